### Wer mitmacht

stranger = Hallo! Ich sage, wer wofür zuständig ist. Dafür brauche ich einen Einladungscode: { $usage }. Den Code gibt es bei der Koordination.
welcome = Willkommen! { $place }Frag einfach los, zum Beispiel: { $example }
welcome-place = Du bist jetzt dabei für: { $place }.
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
help-suggestion =
    Hinter der Nummer kann ein Schritt stehen: annehmen, zurückstellen bis TAG, ablehnen, stimmt so nicht.
    Ist er angenommen: entwurf, titel, zweck, weg, wie schnell, gültig ab, überprüfen am, in kraft setzen.
    So zum Beispiel: vorschlag 14 zurückstellen bis nächsten Montag
help-week = „woche abonnieren“ schickt ihn dir jede Woche, „woche abbestellen“ beendet das.
help-need = Die Koordination sieht mit „bedarf“ allein, was in den letzten zwölf Wochen kam.

notice-text =
    Was ich speichere: dein Chat-Konto, deine Institution, deine Rolle und Sprache. Fragen werden beantwortet; deine letzte bleibt zehn Minuten. Zeigt bis dahin ein Anruf oder ein „Stimmt nicht“, was gemeint war, schlage ich ihre Worte als anderen Namen vor. Wer die Einträge pflegt, entscheidet darüber und erfährt nicht, wer gefragt hat. Von einem Anruf bleiben Stelle, Thema, Ergebnis, Stunde und dein Haus; statt deines Namens steht dort ein Kennwort, das niemand zurückrechnet.
    Was ich nie speichere: Angaben zu Jugendlichen oder ihren Familien, und wen du im Amt gesprochen hast. Niemand wertet aus, wer wie oft fragt oder anruft.
    Ein Bedarf bleibt ein Jahr: mit Woche und Haus, ohne wer ihn gemeldet hat. „Stimmt so nicht“ zu einem Vorschlag zählt mit Kennwort 90 Tage lang, danach steht dort nur die Zahl. Gründe von Entscheidungen und Entwürfe von Vereinbarungen bleiben beim Vorschlag, ohne wer sie geschrieben hat.
    Wieder gehen: { $leave }.

verdict-which = Welcher Eintrag? Am besten unter einer Antwort auf „Stimmt“ oder „Stimmt nicht“ drücken. Zu einem Vorschlag geht es so: { $suggestion }
verdict-right = Danke! Vermerkt: { $place } stimmt.
verdict-wrong = Danke für den Hinweis! Vermerkt: Bei { $place } stimmt etwas nicht. Wer den Eintrag pflegt, sieht nach.
