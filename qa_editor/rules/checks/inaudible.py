"""A gap that the transcriber marked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_editor.core.copy import Copy
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Check, Known
from qa_editor.core.transcript import Query

_GAP = lazy_pattern(
    r"[\[(<{](?:inaudible|unintelligible|indiscernible|indistinct|unclear|not clear|not audible|audio cuts? out|"
    r"word missing|missing word|ph|phonetic|sp|\?+)(?:\b|(?<=\?))[^\])>}\n]{0,40}[\])>}]",
    re.I,
)
_RUNS = (("???", lazy_pattern(r"\?{3,}")), ("___", lazy_pattern("_{3,}")))


def find(copy: Copy, known: Known) -> Iterator[Query]:  # noqa: ARG001
    """Yield a query for each gap."""
    spans = {match.span() for match in _GAP.finditer(copy.text)}
    for needle, pattern in _RUNS:
        if needle in copy.text:
            spans.update(match.span() for match in pattern.finditer(copy.text))
    for start, end in sorted(spans):
        yield copy.query("Q06", f"{copy.text[start:end]}: can it be heard?", start, end)


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
