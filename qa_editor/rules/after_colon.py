"""A space follows a colon that introduces a clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_editor import lexicon
from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule
from qa_editor.rules.letters import SMALL
from qa_editor.rules.openers import OPENERS
from qa_editor.rules.quotes import way_of

_GLUED = lazy_pattern(rf""":(?<=[{SMALL}]{{2}}:)(?=([A-Za-z]+|"|“)(.?))""")


def find(page: Page, known: Known) -> Iterator[Edit]:  # noqa: ARG001
    """Yield an insertion after each colon between an ordinary word and the opening of a clause."""
    text = page.text
    if ":" not in text:
        return
    for match in _GLUED.finditer(text):
        at, after, beyond = match.end(), match[1], match[2]
        if after in '"“':
            if way_of(page, at) == "open":
                yield Edit(at, at, " ")
        elif beyond in " ,'’" and after.lower() in OPENERS and _is_ordinary(text, match.start()):
            yield Edit(at, at, " ")


def _is_ordinary(text: str, end: int) -> bool:
    """Whether the word that ends at `end` is an ordinary one, standing free."""
    word = re.search(r"(?:^|[ \n“\"(])([a-z]+)$", text[max(0, end - 25) : end])
    return word is not None and word[1] in lexicon.words()


RULE = Rule(
    code="S10",
    name="space-after-colon",
    why="A space belongs after a colon.",
    find=find,
    fixes=(("It was simple:we had to leave.", "It was simple: we had to leave."),),
    leaves=(
        "It was at 10:30, and the ratio was 2:1.",
        "Read John 3:16, or std:string, or key:value.",
        "We flew the C:\\ drive to Re:publica.",
    ),
    languages=("en", "de", "es"),
)
