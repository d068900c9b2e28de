"""Messages and answers between the bot and people with Element, in encrypted rooms and in plain ones."""

import pytest

from tests.adapters.matrix.running import Bot
from tests.matrix.element import Element


@pytest.mark.parametrize("encrypted", [True, False])
def test_a_question_is_read_and_the_answer_too(bot: Bot, anna: Element, encrypted: bool) -> None:  # noqa: FBT001 - a table
    room = anna.direct_room_with(bot.user, encrypted=encrypted)
    bot.joins(room)
    anna.says(room, "wer macht Wohngeld?")
    bot.hears("wer macht Wohngeld?")
    bot.says(room, "die Wohngeldstelle")
    assert [(one.text, one.encrypted) for one in anna.hears(room)] == [("die Wohngeldstelle", encrypted)]
