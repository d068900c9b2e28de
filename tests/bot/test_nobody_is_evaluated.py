"""No way leads from a noted call to a report on whoever noted it: few modules know that column at all."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
MAY_KNOW = {
    "bot/models/calls.py": "holds the column",
    "bot/practice/logbook.py": "one's own calls of the last 24 hours",
    "bot/practice/published.py": "counts different callers before a figure is shown",
    "bot/practice/effect.py": "counts different callers before an effect is shown",
    "bot/practice/forgetting.py": "blanks it",
    "bot/practice/tally_sheets.py": "reads calls noted elsewhere",
    "bot/practice/tallied.py": "imports each of them once",
}
FOLDERS = ("bot/practice/patterns/", "bot/lennebrueck/")
"""Evaluations that count different callers; the made-up calls of the demo."""
PERSONAL = frozenset(["caller", "callers"])
SORTS = frozenset(["order_by", "group_by"])


def modules(*folders: str) -> list[Path]:
    files = (file for folder in folders for file in (ROOT / folder).rglob("*.py"))
    return sorted(file for file in files if "versions" not in file.parts)  # migrations make tables


def uses_of_the_column(file: Path) -> Iterator[int]:
    """Lines that read or set the attribute `caller` of anything, or name it as a text."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        match node:
            case ast.Attribute(attr="caller") | ast.keyword(arg="caller") | ast.Constant(value="caller"):
                yield node.lineno


def named(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("file", modules("bot", "adapters", "directory"), ids=named)
def test_few_modules_know_who_called(file: Path) -> None:
    if named(file) not in MAY_KNOW and not named(file).startswith(FOLDERS):
        assert list(uses_of_the_column(file)) == []


@pytest.mark.parametrize("file", sorted(MAY_KNOW))
def test_every_exception_is_needed(file: str) -> None:
    names = {
        node.target.id
        for node in ast.walk(ast.parse((ROOT / file).read_text("utf-8")))
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }
    assert list(uses_of_the_column(ROOT / file)) or "caller" in names


@pytest.mark.parametrize("file", modules("bot", "adapters"), ids=named)
def test_nothing_is_sorted_or_grouped_by_caller(file: Path) -> None:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in SORTS:
            assert not [
                part
                for argument in node.args
                for part in ast.walk(argument)
                if isinstance(part, ast.Attribute) and part.attr in PERSONAL
            ]


@pytest.mark.parametrize("file", modules("bot/commands", "bot/cli", "adapters"), ids=named)
def test_no_command_and_no_chat_sees_who_called(file: Path) -> None:
    assert list(uses_of_the_column(file)) == []
