### The program in the terminal and the shell

## In the terminal

terminal-demo = zuruf, model town Lennebrück. Persons and numbers are made up. Just ask, for example: { $example }
terminal-chat = zuruf. Just ask, for example: { $example }
terminal-no-button = There is no button with the number { $number } here.

## The program in the shell

program = zuruf tells in the chat who is responsible, and turns informal calls into good agreements.
program-demo = The chat in the terminal with the model town; its data lies in a temporary folder.
program-chat = The chat in the terminal on the configured data, with the highest role.
program-run = All configured chats and the schedule (digest, retention), until the program is told to stop.
program-ask = A question from the shell, or with --file FILE many from a JSON Lines file; --json answers for machines, --limit N limits the hits.
program-check = Checks the search with your own list of questions: a CSV with the columns question and expected.
program-invite = Prints an invitation code (first line) and how to use it. --role reader, staff, editor, coordinator or administrator; --organization name or key; --uses for how many people. --qr FILE.png draws a QR code that leads into the chat.
program-digest = The digest of the week before --on YYYY-MM-DD (else today): printed, with --picture FILE.png also its picture; --send hands it to the chats, once.
program-digest-sent = The digest has been handed to the chats.
program-digest-was-sent = The digest of this week was handed over before, and that stands.
program-digest-png = { $file }: the name of a picture ends with .png.
program-digest-not-over = The week up to { $last } is not over yet; its digest goes out after that.
program-digest-nobody = There is nobody yet to send the digest to. To invite: zuruf invite --role coordinator.
program-digest-no-picture = There are too few calls yet for a picture.
program-no-such-day = --on: a day between 2000-01-01 and 2099-12-31 is meant.
program-date = %d %b %Y
program-unwritable = { $file } cannot be written. Does the folder exist, and can it be written to?
program-patterns = What recurs in the calls, up to the day before --on YYYY-MM-DD (else today); --json answers for machines.
program-patterns-evidence = { $calls ->
    [one] One call
   *[other] { NUMBER($calls, useGrouping: 0) } calls
}, { $callers ->
    [one] one person
   *[other] { NUMBER($callers, useGrouping: 0) } persons
}, { $houses ->
    [0] no known house
    [one] one house
   *[other] { NUMBER($houses, useGrouping: 0) } houses
}; { $first } to { $last }
program-patterns-proposal = Suggestion: { $proposal }. To be decided by: { $decides }.
program-patterns-sum = { $count ->
    [0] Up to { $day } nothing recurs.
    [one] One pattern up to { $day }.
   *[other] { NUMBER($count, useGrouping: 0) } patterns up to { $day }.
}
program-export = Writes tables.
program-export-directory = The directory as CSV or XLSX, by the ending of the file; it can be taken in again.
program-exported = { $rows ->
    [one] One row
   *[other] { NUMBER($rows, useGrouping: 0) } rows
} written to { $file }.
program-doctor = Tells what is in order and what is not.
program-forget = Deletes once what is to be forgotten, as zuruf run does every night.
program-forgotten = { $pseudonyms ->
    [0] No pseudonym was to be forgotten
    [one] One pseudonym forgotten
   *[other] { NUMBER($pseudonyms, useGrouping: 0) } pseudonyms forgotten
}, { $calls ->
    [0] no call to be deleted
    [one] one call deleted
   *[other] { NUMBER($calls, useGrouping: 0) } calls deleted
}, and { NUMBER($rest, useGrouping: 0) } entries of questions and messages.
program-import = Takes in tables: all or nothing. --dry-run only shows the difference.
program-import-directory = The directory from CSV or XLSX.
program-import-synonyms = Other names from a CSV: term;expansion;kind.
program-import-agreements = Agreements from a CSV: Kennung;Titel;Themen;Beteiligte;Inhalt;gültig ab;gültig bis.
program-import-calls = Calls noted elsewhere, from a CSV: Zeitpunkt;Person;Von;Text. What says nothing usable is left out.
program-calls-left-out = line { $line }: left out – { $reason }
program-calls-no-moment = the moment cannot be read; something like 2026-11-05T14:30 is meant
program-calls-future = the moment lies in the future
program-calls-surplus = the line has more cells than the header; a text with a separator needs quotation marks
program-calls-no-person = the person is missing; any short sign will do
program-calls-too-long = the text is too long; one line will do
program-calls-client-data = may hold details about a person
program-calls-nothing = names neither an office nor a topic
program-calls-house = { $calls ->
    [one] I do not know “{ $name }”. One call from there counts without a house.
   *[other] I do not know “{ $name }”. { NUMBER($calls, useGrouping: 0) } calls from there count without a house.
}
program-calls-none = { $file } has a header alone, no call yet.
program-calls-old = { $calls ->
    [one] One of these calls is older than twelve months
   *[other] { NUMBER($calls, useGrouping: 0) } of these calls are older than twelve months
} and will be forgotten when retention runs next, at night.
program-calls-sum = { NUMBER($new, useGrouping: 0) } taken in, { NUMBER($known, useGrouping: 0) } known already, { NUMBER($left_out, useGrouping: 0) } left out.
program-import-new = line { $line }: new – { $row }
program-import-changed = line { $line }: changed – { $row }
program-import-field = {"    "}{ $heading }: { $old } → { $new }
program-import-refused = { $file }, line { $line }: refused – { $reason }
program-import-column = { $file }: I do not know the column “{ $heading }”, it is left out.
program-import-sum = { NUMBER($new, useGrouping: 0) } new, { NUMBER($changed, useGrouping: 0) } changed, { NUMBER($unchanged, useGrouping: 0) } unchanged, { NUMBER($refused, useGrouping: 0) } refused.
program-import-reading = { $files } is being read and compared …
program-dry-run = Dry run: nothing stored.
program-no-chat = No chat is configured yet. What is needed: ZURUF_TELEGRAM_TOKEN, or ZURUF_MATRIX_HOMESERVER with ZURUF_MATRIX_USER. To try it out: zuruf demo. On your own data: zuruf chat.
program-ask-one = Either a question or --file FILE.
program-ask-line = { $file }, line { $line }: a JSON object with "id" and "query" is expected here.
program-unreadable = { $file } cannot be read. Does it exist, and is it UTF-8?
program-check-missed = line { $line }: { $question }
program-check-expected = expected: { $expected }
program-check-sure = came: { $office } ({ $key }), { NUMBER($score, minimumFractionDigits: 2, maximumFractionDigits: 2) }, sure
program-check-unsure = came: { $office } ({ $key }), { NUMBER($score, minimumFractionDigits: 2, maximumFractionDigits: 2) }, unsure
program-check-nobody = came: nobody
program-check-asked = asked back: ?{ $kind } { $choices }
program-check-why = why: { $why }
program-check-nothing = nothing understood
program-check-place = what was expected came in place { $place } ({ NUMBER($score, minimumFractionDigits: 2, maximumFractionDigits: 2) })
program-check-sum = { $questions ->
    [one] One question
   *[other] { NUMBER($questions, useGrouping: 0) } questions
}: { $right } right ({ NUMBER($right_share, style: "percent", maximumFractionDigits: 1) }), of these { $unsure } unsure ({ NUMBER($unsure_share, style: "percent", maximumFractionDigits: 1) }); { $wrong } wrong ({ NUMBER($wrong_share, style: "percent", maximumFractionDigits: 1) }), of these { $surely } wrong and yet sure ({ NUMBER($surely_share, style: "percent", maximumFractionDigits: 1) }).
program-check-good = Good enough: at least { NUMBER($right, style: "percent") } right, at most { NUMBER($surely, style: "percent") } wrong and yet sure.
program-check-not-good = Not good enough (status 1): at least { NUMBER($right, style: "percent") } right and at most { NUMBER($surely, style: "percent") } wrong and yet sure are needed.
settings-wrong = I do not understand this setting: { $names }. deploy/example.env shows what is possible.
settings-no-toml = { $file } is not a readable TOML file.
secret-lost = { $file } is missing, yet there are calls with pseudonyms. Please restore the key from the backup.
secret-broken = { $file } is damaged or cannot be read. Please restore it from the backup.
database-changed = The data was changed from elsewhere at the same time, nothing is stored. Please try again.
database-busy = The database is busy. Please try again in a moment.
program-empty = The directory is still empty. To fill it: zuruf import directory FILE.
program-no-role = There is no such role. Possible are: { $roles }.
program-qr-png = { $file }: The name of a picture ends in .png.
program-qr-unreachable = The chat could not be reached just now, so there is no picture yet. The code is valid all the same.
program-qr-drawn = To put up on the wall or to pass around: { $file }
program-matrix = For the chat on Matrix.
program-matrix-recovery-key = Prints the recovery key of the bot's identity on Matrix.
program-matrix-recover = Brings the bot's identity on Matrix back; the recovery key is read in.
program-matrix-which-key = Recovery key
program-matrix-recovered = The identity is back. Go on with: zuruf run
program-matrix-keep = Please keep it in a safe place: it brings the identity back if the data folder is lost.
program-no-matrix = Matrix is not configured yet: ZURUF_MATRIX_HOMESERVER and ZURUF_MATRIX_USER.
program-no-organization = { $count ->
    [0] “{ $name }” is not in the directory.
   *[other] “{ $name }” is in the directory { $count } times. Please give the key of a row.
}
program-invited = { $uses ->
    [one] For one person. To be written in the chat: { $join }
   *[other] For { $uses } people. To be written in the chat: { $join }
}
doctor-fine = in order: { $line }
doctor-not-fine = not in order: { $line }
doctor-database = The database ({ $kind }) answers and is up to date.
doctor-no-database = The database cannot be opened. Is ZURUF_DATABASE_URL right, and can the folder be written to?
doctor-rows = { $rows ->
    [0] The directory is empty. To fill it: zuruf import directory FILE.
    [one] The directory has one row.
   *[other] The directory has { NUMBER($rows, useGrouping: 0) } rows.
}
doctor-members = { $members ->
    [0] Nobody is a member yet. To invite: zuruf invite.
    [one] One member.
   *[other] { NUMBER($members, useGrouping: 0) } members.
}
doctor-secret = The key of the pseudonyms (zuruf.key) is there.
doctor-heard = { $platform } last answered { NUMBER($seconds, useGrouping: 0) } seconds ago.
chat-is-served = { $platform } is already served by another run. This one waits until the other ends.
chat-lease-lost = The connection to the database broke, so this run ends. Please start it again.
doctor-forgotten = What is to be forgotten was last deleted on { $date }. That happens daily as long as zuruf run is running.
doctor-never-forgotten = What is to be forgotten was never deleted yet. That happens daily as long as zuruf run is running.
doctor-overdue = { $calls ->
    [one] One call still has
   *[other] { NUMBER($calls, useGrouping: 0) } calls still have
} a pseudonym that was to be forgotten after 90 days. To see to it: zuruf forget.
doctor-telegram-ready = Telegram lets the bot in: { $name }.
doctor-telegram-unreachable = Telegram cannot be reached right now. Are the network, the proxy (ZURUF_PROXY) and ZURUF_TELEGRAM_BASE_URL right?
doctor-telegram-webhook-set = Telegram still has a webhook although none is set here. zuruf run removes it; if it comes back, another program uses the same token.
doctor-telegram-webhook-missing = Telegram does not have the webhook that is set here yet. zuruf run registers it; if it disappears again, another program uses the same token.
doctor-telegram-webhook-error = Telegram could not reach the webhook the last time ({ $error }). { $waiting ->
    [0] Nothing is waiting any more.
    [one] One message is waiting.
   *[other] { NUMBER($waiting, useGrouping: 0) } messages are waiting.
}
doctor-telegram-inline-off = Looking up from any chat is set here, but Telegram does not allow it yet. Allow it: /setinline at @BotFather.
doctor-telegram-inline-unused = Telegram allows looking up from any chat, but it is not set here. Set it: ZURUF_TELEGRAM_INLINE=true.
doctor-telegram-reads-groups = In groups the bot gets everything to read, also what is not meant for it. More sparing: /setprivacy at @BotFather, Enable.
telegram-token-dead = Telegram does not know the token any more. Get a new one at @BotFather (/token) and set it as ZURUF_TELEGRAM_TOKEN.
telegram-conflict = Another program is running with the same Telegram token. Please end one of the two; until then messages arrive late.
telegram-set-aside = Telegram: update { $update } could not be processed and is passed over ({ $names }).
telegram-trouble = Telegram: that did not work just now ({ $kind }), trying goes on.
button-out-of-date = This button is no longer valid.
