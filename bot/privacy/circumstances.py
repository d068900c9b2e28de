"""What leads to somebody without a name: a condition, a day of their life, a class, a room in a home."""

import re
from collections.abc import Iterator

from bot.privacy.findings import Finding
from bot.privacy.words import lower_in_place

_SOMEBODY = (
    r"mutter|vater|eltern|kindesmutter|kindesvater|sohn|tochter|bruder|schwester|ehemann|ehefrau|oma|opa"
    r"|onkel|tante"
    r"|mann|frau|kind|junge|mädchen|partner|partnerin|freundin|schüler|schülerin|klient|klientin"
    r"|klienten|kunde|kundin"
    r"|kunden|mandant|mandantin|mandanten|jugendliche|jugendlicher|jugendlichen|patient|patientin"
    r"|familie|azubi"
    r"|mother|father|son|daughter|brother|sister|husband|wife|client|pupil|child"
)
_OF_SOMEBODY = rf"(?:(?:{_SOMEBODY})(?:e?s|n)?(?!\w))"
_ARTICLES = r"(?:der|die|das|des|dem|den|vom|von|of|the|(?:sein|ihr|mein|unser)e[rs]?|his|her)"
_ILLNESS = (
    r"hiv(?:[- ]?(?:positiv|infektion|infiziert))?|aids|krebs|brustkrebs|lungenkrebs|hautkrebs|tumor"
    r"|leukämie|hepatitis"
    r"|tuberkulose|tbc|krebserkrankung|schizophrenie|schizophren|psychosen?|psychotisch|borderline"
    r"|bulimie|magersucht"
    r"|magersüchtig|depression(?:en)?|epilepsie|epileptiker(?:in)?|demenz|dement|parkinson|ms-diagnose"
    r"|diabetes"
    r"|schlaganfall|herzinfarkt|fehlgeburt|abtreibung|cancer|leukemia"
)
_ADDICTION = (
    r"alkoholiker(?:in)?|alkoholkrank|alkoholabhängig|alkoholsucht|alkoholproblem|drogenabhängig"
    r"|drogensüchtig|drogensucht"
    r"|drogenkonsum|drogenproblem|heroinabhängig|spielsucht|spielsüchtig|addicted|alcoholic"
)
_HARM = (
    r"suizidversuch|selbstmordversuch|suizidal|suizidgefährdet|selbstverletzung|vergewaltigung"
    r"|vergewaltigt|missbraucht"
    r"|zwangsprostitution|suicide attempt"
)
_OFFENCE = (
    r"vorbestraft|vorstrafen?|inhaftiert|verhaftet|straffällig|haftstrafe|gefängnisstrafe|verurteilung"
    r"|verurteilt|arrested"
)
_DEED = r"straftaten?|diebstahl|körperverletzung|drogendelikt|festnahme|gewalttat"
_CONDITION = rf"(?:{_ILLNESS}|{_ADDICTION}|{_HARM}|{_OFFENCE})(?![\w-])"
_HAS = r"(?:hat|hatte|hätte|haben|bekam|leidet an|starb an|erkrankt an|has|had)"
_IS = rf"(?:ist|war|wurde|wird|is|was|{_HAS})"
_STRENGTHENING = (
    r"(?:auch|schon|wieder|noch|jetzt|wohl|seit \w{2,12}|sehr|schwer|schwere|eine?n?|unheilbar"
    r"|angeblich|starke?n?|a|an)"
)
_CONDITIONS = (
    re.compile(
        rf"(?<!\w){_HAS} (?:{_STRENGTHENING} ){{0,3}}(?P<told>(?:{_ILLNESS}|{_ADDICTION}|{_HARM})(?![\w-]))"
    ),
    re.compile(
        rf"(?<!\w)(?:{_OF_SOMEBODY}|er|sie|he|she) {_IS} (?:{_STRENGTHENING} ){{0,3}}(?P<told>{_CONDITION})"
    ),
    re.compile(rf"(?<!\w)(?P<told>{_CONDITION}|(?:{_DEED})) {_ARTICLES}(?: (?:der|dem|den))? {_OF_SOMEBODY}"),
    re.compile(
        rf"(?<!\w)(?:{_OF_SOMEBODY}|er|sie) (?:sitzt|ist|war) (?:{_STRENGTHENING} ){{0,3}}"
        r"(?P<told>(?:in|im) (?:u-haft|untersuchungshaft|haft|gefängnis|knast|jva|strafhaft))(?![\w-])"
    ),
)

