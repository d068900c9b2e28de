"""Lists of test questions as a town writes them."""

from pathlib import Path

import pytest

from directory.checking import NOBODY, Expected
from directory.exchange.questions import read_questions
from directory.exchange.report import Refused
from tests.directory.search.made_up import row

TEAM_A = row("jc-a", "Grundsicherung", institution="Jobcenter", office="Leistung")
TEAM_B = row("jc-b", "Grundsicherung", institution="Jobcenter", office="Leistung")
HOUSING = row("wohngeld", "Wohngeld", institution="Stadt", office="Wohngeldstelle")
ROWS = (TEAM_A, TEAM_B, HOUSING)
HEADER = "Frage;erwartet"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "fragen.csv"


def expected(file: Path, cell: str) -> Expected:
    file.write_text(f'{HEADER}\nWer?;"{cell}"\n', "utf-8")
    (question,) = read_questions(file, ROWS)
    return question.expected


@pytest.mark.parametrize(
    "text",
    [
        "Frage;erwartet\nWohngeld?;wohngeld\n",
        "\ufeffFRAGE;Erwartet;Bemerkung\r\nWohngeld?;wohngeld;am Telefon gehört\r\n",
        "expected,question\nwohngeld,Wohngeld?\n",
        "question\texpected\nWohngeld?\twohngeld\n",
    ],
)
def test_the_columns_are_found_in_german_and_english(text: str, file: Path) -> None:
    file.write_text(text, "utf-8")
    (question,) = read_questions(file, ROWS)
    assert (question.line, question.text, question.expected.said) == (2, "Wohngeld?", "wohngeld")


@pytest.mark.parametrize(
    ("cell", "rows"),
    [
        ("jc-a", [{TEAM_A.id}]),
        ("jc-a | jc-b", [{TEAM_A.id}, {TEAM_B.id}]),
        ("jc-a|wohngeld", [{TEAM_A.id}, {HOUSING.id}]),
        ("Leistung", [{TEAM_A.id, TEAM_B.id}]),
        ("JOBCENTER | Wohngeldstelle", [{TEAM_A.id, TEAM_B.id}, {HOUSING.id}]),
        ("Stadt, Wohngeldstelle", [{HOUSING.id}]),
    ],
)
def test_a_row_is_named_by_its_key_its_office_or_its_institution(
    cell: str, rows: list[set[int]], file: Path
) -> None:
    wanted = expected(file, cell)
    assert wanted.kind == ""
    assert list(wanted.rows_of.values()) == rows


@pytest.mark.parametrize("cell", ["niemand", "Niemand", "nobody"])
def test_nobody_may_be_expected(cell: str, file: Path) -> None:
    assert expected(file, cell) == Expected(cell, NOBODY, {})


@pytest.mark.parametrize(
    ("cell", "kind", "names"),
    [
        ("?letter", "letter", []),
        ("?letter jc-a | jc-b", "letter", ["jc-a", "jc-b"]),
        ("?Target_group Jobcenter", "target_group", ["Jobcenter"]),
    ],
)
def test_a_question_back_may_be_expected(cell: str, kind: str, names: list[str], file: Path) -> None:
    wanted = expected(file, cell)
    assert (wanted.kind, list(wanted.rows_of)) == (kind, names)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["Wohngeld?;zollamt"], "Zeile 2: „zollamt“"),
        (["Wohngeld?;wohngeld", "Zoll?;jc-a | zollamt"], "Zeile 3: „zollamt“"),
        (["Zoll?;niemand | wohngeld"], "Zeile 2: „niemand“"),
        (["Zoll?;?letter zollamt"], "Zeile 2: „zollamt“"),
        (["Zoll?;?buchstabe jc-a"], "Zeile 2: „?buchstabe“"),
        (["Zoll?;"], "Zeile 2: „erwartet“ ist leer"),
        ([";niemand"], "Zeile 2: „Frage“ ist leer"),
        ([f"Zoll?;zoll-{number}" for number in range(8)], "und 3 weitere"),
    ],
)
def test_lines_that_mean_nothing_are_named_in_one_sentence(lines: list[str], told: str, file: Path) -> None:
    file.write_text("\n".join([HEADER, *lines]), "utf-8")
    with pytest.raises(Refused) as refused:
        read_questions(file, ROWS)
    assert told in str(refused.value)
    assert len(str(refused.value).splitlines()) == 1


@pytest.mark.parametrize("text", ["Frage;Antwort auf alles\nWer?;jc-a\n", f"{HEADER}\n", ""])
def test_a_file_without_questions_is_refused(text: str, file: Path) -> None:
    file.write_text(text, "utf-8")
    with pytest.raises(Refused, match=r"fragen\.csv"):
        read_questions(file, ROWS)
