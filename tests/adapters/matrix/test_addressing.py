"""Rooms of many people: what calls the bot, and what is said besides."""

from typing import Any

import pytest

from adapters.matrix.addressing import Names, is_called, is_mentioned, without_call, without_quote

US = Names("@zuruf:server.example", frozenset({"Zuruf Lennebrück"}))


def pill(user: str, shown: str) -> dict[str, Any]:
    return {"formatted_body": f'<a href="https://matrix.to/#/{user}">{shown}</a>: wer macht BuT?'}


PILL = pill("@zuruf:server.example", "zuruf")


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("zuruf: wer macht BuT?", "wer macht BuT?"),
        ("Zuruf, wer macht BuT?", "wer macht BuT?"),
        ("@zuruf wer macht BuT?", "wer macht BuT?"),
        ("@zuruf:server.example wer macht BuT?", "wer macht BuT?"),
        ("@zuruf:server.example: wer macht BuT?", "wer macht BuT?"),
        ("Zuruf Lennebrück: wer macht BuT?", "wer macht BuT?"),
        ("zuruf:2", "2"),
        ("zuruf!", ""),
        ("!wer macht BuT?", "!wer macht BuT?"),
        ("zuruf: !wer macht BuT?", "!wer macht BuT?"),
    ],
)
def test_a_call_is_no_part_of_the_question(said: str, plain: str) -> None:
    assert is_called(said, US)
    assert without_call(said, US) == plain


@pytest.mark.parametrize(
    "said",
    [
        "wer macht BuT?",
        "Zurufe sind gut",
        "zuruf-bot: hilf",
        "frag doch zuruf",
        "!",
        "! ",
        "anna: zuruf",
        "@zurufe x",
    ],
)
def test_talk_among_people_is_no_call(said: str) -> None:
    assert not is_called(said, US)


@pytest.mark.parametrize(
    "content",
    [
        {"m.mentions": {"user_ids": ["@zuruf:server.example"]}},
        pill("@zuruf:server.example", "zuruf"),
        pill("%40zuruf%3Aserver.example", "zuruf"),
        pill("@zuruf:server.example?via=server.example", "zuruf"),
    ],
)
def test_a_mention_is_seen(content: dict[str, Any]) -> None:
    assert is_mentioned(content, US)


@pytest.mark.parametrize(
    "content",
    [
        {},
        {"m.mentions": {"user_ids": ["@anna:server.example"], "room": True}},
        {"m.mentions": ["@zuruf:server.example"]},
        pill("@anna:server.example", "zuruf"),
        {"formatted_body": f"<mx-reply>{PILL['formatted_body']}</mx-reply>ja"},
    ],
)
def test_a_mention_of_others_is_none(content: dict[str, Any]) -> None:
    assert not is_mentioned(content, US)


def test_the_name_on_a_pill_is_taken_away_too() -> None:
    names = US.with_pills(pill("@zuruf:server.example", "@Die Auskunft"))
    assert without_call("Die Auskunft: wer macht BuT?", names) == "wer macht BuT?"


@pytest.mark.parametrize("said", ["wer macht BuT, zuruf?", "wer macht BuT @zuruf:server.example?"])
def test_a_name_at_the_end_is_taken_away_where_it_is_a_mention(said: str) -> None:
    assert without_call(said, US, mentioned=True) == "wer macht BuT?"


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("> <@anna:server.example> wer?\n> und wo?\n\ndas Jobcenter", "das Jobcenter"),
        ("das Jobcenter\n> so steht es da", "das Jobcenter\n> so steht es da"),
        ("> <@anna:server.example> wer?", ""),
    ],
)
def test_what_a_reply_quotes_is_no_part_of_it(said: str, plain: str) -> None:
    assert without_quote(said) == plain
