### zuruf auf Deutsch. Ein Abschnitt je Befehl; `|` trennt Wörter, die dasselbe meinen.

language-name = Deutsch
    .words = de | deutsch | german

## Befehle

who = sagt, wer zuständig ist
    .words = wer | frage
    .usage = wer THEMA [bei STELLE]
    .example = wer macht BuT beim Jobcenter, Buchstabe M?
    .anywhere = wer | wen | wem | welche | welcher | welches | wo | wohin | was | kann | gibt

called = notiert einen Anruf auf Zuruf
    .words = angerufen | anruf | telefonat | anruf bei | anruf beim | telefonat mit | ich hab dann da mal angerufen | hab da mal angerufen | ich hab angerufen | hab angerufen | telefoniert
    .usage = angerufen STELLE wegen THEMA, ERGEBNIS
    .example = angerufen Ausländerbehörde wegen Arbeitserlaubnis, keiner da
    .anywhere = angerufen | telefoniert | durchgerufen | mail an | e-mail an | gemailt

undo = nimmt den letzten eigenen Anruf zurück
    .words = zurück | rückgängig
    .usage = zurück
    .example = zurück

change = berichtigt einen notierten Anruf
    .words = ändern | korrigieren
    .usage = ändern NUMMER Ergebnis|Stelle|Thema WAS
    .example = ändern 1 Ergebnis nicht erreicht

right = bestätigt einen Eintrag
    .words = stimmt
    .usage = stimmt #NUMMER
    .example = stimmt #1

wrong = meldet, dass ein Eintrag nicht stimmt
    .words = falsch
    .usage = falsch #NUMMER
    .example = falsch #1

card = zeigt eine Kontaktkarte
    .words = kontakt | karte
    .usage = kontakt #NUMMER
    .example = kontakt #1

join = macht dich mit einem Einladungscode zum Mitglied
    .words = beitreten | start
    .usage = beitreten CODE
    .example = beitreten K7QM-4XWP

leave = löscht deine Mitgliedschaft
    .words = verlassen
    .usage = verlassen
    .example = verlassen

language = wechselt die Sprache
    .words = sprache
    .usage = sprache de|en
    .example = sprache en

help = zeigt, was ich kann
    .words = hilfe | befehle
    .usage = hilfe [BEFEHL]
    .example = hilfe

notice = zeigt, was ich speichere und was nicht
    .words = datenschutz
    .usage = datenschutz
    .example = datenschutz

letter-word = Buchstabe

## Eine Antwort auf „wer“

answer-office = { $institution } · { $office }
answer-letters = Buchstaben { $letters }
answer-district = Bezirk { $districts }
answer-age = Alter { $age }
answer-target-group = für { $groups }
answer-phone = Telefon: { $phones }
answer-email = E-Mail: { $email }
answer-room = Raum { $room }
answer-deputy = Vertretung: { $deputy }
answer-verified = Geprüft am { $date }, { $days ->
    [0] heute
    [one] vor einem Tag
   *[other] vor { $days } Tagen
}.
answer-verified-long-ago = Zuletzt geprüft am { $date }, vor { $days } Tagen: bitte nachfragen, ob das noch stimmt.
answer-agreement = Dazu gilt { $key } „{ $title }“: { $summary }
answer-found-by = Gefunden über: { $why }.
answer-former = „{ $term }“ heißt heute { $expansion }.

match-typo = „{ $asked }“ gelesen als { $found }
match-part = „{ $asked }“ steckt in { $found }
match-form = „{ $asked }“ passt zu { $found }
match-sound = „{ $asked }“ klingt wie { $found }
match-other_name = „{ $asked }“ steht für { $found }
match-former_name = „{ $asked }“ ist der frühere Name von { $found }
match-same = „{ $asked }“

open-until = Heute noch bis { $time } erreichbar.
open-today = Heute ab { $time } erreichbar.
open-tomorrow = Wieder erreichbar: morgen ab { $time }.
open-on = Wieder erreichbar: { $day }, { $date }, ab { $time }.
open-by-appointment = Termine nach Vereinbarung.
open-holiday = Heute ist Feiertag ({ $name }).
open-hours = Sprechzeiten: { $hours }
weekday = { $day ->
    [0] Montag
    [1] Dienstag
    [2] Mittwoch
    [3] Donnerstag
    [4] Freitag
    [5] Samstag
   *[6] Sonntag
}

button-called = Ich hab angerufen
button-card = Kontakt zeigen
button-right = Stimmt
button-wrong = Stimmt nicht
button-more = Weitere Treffer

