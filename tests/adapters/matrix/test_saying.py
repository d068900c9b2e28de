"""What an event says: words, something without words, a card, or nothing."""

from typing import Any

import pytest

from adapters.matrix.relations import Relation, relation_of
from adapters.matrix.saying import Said, said_in
from adapters.matrix.session.batch import RoomEvent


def event(content: dict[str, Any], kind: str = "m.room.message", **more: object) -> RoomEvent:
    return RoomEvent(
        "!room", {"type": kind, "sender": "@anna:s", "event_id": "$1", "content": content, **more}
    )


def said(content: dict[str, Any], kind: str = "m.room.message") -> Said:
    found = said_in(event(content, kind))
    assert found
    return found


@pytest.mark.parametrize("kind", ["m.text", "m.emote"])
def test_words_are_heard(kind: str) -> None:
    assert said({"msgtype": kind, "body": " wer macht BuT? "}).text == "wer macht BuT?"


@pytest.mark.parametrize("kind", ["m.image", "m.audio", "m.video", "m.file", "m.location"])
def test_what_has_no_words_is_told_so(kind: str) -> None:
    assert said({"msgtype": kind, "body": "datei"}).wordless


def test_a_sticker_has_no_words() -> None:
    assert said({"body": "Daumen hoch"}, "m.sticker").wordless


def test_the_words_under_a_picture_are_heard() -> None:
    shown = said({"msgtype": "m.image", "body": "wer macht BuT?", "filename": "a.png"})
    assert (shown.text, shown.wordless) == ("wer macht BuT?", False)


@pytest.mark.parametrize(
    "nothing",
    [
        event({"msgtype": "m.notice", "body": "von einem Bot"}),
        event({"msgtype": "m.key.verification.request", "body": "?"}),
        event({}),
        event({"msgtype": ["m.text"], "body": "?"}),
        event({"msgtype": "m.unknown", "body": "?"}),
        event({"name": "Runde"}, "m.room.name", state_key=""),
        event({"algorithm": "m.megolm.v1.aes-sha2"}, "m.room.encrypted"),
    ],
)
def test_all_else_says_nothing(nothing: RoomEvent) -> None:
    assert said_in(nothing) is None


def test_an_edit_says_what_it_changes_to() -> None:
    new = {"msgtype": "m.text", "body": "wer macht Wohngeld?"}
    relation = {"rel_type": "m.replace", "event_id": "$0"}
    edit = {"msgtype": "m.text", "body": "* wer?", "m.new_content": new, "m.relates_to": relation}
    assert said(edit).text == "wer macht Wohngeld?"


@pytest.mark.parametrize(
    ("information", "name", "is_card"),
    [
        ({"mimetype": "text/vcard", "size": 400}, "amt", True),
        ({"mimetype": "application/octet-stream"}, "amt.vcf", True),
        ({"mimetype": "text/vcard", "size": 10_000_000}, "amt.vcf", False),
        ({"mimetype": "application/pdf", "size": 400}, "amt.pdf", False),
    ],
)
def test_a_small_card_is_seen(information: dict[str, Any], name: str, is_card: bool) -> None:  # noqa: FBT001 - a table
    assert said({"msgtype": "m.file", "body": name, "info": information}).is_card is is_card


@pytest.mark.parametrize("told", [None, "x", {"m.in_reply_to": "x"}, {"rel_type": 7, "event_id": {}}, []])
def test_nonsense_is_no_relation(told: object) -> None:
    assert relation_of({"m.relates_to": told}) == Relation()
