"""The words around a name that tell who is meant. All are folded."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    """
    eheleute ehepaar fam familie fr fraeulein frau hern herr herrn hr hrn madame miss mister monsieur mr mrs
    ms
    """
)

TITLES_THAT_MEAN_OTHER_THINGS = _words("ehepaar fam familie fr hr miss ms")
"""Titles that are also a weekday, a broadcaster or a noun."""

DEGREES = _words("dipl doktor dr med prof professor")

RELATIONS = _words(
    """
    antragsteller antragstellerin applicant aunt auszubildende auszubildenden auszubildender azubi azubine
    azubis baby betreute betreuten betreuter bewerber bewerberin bewerbers boy brother bruder case child
    children client clients cousin cousine customer daughter ehefrau ehemann eltern enkel enkelin fall falle
    father fluechtling fluechtlings freund freundin gefluechtete gefluechteten gefluechteter geschwister girl
    husband jugendliche jugendlichen jugendlicher junge jungen jungs kid kind kinder kindern kindes kl klient
    klienten klientin klientinnen klt kunde kunden kundin kundinnen leistungsempfaenger maedchen mandant
    mandanten mandantin mann mitschueler mother muendel muendels mutter neffe nephew nichte niece oma onkel
    opa partner partnerin patient patienten patientin pflegekind pflegesohn pflegetochter praktikant
    praktikanten praktikantin proband pupil pupils ratsuchende ratsuchenden ratsuchender refugee schueler
    schuelerin schuelerinnen schuelers schulabbrecher schulabbrecherin schwester sister soehne sohn sohnes son
    stiefsohn stieftochter student studenten studentin students tante teilnehmer teilnehmerin teilnehmers tn
    tochter toechter trainee uma umas uncle vater vaters wife zwilling zwillinge
    """
)
"""What somebody is to the writer or to another person."""

ENDS_OF_RELATIONS = tuple(
    _words(
        """
        azubi bewohner bewohnerin bruder cousine eltern enkelin freundin kinder kindes klient klienten
        klientin kunde kunden kundin maedchen mandantin mutter neffe neffen nichte praktikant praktikantin
        schueler schuelerin schuelern schwaegerin schwager schwester soehne sohn sohns teilnehmer
        teilnehmerin tochter toechter vater
        """
    )
)
"""What longer words for a relation end in: „Halbbruder“, „Grundschülerin“."""

RELATIONS_OF_WORK = _words(
    """
    auszubildende auszubildenden azubi azubis bewerber bewerberin case client clients fall jugendliche
    jugendlichen klient klienten klientin klientinnen kunde kunden kundin kundinnen mandant mandanten
    mandantin pupil pupils schueler schuelerin schuelerinnen student students teilnehmer teilnehmerin tn
    """
)
"""Relations that a colleague can have: „Klient von Marie“."""

BEFORE_A_NAME = _words(
    """
    aus called das der die genannt heisst is ist mit nachname name named namen namens of s von vorname
    """
)
"""What may stand between a relation and the name."""

NAMING = _words(
    """
    called familienname genannt heissen heisst hiess nachname name named namens rufname surname vorname
    """
)
"""What announces a name."""

AFTER_NAMING = _words("er is ist lautet sie")
"""What may follow it: „Name ist …“."""

MORE_OF_A_NAME = _words(
    """
    abd abu ad al an ar as ben bin bint da de del della den der di dos du el ibn la le mac o st ten ter ud ul
    van vom von zu
    """
)
"""Small parts of a name."""

AND = _words("and sowie u und")

CONTACTS = _words(
    """
    angerufen anruf anrufen asked called danke dankt durchwahl durchwahlen erreiche erreichen extension frag
    gruss hallo hey hi kollege kollegen kollegin kontakt liebe lieber mail mails moin nummer
    phone ping rang raum sprechzeit sprechzeiten tel telefon telefonnummer thanks vertretung vertritt zimmer
    """
)
"""What tells that the name behind it is a colleague's."""

