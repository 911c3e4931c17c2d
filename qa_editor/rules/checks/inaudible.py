"""A gap that the transcriber marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from qa_editor.core.copy import Copy
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Check, Known
from qa_editor.core.transcript import Query

_INSIDE = (
    r"(?:inaudible|unintelligible|indiscernible|indistinct|unclear|not clear|not audible|audio cuts? out|"
    r"word missing|missing word|ph|phonetic|sp|\?+)(?:\b|(?<=\?))[^\])>}\n]{0,40}[\])>}]"
)
_GAPS = [(bracket, lazy_pattern(re.escape(bracket) + _INSIDE, re.I)) for bracket in "[(<{"]
_RUNS = (("???", lazy_pattern(r"\?\?\?+")), ("___", lazy_pattern("___+")))


def find(copy: Copy, known: Known) -> Iterator[Query]:  # noqa: ARG001
    """Yield a query for each gap."""
    spans = set(_outermost(_spans(copy.text, _GAPS))) | _spans(copy.text, _RUNS)
    for start, end in sorted(spans):
        yield copy.query("Q06", f"{copy.text[start:end]}: can it be heard?", start, end)


def _spans(text: str, patterns: Iterable[tuple[str, re.Pattern[str]]]) -> set[tuple[int, int]]:
    """Return where the patterns match; each has a string without which it cannot."""
    return {match.span() for needle, pattern in patterns if needle in text for match in pattern.finditer(text)}


def _outermost(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the spans that do not begin inside the one before: `[unclear (sp)]` is one gap."""
    done = 0
    for start, end in sorted(spans):
        if start >= done:
            done = end
            yield start, end


CHECK = Check(
    code="Q06",
    name="inaudible",
    why="The transcriber could not hear a word, or was not sure of it.",
    find=find,
    asks=(
        "Q: Why?\n\nA: Because [inaudible 00:12] it was.\n",
        "Q: Who?\n\nA: A Mr. Zarvonik (ph) came.\n",
        "Q: Who?\n\nA: A Mr. ____ (?) came.\n",
    ),
    quiet=("Q: Why?\n\nA: Because [laughs] it was inaudible.\n",),
)
