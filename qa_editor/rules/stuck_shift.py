"""A second capital that the shift key left behind: `THe` becomes `The`."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor import lexicon
from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule

_STUCK = lazy_pattern(r"[A-Z]{2}[a-z]+(?![\w])")


def find(page: Page, known: Known) -> Iterator[Edit]:
    """Yield an edit for each word that begins with two capitals and is an ordinary word otherwise."""
    text = page.text
    for match in _STUCK.finditer(text):
        word, start = match[0], match.start()
        if text[start - 1 : start].isalnum() or text[start - 1 : start] in ("_", "-", "'", "’", "."):
            continue
        if _is_word(word, known) and not (len(word) == 3 and word.endswith("s")):
            yield Edit(start + 1, start + 2, text[start + 1].lower())


def _is_word(word: str, known: Known) -> bool:
    lower = word.lower()
    if lower in known.spellings or lower in lexicon.inner_caps() or lower in lexicon.acronyms():
        return False
    return lower in lexicon.common() or lower in lexicon.names() or (len(word) > 4 and lower in lexicon.words())


RULE = Rule(
    code="C06",
    name="stuck-shift",
    why="The shift key was held too long.",
    find=find,
    fixes=(("THe harbour was empty.", "The harbour was empty."), ("So WHat now?", "So What now?")),
    leaves=("two PCs, three CDs and the IDs of my TAs", "He has a PhD, and MPs know it."),
    languages=("en",),
)
