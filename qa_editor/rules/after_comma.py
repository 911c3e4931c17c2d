"""A space follows a comma or a semicolon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_editor.core.markup import Edit
from qa_editor.core.page import GUARD, Page
from qa_editor.core.pattern import each_mark, lazy_pattern
from qa_editor.core.rule import Known, Rule
from qa_editor.rules.letters import CLOSE_QUOTES, LETTER
from qa_editor.rules.quotes import way_of

_GLUED = each_mark(",;", rf"""MARK(?=[{LETTER}\d"“‘(\[$£€¿¡*])""")
_BEFORE = lazy_pattern(rf"[{LETTER}\d?!)\]%*°—–{CLOSE_QUOTES}\"]")
_STOPPED = lazy_pattern(rf"[{LETTER}.]\.,[{LETTER}“‘]{{2}}")  # `Inc.,which`, `and then...,well`
_EMPHASIS = lazy_pattern(r"(\*{1,2})\w[^*\n]{0,80}\1(?!\w)")
_INITIALS, _INITIALS_ON = lazy_pattern(r"(?<!\w)[A-Z]{1,4}$"), lazy_pattern(r"[A-Z]{1,4}(?!\w)")
_TYPED_FOR_APOSTROPHE = lazy_pattern(r"(?:s|t|m|d|re|ve|ll)\b")  # `it,s late`: a person has to decide
_YEAR = lazy_pattern(r"(?:1[5-9]|20)\d\d(?!\d)")
_DAY = lazy_pattern(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|(?:Janu|Febru)ary|March|April|June|July|August"
    r"|(?:Septem|Octo|Novem|Decem)ber)\.? \d{1,2}$"
)
_CODE = lazy_pattern(r"[A-Za-z]\w*=|[A-Za-z]:\w")  # `x=1;y=2`, `a:1,b:2`
_DATE = lazy_pattern(r"(?:1\d|20)\d\d(?!\d)")


def find(page: Page, known: Known) -> Iterator[Edit]:  # noqa: ARG001
    """Yield an insertion after each mark that is stuck to the next word."""
    text = page.text
    for match in _GLUED(text):
        at = match.end()
        if at < 2:
            continue
        if text[at - 2] in ".…":
            if _STOPPED.match(text, at - 3) or (text[at - 2] == "…" and text[at].isalpha()):
                yield Edit(at, at, " ")
        elif _BEFORE.match(text[at - 2]) and _lacks_space(page, at):
            yield Edit(at, at, " ")


def _lacks_space(page: Page, at: int) -> bool:
    text = page.text
    before, after = text[at - 2], text[at]
    if after == '"':
        return way_of(page, at) == "open" and (text[at + 1 : at + 2].isalnum() or text[at + 1 : at + 2] in "¿¡")
    if after == "“" and way_of(page, at) == "close":
        return False
    if after == "*":
        return _EMPHASIS.match(text, at) is not None
    if before == GUARD and after.isdigit():  # 1.250,50 marks
        return False
    if before.isdigit() and after.isdigit() and _YEAR.match(text, at) and _DAY.search(text[max(0, at - 20) : at - 1]):
        return True  # Jan. 3,2019
    if before.isdigit() and after.isdigit():  # 1,000 and 3,5 are numbers; 1999,2000 are two years
        return bool(_DATE.fullmatch(text[max(0, at - 5) : at - 1]) and _DATE.match(text, at)) and not (
            text[max(0, at - 6) : at - 5].isdigit()
        )
    if text[at - 1] == ";" and _is_entity(text, at):
        return False
    if _CODE.match(text, at):
        return False
    if text[at - 1] == "," and _TYPED_FOR_APOSTROPHE.match(text, at):
        return False
    if text[at - 1] == ";" and _INITIALS_ON.match(text, at) and _INITIALS.search(text[max(0, at - 6) : at - 1]):
        return False  # TL;DR
    return not (_is_single(text, at - 2, -1) and _is_single(text, at, 1))  # x,y and A,W are for the writer


def _is_single(text: str, at: int, step: int) -> bool:
    """Whether the letter at `at` stands alone, seen away from the mark."""
    beyond = text[at + step : at + step + 1] if at + step >= 0 else ""
    return text[at].isalpha() and not (beyond.isalnum() or (beyond and beyond in "'’")) and text[at] not in "I"


def _is_entity(text: str, at: int) -> bool:
    return re.search(r"&#?\w{1,8};$", text[max(0, at - 11) : at]) is not None


RULE = Rule(
    code="S04",
    name="space-after-comma",
    why="A space belongs after a comma or semicolon.",
    find=find,
    fixes=(
        ("reports,such as those", "reports, such as those"),
        ("in 2023,both of us", "in 2023, both of us"),
        ("he paid $5,000,which was a lot", "he paid $5,000, which was a lot"),
        ("we waited;nothing came", "we waited; nothing came"),
        ("She said,“Come in.”", "She said, “Come in.”"),
        ('She said,"Come in."', 'She said, "Come in."'),
        ("the box,(the red one)", "the box, (the red one)"),
    ),
    leaves=(
        "It cost 1,000 crowns, or 3,5 million.",
        "the point x,y on the map",
        '"Come in," she said.',
        "Tom &amp;Jerry",
        "Give us the TL;DR of it.",
        "The line was x=1;y=2, then a:1,b:2.",
        "It,s late, and we don,t care.",
    ),
)
