"""A space stands before an opening bracket and after a closing one, none on their inner sides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_editor import lexicon
from qa_editor.core.markup import Edit
from qa_editor.core.page import NOTE, Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule
from qa_editor.rules.letters import LETTER, SMALL
from qa_editor.rules.openers import OPENERS

_INNER = lazy_pattern(r"\((?<![:;=8\-]\() +(?=[^\s)])")
_BEFORE = lazy_pattern(rf"\((?<=[{SMALL}\d,;]\()(?=[^()\n]{{3,}}\))")
_AFTER = lazy_pattern(rf"\)(?=([{LETTER}]{{2,}}))")
_NOTE_BEFORE = lazy_pattern(rf"\[(?<=[{SMALL},;.?!]\[)(?={NOTE})")
_NOTE_AFTER = lazy_pattern(rf"\](?<={NOTE}\])(?=[{LETTER}])")
_CLOSED = lazy_pattern(r"[^()\n]{0,200}\)")


def find(page: Page, known: Known) -> Iterator[Edit]:  # noqa: ARG001
    """Yield the insertions and deletions around brackets, in order."""
    text = page.text
    found = []
    if "(" in text:
        found += [Edit(m.start() + 1, m.end(), "") for m in _INNER.finditer(text)]
        found += [Edit(m.start(), m.start(), " ") for m in _BEFORE.finditer(text) if _is_aside(text, m.start())]
        found += [Edit(m.end(), m.end(), " ") for m in _AFTER.finditer(text) if _ends_aside(text, m)]
    if "[" in text:
        found += [Edit(m.start(), m.start(), " ") for m in _NOTE_BEFORE.finditer(text)]
        found += [Edit(m.end(), m.end(), " ") for m in _NOTE_AFTER.finditer(text)]
    yield from sorted(found)


def _is_aside(text: str, at: int) -> bool:
    """Whether the bracket at `at` holds prose, unlike `person(s)`, `print(x)` and `f(a, b)`."""
    word = re.search(r"[^\W_]+$", text[max(0, at - 30) : at])
    if word and not (word[0].isdigit() or word[0].istitle() or word[0] in lexicon.words()):  # isinstance(
        return False
    match = _CLOSED.match(text, at + 1)
    inside = match[0][:-1] if match else ""
    words = re.findall(rf"[{LETTER}]+", inside)
    prose = sum(1 for word in words if len(word) > 1 and word.lower() in lexicon.common())
    return len(words) + len(re.findall(r"\d+", inside)) > 1 and prose > 0 and not re.search(r"[=<>{}\[\]_\"]", inside)


def _ends_aside(text: str, match: re.Match[str]) -> bool:
    """Whether the bracket closes an aside and an ordinary word is stuck to it, unlike `(re)write`, `(s)he`."""
    opening = text.rfind("(", max(0, match.start() - 200), match.start())
    if opening < 0 or match.start() - opening < 4 or "\n" in text[opening : match.start()]:
        return False
    stands_free = opening == 0 or not text[opening - 1].isalnum() or _is_aside(text, opening)
    word = match[1].lower()
    return stands_free and (word in OPENERS or (" " in text[opening : match.start()] and word in lexicon.words()))


RULE = Rule(
    code="S08",
    name="space-at-bracket",
    why="A space belongs outside a bracket, none inside it.",
    find=find,
    fixes=(
        ("the town ( where I lived) was small", "the town (where I lived) was small"),
        ("the word(in 2019 it was new)and so on", "the word (in 2019 it was new) and so on"),
        ("I did not know[laughs]what it was", "I did not know [laughs] what it was"),
    ),
    leaves=(
        "the person(s) in charge, thirty(ish) of them",
        "you call print(x) or max(a, b) and that is it",
        "a (re)written text that (s)he signed",
        "the govern[ment] said so",
        "a sad one :( I know",
    ),
    languages=("en", "de", "es"),
)
