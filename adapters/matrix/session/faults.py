"""What can go wrong between the bot and its Matrix server."""

import traceback
from pathlib import Path


class MatrixFault(Exception):  # noqa: N818 - a state of the connection, named so throughout
    """Any of the faults below. Their words never hold a message, a password or a key."""


class Unreachable(MatrixFault):
    """No usable answer: the network, a 5xx, a cut body. It may have been done; asking again is safe."""

    def __init__(self, reason: str, retry_after: float = 0) -> None:
        super().__init__(reason)
        self.retry_after = retry_after


class TooFast(MatrixFault):
    """429: not done. May be tried again after so many seconds."""

    def __init__(self, retry_after: float) -> None:
        super().__init__(f"again in {retry_after:.1f} s")
        self.retry_after = retry_after


class Refused(MatrixFault):
    """The server understood and says no, for good: `code` is Matrix's (`M_FORBIDDEN`)."""

    def __init__(self, status: int, code: str, answer: dict[str, object] | None = None) -> None:
        super().__init__(f"{status} {code}")
        self.status, self.code, self.answer = status, code, answer or {}


class LoggedOut(MatrixFault):
    """The server no longer knows the access token, and said so twice."""


class WrongPassword(MatrixFault):
    """The server does not let us in, or there is no password and no session yet."""


class OtherAccount(MatrixFault):
    """The settings name another server or user than the session kept in the data folder."""


class AlreadyRunning(MatrixFault):
    """Another process uses the keys. Two on one store destroy it."""


class DeviceTaken(MatrixFault):
    """The token belongs to a device whose keys another program has made."""


class OldKeys(MatrixFault):
    """The keys on the disk are not the newest there were: somebody brought them back from a backup."""


class BrokenFile(MatrixFault):
    """A file of the data folder cannot be read."""


class ForeignIdentity(MatrixFault):
    """The account is cross-signed with keys we do not have: restore them with the recovery key."""


class NeedsPassword(MatrixFault):
    """The server takes our identity only with the account's password, and that is not what is set."""


class WrongRecoveryKey(MatrixFault):
    """The recovery key is mistyped, or is not the one of this account."""


def told(error: BaseException) -> str:
    """For a log. Others' words may hold what somebody wrote, so of them the place in the code is told."""
    if isinstance(error, Unreachable | TooFast):
        return f"no answer ({error})"
    name = type(error).__name__
    if isinstance(error, MatrixFault):
        return f"{name} {error}".rstrip()
    frames = traceback.extract_tb(error.__traceback__)[-1:]
    return " ".join([name, *(f"at {Path(frame.filename).name}:{frame.lineno}" for frame in frames)])
