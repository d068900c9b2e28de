### What is not stored

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
kind-card = contact details
kind-circumstance = detail about a person
