"""Invitations from the shell: the code, the address, and the picture to scan."""

from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from bot.models import Invitation
from directory.exchange.report import Refused
from tests.chatting import program_with, run
from tests.talking import SilentChat

PNG = b"\x89PNG"


class Unreachable(SilentChat):
    async def invitation(self, _code: str) -> str:
        return ""


def test_the_address_of_each_chat_comes_with_the_code(
    engine: Engine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(program_with(engine, tmp_path, SilentChat(), Unreachable()), "invite")
    code, _, *addresses = capsys.readouterr().out.splitlines()
    assert addresses == [f"https://chat.example/{code}"]


def test_the_picture_leads_to_the_chat(
    engine: Engine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(program_with(engine, tmp_path, SilentChat()), "invite", "--qr", tmp_path / "einladung.png")
    assert (tmp_path / "einladung.png").read_bytes().startswith(PNG)
    printed = capsys.readouterr().out
    assert "█" in printed
    assert "einladung.png" in printed


@pytest.mark.parametrize(
    ("name", "chats", "told"),
    [("bild.jpg", (SilentChat(),), ".png"), ("bild.png", (), "Noch ist kein Chat eingestellt.")],
)
def test_what_cannot_be_drawn_makes_no_code(
    name: str, chats: tuple[SilentChat, ...], told: str, engine: Engine, tmp_path: Path
) -> None:
    with pytest.raises(Refused, match=told):
        run(program_with(engine, tmp_path, *chats), "invite", "--qr", tmp_path / name)
    with Session(engine) as session:
        assert not session.exec(select(Invitation)).all()


def test_a_code_is_valid_though_the_chat_is_away(
    engine: Engine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(Refused, match="Der Code gilt trotzdem"):
        run(program_with(engine, tmp_path, Unreachable()), "invite", "--qr", tmp_path / "einladung.png")
    assert len(capsys.readouterr().out.splitlines()[0]) == 9


def test_a_folder_that_is_not_there_is_one_sentence(engine: Engine, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="lässt sich nicht schreiben"):
        run(program_with(engine, tmp_path, SilentChat()), "invite", "--qr", tmp_path / "fehlt" / "a.png")
