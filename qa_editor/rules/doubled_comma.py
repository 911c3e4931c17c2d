"""Two commas become one, and two semicolons."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule
from qa_editor.rules.letters import CLOSE_QUOTES, LETTER

_BEFORE = rf"{LETTER}\d)\]%*\"{CLOSE_QUOTES}"
_COMMAS = lazy_pattern(rf",(?:(?<=[{_BEFORE}],) ?,|(?<=[{_BEFORE}] ,) ?,(?= ))(?![,\d]| ?,)")
_SEMICOLONS = lazy_pattern(rf";(?<=[{LETTER}\d];);(?=(?: ?[{LETTER}]{{2}}| ?I\b| [aA]\b))")


def find(page: Page, known: Known) -> Iterator[Edit]:
    """Yield a deletion for each mark that stands twice."""
    text = page.text
    found = []
    if ",," in text or ", ," in text:
        found += [Edit(match.start() + 1, match.end(), "") for match in _COMMAS.finditer(text)]
    if ";;" in text and not known.dotted.code:
        found += [Edit(match.start() + 1, match.end(), "") for match in _SEMICOLONS.finditer(text)]
    yield from sorted(found)


RULE = Rule(
    code="P02",
    name="doubled-comma",
    why="One comma or semicolon is enough.",
    find=find,
    fixes=(
        ("Yes,, I was there.", "Yes, I was there."),
        ("Yes , , I was there.", "Yes, I was there."),
        ("It was good;; we liked it.", "It was good; we liked it."),
    ),
    leaves=("Yes, I was there.", "an ,,old'' way of quoting", "the row a,,,b", "the line ends with ;; and a break"),
)
