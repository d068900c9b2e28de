"""Deliveries that fail, and a process that is told to stop."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError
from sqlmodel import Session, func, select

from adapters.database.lease import lease_on
from bot import post_office
from bot.chat import (
    Address,
    Delivery,
    Dismissed,
    Message,
    Receive,
    Reply,
    Shown,
    Unconfirmed,
    Undeliverable,
)
from bot.conversation import answer
from bot.desk import Desk
from bot.house import House
from bot.mail import Letter, broadcast
from bot.models import Call, Incoming, Member, Outgoing
from bot.post_office import PostOffice
from tests.talking import Clock, SilentChat, Talk, new_house

HALF_A_SIGN = "\ud800"


class Platform:
    """A chat that says `lines`, and fails to take replies as often as it is told."""

    platform = "test"
    repeats_safely = False

    def __init__(self, person: Address, lines: list[str], failures: list[Exception]) -> None:
        self._messages = [Message(f"m{n}", person, person, line) for n, line in enumerate(lines)]
        self._failures = failures
        self.sent: list[str] = []
        self.then: Callable[[], Awaitable[None]] | None = None

    async def listen(self, receive: Receive) -> None:
        for message in self._messages:
            await receive(message)
        if self.then:
            await self.then()

    async def send(self, delivery: Delivery, _shown: Shown) -> None:
        if self._failures:
            raise self._failures.pop(0)
        self.sent.append(delivery.answers)

    async def typing(self, room: Address) -> None:
        """Shows nothing."""


@pytest.fixture(autouse=True)
def _short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(post_office, "FIRST_PAUSE_SECONDS", 0.01)
    monkeypatch.setattr(post_office, "LONGEST_PAUSE_SECONDS", 0.05)


def run(engine: Engine, house: House, platform: Platform, stop: asyncio.Event | None = None) -> None:
    office = PostOffice(Desk(engine, house), [platform], stop or asyncio.Event())
    asyncio.run(office.run())


def test_what_is_refused_for_now_is_sent_later_and_in_order(
    engine: Engine, house: House, staff: Talk
) -> None:
    platform = Platform(staff.person, ["hilfe", "Wohngeld"], [Undeliverable(permanent=False)] * 3)
    run(engine, house, platform)
    assert platform.sent == ["m0", "m1"]


def test_what_is_refused_for_ever_is_given_up_and_wiped(engine: Engine, house: House, staff: Talk) -> None:
    platform = Platform(staff.person, ["hilfe", "Wohngeld"], [Undeliverable(permanent=True)])
    run(engine, house, platform)
    assert platform.sent == ["m1"]
    with Session(engine) as session:
        assert [(row.delivered, row.content) for row in session.exec(select(Outgoing))] == [
            (False, ""),
            (True, ""),
        ]


def test_an_error_of_unknown_fate_repeats_an_answer_once(engine: Engine, house: House, staff: Talk) -> None:
    platform = Platform(staff.person, ["hilfe"], [OSError(), OSError()])
    run(engine, house, platform)
    assert platform.sent == []
    once = Platform(staff.person, ["Wohngeld"], [OSError()])
    once._messages = [Message("other", staff.person, staff.person, "hilfe")]  # noqa: SLF001 - a new message
    run(engine, house, once)
    assert once.sent == ["other"]


def test_a_reply_that_can_never_be_sent_does_not_hold_up_the_next_one(
    engine: Engine, house: House, staff: Talk
) -> None:
    """On a platform that repeats safely, where an unknown fate is tried without end."""

    class Stumbling(Platform):
        repeats_safely = True
        tries = 0

        async def send(self, delivery: Delivery, shown: Shown) -> None:
            if delivery.answers == "m0":
                self.tries += 1
                raise ValueError
            await super().send(delivery, shown)

    run(engine, house, platform := Stumbling(staff.person, ["hilfe", "Wohngeld"], []))
    assert platform.sent == ["m1"]
    assert platform.tries == post_office.MOST_STUMBLES
    patient = Platform(staff.person, [], [])
    patient.repeats_safely = True
    patient._messages = [Message("later", staff.person, staff.person, "hilfe")]  # noqa: SLF001 - a new message
    patient._failures = [Unconfirmed()] * (post_office.MOST_STUMBLES + 1)  # noqa: SLF001 - its platform was down
    run(engine, house, patient)
    assert patient.sent == ["later"]


def test_being_told_to_stop_finishes_what_is_begun(engine: Engine, house: House, staff: Talk) -> None:
    async def office() -> Platform:
        stop = asyncio.Event()
        platform = Platform(staff.person, ["hilfe"], [])

        async def then() -> None:
            stop.set()
            await asyncio.sleep(3600)

        platform.then = then
        await PostOffice(Desk(engine, house), [platform], stop).run()
        return platform

    assert asyncio.run(office()).sent == ["m0"]


def test_being_told_to_stop_does_not_wait_for_a_platform_that_is_down(
    engine: Engine, house: House, staff: Talk
) -> None:
    async def office() -> Platform:
        stop = asyncio.Event()
        platform = Platform(staff.person, ["hilfe"], [Undeliverable(permanent=False) for _ in range(10_000)])

        async def then() -> None:
            await asyncio.sleep(0.1)
            stop.set()
            await asyncio.sleep(3600)

        platform.then = then
        await PostOffice(Desk(engine, house), [platform], stop).run()
        return platform

    assert asyncio.run(office()).sent == []
    run(engine, house, platform := Platform(staff.person, [], []))
    assert platform.sent == ["m0"], "it waits in the outbox for the next start"


def test_what_nobody_asked_for_waits_until_it_is_due(engine: Engine, clock: Clock, staff: Talk) -> None:
    desk, chat = Desk(engine, new_house(clock)), SilentChat()
    with Session(engine) as session:
        broadcast(session, "a digest", staff.person, Reply("Guten Morgen"), clock.now + timedelta(hours=2))
        session.commit()
    assert desk.rooms_with_broadcasts() == set()
    assert desk.next_delivery(staff.person, chat) is None
    clock.now += timedelta(hours=2)
    assert desk.rooms_with_broadcasts() == {staff.person}
    assert desk.next_delivery(staff.person, chat) is not None


def test_who_asks_is_answered_before_what_nobody_asked_for(engine: Engine, house: House, staff: Talk) -> None:
    desk, chat = Desk(engine, house), SilentChat()
    with Session(engine) as session:
        broadcast(session, "a digest", staff.person, Reply("Guten Morgen"))
        session.commit()
    desk.store(Message("m1", staff.person, staff.person, "hilfe"))
    first = desk.next_delivery(staff.person, chat)
    assert first is not None
    assert first.answers == "m1"


def test_what_another_process_posts_is_delivered_too(
    engine: Engine, house: House, staff: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(post_office, "ROUND_SECONDS", 0.01)
    platform = Platform(staff.person, [], [])

    async def wait_until_sent() -> None:
        with Session(engine) as session:
            broadcast(session, "a digest", staff.person, Reply("Guten Morgen"))
            session.commit()
        while not platform.sent:  # noqa: ASYNC110 - the post office sends when it looks
            await asyncio.sleep(0.01)

    platform.then = wait_until_sent
    run(engine, house, platform)
    assert platform.sent == [""]


def test_the_bot_knows_where_to_write_to_a_member_first(engine: Engine, house: House, staff: Talk) -> None:
    group = Talk(engine, house, person=staff.person, room=Address("test", "a group"))
    group.says("hilfe")
    with Session(engine) as session:
        assert session.exec(select(Member.room).where(Member.account == staff.person.id)).one() == ""
    staff.says("hilfe")
    with Session(engine) as session:
        room = session.exec(select(Member.room).where(Member.account == staff.person.id)).one()
    assert room == staff.person.id


def test_a_part_that_is_out_is_not_sent_again(engine: Engine, house: House, staff: Talk) -> None:
    class InParts(Platform):
        async def send(self, delivery: Delivery, shown: Shown) -> None:
            for part in range(delivery.shown, 3):
                await super().send(replace(delivery, answers=f"part {part}"), shown)
                await shown()
                if part == 1 and not self.refused:
                    self.refused = True
                    raise Undeliverable(wait_seconds=0.01)

        refused = False

    platform = InParts(staff.person, ["hilfe"], [])
    run(engine, house, platform)
    assert platform.sent == ["part 0", "part 1", "part 2"]


def test_each_part_of_unknown_fate_may_be_repeated_once(engine: Engine, house: House, staff: Talk) -> None:
    class Breaking(Platform):
        async def send(self, delivery: Delivery, shown: Shown) -> None:
            for part in range(delivery.shown, 3):
                self.sent.append(f"part {part}")
                if self.sent.count(f"part {part}") == 1:
                    raise Unconfirmed
                await shown()

    platform = Breaking(staff.person, ["hilfe"], [])
    run(engine, house, platform)
    assert platform.sent == ["part 0", "part 0", "part 1", "part 1", "part 2", "part 2"]


def test_an_unconfirmed_broadcast_is_not_repeated(engine: Engine, house: House, staff: Talk) -> None:
    with Session(engine) as session:
        broadcast(session, "a digest", staff.person, Reply("Guten Morgen"))
        session.commit()
    run(engine, house, Platform(staff.person, [], [Unconfirmed()]))
    run(engine, house, platform := Platform(staff.person, [], []))
    assert platform.sent == []


def test_who_cannot_be_reached_any_more_is_not_written_to_until_they_write(
    engine: Engine, house: House, staff: Talk
) -> None:
    staff.says("hilfe")
    gone = Undeliverable(permanent=True, room_is_gone=True)
    run(engine, house, Platform(staff.person, ["Wohngeld"], [gone]))
    assert room_of(engine, staff) == ""
    run(engine, house, platform := Platform(staff.person, ["hilfe", "Wohngeld", "BuT"], []))
    assert platform.sent
    assert room_of(engine, staff) == staff.person.id


def test_what_waits_follows_a_room_that_moved(engine: Engine, house: House, staff: Talk) -> None:
    moved = Address("test", "the new room")

    class Moved(Platform):
        async def send(self, delivery: Delivery, shown: Shown) -> None:
            if delivery.room != moved:
                raise Undeliverable(moved_to=moved)
            await super().send(delivery, shown)

    staff.says("hilfe")
    platform = Moved(staff.person, ["hilfe", "Wohngeld"], [])
    run(engine, house, platform)
    assert platform.sent == ["m0", "m1"]
    assert room_of(engine, staff) == moved.id


def test_who_waits_for_long_sees_that_an_answer_is_on_its_way(
    engine: Engine, house: House, staff: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Address] = []

    class Slow(Desk):
        def take_in(self, message: Message) -> Delivery | None:
            time.sleep(0.3)
            return super().take_in(message)

    class Watched(Platform):
        async def typing(self, room: Address) -> None:
            seen.append(room)

    monkeypatch.setattr(post_office, "TYPING_AFTER_SECONDS", 0.05)
    platform = Watched(staff.person, ["hilfe"], [])
    asyncio.run(PostOffice(Slow(engine, house), [platform], asyncio.Event()).run())
    assert staff.person in seen
    assert platform.sent == ["m0"]


def test_a_platform_that_lets_the_bot_out_leaves_the_others_alone(
    engine: Engine, house: House, staff: Talk, caplog: pytest.LogCaptureFixture
) -> None:
    class Closed(Platform):
        platform = "closed"

        async def listen(self, _receive: Receive) -> None:
            raise Dismissed("chat-lease-lost")

    open_chat = Platform(staff.person, ["hilfe"], [])
    office = PostOffice(Desk(engine, house), [Closed(staff.person, [], []), open_chat], asyncio.Event())
    asyncio.run(office.run())
    assert office.dismissed == ["chat-lease-lost"]
    assert open_chat.sent == ["m0"]
    assert len(caplog.messages) == 1


def test_two_runs_do_not_serve_the_same_chat(
    engine: Engine,
    house: House,
    staff: Talk,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(post_office, "ROUND_SECONDS", 0.05)
    lease = partial(lease_on, engine)
    held = lease("test")
    assert held.take()

    async def office() -> list[str]:
        platform = Platform(staff.person, ["hilfe"], [])
        running = asyncio.create_task(
            PostOffice(Desk(engine, house), [platform], asyncio.Event(), lease).run()
        )
        await asyncio.sleep(0.5)
        assert platform.sent == []
        held.give_back()
        await running
        return platform.sent

    assert asyncio.run(office()) == ["m0"]
    assert len(caplog.messages) == 1


def test_only_members_look_up_while_they_type(engine: Engine, house: House, staff: Talk) -> None:
    desk = Desk(engine, house)
    assert "Leistung Team 3" in desk.look_up(staff.person, "BuT Jobcenter Buchstabe M")[0].title
    assert not desk.look_up(Address("test", "a stranger"), "BuT Jobcenter Buchstabe M")
    assert not desk.look_up(staff.person, "Waschmaschinen reparieren")
    assert not desk.look_up(staff.person, "BuT für Herrn Beispielmann, geb. 12.03.2007")


def room_of(engine: Engine, talk: Talk) -> str:
    with Session(engine) as session:
        return session.exec(select(Member.room).where(Member.account == talk.person.id)).one()


def test_what_fails_is_tried_once_more_and_counts_once(
    engine: Engine, staff: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After its effect, before its answer is out."""
    _breaks(monkeypatch, times=1)
    said = staff.says("angerufen Jobcenter wegen BuT, geklärt")
    assert said.text.startswith("Notiert")
    with Session(engine) as session:
        assert session.exec(select(func.count()).select_from(Call)).one() == 1


