"""Two houses, each with a server of its own: the bot is a guest of one and answers people of both."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.adapters.matrix.answering import Answering, direct, meeting, upgrades
from tests.matrix.element import Element
from tests.matrix.faults import forbidden
from tests.matrix.node import Node
from tests.matrix.proxy import Proxy
from tests.matrix.synapse import Synapse

Comes = Callable[[Synapse, str], Element]

_numbers = count(1)


@pytest.fixture(scope="module")
def houses(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Synapse, Synapse]]:
    folder = tmp_path_factory.mktemp("houses")
    with Synapse(folder / "here", federated=True) as here, Synapse(folder / "there", federated=True) as there:
        yield here, there


@pytest.fixture
def here(houses: tuple[Synapse, Synapse]) -> Synapse:
    return houses[0]


@pytest.fixture
def there(houses: tuple[Synapse, Synapse]) -> Synapse:
    return houses[1]


@pytest.fixture
def bot(here: Synapse, there: Synapse, tmp_path: Path) -> Iterator[Answering]:
    user = here.register(f"zuruf{next(_numbers)}")
    with Answering(here.url, user, tmp_path, allowed=(here.name, there.name)) as running:
        yield running


@pytest.fixture
def comes(node: Node) -> Iterator[Comes]:
    people: list[Element] = []

    def come(server: Synapse, name: str) -> Element:
        people.append(Element(node, server, server.register(f"{name}{next(_numbers)}")))
        return people[-1]

    yield come
    for person in people:
        person.close()


def test_people_of_another_house_are_answered_encrypted(there: Synapse, bot: Answering, comes: Comes) -> None:
    anna = comes(there, "anna")
    anna.bootstrap_cross_signing()
    anna.exclude_insecure_devices()
    room = direct(anna, bot)
    anna.says(room, "wer macht BuT?")
    (heard,) = anna.hears(room)
    assert (heard.text, heard.encrypted, heard.shield) == ("Gehört: wer macht BuT?", True, "none")


def test_people_of_a_house_that_may_not_invite_are_refused(
    here: Synapse, there: Synapse, comes: Comes, tmp_path: Path
) -> None:
    anna = comes(there, "anna")
    with Answering(here.url, here.register(f"zuruf{next(_numbers)}"), tmp_path) as bot:
        room = anna.create_room("Fremd", invite=[bot.user])
        anna.sees(bot.user, room, "leave")


def test_an_invitation_that_its_own_house_has_not_written_down_yet_is_followed_a_little_later(
    here: Synapse, there: Synapse, comes: Comes, tmp_path: Path
) -> None:
    anna, user = comes(there, "anna"), here.register(f"zuruf{next(_numbers)}")
    with Proxy(here.url) as proxy, Answering(proxy.url, user, tmp_path, allowed=(there.name,)):
        proxy.plays(forbidden(), "/join/")
        room = anna.create_room("Runde", invite=[user])
        anna.sees(user, room)
        tried = [one.status for one in proxy.waits_for("/join/", at_least=2)]
        assert (tried[0], tried[-1]) == (403, 200)


def test_a_house_that_is_down_keeps_nobody_waiting_and_reads_it_later(
    here: Synapse, there: Synapse, bot: Answering, comes: Comes
) -> None:
    anna, bela = comes(here, "anna"), comes(there, "bela")
    room = meeting(anna, bot)
    anna.invites(room, bela.user)
    bela.joins(room)
    anna.sees(bela.user, room)
    anna.says(room, "!wer macht BuT?")
    assert bela.hears(room, at_least=2)[-1].decrypted
    there.stop()
    question = anna.says(room, "!wer macht Wohngeld?")
    assert anna.hears(room, after=question)[0].text == "Gehört: !wer macht Wohngeld?"
    there.start()
    found = bela.waits_for(room, lambda one: one.text == "Gehört: !wer macht Wohngeld?")
    assert found.shield == "none"


def test_a_room_that_another_house_upgrades_is_followed(there: Synapse, bot: Answering, comes: Comes) -> None:
    upgrades(comes(there, "anna"), bot)


def test_what_another_house_asked_while_the_bot_was_away_is_answered_in_its_order(
    there: Synapse, bot: Answering, comes: Comes
) -> None:
    anna = comes(there, "anna")
    room = direct(anna, bot)
    anna.says(room, "hilfe")
    anna.hears(room)
    bot.stops()
    asked = [anna.says(room, f"Frage {number}") for number in range(60)]
    with Answering(bot.url, bot.user, bot.folder, allowed=bot.allowed) as back:
        heard = anna.hears(room, after=asked[-1], at_least=60)
        assert back.texts == [f"Frage {number}" for number in range(60)]
    assert sorted(one.text for one in heard) == sorted(f"Gehört: Frage {number}" for number in range(60))
