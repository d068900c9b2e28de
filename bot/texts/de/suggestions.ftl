### Vorschläge, Entwürfe, Vereinbarungen, Bedarfe

suggestions-title = Offene Vorschläge
suggestions-none = Zurzeit liegt kein Vorschlag vor. Wenn sich Anrufe zu etwas häufen, steht es hier.
suggestions-line = V-{ $number } { $heading } ({ $figures })
suggestions-more = … und { $count } weitere.
counted-calls = { $count ->
    [one] 1 Anruf
   *[other] rund { $count } Anrufe
}
counted-questions = { $count ->
    [one] 1 Anfrage
   *[other] rund { $count } Anfragen
}
counted-callers = { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
counted-houses = { $count ->
    [one] 1 Haus
   *[other] { $count } Häuser
}

suggestion-unknown = Einen Vorschlag V-{ $number } sehe ich hier nicht.
suggestion-heading = { $title }: { $matter }
suggestion-evidence = Anlass: { $figures }, { $first } bis { $last }
suggestion-weeks = Woche für Woche: { $weeks } { $bars }
suggestion-few = { $weeks ->
    [one] wenige
   *[other] { $weeks }-mal wenige
}
suggestion-many = { $weeks ->
    [one] { $least } und mehr
   *[other] { $weeks }-mal { $least } und mehr
}
suggestion-involved = Beteiligt: { $offices }
suggestion-proposal = Vorschlag: { $proposal }
suggestion-decides = Gefragt, ob das passt: { $who }
suggestion-extends = Dazu gibt es schon { $key } „{ $title }“. Der Vorschlag wäre eine Ergänzung.
suggestion-state = { $state ->
    [seen] Stand: ruhte bisher, wird wieder vorgelegt
    [proposed] { $agreement ->
        [no] Stand: vorgelegt am { $since }
       *[other] Stand: { $agreement } gilt und ist wieder offen seit { $since }
    }
    [accepted] { $rule ->
        [gap] Stand: angenommen am { $since }, der Eintrag fehlt noch
        [outdated] Stand: angenommen am { $since }, der Eintrag wird geprüft
       *[steady] Stand: angenommen am { $since }, die Vereinbarung ist im Entwurf
    }
    [in_force] Stand: vereinbart als { $agreement }, gültig ab { $begin }
    [settled] { $agreement ->
        [no] Stand: erledigt, der Eintrag im Verzeichnis hilft
       *[other] Stand: erledigt durch { $agreement }, gültig ab { $begin }
    }
    [put_off] Stand: zurückgestellt bis { $until }
   *[declined] Stand: abgelehnt am { $since }, ruht bis { $until }
}
suggestion-agreed = { $key } „{ $title }“: { $summary }
suggestion-reason = Grund: { $reason }
suggestion-objections = „Stimmt so nicht“ { $count ->
    [one] sagt bisher eine Person.
   *[other] sagen bisher { $count } Personen.
}
suggestion-effect = Wirkung nach { $weeks } Wochen: { $effect }
suggestion-effect-fewer = { $told ->
    [counted] weniger Anrufe, { $after } statt { $before } pro Woche
    [hardly_any] kaum noch Anrufe statt { $before } pro Woche
    [before_alone] weniger Anrufe als die { $before } pro Woche zuvor
   *[nothing] weniger Anrufe
}
suggestion-effect-more = { $told ->
    [counted] mehr Anrufe, { $after } statt { $before } pro Woche
   *[nothing] mehr Anrufe
}
suggestion-effect-no_difference = { $told ->
    [counted] kein Unterschied zu sehen, { $after } statt { $before } Anrufe pro Woche
   *[nothing] kein Unterschied zu sehen
}
suggestion-effect-too_little_data = zu wenige Anrufe für eine Aussage
suggestion-effect-open = Was sie bewirkt, lässt sich ab { $first } sehen.

suggestion-coordination-decides = Entscheidungen hält hier die Koordination fest.
suggestion-office-decides = Entscheidungen hält hier fest, wer die Einträge der Stelle pflegt, oder die Koordination.
suggestion-accepted = V-{ $number } ist angenommen, danke! Für die Vereinbarung fehlen noch ein paar Angaben.
suggestion-put-off = V-{ $number } ist zurückgestellt bis { $until }.
suggestion-declined = V-{ $number } ist abgelehnt und ruht bis { $until }.
suggestion-why = Magst du einen Grund nennen, ohne Angaben zu Personen? Ein Satz genügt, „nein“ ist auch in Ordnung.
suggestion-reason-seen = Alle, die den Vorschlag sehen, können ihn lesen.
suggestion-no-reason = Alles klar, das genügt.
suggestion-reason-noted = Danke. Als Grund steht dort: { $reason }
suggestion-objected = Danke, das ist vermerkt, ohne deinen Namen. „Stimmt so nicht“ zu V-{ $number } { $count ->
    [one] sagt bisher eine Person.
   *[other] sagen bisher { $count } Personen.
}
suggestion-vote-alone = Gezählt wird nur die Stimme; die Worte dahinter sind nicht gespeichert.
suggestion-agreed-again = Deine Stimme ist zurückgenommen.
suggestion-no-vote = Von dir ist hier keine Stimme vermerkt. Nach 90 Tagen lässt sie sich nicht mehr zuordnen.
suggestion-unknown-step = Mit „{ $said }“ kann ich bei V-{ $number } nichts anfangen. Möglich ist: { $steps }.
suggestion-meanwhile = V-{ $number } ist inzwischen { $state ->
    [seen] wieder in Ruhe
    [proposed] wieder vorgelegt
    [accepted] angenommen
    [in_force] vereinbart
    [settled] erledigt
    [put_off] zurückgestellt
   *[declined] abgelehnt
} (am { $since }).
suggestion-instead-accepted =
    .words = statt angenommen
suggestion-instead-put_off =
    .words = statt zurückgestellt
suggestion-instead-declined =
    .words = statt abgelehnt
suggestion-helps-gap = V-{ $number } ist angenommen, danke! Hier hilft kein Papier, sondern ein Eintrag: Wer das Verzeichnis pflegt, ergänzt die Zeile für „{ $topic }“ und liest sie mit „zuruf import directory“ ein. Bleiben die Fragen ohne Treffer dann aus, gilt der Vorschlag von selbst als erledigt.
suggestion-helps-outdated = V-{ $number } ist angenommen, danke! Hier hilft kein Papier, sondern ein Blick auf den Eintrag: Stimmt er, genügt der Knopf; sonst berichtigt ihn, wer die Einträge der Stelle pflegt, mit „zuruf import directory“. Danach gilt der Vorschlag von selbst als erledigt.
no = Nein
    .words = nein | ne | nö | lieber nicht | ohne | keinen | keiner | -
not =
    .words = nicht | doch nicht | noch nicht | auf keinen fall | kein | nie

step-accept = Annehmen
    .words = annehmen | angenommen
step-put_off = Zurückstellen
    .words = zurückstellen | zurückgestellt | später
step-decline = Ablehnen
    .words = ablehnen | abgelehnt
step-reason = Grund
    .words = grund | begründung
step-object = Stimmt so nicht
    .words = stimmt so nicht | stimmt nicht
step-agree = Stimmt doch
    .words = stimmt doch
step-draft = Entwurf
    .words = entwurf
step-in_force = In Kraft setzen
    .words = in kraft | in kraft setzen
step-title = Titel
    .words = titel
step-purpose = Zweck
    .words = zweck
step-way = Weg
    .words = weg
step-pace = Wie schnell
    .words = wie schnell | tempo | frist
step-valid_from = Gültig ab
    .words = gültig ab | gilt ab
step-review_on = Überprüfen am
    .words = überprüfen am | überprüfen

draft-heading = Entwurf zu V-{ $number }
draft-line = { $part }: { $value }
draft-open = noch offen
draft-change = Was anders heißen soll, lässt sich hier ändern.
draft-question = { $part ->
    [title] Wie soll die Vereinbarung heißen?
    [purpose] Welchen Zweck hat die Vereinbarung?
    [way] Welcher Weg wird vereinbart?
    [pace] Wie schnell soll es gehen?
    [valid_from] Ab wann gilt sie?
   *[review_on] Wann wird sie überprüft?
}
draft-proposal = Mein Vorschlag: { $value }
draft-own-words = „{ $button }“ oder eigene Worte, beides geht.
draft-keep = So übernehmen
    .words = so übernehmen | übernehmen | so lassen | passt | passt so | passt schon | ja | ja passt | ja gern | ja gerne | ja ok | ja so übernehmen | ok | okay | gern | gerne | weiter | einverstanden | jo | genau | super | 👍 | 👌 | ✅
draft-skip =
    .words = überspringen | auslassen | nicht jetzt | jetzt nicht | später | offen lassen | bleibt offen
draft-explain =
    .words = ? | hilfe | was heißt das | wie meinst du das | beispiel
draft-explained = { $part ->
    [title] Der Titel steht in jeder Antwort, die die Vereinbarung nennt.
    [purpose] Der Zweck sagt in einem Satz, was durch die Vereinbarung leichter wird.
    [way] Der Weg sagt, wie eine Anfrage künftig läuft: an wen und wie.
    [pace] Gemeint ist, bis wann eine Antwort kommt oder etwas erledigt ist.
    [valid_from] Gemeint ist der erste Tag, an dem sie gilt: heute oder später.
   *[review_on] An diesem Tag schaut ihr gemeinsam, ob sie noch passt.
}
draft-asked-again = Wie soll es stattdessen heißen? „überspringen“ lässt es erst einmal offen.
draft-shortened = Gekürzt auf { $letters } Zeichen.
draft-past-day = „{ $said }“ ist schon vorbei. Gelten kann sie frühestens heute.
draft-far-day = „{ $said }“ wäre der { $day }, in mehr als fünf Jahren. Welcher Tag ist gemeint?
draft-no-day = „{ $said }“ kann ich nicht als Tag lesen. Gemeint ist etwas wie „nächster Montag“ oder „01.12.2026“.
draft-incomplete = Dafür fehlt noch etwas.
draft-reviewed-too-early = Überprüft wird eine Vereinbarung erst, wenn sie gilt: hier ab { $begin }.
draft-extends = Ergänzt { $key }.
draft-aim = Zweck: { $purpose }
draft-everybody = alle Beteiligten
draft-any-topic = Zusammenarbeit
draft-title = { $rule ->
    [gap] Zuständigkeit: { $topic }
    [wrong_door] Klare Zuständigkeit: { $topic }
    [chain] Direkter Weg: { $topic }
    [rise] Gemeinsam klären: { $topic }
    [new_topic] Kooperative Fortbildung: { $topic }
    [triangle] Fallkonferenz-Format: { $topic }
    [bottleneck] Zweite Ansprechstelle: { $topic }
    [unreachable] Servicefenster: { $topic }
    [single_head] Vertretung: { $topic }
    [outdated] Aktueller Eintrag: { $topic }
    [one_way] Vorab mitteilen: { $topic }
    [unconnected] Treffen auf der Arbeitsebene: { $parties }
    [no_offer] Angebotsplanung: { $topic }
    [unsure_allowed] Verfahrensregel zur Weitergabe: { $topic }
   *[steady] Verfahrensregel: { $topic }
}
draft-purpose = { $rule ->
    [unconnected] Wer sich kennt, klärt manches schneller. Beteiligt: { $parties }.
    [no_offer] Der Bedarf an „{ $topic }“ kommt dort an, wo Angebote geplant werden. Beteiligt: { $parties }.
    [unsure_allowed] Klar ist, was zu „{ $topic }“ weitergegeben werden darf. Beteiligt: { $parties }.
   *[steady] Fragen zu „{ $topic }“ finden ohne Umwege ihre Antwort. Beteiligt: { $parties }.
}
draft-way = { $rule ->
    [gap] Die zuständige Stelle steht im Verzeichnis und ist der erste Weg.
    [wrong_door] Anfragen gehen gleich an die zuständige Stelle; Eintrag und Stichworte nennen sie.
    [chain] Anfragen gehen gleich an die Stelle, die entscheidet; die anderen nennen sie.
    [rise] Das Thema kommt auf die Tagesordnung des nächsten gemeinsamen Treffens.
    [new_topic] Die Häuser stellen sich in einer kurzen Runde vor, was sie dazu tun.
    [triangle] Es gibt einen festen Termin für solche Fragen; einberufen kann ihn jedes beteiligte Haus.
    [bottleneck] Eine zweite Ansprechstelle oder ein Funktionspostfach nimmt Anfragen mit an.
    [unreachable] In einem festen Zeitfenster ist sicher jemand erreichbar, sonst per E-Mail.
    [single_head] Eine Vertretung ist eingetragen und weiß Bescheid.
    [outdated] Die Stelle teilt Änderungen von sich aus mit.
    [one_way] Die Antwort kommt regelmäßig vorab, bevor jemand fragt.
    [agreement_fizzles] Die beteiligten Häuser stellen die Vereinbarung in ihren Teams vor.
    [unconnected] Die Teams laden einander zu einem halben Tag Hospitation ein.
    [no_offer] Der Bedarf kommt in die gemeinsame Angebotsplanung.
    [unsure_allowed] Was erlaubt ist, steht in einer Regel, die mit dem Datenschutz abgestimmt ist.
   *[steady] Anfragen gehen per E-Mail an eine feste Ansprechstelle; angerufen wird, wenn es eilt.
}
draft-pace = { $rule ->
    [gap] Eingetragen in zwei Wochen, danach halbjährlich geprüft
    [wrong_door] Eingetragen in zwei Wochen, danach halbjährlich geprüft
    [single_head] Eingetragen in zwei Wochen, danach halbjährlich geprüft
    [outdated] Mitgeteilt in einer Woche, danach halbjährlich geprüft
    [rise] Erstes Treffen in vier Wochen
    [new_topic] Erstes Treffen in vier Wochen
    [triangle] Erstes Treffen in vier Wochen
    [agreement_fizzles] Vorgestellt in vier Wochen
    [one_way] Einmal im Monat
    [unconnected] Zweimal im Jahr
    [no_offer] In der nächsten Planungsrunde
    [unsure_allowed] Entwurf in vier Wochen
   *[steady] Antwort in zwei Arbeitstagen
}

agreement-in-force = { $key } „{ $title }“ gilt ab { $begin }. Danke an alle Beteiligten!
agreement-in-answers = Wer ab dann nach „{ $topic }“ fragt, erfährt in der Antwort davon.
agreement-needs-a-row = „{ $topic }“ steht noch in keinem Eintrag des Verzeichnisses. Sobald dort eine Stelle dafür eingetragen ist, nennt die Antwort auf „wer“ auch die Vereinbarung.
agreement-needs-a-party = In Antworten auf „{ $topic }“ steht sie noch nicht: Dafür ist zurzeit keine der beteiligten Stellen eingetragen.
agreement-is-told = Die Mitglieder der beteiligten Häuser bekommen eine kurze Nachricht.
agreement-news =
    Neu vereinbart: { $key } „{ $title }“, gültig ab { $since }.
    { $way }

need-what = Was fehlt? Ein Satz genügt, ohne Angaben zu Personen. Zum Beispiel: { $example }
need-noted = Notiert als Bedarf B-{ $number }: { $words }
need-similar = Ähnliches kam in den letzten sechs Wochen aus { $houses ->
    [one] einem anderen Haus.
   *[other] { $houses } anderen Häusern.
}
need-who-looks = Die Koordination sieht es sich an.

day-lead =
    .words = ab | am | zum | vom | bis | bis zum | in | der | dem | den
day-today =
    .words = heute | sofort | jetzt
day-tomorrow =
    .words = morgen
day-after-tomorrow =
    .words = übermorgen | uebermorgen
day-next =
    .words = nächster | nächsten | nächste | kommender | kommenden | diesen | dieser
day-next-week =
    .words = nächste woche | nächster woche | kommende woche
day-next-month =
    .words = nächsten monat | nächster monat | nächstem monat | kommenden monat
day-days =
    .words = tag | tage | tagen
day-weeks =
    .words = woche | wochen
day-months =
    .words = monat | monate | monaten
day-years =
    .words = jahr | jahre | jahren
day-numbers =
    .words = ein/eine/einen/einer/einem | zwei | drei | vier | fünf/fuenf | sechs | sieben | acht | neun | zehn | elf | zwölf/zwoelf
day-short =
    .words = mo | di | mi | do | fr | sa | so
courtesy =
    .words = bitte | danke | dann
