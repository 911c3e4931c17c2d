"""Names that the document itself shows, written as it writes them nearly everywhere else."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule, trimmed
from qa_editor.rules.names import is_inside

_WORD_BEFORE = lazy_pattern(r"([^\W\d_]+(?:['’][a-z]+)?),? $")


def find(page: Page, known: Known) -> Iterator[Edit]:
    """Yield an edit for each word in small letters that the document knows as a name."""
    text = page.text
    words = known.spellings.keys() | {word for _, word in known.pairs}
    for start, word in page.places(words):
        if is_inside(text, start, word):
            continue
        form = _form_after(text, start, word, known) or known.spellings.get(word)
        if form:
            yield trimmed(start, word, form)


def _form_after(text: str, start: int, word: str, known: Known) -> str | None:
    """Return how the document writes the word after the one in front of it, None where it never does."""
    before = _WORD_BEFORE.search(text[max(0, start - 40) : start])
    if before is None or text[start + len(word) : start + len(word) + 1] == "-":  # `Vice president-elect`
        return None
    return known.pairs.get((before[1], word))


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
    ),
    leaves=("I met the Minister, and the minister left.",),
    languages=("en",),
)
