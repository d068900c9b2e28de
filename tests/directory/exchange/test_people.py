"""Several people in one cell, and which number is whose."""

from dataclasses import replace

import pytest

from directory.exchange.names import read_people, split_people
from directory.exchange.people import Own, Reach, people_of, read_emails, tell_mails_apart
from directory.phones import read_phones

NOTHING = Reach(names=(), roles=(), phones=(), emails=(), rooms=(), address="", hours="", deputy="")


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Aylin Demirtaş", ["Aylin Demirtaş"]),
        ("Demirtaş, Aylin", ["Aylin Demirtaş"]),
        ("von der Heide, Anna Maria", ["Anna Maria von der Heide"]),
        ("Dr. Demirtaş, Aylin", ["Dr. Aylin Demirtaş"]),
        ("Zimmermann-Fischer, Gustav", ["Gustav Zimmermann-Fischer"]),
        ("García López, María", ["María García López"]),
        ("Frau Demirtaş / Herr Brinkhoff", ["Frau Demirtaş", "Herr Brinkhoff"]),
        ("Frau Demirtaş, Herr Brinkhoff", ["Frau Demirtaş", "Herr Brinkhoff"]),
        ("Aylin Demirtaş, Jonas Brinkhoff", ["Aylin Demirtaş", "Jonas Brinkhoff"]),
        ("Demirtaş, Aylin; Brinkhoff, Jonas", ["Aylin Demirtaş", "Jonas Brinkhoff"]),
        ("Demirtaş, Aylin und Brinkhoff, Jonas", ["Aylin Demirtaş", "Jonas Brinkhoff"]),
        ("Aylin Demirtaş und Jonas Brinkhoff", ["Aylin Demirtaş", "Jonas Brinkhoff"]),
        ("Aylin Demirtaş & Jonas Brinkhoff", ["Aylin Demirtaş", "Jonas Brinkhoff"]),
        ("Aylin Demirtaş\nJonas Brinkhoff", ["Aylin Demirtaş", "Jonas Brinkhoff"]),
        ("Aylin Demirtaş | Jonas Brinkhoff", ["Aylin Demirtaş", "Jonas Brinkhoff"]),
        ("Aylin Demirtaş / NN", ["Aylin Demirtaş"]),
        ("Gundula Undorf", ["Gundula Undorf"]),
    ],
)
def test_people_are_told_apart(cell: str, names: list[str]) -> None:
    assert list(split_people(cell)) == names


@pytest.mark.parametrize("cell", ["", "NN", "N.N.", "n. n.", "–", "unbesetzt", "k. A."])
def test_a_placeholder_is_nobody(cell: str) -> None:
    assert split_people(cell) == ()


def test_numbers_go_to_the_people_one_by_one_where_there_are_as_many() -> None:
    reach = replace(NOTHING, names=("A", "B"), phones=("0221 4710-101", "0221 4710-102"))
    assert [person.phones for person in people_of(reach)] == [("0221 4710-101",), ("0221 4710-102",)]


def test_numbers_go_to_everybody_where_their_count_differs() -> None:
    reach = replace(NOTHING, names=("A", "B"), phones=("0221 4710-101",), emails=("a@b", "c@d", "e@f"))
    assert [(person.phones, len(person.emails)) for person in people_of(reach)] == [
        (("0221 4710-101",), 3)
    ] * 2


def test_an_office_without_names_can_be_reached() -> None:
    (office,) = people_of(replace(NOTHING, phones=("0221 4710-101", "0221 4710-102")))
    assert (office.name, office.phones) == ("", ("0221 4710-101", "0221 4710-102"))


def test_without_any_way_to_reach_it_there_is_nobody() -> None:
    assert people_of(NOTHING) == ()


