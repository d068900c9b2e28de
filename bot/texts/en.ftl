### zuruf in English. A section for each command; `|` separates words that mean the same.

language-name = English
    .words = en | english | englisch

## Commands

who = tells who is responsible
    .words = who | ask
    .usage = who TOPIC [at OFFICE]
    .example = who does BuT at the Jobcenter, letter M?
    .anywhere = who | whom | which | where | what | how | can | is | does

called = notes an informal call
    .words = called | call | call with | call to | i called | i have called | i just called | phoned | i phoned
    .usage = called OFFICE about TOPIC, OUTCOME
    .example = called Ausländerbehörde about work permit, nobody there
    .anywhere = called | phoned | rang | emailed

undo = takes your last call back
    .words = undo
    .usage = undo
    .example = undo

change = corrects a noted call
    .words = change | correct
    .usage = change NUMBER outcome|office|topic WHAT
    .example = change 1 outcome not reached

right = confirms an entry
    .words = right
    .usage = right #NUMBER
    .example = right #1

wrong = reports that an entry is wrong
    .words = wrong
    .usage = wrong #NUMBER
    .example = wrong #1

card = shows a contact card
    .words = contact | card
    .usage = contact #NUMBER
    .example = contact #1

join = makes you a member with an invitation code
    .words = join
    .usage = join CODE
    .example = join K7QM-4XWP

leave = deletes your membership
    .words = leave
    .usage = leave
    .example = leave

language = changes the language
    .words = language
    .usage = language de|en
    .example = language de

help = shows what I can do
    .words = help | commands
    .usage = help [COMMAND]
    .example = help

notice = shows what I store and what I do not
    .words = privacy
    .usage = privacy
    .example = privacy

letter-word = letter

## An answer to “who”

answer-office = { $institution } · { $office }
answer-letters = letters { $letters }
answer-district = district { $districts }
answer-age = age { $age }
answer-target-group = for { $groups }
answer-phone = Phone: { $phones }
answer-email = Email: { $email }
answer-room = Room { $room }
answer-deputy = Deputy: { $deputy }
answer-verified = Verified on { $date }, { $days ->
    [0] today
    [one] a day ago
   *[other] { $days } days ago
}.
answer-verified-long-ago = Last verified on { $date }, { $days } days ago: please ask whether it still holds.
answer-agreement = Agreed: { $key } “{ $title }”: { $summary }
answer-found-by = Found by: { $why }.
answer-former = “{ $term }” is now called { $expansion }.

match-typo = “{ $asked }” read as { $found }
match-part = “{ $asked }” is part of { $found }
match-form = “{ $asked }” fits { $found }
match-sound = “{ $asked }” sounds like { $found }
match-other_name = “{ $asked }” stands for { $found }
match-former_name = “{ $asked }” is the former name of { $found }
match-same = “{ $asked }”

open-until = Can be reached until { $time } today.
open-today = Can be reached from { $time } today.
open-tomorrow = Can be reached again tomorrow from { $time }.
open-on = Can be reached again on { $day }, { $date }, from { $time }.
open-by-appointment = By appointment.
open-holiday = Today is a public holiday ({ $name }).
open-hours = Hours: { $hours }
weekday = { $day ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
}

button-called = I called
button-card = Show contact
button-right = Correct
button-wrong = Not correct
button-more = More hits

ask-letter = Which letter does the surname begin with? Just the letter, please, no name.
ask-district = Which district is it about?
ask-age = How old is the person?
ask-target_group = Which target group is it about?
ask-meaning = That word has several meanings. Which one is meant?
ask-organization = Several offices do that. Which one is meant?
ask-which = Which office is meant?
ask-fits-none = “{ $answer }” fits none of the choices.
ask-who = Whom or what are you looking for? For example: { $example }
ask-gone = This entry is gone. Just ask again.
not-a-name = No names, please. I have stored nothing of it; best delete the message in the chat as well.

hello = Hello! Ask me who is responsible for what, for example: { $example } “help” shows more.
shrug =
    .words = don't know | do not know | no idea | dunno | unknown | whatever
cancel =
    .words = cancel | stop | never mind | thanks | thank you
cancelled = All right.
directory-empty = The directory is still empty.
nobody = I know nobody for that.
nobody-remembered = I have put the question down without your name, so that somebody can close the gap.
nobody-perhaps = Perhaps they know: { $place }: { $phone }
did-you-mean = I am not sure. Did you mean …?

## Calls

