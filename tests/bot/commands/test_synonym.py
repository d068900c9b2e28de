"""`synonym`: whoever keeps the rows says yes or no, once, and everybody's wording is understood."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from bot.house import House
from bot.models import ProposalState, Role, SynonymProposal
from bot.practice.proposals import propose
from directory.live import LiveDirectory
from directory.models import Alias, Organization
from tests.talking import MONDAY, Clock, Talk, everything, member, new_house

WORK_PERMIT, IMMIGRATION = "Beschäftigungserlaubnis", "Ausländerbehörde Lennebrück"
TEAM, HOUSING_BENEFIT = "Team Aufenthalt", "Wohngeldstelle"


def propose_in(engine: Engine, term: str, expansion: str = WORK_PERMIT, office: str = TEAM) -> int:
    with Session(engine) as session:
        of = session.exec(select(Organization.id).where(Organization.name == office)).one()
        proposal = propose(session, term, expansion, of or 0, MONDAY.date())
        assert proposal
        session.commit()
        return proposal.id or 0


def editor_of(engine: Engine, house: House, office: str) -> Talk:
    with Session(engine) as session:
        number = session.exec(select(Organization.id).where(Organization.name == office)).one()
    return member(engine, house, Role.EDITOR, number)


def learnt(engine: Engine) -> list[tuple[str, str, str]]:
    with Session(engine) as session:
        found = session.exec(select(Alias).where(Alias.term == "Handyschein"))
        return [(one.term, one.expansion, one.kind) for one in found]


def state_of(engine: Engine, number: int) -> ProposalState:
    with Session(engine) as session:
        return session.get_one(SynonymProposal, number).state


@pytest.fixture
def editor(engine: Engine, house: House) -> Talk:
    return editor_of(engine, house, IMMIGRATION)


def test_nothing_waits_at_first(editor: Talk) -> None:
    assert everything(editor.says("synonym")) == "Gerade wartet kein Vorschlag."


def test_what_waits_is_shown_with_two_buttons_each(editor: Talk, engine: Engine) -> None:
    first, second = propose_in(engine, "Handyschein"), propose_in(engine, "Mopedschein")
    reply = editor.says("synonym")
    assert reply.text.splitlines() == [
        "2 Vorschläge warten:",
        f"{first}: „Handyschein“ für „{WORK_PERMIT}“, einmal gesucht",
        f"{second}: „Mopedschein“ für „{WORK_PERMIT}“, einmal gesucht",
    ]
    assert [button.command for button in reply.buttons] == [
        f"synonym {first} ja",
        f"synonym {first} ablehnen",
        f"synonym {second} ja",
        f"synonym {second} ablehnen",
    ]


def test_five_are_shown_at_a_time(editor: Talk, engine: Engine) -> None:
    for number in range(7):
        propose_in(engine, f"Handyschein {number}")
    reply = editor.says("synonym")
    assert "7 Vorschläge" in reply.text
    assert "2 weitere warten" in reply.text
    assert len(reply.buttons) == 10


def test_up_to_five_no_more_are_told_of(editor: Talk, engine: Engine) -> None:
    for number in range(5):
        propose_in(engine, f"Handyschein {number}")
    assert "weitere" not in editor.says("synonym").text


@pytest.mark.parametrize("word", ["nein", "zurücknehmen", "no"])
def test_a_yes_can_be_taken_back(word: str, either_engine: Engine, house: House) -> None:
    editor, other = (editor_of(either_engine, house, IMMIGRATION) for _ in range(2))
    number = propose_in(either_engine, "Handyschein")
    editor.says(f"synonym {number} ja")
    assert f"synonym {number} nein" in everything(editor.says(f"synonym {number}"))
    assert "verstehe ich nicht mehr als" in everything(other.says(f"synonym {number} {word}"))
    assert learnt(either_engine) == []
    assert state_of(either_engine, number) is ProposalState.DECLINED
    assert "kenne ich niemanden" in everything(editor.says("wer macht Handyschein?"))
    assert "heißt nicht" in everything(editor.says(f"synonym {number} nein"))


def test_editors_of_another_house_take_nothing_back(engine: Engine, house: House, editor: Talk) -> None:
    number, other = propose_in(engine, "Handyschein"), editor_of(engine, house, HOUSING_BENEFIT)
    editor.says(f"synonym {number} ja")
    assert "wer die Einträge der Stelle pflegt" in everything(other.says(f"synonym {number} nein"))
    assert len(learnt(engine)) == 1


def test_an_accepted_wording_leads_to_what_was_meant(either_engine: Engine, house: House) -> None:
    editor, asking = editor_of(either_engine, house, IMMIGRATION), member(either_engine, house)
    assert "kenne ich niemanden" in everything(asking.says("wer macht Handyschein?"))
    propose_in(either_engine, "Handyschein")
    editor.says("synonym")
    assert "verstehe ich ab jetzt als „Beschäftigungserlaubnis“" in everything(editor.presses("Übernehmen"))
    assert learnt(either_engine) == [("Handyschein", WORK_PERMIT, "colloquial")]
    heard = everything(asking.says("wer macht Handyschein?"))
    assert "0221 4710-142" in heard
    assert "Gefunden über: „Handyschein“ steht für Beschäftigungserlaubnis" in heard


def test_it_can_be_tried_at_once(editor: Talk, engine: Engine) -> None:
    propose_in(engine, "Handyschein")
    editor.says("synonym")
    editor.presses("Übernehmen")
    assert "0221 4710-142" in everything(editor.presses("wer macht Handyschein?"))


def test_an_office_is_found_by_its_new_name_too(editor: Talk, engine: Engine) -> None:
    number = propose_in(engine, "Papierstelle", TEAM)
    editor.says(f"synonym {number} ja")
    assert TEAM in everything(editor.says("wer macht Papierstelle?"))


def test_another_process_follows(editor: Talk, engine: Engine, clock: Clock) -> None:
    other_house = House(clock, LiveDirectory(), b"a key for tests")
    other = member(engine, other_house)
    assert "kenne ich niemanden" in everything(other.says("Handyschein"))
    editor.says(f"synonym {propose_in(engine, 'Handyschein')} ja")
    assert "0221 4710-142" in everything(other.says("Handyschein"))


def test_what_stands_in_the_directory_itself_goes_on_coming_first(editor: Talk, engine: Engine) -> None:
    number = propose_in(engine, "Schülerticket")
    assert "kommt weiterhin zuerst" in everything(editor.says(f"synonym {number} ja"))
    heard = everything(editor.says("Schülerticket"))
    assert "Schulverwaltungsamt" in heard
    assert "Team Arbeit" in everything(editor.presses("Weitere Treffer"))


def test_a_declined_wording_is_not_learnt(editor: Talk, engine: Engine) -> None:
    number = propose_in(engine, "Handyschein")
    editor.says("synonym")
    assert "danach frage ich nicht wieder" in everything(editor.presses("Ablehnen"))
    assert learnt(engine) == []
    assert state_of(engine, number) is ProposalState.DECLINED
    assert "kenne ich niemanden" in everything(editor.says("wer macht Handyschein?"))


@pytest.mark.parametrize("word", ["ja", "Ja!", "übernehmen", "yes", "accept"])
def test_yes_can_be_said_in_many_ways(word: str, editor: Talk, engine: Engine) -> None:
    number = propose_in(engine, "Handyschein")
    editor.says(f"/synonym {number} {word}")
    assert state_of(engine, number) is ProposalState.ACCEPTED


@pytest.mark.parametrize("word", ["", " vielleicht"])
def test_without_yes_or_no_it_is_asked_again(word: str, editor: Talk, engine: Engine) -> None:
    number = propose_in(engine, "Handyschein")
    reply = editor.says(f"synonym {number}{word}")
    assert "Soll ich das künftig so verstehen?" in reply.text
    assert len(reply.buttons) == 2
    assert state_of(engine, number) is ProposalState.OPEN


@pytest.mark.parametrize(
    ("first", "then", "hears"),
    [
        ("ja", "ablehnen", "schon entschieden: „Handyschein“ verstehe ich als"),
        ("nein", "ja", "schon entschieden: „Handyschein“ heißt nicht"),
        ("ja", "ja", "schon entschieden: „Handyschein“ verstehe ich als"),
    ],
)
def test_the_first_decision_holds(
    first: str, then: str, hears: str, either_engine: Engine, house: House
) -> None:
    one, other = (editor_of(either_engine, house, IMMIGRATION) for _ in range(2))
    number = propose_in(either_engine, "Handyschein")
    one.says(f"synonym {number} {first}")
    assert hears in everything(other.says(f"synonym {number} {then}"))
    assert len(learnt(either_engine)) == (first == "ja")


def test_of_two_who_press_at_the_same_time_one_decides(either_engine: Engine, house: House) -> None:
    editors = [editor_of(either_engine, house, IMMIGRATION) for _ in range(2)]
    number = propose_in(either_engine, "Handyschein")
    heard, together = [], Barrier(2)

    def press(editor: Talk, word: str) -> None:
        together.wait()
        heard.append(everything(editor.says(f"synonym {number} {word}", pressed=True)))

    threads = [Thread(target=press, args=pair) for pair in zip(editors, ("ja", "ablehnen"), strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len([text for text in heard if "schon entschieden" in text]) == 1
    is_accepted = state_of(either_engine, number) is ProposalState.ACCEPTED
    assert len(learnt(either_engine)) == is_accepted


@pytest.mark.parametrize("says", ["synonym 99", "synonym 99 ja"])
def test_an_unknown_number_is_told_so(says: str, editor: Talk) -> None:
    assert "Diesen Vorschlag gibt es nicht" in everything(editor.says(says))


def test_editors_of_another_house_do_not_decide(engine: Engine, house: House) -> None:
    number, other = propose_in(engine, "Handyschein"), editor_of(engine, house, HOUSING_BENEFIT)
    assert "kein Vorschlag" in everything(other.says("synonym"))
    assert "wer die Einträge der Stelle pflegt" in everything(other.says(f"synonym {number} ja"))
    assert state_of(engine, number) is ProposalState.OPEN


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (Role.STAFF, False),
        (Role.EDITOR, False),
        (Role.COORDINATOR, True),
        (Role.ADMINISTRATOR, True),
    ],
)
def test_without_a_house_coordinators_decide(role: Role, *, may: bool, engine: Engine, house: House) -> None:
    number = propose_in(engine, "Handyschein")
    member(engine, house, role).says(f"synonym {number} ja")
    assert (state_of(engine, number) is ProposalState.ACCEPTED) == may


def test_a_colleague_of_the_same_house_decides_as_well(engine: Engine, house: House) -> None:
    number = propose_in(engine, "Handyschein", office="Einbürgerungsstelle")
    editor_of(engine, house, TEAM).says(f"synonym {number} nein")
    assert state_of(engine, number) is ProposalState.DECLINED


def test_in_english(engine: Engine) -> None:
    house = new_house(Clock(), language="en")
    editor = editor_of(engine, house, IMMIGRATION)
    propose_in(engine, "Handyschein")
    assert "looked for once" in everything(editor.says("synonyms"))
    assert "from now on I understand" in everything(editor.presses("Accept"))


def test_the_whole_way_from_a_question_to_its_answer(engine: Engine, house: House, clock: Clock) -> None:
    editor, asking = editor_of(engine, house, IMMIGRATION), member(engine, house)
    asking.says("Wer stellt einen Handyschein aus?")
    asking.says("angerufen Ausländerbehörde wegen Arbeitserlaubnis, geklärt")
    clock.now += timedelta(days=1)
    editor.says("synonym")
    editor.presses("Übernehmen")
    assert "0221 4710-142" in everything(asking.says("Wer stellt einen Handyschein aus?"))
