"""A word that stands twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import compress, islice
from operator import eq

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
    words = copy.text.lower().split(" ")  # by words first: a pattern over all the text is slow
    doubled = set(compress(words, map(eq, words, islice(words, 1, None)))) - _MEANT
    if doubled := {word for word in doubled if word.isalpha()}:
        yield from _queries(copy, doubled)


def _queries(copy: Copy, doubled: set[str]) -> Iterator[Query]:
    either = "|".join(re.escape(one) for one in sorted(doubled))
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
