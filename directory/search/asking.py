"""The words that only ask: what is left of a question without them is what it asks for."""

from collections.abc import Sequence

from directory.search.wording import Word, words
from directory.stated import find_letter

# Words that carry no matter of their own.
_LITTLE_WORDS = """
    bist darfst hast kannst könntest magst musst sollst weißt willst
    ab aber alle allem allen aller alles als also am an auch auf aus bei beim bekomme bekommen bekommt bin
    bis bitte brauch brauche brauchen braucht bzw da dabei dafür damit danke dann daran darf darum das davon
    dazu dem den denn der des die dies diese diesem diesen dieser dieses doch dort dringend du durch dürfen
    ein eine einem einen einer eines er es etc etwas euch euer für gab gerade gern gerne geht gibt gruß
    grüße guten hab habe haben hallo hat hatte he heute hey hier hi ich ihm ihn ihnen ihr ihre ihrem ihren
    ihrer im in ins ist ja jemand jetzt kann kein keine keinen können könnt könnte könnten liebe mal man
    mehr mein meine meinem meinen meiner mich mir mit moin möchte morgen muss müssen nach nicht noch nun nur
    ob oder schnell schon sein seine seinem seinen seiner seit servus sich sie sind so soll sollen sollte
    sollten tag über um und uns unser unsere unseren unter vom von vor war was wegen weil dass sei seid
    welche welchem welchen welcher welches wen wem wenn wer werde werden wie will wir wird wo wohin wollen
    würde zu zum zur zwischen gegen genau hin her lege eigentlich irgendwer irgendjemand überhaupt
    vielleicht nämlich
    a about after an and any anyone are as at be been by can could do does for from has have hello how i
    is it me my need of on or our please s she should someone t thank thanks that the their there this to us
    was we were what when where which who whom whose with would you your
"""
_WORDS_OF_ASKING = """
    anruf anrufen angerufen ansprechbar ansprechpartner ansprechpartnerin ansprechpartnerinnen
    ansprechperson ansprechpersonen ansprechstelle ansprechen anzurufen bearbeitet betreut durchwahl
    ehemals erreiche erreichen fragen früher gefragt gehört geregelt heißt helfen hieß hilft information
    informationen kenne kennen
    kennt kontakt kontaktdaten kontaktperson kümmern kümmert machen macht nummer regelt rufe rufnummer
    sachbearbeiter sachbearbeiterin sagen sitzt sitzen spreche sprechen telefonnummer übernimmt verantwortlich
    verantwortliche weiß weiterhelfen wende wenden wüsste zuständig zuständige zuständigen zuständiger
    zuständigkeit
    ask call charge contact deals find formerly get handle handles handling help inquire know number person
    phone
    question reach responsible speak talk tell
"""
# What is done about a matter, on which paper and where: it may stand in a topic, yet hardly tells one from
# another.
_ACTIONS = """
    angelegenheit angelegenheiten bezirk kurs kurse ortsteil regelung regelungen sache stadtteil
    antrag anträge bescheid bescheide formular formulare nachweis nachweise termin termine unterlagen
    abgeben abholen abmelden anmelden anzeigen aufnehmen ausgestellt ausstellen ausstellt beantragen
    beantragt befasst begleitet bekommen beraten berät bescheinigt bestellen bewilligt bezahlen bezahlt
    brauchen einberufen einreichen entscheidet erklärt erteilt fördert finden frage fragen gebe gemacht
    genehmigt geregelt gesucht gewährt hilfe koordiniert leitet leisten meldet melde melden organisiert
    plant prüft stellen stelle stellt suche suchen sucht übernehmen unterstützt verlängern verlängert
    vermittelt verwaltet vergibt zahlen zahlt zuweisen
    adresse anschrift email mail öffnungszeiten sprechzeiten telefon vertretung vertritt
    apply application course courses district looking offers pay pays provides register
"""
_GREETINGS = """
    abend ciao dank dankeschön feierabend gott grüß gut gute gutes hallöchen jawohl mahlzeit nacht nachmittag
    nein nö okay ok prima super tschau tschö tschüs tschüss vielen wochenende
    afternoon bye evening good goodbye morning night no ok okay welcome yes
"""
_FRAMES = tuple(
    (noun, link)
    for noun, links in (
        ("hilfe", "bei beim für mit zu zum zur wegen"),
        ("hilfen", "bei beim für"),
        ("frage", "zu zum zur wegen über bezüglich"),
        ("fragen", "zu zum zur wegen über bezüglich"),
        ("thema", ""),
    )
    for link in links.split() or [""]
)


def _spellings(text: str) -> frozenset[str]:
    """Each word as it is written with umlauts, with „ae“, and with the dots left out."""
    written_out = text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
    bare = text.replace("ä", "a").replace("ö", "o").replace("ü", "u").replace("ß", "ss")
    return frozenset(f"{text} {written_out} {bare}".split())


_LITTLE = _spellings(_LITTLE_WORDS)
_ASKING = _spellings(_WORDS_OF_ASKING)
_DOING = _spellings(_ACTIONS)
_GREETING = _spellings(_GREETINGS)
_TITLES = frozenset(["herr", "herrn", "frau", "hr", "fr", "mr", "mrs", "ms", "dr", "prof"])


def is_little(word: Word) -> bool:
    """An article, a preposition, a greeting."""
    return word.small in _LITTLE


def only_asks(word: Word) -> bool:
    return word.small in _ASKING


def is_action(word: Word) -> bool:
    return word.small in _DOING


def is_title(word: Word) -> bool:
    """What comes next is a surname."""
    return word.small in _TITLES


def says_something(question: str) -> bool:
    """Whether anything is left without greetings, thanks, words of asking, letters and single digits."""
    _, rest = find_letter(question) or ("", question)
    telling = telling_words(words(rest), at_least_one=False)
    return any(len(one.small) > 1 and one.small not in _GREETING for one in telling)


def little_removed(found: Sequence[Word]) -> Sequence[Word]:
    """The words without the little ones; all of them where nothing would be left."""
    return [one for one in found if not is_little(one)] or found


def telling_words(found: Sequence[Word], *, at_least_one: bool = True) -> list[Word]:
    """The words that say what is asked. Where there are none but words of asking, those, if one is needed."""
    plain = _without_frames(found)
    telling = [one for one in plain if not is_little(one)]
    return [one for one in telling if not only_asks(one)] or (telling if at_least_one else [])


def _without_frames(found: Sequence[Word]) -> list[Word]:
    kept: list[Word] = []
    position = 0
    while position < len(found):
        length = _frame_at(found, position)
        if not length:
            kept.append(found[position])
        position += length or 1
    return kept or list(found)


def _frame_at(found: Sequence[Word], position: int) -> int:
    part = tuple(one.small for one in found[position : position + 2])
    return 2 if part in _FRAMES else 1 if (*part[:1], "") in _FRAMES else 0
