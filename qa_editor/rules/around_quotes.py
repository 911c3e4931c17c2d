"""A space stands before an opening quotation mark and after a closing one, none on their inner sides."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor import lexicon
from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule
from qa_editor.rules.letters import LETTER, SMALL
from qa_editor.rules.quotes import way_of

_STUCK = lazy_pattern(rf"""["”]([{LETTER}]+)""")
_OPENING = lazy_pattern(rf"""["“](?<=[{SMALL}]{{2}}.)(?=[{LETTER}]{{2}})|'(?<=[{SMALL}],')(?=[A-Z])""")
_INSIDE_OPEN = lazy_pattern(rf"“ +(?=[{LETTER}])")
_INSIDE_CLOSE = lazy_pattern(rf"”(?<=[{LETTER}.,?!] ”)")


def find(page: Page, known: Known) -> Iterator[Edit]:  # noqa: ARG001
    """Yield an edit for each missing space outside quotation marks, and for each space inside curly ones."""
    text = page.text
    if not any(mark in text for mark in "\"“”'"):
        return
    found = []
    for match in _STUCK.finditer(text):
        at = match.start()
        if at and text[at - 1] not in " \n\t([{—–-" and _is_closing(page, at, match[1]):
            found.append(Edit(at + 1, at + 1, " "))
    for match in _OPENING.finditer(text):
        at = match.start()
        if text[at] == "'" or way_of(page, at) == "open":
            found.append(Edit(at, at, " "))
    if "“ " in text or " ”" in text:
        opening = (match for match in _INSIDE_OPEN.finditer(text) if way_of(page, match.start()) == "open")
        found += [Edit(match.start() + 1, match.end(), "") for match in opening]
        found += [Edit(match.start() - 1, match.start(), "") for match in _INSIDE_CLOSE.finditer(text)]
    yield from sorted(found)


def _is_closing(page: Page, at: int, word: str) -> bool:
    text = page.text
    if text[at] == '"' and way_of(page, at) != "close":
        return False
    if text[at - 1] in ",.?!…;:":
        return True
    opening = max(text.rfind(mark, max(0, at - 200), at) for mark in '"“')
    if opening > 0 and text[opening - 1].isalnum():  # Toys"R"Us
        return False
    return len(word) > 1 and word.lower() in lexicon.common()  # not the plural in “maybe”s


RULE = Rule(
    code="S07",
    name="space-at-quote",
    why="A space belongs outside quotation marks, none inside them.",
    find=find,
    fixes=(
        ('"Why?"she asked.', '"Why?" she asked.'),
        ("“Come in,”he said.", "“Come in,” he said."),
        ("we called it“the barn” then", "we called it “the barn” then"),
        ("“ Go home. ” she said", "“Go home.” she said"),
        ("“close”and “far”", "“close” and “far”"),
    ),
    leaves=('"Why?" she asked.', "a few “maybe”s", 'a 6"x4" board', '("so")'),
    languages=("en", "es"),
)
