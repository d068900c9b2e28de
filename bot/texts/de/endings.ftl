### Wie ein Anruf ausging: die Formen, in denen es gesagt wird

# Welche Wörter dieselbe Rolle spielen. „*“ steht für eine Endung; „filler“ darf überall dazwischen stehen.
forms =
    .roles =
        filler: darum drum zweimal dreimal viermal mehrmalig montag dienstag mittwoch donnerstag freitag
            montags morgen übermorgen woche nächste nächsten da dafür dazu davon dabei damit hier dort auch
            leider aber doch ja eben halt wohl gerade grad momentan derzeit zur zurzeit aktuell mehr noch
            wieder schon erst jetzt nun heute gestern vorhin endlich immer dauernd ständig mehrfach mehrmals
            wiederholt durchgehend den dem des so etwas was sowas solches einfach nur gar überhaupt bisher
            bislang sehr ganz ziemlich echt total absolut eigentlich alle alles beide x mal mich uns mir sich
            es und wurde wurden war waren ist sind wird werden sei seien bin hab habe haben hat hatte hatten
            laut angeblich jedenfalls sofort gleich direkt schnell kurz letztlich schließlich am ende passend*
            richtig* eigen* entsprechend* konkret* geeignet* |
        not: n nicht nich nie niemals kaum nimmer |
        none: kein* keinerlei nichts nix null |
        nothing: nichts nix |
        nobody: mensch keiner keine keinen keinem niemand niemanden niemandem |
        reached: unerreichbar erreicht erreichen angetroffen erwischt rangegangen drangegangen rangekommen
            durchgekommen abgenommen abgehoben geantwortet reagiert gemeldet zurückgerufen zurückgemeldet
            erreichbar anwesend ran dran greifbar sprechbar ansprechbar durchgedrungen hingegangen
            drangekommen |
        telephone: telefon hörer apparat fon leitung |
        at-desk: platz haus büro dienst schreibtisch |
        on: ans am an im in auf |
        reach: erreichen sprechen |
        answers: komme geht gehen ging gingen gegangen nimmt nehmen nahm hebt heben hob meldet melden meldete
            antwortet antworten antwortete reagiert reagieren reagierte kommt kommen kam rührt abgenommen
            abgehoben |
        replies: antwortet antworten antwortete reagiert reagieren reagierte meldet melden meldete ruft rufen
            rief |
        phone: ran dran ab ans telefon hörer zurück |
        reply: rankommen drankommen antwort antworten rückmeldung rückmeldungen reaktion rückruf durchkommen anschluss verbindung
            freizeichen lebenszeichen erreichbarkeit |
        engaged: besetztton besetzt dauerbesetzt besetztzeichen überlastet blockiert |
        voicemail: rufumleitung anrufbeantworter mailbox bandansage sprachbox voicemail |
        machine: anrufbeantworter mailbox band bandansage ansage sprachbox voicemail |
        runs: läuft dran an |
        landed: gesprochen gelandet |
        gave-up: aufgegeben aufgelegt rausgeflogen geflogen hängengeblieben |
        hours: sprechzeit sprechzeiten öffnungszeiten servicezeiten bürozeiten |
        rings: klingelt klingelte läutet läutete |
        away: urlaub krank krankgemeldet abwesend feierabend mittagspause pause besprechung homeoffice
            dienstgang außendienst geschlossen unbesetzt verreist |
        vain: vergeblich vergebens |
        tried: versucht probiert angerufen angeklingelt telefoniert |
        responsible: zust zuständig zuständige zuständigen zuständiger zuständigkeit zuständigkeiten
            zuständigkeitsbereich verantwortlich verantwortung aufgabenbereich aufgabengebiet |
        their: deren ihr ihre ihrem ihren ihrer sein seine seiner seinem seinen denen unser unsere unserer
            unserem der die |
        domain: thema baustelle aufgabe aufgaben job bier bereich ressort sache tisch fach gebiet fachgebiet
            geschäft angelegenheit sachgebiet zuständigkeit aufgabenbereich aufgabengebiet
            zuständigkeitsbereich |
        wrong: falsche falschen falscher falsches falsch verkehrt verkehrte verkehrten |
        office: stelle amt abteilung adresse behörde nummer team tür ansprechpartner ansprechpartnerin
            anlaufstelle ansprechperson person ecke haus dienststelle |
        see: sehen sieht fühlen fühlt erklären erklärt |
        refuse: verneinen verneint lehnen lehnt weisen weist |
        belong: gehört gehören fällt liegt ist |
        other: andere anderes anderer jemand wer |
        they: die sie der er das wir |
        do: machen macht bearbeiten bearbeitet übernehmen übernimmt führen führt leisten leistet regeln regelt
            |
        offer: gruppe gruppen angebot angebote angeboten programm programme maßnahme maßnahmen platz plätze
            plätzen kapazität kapazitäten möglichkeit möglichkeiten portfolio kurs kurse projekt projekte
            passendes geeignetes brauchbares vergleichbares entsprechendes ähnliches sortiment alternative
            alternativen option optionen freies |
        free: frei freie freien freier freies vorhanden verfügbar |
        provide: bieten bietet |
        means: mittel geld budget gelder |
        lacks: fehlt fehlen fehlende mangels ohne |
        exists: gibt gibts gebe gäbe existiert existieren besteht |
        have: haben hat hätten habe hatten hätte bieten bietet anbieten biete |
        full: ausgebucht überfüllt voll ausgeschöpft |
        ended: abgesagt eingestellt ausgelaufen weggefallen gestrichen eingestampft abgeschafft |
        doubt: unsicher unklar ungeklärt fraglich zweifel zweifelhaft bedenken unsicherheit ungewiss strittig
            grenzwertig heikel grauzone |
        unsure: unsicher unschlüssig verunsichert |
        secrecy: datenschutz datenschutzrechtlich datenschutzfrage datenschutzgründen datenschutzbedenken
            dsgvo schweigepflicht schweigepflichtentbindung schweigepflichtsentbindung
            schweigepflichtserklärung entbindung einwilligung einwilligungserklärung einverständnis
            einverständniserklärung sozialgeheimnis sozialdatenschutz sozialdaten geheimhaltung
            verschwiegenheit vertraulich vertraulichkeit datenweitergabe datenaustausch datenübermittlung
            akteneinsicht |
        allowed: erlaubt zulässig gestattet rechtens legal verboten unzulässig statthaft datenschutzkonform
            befugt |
        may: darf dürfen dürfte dürften durfte durften dürft darfs |
        pass: weitergeben weitergegeben weitergebe weiterleiten rausgeben herausgeben mitteilen sagen erzählen
            übermitteln teilen austauschen weitersagen verraten preisgeben offenlegen nennen schicken
            weitergabe herausgabe daten auskunft infos informationen |
        we: ich wir man |
        data: daten infos info informationen namen auskunft unterlagen |
        need: brauchen brauche braucht benötigen nötig |
        unclear: sicher klar |
        invoke: berufen beruft verweist verweisen verweis |
        holds: gilt reicht greift zulässt nötig besteht vorliegt geht |
        know: weiß weiss wissen wusste wussten wüsste |
        done: übernommen gepasst geklärt erledigt gelöst beantwortet geholfen weitergeholfen geklappt funktioniert
            geregelt bereinigt abgeschlossen ausgeräumt bestätigt bewilligt genehmigt zugesagt abgehakt
            eingetütet aufgeklärt klargestellt beschieden erklärt beraten |
        helped: helfen weiterhelfen geholfen weitergeholfen klären lösen beantworten beraten |
        could: konnte konnten konnt können kann |
        got: bekommt kriegt bekommen erhalten gekriegt gegeben erteilt gekommen liegt vorliegen steht eingegangen gesichert
            gefunden kommt kommen vereinbart ausgemacht gemacht abgemacht genannt geschickt zugeschickt
            erhielt bekam mitgenommen |
        answer: auskunft auskünfte info infos information informationen antwort antworten termin termine
            beratungstermin gesprächstermin bescheid hinweis hinweise tipp tipps unterlagen formular formulare
            zusage bestätigung rückmeldung lösung erklärung kontaktdaten einladung |
        good: gut gute guter gutes super toll tolle klasse prima top schnelle nette hilfreich hilfreiche
            kompetente kompetent freundlich freundliche bestens perfekt wunderbar spitze positiv erfreulich
            unkompliziert problemlos reibungslos erfolgreich zufriedenstellend sauber |
        fine: gut klar ok okay okey oki prima super top bestens paletti geregelt geklärt erledigt klärbar fein
            ordnung verstanden wunderbar schick |
        well: passt läuft fertig klappt stimmt durch ok okay okey oki io erledigt super top prima gut bestens
            perfekt abgehakt |
        matter: problem frage fragen antrag anträge sache anliegen angelegenheit anfrage |
        the: die das den eine einen der ein unsere meine |
        agreed: zusage bewilligung bestätigung genehmigung zugesagt |
        tick: ✓ ✔ ✅ ☑ 👍 |
        question: ? |
        partly: teilweise teils halb fast zum muss müssen soll sollen sollte wird werden bleibt |
        sent: verwiesen weiterverwiesen weitergeleitet weitergeschickt geschickt vermittelt weitervermittelt
            abgegeben übergeben durchgestellt weiterverbunden verbunden weitergereicht weitergegeben
            zurückverwiesen zurückgeschickt umgeleitet abgeschoben überwiesen gelotst |
        passed: verwiesen weiterverwiesen verwiese weitergeleitet weitergeschickt weitervermittelt
            weiterverbunden verbunden weitergereicht zurückverwiesen verweis verweist verweisen verwies
            weiterverweis weiterleitung |
        sends: schickt schicken schickte schickten leitet leiten leitete gibt geben reicht verbindet
            vermittelt vermitteln stellt überweist |
        onward: weiter rüber durch zurück |
        should: solle müsse müssten soll sollen sollte sollten muss müssen möge mögen sollst |
        about: wegen wg bezüglich bzgl betr betreff betreffs thema anlässlich hinsichtlich |
        turn: wenden melden anrufen fragen nachfragen gehen versuchen probieren kontaktieren anfragen
            vorsprechen hin |
        to: an ans auf aufs zu zum zur nach |
        at: bei beim an ans zu zum zur mit in ins |
        then: dann danach anschließend dort wiederum |
        those: denen die der diese dieser jene da |
        is: ist sei wäre sind seien wären

