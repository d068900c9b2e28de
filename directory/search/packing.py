"""An index as arrays of numbers and letters, which can be kept, and back. It never holds code."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from directory.search.keys import Keys
from directory.search.links import Links, link
from directory.search.names import Names, arranged
from directory.search.postings import Postings
from directory.search.rows import Rows
from directory.search.wording import Word

Array = NDArray[Any]


def pack(rows: Rows, names: Names, keys: Keys, phones: Links[str]) -> Iterator[Array]:
    """What cannot be computed from the rest in a moment, always in the same order."""
    yield from (rows.ids, rows.marks, _letters("\n".join(rows.lines())))
    yield from (names.fields, names.own_words, _texts(names.texts), *_postings(names.of_row))
    yield from _packed(names.of_names)
    yield from (_texts([word.plain for word in names.known]), _texts([word.folded for word in names.known]))
    for kind in fields(Keys):
        yield from _packed(getattr(keys, kind.name))
    yield from _packed(phones)


def unpack(arrays: Iterator[Array]) -> tuple[Rows, Names, Keys, Links[str]]:
    """Raises an exception of any kind where the arrays are not those of an index."""
    return _rows(arrays), _names(arrays), Keys(*[_links(arrays) for _ in fields(Keys)]), _links(arrays)


def _rows(arrays: Iterator[Array]) -> Rows:
    ids, marks = next(arrays), next(arrays)
    text = _read_letters(next(arrays))
    return Rows([*text.split("\n")] if text else [], ids, marks)


def _names(arrays: Iterator[Array]) -> Names:
    of_field, own_words, texts = next(arrays), next(arrays), _read_texts(next(arrays))
    of_rows = link(zip(of_field.tolist(), texts, strict=True), _read_postings(arrays))
    of_names = _links(arrays)
    smalls = list(of_names.number)
    spellings = zip(smalls, smalls, _read_texts(next(arrays)), _read_texts(next(arrays)), strict=True)
    return arranged(of_rows, of_names, of_field, own_words, [Word(*spelling) for spelling in spellings])


def _packed(links: Links[str]) -> tuple[Array, ...]:
    return _texts(links.number), *_postings(links.of_owner)


def _links(arrays: Iterator[Array]) -> Links[str]:
    return link(_read_texts(next(arrays)), _read_postings(arrays))


def _postings(postings: Postings) -> tuple[Array, Array]:
    return postings.starts, postings.numbers


def _read_postings(arrays: Iterator[Array]) -> Postings:
    return Postings(next(arrays), next(arrays))


def _texts(texts: Iterable[str]) -> Array:
    return _letters(json.dumps(list(texts), ensure_ascii=False))


def _read_texts(array: Array) -> list[str]:
    texts: list[str] = json.loads(_read_letters(array))
    return texts


def _letters(text: str) -> Array:
    return np.frombuffer(text.encode(), dtype=np.uint8)


def _read_letters(array: Array) -> str:
    return array.tobytes().decode()
