"""Pictures sent together come as messages of their own: what is written counts, else only one of them."""

from collections import OrderedDict

from adapters.telegram.updates import Wrote

KEPT = 64


class Albums:
    """Remembers the first message of the latest albums; the same message counts again."""

    def __init__(self) -> None:
        self._first: OrderedDict[str, str] = OrderedDict()

    def counts(self, wrote: Wrote) -> bool:
        if not wrote.album:
            return True
        first = self._first.setdefault(wrote.album, wrote.message.id)
        if len(self._first) > KEPT:
            self._first.popitem(last=False)
        return first == wrote.message.id or not wrote.message.wordless