outcome-settled-forms =
    .words =
        <got> <the>? platz | ^ termin $ | schicken es? zu | <good> gespräch | weiß ich $ |
        <matter>? <done> | ging schnell | hat <done> | konnte <done> | konnten <done> | <done> ob … <may> | <could> <they>? <helped> |
        <could> ich <helped> | <answer> <got> | <got> <answer> | <answer> <good> $ | <good> <answer> |
        <answer> kommt per post | hab <the>? <answer> $ | habe <the>? <answer> $ | haben <the>? <answer> $ |
        schicken <the>? <answer> zu? | schickt <the>? <answer> zu? | <good> beratung | <good> hilfe |
        hilfe <got> | platz <got> | ^ <agreed> $ | ^ <good> $ | <well> $ | alles <fine> | <tick> |
        ging <good> | war <good> | lief <good> | erfolgreich | ^ geht $ | ja geht | geht klar | in ordnung |
        i.o. $ | kein problem | keine probleme | ohne probleme | weiß bescheid | wissen bescheid |
        wird gemacht | klar $ | ^ klar | jetzt klar | nun klar | helfen weiter $ | hilft weiter $ |
        kümmern $ | kümmert $ | haken dran | sache durch | vom tisch | unter dach und fach
outcome-passed_on-forms =
    .words =
        <passed> | jeder schickt weiter | <sends> weiter | stellt durch
