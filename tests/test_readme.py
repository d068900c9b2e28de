"""What the README shows is what the program does."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import Settings
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
    done = subprocess.run(
        [sys.executable, "-m", "bot", "demo"],
        input="\n".join(says),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    for line in re.findall(r"^[^›\n].*", dialogue, re.MULTILINE):
        pattern = re.escape(line).replace("…", ".*")
        assert re.search(rf"^{pattern}", done.stdout, re.MULTILINE), line


def test_the_commands_work_as_shown(tmp_path: Path) -> None:
    """In order, as they stand; the program of this environment, data in a folder of the test."""
    environment = {**os.environ, "ZURUF_DATA_DIR": str(tmp_path)}
    pipe, *rest = blocks("example")
    commands = [
        pipe.replace("make demo", "zuruf demo"),
        *(line for block in rest for line in block.splitlines()),
    ]
    for command in commands:
        program = shlex.join([sys.executable, "-m", "bot"])
        line = re.sub(
            r"(?:\.venv/bin/)?\bzuruf (?=demo|import|ask|invite|patterns|digest|export)",
            f"{program} ",
            command,
        )
        done = subprocess.run(  # noqa: S602 - the README's own lines
            line,
            shell=True,
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        assert done.returncode == 0, (command, done.stderr)
        if "Buchstabe M" in command:
            assert "0221 4710-213" in done.stdout


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)]+)\)", README))
def test_every_link_leads_somewhere(link: str) -> None:
    assert (ROOT / link).exists()


def test_every_setting_is_in_the_example() -> None:
    example = (ROOT / "deploy" / "example.env").read_text("utf-8")
    assert set(re.findall(r"^#?ZURUF_(\w+)=", example, re.MULTILINE)) == {
        name.upper() for name in Settings.model_fields
    }
