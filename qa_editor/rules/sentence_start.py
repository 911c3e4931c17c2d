"""A sentence begins with a capital, in running text and at the start of a turn."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor import lexicon
from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule
from qa_editor.rules.names import is_ordinary
from qa_editor.rules.sentences import paragraph_starts, sentence_starts

_WORD = lazy_pattern(r"[^\W\d_]+")


def find(page: Page, known: Known) -> Iterator[Edit]:
    """Yield an edit for each small letter that begins a sentence."""
    text = page.text
    for place in sorted({*sentence_starts(text), *paragraph_starts(page)}):
        if not _is_symbol(text, place, known):
            yield Edit(place, place + 1, text[place].upper())


def _is_symbol(text: str, place: int, known: Known) -> bool:
    """Whether a word that English does not have is quoted, or stands in talk of software."""
    if not known.dotted.code and text[place - 1 : place] not in ("'", '"', "‘", "“", "*"):
        return False
    word = _WORD.match(text, place)
    return word is not None and not is_ordinary(word[0]) and word[0] not in lexicon.names()


RULE = Rule(
    code="C01",
    name="sentence-start",
    why="A sentence begins with a capital.",
    find=find,
    fixes=(
        ("That is what it presents. recent reports say more.", "That is what it presents. Recent reports say more."),
        ("the harbour was empty. Nobody came.", "The harbour was empty. Nobody came."),
        ("Was it late? we did not care.", "Was it late? We did not care."),
        ("“What a day. we left early,” she said.", "“What a day. We left early,” she said."),
    ),
    leaves=(
        "I met Dr. van der Berg, Mr. Hale etc. and so on at approx. 20 places, e.g. red ones.",
        "“Why?” she asked. “No!” he cried.",
        "So we waited... and then it came.",
        "They live in the U.S. and like it.",
        "It was Yahoo! that bought it.",
        "We used npm. jQuery came later. 'showbrk' is an option.",
    ),
    languages=("en",),
)  # fmt: skip