ask-letter = Mit welchem Buchstaben beginnt der Nachname? Bitte nur den Buchstaben, keinen Namen.
ask-district = Um welchen Bezirk geht es?
ask-age = Wie alt ist die Person?
ask-target_group = Um welche Zielgruppe geht es?
ask-meaning = Das Wort hat mehrere Bedeutungen. Was ist gemeint?
ask-organization = Dafür gibt es mehrere Stellen. Welche ist gemeint?
ask-which = Welche Stelle ist gemeint?
ask-fits-none = „{ $answer }“ passt zu keiner der Möglichkeiten.
ask-who = Wer oder was wird gesucht? Zum Beispiel: { $example }
ask-gone = Diesen Eintrag gibt es nicht mehr. Frag gern noch einmal.
not-a-name = Bitte keinen Namen schreiben. Ich habe nichts davon gespeichert; lösch die Nachricht am besten auch im Chat.

hello = Hallo! Frag mich, wer wofür zuständig ist, zum Beispiel: { $example } Mehr zeigt „hilfe“.
shrug =
    .words = weiß nicht | weiss nicht | weiß ich nicht | keine ahnung | egal | unbekannt | nicht bekannt
cancel =
    .words = abbrechen | abbruch | stopp | stop | vergiss es | danke | hat sich erledigt
cancelled = Alles klar.
directory-empty = Das Verzeichnis ist noch leer.
nobody = Dafür kenne ich niemanden.
nobody-remembered = Ich habe die Frage ohne deinen Namen vorgemerkt, damit jemand die Lücke schließen kann.
nobody-perhaps = Vielleicht weiß es { $place }: { $phone }
did-you-mean = Da bin ich nicht sicher. Meinten Sie …?

## Anrufe

noted = Notiert: { $office } · { $topic } · { $outcome }
noted-undo = Bis morgen um diese Zeit lässt sich das ändern oder zurücknehmen.
noted-changed = Geändert: { $office } · { $topic } · { $outcome }
noted-passed-on = weiter an { $places }
noted-for = für { $group }
noted-unknown-office = Stelle offen
noted-unknown-topic = Thema offen
button-undo = Zurücknehmen
button-change-outcome = Ergebnis ändern
button-change-office = Stelle ändern
button-change-topic = Thema ändern
field-outcome = Ergebnis
    .words = ergebnis
field-office = Stelle
    .words = stelle
field-topic = Thema
    .words = thema
which-outcome = Wie ging der Anruf aus?
which-office = Wen hast du angerufen?
which-office-unknown = Diese Stelle kenne ich nicht. Wen hast du angerufen?
which-office-of-these = Welche Stelle war es?
which-left-open = Kein Problem, das bleibt so stehen.
which-none = keine davon
    .words = keine davon | keiner davon | keins davon
which-topic = Worum ging es? Ein Stichwort genügt, ohne Angaben zu Personen.
called-nothing = Wen hast du angerufen, und worum ging es? Zum Beispiel: { $example }
undone = Zurückgenommen: { $office } · { $topic } · { $outcome }
undo-nothing = Es ist nichts mehr da, was sich zurücknehmen lässt.
change-nothing = Diesen Anruf kann ich nicht mehr ändern. Ändern lassen sich eigene Anrufe, 24 Stunden lang.
change-usage = Zum Beispiel: { $example }

outcome-settled = geklärt
    .words = geklärt | erledigt | ist geklärt | ist erledigt | hat sich erledigt | auskunft bekommen | auskunft erhalten | konnten helfen | konnte helfen | hat geklappt | hat geholfen | gelöst | ok | okay | alles klar | passt | erfolgreich | beantwortet
outcome-passed_on = weiterverwiesen
    .words = weiterverwiesen | weiterverwiesen worden | verwiesen | weitergeleitet | weitergeschickt | jeder schickt weiter | verbunden
outcome-not_reached = nicht erreicht
    .words = nicht erreicht | niemand erreicht | niemanden erreicht | keinen erreicht | keine erreicht | keiner da | niemand da | keiner rangegangen | niemand rangegangen | geht keiner ran | ging keiner ran | geht niemand ran | ging niemand ran | keiner geht ran | besetzt | dauernd besetzt | immer besetzt | nur ab | nur anrufbeantworter | anrufbeantworter | mailbox | nicht da | im urlaub | krank | nicht erreichbar | keiner erreichbar | niemand erreichbar | nie erreicht | keine antwort | keine rückmeldung | keine reaktion
