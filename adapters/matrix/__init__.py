"""Matrix: encrypted rooms, without a lost message and without a lost key."""

from adapters.matrix.account import Account
from adapters.matrix.chat import Matrix
from adapters.matrix.recovering import recover, recovery_key

__all__ = ["Account", "Matrix", "recover", "recovery_key"]
