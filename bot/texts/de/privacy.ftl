### Was nicht gespeichert wird

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
kind-card = Kontaktdaten
kind-circumstance = Angabe über eine Person