outcome-not_responsible = nicht zuständig
    .words = nicht zuständig | sind nicht zuständig | ist nicht zuständig | fühlen sich nicht zuständig | fühlt sich nicht zuständig | wussten auch nicht wer | falsche stelle | nicht deren thema | machen die nicht | machen sie nicht
outcome-no_offer = kein Angebot
    .words = kein angebot | kein angebot vorhanden | gibt es nicht | gibts nicht | gibt's nicht | gibt es dafür nichts | gibt es nichts | haben sie nicht im angebot | nichts passendes | kein platz | keinen platz | keine plätze | kein platz frei | ausgebucht
outcome-unsure = unsicher, ob erlaubt
    .words = unsicher, ob wir das weitergeben dürfen | unsicher ob erlaubt | unklar ob erlaubt | darf man das weitergeben | darf man das | dürfen wir das | nicht sicher, ob erlaubt | nicht sicher ob wir das dürfen | datenschutz unklar | unsicher wegen datenschutz | unsicher ob ich … darf | unsicher ob wir … dürfen | unsicher ob man … darf | unklar ob ich … darf | unklar ob wir … dürfen | unklar ob man … darf | nicht sicher ob ich … darf | nicht sicher ob wir … dürfen | ob ich … darf | ob wir … dürfen | ob man … darf
outcome-unknown = Ergebnis offen
    .words = offen | ergebnis offen | erreicht | erreicht aber keine antwort | konnten nicht helfen | konnte nicht helfen | hat nicht geklappt

# „…“ steht für die Stellen, „an“ für alles aus `.to`. `.perhaps` zählt nur, wo die Stelle bekannt ist.
referral =
    .sure = weiterverwiesen an … | verwiesen an … | verweist an … | verweisen an … | verweis an … | weitergeleitet an … | weitergeschickt an … | weiter an … | weiter zum … | weiter zur … | soll mich an … wenden | soll mich an … | soll ich mich an … wenden | soll ich mich an … | sollen uns an … wenden | sollen uns an … | sollen wir uns an … wenden | sollen wir uns an … | verbunden mit … | macht … da anrufen | macht … dort anrufen
    .perhaps = an … verwiesen | an … weiterverwiesen | an … weitergeleitet | an … geschickt | zum … geschickt | zur … geschickt | geschickt an … | geschickt zum … | geschickt zur … | schickt mich an … | schickt mich zum … | schickt mich zur … | schicken mich an … | schicken mich zum … | schicken mich zur … | soll bei … anrufen | soll beim … anrufen | sollen bei … anrufen | sollen beim … anrufen | soll … anrufen | sollen … anrufen | soll … fragen | soll mich bei … melden | soll mich beim … melden | zuständig ist … | zuständig sei … | zuständig wäre … | … ist zuständig | … sei zuständig | … wäre zuständig | … sind zuständig | macht … | das macht …
    .to = an | ans | an das | an die | an den | auf | auf das | auf die | auf den
    .then = dann | und dann | danach | von dort weiter | von dort | und von dort | die verweisen | die schicken

channel-phone = Telefon
    .words = telefonisch | per telefon
channel-mail = E-Mail
    .words = mail an | e-mail an | email an | per mail | per e-mail | gemailt | mail geschrieben | hab gemailt | angeschrieben
channel-in_person = persönlich
    .words = persönlich | vor ort | war da | vorbeigegangen
channel-chat = Chat
    .words = per chat | im chat | gechattet

duration-short = bis 5 Minuten
    .words = ganz kurz | zwei minuten | fünf minuten
duration-medium = bis 15 Minuten
    .words = viertelstunde | viertel stunde | eine viertelstunde | zehn minuten
duration-long = über 15 Minuten
    .words = halbe stunde | dreiviertelstunde | eine stunde | ewig | lange | zwanzig minuten

target-groups =
    .words = Geflüchtete | Geflüchteten | Flüchtlinge | Neuzugewanderte | Jugendliche mit Behinderung | Jugendlichen mit Behinderung | junge Erwachsene | Alleinerziehende | unbegleitete Minderjährige | Schulabgänger