noted = Noted: { $office } · { $topic } · { $outcome }
noted-undo = Until this time tomorrow it can be changed or taken back.
noted-changed = Changed: { $office } · { $topic } · { $outcome }
noted-passed-on = on to { $places }
noted-for = for { $group }
noted-unknown-office = office open
noted-unknown-topic = topic open
button-undo = Take back
button-change-outcome = Change outcome
button-change-office = Change office
button-change-topic = Change topic
field-outcome = outcome
    .words = outcome
field-office = office
    .words = office
field-topic = topic
    .words = topic
which-outcome = How did the call end?
which-office = Whom did you call?
which-office-unknown = I do not know this office. Whom did you call?
which-office-of-these = Which office was it?
which-left-open = No problem, I leave it as it is.
which-none = none of these
    .words = none of these | none of them
which-topic = What was it about? A word is enough, nothing about persons.
called-nothing = Whom did you call, and what was it about? For example: { $example }
undone = Taken back: { $office } · { $topic } · { $outcome }
undo-nothing = There is nothing left to take back.
change-nothing = I can no longer change this call. Your own calls can be changed for 24 hours.
change-usage = For example: { $example }

outcome-settled = settled
    .words = settled | solved | done | sorted | sorted out | all clear | they helped | they could help | fine | answered
outcome-passed_on = passed on
    .words = passed on | referred | forwarded | was referred
outcome-not_reached = not reached
    .words = not reached | nobody there | nobody in | no one there | no answer | nobody answered | no one answered | nobody picked up | no one picked up | did not pick up | didn't pick up | engaged | line busy | busy | voicemail | answering machine | on holiday | not available
outcome-not_responsible = not responsible
    .words = not responsible | are not responsible | is not responsible | not in charge | wrong office | not their job
outcome-no_offer = no offer
    .words = no offer | no such offer | there is none | nothing suitable | no place | no places | fully booked
outcome-unsure = unsure whether allowed
    .words = unsure whether allowed | unsure if allowed | not sure if allowed | not sure whether allowed | are we allowed | data protection unclear | whether i may | whether we may | if i may | if we may
outcome-unknown = outcome open
    .words = outcome open | reached | reached but no answer | could not help

# “…” stands for the offices, “to” for everything in `.to`. `.perhaps` counts only where the office is known.
referral =
    .sure = passed on to … | referred to … | refers to … | refer me to … | referred me to … | referred us to … | forwarded to … | sent me to … | sent us to …
    .perhaps = should call … instead | should call … | … is responsible | … is in charge
    .to = to | to the | on to | on to the
    .then = and from there to | then to | then

channel-phone = phone
    .words = by phone
channel-mail = email
    .words = by mail | by email | by e-mail | emailed | mailed
channel-in_person = in person
    .words = in person | went there
channel-chat = chat
    .words = by chat | in chat

duration-short = up to 5 minutes
    .words = five minutes | two minutes
duration-medium = up to 15 minutes
    .words = quarter of an hour | ten minutes
duration-long = over 15 minutes
    .words = half an hour | an hour | ages | twenty minutes

target-groups =
    .words = refugees | newcomers | young people with disabilities | young adults | single parents | unaccompanied minors | school leavers

words-before-office = at | at the | with | with the | to the | to
words-before-topic = on | re
words-announcing-topic = about | about a | about an | about the | regarding | concerning | because of
words-labelling-office = office | place
words-labelling-topic = topic | subject
words-labelling-outcome = outcome | result
words-denying = not | not yet | never | no | isn't | wasn't
words-idle = i | we | have | has | just | then | there | they | me | us | called | phoned | rang | a | an | the | question | and | again | today | yesterday | don't | know | dunno | case | thing | matter | usual | same | last | week | month

## Who takes part

stranger = Hello! I tell who is responsible for what. For that I need an invitation code: { $usage }. The coordination office has one for you.
welcome = Welcome! { $place }Just ask, for example: { $example }
welcome-place = You are here for: { $place }.
welcome-back = You are a member already.
join-code = What is the invitation code? It goes like this: { $example }
join-unknown = This code does not exist or is used up. Please ask the coordination office for a new one.
join-in-private = Please send me the code in a direct chat, so that nobody else sees it.
left = Your membership is deleted, with everything stored about your account. Your calls still count, without you. Thank you for taking part!
left-nothing = You are not a member, there is nothing to delete.
not-permitted = That takes the role “{ $role }”. The coordination office can help.
role-stranger = guest
role-reader = reader
role-staff = staff
role-editor = editor
role-coordinator = coordinator
role-administrator = administrator

language-is = English from now on.
language-which = Which language? There are: { $languages }

help-first = I tell who is responsible for what, and note informal calls. A question needs no command.
help-unknown = I do not know the command “{ $word }”.
help-line = { $usage }: { $what }
help-example = Example: { $example }

