"""Tabs, no-break spaces and other odd spaces between words become plain ones; invisible marks go."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known, Rule

_ODD = "\t\u00a0\u2000-\u200a\u202f\u205f\u3000\v\f\x1c-\x1f\x85"
_INVISIBLE = "\u200b\ufeff\u2060"
_RUN = lazy_pattern(f"[{_ODD}{_INVISIBLE}][ {_ODD}{_INVISIBLE}]*")
_NARROW = "\u00a0\u202f\u2009"  # these may be meant: 10 km, Mr X, and before French marks


def find(page: Page, known: Known) -> Iterator[Edit]:
    """Yield an edit for each run of spaces that holds an odd one out of place, and for each invisible mark."""
    text = page.text
    if text.isascii() and not any(mark in text for mark in "\t\v\f\x1c\x1d\x1e\x1f"):
        return
    for match in _RUN.finditer(text):
        if _is_meant(text, match, known):
            continue
        at_edge = text[match.start() - 1 : match.start()] in "\n" or text[match.end() : match.end() + 1] in "\n"
        beside_space = text[match.start() - 1 : match.start()] == " "
        new = "" if at_edge or beside_space or not match[0].strip(_INVISIBLE) else " "
        yield Edit(match.start(), match.end(), new)


def _is_meant(text: str, match: re.Match[str], known: Known) -> bool:
    """Whether a single no-break or thin space stands where a typesetter would put one."""
    if len(match[0]) > 1 or match[0] not in _NARROW:
        return False
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if before == " " or (before in (",", ";") and after.isalpha()):
        return False
    if known.language != "en":
        return True
    if after in (".", ","):
        return False
    return not (after.isalpha() and after.islower() and (before == "I" or (before.isalpha() and before.islower())))


RULE = Rule(
    code="S01",
    name="odd-space",
    why="A tab, a no-break space or an invisible mark stands where a plain space belongs.",
    find=find,
    fixes=(
        ("We\twent home.", "We went home."),
        ("We\u00a0went home.", "We went home."),
        ("We \u00a0 went home.", "We went home."),
        ("We\u200b went home.", "We went home."),
    ),
    leaves=("It is 10\u00a0km from here.", "I asked Mr.\u00a0Hale."),
)
