"""Two full stops become one; three are an ellipsis and stay."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule
from qa_editor.rules.letters import CLOSE_QUOTES, LETTER

_DOUBLED = lazy_pattern(
    rf"""\.\.(?<=[{LETTER}\d)\]%"{CLOSE_QUOTES}]\.\.)(?!\.)(?=["')\]*{CLOSE_QUOTES}]*(?:$|\n|\s+["“‘(]?(\w)?))"""
)


def find(page: Page, known: Known) -> Iterator[Edit]:  # noqa: ARG001
    """Yield a deletion for each doubled full stop that ends a sentence."""
    if ".." not in page.text:
        return
    for match in _DOUBLED.finditer(page.text):
        if not (match[1] and match[1].islower()):  # `and then.. we left` may be meant for an ellipsis
            yield Edit(match.start(), match.start() + 1, "")


RULE = Rule(
    code="P01",
    name="doubled-stop",
    why="One full stop ends a sentence.",
    find=find,
    fixes=(("It went on and beyond.. Then it stopped..", "It went on and beyond. Then it stopped."),),
    leaves=("We waited... Then it came.", "and then.. we left", "cd ../raw", "from 1..10"),
)
