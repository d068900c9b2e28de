### Die Muster: was wiederkehrt, in einem Satz. Ein Angebot, keine Forderung; niemand wird beschuldigt.

evidence-about = rund{" "}
evidence-about-first = Rund{" "}
evidence-calls = { $calls ->
    [one] ein Anruf
   *[other] { $about }{ $calls } Anrufe
}
evidence-calls-of = { $about }{ $calls } von { $of } Anrufen
evidence-half-day = { $weekday ->
    [1] montag
    [2] dienstag
    [3] mittwoch
    [4] donnerstag
    [5] freitag
    [6] samstag
   *[7] sonntag
}{ $before_noon ->
    [1] vormittags
   *[0] nachmittags
}
evidence-and = { $first } und { $last }

rule-gap = Nach „{ $topic }“ wurde { $calls ->
    [one] einmal
   *[other] { $about }{ $calls }-mal
} gesucht, ohne Treffer. Wollen wir die Zuständigkeit eintragen?
rule-gap-title = Zuständigkeitslücke
rule-gap-proposal = Übersicht über Zuständigkeiten und Ansprechpersonen
rule-gap-decides = die koordinierende Vernetzungsinstitution

rule-wrong_door = { $places ->
    [0] Wer wegen „{ $topic }“ anruft
   *[other] Wer bei { $office } wegen „{ $topic }“ anruft
}, wird oft weiterverwiesen: { $count_of }{ $to_office ->
    [unknown] {""}
   *[other] , meist an { $to_office }
}. Wollen wir den Eintrag oder ein Stichwort anpassen?
rule-wrong_door-title = Falsche Tür
rule-wrong_door-proposal = Transparenz über Zuständigkeiten, ein Stichwort
rule-wrong_door-decides = die beiden Stellen

rule-chain = „{ $topic }“ läuft oft über { $places ->
    [0] mehrere Stellen
    [1] { $office } und weitere Stellen
   *[other] { $offices }
}: { $count }. Wollen wir einen direkten Weg oder eine feste Lotsenstelle vereinbaren?
rule-chain-title = Verweiskette
rule-chain-proposal = Verfahrensregel oder Lotsenfunktion
rule-chain-decides = die koordinierende Vernetzungsinstitution mit den Stellen

rule-steady = { $places ->
    [0] „{ $topic }“ wird fast jede Woche auf Zuruf geklärt
    [1] Bei { $office } wird „{ $topic }“ fast jede Woche auf Zuruf geklärt
   *[other] { $other } und { $office } klären „{ $topic }“ fast jede Woche auf Zuruf
} ({ $count }{ $window ->
    [unknown] {""}
    [one] {" "}in einer Woche
   *[other] {" "}in { $window } Wochen
}). Wollen wir dafür eine Verfahrensregel vereinbaren?
rule-steady-title = Dauerkontakt
rule-steady-proposal = Vereinbarung oder Verfahrensregel zum Informationsaustausch
rule-steady-decides = die beiden Institutionen

rule-rise = „{ $topic }“: { $count }{ $weeks ->
    [unknown] {""}
    [one] {" "}in einer Woche
   *[other] {" "}in { $weeks } Wochen
}{ $usual ->
    [unknown] {""}
    [0] , üblich ist kaum einer
    [one] , üblich ist etwa einer
   *[other] , üblich sind etwa { $usual }
}. { $houses ->
    [0] {""}
    [one] Betroffen ist ein Haus.{" "}
   *[other] Betroffen sind { $houses } Häuser.{" "}
}Wollen wir das im nächsten gemeinsamen Treffen ansprechen?
rule-rise-title = Anstieg
rule-rise-proposal = Bedarf gezielt ermitteln, ein Punkt für ein bestehendes Gremium
rule-rise-decides = der Vorsitz des Gremiums

rule-new_topic = Neu im Netz: „{ $topic }“ ({ $count }{ $houses ->
    [0] {""}
    [one] {" "}aus einem Haus
   *[other] {" "}aus { $houses } Häusern
}). Wollen wir dazu eine kurze Runde oder eine Kooperative Fortbildung anbieten?
rule-new_topic-title = Neues Thema
rule-new_topic-proposal = Runder Tisch oder Kooperative Fortbildung
rule-new_topic-decides = die koordinierende Vernetzungsinstitution

rule-triangle = Bei „{ $topic }“ telefonieren { $places ->
    [0] mehrere Häuser
    [1] { $office } und andere Häuser
   *[other] { $offices }
} viel untereinander ({ $count }). Gäbe ein festes Fallkonferenz-Format mehr Ruhe?
rule-triangle-title = Dreieck
rule-triangle-proposal = Fallkonferenz oder Hilfeplanforum: das Format, nicht der Fall
rule-triangle-decides = die Koordination der Jugendberufsagentur oder der ASD

rule-bottleneck = „{ $topic }“ landet { $load ->
    [unknown] meist
   *[other] zu { NUMBER($load, style: "percent", maximumFractionDigits: 0) }
} bei { $places ->
    [0] einer einzigen Stelle
   *[other] { $office }
}, { $unanswered ->
    [unknown] und viele Anrufe
   *[other] und { NUMBER($unanswered, style: "percent", maximumFractionDigits: 0) } dieser Anrufe
} erreichen niemanden. Würde eine zweite Ansprechstelle oder ein Funktionspostfach helfen?
rule-bottleneck-title = Flaschenhals
rule-bottleneck-proposal = zweite Ansprechstelle, Vertretung
rule-bottleneck-decides = die Stelle

