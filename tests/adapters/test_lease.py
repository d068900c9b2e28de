"""Never two processes serve the same chat."""

import os
import signal
import subprocess
import sys

import pytest
from sqlalchemy import Engine

from adapters.database.engine import open_engine
from adapters.database.lease import lease_on

HOLDER = """
import sys, time
from adapters.database.engine import open_engine
from adapters.database.lease import lease_on
lease = lease_on(open_engine(sys.argv[1]), "telegram")
print(lease.take(), flush=True)
time.sleep(3600)
"""


def another(engine: Engine) -> Engine:
    return open_engine(engine.url.render_as_string(hide_password=False))


def test_only_one_holds_a_lease(either_engine: Engine) -> None:
    first, second = lease_on(either_engine, "telegram"), lease_on(another(either_engine), "telegram")
    assert first.take()
    assert not second.take()
    assert first.holds()
    assert not second.holds()
    first.give_back()
    assert second.take()
    second.give_back()


def test_each_chat_has_a_lease_of_its_own(either_engine: Engine) -> None:
    leases = [lease_on(either_engine, name) for name in ("telegram", "matrix")]
    assert all(lease.take() for lease in leases)
    for lease in leases:
        lease.give_back()


def test_a_lease_can_be_given_back_that_was_never_taken(either_engine: Engine) -> None:
    lease = lease_on(either_engine, "telegram")
    lease.give_back()
    assert not lease.holds()


def test_a_lease_ends_with_a_process_that_is_killed(either_engine: Engine) -> None:
    url = either_engine.url.render_as_string(hide_password=False)
    holder = subprocess.Popen([sys.executable, "-c", HOLDER, url], stdout=subprocess.PIPE, text=True)
    assert holder.stdout
    assert holder.stdout.readline().strip() == "True"
    lease = lease_on(either_engine, "telegram")
    assert not lease.take()
    os.kill(holder.pid, signal.SIGKILL)
    holder.communicate()
    while not lease.take():
        pass
    lease.give_back()


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:"])
def test_a_database_that_nobody_shares_needs_no_lock(url: str) -> None:
    assert lease_on(open_engine(url), "telegram").take()
