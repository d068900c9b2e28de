"""The program as an administrator starts it; in a process of its own where that matters."""

import json
import os
import re
import shlex
import signal
import stat
import subprocess
from pathlib import Path

import pytest
from psycopg.errors import DeadlockDetected, SerializationFailure
from pydantic import SecretStr
from sqlalchemy.exc import ArgumentError, IntegrityError, OperationalError, SQLAlchemyError

from bot.__main__ import _trouble
from bot.settings import Settings
from directory.lennebrueck import FOLDER
from tests.running import COMMAND, Program, environment_with, in_a_shell

QUESTION = "wer macht BuT beim Jobcenter, Buchstabe M?"
DEMO = shlex.join([*COMMAND, "demo"])


def started(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    """The program while it runs, to be interrupted."""
    return subprocess.Popen(
        [*COMMAND, *arguments],
        cwd=folder,
        env=environment_with(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_the_demo_answers_and_notes_a_call(process: Program, tmp_path: Path) -> None:
    done = process("demo", typed=f"{QUESTION}\n1\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert "0221 4710-213" in done.stdout
    assert "Notiert: Jobcenter" in done.stdout
    assert not any(tmp_path.iterdir()), "the demo leaves nothing behind"


def test_the_demo_speaks_english(zuruf: Program) -> None:
    assert "made up" in zuruf("demo", ZURUF_LANGUAGE="en").stdout


def test_the_index_is_kept_beside_the_database_for_its_owner_alone(filled: Program, tmp_path: Path) -> None:
    first = filled("ask", QUESTION).stdout
    kept = tmp_path / "zuruf.db-index"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    before = kept.stat().st_ino
    assert filled("ask", QUESTION).stdout == first
    assert kept.stat().st_ino == before, "what fits is not written again"


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("", "data/zuruf.db-index"),
        ("sqlite:////srv/town.db", "/srv/town.db-index"),
        ("sqlite://", "data/zuruf.index"),
        ("sqlite:///:memory:", "data/zuruf.index"),
        ("postgresql://zuruf@localhost/zuruf", "data/zuruf.index"),
    ],
)
def test_the_index_of_a_database_without_a_file_lies_with_the_data(url: str, file: str) -> None:
    settings = Settings(data_dir=Path("data"), database_url=SecretStr(url))
    assert settings.index_file == Path(file)


def test_chat_works_on_the_configured_data(filled: Program) -> None:
    assert "0221 4710-213" in filled("chat", typed=f"{QUESTION}\n").stdout


def test_run_says_how_to_configure_a_chat(process: Program) -> None:
    done = process("run")
    assert done.returncode == 1
    assert "zuruf demo" in done.stderr
    assert "Traceback" not in done.stderr


def test_ask_answers_readably(filled: Program) -> None:
    done = filled("ask", *QUESTION.split())
    assert done.returncode == 0
    assert "0221 4710-213" in done.stdout


def test_ask_answers_for_machines(filled: Program) -> None:
    line = json.loads(filled("ask", "--json", QUESTION).stdout)
    assert set(line) == {"id", "query", "sure", "hits", "ask", "ms"}
    assert set(line["hits"][0]) == {"key", "score", "organization", "office", "topic", "why"}
    assert line["hits"][0]["office"] == "Leistung Team 3"
    assert line["sure"] is True


def test_ask_answers_a_file_line_by_line(filled: Program, tmp_path: Path) -> None:
    questions: list[dict[str, object]] = [
        {"id": "a", "query": "Wohngeld", "class": "x"},
        {"id": 7, "query": "Erzähl mir einen Witz"},
    ]
    file = tmp_path / "questions.jsonl"
    file.write_text("\n".join(map(json.dumps, questions)) + "\n\n", "utf-8")
    done = filled("ask", "--file", file, "--json", "--limit", "3")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(line["id"], line["query"]) for line in lines] == [(q["id"], q["query"]) for q in questions]
    assert lines[0]["ask"]["kind"] == "letter"
    assert len(lines[0]["hits"]) == 3
    assert lines[1]["sure"] is False


@pytest.mark.parametrize("content", ['{"id": 1}', "no json", "[1]", '"text"'])
def test_a_line_that_is_no_question_is_named(content: str, filled: Program, tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text(content, "utf-8")
    done = filled("ask", "--file", file, "--json")
    assert done.returncode == 1
    assert "Zeile 1" in done.stderr
    assert "Traceback" not in done.stderr


def test_check_passes_on_the_questions_of_the_model_town(filled: Program) -> None:
    done = filled("check", FOLDER / "fragen.csv")
    assert (done.returncode, done.stderr) == (0, "")
    assert "150 Fragen" in done.stdout
    assert "Gut genug" in done.stdout.splitlines()[-1]


def test_check_tells_what_misses_and_why(filled: Program, tmp_path: Path) -> None:
    file = tmp_path / "questions.csv"
    file.write_text(
        "question;expected\nWohngeld;?letter\nFührerschein im Jobcenter;wohngeld-1\nIFK;nobody\n", "utf-8"
    )
    done = filled("check", file)
    assert (done.returncode, done.stderr) == (1, "")
    assert "Zeile 2" not in done.stdout
    for told in ("Zeile 3: Führerschein im Jobcenter", "erwartet: wohngeld-1", "unsicher", "Zeile 4: IFK"):
        assert told in done.stdout
    assert "zurückgefragt: ?meaning Integrationsfachkraft" in done.stdout
    assert "warum: „IFK“ steht für" in done.stdout
    assert "3 Fragen: 1 richtig (33,3\N{NO-BREAK SPACE}%)" in done.stdout
    assert "Status 1" in done.stdout.splitlines()[-1]


def test_check_speaks_english(filled: Program, tmp_path: Path) -> None:
    (tmp_path / "one.csv").write_text("question;expected\nXylophone lessons;wohngeld-1\n", "utf-8")
    done = filled("check", tmp_path / "one.csv", ZURUF_LANGUAGE="en")
    assert "came: nobody" in done.stdout
    assert "why: nothing understood" in done.stdout
    assert "One question: 0 right" in done.stdout


@pytest.mark.parametrize(
    "text", ["Frage;erwartet\nWohngeld;wohngeld-9\n", "Frage;Antwort\nWohngeld;wohngeld-1\n", ""]
)
def test_a_list_that_cannot_be_checked_is_one_sentence(text: str, filled: Program, tmp_path: Path) -> None:
    (tmp_path / "fragen.csv").write_text(text, "utf-8")
    done = filled("check", tmp_path / "fragen.csv")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (1, "", 1)
    assert "Traceback" not in done.stderr


def test_an_empty_directory_cannot_be_checked(zuruf: Program) -> None:
    done = zuruf("check", FOLDER / "fragen.csv")
    assert done.returncode == 1
    assert "leer" in done.stderr


def test_a_dry_run_stores_nothing(zuruf: Program) -> None:
    first = zuruf("import", "directory", "--dry-run", FOLDER / "verzeichnis.csv")
    assert "Probelauf" in first.stdout
    assert "Zeile 2: neu" in first.stdout
    assert " 0 neu" not in zuruf("import", "directory", FOLDER / "verzeichnis.csv").stdout


def test_a_second_import_changes_nothing(filled: Program) -> None:
    for kind, file in (
        ("directory", "verzeichnis"),
        ("synonyms", "synonyme"),
        ("agreements", "vereinbarungen"),
    ):
        assert re.search(r"\b0 neu, 0 geändert", filled("import", kind, FOLDER / f"{file}.csv").stdout)


def test_a_refused_row_is_named_and_nothing_is_taken_in(zuruf: Program, tmp_path: Path) -> None:
    file = tmp_path / "liste.csv"
    file.write_text("Stelle;Themen;geprüft am\nAmt A;Wohngeld;\nAmt B;Hundesteuer;31.02.2026\n", "utf-8")
    done = zuruf("import", "directory", file)
    assert done.returncode == 1
    assert "Zeile 3" in done.stdout
    assert len(done.stderr.splitlines()) == 1
    assert "1 neu" in zuruf("ask", "Hundesteuer").stdout or "kenne ich niemanden" not in done.stdout
    assert "leer" in zuruf("ask", "Wohngeld").stdout


@pytest.mark.parametrize("name", ["fehlt.csv", "bild.png"])
def test_a_file_that_cannot_be_read_is_one_sentence(name: str, zuruf: Program, tmp_path: Path) -> None:
    if name.endswith("png"):
        (tmp_path / name).write_bytes(b"\x89PNG")
    done = zuruf("import", "directory", tmp_path / name)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_invite_prints_the_code_alone_on_the_first_line(filled: Program) -> None:
    done = filled("invite", "--organization", "Jobcenter Lennebrück", "--uses", "3")
    code, how, *_ = done.stdout.splitlines()
    assert re.fullmatch(r"[A-Z0-9]{4}-[A-Z0-9]{4}", code)
    assert f"beitreten {code}" in how
    assert "3 Personen" in how


def test_invite_takes_a_key_or_a_name(filled: Program) -> None:
    assert filled("invite", "--organization", "jc-leistung-3").returncode == 0
    assert filled("invite", "--organization", "JOBCENTER LENNEBRÜCK").returncode == 0
    refused = filled("invite", "--organization", "Zollamt")
    assert (refused.returncode, len(refused.stderr.splitlines())) == (1, 1)


def test_invite_refuses_a_role_that_does_not_exist(zuruf: Program) -> None:
    done = zuruf("invite", "--role", "king")
    assert done.returncode == 1
    assert "coordinator" in done.stderr


def test_doctor_tells_what_is_missing(filled: Program) -> None:
    done = filled("doctor")
    assert done.returncode == 1
    assert "in Ordnung: Das Verzeichnis hat" in done.stdout
    assert "nicht in Ordnung: Noch ist kein Chat eingestellt." in done.stdout


@pytest.mark.parametrize(
    "settings",
    [
        {"ZURUF_LANGUAGE": "xx"},
        {"ZURUF_TIMEZONE": "Mond/Krater"},
        {"ZURUF_SMALLEST_GROUP": "1"},
        {"ZURUF_LAND": "XX"},
        {"ZURUF_DIGEST": "never"},
        {"ZURUF_MATRIX_USER": "bot"},
        {"ZURUF_TELEGRAM_BASE_URL": "foo"},
        {"ZURUF_MISSPELT": "ja"},
    ],
)
def test_a_wrong_setting_is_named_without_its_value(settings: dict[str, str], zuruf: Program) -> None:
    done = zuruf("doctor", **settings)
    name, value = next(iter(settings.items()))
    assert done.returncode == 1
    assert name in done.stderr
    assert f"{value}." not in done.stderr


@pytest.mark.parametrize(
    "settings", [{"ZURUF_LANGUAGE": "EN"}, {"ZURUF_LOG_LEVEL": "INFO"}, {"ZURUF_DIGEST": "Fri 07:30"}]
)
def test_settings_may_be_written_in_capitals(settings: dict[str, str], zuruf: Program) -> None:
    assert zuruf("demo", **settings).returncode == 0


def test_help_is_there_where_a_setting_is_wrong(zuruf: Program) -> None:
    assert zuruf("--help", ZURUF_LANGUAGE="xx").returncode == 0


def test_a_key_that_could_be_guessed_is_refused(filled: Program, tmp_path: Path) -> None:
    (tmp_path / "zuruf.key").touch()
    done = filled("chat", typed="hilfe\n")
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    assert "zuruf.key" in filled("doctor").stdout


def test_the_database_its_index_and_the_key_are_for_their_owner_alone(
    process: Program, tmp_path: Path
) -> None:
    process("chat", typed="hilfe\n")
    modes = {file.name: file.stat().st_mode & 0o777 for file in tmp_path.iterdir() if file.is_file()}
    assert modes == {"zuruf.db": 0o600, "zuruf.db-index": 0o600, "zuruf.key": 0o600}


def test_a_text_of_any_length_can_be_imported_and_changed(zuruf: Program, tmp_path: Path) -> None:
    file = tmp_path / "liste.csv"
    for note in ("a" * 3000, "b" * 3000):
        file.write_text(f"Stelle;Themen;Hinweis\nAmt A;Wohngeld;{note}\n", "utf-8")
        done = zuruf("import", "directory", file)
        assert (done.returncode, done.stderr) == (0, "")


def test_who_stops_reading_ends_the_chat(tmp_path: Path) -> None:
    done = in_a_shell(f"printf 'hilfe\\nhilfe\\nhilfe\\n' | {DEMO} | head -1", tmp_path)
    assert "zuruf" in done.stdout
    assert "Traceback" not in done.stderr


def test_a_program_without_input_ends(tmp_path: Path) -> None:
    done = in_a_shell(f"{DEMO} <&-", tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


def test_questions_may_come_from_a_windows_editor(filled: Program, tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text('{"id": 1, "query": "Wohn\u2028geld"}\r\n', "utf-8-sig")
    assert filled("ask", "--file", file, "--json").returncode == 0


def test_settings_may_stand_in_a_file(zuruf: Program, tmp_path: Path) -> None:
    (tmp_path / "zuruf.toml").write_text('language = "en"\n', "utf-8")
    assert "made up" in zuruf("demo").stdout


def test_a_database_that_cannot_be_opened_is_one_sentence(zuruf: Program) -> None:
    done = zuruf("doctor", ZURUF_DATABASE_URL="postgresql://nobody:geheim@127.0.0.1:1/none")
    assert done.returncode == 1
    assert "geheim" not in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_the_demo_ends_quietly_when_told_to(tmp_path: Path) -> None:
    running = started(tmp_path, "demo")
    assert running.stdout
    assert b"Lennebr" in running.stdout.readline()
    running.send_signal(signal.SIGTERM)
    _, errors = running.communicate(timeout=60)
    assert (running.returncode, errors) == (0, b"")


def test_a_command_that_was_cut_off_has_not_succeeded(filled: Program, tmp_path: Path) -> None:
    assert filled("doctor").stdout
    os.mkfifo(tmp_path / "liste.csv")  # nothing ever comes out of it
    reading = started(tmp_path, "import", "directory", "liste.csv")
    with (tmp_path / "liste.csv").open("wb"):  # opens once the program reads
        reading.send_signal(signal.SIGTERM)
        _, errors = reading.communicate(timeout=60)
    assert (reading.returncode, errors) == (128 + signal.SIGTERM, b"")


def test_help_speaks_the_language_that_is_set(zuruf: Program, tmp_path: Path) -> None:
    assert "who is responsible" in zuruf("--help", ZURUF_LANGUAGE="en").stdout
    (tmp_path / "zuruf.toml").write_text('language = "en"\n', "utf-8")
    assert "Takes in tables" in zuruf("import", "--help").stdout


def test_a_key_that_cannot_be_made_is_one_true_sentence(filled: Program, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    database = f"sqlite:///{tmp_path / 'zuruf.db'}"
    done = filled("chat", ZURUF_DATA_DIR=str(tmp_path / "file"), ZURUF_DATABASE_URL=database)
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    assert "lässt sich nicht schreiben" in done.stderr


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (IntegrityError("", None, Exception("UNIQUE constraint failed")), "database-changed"),
        (OperationalError("", None, SerializationFailure()), "database-changed"),
        (OperationalError("", None, DeadlockDetected()), "database-changed"),
        (OperationalError("", None, Exception("no such file")), "doctor-no-database"),
        (ArgumentError("no database URL"), "doctor-no-database"),
    ],
)
def test_what_went_wrong_with_the_database_is_told_as_it_is(error: SQLAlchemyError, told: str) -> None:
    assert _trouble(error) == told


@pytest.mark.parametrize(
    "arguments",
    [
        ["demo"],
        ["chat"],
        ["run"],
        ["ask"],
        ["check"],
        ["invite"],
        ["doctor"],
        ["forget"],
        ["import"],
        ["export"],
        [],
    ],
)
def test_every_command_has_help(arguments: list[str], zuruf: Program) -> None:
    assert zuruf(*arguments, "--help").returncode == 0


def test_wrong_usage_is_status_two(zuruf: Program) -> None:
    assert zuruf("fliegen").returncode == 2
    assert zuruf("ask").returncode == 2
