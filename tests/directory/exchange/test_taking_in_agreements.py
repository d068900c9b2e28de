"""Agreements taken into the database."""

from datetime import date
from pathlib import Path

import pytest
from sqlmodel import Session, select

from directory.exchange.agreements import AgreementRow, apply, compare, read_agreements
from directory.exchange.report import Difference, FieldChange
from directory.models import (
    Agreement,
    AgreementOrganization,
    AgreementTopic,
    DirectoryVersion,
    Organization,
    Topic,
)

HEADER = "Kennung;Titel;Themen;Beteiligte;Inhalt;gültig ab;gültig bis"
HANDOVER = "VR-7;Übergabe;Ausbildung | Übergang;Jobcenter | Berufsberatung;Anruf;01.08.2026;Juli 2027"


@pytest.fixture(autouse=True)
def _offices(session: Session) -> None:
    jobcenter, agency = Organization(name="Jobcenter"), Organization(name="Agentur für Arbeit")
    session.add_all([jobcenter, agency])
    session.flush()
    session.add(Organization(parent_id=jobcenter.id, name="Leistung"))
    session.add(Organization(parent_id=agency.id, name="Leistung"))
    session.add(Organization(parent_id=agency.id, name="Berufsberatung"))
    session.flush()


def compared(session: Session, folder: Path, *lines: str, header: str = HEADER) -> Difference[AgreementRow]:
    file = folder / "vereinbarungen.csv"
    file.write_text("\n".join([header, *lines]), encoding="utf-8")
    return compare(session, read_agreements([file]))


def test_an_agreement_names_topics_and_offices(session: Session, tmp_path: Path) -> None:
    apply(session, compared(session, tmp_path, HANDOVER))
    agreement = session.exec(select(Agreement)).one()
    parties = session.exec(select(AgreementOrganization.organization_id)).all()
    names = {session.get_one(Organization, number).name for number in parties}
    assert (agreement.key, agreement.title) == ("VR-7", "Übergabe")
    assert (agreement.valid_from, agreement.valid_until) == (date(2026, 8, 1), date(2027, 7, 31))
    assert names == {"Jobcenter", "Berufsberatung"}
    assert set(session.exec(select(Topic.name))) == {"Ausbildung", "Übergang"}


def test_a_second_import_of_agreements_changes_nothing(session: Session, tmp_path: Path) -> None:
    apply(session, compared(session, tmp_path, HANDOVER))
    before = session.exec(select(DirectoryVersion.number)).one()
    again = compared(session, tmp_path, HANDOVER)
    apply(session, again)
    assert (len(again.new), len(again.changed), len(again.unchanged)) == (0, 0, 1)
    assert session.exec(select(DirectoryVersion.number)).one() == before


def test_a_changed_agreement_says_what_changed(session: Session, tmp_path: Path) -> None:
    apply(session, compared(session, tmp_path, HANDOVER))
    difference = compared(
        session, tmp_path, HANDOVER.replace("Ausbildung", "Praktikum").replace("Juli", "Juni")
    )
    apply(session, difference)
    assert difference.changed[0].fields == (
        FieldChange("Themen", "Ausbildung | Übergang", "Praktikum | Übergang"),
        FieldChange("gültig bis", "2027-07-31", "2027-06-30"),
    )
    assert len(session.exec(select(AgreementTopic)).all()) == 2
    assert set(session.exec(select(Topic.name))) == {"Praktikum", "Übergang"}


def test_an_office_can_be_named_in_full(session: Session, tmp_path: Path) -> None:
    difference = compared(session, tmp_path, "VR-7;Übergabe;Ausbildung;Jobcenter, Leistung;;;")
    assert difference.new[0].parties == ("Jobcenter, Leistung",)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (";Übergabe;Ausbildung;;;;", "„Kennung“ ist leer. Bitte ausfüllen."),
        ("VR-7;Übergabe;;;;;", "„Themen“ ist leer. Bitte ausfüllen."),
        ("VR-7;Übergabe;Ausbildung;;;neulich;", "„neulich“ ist kein Datum."),
        ("VR-7;Übergabe;Ausbildung;;;2026-08-01;2026-07-01", "„gültig bis“ liegt vor „gültig ab“."),
        ("VR-7;Übergabe;Ausbildung;Standesamt;;;", "„Standesamt“ steht nicht im Verzeichnis."),
        (
            "VR-7;Übergabe;Ausbildung;Leistung;;;",
            "„Leistung“ gibt es mehrmals. Bitte genauer: „Jobcenter, Leistung“ oder „Agentur",
        ),
    ],
)
def test_a_faulty_agreement_is_refused(session: Session, tmp_path: Path, line: str, reason: str) -> None:
    difference = compared(session, tmp_path, line)
    (refusal,) = difference.refused
    assert (refusal.line, len(difference.new)) == (2, 0)
    assert refusal.reason.startswith(reason)


def test_parties_are_known_in_capitals_or_not(session: Session, tmp_path: Path) -> None:
    difference = compared(session, tmp_path, "VR-7;Übergabe;Ausbildung;JOBCENTER | jobcenter, leistung;;;")
    assert difference.new[0].parties == ("Jobcenter", "Jobcenter, Leistung")


def test_a_list_without_parties_and_days_leaves_them(session: Session, tmp_path: Path) -> None:
    apply(session, compared(session, tmp_path, HANDOVER))
    line = "VR-7;Übergabe;Ausbildung | Übergang"
    again = compared(session, tmp_path, line, header="Kennung;Titel;Themen")
    assert (len(again.changed), len(again.unchanged)) == (0, 1)


def test_a_repeated_agreement_is_refused_and_not_new(session: Session, tmp_path: Path) -> None:
    difference = compared(session, tmp_path, HANDOVER, "VR-8;x;;;;;", HANDOVER)
    assert ([row.line for row in difference.new], [refusal.line for refusal in difference.refused]) == (
        [2],
        [3, 4],
    )