@pytest.mark.parametrize(
    ("cell", "addresses"),
    [
        ("a@amt.example", ["a@amt.example"]),
        ("a@amt.example; b@amt.example", ["a@amt.example", "b@amt.example"]),
        ("a@amt.example oder b@amt.example", ["a@amt.example", "b@amt.example"]),
        ("a@amt.example / b@amt.example", ["a@amt.example", "b@amt.example"]),
        ("Aylin Demirtaş <a@amt.example>", ["a@amt.example"]),
        ("mailto:a@bau-und-umwelt.example", ["a@bau-und-umwelt.example"]),
        ("k. A.", []),
    ],
)
def test_mail_addresses_are_read(cell: str, addresses: list[str]) -> None:
    assert list(read_emails(cell)) == addresses


@pytest.mark.parametrize("cell", ["aylin.demirtas", "a(at)amt.example", "a@", "a@b@c"])
def test_a_mail_address_needs_its_sign(cell: str) -> None:
    with pytest.raises(ValueError, match="ist keine E-Mail-Adresse"):
        read_emails(cell)


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("Frau Müller, Tel. 4710-101", [("Frau Müller", [], ["Tel. 4710-101"])]),
        ("Frau Müller (0221 4710-101)", [("Frau Müller", [], ["0221 4710-101"])]),
        ("Frau Müller -101", [("Frau Müller", [], ["-101"])]),
        ("Müller, Aylin, Tel. 0221/4710-101", [("Aylin Müller", [], ["Tel. 0221/4710-101"])]),
        ("Frau Müller, mueller@amt.example", [("Frau Müller", [], ["mueller@amt.example"])]),
        ("Frau A, Tel. 101 / Herr B, DW 102", [("Frau A", [], ["Tel. 101"]), ("Herr B", [], ["DW 102"])]),
        ("Tel. 101 / Frau A", [("Frau A", [], ["Tel. 101"])]),
        ("Frau Müller, Leitung", [("Frau Müller", ["Leitung"], [])]),
        ("Aylin Müller, Teamleitung", [("Aylin Müller", ["Teamleitung"], [])]),
        ("Frau Müller, Teamleiter/in", [("Frau Müller", ["Teamleiter:in"], [])]),
        ("Frau Müller, stellv. Leitung, DW 101", [("Frau Müller", ["stellv. Leitung"], ["DW 101"])]),
        ("Frau Müller / Sekretariat", [("Frau Müller", ["Sekretariat"], [])]),
        ("Sekretariat, Tel. -101", [("", ["Sekretariat"], ["Tel. -101"])]),
        ("Sekretariat / Leitung", [("Sekretariat", [], []), ("Leitung", [], [])]),
        ("Team 51-2", [("Team 51-2", [], [])]),
    ],
)
def test_what_stands_beside_a_name_is_no_person(
    cell: str, people: list[tuple[str, list[str], list[str]]]
) -> None:
    found = [(person.name, list(person.roles), list(person.details)) for person in read_people(cell)]
    assert found == people


def test_a_number_beside_a_name_comes_before_those_of_all() -> None:
    own = (Own(phones=("0221 4710-101",)), Own())
    reach = replace(NOTHING, names=("A", "B"), phones=("0221 4710-0",), own=own)
    assert [person.phones for person in people_of(reach)] == [
        ("0221 4710-101", "0221 4710-0"),
        ("0221 4710-0",),
    ]


def test_a_function_beside_a_name_fills_an_empty_column_only() -> None:
    reach = replace(NOTHING, names=("A",), own=(Own(roles=("Leitung",)),))
    assert people_of(reach)[0].role == "Leitung"
    assert people_of(replace(reach, roles=("Fachkraft",)))[0].role == "Fachkraft"


@pytest.mark.parametrize(
    ("cell", "mails"),
    [
        ("0221 4710-101, a@amt.example", "a@amt.example"),
        ("Tel.: 0221 4710-101\nE-Mail: a@amt.example", "a@amt.example"),
        ("a@amt.example | b@amt.example | 0221 4710-101", "a@amt.example | b@amt.example"),
        ("0221 4710-101", ""),
    ],
)
def test_mails_and_numbers_in_one_cell_are_told_apart(cell: str, mails: str) -> None:
    found, rest = tell_mails_apart(cell)
    assert (found, read_phones(rest)) == (mails, ["0221 4710-101"])
