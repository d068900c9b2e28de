"""Other names taken into the database."""

from pathlib import Path

import pytest
from sqlmodel import Session, select

from directory.exchange.report import Difference, FieldChange, Refused
from directory.exchange.synonyms import SynonymRow, apply, compare, read_synonyms
from directory.models import Alias, DirectoryVersion


def compared(
    session: Session, folder: Path, *lines: str, header: str = "term;expansion;kind"
) -> Difference[SynonymRow]:
    file = folder / "synonyme.csv"
    file.write_text("\n".join([header, *lines]), encoding="utf-8")
    return compare(session, read_synonyms([file]))


def test_a_term_may_mean_several_things(session: Session, tmp_path: Path) -> None:
    lines = ("KI;Kommunales Integrationszentrum;abbreviation", "KI;Künstliche Intelligenz;abbreviation")
    apply(session, compared(session, tmp_path, *lines))
    assert len(session.exec(select(Alias)).all()) == 2


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("abbreviation", "abbreviation"),
        ("Abkürzung", "abbreviation"),
        ("umgangssprachlich", "colloquial"),
        ("Früherer Name", "former name"),
        ("Übersetzung", "translation"),
        ("", ""),
    ],
)
def test_kinds_are_understood_in_german(session: Session, tmp_path: Path, written: str, kind: str) -> None:
    apply(session, compared(session, tmp_path, f"RBB;Bildungsbüro;{written}", header="Begriff;Bedeutung;Art"))
    assert session.exec(select(Alias.kind)).one() == kind


def test_a_second_import_of_synonyms_changes_nothing(session: Session, tmp_path: Path) -> None:
    lines = ("RBB;Bildungsbüro;abbreviation", "RBB;Bildungsbüro;Abkürzung", "JC;Jobcenter;")
    apply(session, compared(session, tmp_path, *lines))
    before = session.exec(select(DirectoryVersion.number)).one()
    again = compared(session, tmp_path, *reversed(lines))
    apply(session, again)
    assert (len(again.new), len(again.changed), len(again.unchanged)) == (0, 0, 2)
    assert session.exec(select(DirectoryVersion.number)).one() == before


def test_another_kind_changes_a_synonym(session: Session, tmp_path: Path) -> None:
    apply(session, compared(session, tmp_path, "RAA;Integrationszentrum;abbreviation"))
    difference = compared(session, tmp_path, "RAA;Integrationszentrum;former name")
    apply(session, difference)
    assert difference.changed[0].fields == (FieldChange("Art", "abbreviation", "former name"),)
    assert session.exec(select(Alias.kind)).one() == "former name"


@pytest.mark.parametrize(
    ("lines", "line", "reason"),
    [
        (["RBB;;"], 2, "„Bedeutung“ ist leer."),
        ([";Bildungsbüro;"], 2, "„Begriff“ ist leer."),
        (["RBB;Bildungsbüro;Spitzname"], 2, "Art: „Spitzname“ ist unbekannt."),
        (["RBB;Büro;Abkürzung", "RBB;Büro;translation"], 3, "„RBB“ steht mit derselben Bedeutung"),
    ],
)
def test_a_faulty_synonym_keeps_all_out(
    session: Session, tmp_path: Path, lines: list[str], line: int, reason: str
) -> None:
    difference = compared(session, tmp_path, "JC;Jobcenter;", *lines)
    (refusal,) = difference.refused
    assert refusal.line == line + 1
    assert [row.line for row in difference.new if row.line == refusal.line] == []
    assert refusal.reason.startswith(reason)
    with pytest.raises(Refused):
        apply(session, difference)


def test_a_list_without_kinds_leaves_them(session: Session, tmp_path: Path) -> None:
    apply(session, compared(session, tmp_path, "RBB;Bildungsbüro;abbreviation"))
    again = compared(session, tmp_path, "RBB;Bildungsbüro", header="term;expansion")
    assert (len(again.changed), len(again.unchanged)) == (0, 1)
