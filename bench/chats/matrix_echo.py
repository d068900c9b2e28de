"""A bot on Matrix that only says what it hears, through the same lower half: nothing is kept or looked up."""

import asyncio
import sys
from pathlib import Path

from adapters.matrix.session.batch import Batch
from adapters.matrix.session.connecting import Account, connected
from adapters.matrix.transactions import transaction


async def main(homeserver: str, user: str, password: str, folder: str) -> None:
    account = Account(homeserver, user, Path(folder), password)
    async with connected(account) as client:

        async def take(batch: Batch) -> None:
            for invitation in batch.invitations:
                await client.join(invitation.room)
            for event in batch.events:
                if event.kind == "m.room.message" and event.sender != client.user_id:
                    content = {"msgtype": "m.text", "body": event.content["body"]}
                    await client.send_event(event.room, "m.room.message", content, transaction(event.id))

        await client.follow(take)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
