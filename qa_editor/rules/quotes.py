"""Which way a quotation mark faces that can face both: by the space on its two sides, and by its neighbours' order."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern

Way = Literal["open", "close", ""]
_MARK = lazy_pattern('["“„\n]')
_BEFORE_OPEN = " \t\u00a0\u2028\n([{—–-/"
_AFTER_CLOSE = " \t\u00a0\u2028\n)]}.,;:?!—–-…/"


def way_of(page: Page, place: int) -> Way:
    """Tell how the mark `"` or `“` at `place` faces, "" where its paragraph does not tell.

    A `“` closes what a German `„` opened.
    """
    told, index = _told(page), page.index_at(place)
    if index not in told:
        told[index] = _ways(page.text, *page.bounds(index))
    return told[index].get(place, "")


@lru_cache(maxsize=1)
def _told(page: Page) -> dict[int, Mapping[int, Way]]:  # noqa: ARG001
    """Return what was found out about the page so far: paragraph (index) -> the ways of its marks."""
    return {}


def _ways(text: str, start: int, end: int) -> Mapping[int, Way]:
    found: dict[int, Way] = {}
    straight: list[int] = []
    low = 0
    for match in _MARK.finditer(text, start, end):
        mark, at = match[0], match.start()
        if mark == '"':
            straight.append(at)
        elif mark == "„":
            low += 1
        elif mark == "“":
            found[at] = "close" if low else "open"
            low = max(0, low - 1)
        else:  # the end of a paragraph
            _face(text, straight, found)
            straight, low = [], 0
    _face(text, straight, found)
    return found


def _face(text: str, places: list[int], found: dict[int, Way]) -> None:
    """Enter the ways of one paragraph's straight marks: they open and close in turn."""
    plain = [_plain_way(text, at) for at in places]
    ways = list(plain)
    expected: Way = "open"
    for number, way in enumerate(plain):
        ways[number] = way or expected
        expected = "close" if ways[number] == "open" else "open"
    for number, at in enumerate(places):  # what was guessed must fit what follows, or nothing is known
        found[at] = ways[number] if plain[number] or _fits(ways, number) else ""


def _fits(ways: list[Way], number: int) -> bool:
    later = ways[number + 1] if number + 1 < len(ways) else ("open" if ways[number] == "close" else "")
    earlier = ways[number - 1] if number else "close"
    return earlier != ways[number] and later != ways[number] and later != ""


def _plain_way(text: str, at: int) -> Way:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    opens = before in _BEFORE_OPEN and after not in _AFTER_CLOSE
    closes = after in _AFTER_CLOSE and before not in _BEFORE_OPEN
    if opens == closes:
        return ""
    return "open" if opens else "close"
