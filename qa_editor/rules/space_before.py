"""No space before a comma, full stop, semicolon, colon, question or exclamation mark, or a closing bracket."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule
from qa_editor.rules.letters import CLOSE_QUOTES, LETTER

_MARK = lazy_pattern(r" ([,;:?!.)])")
_BEFORE = lazy_pattern(rf"""[{LETTER}\d)\]%"'{CLOSE_QUOTES}…*]""")
_AFTER = {  # what may follow the mark, so that it is one: an end, a space, a closing quote or bracket
    ",": lazy_pattern(rf"""$|\s|["{CLOSE_QUOTES}]|[{LETTER}“‘]|\d(?!\d\d\b)"""),
    ".": lazy_pattern(rf"""$|\s(?!\.)|["'{CLOSE_QUOTES})\]*](?!\w)"""),
    ";": lazy_pattern(rf"""$|\s|["'{CLOSE_QUOTES}]|[{LETTER}]{{2}}"""),
    ":": lazy_pattern(r"$|\s"),
    "?": lazy_pattern(rf"""$|\s|["'{CLOSE_QUOTES})\]*](?!\w)|!(?!\w)|[{LETTER}]{{2}}"""),
    "!": lazy_pattern(rf"""$|\s|["'{CLOSE_QUOTES})\]*?!](?!\w)|[{LETTER}]{{2}}"""),
    ")": lazy_pattern(r""),
}


def find(page: Page, known: Known) -> Iterator[Edit]:  # noqa: ARG001
    """Yield an edit for each space that stands before a mark."""
    text = page.text
    for match in _MARK.finditer(text):
        start, end = match.span()
        before, mark = text[start - 1 : start], match[1]
        if not _BEFORE.match(before) or not _AFTER[mark].match(text, end):
            continue
        if mark == ":" and before.isdigit():  # a ratio: 2 : 1
            continue
        yield Edit(start, start + 1, "")


RULE = Rule(
    code="S03",
    name="space-before",
    why="English sets no space before this mark.",
    find=find,
    fixes=(
        ("Yes , I was there .", "Yes, I was there."),
        ("Were you there ? Never !", "Were you there? Never!"),
        ("the harbour (in winter ) froze", "the harbour (in winter) froze"),
        ("I went home ; she stayed", "I went home; she stayed"),
    ),
    leaves=(
        "We were waiting ... and then it came.",
        "So . . . we waited.",
        "the .NET team, and a .gitignore file",
        "He scored .5 in both tests.",
        "See you there :)",
        "a ratio of 2 : 1",
    ),
    languages=("en", "de", "es"),
)
