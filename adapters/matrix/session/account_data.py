"""What the account keeps on the server for itself, unencrypted, seen by nobody else there."""

from typing import Any

from adapters.matrix.session.faults import Refused
from adapters.matrix.session.server import Server, client_path

NOT_FOUND = 404


async def account_data(server: Server, user_id: str, kind: str) -> dict[str, Any]:
    """Empty where nothing of this kind is kept."""
    try:
        return await server.ask("GET", client_path("user", user_id, "account_data", kind))
    except Refused as refused:
        if refused.status == NOT_FOUND:
            return {}
        raise


async def store_account_data(server: Server, user_id: str, kind: str, content: dict[str, Any]) -> None:
    await server.ask("PUT", client_path("user", user_id, "account_data", kind), content)
