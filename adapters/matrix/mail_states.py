"""From what Matrix says to what the post office needs to know."""

from adapters.matrix.session.faults import LoggedOut, MatrixFault, Refused, TooFast, Unreachable
from bot.chat import Unconfirmed, Undeliverable

OF_THE_ACCOUNT = {"M_USER_LOCKED", "M_USER_SUSPENDED", "M_CONSENT_NOT_GIVEN", "M_RESOURCE_LIMIT_EXCEEDED"}
"""Says nothing of the room, and somebody may put it right."""

LONG_PAUSE = 300.0


def as_state_of_mail(fault: MatrixFault) -> Undeliverable | Unconfirmed:
    """A try of unknown fate may be repeated: its transaction is taken once."""
    if isinstance(fault, TooFast):
        return Undeliverable(wait_seconds=fault.retry_after)
    if isinstance(fault, Unreachable):
        return Unconfirmed()
    if isinstance(fault, LoggedOut) or (isinstance(fault, Refused) and fault.code in OF_THE_ACCOUNT):
        return Undeliverable(wait_seconds=LONG_PAUSE)
    return Undeliverable(permanent=isinstance(fault, Refused))
