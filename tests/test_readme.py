"""What the README shows is what the program does."""

import re
import shlex
from pathlib import Path

import pytest

from bot.settings import Settings
from tests.running import COMMAND, in_a_shell, program_in
from tests.talking import Talk

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
BLOCK = r"<!-- {} -->\n```\n(.*?)```"


def blocks(kind: str) -> list[str]:
    return re.findall(BLOCK.format(kind), README, re.DOTALL)


def shown(talk: Talk, says: str) -> list[str]:
    reply = talk.says(says)
    buttons = [f"  [{number}] {button.label}" for number, button in enumerate(reply.buttons, 1)]
    return [*reply.plain().splitlines(), *buttons]


@pytest.mark.parametrize("dialogue", blocks("dialogue"))
def test_the_dialogue_goes_as_shown(dialogue: str, staff: Talk) -> None:
    for turn in dialogue.split("› ")[1:]:
        says, *expected = (line for line in turn.splitlines() if line)
        heard = shown(staff, says)
        assert [line for line in expected if line != "…" and line not in heard] == []


@pytest.mark.parametrize("dialogue", blocks("demo"))
def test_the_demo_tells_what_is_shown(dialogue: str) -> None:
    """An ellipsis stands for whatever the day of the test brings."""
    says = re.findall(r"^› (.*)", dialogue, re.MULTILINE)
    done = program_in(ROOT)("demo", typed="\n".join(says))
    assert done.returncode == 0
    for line in re.findall(r"^[^›\n].*", dialogue, re.MULTILINE):
        pattern = re.escape(line).replace("…", ".*")
        assert re.search(rf"^{pattern}", done.stdout, re.MULTILINE), line


def test_the_commands_work_as_shown(tmp_path: Path) -> None:
    """In order, as they stand, data in a folder of the test; a shell runs what is not the program alone."""
    zuruf, demo = program_in(ROOT), shlex.join([*COMMAND, "demo"])
    pipe, *rest = blocks("example")
    for command in (pipe, *(line for block in rest for line in block.splitlines())):
        program, _, words = command.partition(" ")
        if program == ".venv/bin/zuruf":
            done = zuruf(*shlex.split(words), ZURUF_DATA_DIR=str(tmp_path))
        else:
            done = in_a_shell(command.replace("make demo", demo), ROOT)
        assert done.returncode == 0, (command, done.stderr)
        if "Buchstabe M" in command:
            assert "0221 4710-213" in done.stdout


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)]+)\)", README))
def test_every_link_leads_somewhere(link: str) -> None:
    assert link.startswith("https://") or (ROOT / link).exists()


def test_every_setting_is_in_the_example() -> None:
    example = (ROOT / "deploy" / "example.env").read_text("utf-8")
    assert set(re.findall(r"^#?ZURUF_(\w+)=", example, re.MULTILINE)) == {
        name.upper() for name in Settings.model_fields
    }
