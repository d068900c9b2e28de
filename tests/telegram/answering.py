"""The methods that answer a pressed button or an inline query."""

import time

from tests.telegram.refusal import Json, impossible
from tests.telegram.world import World

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def answer_callback_query(world: World, parameters: Json) -> bool:
    query = world.callback_queries.get(parameters["callback_query_id"])
    if query is None or not query.open:
        raise impossible(TOO_OLD)
    query.open, query.answer = False, parameters
    world.answered.notify_all()
    return True


def answer_inline_query(world: World, parameters: Json) -> bool:
    query = world.inline_queries.get(parameters["inline_query_id"])
    if query is None or not query.open:
        raise impossible(TOO_OLD)
    query.open, query.answer = False, parameters
    person = query.person if parameters.get("is_personal") else None
    until = time.monotonic() + parameters.get("cache_time", 300)
    world.inline_answers[query.text, person] = (parameters, until)
    world.answered.notify_all()
    return True
