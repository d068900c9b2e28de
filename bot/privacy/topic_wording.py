"""The words that tell the name of a topic from what is said about somebody. All are folded."""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CONNECTING = _words(
    """
    als am an and auf aus bei beim das dem den der des die ein eine einem einen einer eines for fuer fuers
    gegen im in ins mit nach oder of ohne the to u und vom von vor with zu zum zur
    """
)
"""What may stand inside the name of a topic."""

FILLING = _words(
    """
    about angerufen anruf any anyone asked auch betreff betrifft bitte bzgl da darum eine einen erneut es
    etwa etwas frage fragen gab gibt haben haette heute hier ich immer irgendwo is jetzt kein keine keinen
    klaeren mal man nachgefragt need neu neue neuen neues noch nochmal oft regarding schon thema there viel
    viele wann was wegen welche welcher welches wer what where who wie wieder wir wo
    """
)
"""What goes from both ends."""

GROUPS = _words(
    """
    alleinerziehende azubis erwachsene familien frauen gefluechtete jugendliche kinder neuzugewanderte
    senioren studierende
    """
)
"""Groups that a topic can be for and that mean nobody."""

GROUPS_BEHIND_FOR = _words(
    """
    adults arbeitslose auszubildende babys behinderte betriebe children eltern families fluechtlinge
    grundschueler jungen kleinkinder maedchen maenner mieter muetter parents praktikanten pupils refugees
    schueler schwangere students vaeter wohnungslose women
    """
)
"""Groups whose words can also mean one person, unless „für“ stands before them: „Laptops für Schüler“."""

ABOUT_PERSONS = _words(
    """
    abgehauen abgeschoben abhaengig abhaengige abhaengiger abused addicted alkoholabhaengig alkoholiker
    alkoholikerin analphabet analphabetin arbeitslos arbeitslose arbeitsloser arrested autist autistin
    autistisch behindert behinderte behinderter bewohner bewohnerin boy boys bub dead depressiv died
    disabled divorced drogenabhaengig drogensuechtig eltern elternteil enkelkind er fluechtling fluechtlinge
    fluechtlings fraeulein frau geduldet geduldete geduldeter gefluechteter gekuendigt geschieden geschlagen
    geschwisterkind gestorben getrennt gewalttaetig gezogen girl girls grossmutter grossvater guy haeftling
    he her herr him his hit hiv-positiv homeless ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres ill
    inhaftiert jailed kerl krank kranke kranken kranker kriminell lady ledig left lesbisch leute lived lives
    living lost mama man mann married mein meine meinem meinen meiner mensch mieter mieterin minderjaehrig
    minderjaehrige minderjaehriger missbraucht moved my nachbar nachbarin obdachlos obdachlose obdachloser
    oma opa opfer papa people person positiv pregnant schwanger schwangere schwangeren schwangerer schwul
    sein seine seinem seinen seiner seines she sick sie straffaellig straftaeter suechtig suechtige
    suechtiger suizidal taeter taeterin their them tot tote toter trans traumatisiert traumatisierte
    traumatisierter typ umgezogen unemployed unser unsere unserem unseren unserer verhaftet verheiratet
    verpruegelt verschwunden verstorben verwitwet volljaehrig vorbestraft waise waisen weggelaufen witwe
    witwer wohnungslos woman
    """
)
"""Who somebody is to another, what somebody is or has gone through."""

_PEOPLES = (
    r"aegypt|aethiop|afghan|alban|alger|amerikan|arab|armen|aserbaidschan|bosn|brasilian|brit|bulgar|chines"
    r"|drittstaatl|deutsch|eritre|franzos|gambi|georgi|ghana|griech|guine|ind|irak|iran|italien|jesid"
    r"|jemenit|kamerun"
    r"|kongoles|kosovar|kroat|kurd|libanes|liby|maghrebin|malier|marokkan|mazedon|moldau|nigerian"
    r"|pakistan|palaestinens"
    r"|paschtun|pers|pol|portugies|rumaen|russ|senegales|serb|slowak|somal|spani|sudanes|syr|tadschik"
    r"|tschech|tschetschen|tuerk"
    r"|tunes|ukrain|ungar|usbek|vietnames|auslaend|zuwander|migrant|asylbewerb|muslim|christ"
)
OF_ORIGIN = re.compile(
    rf"(?:{_PEOPLES})(?:i|er|ier|ner|aner|e|ne|ie)?(?:s|n|in|innen)?"
    r"|(?:sinti|sinto|roma|rom|romni|juden?|juedin|hazara)"
)
"""„Afghanen“, „Syrerin“; „Arabischkurs“ is a topic."""

ADJECTIVE_OF_ORIGIN = re.compile(rf"(?:{_PEOPLES})(?:n|ian|ani)?ische[nrms]?")
"""„Eritreischer“, which tells of somebody unless a thing follows: „ausländischer Zeugnisse“."""

PLACES_OF_TOPICS = _words("ausland deutschland eu europa inland innenstadt nrw")

WHERE_PEOPLE_STAY = _words(
    """
    asylheim einrichtung fluechtlingsheim gruppe haus heim internat kinderheim kl klasse raum station
    unterkunft wg wohngruppe wohnheim zelle zi zimmer
    """
)
"""What a name or a sign behind it makes the place of somebody."""

MORE_THINGS = _words(
    """
    abend application appointment apprenticeship assistenz bafoeg bike bikes bonus bus cafe cannabis
    childcare clothes course diagnostik dolmetscher dolmetscherin driving dyskalkulie eltern elternzeit
    equipment essen fahrkarte fahrt faser ferien flat freizeit gebaerden gebaerdensprache glasfaser grant
    hebamme heim housing hund integrationshelfer jahr job jobrad jugend karten kochen kredit kurs language
    laptop letter licence license loan lotse lotsen lunch mittagessen mofa monatskarte money pass pate
    permit praktikum rad repair residence scheme school schulbegleiter schuljahr schutz schwaeche schwimmen
    sommer sommerferien sprach sprachmittler stipendium stock streuobst subsidy support swimming tablet
    tandem ticket tickets tour training treff vaeter verfahrenslotse verleih vormund voucher vouchers wahl
    winter winterhilfe zimmer
    """
)
"""Things that no packaged list has, and things that are surnames as well but named as topics more often."""

ENDS_OF_SURNAMES = (
    "bach", "baum", "berg", "bier", "brueck", "burg", "dorf", "feld", "hagen", "hauer", "haus", "hausen",
    "heim", "hof", "horst", "kamp", "land", "mann", "mehl", "meier", "meyer", "stein", "tal", "wald",
)  # fmt: skip
"""Ends that prove nothing: „Kinderheim“ and „Oppenheim“."""

_CASES = re.compile(
    r"(?:ab|aus|bedarfs|durch|einzel|erb|haerte|haftpflicht|krankheits|leistungs|not|pflege|regel|rueck"
    r"|schadens"
    r"|sonder|sterbe|todes|ueber|un|unterrichts|versicherungs|vor|wasser|wegeun|arbeitsun|schulun"
    r"|stunden|verkehrsun"
    r"|zer|zu|zwischen)"
    r"fall"
)


def of_a_case(folded: str) -> bool:
    """True for „Pumuckl-Fall“ and „Kevinfall“, not for „Härtefall“."""
    return folded.endswith("fall") and not _CASES.fullmatch(folded)
