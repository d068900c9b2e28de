### Der Wochenblick

digest-title = Wochenblick KW { $week }
digest-quiet = Wochenblick KW { $week }: eine ruhige Woche, nichts Neues.
digest-calls = { $calls } Anrufe aus { $houses ->
    [0] dem ganzen Netz
    [one] einem Haus
   *[other] { $houses } Häusern
}
digest-calls-about = Rund { $calls } Anrufe aus dem ganzen Netz.
digest-usual = , üblich sind etwa { $usual }
digest-time = , zusammen rund { $hours ->
    [one] eine Stunde
   *[other] { $hours } Stunden
}
digest-few-calls = Wenige Anrufe, deshalb keine Zahlen dazu.
digest-topics = Worum es ging: { $topics }
digest-rest = Übriges
digest-suggestion = Neu, V-{ $number }: { $sentence }
digest-standing = Offene Vorschläge: { $standing }
digest-standing-proposed = { $count } zu entscheiden
digest-standing-accepted = { $count } in Vereinbarung
digest-standing-put_off = { $count } zurückgestellt
digest-effects = Wirkung: { $effects }
digest-effect-counted = seit { $agreement } { $after } statt { $before } Anrufe pro Woche
digest-effect-hardly_any = seit { $agreement } kaum noch Anrufe statt { $before } pro Woche
digest-effect-before_alone = seit { $agreement } weniger Anrufe als die { $before } pro Woche zuvor
digest-effect-fewer = seit { $agreement } weniger Anrufe
digest-effect-more = seit { $agreement } mehr Anrufe
digest-effect-no_difference = seit { $agreement } kein Unterschied zu sehen
digest-effect-too_little_data = zu { $agreement } noch zu wenige Anrufe für eine Aussage
digest-verify = { $count ->
    [one] Stimmt dieser Eintrag noch? Danach wird gefragt: { $places }
   *[other] Stimmen diese { $count } Einträge noch? Danach wird gefragt: { $places }
}
digest-and-more = { $places } und andere
digest-needs = { $needs } Bedarfe wurden notiert.
digest-thanks-agreed = Danke an alle, die { $agreements } auf den Weg gebracht haben!
digest-thanks-verified = Danke an alle, die Einträge geprüft haben!
digest-thanks-noted = Danke an alle, die ihre Anrufe notiert haben!
digest-for-the-office = Nur für eure Stelle und die Koordination, V-{ $number }: { $sentence }
digest-week = KW { $week }
digest-picture-title = Anrufe pro Woche
digest-picture-title-rounded = Anrufe pro Woche, gerundet
digest-picture-all = Alle
digest-picture-note = –: zu wenige Anrufe für eine eigene Zahl, bei „Übriges“ mitgezählt
digest-picture = Bild: { $title }, KW { $first } bis { $last }. Zuletzt: { $topics }. Alle zusammen, Woche für Woche: { $totals }.
button-suggestion = V-{ $number }
week-subscribe =
    .words = abonnieren | abo | zuschicken
week-unsubscribe =
    .words = abbestellen | nicht zuschicken | nicht mehr zuschicken
week-subscribed = Gern: Der Wochenblick kommt ab jetzt jede Woche.
week-subscribed-in-group = Gern: Der Wochenblick kommt ab jetzt jede Woche, in unseren direkten Chat.
week-unsubscribed = In Ordnung, ich schicke den Wochenblick nicht mehr. Mit „woche“ gibt es ihn jederzeit.
week-always = In deiner Rolle kommt der Wochenblick von selbst.
week-members-only = Zuschicken kann ich ihn nur Mitgliedern. Mit „woche“ gibt es ihn jederzeit.
button-week-subscribe = Jede Woche zuschicken
button-week-unsubscribe = Nicht mehr zuschicken
