### Das Programm im Terminal und in der Shell

## Im Terminal

terminal-demo = zuruf, Modellstadt Lennebrück. Personen und Nummern sind erfunden. Frag los, zum Beispiel: { $example }
terminal-chat = zuruf. Frag los, zum Beispiel: { $example }
terminal-no-button = Hier gibt es keinen Knopf mit der Nummer { $number }.

## Das Programm in der Shell

program = zuruf sagt im Chat, wer zuständig ist, und macht aus Anrufen auf Zuruf gute Absprachen.
program-demo = Der Chat im Terminal mit der Modellstadt; die Daten liegen in einem vorübergehenden Ordner.
program-chat = Der Chat im Terminal auf den eingestellten Daten, mit der höchsten Rolle.
program-run = Alle eingestellten Chats und der Zeitplan (Wochenblick, Löschfristen), bis das Programm beendet wird.
program-ask = Eine Frage aus der Shell, oder mit --file DATEI viele aus einer JSON-Lines-Datei; --json antwortet für Maschinen, --limit N begrenzt die Treffer.
program-check = Prüft die Suche mit einer eigenen Liste von Fragen: CSV mit den Spalten Frage und erwartet.
program-invite = Druckt einen Einladungscode (erste Zeile) und wie man ihn benutzt. --role reader, staff, editor, coordinator oder administrator; --organization Name oder Kennung; --uses für wie viele Personen. --qr DATEI.png zeichnet einen QR-Code, der in den Chat führt.
program-digest = Der Wochenblick der Woche vor --on JJJJ-MM-TT (sonst heute): gedruckt, mit --picture DATEI.png auch das Bild; --send übergibt ihn den Chats, einmal.
program-digest-sent = Der Wochenblick ist den Chats übergeben.
program-digest-was-sent = Der Wochenblick dieser Woche ist schon übergeben, es bleibt dabei.
program-digest-png = { $file }: Der Name eines Bildes endet auf .png.
program-digest-not-over = Die Woche bis zum { $last } ist noch nicht vorbei; ihr Wochenblick geht erst danach hinaus.
program-digest-nobody = Noch gibt es niemanden, an den der Wochenblick gehen könnte. Einladen: zuruf invite --role coordinator.
program-digest-no-picture = Für ein Bild gibt es noch zu wenige Anrufe.
program-no-such-day = --on: Gemeint ist ein Tag zwischen 2000-01-01 und 2099-12-31.
program-date = %d.%m.%Y
program-unwritable = { $file } lässt sich nicht schreiben. Gibt es den Ordner, und ist er beschreibbar?
program-patterns = Was sich bei den Anrufen wiederholt, bis zum Tag vor --on JJJJ-MM-TT (sonst heute); --json antwortet für Maschinen.
program-patterns-evidence = { $calls ->
    [one] Ein Anruf
   *[other] { NUMBER($calls, useGrouping: 0) } Anrufe
}, { $callers ->
    [one] eine Person
   *[other] { NUMBER($callers, useGrouping: 0) } Personen
}, { $houses ->
    [0] kein Haus bekannt
    [one] ein Haus
   *[other] { NUMBER($houses, useGrouping: 0) } Häuser
}; { $first } bis { $last }
program-patterns-proposal = Vorschlag: { $proposal }. Es entscheidet: { $decides }.
program-patterns-sum = { $count ->
    [0] Bis zum { $day } wiederholt sich nichts.
    [one] Ein Muster bis zum { $day }.
   *[other] { NUMBER($count, useGrouping: 0) } Muster bis zum { $day }.
}
program-export = Schreibt Tabellen.
program-export-directory = Das Verzeichnis als CSV oder XLSX, je nach der Endung der Datei; so lässt es sich wieder aufnehmen.
program-exported = { $rows ->
    [one] Eine Zeile
   *[other] { NUMBER($rows, useGrouping: 0) } Zeilen
} in { $file } geschrieben.
program-doctor = Sagt, was in Ordnung ist und was nicht.
program-forget = Löscht einmal, was vergessen wird, wie zuruf run es jede Nacht tut.
program-forgotten = { $pseudonyms ->
    [0] Kein Pseudonym war zu vergessen
    [one] Ein Pseudonym vergessen
   *[other] { NUMBER($pseudonyms, useGrouping: 0) } Pseudonyme vergessen
}, { $calls ->
    [0] kein Anruf zu löschen
    [one] ein Anruf gelöscht
   *[other] { NUMBER($calls, useGrouping: 0) } Anrufe gelöscht
}, außerdem { NUMBER($rest, useGrouping: 0) } Einträge aus Fragen und Nachrichten.
program-import = Nimmt Tabellen auf: ganz oder gar nicht. --dry-run zeigt nur den Unterschied.
program-import-directory = Das Verzeichnis aus CSV oder XLSX.
program-import-synonyms = Andere Namen aus einer CSV: term;expansion;kind.
program-import-agreements = Vereinbarungen aus einer CSV: Kennung;Titel;Themen;Beteiligte;Inhalt;gültig ab;gültig bis.
program-import-calls = Anrufe, die anderswo notiert wurden, aus einer CSV: Zeitpunkt;Person;Von;Text. Was nichts Verwertbares sagt, bleibt draußen.
program-calls-left-out = Zeile { $line }: ausgelassen – { $reason }
program-calls-no-moment = der Zeitpunkt ist nicht lesbar; gemeint ist etwas wie 2026-11-05T14:30
program-calls-future = der Zeitpunkt liegt in der Zukunft
program-calls-surplus = die Zeile hat mehr Zellen als die Kopfzeile; ein Text mit Trennzeichen braucht Anführungszeichen
program-calls-no-person = die Person fehlt; irgendein Kürzel genügt
program-calls-too-long = der Text ist zu lang; eine Zeile genügt
program-calls-client-data = enthält vielleicht Angaben zu einer Person
program-calls-nothing = nennt weder Stelle noch Thema
program-calls-house = { $calls ->
    [one] „{ $name }“ kenne ich nicht. Ein Anruf von dort zählt ohne Haus.
   *[other] „{ $name }“ kenne ich nicht. { NUMBER($calls, useGrouping: 0) } Anrufe von dort zählen ohne Haus.
}
program-calls-none = { $file } hat nur eine Kopfzeile, noch keinen Anruf.
program-calls-old = { $calls ->
    [one] Ein Anruf davon ist älter als zwölf Monate und wird
   *[other] { NUMBER($calls, useGrouping: 0) } Anrufe davon sind älter als zwölf Monate und werden
} mit dem nächsten nächtlichen Lauf vergessen.
program-calls-sum = { NUMBER($new, useGrouping: 0) } aufgenommen, { NUMBER($known, useGrouping: 0) } schon bekannt, { NUMBER($left_out, useGrouping: 0) } ausgelassen.
program-import-new = Zeile { $line }: neu – { $row }
program-import-changed = Zeile { $line }: geändert – { $row }
program-import-field = {"    "}{ $heading }: { $old } → { $new }
program-import-refused = { $file }, Zeile { $line }: abgelehnt – { $reason }
program-import-column = { $file }: Die Spalte „{ $heading }“ kenne ich nicht, sie bleibt außen vor.
program-import-sum = { NUMBER($new, useGrouping: 0) } neu, { NUMBER($changed, useGrouping: 0) } geändert, { NUMBER($unchanged, useGrouping: 0) } unverändert, { NUMBER($refused, useGrouping: 0) } abgelehnt.
program-import-reading = { $files } wird gelesen und verglichen …
program-dry-run = Probelauf: nichts gespeichert.
program-no-chat = Noch ist kein Chat eingestellt. Gebraucht wird ZURUF_TELEGRAM_TOKEN, oder ZURUF_MATRIX_HOMESERVER mit ZURUF_MATRIX_USER. Zum Ausprobieren: zuruf demo. Auf den eigenen Daten: zuruf chat.
program-ask-one = Entweder eine Frage oder --file DATEI.
program-ask-line = { $file }, Zeile { $line }: Hier wird ein JSON-Objekt mit "id" und "query" erwartet.
program-unreadable = { $file } lässt sich nicht lesen. Gibt es die Datei, und ist sie UTF-8?
program-check-missed = Zeile { $line }: { $question }
program-check-expected = erwartet: { $expected }
program-check-sure = gekommen: { $office } ({ $key }), { NUMBER($score, minimumFractionDigits: 2, maximumFractionDigits: 2) }, sicher
program-check-unsure = gekommen: { $office } ({ $key }), { NUMBER($score, minimumFractionDigits: 2, maximumFractionDigits: 2) }, unsicher
program-check-nobody = gekommen: niemand
program-check-asked = zurückgefragt: ?{ $kind } { $choices }
program-check-why = warum: { $why }
program-check-nothing = nichts verstanden
program-check-place = das Erwartete kam an Stelle { $place } ({ NUMBER($score, minimumFractionDigits: 2, maximumFractionDigits: 2) })
program-check-sum = { $questions ->
    [one] Eine Frage
   *[other] { NUMBER($questions, useGrouping: 0) } Fragen
}: { $right } richtig ({ NUMBER($right_share, style: "percent", maximumFractionDigits: 1) }), davon { $unsure } unsicher ({ NUMBER($unsure_share, style: "percent", maximumFractionDigits: 1) }); { $wrong } falsch ({ NUMBER($wrong_share, style: "percent", maximumFractionDigits: 1) }), davon { $surely } falsch und doch sicher ({ NUMBER($surely_share, style: "percent", maximumFractionDigits: 1) }).
program-check-good = Gut genug: mindestens { NUMBER($right, style: "percent") } richtig, höchstens { NUMBER($surely, style: "percent") } falsch und doch sicher.
program-check-not-good = Nicht gut genug (Status 1): Nötig sind mindestens { NUMBER($right, style: "percent") } richtig und höchstens { NUMBER($surely, style: "percent") } falsch und doch sicher.
settings-wrong = Diese Einstellung verstehe ich nicht: { $names }. deploy/example.env zeigt, was möglich ist.
settings-no-toml = { $file } ist keine lesbare TOML-Datei.
secret-lost = { $file } fehlt, doch es gibt Anrufe mit Pseudonymen. Bitte den Schlüssel aus der Sicherung zurückholen.
secret-broken = { $file } ist beschädigt oder nicht lesbar. Bitte aus der Sicherung zurückholen.
database-changed = Die Daten wurden gleichzeitig von anderer Stelle geändert, nichts ist gespeichert. Bitte noch einmal.
database-busy = Die Datenbank ist gerade beschäftigt. Bitte gleich noch einmal.
program-empty = Das Verzeichnis ist noch leer. Füllen: zuruf import directory DATEI.
program-no-role = Diese Rolle gibt es nicht. Möglich sind: { $roles }.
program-qr-png = { $file }: Der Name eines Bildes endet auf .png.
program-qr-unreachable = Der Chat war gerade nicht zu erreichen, deshalb gibt es noch kein Bild. Der Code gilt trotzdem.
program-qr-drawn = Zum Aushängen oder Herumschicken: { $file }
program-matrix = Für den Chat über Matrix.
program-matrix-recovery-key = Druckt den Wiederherstellungsschlüssel der Identität des Bots auf Matrix.
program-matrix-recover = Bringt die Identität des Bots auf Matrix zurück; der Wiederherstellungsschlüssel wird eingelesen.
program-matrix-which-key = Wiederherstellungsschlüssel
program-matrix-recovered = Die Identität ist wieder da. Weiter mit: zuruf run
program-matrix-keep = Bitte an einem sicheren Ort aufbewahren: Damit kommt die Identität zurück, wenn der Datenordner verloren geht.
program-no-matrix = Matrix ist noch nicht eingestellt: ZURUF_MATRIX_HOMESERVER und ZURUF_MATRIX_USER.
program-no-organization = { $count ->
    [0] „{ $name }“ steht nicht im Verzeichnis.
   *[other] „{ $name }“ gibt es { $count }-mal im Verzeichnis. Bitte die Kennung einer Zeile angeben.
}
program-invited = { $uses ->
    [one] Für eine Person. Im Chat schreiben: { $join }
   *[other] Für { $uses } Personen. Im Chat schreiben: { $join }
}
doctor-fine = in Ordnung: { $line }
doctor-not-fine = nicht in Ordnung: { $line }
doctor-database = Die Datenbank ({ $kind }) antwortet und ist auf dem neuesten Stand.
doctor-no-database = Die Datenbank lässt sich nicht öffnen. Stimmt ZURUF_DATABASE_URL, und ist der Ordner beschreibbar?
doctor-rows = { $rows ->
    [0] Das Verzeichnis ist leer. Füllen: zuruf import directory DATEI.
    [one] Das Verzeichnis hat eine Zeile.
   *[other] Das Verzeichnis hat { NUMBER($rows, useGrouping: 0) } Zeilen.
}
doctor-members = { $members ->
    [0] Noch ist niemand Mitglied. Einladen: zuruf invite.
    [one] Ein Mitglied.
   *[other] { NUMBER($members, useGrouping: 0) } Mitglieder.
}
doctor-secret = Der Schlüssel der Pseudonyme (zuruf.key) ist da.
doctor-heard = { $platform } hat zuletzt vor { NUMBER($seconds, useGrouping: 0) } Sekunden geantwortet.
chat-is-served = { $platform } wird schon von einem anderen Lauf bedient. Dieser wartet, bis der andere endet.
chat-lease-lost = Die Verbindung zur Datenbank ist abgerissen, deshalb endet dieser Lauf. Bitte neu starten.
doctor-forgotten = Zuletzt gelöscht, was vergessen wird: { $date }. Das geschieht täglich, solange zuruf run läuft.
doctor-never-forgotten = Noch nie gelöscht, was vergessen wird. Das geschieht täglich, solange zuruf run läuft.
doctor-overdue = { $calls ->
    [one] Ein Anruf trägt
   *[other] { NUMBER($calls, useGrouping: 0) } Anrufe tragen
} noch ein Pseudonym, das nach 90 Tagen zu vergessen war. Das erledigt: zuruf forget.
doctor-telegram-ready = Telegram lässt den Bot ein: { $name }.
doctor-telegram-unreachable = Telegram ist gerade nicht zu erreichen. Stimmen Netz und Proxy (ZURUF_PROXY), und ZURUF_TELEGRAM_BASE_URL?
doctor-telegram-webhook-set = Bei Telegram steht noch ein Webhook, obwohl keiner eingestellt ist. zuruf run entfernt ihn; kommt er wieder, benutzt ein anderes Programm denselben Token.
doctor-telegram-webhook-missing = Der eingestellte Webhook steht noch nicht bei Telegram. zuruf run trägt ihn ein; verschwindet er wieder, benutzt ein anderes Programm denselben Token.
doctor-telegram-webhook-error = Telegram hat den Webhook zuletzt nicht erreicht ({ $error }). { $waiting ->
    [0] Es wartet nichts mehr.
    [one] Eine Nachricht wartet.
   *[other] { NUMBER($waiting, useGrouping: 0) } Nachrichten warten.
}
doctor-telegram-inline-off = Die Suche in jedem Chat ist eingestellt, aber bei Telegram nicht frei. Freischalten: bei @BotFather /setinline.
doctor-telegram-inline-unused = Bei Telegram ist die Suche in jedem Chat frei, eingestellt ist sie nicht. Einstellen: ZURUF_TELEGRAM_INLINE=true.
doctor-telegram-reads-groups = In Gruppen bekommt der Bot alles zu lesen, auch was nicht an ihn geht. Sparsamer: bei @BotFather /setprivacy auf Enable.
telegram-token-dead = Telegram kennt den Token nicht mehr. Bei @BotFather einen neuen holen (/token) und als ZURUF_TELEGRAM_TOKEN eintragen.
telegram-conflict = Mit demselben Telegram-Token läuft noch ein anderes Programm. Bitte eines von beiden beenden; bis dahin kommen Nachrichten verspätet an.
telegram-set-aside = Telegram: Die Meldung { $update } war nicht zu verarbeiten und ist übergangen ({ $names }).
telegram-trouble = Telegram: Das ging gerade nicht ({ $kind }), es wird weiter versucht.
button-out-of-date = Dieser Knopf gilt nicht mehr.
