"""A word that stands twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from qa_editor.core.copy import Copy
from qa_editor.core.rule import Check, Known
from qa_editor.core.transcript import Query

_MEANT = frozenset(
    """
    that had no yes yeah yep ha hey bye very really so many much more never long far big old blah knock well
    okay ok right oh uh um please now there wait come go up down on and
    """.split()
)


def find(copy: Copy, known: Known) -> Iterator[Query]:  # noqa: ARG001
    """Yield a query for each word that stands twice, but for those that are doubled on purpose."""
    words = copy.text.replace("\n", " \n ").split(" ")  # by words first: a pattern over all the text is slow
    doubled = {one for one, other in pairwise(words) if one and other.startswith(one)}
    doubled |= {one.lower() for one, other in pairwise(words) if one.istitle() and other.startswith(one.lower())}
    if any(one.isalpha() and one.lower() not in _MEANT for one in doubled):
        yield from _queries(copy, {one.lower() for one in doubled})


def _queries(copy: Copy, doubled: set[str]) -> Iterator[Query]:
    either = "|".join(re.escape(one) for one in sorted(doubled) if one.isalpha() and one not in _MEANT)
    for match in re.finditer(rf"(?<![\w'’-])({either}) (\1)(?![\w'’-])", copy.text, re.I):
        one, other = match[1], match[2]
        if one.islower() or other.islower():  # `Duran Duran` is a name
            yield copy.query("Q09", f"{match[0]}: once or twice?", *match.span(), suggestion=one)


CHECK = Check(
    code="Q09",
    name="repeated-word",
    why="A word stands twice; the speaker or the typist may have meant it once.",
    find=find,
    asks=("Q: Why now?\n\nA: Because the the time had come.\n",),
    quiet=("Q: Why now?\n\nA: I know that that had had to come, very very soon. Duran Duran, no no.\n",),
)
