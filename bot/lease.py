"""Never two processes serve the same chat: whoever holds its lease does, the others wait."""

from typing import Protocol


class Lease(Protocol):
    """Ends with the process that holds it, however it dies."""

    def take(self) -> bool:
        """Whether it is ours now; false while another process holds it."""

    def holds(self) -> bool:
        """Whether it is still ours."""

    def give_back(self) -> None:
        """Lets the next one have it. May be called at any time."""


class _Alone:
    def take(self) -> bool:
        return True

    def holds(self) -> bool:
        return True

    def give_back(self) -> None:
        """There is nobody to have it."""


def everybody_is_alone(_name: str) -> Lease:
    """For chats that no other process can reach, such as a terminal."""
    return _Alone()
