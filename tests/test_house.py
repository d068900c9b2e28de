"""The house as a whole: which way imports run, and that every module says what it is for."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted(
    file for folder in ("directory", "bot", "adapters") for file in (ROOT / folder).rglob("*.py")
)
FORBIDDEN = {"directory": {"bot", "adapters"}, "bot": {"adapters"}, "adapters": set[str]()}
KNOWS_EVERYTHING = ROOT / "bot" / "__main__.py"
CHATS = [file for file in MODULES if file.is_relative_to(ROOT / "adapters") and "database" not in file.parts]


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: imports are absolute"
            yield node.module or ""


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(ROOT)))
def test_imports_run_from_adapters_to_the_bot_to_the_directory(file: Path) -> None:
    if file != KNOWS_EVERYTHING:
        folder = file.relative_to(ROOT).parts[0]
        assert not {name.split(".")[0] for name in imported(file)} & FORBIDDEN[folder]


@pytest.mark.parametrize("file", CHATS, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_chat_knows_nothing_of_the_bot_but_its_port(file: Path) -> None:
    assert {name for name in imported(file) if name.split(".")[0] == "bot"} <= {"bot.chat"}


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(ROOT)))
def test_every_module_says_what_it_is_for(file: Path) -> None:
    assert ast.get_docstring(ast.parse(file.read_text("utf-8")))


@pytest.mark.parametrize("file", MODULES, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_file_grows_beyond_what_one_takes_in(file: Path) -> None:
    if "versions" not in file.parts:
        assert len(file.read_text("utf-8").splitlines()) <= 260