notice-text =
    What I store: your chat account, your institution, your role and language. Questions are answered and forgotten. Of a call there remain office, topic, outcome, hour and your house; instead of your name a code that nobody can trace back.
    What I never store: anything about young people or their families, and whom you spoke to. Nobody evaluates who asks or calls how often.
    To leave again: { $leave }.

verdict-which = Which entry? Best press “Correct” or “Not correct” under an answer.
verdict-right = Thank you! Put down: { $place } is correct.
verdict-wrong = Thank you for the hint! Put down: something is wrong with { $place }. Whoever keeps the entry will look.

## What is not stored

withheld = That looks like something about a person ({ $kinds }). I have stored nothing of it. Please delete the message in the chat as well.
withheld-cleaned = It works without: { $cleaned }
withheld-nothing-left = Please write it once more without that.
button-cleaned = Without that
kind-name = name
kind-birth_date = date of birth
kind-number = number
kind-address = address
kind-phone = phone number
kind-email = email address
kind-iban = account number
kind-file_number = file number

## When something goes wrong

unexpected = Something went wrong, it is not your fault. It is recorded under the number { $number }; the coordination office can have it looked up.

## In the terminal

terminal-demo = zuruf, model town Lennebrück. Persons and numbers are made up. Just ask, for example: { $example }
terminal-chat = zuruf. Just ask, for example: { $example }
terminal-no-button = There is no button with the number { $number } here.

## The program in the shell

program = zuruf tells in the chat who is responsible, and turns informal calls into good agreements.
program-demo = The chat in the terminal with the model town; its data lies in a temporary folder.
program-chat = The chat in the terminal on the configured data, with the highest role.
program-run = All configured chats, until the program is told to stop.
program-ask = A question from the shell, or with --file FILE many from a JSON Lines file; --json answers for machines, --limit N limits the hits.
program-check = Checks the search with your own list of questions: a CSV with the columns question and expected.
program-invite = Prints an invitation code (first line) and how to use it. --role reader, staff, editor, coordinator or administrator; --organization name or key; --uses for how many people.
program-doctor = Tells what is in order and what is not.
program-import = Takes in tables: all or nothing. --dry-run only shows the difference.
program-import-directory = The directory from CSV or XLSX.
program-import-synonyms = Other names from a CSV: term;expansion;kind.
program-import-agreements = Agreements from a CSV: Kennung;Titel;Themen;Beteiligte;Inhalt;gültig ab;gültig bis.
program-import-new = line { $line }: new – { $row }
program-import-changed = line { $line }: changed – { $row }
program-import-field = {"    "}{ $heading }: { $old } → { $new }
program-import-refused = { $file }, line { $line }: refused – { $reason }
program-import-column = { $file }: I do not know the column “{ $heading }”, it is left out.
program-import-sum = { $new } new, { $changed } changed, { $unchanged } unchanged, { $refused } refused.
program-import-reading = { $files } is being read and compared …
program-dry-run = Dry run: nothing stored.
program-no-chat = No chat is configured yet. To try it: zuruf demo. On your own data: zuruf chat. Telegram and Matrix follow in one of the next versions.
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
   *[other] { $questions } questions
}: { $right } right ({ NUMBER($right_share, style: "percent", maximumFractionDigits: 1) }), of these { $unsure } unsure ({ NUMBER($unsure_share, style: "percent", maximumFractionDigits: 1) }); { $wrong } wrong ({ NUMBER($wrong_share, style: "percent", maximumFractionDigits: 1) }), of these { $surely } wrong and yet sure ({ NUMBER($surely_share, style: "percent", maximumFractionDigits: 1) }).
program-check-good = Good enough: at least { NUMBER($right, style: "percent") } right, at most { NUMBER($surely, style: "percent") } wrong and yet sure.
program-check-not-good = Not good enough (status 1): at least { NUMBER($right, style: "percent") } right and at most { NUMBER($surely, style: "percent") } wrong and yet sure are needed.
settings-wrong = I do not understand this setting: { $names }. deploy/example.env shows what is possible.
settings-no-toml = { $file } is not a readable TOML file.
secret-broken = { $file } is damaged or cannot be read. Please restore it from the backup.
database-busy = The database is busy. Please try again in a moment.
program-empty = The directory is still empty. To fill it: zuruf import directory FILE.
program-no-role = There is no such role. Possible are: { $roles }.
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
   *[other] The directory has { $rows } rows.
}
doctor-members = { $members ->
    [0] Nobody is a member yet. To invite: zuruf invite.
    [one] One member.
   *[other] { $members } members.
}
doctor-secret = The key of the pseudonyms (zuruf.key) is there.
doctor-chat = { $platform } is configured.
