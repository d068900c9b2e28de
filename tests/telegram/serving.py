"""Answers the bot's requests over HTTP: reads a call, checks it, does it, and lets faults happen."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.telegram.built import BUILT
from tests.telegram.calls import Call, keep_uploads, name_uploads, read_body
from tests.telegram.faults import Fault, Faults
from tests.telegram.limits import check_limits
from tests.telegram.polling import Polling
from tests.telegram.refusal import Json, Refused
from tests.telegram.specification import Method, find, read
from tests.telegram.world import World


@dataclass(slots=True)
class Serving:
    """One bot's side of the server."""

    world: World
    token: str
    faults: Faults
    log: list[Call]
    polling: Polling
    running: set[asyncio.Task[Any]] = field(default_factory=set)

    def application(self) -> web.Application:
        application = web.Application(client_max_size=50_000_000)
        application.router.add_route("*", "/bot{token:[^/]+}/{method}", self.answer)
        application.router.add_get("/file/bot{token:[^/]+}/{file}", self.answer_file)
        return application

    async def answer(self, request: web.Request) -> web.StreamResponse:
        call = Call(request.match_info["method"])
        self.log.append(call)
        call.fault = self._next_fault(call)
        if call.fault and not call.fault.takes_effect:
            call.status = call.fault.status
            return await spoiled(request, call.fault, {})
        body = await self._body(request, call)
        if call.fault:
            return await spoiled(request, call.fault, body)
        return web.json_response(body, status=call.status)

    async def answer_file(self, request: web.Request) -> web.StreamResponse:
        content = self.world.files.get(request.match_info["file"])
        if request.match_info["token"] != self.token or content is None:
            raise web.HTTPNotFound
        return web.Response(body=content)

    def _next_fault(self, call: Call) -> Fault | None:
        with self.world.lock:
            return self.faults.next(call.method)

    async def _body(self, request: web.Request, call: Call) -> Json:
        """Telegram's answer as JSON; notes in the call how it went."""
        try:
            if request.match_info["token"] != self.token:
                raise Refused(401, "Unauthorized")  # noqa: TRY301 - one place words every refusal
            result = await self._result(request, call)
        except Refused as refused:
            call.description, call.strictly_refused = refused.description, refused.strict
            call.status = refused.status
            return refused.body()
        except ConnectionError:  # the bot was stopped in the middle: it has asked for nothing wrong
            call.description = "the bot hung up"
            return {}
        except Exception as error:
            call.status, call.strictly_refused = 500, True
            call.description = f"the fake itself broke: {error!r}"
            raise
        call.status = 200
        return {"ok": True, "result": result}

    async def _result(self, request: web.Request, call: Call) -> Any:
        method = find(call.method)
        call.method = method.name
        await read_body(request, call)
        name_uploads(method, call)
        call.parameters = read(method, call.given)
        check_limits(method.name, call.parameters)
        if method.name == "getUpdates":
            return await self.polling.get_updates(call.parameters)
        return self._done(method, call)

    def _done(self, method: Method, call: Call) -> Any:
        if method.name not in BUILT:
            raise Refused(501, f"Not Implemented: this fake has no {method.name}", strict=True)
        with self.world.lock:
            keep_uploads(call, self.world.keep_file)
            return BUILT[method.name](self.world, call.parameters)


async def spoiled(request: web.Request, fault: Fault, body: Json) -> web.StreamResponse:
    """The answer as the fault leaves it."""
    await asyncio.sleep(fault.delay)
    if fault.drops:
        _hang_up(request)
        return web.Response()
    if fault.cuts:
        return await _cut(request, web.json_response(body).body)
    if fault.status:
        return web.Response(text=fault.body, status=fault.status, content_type=fault.content_type)
    return web.json_response(body, status=200 if body["ok"] else body["error_code"])


async def _cut(request: web.Request, body: Any) -> web.StreamResponse:
    response = web.StreamResponse()
    response.content_type = "application/json"
    response.content_length = len(body)
    await response.prepare(request)
    await response.write(body[: len(body) // 2])
    _hang_up(request)
    return response


def _hang_up(request: web.Request) -> None:
    if request.transport is not None:
        request.transport.close()
