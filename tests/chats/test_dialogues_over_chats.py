"""Every dialogue of the bot, unchanged, over every chat."""

import pytest

from tests.chats.people import PLATFORMS, People
from tests.dialogues import DIALOGUES, Turn, hold


@pytest.mark.parametrize("people", PLATFORMS, indirect=True)
@pytest.mark.parametrize("dialogue", DIALOGUES.values(), ids=DIALOGUES.keys())
def test_a_dialogue_goes_as_written(dialogue: list[Turn], people: People) -> None:
    seat = people.staff()
    hold(
        dialogue,
        lambda text: seat.says(text).everything(),
        lambda label: seat.presses(label).everything(),
    )
