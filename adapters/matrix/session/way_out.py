"""The way to the server: straight, or through the proxy of an office."""

from aiohttp import ClientError, ClientSession
from aiohttp_socks import ProxyConnectionError, ProxyConnector, ProxyError, ProxyTimeoutError

BLOCKED = (ClientError, OSError, EOFError, ProxyError, ProxyConnectionError, ProxyTimeoutError)
"""What is raised where the way ends."""

SOCKS = ("socks5://", "socks5h://")


def session_through(proxy: str) -> ClientSession:
    """To be closed. `proxy`: as `ZURUF_PROXY`, or empty. With SOCKS it is the proxy that looks up names."""
    for kind in SOCKS:
        if proxy.startswith(kind):
            there = f"{SOCKS[0]}{proxy.removeprefix(kind)}"
            return ClientSession(connector=ProxyConnector.from_url(there, rdns=True))
    return ClientSession(proxy=proxy or None)