rule-unreachable = Zu „{ $topic }“ { $times ->
    [unknown] ist { $places ->
        [0] oft niemand
       *[other] { $office } oft nicht
    } zu erreichen
   *[other] wird { $places ->
        [0] vor allem { $times } jemand gesucht und
       *[other] { $office } vor allem { $times } gesucht und dann
    } oft nicht erreicht
} ({ $count_of }). Wäre ein festes Servicefenster möglich?
rule-unreachable-title = Nicht erreicht
rule-unreachable-proposal = Servicefenster, Erreichbarkeit vereinbaren
rule-unreachable-decides = die Stelle

rule-single_head = Nach „{ $topic }“ wird oft gefragt, und { $places ->
    [0] dafür ist
   *[other] bei { $office } ist dafür
} keine Vertretung eingetragen. Wollen wir vor den nächsten Ferien eine ergänzen?
rule-single_head-title = Ein-Kopf-Zuständigkeit
rule-single_head-proposal = Vertretung regeln, intern verankern
rule-single_head-decides = die Stelle

rule-outdated = Stimmt der Eintrag zu „{ $topic }“ { $places ->
    [0] {""}
   *[other] bei { $office }{" "}
}noch? { $calls ->
    [one] Eine Nachfrage
   *[other] { $about_first }{ $calls } Nachfragen
}{ $window ->
    [unknown] {""}
    [one] {" "}in einer Woche
   *[other] {" "}in { $window } Wochen
}{ $wrong ->
    [unknown] {""}
    [0] {""}
    [one] , einmal hieß es „stimmt nicht“
   *[other] , { $wrong }-mal hieß es „stimmt nicht“
}{ $days_unchecked ->
    [unknown] {""}
    [0] , heute geprüft
    [one] , gestern geprüft
   *[other] , zuletzt vor { $days_unchecked } Tagen geprüft
}. Wollen wir ihn kurz durchsehen?
rule-outdated-title = Veraltet
rule-outdated-proposal = aktive Mitteilung von Ansprechpersonen (Bringschuld)
rule-outdated-decides = wer den Eintrag pflegt

rule-one_way = { $places ->
    [0] Zu „{ $topic }“ wird regelmäßig in eine Richtung gefragt
    [1] { $office } wird regelmäßig zu „{ $topic }“ gefragt
   *[other] { $other } fragt { $office } regelmäßig zu „{ $topic }“
} ({ $count }{ $window ->
    [unknown] {""}
    [one] {" "}in einer Woche
   *[other] {" "}in { $window } Wochen
}{ $back ->
    [unknown] {""}
    [0] , umgekehrt keiner
    [one] , umgekehrt einer
   *[other] , umgekehrt { $back }
}). Könnte { $places ->
    [0] die Antwort
   *[other] { $office } die Antwort
} einmal im Monat vorab { $places ->
    [0] mitgeteilt werden
   *[other] mitteilen
}?
rule-one_way-title = Einbahnstraße
rule-one_way-proposal = Hol- und Bringschuld
rule-one_way-decides = die angerufene Stelle

rule-agreement_fizzles = Zu „{ $topic }“ gilt eine Vereinbarung, und doch { $calls ->
    [one] kam ein Anruf
   *[other] kamen { $about }{ $calls } Anrufe
}{ $window ->
    [unknown] {""}
    [one] {" "}in einer Woche
   *[other] {" "}in { $window } Wochen
}. Wollen wir sie bekannter machen – oder passt die Regel nicht?
rule-agreement_fizzles-title = Vereinbarung verpufft
rule-agreement_fizzles-proposal = interne Information über vereinbarte Kooperationen
rule-agreement_fizzles-decides = die Beteiligten

rule-unconnected = { $places ->
    [0] Zwei Häuser
    [1] { $office } und ein anderes Haus
   *[other] { $office } und { $other }
} telefonieren viel ({ $count }{ $window ->
    [unknown] {""}
    [one] {" "}in einer Woche
   *[other] {" "}in { $window } Wochen
}) und haben noch keine gemeinsame Vereinbarung. Wäre eine Hospitation etwas?
rule-unconnected-title = Unverbunden
rule-unconnected-proposal = Treffen auf der Arbeitsebene, Hospitationen
rule-unconnected-decides = die Teamleitungen

rule-no_offer = Zu „{ $topic }“ fand sich { $calls ->
    [one] einmal
   *[other] { $about }{ $calls }-mal
} kein Angebot{ $houses ->
    [0] {""}
    [one] , gefragt hat ein Haus
   *[other] , gefragt haben { $houses } Häuser
}. Wollen wir das in die Angebotsplanung aufnehmen?
rule-no_offer-title = Angebotslücke
rule-no_offer-proposal = gemeinsame Planung von Angeboten
rule-no_offer-decides = das Planungsgremium

rule-unsure_allowed = { $calls ->
    [one] Einmal
   *[other] { $about_first }{ $calls }-mal
} war unklar, ob { $places ->
    [0] zu „{ $topic }“ etwas weitergegeben werden darf
    [1] an { $office } zu „{ $topic }“ etwas weitergegeben werden darf
   *[other] { $other } an { $office } zu „{ $topic }“ etwas weitergeben darf
}. Wollen wir mit dem Datenschutz eine Verfahrensregel entwickeln?
rule-unsure_allowed-title = Unsicher, ob erlaubt
rule-unsure_allowed-proposal = Verfahrensregeln zum Informationsaustausch
rule-unsure_allowed-decides = der Datenschutz mit den Stellen
