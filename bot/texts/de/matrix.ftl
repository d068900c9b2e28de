### Was der Chat auf Matrix in eigenem Namen sagt

## In den Räumen

matrix-buttons-hint = Zum Auswählen mit der Nummer antworten oder sie als Reaktion antippen.
matrix-undecryptable = Diese Nachricht konnte ich nicht entschlüsseln. Bitte schreib sie noch einmal.
matrix-withheld = Diese Nachricht kann ich nicht lesen: Dein Programm verschlüsselt nur für Geräte, die du bestätigt hast. Bitte öffne mein Profil, wähle „Verifizieren“ und schreib dann noch einmal.

## Wenn Matrix den Bot nicht hereinlässt

matrix-token-dead = Matrix: Der Server kennt die Sitzung des Bots nicht mehr; jemand hat das Gerät abgemeldet. Zum neuen Anmelden ZURUF_MATRIX_PASSWORD setzen, die Datei matrix/session.json im Datenordner löschen und zuruf run starten.
matrix-wrong-password = Matrix: Der Server lässt den Bot nicht herein. Stimmen ZURUF_MATRIX_USER und ZURUF_MATRIX_PASSWORD?
matrix-locked = Matrix: Ein anderer zuruf benutzt schon die Schlüssel in diesem Datenordner. Es darf nur einer laufen.
matrix-foreign-identity = Matrix: Das Konto ist mit Schlüsseln signiert, die hier nicht liegen. Mit dem Wiederherstellungsschlüssel zurückholen (zuruf matrix recover), die Datei matrix/identity.json aus einer Sicherung zurückholen oder ein eigenes Konto für den Bot anlegen.
matrix-other-account = Matrix: Im Datenordner liegt die Sitzung eines anderen Kontos oder Servers. ZURUF_MATRIX_USER und ZURUF_MATRIX_HOMESERVER richtigstellen oder den Ordner matrix beiseitelegen.
matrix-device-taken = Matrix: Die Schlüssel des Geräts fehlen oder gehören einem anderen Programm. matrix/session.json löschen, ZURUF_MATRIX_PASSWORD setzen und zuruf run starten: neues Gerät, dieselbe Identität.
matrix-old-keys = Matrix: Die Schlüssel in diesem Datenordner sind älter als die zuletzt benutzten, wohl aus einer Sicherung. Was der Bot damit schreibt, könnte niemand lesen. matrix/session.json löschen, ZURUF_MATRIX_PASSWORD setzen und zuruf run starten.
matrix-needs-password = Matrix: Der Server verlangt einmal das Passwort des Kontos, bevor der Bot es signieren darf. ZURUF_MATRIX_PASSWORD darauf setzen und neu starten; danach kann es wieder heraus. Hat das Konto kein Passwort: mit Element anmelden, dort die Wiederherstellung einrichten und den Schlüssel hierher holen (zuruf matrix recover).
matrix-wrong-recovery-key = Matrix: Mit diesem Wiederherstellungsschlüssel geht nichts auf. Ist er vollständig, und gehört er zu diesem Konto?
matrix-unreachable = Matrix: Der Server antwortet nicht, oder nicht so, wie er sollte. Stimmt ZURUF_MATRIX_HOMESERVER? Bitte später noch einmal.
matrix-broken-file = Matrix: Eine Datei im Ordner matrix lässt sich nicht lesen. Bitte aus einer Sicherung zurückholen.

## Was doctor sagt

doctor-matrix-ready = Matrix: angemeldet als { $user }, Gerät { $device }, Fingerabdruck { $fingerprint }.
doctor-matrix-signed = Matrix: Das Gerät ist von seinem Konto signiert; niemand sieht eine Warnung.
doctor-matrix-not-signed = Matrix: Das Gerät ist nicht signiert; andere sehen eine Warnung. Beim nächsten Start holt zuruf run das nach.
doctor-matrix-no-keys = Matrix: angemeldet als { $user }, aber Gerät { $device } hat noch keine Schlüssel. Beim nächsten Start holt zuruf run das nach.
doctor-matrix-first-start = Matrix: Der Server antwortet; { $user } meldet sich beim ersten Start von zuruf run an.
doctor-matrix-no-password = Matrix: { $user } ist noch nicht angemeldet, und es fehlt ZURUF_MATRIX_PASSWORD.
doctor-matrix-unreachable = Matrix: { $server } antwortet nicht, wie ein Matrix-Server es tut. Stimmt ZURUF_MATRIX_HOMESERVER?
