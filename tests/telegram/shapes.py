"""Which values fit a parameter or a field, read once from the annotations of aiogram's models."""

import json
import types
from collections.abc import Callable
from datetime import datetime, timedelta
from enum import Enum
from functools import cache, partial
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from aiogram.client.default import Default
from aiogram.types import InputFile
from pydantic import BaseModel
from pydantic.fields import FieldInfo

Reader = Callable[[Any], Any]
"""Gives the value back as the fake works with it, or raises `Misfit`."""

NEVER_SENT = (type(None), Default, datetime, timedelta)
"""What aiogram's models take, but the Bot API does not know: there a moment is a number."""


class Misfit(ValueError):  # noqa: N818 - says what it is, as `Refused` does
    """A value does not fit; the message says where."""


@cache
def reader(annotation: Any) -> Reader:
    origin = get_origin(annotation)
    if origin is Annotated:
        return reader(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        return _union(tuple(part for part in get_args(annotation) if part not in NEVER_SENT))
    if origin is list:
        return partial(_list, reader(get_args(annotation)[0]))
    if origin is Literal:
        return partial(_choice, tuple(_plain(value) for value in get_args(annotation)))
    return _simple(annotation)


def reader_of(field: FieldInfo) -> Reader:
    annotation: Any = field.annotation
    return reader(annotation)


def required(field: FieldInfo) -> bool:
    """What tells two models apart (`type`) is filled in by aiogram, but Telegram wants it written."""
    return field.is_required() or get_origin(field.annotation) is Literal


def written(field: FieldInfo) -> bool:
    """Whether the Bot API still names it."""
    extra = field.json_schema_extra
    return not (isinstance(extra, dict) and extra.get("deprecated"))


def decoded(read: Reader, text: str) -> Any:
    """A value of a form, where everything but text is written as JSON."""
    try:
        value = json.loads(text)
    except ValueError:
        return read(text)
    if isinstance(value, dict | list):
        return _structure(read, value, text)
    try:
        return read(value if not isinstance(value, str) else text)
    except Misfit:
        return read(text)


def _structure(read: Reader, value: Any, text: str) -> Any:
    try:
        return read(value)
    except Misfit as misfit:
        try:
            return read(text)
        except Misfit:
            raise misfit from None  # it says more


def _simple(annotation: Any) -> Reader:
    if annotation in _LEAVES:
        return _LEAVES[annotation]
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return partial(_object, annotation)
    return lambda value: value  # the recursive rich texts: nobody here sends them


def _union(parts: tuple[Any, ...]) -> Reader:
    if len(parts) == 1:
        return reader(parts[0])
    return partial(_either, parts)


def _either(parts: tuple[Any, ...], value: Any) -> Any:
    """The first part that fits; the complaint is that of the part which knows most of the keys."""
    misfits: list[tuple[int, Misfit]] = []
    for part in parts:
        try:
            return reader(part)(value)
        except Misfit as misfit:
            misfits.append((_keys_in_common(part, value), misfit))
    raise max(misfits, key=lambda known: known[0])[1]


def _keys_in_common(part: Any, value: Any) -> int:
    if not isinstance(value, dict) or not (isinstance(part, type) and issubclass(part, BaseModel)):
        return 0
    return sum(_fits_key(part, key, content) for key, content in value.items())


def _fits_key(part: type[BaseModel], key: str, content: Any) -> bool:
    field = part.model_fields.get(key)
    if field is None or get_origin(field.annotation) is not Literal:
        return field is not None
    return content in [_plain(choice) for choice in get_args(field.annotation)]


def _list(read: Reader, value: Any) -> Any:
    if not isinstance(value, list):
        raise Misfit("an array is expected")
    return [_within(str(number), read, part) for number, part in enumerate(value)]


def _object(model: type[BaseModel], value: Any) -> Any:
    if not isinstance(value, dict):
        raise Misfit(f"an object {model.__name__} is expected")
    fields, needed = fields_of(model)
    if unknown := sorted(value.keys() - fields.keys()):
        raise Misfit(f'{model.__name__} has no field "{unknown[0]}"')
    if missing := sorted(needed - value.keys()):
        raise Misfit(f'field "{missing[0]}" of {model.__name__} is missing')
    return {
        name: _within(name, fields[name], part)
        for name, part in value.items()
        if part is not None or name in needed
    }


@cache
def fields_of(model: type[BaseModel]) -> tuple[dict[str, Reader], frozenset[str]]:
    """The fields of an object, and which of them it must have."""
    known = {field.alias or name: field for name, field in model.model_fields.items() if written(field)}
    readers = {name: reader_of(field) for name, field in known.items()}
    return readers, frozenset(name for name, field in known.items() if required(field))


def _within(place: str, read: Reader, value: Any) -> Any:
    try:
        return read(value)
    except Misfit as misfit:
        raise Misfit(f"{place}: {misfit}") from misfit


def _choice(choices: tuple[Any, ...], value: Any) -> Any:
    if value not in choices:
        raise Misfit(f"must be one of {', '.join(map(str, choices))}")
    return value


def _text(value: Any) -> Any:
    if not isinstance(value, str):
        raise Misfit("a string is expected")
    return value


def _whole(value: Any) -> Any:
    if not isinstance(value, int) or isinstance(value, bool):
        raise Misfit("a number is expected")
    return value


def _number(value: Any) -> Any:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise Misfit("a number is expected")
    return value


def _yes_or_no(value: Any) -> Any:
    if not isinstance(value, bool):
        raise Misfit("true or false is expected")
    return value


def _file(value: Any) -> Any:
    """An uploaded file is named `attach://…`, also where its part bears the parameter's own name."""
    return _text(value)


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, Enum) else value


_LEAVES: dict[Any, Reader] = {
    str: _text,
    int: _whole,
    float: _number,
    bool: _yes_or_no,
    InputFile: _file,
}
