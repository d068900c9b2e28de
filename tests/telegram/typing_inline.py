"""Typing `@BOT …` in any chat: the bot is asked, or Telegram answers from what it keeps for everybody."""

import time
from dataclasses import dataclass

from tests.telegram.refusal import Json
from tests.telegram.world import InlineQuery, World


@dataclass(frozen=True, slots=True)
class TypedInline:
    world: World
    query: InlineQuery

    def answer(self, within: float = 30.0) -> Json:
        """The bot's whole answer; waits for it."""
        with self.world.lock:
            came = self.world.answered.wait_for(lambda: self.query.answer is not None, within)
            assert came, "the inline query was never answered"
            return dict(self.query.answer or {})

    def results(self, within: float = 30.0) -> list[Json]:
        return list(self.answer(within)["results"])


def type_inline(world: World, user: Json, text: str) -> TypedInline:
    kept = _kept(world, user, text)
    query = InlineQuery(str(world.number()), user["id"], text, open=kept is None, answer=kept)
    if kept is None:
        world.inline_queries[query.id] = query
        about = {"id": query.id, "from": user, "query": text, "offset": "", "chat_type": "sender"}
        world.updates.put("inline_query", about)
    return TypedInline(world, query)


def _kept(world: World, user: Json, text: str) -> Json | None:
    """Unless they are personal, answers are kept for everybody, five minutes if nothing else was said."""
    for person in (user["id"], None):
        answer, until = world.inline_answers.get((text, person), (None, 0.0))
        if answer is not None and time.monotonic() < until:
            return answer
    return None
