"""A proxy for the tests, which speaks HTTP and SOCKS5 and counts who came through it."""

import socketserver
import threading
from socket import SHUT_RDWR, create_connection, inet_ntoa, socket
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

SOCKS = 5
BY_NAME = 3


class Proxy:
    """`with Proxy() as proxy:` serves at `proxy.address`."""

    def __init__(self) -> None:
        self.connections = 0
        self._open: list[socket] = []
        proxy = self

        class Handler(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                proxy.connections += 1
                try:
                    beyond = _beyond(self.request)
                except OSError:  # there is nobody
                    return
                proxy._open += [self.request, beyond]
                backwards = threading.Thread(target=_carry, args=(beyond, self.request), daemon=True)
                backwards.start()
                _carry(self.request, beyond)
                backwards.join()
                beyond.close()

        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = False
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for line in self._open:
            _shut(line)
        self._server.shutdown()
        self._server.server_close()


def _beyond(line: socket) -> socket:
    """The other end that is asked for, with all that was said already."""
    first = line.recv(65536)
    if first[0] == SOCKS:
        return _beyond_socks(line)
    target = urlsplit(first.split(b" ")[1].decode())
    beyond = create_connection((target.hostname, target.port))
    beyond.sendall(first)
    return beyond


def _beyond_socks(line: socket) -> socket:
    line.sendall(bytes([SOCKS, 0]))
    asked = line.recv(65536)
    host = asked[5:-2].decode() if asked[3] == BY_NAME else inet_ntoa(asked[4:8])
    beyond = create_connection((host, int.from_bytes(asked[-2:], "big")))
    line.sendall(bytes([SOCKS, 0, 0, 1, 0, 0, 0, 0, 0, 0]))
    return beyond


def _carry(source: socket, target: socket) -> None:
    try:
        while data := source.recv(65536):
            target.sendall(data)
    except OSError:
        return
    finally:
        _shut(target)


def _shut(line: socket) -> None:
    try:
        line.shutdown(SHUT_RDWR)
    except OSError:
        return
