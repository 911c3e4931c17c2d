"""A paragraph as a Word document shows it, without marks of emphasis, and the way back to its source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qa_editor.core.inline import plain_text
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.transcript import Syntax

_ODD = lazy_pattern(r"\r\n|\r|[\0-\x08\x0e-\x1b\x7f\ud800-\udfff\ufffe\uffff]")
_PARTING = lazy_pattern(r"[\v\f\x1c-\x1f]")
_HIDDEN = lazy_pattern(r"\]\((?:\\[()]|[^\s()\\]|\([^\s()]*\))*(?:\s+\"[^\"]*\")?\)|&(?:#\w{1,8}|[A-Za-z]\w{0,30});")
_LITERAL = lazy_pattern(r"([\\*_`\[<&])")


class Visible(NamedTuple):
    """What is shown of a text. places: where each character stands in the text, 0-based."""

    text: str
    places: tuple[int, ...] | range


def visible(text: str, syntax: Syntax) -> Visible:
    """Return what a Word document shows of a paragraph, stripped of blanks at its edges."""
    if syntax == "plain" and text.isprintable():
        start = len(text) - len(text.lstrip(" "))
        shown = text.strip(" ")
        return Visible(shown, range(start, start + len(shown)))
    shown, places = text, list(range(len(text)))
    if syntax == "markdown" and (plain := plain_text(text, syntax)) != text:
        shown, places = _without_marks(text, plain)
    return _printed(shown, places)


def escaped(text: str, syntax: Syntax) -> str:
    """Return words as they are put into a text of that syntax, so that they are shown as they are."""
    return text if syntax == "plain" else _LITERAL.sub(r"\\\1", text)


def _without_marks(text: str, plain: str) -> tuple[str, list[int]]:
    """Find each shown character in the text, passing over the marks between them."""
    hidden = {match.start(): match.end() for match in _HIDDEN.finditer(text)}
    places, at = [], 0
    for char in plain:
        while at < len(text):
            end = hidden.get(at, 0)
            if end and text[at] == "&" and text[at] != char:
                places.append(at)
                at = end
                break
            if end and text[at] == "]":
                at = end
            elif text[at] == char and not (char == "\\" and text[at + 1 : at + 2] == "\\"):
                places.append(at)
                at += 1
                break
            else:
                at += 1
        else:
            return text, list(range(len(text)))  # not understood: shown as it is written
    return plain, places


def _printed(shown: str, places: Sequence[int]) -> Visible:
    """Make each line break one line feed, and leave out what XML forbids, as the writers do."""
    pieces, kept, at = list[str](), list[int](), 0
    for match in _ODD.finditer(shown):
        pieces.append(shown[at : match.start()])
        kept += places[at : match.start()]
        if match[0] in ("\r\n", "\r"):
            pieces.append("\n")
            kept.append(places[match.start()])
        at = match.end()
    pieces.append(shown[at:])
    kept += places[at:]
    text = _PARTING.sub(" ", "".join(pieces))
    start, end = len(text) - len(text.lstrip(" \t\n")), len(text.rstrip(" \t\n"))
    return Visible(text[start:end], tuple(kept[start:end])) if start < end else Visible("", ())
