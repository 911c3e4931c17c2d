"""A second capital that the shift key left behind: `THe` becomes `The`."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor import lexicon
from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule
from qa_editor.rules.openers import OPENERS

_STUCK = lazy_pattern(r"[A-Z]{2}[a-z]+")


def find(page: Page, known: Known) -> Iterator[Edit]:
    """Yield an edit for each word that begins with two capitals and is an ordinary word otherwise."""
    text = page.text
    for start, word in page.places(stuck_words(known)):
        if text[start - 1 : start] in ("_", "-", "'", "’", ".") or text.startswith("_", start + len(word)):
            continue
        is_negative = text[start + len(word) : start + len(word) + 2] in ("'t", "’t")
        if _is_word(word, known, is_negative=is_negative) and not _is_plural(word):
            yield Edit(start + 1, start + 2, text[start + 1].lower())


def stuck_words(known: Known) -> frozenset[str]:
    """Return the words of the document that begin with two capitals and go on in small letters."""
    return frozenset(word for word in known.counts if word[:2].isupper() and _STUCK.fullmatch(word))


def _is_word(word: str, known: Known, *, is_negative: bool) -> bool:
    """Whether the word is known in small letters; is_negative: `'t` follows, as in `DIdn't`."""
    lower = word.lower()
    counts = known.counts
    if counts.get(word, 0) > 1 and lower not in counts and lower.capitalize() not in counts:  # `GEnie`, never otherwise
        return False
    if lower in known.spellings or lower in lexicon.inner_caps() or lower in lexicon.acronyms():
        return False
    if lower.endswith("n") and lower[:-1] in lexicon.common() and is_negative:
        return True
    return lower in lexicon.common() or lower in lexicon.names() or (len(word) > 4 and lower in lexicon.words())


def _is_plural(word: str) -> bool:
    """Whether two letters and an s can be a plural: `PCs` and `ITs`, not `WAs`."""
    return len(word) == 3 and word.endswith("s") and (word.lower() not in OPENERS or word[:2].lower() in OPENERS)


RULE = Rule(
    code="C06",
    name="stuck-shift",
    why="The shift key was held too long.",
    find=find,
    fixes=(("THe harbour was empty.", "The harbour was empty."), ("So WHat now?", "So What now?")),
    leaves=("two PCs, three CDs and the IDs of my TAs", "He has a PhD, and MPs know it."),
    languages=("en",),
)
