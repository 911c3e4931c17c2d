"""One abbreviation with and without full stops: `US` here, `U.S.` there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from qa_editor.core.copy import Copy
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Check, Known
from qa_editor.core.transcript import Query

_DOTTED = lazy_pattern(r"[A-Z]\.(?<![\w.]..)[A-Z](?:\.[A-Z]){0,3}(?:\.(?!\w)|(?![\w.]))")
_PLAIN = lazy_pattern(r"[A-Z]{2}(?<![\w.]..)[A-Z]{0,3}(?![\w.]*\.[A-Z])(?!\w)")


def find(copy: Copy, known: Known) -> Iterator[Query]:  # noqa: ARG001
    """Yield a query at the first place of the rarer form of each abbreviation."""
    counts: Counter[tuple[str, bool]] = Counter()
    first: dict[tuple[str, bool], tuple[int, int]] = {}
    for pattern, dotted in ((_DOTTED, True), (_PLAIN, False)):
        for match in pattern.finditer(copy.text):
            key = (match[0].replace(".", ""), dotted)
            counts[key] += 1
            first.setdefault(key, match.span())
        if not counts:  # nothing is dotted, so nothing is mixed
            return
    for letters in sorted({letters for letters, dotted in counts if dotted and (letters, False) in counts}):
        rare = counts[letters, True] <= counts[letters, False]
        start, end = first[letters, rare]
        dotted_form = "".join(f"{letter}." for letter in letters)
        here, there = (dotted_form, letters) if rare else (letters, dotted_form)
        numbers = f"{counts[letters, rare]} and {counts[letters, not rare]} times"
        yield copy.query("Q04", f"{here} and {there} are mixed ({numbers}): which?", start, end, there)


CHECK = Check(
    code="Q04",
    name="mixed-abbreviation",
    why="The document writes one abbreviation with and without full stops.",
    find=find,
    asks=("Q: Is the US ready?\n\nA: The U.S. is, and US ships are.\n",),
    quiet=("Q: Is the U.S. ready?\n\nA: The U.S. is, and so is the UK.\n",),
)