BEFORE_A_COLLEAGUE = _words("an bei den der die for fuer of to unsere unseren von")
"""What may stand between: „Durchwahl von Jonas“."""

BEFORE_A_UNIT = _words("am at aus bei beim dem den der des from im in of the vom von")
"""What may stand between a colleague and the unit: „Jonas aus dem Jobcenter“."""

UNITS = _words("agentur amt familienkasse jobcenter jugendamt kammer schulamt sozialamt team volkshochschule")
"""Ordinary words that are units when the directory has them."""

ENDS_OF_NO_UNITS = (
    "gymnasium",
    "ifk",
    "klasse",
    "klassen",
    "kolleg",
    "kurs",
    "kurse",
    "schule",
    "werk",
    "werkstatt",
)
"""Ends of words behind which a pupil is meant as well: „Deniz aus der IFK“."""

ENDS_OF_UNITS = (
    "agentur",
    "amt",
    "behoerde",
    "center",
    "haus",
    "kasse",
    "kreis",
    "schule",
    "stadt",
    "stelle",
    "zentrum",
)
"""Ends of words behind which a town may follow: „Jobcenter Hagen“."""

LIKE = _words("like wie")
"""What stands between a letter and the word that has it first."""

SPELLING = _words(
    """
    aachen anton augsburg berlin berta caesar chemnitz cottbus dora duesseldorf emil essen frankfurt friedrich
    goslar gustav hamburg heinrich ida ingelheim jena julius kaufmann koeln konrad leipzig ludwig martha
    muenchen nordpol nuernberg offenbach otto paula potsdam quelle quickborn richard rostock salzwedel samuel
    siegfried theodor tuebingen ulrich unna viktor voelklingen wilhelm wuppertal xanten xanthippe ypsilon
    zacharias zwickau
    """
)
"""How letters are spelt out: „M wie Martha“."""

FROM = _words("aus from")
"""What stands before the country somebody comes from."""

POSITIONS = _words(
    """
    about an bei betr betreff betrifft bezueglich bzgl for fuer fur mit of re regarding to uber ueber von
    wegen with zu
    """
)
"""What may stand before a person."""

ARTICLES = _words("dem den der die unser unsere unserem unseren mein meine meinem meinen")
"""What stands before a given name in spoken German: „wegen dem samir“."""

MATTERS = _words("about betr betreff betrifft bezueglich bzgl for fuer fur re regarding wegen")
"""What stands before whom or what a matter is about."""

NEEDS = _words(
    """
    beantragt bekommt benoetigt besucht braucht flieht kriegt lebt lives moechte needs schwaenzt stottert
    sucht verweigert wants weigert will wohnt wuenscht
    """
)
"""What a client does, hardly an office."""

DOES = _words(
    """
    arbeitet bezieht can comes darf does geht ging goes got has hat hatte is ist kam kann kommt konnte lernt
    macht muss musste must soll sollte spricht steht studiert war was wird wollte wurde
    """
)
"""What any person does."""

INSTITUTIONS = _words(
    """
    ag akademie allee berufskolleg berufsschule ev foerderschule fonds gesamtschule gesetz gmbh grundschule
    gymnasium hauptschule haus heim hospital institut kg kita klinik kolleg krankenhaus methode modell ohg
    platz preis programm realschule ring schule sekundarschule stiftung strasse test verlag weg werk wohnheim
    zentrum
    """
)
"""What makes the name before it that of an institution."""

FIRMS = _words(
    """
    apotheke arztpraxis autohaus baeckerei betrieb cafe fa firma friseur gmbh gymnasium haus hotel kanzlei
    kirche kita klinik metzgerei pflegedienst praxis restaurant salon sankt schule spedition st stiftung
    verlag zahnarztpraxis
    """
)
"""What makes the name behind it that of a firm."""
