"""Plain text as Matrix' HTML: all of it escaped, numbers to dial and mails to write to as links."""

from html import escape

from adapters.ways import Way, mails_in, phones_in


def html_of(text: str) -> str:
    """Lines stay lines."""
    pieces, end = [], 0
    for way in _links_in(text):
        pieces += [escape(text[end : way.begin]), f'<a href="{escape(way.target)}">{escape(way.written)}</a>']
        end = way.end
    return "".join([*pieces, escape(text[end:])]).replace("\n", "<br>")


def _links_in(text: str) -> list[Way]:
    """In their order, none within another."""
    found = sorted((*mails_in(text), *phones_in(text)), key=lambda way: way.begin)
    return [
        way for place, way in enumerate(found) if all(way.begin >= earlier.end for earlier in found[:place])
    ]
