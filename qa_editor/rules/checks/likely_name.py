"""A word in small letters that may be a name or an acronym, where nothing proves that it is meant here."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor.core.copy import Copy
from qa_editor.core.rule import Check, Known
from qa_editor.core.transcript import Query
from qa_editor.rules.acronyms import is_unsayable
from qa_editor.rules.names import is_idiom
from qa_editor.rules.thresholds import MOST_UNSAYABLE


def find(copy: Copy, known: Known) -> Iterator[Query]:
    """Yield one query a word, at its first place in small letters."""
    if known.language != "en":
        return
    found: list[tuple[int, int, str, str]] = []
    for word, form in {**_acronyms(known), **known.settled, **known.once}.items():
        places = copy.places(word) if known.counts.get(word) else []
        places = [at for at in places if not is_idiom(copy.text, at, word)]
        if places:
            found.append((places[0], len(places), word, form))
    for at, times, word, form in sorted(found):
        often = f" ({times} times)" if times > 1 else ""
        asked = f"{form} elsewhere: the same name?" if form in known.counts else "an acronym?"
        yield copy.query("Q16", f"{word} here{often}, {asked}", at, at + len(word), suggestion=form)


def _acronyms(known: Known) -> dict[str, str]:
    """Return the words that can only be spelt out, with their capitals; software and chats are full of such."""
    if known.dotted.code or known.writes_small:
        return {}
    rare = (word for word, times in known.counts.items() if times <= MOST_UNSAYABLE and len(word) < 6)
    return {word: word.upper() for word in rare if is_unsayable(word)}


CHECK = Check(
    code="Q16",
    name="likely-name",
    why="This word may be a name or an acronym.",
    find=find,
    asks=(
        "Q: Who likes Atlas?\n\nA: We use Atlas, teach Atlas, ship Atlas and know Atlas, but the atlas was late.\n",
        "Q: And then?\n\nA: She was promoted to mts in the spring.\n",
    ),
    quiet=(
        "Q: Who likes Atlas?\n\nA: We use Atlas, and I have an atlas at home.\n",
        "Q: And then?\n\nA: Hmm, thx, I said, and pfft.\n",
    ),
)