outcome-not_reached-forms =
    .words =
        <telephone>? <rings> durch? | <rings> nur | <at-desk> zu $ | tote leitung | kein glück | hat frei $ | bis weg | ins leere |
        <nobody> <reached> | <nobody> da | niemand $ | keiner $ | unerreichbar | <not> jemand? <reached> |
        <not> jemand? da | <nobody> <on>? <telephone> gegangen? | <not> <on> <telephone> gegangen? |
        <nobody> <on> <at-desk> | <not> <on> <their>? <at-desk> | <nobody> zu <reach> | <not> zu <reach> |
        <answers> <nobody> <on>? <phone>? | <nobody> <answers> <on>? <phone>? |
        <answers> <not> <on>? <phone> | <replies> <not> <phone>? | <answers> man? <not> durch |
        <none> <reply> <got>? | <nobody> <reply> | ohne <reply> | <telephone>? <engaged> |
        anschluss <engaged> | <not> <engaged> | belegt $ | <telephone> belegt | <telephone> tot |
        <telephone> aus | <voicemail> | nur <the>? <machine> | <machine> <runs> | läuft <machine> |
        auf <the>? <machine> <landed>? | ^ ab $ | nur <the>? ab |
        ab <runs> | läuft ab | auf <the>? ab <landed>? | n.e. | im <away> | in <the>? <away> | hat <away> |
        schon <away> | <away> $ | im gespräch | außer haus | auf fortbildung | erst? wieder da $ |
        erst wieder da | erst da $ | schon zu $ | haben zu $ | hatten zu $ | außerhalb der <hours> |
        keine <hours> | <tried>? <vain> | <vain> <tried> | erfolglos <tried>? | <tried> erfolglos |
        <tried>? ohne erfolg | mehrmals <tried> $ | mehrfach <tried> $ |
        freizeichen | funkstille | rausgeflogen | aufgelegt $ |
        aus der leitung geflogen | hing? in der warteschleife <gave-up>? | aus der warteschleife <gave-up> |
        warteschleife <gave-up> | nur warteschleife | warteschleife $ | kein anschluss unter dieser nummer |
        nummer nicht vergeben
