"""A word in small letters that the document uses as a name elsewhere, where nothing proves that it is meant here."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor.core.copy import Copy
from qa_editor.core.rule import Check, Known
from qa_editor.core.transcript import Query


def find(copy: Copy, known: Known) -> Iterator[Query]:
    """Yield one query a word, at its first place in small letters."""
    found = []
    for word, form in sorted({**known.settled, **known.once}.items()):
        if known.counts.get(word):
            places = copy.places(word)
            if places:
                found.append((places[0], len(places), word, form))
    for at, times, word, form in sorted(found):
        often = f" ({times} times)" if times > 1 else ""
        message = f"{word} here{often}, {form} elsewhere: the same name?"
        yield copy.query("Q16", message, at, at + len(word), suggestion=form)


CHECK = Check(
    code="Q16",
    name="likely-name",
    why="The document uses this word as a name elsewhere.",
    find=find,
    asks=("Q: Who likes Atlas?\n\nA: We use Atlas, teach Atlas, ship Atlas and know Atlas, but the atlas was late.\n",),
    quiet=("Q: Who likes Atlas?\n\nA: We use Atlas, and I have an atlas at home.\n",),
)
