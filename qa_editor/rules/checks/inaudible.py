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
    r"word missing|missing word|ph|phonetic|sp|\?+)\b[^\])>}\n]{0,40}[\])>}]|[\[(]\?+[\])]|\?{3,}|_{3,}",
    re.I,
)


def find(copy: Copy, known: Known) -> Iterator[Query]:  # noqa: ARG001
    """Yield a query for each gap."""
    for match in _GAP.finditer(copy.text):
        yield copy.query("Q06", f"{match[0]}: can it be heard?", *match.span())


CHECK = Check(
    code="Q06",
    name="inaudible",
    why="The transcriber could not hear a word, or was not sure of it.",
    find=find,
    asks=("Q: Why?\n\nA: Because [inaudible 00:12] it was.\n", "Q: Who?\n\nA: A Mr. Zarvonik (ph) came.\n"),
    quiet=("Q: Why?\n\nA: Because [laughs] it was inaudible.\n",),
)
