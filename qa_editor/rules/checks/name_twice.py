"""A name that is spelt two ways."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor import lexicon
from qa_editor.core.copy import Copy
from qa_editor.core.page import places_of
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Check, Known
from qa_editor.core.transcript import Query

LONGEST = 30
SHORTEST = 5  # in shorter names one letter is too often all the difference
_NAME = lazy_pattern(rf"[A-ZÀ-Þ][a-zà-ÿ]{{{SHORTEST - 1},{LONGEST}}}")
_NO_NAME_AFTER = tuple(".@/-")
_ENDINGS = ("s", "n", "an", "ed", "er", "ly", "ish", "e", "y")  # Kant, Kants; Russia, Russian; Peter, Peters


def find(copy: Copy, known: Known) -> Iterator[Query]:
    """Yield a query at the rarer spelling of each name that the document spells two ways."""
    if known.language != "en":
        return
    counts = {word: number for word, number in known.counts.items() if _NAME.fullmatch(word)}
    names = [name for name in counts if not _is_plain(name)]
    for one, other in _neighbours(names):
        rare, usual = sorted((one, other), key=lambda name: (counts[name], name))
        if _is_known(rare) and _is_known(usual):
            continue
        for at in places_of(rare, copy.text):
            if copy.text[at - 1 : at] not in _NO_NAME_AFTER:
                yield copy.query("Q02", f"{rare} or {usual}?", at, at + len(rare), suggestion=usual)
                break


def _is_plain(name: str) -> bool:
    return name.lower() in lexicon.words() or name.lower() in lexicon.common()


def _is_known(name: str) -> bool:
    word = name.lower()
    return word in lexicon.names() or word in lexicon.first_names() or word in lexicon.surnames()


def _neighbours(names: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs that differ in one letter: left out, put in, changed, or two swapped."""
    shelves: dict[str, list[str]] = {}
    seen: set[tuple[str, str]] = set()
    for name in names:
        lower = name.lower()
        for key in dict.fromkeys((lower, *(lower[:at] + lower[at + 1 :] for at in range(1, len(lower))))):
            for other in shelves.setdefault(key, []):
                pair = (other, name)
                if pair not in seen and _differ_by_slip(other.lower(), lower):
                    seen.add(pair)
                    yield pair
            shelves[key].append(name)


def _differ_by_slip(one: str, other: str) -> bool:
    if one == other:
        return False
    short, long = sorted((one, other), key=len)
    if any(long == short + end for end in _ENDINGS) or short[0] != long[0]:
        return False
    if len(short) == len(long):
        places = [at for at in range(len(short)) if short[at] != long[at]]
        swapped = len(places) == 2 and short[places[0]] == long[places[1]] and short[places[1]] == long[places[0]]
        return len(places) == 1 or (swapped and places[1] == places[0] + 1)
    return len(long) - len(short) == 1


CHECK = Check(
    code="Q02",
    name="name-spelt-two-ways",
    why="Two names differ by one letter; they may be one and the same.",
    find=find,
    asks=("Q: Did you meet Zarvonik?\n\nA: Yes, Zarvonik and I. Then Zarvonic left.\n",),
    quiet=("Q: Did you see Austria?\n\nA: The Zarvoniks and Zarvonik were there.\n",),
)
