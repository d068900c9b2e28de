"""What a server takes at once: answers must not wait for courtesies."""

import pytest

from adapters.matrix.allowance import BURST, EACH_SECONDS, PAUSE_SECONDS, Allowance


def spent(messages: int, now: float = 0) -> Allowance:
    allowance = Allowance()
    for _message in range(messages):
        allowance.sent(now)
    return allowance


@pytest.mark.parametrize(("sent", "has_room"), [(0, True), (1, True), (2, True), (3, False), (10, False)])
def test_room_is_kept_for_answers(sent: int, has_room: bool) -> None:  # noqa: FBT001 - a table
    assert spent(sent).has_room_for(4, now=0) is has_room


def test_in_quiet_times_room_comes_back() -> None:
    assert spent(10).has_room_for(4, now=EACH_SECONDS * 8)


def test_a_server_that_took_more_is_generous() -> None:
    assert spent(int(BURST) + 1).has_room_for(5, now=0)


def test_a_refusal_is_remembered_for_a_while() -> None:
    allowance = spent(int(BURST) + 1)
    allowance.refused(now=0)
    assert not allowance.has_room_for(1, now=PAUSE_SECONDS - 1)
    assert allowance.has_room_for(1, now=PAUSE_SECONDS)
