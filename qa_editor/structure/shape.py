"""A label as it was found on a line, and the signs that all shapes share."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from qa_editor.core.pattern import lazy_pattern
from qa_editor.structure.clock import Stamp

Style = Literal["examiner", "marked", "tab", "gap", "dash", "bracket", "dot", "bare", "mark", "number", "bold", "asked"]


class Shape(NamedTuple):
    """A label found on a line.

    style: the family of layouts. label: as written, without colon and emphasis. start, end: span of what is no
    speech, from the label (or the time before it) to the first character of the text. stop: where the text
    ends, before closing emphasis. stamp: the time beside the label. bold: whether emphasis or `<>` marks the label.
    """

    style: Style
    label: str
    start: int
    end: int
    stop: int
    stamp: Stamp | None = None
    bold: bool = False


SPACE = " \t\u00a0\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u3000\u202f"
OPEN = lazy_pattern(r"(?:\*{1,3}|_{1,3}|<(?:u|b|strong|i|em|cite)>)+(?=\S)", re.IGNORECASE)
CLOSE = lazy_pattern(r"(?:\*{1,3}|_{1,3}(?![^\W_])|</(?:u|b|strong|i|em|cite)>)+", re.IGNORECASE)


def skip(text: str, at: int) -> int:
    """Return the offset of the first character from `at` on that is no space."""
    size = len(text)
    while at < size and text[at] in SPACE:
        at += 1
    return at
