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
    .words = geklärt | erledigt | ist geklärt | ist erledigt | hat sich erledigt | auskunft bekommen | auskunft erhalten | konnten helfen | konnte helfen | hat geklappt | hat geholfen | gelöst | ok | okay | alles klar | passt | erfolgreich | beantwortet
outcome-passed_on = weiterverwiesen
    .words = weiterverwiesen | weiterverwiesen worden | verwiesen | weitergeleitet | weitergeschickt | jeder schickt weiter | verbunden
outcome-not_reached = nicht erreicht
    .words = nicht erreicht | niemand erreicht | niemanden erreicht | keinen erreicht | keine erreicht | keiner da | niemand da | keiner rangegangen | niemand rangegangen | geht keiner ran | ging keiner ran | geht niemand ran | ging niemand ran | keiner geht ran | besetzt | dauernd besetzt | immer besetzt | nur ab | nur anrufbeantworter | anrufbeantworter | mailbox | nicht da | im urlaub | krank | nicht erreichbar | keiner erreichbar | niemand erreichbar | nie erreicht | keine antwort | keine rückmeldung | keine reaktion
outcome-not_responsible = nicht zuständig
    .words = nicht zuständig | sind nicht zuständig | ist nicht zuständig | fühlen sich nicht zuständig | fühlt sich nicht zuständig | wussten auch nicht wer | falsche stelle | nicht deren thema | machen die nicht | machen sie nicht
outcome-no_offer = kein Angebot
    .words = kein angebot | kein angebot vorhanden | gibt es nicht | gibts nicht | gibt's nicht | gibt es dafür nichts | gibt es nichts | haben sie nicht im angebot | nichts passendes | kein platz | keinen platz | keine plätze | kein platz frei | ausgebucht
outcome-unsure = unsicher, ob erlaubt
    .words = unsicher, ob wir das weitergeben dürfen | unsicher ob erlaubt | unklar ob erlaubt | darf man das weitergeben | darf man das | dürfen wir das | nicht sicher, ob erlaubt | nicht sicher ob wir das dürfen | datenschutz unklar | unsicher wegen datenschutz | unsicher ob ich … darf | unsicher ob wir … dürfen | unsicher ob man … darf | unklar ob ich … darf | unklar ob wir … dürfen | unklar ob man … darf | nicht sicher ob ich … darf | nicht sicher ob wir … dürfen | ob ich … darf | ob wir … dürfen | ob man … darf
outcome-unknown = Ergebnis offen
    .words = offen | ergebnis offen | erreicht | erreicht aber keine antwort | konnten nicht helfen | konnte nicht helfen | hat nicht geklappt

# „…“ steht für die Stellen, „an“ für alles aus `.to`. `.perhaps` zählt nur, wo die Stelle bekannt ist.
referral =
    .sure = weiterverwiesen an … | verwiesen an … | verweist an … | verweisen an … | verweis an … | weitergeleitet an … | weitergeschickt an … | weiter an … | weiter zum … | weiter zur … | soll mich an … wenden | soll mich an … | soll ich mich an … wenden | soll ich mich an … | sollen uns an … wenden | sollen uns an … | sollen wir uns an … wenden | sollen wir uns an … | verbunden mit … | macht … da anrufen | macht … dort anrufen
    .perhaps = an … verwiesen | an … weiterverwiesen | an … weitergeleitet | an … geschickt | zum … geschickt | zur … geschickt | geschickt an … | geschickt zum … | geschickt zur … | schickt mich an … | schickt mich zum … | schickt mich zur … | schicken mich an … | schicken mich zum … | schicken mich zur … | soll bei … anrufen | soll beim … anrufen | sollen bei … anrufen | sollen beim … anrufen | soll … anrufen | sollen … anrufen | soll … fragen | soll mich bei … melden | soll mich beim … melden | zuständig ist … | zuständig sei … | zuständig wäre … | … ist zuständig | … sei zuständig | … wäre zuständig | … sind zuständig | macht … | das macht …
    .to = an | ans | an das | an die | an den | auf | auf das | auf die | auf den
    .then = dann | und dann | danach | von dort weiter | von dort | und von dort | die verweisen | die schicken

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
    .words = viertelstunde | viertel stunde | eine viertelstunde | zehn minuten
duration-long = über 15 Minuten
    .words = halbe stunde | dreiviertelstunde | eine stunde | ewig | lange | zwanzig minuten

target-groups =
    .words = Geflüchtete | Geflüchteten | Flüchtlinge | Neuzugewanderte | Jugendliche mit Behinderung | Jugendlichen mit Behinderung | junge Erwachsene | Alleinerziehende | unbegleitete Minderjährige | Schulabgänger

words-before-office = bei | beim | bei der | bei dem | bei den | mit | mit der | mit dem | im | in der | an | ans | an die | an das
words-before-topic = zu | zum | zur | um | für
words-announcing-topic = wegen | wegen der | wegen des | wegen dem | wegen einer | wegen eines | wg | frage zu | frage zum | frage zur | fragen zu | rückfrage zu | betreff | betr | bezüglich | bzgl | thema | es ging um | ging um
words-labelling-office = stelle | amt | behörde | einrichtung
words-labelling-topic = thema | betreff | anliegen
words-labelling-outcome = ergebnis | ausgang
words-denying = nicht | noch nicht | nichts | noch nichts | nie | niemals | kein | keine | keinen | keiner
words-idle = ich | wir | hab | habe | haben | hat | dann | da | mal | kurz | gerade | eben | heute | gestern | vorhin | endlich | leider | angerufen | telefoniert | durchgerufen | anruf | telefonat | ca | etwa | frage | rückfrage | und | aber | noch | wieder | nochmal | der | die | das | dem | den | mich | uns | mir | sie | weiß | weiss | nicht | egal | keine | ahnung | fall | fälle | sache | sachen | angelegenheit | übliche | üblichen | gleiche | gleichen | selbe | selben | dasselbe | besprochen | woche | monat | letzte | letzten | letzter | letztem | neulich | morgen | montag | dienstag | mittwoch | donnerstag | freitag | unterlagen | rückruf | mail | termin | zwei | drei | anrufe | warteschleife | nix | neues | neu | jemand | meldet | sich | später
