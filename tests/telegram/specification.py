"""The Bot API as aiogram's models describe it: methods, their parameters, and what is wrong with a call."""

from dataclasses import dataclass
from functools import cache

from aiogram import methods as described
from aiogram.methods import TelegramMethod

from tests.telegram.refusal import Json, Refused, malformed
from tests.telegram.shapes import Misfit, Reader, decoded, reader_of, required, written

IN_TELEGRAMS_WORDS = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
}


@dataclass(frozen=True, slots=True)
class Method:
    """A method of the Bot API under its written name."""

    name: str
    parameters: dict[str, Reader]
    required: frozenset[str]


@cache
def methods() -> dict[str, Method]:
    """Every method under its name in small letters: Telegram does not care for capitals."""
    models = (getattr(described, name) for name in described.__all__)
    known = [
        _method(model) for model in models if model is not TelegramMethod and hasattr(model, "__api_method__")
    ]
    return {method.name.lower(): method for method in known}


def find(name: str) -> Method:
    try:
        return methods()[name.lower()]
    except KeyError:
        raise Refused(404, "Not Found", strict=True) from None


def read(method: Method, given: Json) -> Json:
    """The parameters of a call with their types; raises `Refused` for what the Bot API does not describe."""
    present = {name: value for name, value in given.items() if value is not None}
    if unknown := sorted(present.keys() - method.parameters.keys()):
        raise malformed(f'unknown parameter "{unknown[0]}" of {method.name}')
    if missing := sorted(method.required - present.keys()):
        raise malformed(IN_TELEGRAMS_WORDS.get(missing[0], f'parameter "{missing[0]}" is required'))
    return {name: _value(name, method.parameters[name], value) for name, value in present.items()}


def _value(name: str, fits: Reader, value: object) -> object:
    try:
        return decoded(fits, value) if isinstance(value, str) else fits(value)
    except Misfit as misfit:
        raise malformed(f'can\'t parse parameter "{name}": {misfit}') from misfit


def _method(model: type[TelegramMethod[object]]) -> Method:
    fields = {field.alias or name: field for name, field in model.model_fields.items() if written(field)}
    return Method(
        name=model.__api_method__,
        parameters={name: reader_of(field) for name, field in fields.items()},
        required=frozenset(name for name, field in fields.items() if required(field)),
    )
