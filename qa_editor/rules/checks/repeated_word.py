"""A word that stands twice in a row."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, islice
from operator import eq

from qa_editor.core.copy import Copy
from qa_editor.core.page import places_of
from qa_editor.core.rule import Check, Known
from qa_editor.core.transcript import Query

_MEANT = frozenset(
    """
    that had no yes yeah yep ha hey bye very really so many much more never long far big old blah knock well
    okay ok right oh uh um please now there wait come go up down on and
    """.split()
)

_JOINTS = tuple("'’-")


def find(copy: Copy, known: Known) -> Iterator[Query]:  # noqa: ARG001
    """Yield a query for each word that stands twice, but for those that are doubled on purpose."""
    if "İ" in copy.text:  # the one capital whose small form is longer, so that it would shift what follows
        return
    low = copy.text.lower()
    doubled = {word for portion in copy.portions(low) for word in _doubled(portion)} - _MEANT
    places = ((at, at + 2 * len(word) + 1) for word in doubled for at in places_of(f"{word} {word}", low))
    last = -1
    for at, end in sorted(places):
        again, last = at == last + 1, end  # a word that stands five times is asked about once
        one, other = copy.text[at:end].split(" ")
        joined = copy.text[at - 1 : at] in _JOINTS or copy.text[end : end + 1] in _JOINTS
        if not (joined or again) and (one.islower() or other.islower()):  # `Duran Duran` is a name
            yield copy.query("Q09", f"{one} {other}: once or twice?", at, end, suggestion=one)


def _doubled(text: str) -> Iterator[str]:
    """Yield the words that stand twice in a row, parted by one space: by words, for a pattern is slow."""
    words = text.split(" ")
    return filter(str.isalpha, compress(words, map(eq, words, islice(words, 1, None))))


CHECK = Check(
    code="Q09",
    name="repeated-word",
    why="A word stands twice; the speaker or the typist may have meant it once.",
    find=find,
    asks=("Q: Why now?\n\nA: Because the the time had come.\n",),
    quiet=("Q: Why now?\n\nA: I know that that had had to come, very very soon. Duran Duran, no no.\n",),
)
