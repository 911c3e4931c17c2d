"""Names that the document itself shows, written as it writes them nearly everywhere else."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule, trimmed
from qa_editor.rules.names import is_idiom, is_inside
from qa_editor.rules.surname_words import FOLLOWS_NAME, LEADS_TO_NAME

_WORD_BEFORE = lazy_pattern(r"([^\W\d_]+(?:['’][a-z]+)?),? $")
_NO_NAME_AFTER = frozenset("a an this these those my your his her its our their every each some any no".split())
_WORD_AFTER = lazy_pattern(r"[ -]([^\W\d_]+)")
_QUOTES = frozenset("\"'“‘")


def find(page: Page, known: Known) -> Iterator[Edit]:
    """Yield an edit for each word in small letters that the document knows as a name."""
    text = page.text
    words = known.spellings.keys() | known.settled.keys() | known.once.keys() | {word for _, word in known.pairs}
    for start, word in page.places(words):
        if is_inside(text, start, word) or text[start - 1 : start] in _QUOTES:  # a word that is spoken of
            continue
        if is_idiom(text, start, word):
            continue
        form = (
            _form_after(text, start, word, known) or known.spellings.get(word) or _form_once(text, start, word, known)
        )
        if form:
            yield trimmed(start, word, form)


def _form_after(text: str, start: int, word: str, known: Known) -> str | None:
    """Return how the document writes the word after the one in front of it, None where it never does."""
    before = _WORD_BEFORE.search(text[max(0, start - 40) : start])
    if before is None or text[start + len(word) : start + len(word) + 1] == "-":  # `Vice president-elect`
        return None
    if form := known.pairs.get((before[1], word)):
        return form
    return known.settled.get(word) if before[1] in LEADS_TO_NAME else None


def _form_once(text: str, start: int, word: str, known: Known) -> str | None:
    """Return how the document writes a word that it shows but once, where it stands as a name does."""
    if word not in known.once:
        return None
    before = _WORD_BEFORE.search(text[max(0, start - 40) : start])
    if before and before[1].lower() in _NO_NAME_AFTER:
        return None
    after = _WORD_AFTER.match(text, start + len(word))
    return known.once[word] if after is None or after[1] in FOLLOWS_NAME or after[1][0].isupper() else None


RULE = Rule(
    code="C07",
    name="name-in-document",
    why="The document writes this name with a capital elsewhere.",
    find=find,
    fixes=(
        (
            "I met Zarvoni, and then Zarvoni left. We like Zarvoni, but zarvoni did not know.",
            "I met Zarvoni, and then Zarvoni left. We like Zarvoni, but Zarvoni did not know.",
        ),
        (
            "We moved to Rust. We like Rust, we teach Rust and we ship Rust, so we hire for rust.",
            "We moved to Rust. We like Rust, we teach Rust and we ship Rust, so we hire for Rust.",
        ),
    ),
    leaves=(
        "I met the Minister, and the minister left.",
        "We moved to Rust. We like Rust, we teach Rust and we ship Rust, but old cars rust and the rust spreads.",
    ),
    languages=("en",),
)
