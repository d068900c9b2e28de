"""Several people in one cell, and which number is whose."""

from dataclasses import replace

import pytest

from directory.exchange.people import Reach, people_of, read_emails, split_people

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
