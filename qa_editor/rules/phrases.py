"""Names of several words are capitals throughout: `United states` becomes `United States`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from qa_editor import lexicon
from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule
from qa_editor.rules.names import is_inside, is_ordinary

HABIT = 2  # a form that the document writes so often, and never the name's own, is its style


_DETERMINERS = frozenset(
    "a an my your his her our their this that one every each some any big little old small".split()
)
_PLACED = lazy_pattern(
    r" (?:on|by|of|with|near|at|in|next to|behind|beside|across|over) (?:the|a|an|my|our|his|her|their)\b"
)


@cache
def phrase_words() -> dict[str, list[tuple[int, str]]]:
    """Return lower-case word -> (offset of the word in the phrase, phrase) of each phrase.

    Only the first and last words of a phrase lead to it: no name goes wrong in the middle alone.
    """
    found: dict[str, list[tuple[int, str]]] = {}
    for phrase in lexicon.phrases():
        found.setdefault(phrase.partition(" ")[0].partition("-")[0], []).append((0, phrase))
        last = phrase.rpartition(" ")[2].rpartition("-")[2]
        if last != phrase:
            found.setdefault(last, []).append((len(phrase) - len(last), phrase))
    return found


def find(page: Page, known: Known) -> Iterator[Edit]:
    """Yield an edit for each small letter where a phrase has a capital."""
    text, forms, done = page.text, lexicon.phrases(), 0
    for place, word in page.places(phrase_words().keys()):
        for offset, phrase in sorted(phrase_words()[word], key=_longest_first):
            start, end = place - offset, place - offset + len(phrase)
            if start < done or text[start:end].lower() != phrase or _runs_on(text, start, end):
                continue
            if _is_sure(start, end, forms[phrase], page, known):
                for at, (old, new) in enumerate(zip(text[start:end], forms[phrase], strict=True)):
                    if old != new and old.islower():
                        yield Edit(start + at, start + at + 1, new)
                done = end
            break


def _longest_first(entry: tuple[int, str]) -> int:
    return -len(entry[1])


def _is_sure(start: int, end: int, form: str, page: Page, known: Known) -> bool:
    """Whether the words can only be meant as the name.

    Half in capitals they are, when the capital is on an ordinary word (`United states`, not `Republican party`).
    In small letters they are, unless the phrase is a soft one, or the document makes a habit of it.
    """
    written, phrase = page.text[start:end], form.lower()
    if not known.writes_small and page.text.count(written) >= HABIT and form not in page.text:
        return False
    raised = [
        old.lower() for old, new in zip(written.split(" "), form.split(" "), strict=True) if old == new != new.lower()
    ]
    if raised:
        lowered = [old for old, new in zip(written.split(" "), form.split(" "), strict=True) if old != new]
        if all(lexicon.heads_after().get(word) in ("water", "land", "school") for word in lowered):
            return True  # `Baltic sea`, as the name is not `Baltic` alone
        return any(word in lexicon.words() for word in raised) or not all(is_ordinary(word) for word in lowered)
    return phrase not in lexicon.soft_phrases() and not (_is_plain(phrase) and _is_described(page.text, start, end))


def _is_plain(phrase: str) -> bool:
    return all(is_ordinary(word) for word in phrase.split(" "))


def _is_described(text: str, start: int, end: int) -> bool:
    """Whether the words around speak of a thing: `a white house`, `the red cross on the door`."""
    before = text[max(0, start - 12) : start].rsplit(" ", 2)[-2:-1]
    return (bool(before) and before[0].lower() in _DETERMINERS) or _PLACED.match(text, end) is not None


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
