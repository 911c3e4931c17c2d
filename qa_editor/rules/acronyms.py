"""Acronyms are capitals: `nato` becomes `NATO`; and names with inner capitals are written so: `iphone`, `iPhone`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from qa_editor import lexicon
from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.rule import Known, Rule, trimmed
from qa_editor.rules.names import is_inside


@cache
def acronym_forms() -> dict[str, str]:
    """Return lower-case word -> form, for acronyms and for names with inner capitals."""
    return {k: v for k, v in {**lexicon.inner_caps(), **lexicon.acronyms()}.items() if k.isalnum() and k != v}


def find(page: Page, known: Known) -> Iterator[Edit]:
    """Yield an edit for each acronym in small letters."""
    forms = acronym_forms()
    for start, word in page.places(forms.keys()):
        if (
            word not in known.ordinary
            and not is_inside(page.text, start, word)
            and not _is_hyphened(page.text, start, word)
        ):
            yield trimmed(start, word, forms[word])


def _is_hyphened(text: str, start: int, word: str) -> bool:
    """Whether a short word is a part of a compound, as in `un-named`, or of a name such as `-webkit-box`."""
    before, after = text[start - 1 : start] == "-", text[start + len(word) : start + len(word) + 1] == "-"
    return (before or after) and (len(word) < 4 or before)


RULE = Rule(
    code="C05",
    name="acronym",
    why="An acronym is written in capitals.",
    find=find,
    fixes=(("He worked for nato and the bbc.", "He worked for NATO and the BBC."),),
    leaves=("She aids us, and it is who we are.",),
    languages=("en",),
)
