### Anrufe

noted = Notiert: { $office } · { $topic } · { $outcome }
noted-undo = Bis morgen um diese Zeit lässt sich das ändern oder zurücknehmen.
noted-changed = Geändert: { $office } · { $topic } · { $outcome }
noted-passed-on = weiter an { $places }
noted-for = für { $group }
noted-unknown-office = Stelle offen
noted-unknown-topic = Thema offen
button-undo = Zurücknehmen
button-change-outcome = Ergebnis ändern
button-change-office = Stelle ändern
button-change-topic = Thema ändern
field-outcome = Ergebnis
    .words = ergebnis
field-office = Stelle
    .words = stelle
field-topic = Thema
    .words = thema
which-outcome = Wie ging der Anruf aus?
which-office = Wen hast du angerufen?
which-office-unknown = Diese Stelle kenne ich nicht. Wen hast du angerufen?
which-office-of-these = Welche Stelle war es?
which-left-open = Kein Problem, das bleibt so stehen.
which-none = keine davon
    .words = keine davon | keiner davon | keins davon
which-topic = Worum ging es? Ein Stichwort genügt, ohne Angaben zu Personen.
called-nothing = Wen hast du angerufen, und worum ging es? Zum Beispiel: { $example }
undone = Zurückgenommen: { $office } · { $topic } · { $outcome }
undo-nothing = Es ist nichts mehr da, was sich zurücknehmen lässt.
change-nothing = Diesen Anruf kann ich nicht mehr ändern. Ändern lassen sich eigene Anrufe, 24 Stunden lang.
change-usage = Zum Beispiel: { $example }

outcome-settled = geklärt
outcome-passed_on = weiterverwiesen
outcome-not_reached = nicht erreicht
outcome-not_responsible = nicht zuständig
outcome-no_offer = kein Angebot
outcome-unsure = unsicher, ob erlaubt
outcome-unknown = Ergebnis offen

channel-phone = Telefon
    .words = telefonisch | per telefon
channel-mail = E-Mail
    .words = mail an | e-mail an | email an | per mail | per e-mail | gemailt | mail geschrieben | hab gemailt | angeschrieben
channel-in_person = persönlich
    .words = persönlich | vor ort | war da | vorbeigegangen
channel-chat = Chat
    .words = per chat | im chat | gechattet

duration-short = bis 5 Minuten
    .words = ganz kurz | zwei minuten | fünf minuten
duration-medium = bis 15 Minuten
    .words = 1/4 h | 1/4 std | viertelstunde | viertel stunde | eine viertelstunde | zehn minuten
duration-long = über 15 Minuten
    .words = 1/2 h | 1/2 std | halbe stunde | dreiviertelstunde | eine stunde | ewig | lange | zwanzig minuten

target-groups =
    .words = Geflüchtete | Geflüchteten | Flüchtlinge | Neuzugewanderte | Jugendliche mit Behinderung | Jugendlichen mit Behinderung | junge Erwachsene | Alleinerziehende | unbegleitete Minderjährige | Schulabgänger

words-before-office = bei | beim | bei der | bei dem | bei den | mit | mit der | mit dem | im | in der | an | ans | an die | an das | via
words-before-topic = zu | zum | zur | um | für | über | nach
words-announcing-topic = wegen | wegen der | wegen des | wegen dem | wegen einer | wegen eines | wg | frage zu | frage zum | frage zur | fragen zu | rückfrage zu | betreff | betr | bezüglich | bzgl | thema | es ging um | ging um | in sachen | zum thema | zu thema | in der sache | anfrage zu | anfrage wegen | nachfrage zu | nachfrage wegen | anliegen | stichwort | betrifft | anlässlich | betreffend | betreffs | hinsichtlich | hins | anl | zwecks
words-labelling-office = stelle | amt | behörde | einrichtung
words-labelling-topic = thema | betreff | anliegen
words-labelling-outcome = ergebnis | ausgang
words-idle = ich | wir | hab | habe | haben | hat | dann | da | mal | kurz | gerade | eben | heute | gestern | vorhin | endlich | leider | angerufen | telefoniert | durchgerufen | anruf | telefonat | ca | etwa | frage | rückfrage | und | aber | noch | wieder | nochmal | der | die | das | dem | den | mich | uns | mir | sie | weiß | weiss | nicht | egal | keine | ahnung | fall | fälle | sache | sachen | angelegenheit | übliche | üblichen | gleiche | gleichen | selbe | selben | dasselbe | besprochen | woche | monat | letzte | letzten | letzter | letztem | neulich | morgen | montag | dienstag | mittwoch | donnerstag | freitag | unterlagen | rückruf | mail | termin | zwei | drei | anrufe | warteschleife | nix | neues | neu | jemand | meldet | sich | später | nachgefragt | gesprochen | geredet | gefragt | erkundigt | angefragt | nachgehakt | angeklingelt | kontaktiert | kontakt | angerufen | rücksprache | gespräch | wollte | worden | werden | wurde | nachfrage | anfrage | wissen | was | dringend | kollege | kollegin | bitte | notieren | notiz | klären | kam | moin | hallo | fast | erst | dauernd | ständig | immer | gut | einen | einem | einer | jugendlichen | klienten | klientin | vormittag | nachmittag | am | durchgeklingelt
