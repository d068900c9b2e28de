"""Every message is answered exactly once: inbox and outbox.

A message is stored before its platform is told so; its effect, its answer and its done-mark are one
transaction; the answer is sent from the outbox, in order per room. What a dying process leaves undone is
taken up again at the next start. Rows are handled as rows, not as objects: everybody who writes waits for it.
"""

from bot.mail.inbox import Letter, finish, next_letter, receive, receive_done
from bot.mail.outbox import (
    answer_at_once,
    broadcast,
    delivered,
    next_delivery,
    not_delivered,
    part_shown,
    post,
)
from bot.mail.rooms import move, rooms_with_broadcasts, rooms_with_work

__all__ = [
    "Letter",
    "answer_at_once",
    "broadcast",
    "delivered",
    "finish",
    "move",
    "next_delivery",
    "next_letter",
    "not_delivered",
    "part_shown",
    "post",
    "receive",
    "receive_done",
    "rooms_with_broadcasts",
    "rooms_with_work",
]