words-before-office = bei | beim | bei der | bei dem | bei den | mit | mit der | mit dem | im | in der | an | ans | an die | an das
words-before-topic = zu | zum | zur | um | für
words-announcing-topic = wegen | wegen der | wegen des | wegen dem | wegen einer | wegen eines | wg | frage zu | frage zum | frage zur | fragen zu | rückfrage zu | betreff | betr | bezüglich | bzgl | thema | es ging um | ging um
words-labelling-office = stelle | amt | behörde | einrichtung
words-labelling-topic = thema | betreff | anliegen
words-labelling-outcome = ergebnis | ausgang
words-denying = nicht | noch nicht | nichts | noch nichts | nie | niemals | kein | keine | keinen | keiner
words-idle = ich | wir | hab | habe | haben | hat | dann | da | mal | kurz | gerade | eben | heute | gestern | vorhin | endlich | leider | angerufen | telefoniert | durchgerufen | anruf | telefonat | ca | etwa | frage | rückfrage | und | aber | noch | wieder | nochmal | der | die | das | dem | den | mich | uns | mir | sie | weiß | weiss | nicht | egal | keine | ahnung | fall | fälle | sache | sachen | angelegenheit | übliche | üblichen | gleiche | gleichen | selbe | selben | dasselbe | besprochen | woche | monat | letzte | letzten | letzter | letztem | neulich | morgen | montag | dienstag | mittwoch | donnerstag | freitag | unterlagen | rückruf | mail | termin | zwei | drei | anrufe | warteschleife | nix | neues | neu | jemand | meldet | sich | später

## Wer mitmacht

stranger = Hallo! Ich sage, wer wofür zuständig ist. Dafür brauche ich einen Einladungscode: { $usage }. Den Code gibt es bei der Koordination.
welcome = Willkommen! { $place }Frag einfach los, zum Beispiel: { $example }
welcome-place = Du bist jetzt dabei für: { $place }.
welcome-back = Du bist schon dabei.
join-code = Wie lautet der Einladungscode? So geht es: { $example }
join-unknown = Diesen Code gibt es nicht, oder er ist aufgebraucht. Bitte bei der Koordination einen neuen geben lassen.
join-in-private = Bitte schreib mir den Code in einem direkten Chat, damit ihn sonst niemand sieht.
left = Deine Mitgliedschaft ist gelöscht, mit allem, was zu deinem Konto gespeichert war. Deine Anrufe zählen ohne dich weiter. Danke fürs Mitmachen!
left-nothing = Du bist kein Mitglied, es gibt nichts zu löschen.
not-permitted = Das darf hier die Rolle „{ $role }“. Die Koordination hilft weiter.
role-stranger = Gast
role-reader = Auskunft
role-staff = Mitwirkung
role-editor = Pflege
role-coordinator = Koordination
role-administrator = Verwaltung

language-is = Ab jetzt auf Deutsch.
language-which = Welche Sprache? Zur Wahl stehen: { $languages }

help-first = Ich sage, wer wofür zuständig ist, und notiere Anrufe auf Zuruf. Eine Frage geht auch ohne Befehl.
help-unknown = Den Befehl „{ $word }“ kenne ich nicht.
help-line = { $usage }: { $what }
help-example = Beispiel: { $example }

notice-text =
    Was ich speichere: dein Chat-Konto, deine Institution, deine Rolle und Sprache. Fragen werden beantwortet und vergessen. Von einem Anruf bleiben Stelle, Thema, Ergebnis, Stunde und dein Haus; statt deines Namens steht dort ein Kennwort, das niemand zurückrechnet.
    Was ich nie speichere: Angaben zu Jugendlichen oder ihren Familien, und wen du im Amt gesprochen hast. Niemand wertet aus, wer wie oft fragt oder anruft.
    Wieder gehen: { $leave }.

verdict-which = Welcher Eintrag? Am besten unter einer Antwort auf „Stimmt“ oder „Stimmt nicht“ drücken.
verdict-right = Danke! Vermerkt: { $place } stimmt.
verdict-wrong = Danke für den Hinweis! Vermerkt: Bei { $place } stimmt etwas nicht. Wer den Eintrag pflegt, sieht nach.

## Was nicht gespeichert wird

withheld = Das klingt nach Angaben zu einer Person ({ $kinds }). Ich habe nichts davon gespeichert. Bitte lösch die Nachricht auch im Chat.
withheld-cleaned = So geht es ohne: { $cleaned }
withheld-nothing-left = Schreib es bitte noch einmal ohne diese Angaben.
button-cleaned = Ohne diese Angaben
kind-name = Name
kind-birth_date = Geburtsdatum
kind-number = Nummer
kind-address = Anschrift
kind-phone = Telefonnummer
kind-email = E-Mail-Adresse
kind-iban = Kontonummer
kind-file_number = Aktenzeichen

## Wenn etwas schiefgeht

unexpected = Da ist etwas schiefgegangen, das liegt nicht an dir. Es ist unter der Nummer { $number } festgehalten; die Koordination kann damit nachsehen lassen.

## Im Terminal

