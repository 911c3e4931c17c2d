"""Turns in ALL CAPS are put into ordinary letters, where the house style asks for it."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor import lexicon
from qa_editor.core.markup import Edit
from qa_editor.core.page import GUARD, NOTE, Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule

_WORD = lazy_pattern(r"(?<![\w.])[A-Z][A-Z'’]*[A-Z](?![\w.]?[A-Z])|(?<![\w.])A(?= [A-Z])")
FEWEST_WORDS = 3  # a shorter line may be an acronym or a shout
_BLANKS = (GUARD, NOTE)
MOST_SMALL = 0.1  # the share of small letters that a line in capitals may have


def find(page: Page, known: Known) -> Iterator[Edit]:
    """Yield an edit for each word in capitals of each paragraph in capitals."""
    if not known.readable_caps:
        return
    bounds = [page.bounds(index) for index in range(len(page.starts))]
    shouted = [is_in_capitals(page.text[start:end]) for start, end in bounds]
    fewest = (
        1 if sum(shouted) >= len(shouted) / 2 else FEWEST_WORDS
    )  # where all is in capitals, a short line is no shout
    for start, end in bounds:
        if is_in_capitals(page.text[start:end], fewest):
            for match in _WORD.finditer(page.text, start, end):
                if match[0].lower() not in lexicon.acronyms():
                    yield Edit(match.start(), match.end(), match[0].lower())


def is_in_capitals(text: str, fewest: int = FEWEST_WORDS) -> bool:
    """Whether a paragraph of at least `fewest` words is written in capitals throughout."""
    letters = [ch for ch in text if ch.isalpha() and ch not in _BLANKS]
    capitals = sum(ch.isupper() for ch in letters)
    return len(text.split()) >= fewest and len(letters) > 2 and capitals >= (1 - MOST_SMALL) * len(letters)


RULE = Rule(
    code="C09",
    name="all-caps",
    why="The house style asks for capitals and small letters.",
    find=find,
    fixes=(),
    leaves=("WE WENT HOME TO THE HARBOUR.",),
    languages=("en",),
)
