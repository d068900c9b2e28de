### Befehle
### `|` trennt Wörter, die dasselbe meinen.

language-name = Deutsch
    .words = de | deutsch | german

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
    .words = falsch | stimmt nicht
    .usage = falsch #NUMMER
    .example = falsch #1

card = zeigt eine Kontaktkarte
    .words = kontakt | karte
    .usage = kontakt #NUMMER
    .example = kontakt #1

synonym = zeigt, welche anderen Namen vorgeschlagen sind
    .words = synonym | synonyme
    .usage = synonym [NUMMER ja|nein]
    .example = synonym

week = zeigt den Wochenblick
    .words = woche | wochenblick | letzte woche
    .usage = woche [abonnieren|abbestellen]
    .example = woche

suggestions = zeigt die offenen Vorschläge
    .words = vorschläge
    .usage = vorschläge
    .example = vorschläge

suggestion = zeigt einen Vorschlag mit seinem Anlass
    .words = vorschlag
    .usage = vorschlag NUMMER
    .example = vorschlag 14

need = notiert einen Bedarf, ohne deinen Namen
    .words = bedarf | bedarfe
    .usage = bedarf WAS FEHLT
    .example = bedarf Wer begleitet Jugendliche nach einem Abbruch der Berufsvorbereitung?

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
please =
    .words = bitte | bitteschön

own-word = { $command ->
    [suggestion] „{ $said }“ gehört zu einem Vorschlag: erst „{ $usage }“, dann das. Welche offen sind, zeigt „vorschläge“.
    [change] „{ $said }“ gehört zu einem notierten Anruf. Ändern geht so: { $usage }
   *[other] „{ $said }“ gehört zu einem Befehl: { $usage }
}

week-stop =
    .words = stopp | stop
week-only-last = Zeigen kann ich nur den letzten Wochenblick:
week-subscribed-write-first = Gern, das ist vermerkt. Schreib mir dafür einmal direkt: Dann kommt der Wochenblick ab jetzt jede Woche dorthin.