terminal-demo = zuruf, Modellstadt Lennebrück. Personen und Nummern sind erfunden. Frag los, zum Beispiel: { $example }
terminal-chat = zuruf. Frag los, zum Beispiel: { $example }
terminal-no-button = Hier gibt es keinen Knopf mit der Nummer { $number }.

## Das Programm in der Shell

program = zuruf sagt im Chat, wer zuständig ist, und macht aus Anrufen auf Zuruf gute Absprachen.
program-demo = Der Chat im Terminal mit der Modellstadt; die Daten liegen in einem vorübergehenden Ordner.
program-chat = Der Chat im Terminal auf den eingestellten Daten, mit der höchsten Rolle.
program-run = Alle eingestellten Chats, bis das Programm beendet wird.
program-ask = Eine Frage aus der Shell, oder mit --file DATEI viele aus einer JSON-Lines-Datei; --json antwortet für Maschinen, --limit N begrenzt die Treffer.
program-check = Prüft die Suche mit einer eigenen Liste von Fragen: CSV mit den Spalten Frage und erwartet.
program-invite = Druckt einen Einladungscode (erste Zeile) und wie man ihn benutzt. --role reader, staff, editor, coordinator oder administrator; --organization Name oder Kennung; --uses für wie viele Personen.
program-doctor = Sagt, was in Ordnung ist und was nicht.
program-import = Nimmt Tabellen auf: ganz oder gar nicht. --dry-run zeigt nur den Unterschied.
program-import-directory = Das Verzeichnis aus CSV oder XLSX.
program-import-synonyms = Andere Namen aus einer CSV: term;expansion;kind.
program-import-agreements = Vereinbarungen aus einer CSV: Kennung;Titel;Themen;Beteiligte;Inhalt;gültig ab;gültig bis.
program-import-new = Zeile { $line }: neu – { $row }
program-import-changed = Zeile { $line }: geändert – { $row }
program-import-field = {"    "}{ $heading }: { $old } → { $new }
program-import-refused = { $file }, Zeile { $line }: abgelehnt – { $reason }
program-import-column = { $file }: Die Spalte „{ $heading }“ kenne ich nicht, sie bleibt außen vor.
program-import-sum = { $new } neu, { $changed } geändert, { $unchanged } unverändert, { $refused } abgelehnt.
program-import-reading = { $files } wird gelesen und verglichen …
program-dry-run = Probelauf: nichts gespeichert.
program-no-chat = Noch ist kein Chat eingestellt. Zum Ausprobieren: zuruf demo. Auf den eigenen Daten: zuruf chat. Telegram und Matrix folgen mit einer der nächsten Versionen.
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
   *[other] { $questions } Fragen
}: { $right } richtig ({ NUMBER($right_share, style: "percent", maximumFractionDigits: 1) }), davon { $unsure } unsicher ({ NUMBER($unsure_share, style: "percent", maximumFractionDigits: 1) }); { $wrong } falsch ({ NUMBER($wrong_share, style: "percent", maximumFractionDigits: 1) }), davon { $surely } falsch und doch sicher ({ NUMBER($surely_share, style: "percent", maximumFractionDigits: 1) }).
program-check-good = Gut genug: mindestens { NUMBER($right, style: "percent") } richtig, höchstens { NUMBER($surely, style: "percent") } falsch und doch sicher.
program-check-not-good = Nicht gut genug (Status 1): Nötig sind mindestens { NUMBER($right, style: "percent") } richtig und höchstens { NUMBER($surely, style: "percent") } falsch und doch sicher.
settings-wrong = Diese Einstellung verstehe ich nicht: { $names }. deploy/example.env zeigt, was möglich ist.
settings-no-toml = { $file } ist keine lesbare TOML-Datei.
secret-broken = { $file } ist beschädigt oder nicht lesbar. Bitte aus der Sicherung zurückholen.
database-busy = Die Datenbank ist gerade beschäftigt. Bitte gleich noch einmal.
program-empty = Das Verzeichnis ist noch leer. Füllen: zuruf import directory DATEI.
program-no-role = Diese Rolle gibt es nicht. Möglich sind: { $roles }.
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
   *[other] Das Verzeichnis hat { $rows } Zeilen.
}
doctor-members = { $members ->
    [0] Noch ist niemand Mitglied. Einladen: zuruf invite.
    [one] Ein Mitglied.
   *[other] { $members } Mitglieder.
}
doctor-secret = Der Schlüssel der Kennwörter (zuruf.key) ist da.
doctor-chat = { $platform } ist eingestellt.