outcome-not_responsible-forms =
    .words =
        dafür <they>? <not> da | <refuse> <responsible> | <refuse> das von sich | <do> andere | geht <they> <nothing> an | kein fall für <they> | ist eine? andere <office> |
        <not> <responsible> | <none> <responsible> | <nobody> <responsible> | <responsible> <not> $ |
        <responsible> abgelehnt | <responsible> verneint | unzuständig | n.z. | <refuse> <responsible> ab |
        <refuse> <responsible> von sich | <see> sich <not> <responsible> |
        <see> sich <not> in der <responsible> | <see> sich <nobody> <responsible> |
        <nobody> <see> sich <responsible> | <see> sich für unzuständig | <not> für … <responsible> |
        nicht dafür da | wollen <not> <responsible> sein | <not> <their> <domain> | <not> <domain> von denen |
        <not> in <their> <domain> | <belong> <not> <their> <domain> | <belong> <not> in <their> <domain> |
        <belong> <not> unter <their> <domain> | <belong> <not> zu <their> <domain>? |
        <belong> <not> bei <their> | <wrong> <office> | die <wrong> $ | <wrong> $ | <wrong> gelandet |
        <wrong> verbunden | bin ich? <wrong> | sind wir? <wrong> | da <wrong> | dort <wrong> |
        nicht die richtige <office> | nicht die richtigen | nicht richtig | <other> <office> <responsible> |
        <other> <responsible> | jemand anders <responsible> | wer anders <responsible> | anderes amt |
        andere <office> $ | <do> <they> <not> | <they> <do> das <not> | <do> das <not> | <not> <do> $ |
        <they>? sind das <not> | sind <not> dran $ | kümmern <not> | kümmert <not> | kennen sich <not> aus |
        kennt sich <not> aus | <nothing> mit? zu tun | <nothing> am hut | <know> <not> wer <responsible>? |
        <know> <nobody> wer <responsible>?
