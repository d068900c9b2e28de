"""What the post office is told, who may invite, and what doctor finds before the first start."""

import asyncio
from pathlib import Path

import pytest

from adapters.matrix import Account, Matrix
from adapters.matrix.dismissals import KEYS, reason_of
from adapters.matrix.mail_states import as_state_of_mail
from adapters.matrix.session.faults import (
    AlreadyRunning,
    LoggedOut,
    MatrixFault,
    Refused,
    TooFast,
    Unreachable,
)
from adapters.matrix.transactions import transaction
from bot.chat import Unconfirmed, Undeliverable
from bot.texts import texts_in
from tests.adapters.proxy import Proxy as WayOut


@pytest.mark.parametrize(
    ("fault", "permanent", "wait_seconds"),
    [
        (TooFast(7.5), False, 7.5),
        (Refused(413, "M_TOO_LARGE"), True, 0),
        (Refused(403, "M_FORBIDDEN"), True, 0),
        (Refused(403, "M_USER_SUSPENDED"), False, 300),
        (LoggedOut(), False, 300),
        (AlreadyRunning(), False, 0),
    ],
)
def test_a_fault_is_told_as_it_concerns_the_mail(
    fault: MatrixFault,
    permanent: bool,  # noqa: FBT001 - a table
    wait_seconds: float,
) -> None:
    state = as_state_of_mail(fault)
    assert isinstance(state, Undeliverable)
    assert (state.permanent, state.wait_seconds, state.room_is_gone) == (permanent, wait_seconds, False)


def test_a_broken_line_leaves_it_open() -> None:
    assert isinstance(as_state_of_mail(Unreachable("502")), Unconfirmed)


@pytest.mark.parametrize(
    ("allowed", "inviter", "may"),
    [
        ((), "@anna:amt.example", True),
        ((), "@anna:other.example", False),
        (("other.example",), "@anna:other.example", True),
        (("other.example",), "@anna:amt.example", False),
        (("@anna:other.example",), "@anna:other.example", True),
        (("@anna:other.example",), "@bela:other.example", False),
        (("amt.example:8448",), "@anna:amt.example:8448", True),
    ],
)
def test_who_may_invite(allowed: tuple[str, ...], inviter: str, may: bool) -> None:  # noqa: FBT001 - a table
    assert Account("https://amt.example", "@zuruf:amt.example", allowed=allowed).may_invite(inviter) is may


def test_a_fault_that_may_pass_is_no_reason_to_end() -> None:
    assert reason_of(Unreachable("502")) == ""


def test_a_transaction_is_named_after_what_it_sends() -> None:
    assert transaction("$1", 0) == transaction("$1", 0)
    assert len({transaction("$1", 0), transaction("$1", 1), transaction("$10", "")}) == 3


def test_an_account_shows_no_secret() -> None:
    account = Account("https://amt.example", "@zuruf:amt.example", "geheim", proxy="http://a:geheim@b")
    assert "geheim" not in repr((account, account.login))


def test_the_invitation_is_a_page_about_the_bot() -> None:
    chat = Matrix(Account("https://amt.example", "@zuruf:amt.example"), texts_in("de").say)
    assert asyncio.run(chat.invitation("ABC")) == "https://matrix.to/#/%40zuruf%3Aamt.example"


@pytest.mark.parametrize("kind", ["http", "socks5"])
@pytest.mark.parametrize("end", ["the proxy", "the server"])
def test_a_way_out_that_leads_nowhere_is_told(tmp_path: Path, kind: str, end: str) -> None:
    nowhere = "127.0.0.1:9"
    with WayOut() as way_out:
        proxy = f"{kind}://{nowhere if end == 'the proxy' else way_out.address}"
        account = Account(f"http://{nowhere}", "@zuruf:amt.example", "secret", (), tmp_path, proxy)
        (finding,) = asyncio.run(Matrix(account, texts_in("de").say).examine())
    assert (finding.in_order, finding.key) == (False, "doctor-matrix-unreachable")


@pytest.mark.parametrize("kept", [None, "{", "[]"])
def test_a_server_that_is_away_is_told(tmp_path: Path, kept: str | None) -> None:
    account = Account("http://127.0.0.1:9", "@zuruf:amt.example", "secret", folder=tmp_path)
    if kept:
        (tmp_path / "session.json").write_text(kept, "utf-8")
    (finding,) = asyncio.run(Matrix(account, texts_in("de").say).examine())
    expected = "matrix-broken-file" if kept else "doctor-matrix-unreachable"
    assert (finding.in_order, finding.key) == (False, expected)


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_reason_to_end_has_words(language: str) -> None:

    assert all(texts_in(language).say(key) for key in KEYS.values())
