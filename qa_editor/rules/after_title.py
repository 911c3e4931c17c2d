"""A space follows an honorific: `Dr.Vance` becomes `Dr. Vance`."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.rule import Known, Rule
from qa_editor.rules.dotted import dotted_tokens, kind_of


def find(page: Page, known: Known) -> Iterator[Edit]:
    """Yield an insertion after the full stop of each honorific that is run into a name."""
    text, evidence = page.text, known.dotted
    for start, end in dotted_tokens(text):
        if kind_of(text[start:end], evidence) == "title":
            begin = start + len(text[start:end]) - len(text[start:end].lstrip("._-'’"))
            at = text.index(".", begin) + 1
            yield Edit(at, at, " ")


RULE = Rule(
    code="S06",
    name="space-after-title",
    why="A space belongs between a title and the name.",
    find=find,
    fixes=(("Dr.Vance and Mr.Jones came.", "Dr. Vance and Mr. Jones came."),),
    leaves=("Dr. Vance came with J.K. Ode.",),
)
