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
_ANNOUNCES = frozenset(  # what one says before a colon
    """
    this these things thing simple clear following follows truth rule rules answer answers question questions reason
    reasons point points problem problems lesson lessons choice choices advice example examples said says asked told
    truth fact facts idea plan lines ways parts kinds types options steps
    """.split()
)


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
        elif beyond in " ,'’" and _introduces(text, match.start(), after.lower()):
            yield Edit(at, at, " ")


def _introduces(text: str, end: int, after: str) -> bool:
    """Whether an ordinary word ends at `end`, and what comes after the colon begins a clause or a list."""
    word = re.search(r"(?:^|[ \n“\"(])([a-z]+)$", text[max(0, end - 25) : end])
    if word is None or word[1] not in lexicon.words():
        return False
    return after in OPENERS or (word[1] in _ANNOUNCES and after in lexicon.words())


RULE = Rule(
    code="S10",
    name="space-after-colon",
    why="A space belongs after a colon.",
    find=find,
    fixes=(
        ("It was simple:we had to leave.", "It was simple: we had to leave."),
        ("We lacked three things:time, money and sleep.", "We lacked three things: time, money and sleep."),
    ),
    leaves=(
        "It was at 10:30, and the ratio was 2:1.",
        "Read John 3:16, or std:string, or key:value.",
        "It wants host:port, user:password and name:value pairs.",
        "We flew the C:\\ drive to Re:publica.",
    ),
    languages=("en", "de", "es"),
)
