"""Names that the document itself shows, written as it writes them nearly everywhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.rule import Known, Rule, trimmed
from qa_editor.rules.names import is_inside

_WORD_BEFORE = re.compile(r"([^\W\d_]+)[ ]$")


def find(page: Page, known: Known) -> Iterator[Edit]:
    """Yield an edit for each word in small letters that the document knows as a name."""
    text = page.text
    seconds = {second for _, second in known.pairs}
    for start, word in page.places(known.spellings.keys() | seconds):
        if is_inside(text, start, word):
            continue
        before = _WORD_BEFORE.search(text[max(0, start - 40) : start])
        goes_on = text[start + len(word) : start + len(word) + 1] == "-"  # `Vice president-elect`
        pair = known.pairs.get((before[1].lower(), word)) if before and not goes_on else None
        if pair and before and before[1] == pair[0]:
            yield trimmed(start, word, pair[1])
        elif word in known.spellings:
            yield trimmed(start, word, known.spellings[word])


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
