"""A placeholder that nobody filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_editor.core.copy import Copy
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Check, Known
from qa_editor.core.transcript import Query

_PLACEHOLDER = lazy_pattern(
    r"[\[(](?:your|insert|enter|add|fill in|company|client|author|guest|interviewer|first|last|full)?[ _-]?"
    r"(?:name|title|date|link|here|photo|image|caption|quote|source|number|location|company|tk)(?: here)?[\])]"
    r"|\[(?:your|insert|enter|add|fill in|tbd|tbc|todo|placeholder)\b[^\]\n]{0,40}\]"
    r"|\blorem ipsum\b",
    re.I,
)
_CODE_WORD = lazy_pattern(r"(?<![\w.])(?:TK|TKTK|TBD|TBC|TODO|FIXME|XXX+)(?![\w.])")


def find(copy: Copy, known: Known) -> Iterator[Query]:  # noqa: ARG001
    """Yield a query for each placeholder."""
    for pattern in (_PLACEHOLDER, _CODE_WORD):
        for match in pattern.finditer(copy.text):
            yield copy.query("Q01", f"placeholder {match[0]}: what belongs here?", *match.span())


CHECK = Check(
    code="Q01",
    name="placeholder",
    why="A placeholder was left to be filled in.",
    find=find,
    asks=("By [Your Name], Harbour Weekly\n\nQ: Why?\n\nA: Because.\n", "Q: When?\n\nA: In TK, I think.\n"),
    quiet=("Q: What is your name?\n\nA: [laughs] My name is Tk'emlups.\n",),
)