outcome-no_offer-forms =
    .words =
        <have> <not> $ | <nothing> für … $ | findet <not> statt | <offer> <exists> es? <not> | <offer> <exists> es? <none> |
        <none> <free>? <offer> <free>? | <none> <offer> <offer> | ohne <offer> | <none> <means> |
        <offer> keins $ | <offer> keine $ | <offer> <nothing> $ | <nothing> im <offer> |
        <nothing> in dem <offer> | <not> im <offer> | <nothing> <free> |
        <nothing> passendes | <nothing> gefunden | <nothing> dabei | <nothing> zu machen | passt <nothing> |
        <nothing> <have> $ | <have> <they>? <nothing> $ | <have> <they> <not> $ |
        <have> <they> <not> im <offer> | <have> <nothing> im <offer> | <have> <nothing> für … $ |
        <have> <they>? <none> <offer> | ein? <offer> <have> <they>? <not> $ | <exists> es? <not> |
        <exists> es? <nothing> | <exists> es? <none> <offer>? | <exists> es bei denen <not> |
        <exists> es bei denen <nothing> | <exists> <they> <not> | <not> <exists> | <not> angeboten |
        <not> vorgesehen | <provide> <they>? <not> an | <provide> <they>? <nothing> an |
        <provide> das <not> an | <provide> <none> <offer> an | <lacks> ein? <offer> | <offer> <lacks> |
        fehlanzeige | angebotslücke | versorgungslücke | fällt aus | <offer> fällt aus | <offer>? <ended> |
        aus dem <offer> genommen | <offer>? <full> | <full> belegt | alles <full> | alles belegt |
        <offer> belegt | lange? warteliste | nur warteliste | wartelisten | warteliste voll | warteliste zu |
        <nothing> für die <offer> | <nothing> für die zielgruppe | <nothing> für die altersgruppe |
        leer ausgegangen
outcome-unsure-forms =
    .words =
        <doubt> … <secrecy> <holds> | <know> <not> … <secrecy> <holds> | <know> <not> … <secrecy> das? <holds> | nicht <unclear> … <secrecy> <holds> | <secrecy> offen | frage <secrecy> | <should> <secrecy> klären |
        <doubt> … <secrecy> | <doubt> … <allowed> | <doubt> … <may> | <doubt> … <pass> | <doubt> <secrecy> |
        <secrecy> <question>? <doubt> | <secrecy> … <doubt> | <pass> <doubt> | rechtlich <doubt> |
        rechtslage <doubt> | <doubt> rechtslage | <unsure> $ | nicht <unclear> … <secrecy> |
        nicht <unclear> … <allowed> | nicht <unclear> … <may> | nicht <unclear> … <pass> |
        <secrecy> … <not> <unclear> | <know> <not> … <secrecy> | <know> <not> … <allowed> |
        <know> <not> … <may> | <know> <nobody> … <may> | <know> <nobody> … <allowed> | keine ahnung … <may> |
        keine ahnung … <allowed> | frage? ob <we> … <may> | frage? ob <they> … <may> | ob das … <may> |
        frage ob … <may> | frage ob … <allowed> | ob das? <allowed> ist? | ob … <secrecy> |
        ob <secrecy> … <question> | was <may> <we> | was <we> … <may> | wie viel … <may> | wieviel … <may> |
        <may> <we> … <pass> | <may> <we> das | <may> <we> … <question> | <may> <they> … <pass> |
        <may> <they> … <question> | <may> <nothing> sagen | <may> <none> <data> | <may> <not> … <pass> |
        das? <pass>? <allowed> <question> | ^ <secrecy> $ | <secrecy> <question> | <secrecy> … <question> |
        <secrecy> <none> <data> | <none> <data> … <secrecy> | wegen <secrecy> <none> <data> |
        <lacks> … <secrecy> | <secrecy> <lacks> | <none> <secrecy> | <need> <we> … <secrecy> |
        <need> … <secrecy> <question> | <secrecy> <need> <question>? | traue mich <not> | traut sich <not> |
        <invoke> sich? auf <secrecy>
