"""How often tests that play with chance are run: by `make test` often, by `make soak` much oftener."""

import os

IS_SOAK = bool(os.environ.get("SOAK"))


def times(usual: int, *, soak: int) -> int:
    """How many seeds or made-up examples. With `SOAK=1` in the environment it is a soak."""
    return soak if IS_SOAK else usual
