### Bedarfe: was fehlt, ohne wer es gesagt hat

need-cut = Es war länger, deshalb gekürzt auf { $letters } Zeichen.
need-stays = Zurücknehmen geht hier nicht: Bei einem Bedarf steht nicht, von wem er kommt. Die Koordination liest ihn, sag ihr gern Bescheid.
# Wer so fragt, sucht eine Stelle und meldet keinen Bedarf.
need-asks =
    .words = zuständig | verantwortlich | ansprechpartner | ansprechperson | ansprechstelle
needs-title = Bedarfe der letzten zwölf Wochen, ohne Namen und Häuser:
needs-line = B-{ $number }, Woche ab { $week }: { $words }
needs-alike = (Ähnliches aus { $houses } Häusern)
needs-none = Aus den letzten zwölf Wochen liegt kein Bedarf vor.
needs-how-to-note = Einen neuen notieren: { $usage }
button-need = Weiter
