"""What needs no server: how a recovery key is written, how long to wait, what a gap begins with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.matrix.account import Account
from adapters.matrix.session.faults import Refused, Unreachable, WrongRecoveryKey, told
from adapters.matrix.session.gaps import is_own_joining
from adapters.matrix.session.patience import LONGEST_PAUSE, pause_after
from adapters.matrix.trust import base58
from adapters.matrix.trust.emoji import EMOJI
from adapters.matrix.trust.recovery import read, written

SPECIFIED = bytes.fromhex(
    "7707 6d0a 7318 a57d 3c16 c172 51b2 6645 df4c 2f92 ebc0 99b1 2a8d 9c1b 2dc9 2c2a".replace(" ", "")
)


@given(st.binary(max_size=40))
def test_base58_reads_what_it_writes(data: bytes) -> None:
    assert base58.decode(base58.encode(data)) == data


@given(st.binary(min_size=32, max_size=32))
def test_a_recovery_key_is_read_as_it_is_written(key: bytes) -> None:
    assert written(key).startswith("Es")
    assert read(written(key)) == key


@pytest.mark.parametrize("mistake", ["", "EsTc", "0OIl", "EsTc " * 12])
def test_a_mistyped_recovery_key_is_told(mistake: str) -> None:
    with pytest.raises(WrongRecoveryKey):
        read(mistake)


def test_two_swapped_letters_of_a_recovery_key_are_told() -> None:
    right = written(SPECIFIED)
    place = next(
        index
        for index in range(6, 20)
        if right[index] != right[index + 1] and " " not in right[index : index + 2]
    )
    swapped = right[:place] + right[place + 1] + right[place] + right[place + 2 :]
    with pytest.raises(WrongRecoveryKey):
        read(swapped)


@pytest.mark.parametrize("failures", [0, 1, 5, 1000])
def test_the_pause_grows_but_not_without_end(failures: int) -> None:
    assert 0 < pause_after(failures) <= LONGEST_PAUSE
    assert pause_after(failures, at_least=90) == 90


def test_the_emoji_are_64_and_differ_in_both_languages() -> None:
    assert len({each.german for each in EMOJI}) == len({each.english for each in EMOJI}) == 64


@pytest.mark.parametrize(
    ("before", "now", "joined"),
    [(None, "join", True), ("invite", "join", True), ("join", "join", False), ("join", "leave", False)],
)
def test_a_new_name_is_no_joining(before: str | None, now: str, joined: bool) -> None:  # noqa: FBT001 - a table
    unsigned = {"prev_content": {"membership": before}} if before else {}
    event = {
        "type": "m.room.member",
        "state_key": "@zuruf:localhost",
        "content": {"membership": now},
        "unsigned": unsigned,
    }
    assert is_own_joining(event, "@zuruf:localhost") is joined


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (Unreachable("502"), "no answer (502)"),
        (Refused(403, "M_FORBIDDEN"), "Refused 403 M_FORBIDDEN"),
        (ValueError("was jemand schrieb"), "ValueError"),
    ],
)
def test_a_log_tells_a_fault_without_the_words_of_others(fault: Exception, expected: str) -> None:
    assert told(fault) == expected


def test_a_log_tells_where_in_the_code_something_unforeseen_happened() -> None:
    with pytest.raises(WrongRecoveryKey) as foreseen:
        read("")
    assert told(foreseen.value) == "WrongRecoveryKey"
    with pytest.raises(ZeroDivisionError) as unforeseen:
        _ = 1 // 0
    assert told(unforeseen.value).startswith("ZeroDivisionError at test_small_parts.py:")


@pytest.mark.parametrize(
    ("allowed", "expected"),
    [
        ((), "own"),
        (("amt.example",), "own"),
        (("Amt.Example",), "own"),
        (("schule.example:8448",), "port"),
        (("@leitung:schule.example",), "person"),
        (("schule.example",), "school person"),
    ],
)
def test_the_bot_is_invited_by_servers_and_by_people(allowed: tuple[str, ...], expected: str) -> None:
    users = {
        "own": "@anna:amt.example",
        "port": "@anna:schule.example:8448",
        "person": "@leitung:schule.example",
        "school": "@anna:schule.example",
        "capital": "@Leitung:schule.example",
    }
    account = Account("https://amt.example", "@zuruf:amt.example", allowed=allowed)
    follows = {name for name, user in users.items() if account.may_invite(user)}
    assert follows - {"capital"} == set(expected.split())
    assert ("capital" in follows) is (allowed == ("schule.example",))