outcome-unknown-forms =
    .words =
        offen $ | ergebnis offen | noch offen | bleibt offen | unklar $ | ist unklar | ungeklärt | ungelöst |
        unerledigt | erreicht | erreicht aber <none> antwort | <could> <not> <helped> | hat <not> <done> |
        <not> <done> | <none> <done> | <done> <not> $ | <partly> <done> | <not> <fine> | <not> <well> $ |
        <not> <answer> | <none> <answer> <got>? | <none> <answer> frei | <not> <sent> | <not> weiter |
        zu klären | klären das | klärt das | in klärung | in bearbeitung | wird geprüft | prüfen das |
        prüft das | rückruf <got> | rückruf erbeten | bitte? um rückruf gebeten? | <reply> kam |
        warte auf <reply> | warten auf <reply> | warte auf <answer> | warten auf <answer> | meldet sich |
        melden sich | rufen zurück | ruft zurück | rr <got>? | rr erbeten | steht noch aus | folgt $ |
        läuft noch | k.a.

# Wohin jemand geschickt wurde: `<place>` steht für die Stelle. `.perhaps` zählt nur, wo sie bekannt ist.
referral =
    .sure =
        <passed> <to> <place> | verbunden mit <place> | weiter an <place> | weiter ans <place> |
        weiter zum <place> | weiter zur <place> | <should> <we>? an <place> | <should> <we>? ans <place> |
        <should> <we>? <to> <place> wenden
    .perhaps =
        <passed> ich? <to> <place> | haben <place> genannt | hat <place> genannt | <should> über <place> laufen |
        <to> <place> <sent> | <sent> <to> <place> | mit <place> verbunden |
        <sends> <they>? <to> <place> <onward>? | <sends> es <to> <place> <onward> |
        <sends> <they>? <onward> <to> <place> | <onward> <to> <place> | weiter bei <place> |
        weiter beim <place> | jetzt <place> | ab <to> <place> | erst <to> <place> | zuerst <to> <place> |
        <answers> an <place> | <answers> zu <place> | <answers> über <place> | läuft über <place> |
        läuft bei <place> | läuft beim <place> | bei <place> gelandet | <arrow> <place> |
        <should> <to> <place> | <should> <we>? <at>? <place> <turn> | <should> es <at> <place> <turn> |
        <to> <place> wenden | <at> <place> melden | <turn> <at> <place> | <place> <turn> $ |
        bitte <at> <place> <turn>? | lieber <at>? <place> <turn>? | besser <at>? <place> <turn>? |
        stattdessen <at>? <place> | sondern <at>? <place> | <responsible> <is>? <place> |
        <is> <place> <responsible> | ^ <place> <is>? <responsible> | <is> <place> da | <is> bei <place> |
        <is> beim <place> | liegt bei <place> | liegt beim <place> | sache von <place> | sache der <place> |
        sache des <place> | gehört <to> <place> | <do> das? <place> | <do> <place> ,? bitte? da anrufen |
        <do> <place> ,? dort anrufen | ^ <place> <do> das | ^ <place> <do> so was | <place> kümmert sich |
        tipp <place> | empfehlen <place> | empfiehlt <place> | hat <place> empfohlen | haben <place> empfohlen
    .chained =
        <to> <place> <then> <to> <place> <sent> | <place> <passed> <to> <place> |
        erst <to>? <place> , <then> <to>? <place> <sent>? | <place> <arrow> <place> |
        über <place> weiter? <to> <place> <sent> | von <place> weiter? <to> <place> <sent> |
        ^ <to> <place> , <those> weiter? <to> <place> <sent>? |
        ^ <to> <place> , <then> weiter? <to>? <place> <sent>? |
        ^ <to> <place> , von da? <then>? weiter? <to> <place> <sent>?
    .then =
        weiter? <to> <place> <sent>? | <arrow> <place> | <then> <place> <sent>? | <then> heißt es <place> |
        <then> sagt man <place> | von? <then> weiter? <to> <place> <sent>? |
        von da weiter? <to> <place> <sent>? | von? <those> weiter? <to> <place> <sent>? |
        <those> <sends> weiter? <to> <place> | <those> <passed> <to> <place> | <those> <do> das? <place> |
        <those> sagen <place> | <place> <to> <place> <sent>? | <place> <sends> weiter? <to> <place> |
        <place> <passed> weiter? <to> <place>
