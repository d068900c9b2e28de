### Eine Antwort auf „wer“

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
