"""No space before a comma, full stop, semicolon, colon, question or exclamation mark, or a closing bracket."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule
from qa_editor.rules.language import is_foreign
from qa_editor.rules.letters import CLOSE_QUOTES, LETTER
from qa_editor.rules.openers import OPENERS

_MARK = lazy_pattern(r" ([,;:?!.)])")
_BEFORE = lazy_pattern(rf"""[{LETTER}\d)\]%"'{CLOSE_QUOTES}…*]""")
_AFTER = {  # what may follow the mark, so that it is one: an end, a space, a closing quote or bracket
    ",": lazy_pattern(rf"""$|\s|["{CLOSE_QUOTES}]|[{LETTER}“‘]|\d(?!\d\d\b)"""),
    ".": lazy_pattern(rf"""$|\s(?!\.|-\w)|\.(?:$|\s+["“]?[A-Z])|["'{CLOSE_QUOTES})\]*](?!\w)"""),
    ";": lazy_pattern(rf"""$|\s|["'{CLOSE_QUOTES}]|[{LETTER}]{{2}}"""),
    ":": lazy_pattern(r"$|\s"),
    "?": lazy_pattern(rf"""$|\s|["'{CLOSE_QUOTES})\]*](?!\w)|!(?!\w)|[?!]*(?:[{LETTER}]{{2}}|I\b)"""),
    "!": lazy_pattern(rf"""$|\s|["'{CLOSE_QUOTES})\]*?!](?!\w)|[?!]*(?:[{LETTER}]{{2}}|I\b)"""),
    ")": lazy_pattern(r""),
}

_LANGUAGE = lazy_pattern(r"\W[A-Z]# |[A-Z]\+\+ ")  # C# and C++
_SPOKEN_OF = lazy_pattern(r"\b(?:the|an?|with|or|and|of|by|to|use|press|type|for|as)$", re.I)
_NAMED = lazy_pattern(r"\b(?:use|press|type|hit)(?: the| an?)?$", re.I)
_A_KEY = lazy_pattern(r" (?:key|sign|mark|symbol|character|button)s?\b")
_STOP_STUCK = lazy_pattern(rf" \.(?<=[{LETTER}\d)\]%+{CLOSE_QUOTES}] \.)(?=([A-Z][a-z]*)\b)")


def find(page: Page, known: Known) -> Iterator[Edit]:
    """Yield an edit for each space that stands before a mark."""
    text = page.text
    found: list[Edit] = []
    for match in _MARK.finditer(text):
        start, end = match.span()
        before, mark = text[start - 1 : start], match[1]
        if not _AFTER[mark].match(text, end):
            continue
        if not (_BEFORE.match(before) or (mark == "," and before == ".") or _LANGUAGE.match(text, start - 3)):
            continue
        if mark in ",;:" and (_A_KEY.match(text, end) or _NAMED.search(text[max(0, start - 9) : start])):
            continue  # the , key
        if mark == ":" and before.isdigit():  # a ratio: 2 : 1
            continue
        if mark in "?!" and (text[end : end + 2] == " »" or _SPOKEN_OF.search(text[max(0, start - 9) : start])):
            continue  # « Vraiment ? », and `with ! added`
        if mark in ";:?!" and known.language == "en" and is_foreign(text, start):
            continue  # a quotation from the French
        found.append(Edit(start, start + 1, ""))
    if " ." in text:
        for match in _STOP_STUCK.finditer(text):
            if match[1] in ("I", "I'", "I’") or match[1].lower() in OPENERS:
                found.append(Edit(match.start(), match.start() + 2, ". "))
    yield from sorted(found)


RULE = Rule(
    code="S03",
    name="space-before",
    why="English sets no space before this mark.",
    find=find,
    fixes=(
        ("Yes , I was there .", "Yes, I was there."),
        ("I was born there .I left soon.", "I was born there. I left soon."),
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
