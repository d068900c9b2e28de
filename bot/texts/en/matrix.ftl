### What the chat on Matrix says in its own name

## In the rooms

matrix-buttons-hint = To choose, reply with the number or tap it as a reaction.
matrix-undecryptable = I could not decrypt this message. Please write it once more.
matrix-withheld = I cannot read this message: your app encrypts only for devices that you have verified. Please open my profile, choose “Verify”, and then write it once more.

## When Matrix does not let the bot in

matrix-token-dead = Matrix: The server no longer knows the bot's session; somebody has logged the device out. To log in again, set ZURUF_MATRIX_PASSWORD, delete the file matrix/session.json in the data folder and start zuruf run.
matrix-wrong-password = Matrix: The server does not let the bot in. Are ZURUF_MATRIX_USER and ZURUF_MATRIX_PASSWORD right?
matrix-locked = Matrix: Another zuruf uses the keys in this data folder already. Only one may run.
matrix-foreign-identity = Matrix: The account is signed with keys that are not here. Bring the identity back with the recovery key (zuruf matrix recover), bring matrix/identity.json back from a backup, or use an account of its own for the bot.
matrix-other-account = Matrix: The data folder holds the session of another account or server. Correct ZURUF_MATRIX_USER and ZURUF_MATRIX_HOMESERVER, or put the folder matrix aside.
matrix-device-taken = Matrix: The keys of the device are missing or belong to another program. Delete matrix/session.json, set ZURUF_MATRIX_PASSWORD and start zuruf run: a new device of the same identity.
matrix-old-keys = Matrix: The keys in this data folder are older than those used last, probably from a backup. Nobody could read what the bot writes with them. Delete matrix/session.json, set ZURUF_MATRIX_PASSWORD and start zuruf run.
matrix-needs-password = Matrix: The server wants the account's password once, before the bot may sign it. Set ZURUF_MATRIX_PASSWORD to it and start again; after that it can go. If the account has no password: log in with Element, set up recovery there and bring the key here (zuruf matrix recover).
matrix-wrong-recovery-key = Matrix: This recovery key opens nothing. Is it complete, and does it belong to this account?
matrix-unreachable = Matrix: The server does not answer, or not as it should. Is ZURUF_MATRIX_HOMESERVER right? Please try again later.
matrix-broken-file = Matrix: A file in the folder matrix cannot be read. Please restore it from a backup.

## What doctor says

doctor-matrix-ready = Matrix: logged in as { $user }, device { $device }, fingerprint { $fingerprint }.
doctor-matrix-signed = Matrix: The device is signed by its account; nobody sees a warning.
doctor-matrix-not-signed = Matrix: The device is not signed; others see a warning. The next start of zuruf run makes up for it.
doctor-matrix-no-keys = Matrix: logged in as { $user }, but device { $device } has no keys yet. The next start of zuruf run makes up for it.
doctor-matrix-first-start = Matrix: The server answers; { $user } logs in at the first start of zuruf run.
doctor-matrix-no-password = Matrix: { $user } is not logged in yet, and ZURUF_MATRIX_PASSWORD is missing.
doctor-matrix-unreachable = Matrix: { $server } does not answer as a Matrix server does. Is ZURUF_MATRIX_HOMESERVER right?
