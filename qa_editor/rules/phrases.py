"""Names of several words are capitals throughout: `United states` becomes `United States`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from typing import NamedTuple

from qa_editor import lexicon
from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule
from qa_editor.rules.names import is_inside, is_ordinary
from qa_editor.rules.surname_words import ALSO_PLACES, GOES_ON, LEADS_ON
from qa_editor.rules.thresholds import PHRASE_HABIT

_DETERMINERS = frozenset(
    "a an my your his her our their this that one every each some any big little old small".split()
)
_PLACED = lazy_pattern(
    r" (?:on|by|of|with|near|at|in|next to|behind|beside|across|over) (?:the|a|an|my|our|his|her|their)\b"
)


_NEAR = 2  # letters beside its key by which a phrase is told from the others: `american` leads to dozens


class Found(NamedTuple):
    """A phrase where it stands on the page."""

    start: int
    written: str
    form: str


@cache
def watched_keys() -> Mapping[str, str]:
    """Return the words that lead to phrases, small and with a capital -> the key in `lexicon.phrase_keys`."""
    keys = lexicon.phrase_keys()
    return {**{key: key for key in keys}, **{key.capitalize(): key for key in keys}}


def find(page: Page, known: Known) -> Iterator[Edit]:
    """Yield an edit for each small letter where a phrase has a capital."""
    found = list(_found(page))
    aside = known.small | known.capitals  # of how these are written, nothing is a habit
    habits = Counter(
        (one.form, one.written) for one in found if not aside or bisect_right(page.starts, one.start) - 1 not in aside
    )
    for start, written, form in found:
        if written != form and _is_sure(page.text, start, written, form, known, habits):
            for at, (old, new) in enumerate(zip(written, form, strict=True)):
                if old != new and old.islower():
                    yield Edit(start + at, start + at + 1, new)


def _found(page: Page) -> Iterator[Found]:
    """Yield the phrases on the page in any capitals, the longest where several overlap."""
    text, keys = page.text, watched_keys()
    best: list[Found] = []
    for place, word in page.places(keys.keys()):
        before, behind = _forms(keys[word])
        end = place + len(word)
        near = (
            before.get(text[max(0, place - _NEAR) : place].lower(), ()),
            behind.get(text[end : end + _NEAR].lower(), ()),
        )
        for form, offset in chain(*near):
            start = place - offset
            written = text[start : start + len(form)]
            if start >= 0 and written.lower() == form.lower() and not _runs_on(text, start, start + len(form)):
                best.append(Found(start, written, form))
    best.sort(key=lambda one: (one.start, -len(one.form)))
    done = 0
    for one in best:
        if one.start >= done:
            done = one.start + len(one.form)
            yield one


@cache
def _forms(key: str) -> tuple[Mapping[str, list[tuple[str, int]]], Mapping[str, list[tuple[str, int]]]]:
    """Return the phrases with `key`, each with its offset there, by the letters before it or by those behind it."""
    before: dict[str, list[tuple[str, int]]] = defaultdict(list)
    behind: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for form in lexicon.phrase_keys()[key]:
        offset, low = _offset(form, key), form.lower()
        rest = low[offset + len(key) :]
        shelf, letters = (
            (behind, rest[:_NEAR]) if len(rest) >= _NEAR else (before, low[max(0, offset - _NEAR) : offset])
        )
        shelf[letters].append((form, offset))
    return before, behind


@cache
def _offset(form: str, key: str) -> int:
    match = re.search(rf"(?<![^\W_]){key}(?![^\W_])", form.lower())
    assert match is not None, form
    return match.start()


def _is_sure(text: str, start: int, written: str, form: str, known: Known, habits: Counter[tuple[str, str]]) -> bool:
    """Whether the words can only be meant as the name.

    Half in capitals they are, when the capital is on an ordinary word (`United states`, not `Republican party`).
    In small letters they are, unless the phrase is a soft one, or the document makes a habit of it.
    """
    phrase = form.lower()
    habit = habits[form, written] >= PHRASE_HABIT and not habits[form, form] and not known.writes_small
    words = list(zip(written.split(" "), form.split(" "), strict=True))
    if habit and all(is_ordinary(old) for old, new in words if old != new):
        return False
    raised = [old.lower() for old, new in words if old == new != new.lower()]
    if raised:
        if words[-1][0] == words[-1][1] and words[0][0] != words[0][1] and phrase not in lexicon.soft_phrases():
            return True  # `new York`
        first = words[0][0].lower()
        before = text[max(0, start - 24) : start].split(" ")[-2:-1]
        doubtful = first in ALSO_PLACES or words[-1][0] in GOES_ON or not LEADS_ON.isdisjoint(before)
        if first in lexicon.first_names() and not doubtful and phrase not in lexicon.soft_phrases():
            return True  # `Florence nightingale`
        lowered = [old for old, new in words if old != new]
        if all(lexicon.heads_after().get(word) in ("water", "land", "school") for word in lowered):
            return True  # `Baltic sea`, as the name is not `Baltic` alone
        return any(word in lexicon.words() for word in raised) or not all(is_ordinary(word) for word in lowered)
    if phrase in lexicon.soft_phrases():
        return False
    return not (_is_plain(phrase) and _is_described(text, start, start + len(form)))


def _is_plain(phrase: str) -> bool:
    return all(is_ordinary(word) for word in phrase.split(" "))


def _is_described(text: str, start: int, end: int) -> bool:
    """Whether the words around speak of a thing: `a white house`, `the red cross on the door`."""
    before = text[max(0, start - 12) : start].rsplit(" ", 2)[-2:-1]
    described = bool(before) and (before[0].lower() in _DETERMINERS or before[0].isdigit())
    return described or _PLACED.match(text, end) is not None


def _runs_on(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start].isalnum() or text[end : end + 1].isalnum() or is_inside(text, start, text[start:end])


RULE = Rule(
    code="C04",
    name="name-of-several-words",
    why="Every word of this name begins with a capital.",
    find=find,
    fixes=(
        ("between Norway and the United states", "between Norway and the United States"),
        ("the white house said", "the White House said"),
    ),
    leaves=("a united front of states", "a house painted white"),
    languages=("en",),
)  # fmt: skip