def test_what_fails_for_good_is_excused_and_the_next_is_answered(
    engine: Engine, staff: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    _breaks(monkeypatch, times=2)
    assert "schiefgegangen" in staff.says("angerufen Jobcenter wegen BuT, geklärt").text
    with Session(engine) as session:
        assert session.exec(select(func.count()).select_from(Call)).one() == 0
        assert [row.text for row in session.exec(select(Incoming))] == [""]
    assert staff.says("hilfe").text


def test_what_comes_a_second_time_is_answered_once(engine: Engine, house: House, staff: Talk) -> None:
    desk, message = Desk(engine, house), Message("m1", staff.person, staff.person, "hilfe")
    assert desk.take_in(message)
    assert desk.take_in(message) is None


@pytest.mark.parametrize("way", [Desk.store, Desk.take_in])
def test_what_cannot_be_kept_is_excused_and_never_comes_again(
    either_engine: Engine, clock: Clock, way: Callable[[Desk, Message], object]
) -> None:
    """Otherwise its platform would hand it over again and again, in front of all that others say."""
    desk, ada = Desk(either_engine, new_house(clock)), Address("test", "ada")
    message = Message("m1", ada, ada, "hilfe", corrects=HALF_A_SIGN)
    way(desk, message)
    way(desk, message)
    excuse = desk.next_delivery(ada, SilentChat())
    assert excuse
    assert "schiefgegangen" in excuse.reply.text
    desk.delivered(excuse)
    assert desk.next_delivery(ada, SilentChat()) is None
    way(desk, Message("m2", ada, ada, "hilfe"))
    with Session(either_engine) as session:
        assert session.exec(select(func.count()).select_from(Incoming)).one() == len(["m1", "m2"])


@pytest.mark.parametrize("way", [Desk.store, Desk.take_in])
def test_what_the_database_cannot_take_now_may_come_again(
    engine: Engine,
    house: House,
    staff: Talk,
    monkeypatch: pytest.MonkeyPatch,
    way: Callable[[Desk, Message], object],
) -> None:
    def locked(*_: object) -> None:
        raise OperationalError("", None, Exception())

    desk, message = Desk(engine, house), Message("m1", staff.person, staff.person, "hilfe")
    with monkeypatch.context() as broken:
        broken.setattr("bot.desk.screened", locked)
        with pytest.raises(OperationalError):
            way(desk, message)
    desk.store(message)
    answered = desk.next_delivery(staff.person, SilentChat())
    assert answered
    assert "schiefgegangen" not in answered.reply.text


@pytest.mark.parametrize("line", ["Wohn{}geld", "angerufen Jobcenter wegen Wohngeld{}, geklärt"])
@pytest.mark.parametrize("sign", ["\0", HALF_A_SIGN])
def test_signs_that_no_database_takes_are_left_out(
    engine: Engine, house: House, staff: Talk, line: str, sign: str
) -> None:
    run(engine, house, platform := Platform(staff.person, [line.format(sign), "hilfe"], []))
    assert platform.sent == ["m0", "m1"]
    assert staff.says(line.format(sign)).text == staff.says(line.format("")).text


def _breaks(monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    """The desk fails so often, with an answer in its hands."""
    left = iter(range(times))

    def answered(session: Session, letter: Letter, house: House) -> Reply | None:
        reply = answer(session, letter, house)
        if next(left, None) is not None:
            raise RuntimeError
        return reply

    monkeypatch.setattr("bot.desk.answer", answered)
