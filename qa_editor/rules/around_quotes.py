"""A space follows a closing quotation mark when a word is stuck to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_editor import lexicon
from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.rule import Known, Rule
from qa_editor.rules.letters import LETTER
from qa_editor.rules.quotes import way_of

_STUCK = re.compile(rf"""["”]([{LETTER}]+)""")


def find(page: Page, known: Known) -> Iterator[Edit]:  # noqa: ARG001
    """Yield an insertion after each closing quotation mark that touches a word."""
    text = page.text
    if '"' not in text and "”" not in text:
        return
    for match in _STUCK.finditer(text):
        at = match.start()
        if at and text[at - 1] not in " \n\t([{—–-" and _is_closing(page, at, match[1]):
            yield Edit(at + 1, at + 1, " ")


def _is_closing(page: Page, at: int, word: str) -> bool:
    text = page.text
    if text[at] == '"' and way_of(text, at, *page.bounds(page.paragraph_at(at))) != "close":
        return False
    if text[at - 1] in ",.?!…;:":
        return True
    return len(word) > 1 and word.lower() in lexicon.common()  # not the plural in “maybe”s


RULE = Rule(
    code="S07",
    name="space-after-quote",
    why="A space belongs after a closing quotation mark.",
    find=find,
    fixes=(
        ('"Why?"she asked.', '"Why?" she asked.'),
        ("“Come in,”he said.", "“Come in,” he said."),
        ("“close”and “far”", "“close” and “far”"),
    ),
    leaves=('"Why?" she asked.', "a few “maybe”s", 'a 6"x4" board', '("so")'),
    languages=("en", "es"),
)
