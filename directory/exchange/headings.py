"""How offices head the columns of their lists; the first heading of each is the one of the import table."""

from collections.abc import Mapping


def variants(text: str) -> tuple[str, ...]:
    """Headings that mean the same, divided by bars."""
    return tuple(heading.strip() for heading in text.split("|"))


REPEATABLE = ("contact", "phone", "extension", "mobile", "email")
"""What may fill several columns: „Tel. 1“, „Tel. 2“."""

DIRECTORY: Mapping[str, tuple[str, ...]] = {
    "key": variants("Kennung | key | ID | Schlüssel | Kürzel der Zeile | Datensatznummer"),
    "institution": variants(
        "Institution | organization | organisation | Institutionen | Behörde | Amt | Ämter | Träger"
        " | Einrichtung | Organisation | Dienststelle | Behördenname | Name der Institution | Haus"
        " | Name der Einrichtung | Institution/Träger | Träger/Einrichtung | authority | agency | body"
        " | Name der Behörde | Name des Amtes"
    ),
    "office": variants(
        "Stelle | office | Abteilung | Team | Sachgebiet | Fachdienst | Fachbereich | Bereich | Referat"
        " | Organisationseinheit | OE | Fachstelle | Dezernat | Gruppe | Abt. | Arbeitsbereich | unit"
        " | department | Sachbereich | Fachgebiet | Name der Stelle | zuständige Stelle | Anlaufstelle"
        " | Beratungsstelle | section"
    ),
    "topics": variants(
        "Themen | topics | Thema | topic | Aufgabe | Aufgaben | Aufgabe(n) | Zuständigkeit"
        " | Zuständigkeiten | zuständig für | Zuständigkeitsbereich | Aufgabengebiet | Aufgabenbereich"
        " | Arbeitsgebiet | Anliegen | Leistung | Leistungen | Angebot | Angebote | Schwerpunkt"
        " | Schwerpunkte | Themengebiet | Themenbereich | Themenfeld | responsible for | responsibility"
        " | responsibilities | Dienstleistung | Dienstleistungen | wofür | service | services | tasks"
    ),
    "keywords": variants(
        "Stichworte | keywords | Stichwort | Stichwörter | Suchwörter | Suchworte | Suchbegriffe"
        " | Schlagworte | Schlagwörter | Synonyme | Abkürzung | Abkürzungen | keyword | synonyms | tags"
    ),
    "contact": variants(
        "Ansprechperson | contact | Ansprechpersonen | Ansprechpartner | Ansprechpartnerin"
        " | Kontaktperson | Kontaktpersonen | Kontakt | Sachbearbeiter | Sachbearbeitung | Mitarbeiter"
        " | Person | Bearbeiter | zuständige Person | Name, Vorname | Nachname, Vorname | Vorname Name"
        " | Vorname Nachname | Vorname, Name | Vor- und Nachname | Vor- und Zuname | contact person"
        " | wer | Mitarbeitende | Beratende | Berater | Ansprechpartner/Ansprechpartnerin | contacts"
        " | full name"
    ),
    "name": variants("Name | Namen"),
    "surname": variants("Nachname | Familienname | Zuname | surname | last name | family name"),
    "first_name": variants("Vorname | first name | given name"),
    "role": variants(
        "Funktion | role | Rolle | Position | Tätigkeit | Aufgabe der Person | function | job title"
    ),
    "phone": variants(
        "Telefon | phone | Tel. | Tel.-Nr. | Tel-Nummer | Telefonnummer | Telefonnummern | Rufnummer"
        " | Fon | Telefon-Nr. | Festnetz | Ruf-Nr. | Rufnr. | telephone | phone number | Telefone | Ruf"
        " | telephone number | Telefon dienstlich | Telefonnr. | phones | tel. no. | phone no."
    ),
    "phone_and_fax": variants(
        "Tel./Fax | Telefon/Fax | Telefon und Fax | Tel. und Fax | Telefon/Telefax | Tel./Telefax | Fon/Fax"
        " | Telefon u. Fax | phone/fax"
    ),
    "phone_and_email": variants(
        "Telefon/E-Mail | Tel./E-Mail | Telefon/Mail | Tel./Mail | Telefon und E-Mail | Tel. und E-Mail"
        " | E-Mail/Telefon | E-Mail/Tel. | Mail/Telefon | E-Mail und Telefon | Telefonnummer/E-Mail"
        " | Kontaktdaten | phone/email | phone and email"
    ),
    "extension": variants(
        "Durchwahl | DW | Nebenstelle | Durchwahlnummer | Durchwahl-Nr. | Apparat | App. | extension"
    ),
    "switchboard": variants(
        "Zentrale | Telefonzentrale | Sammelnummer | Stammnummer | Sammelrufnummer | switchboard"
    ),
    "mobile": variants(
        "Mobil | Handy | Mobiltelefon | Mobilnummer | Handynummer | Diensthandy | mobile | cell phone"
    ),
    "email": variants(
        "E-Mail | email | Mail | E-Mail-Adresse | Emailadresse | Mailadresse | E-Mail-Adressen | E-Mails"
        " | elektronische Post | mail address | email address"
    ),
    "room": variants(
        "Raum | room | Zimmer | Zi. | Zi.-Nr. | Raum-Nr. | Raumnummer | Zimmernummer | Zimmer-Nr. | Büro"
    ),
    "address": variants(
        "Anschrift | address | Adresse | Straße | Str. | Straße und Hausnummer | Straße, Hausnummer"
        " | Standort | Dienstort | Postanschrift | Hausanschrift | Straße, Nr. | Besucheranschrift"
        " | street"
    ),
    "postcode": variants("PLZ | Postleitzahl | postcode | zip code | zip"),
    "town": variants("Ort | Stadt | Wohnort | PLZ/Ort | PLZ, Ort | PLZ Ort | city | town"),
    "district": variants(
        "Bezirk | district | Stadtteil | Stadtbezirk | Ortsteil | Ort/Stadtteil | Stadtgebiet | Gebiet"
        " | Zuständigkeitsbezirk | Sozialraum | Einzugsgebiet | Quartier | Region | Bezirke | Stadtteile"
        " | Stadtbezirke | örtliche Zuständigkeit | districts | area | Ort/Stadtteil/Stadtbezirk"
    ),
    "hours": variants(
        "Sprechzeiten | hours | Sprechzeit | Öffnungszeiten | Öffnungszeit | Sprechstunde"
        " | Sprechstunden | Erreichbarkeit | Servicezeiten | Sprechtage | Sprechtag | Zeiten"
        " | opening hours | office hours | Bürozeiten | Telefonzeiten | erreichbar"
    ),
    "letters": variants(
        "Buchstaben | letters | Buchstabe | Buchstabenbereich | Anfangsbuchstabe | Anfangsbuchstaben"
        " | Buchstabenzuständigkeit | Nachname von–bis | A–Z | letter | initials"
    ),
    "age": variants("Alter | age | Altersgruppe | Altersgruppen | Altersbereich | Lebensalter | age group"),
    "target_group": variants(
        "Zielgruppe | target group | Zielgruppen | Personenkreis | Personengruppe | target groups"
        " | für wen | Adressaten | Kundenkreis"
    ),
    "note": variants(
        "Hinweis | note | Hinweise | Bemerkung | Bemerkungen | Bemerkung(en) | Anmerkung | Anmerkungen"
        " | Notiz | Notizen | Kommentar | Sonstiges | Zusatz | Besonderheiten | notes | comment"
        " | remarks | comments | remark | Info | Informationen"
    ),
    "deputy": variants(
        "Vertretung | deputy | Vertreter | Vertreterin | Stellvertretung | Stellvertreter"
        " | Stellvertreterin | Vertretung durch | Urlaubsvertretung | Abwesenheitsvertretung"
        " | substitute"
    ),
    "verified": variants(
        "geprüft am | verified | Stand | zuletzt geprüft | geprüft | letzte Prüfung | Prüfdatum"
        " | aktualisiert am | zuletzt aktualisiert | Aktualisierung | letzte Aktualisierung"
        " | verified on | zuletzt geprüft am | last verified | last checked | Stand vom | Prüfung am"
        " | last updated"
    ),
    "kind": variants("Art | kind | type | Typ | Art der Stelle | Art der Institution"),
}
