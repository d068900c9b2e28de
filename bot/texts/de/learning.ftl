### Andere Namen: was Menschen sagen, und was sie damit meinen

wrong-who = Wer wäre richtig? Eine Stelle oder ein Thema genügt; „weiß nicht“ geht auch.
wrong-thanks = Danke!
wrong-unknown = Danke! Im Verzeichnis finde ich das noch nicht. Neue Fragen gern mit „wer“ beginnen.
synonym-proposed = „{ $term }“ habe ich als anderen Namen für „{ $expansion }“ vorgeschlagen. Wer den Eintrag pflegt, entscheidet darüber und erfährt nicht, wer gefragt hat.
synonym-asked = „{ $term }“ haben Menschen gesucht und „{ $expansion }“ gemeint. Soll ich das künftig so verstehen?
synonym-yes = Übernehmen
    .words = ja | übernehmen | jawohl | gern | ok | okay
synonym-no = Ablehnen
    .words = ablehnen | nein | nö | lieber nicht
synonym-take-back =
    .words = nein | zurück | zurücknehmen | nicht mehr | doch nicht
synonym-taken-back = Zurückgenommen: „{ $term }“ verstehe ich nicht mehr als „{ $expansion }“.
synonym-more = { $count ->
    [one] Ein weiterer wartet; er kommt, sobald einer davon entschieden ist.
   *[other] { $count } weitere warten; sie kommen, sobald diese entschieden sind.
}
synonym-waiting = { $count ->
    [one] Ein Vorschlag wartet:
   *[other] { $count } Vorschläge warten:
}
synonym-line = { $number }: „{ $term }“ für „{ $expansion }“, { $times ->
    [one] einmal gesucht
   *[other] { $times }-mal gesucht
}
synonym-none = Gerade wartet kein Vorschlag.
synonym-gone = Diesen Vorschlag gibt es nicht. „synonym“ zeigt, welche warten.
synonym-of-others = Über diesen Vorschlag entscheidet, wer die Einträge der Stelle pflegt.
synonym-accepted = Übernommen: „{ $term }“ verstehe ich ab jetzt als „{ $expansion }“. Gleich ausprobieren?
synonym-accepted-too = Übernommen: „{ $term }“ kann jetzt auch „{ $expansion }“ heißen. Es steht auch selbst im Verzeichnis, das kommt weiterhin zuerst. Gleich ausprobieren?
synonym-declined = Abgelehnt: „{ $term }“ heißt nicht „{ $expansion }“. Danke, danach frage ich nicht wieder.
synonym-was-accepted = Das ist schon entschieden: „{ $term }“ verstehe ich als „{ $expansion }“. Zurücknehmen geht mit „synonym { $number } nein“.
synonym-was-declined = Das ist schon entschieden: „{ $term }“ heißt nicht „{ $expansion }“.
synonym-question = wer macht { $term }?
