"""Names that other files of the run show, and which this one writes in small letters."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule, trimmed
from qa_editor.rules.names import is_idiom, is_inside

_WORD_BEFORE = lazy_pattern(r"([^\W\d_]+) $")


def find(page: Page, known: Known) -> Iterator[Edit]:
    """Yield an edit for each word in small letters that other files know as a name."""
    if not known.shared and not known.shared_pairs:
        return
    text = page.text
    words = known.shared.keys() | {word for _, word in known.shared_pairs}
    for start, word in page.places(words):
        if is_inside(text, start, word) or is_idiom(text, start, word):
            continue
        if word in known.spellings:  # what this file or the glossary says goes first
            continue
        before = _WORD_BEFORE.search(text[max(0, start - 40) : start])
        form = (before and known.shared_pairs.get((before[1], word))) or known.shared.get(word)
        if form and form.lower() == word:
            yield trimmed(start, word, form)


RULE = Rule(
    code="C13",
    name="name-in-other-files",
    why="Another file of this run writes this name with a capital.",
    find=find,
    fixes=(),  # it takes two files; `tests/test_shared_names.py` has them
    leaves=("I met zarvoni, and then zarvoni left.",),
    languages=("en",),
)