_MONTHS = r"(?:jan|feb|mär|mrz|apr|mai|jun|jul|aug|sep|okt|nov|dez)[a-zä]{0,6}\.?"
_DAY = (
    rf"(?<![\w.])\d{{1,2}}\. ?(?:\d{{1,2}}(?!\d)\.?|{_MONTHS})(?: ?(?:20)?\d\d(?![\d:]))?(?! ?(?:uhr"
    rf"|min|std))"
)
_EVENTS = (
    r"(?:haft|klinik|krankenhaus)?entlassung|haftentlassungstermin|haftantritt|haftbeginn|inhaftierung"
    r"|verhaftung|festnahme"
    r"|verurteilung|abschiebung|abschiebungstermin|abschiebetermin|einreise|entbindung|geburt"
    r"|geburtstermin|entbindungstermin"
    r"|suizidversuch|operation|todestag|todesfall|taufe"
)
_DONE_TO_SOMEBODY = (
    r"entlassen|abgeschoben|gestorben|verstorben|eingereist|inhaftiert|verhaftet|verurteilt"
    r"|verunglückt|operiert"
)
_DAYS = (
    re.compile(
        rf"(?<!\w)(?:{_EVENTS}|{_DONE_TO_SOMEBODY})(?!\w)[:,]?"
        rf"(?: (?:ist|war|wird|am|den|der|dem|vom|zum|im|seit|voraussichtlich|schon))* (?P<told>{_DAY})"
    ),
    re.compile(rf"(?P<told>{_DAY})(?: [\w-]+){{0,4}} (?:geboren|{_DONE_TO_SOMEBODY})(?!\w)"),
)

_CLASS = r"(?:klasse |kl\.? ?|stufe )?(?:[5-9]|1[0-3]) ?[a-f](?![\w-])"
_PUPIL = r"(?<!\d )(?:schüler|schülerin|schülers|sohn|tochter|kind|pupil|mitschüler|mitschülerin)(?!\w)"
_CLASSES = (
    re.compile(rf"(?<!\w){_PUPIL},?(?: [^\W\d][\w-]*){{0,3}}(?<!klassen) (?P<told>{_CLASS})"),
    re.compile(rf"(?<!\w)(?P<told>{_CLASS}),? (?!\d)(?:[^\W\d][\w-]* )?{_PUPIL}"),
    re.compile(rf"(?<!\w)(?:{_HARM})(?: [^\W\d][\w-]*){{0,3}} (?P<told>{_CLASS})"),
)

_HOME = (
    r"(?:heim|wohnheim|asylheim|flüchtlingsheim|übergangsheim|kinderheim|(?:sammel|gemeinschafts"
    r"|not)unterkunft|wohngruppe)"
)
_ROOM = r"(?:zimmer|zi\.?|raum)(?: ?nr\.?)? ?\d{1,4}[a-z]?(?!\w)"
_ROOMS = (
    re.compile(rf"(?<!\w)(?P<told>{_ROOM}),?(?: (?:im|in|der|dem|des|vom))* {_HOME}(?![\w-])"),
    re.compile(rf"(?<!\w){_HOME}(?![\w-]),?(?: [\w-]+)?,? (?P<told>{_ROOM})"),
    re.compile(rf"(?<!\w)(?:wohnt|wohnhaft|lebt|lives)(?: (?:in|im|jetzt|at|room))* (?P<told>{_ROOM})"),
)


def find_circumstances(text: str) -> Iterator[Finding]:
    """Conditions and days stand beside a person or its event; the caller's own appointments pass."""
    small = lower_in_place(text)
    for kind, patterns in (
        ("circumstance", (*_CONDITIONS, *_DAYS, *_CLASSES)),
        ("address", _ROOMS),
    ):
        for pattern in patterns:
            yield from (Finding(kind, *found.span("told")) for found in pattern.finditer(small))
