"""Which way a straight quotation mark faces: by the space on its two sides, and by its neighbours' order."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

Way = Literal["open", "close", ""]
_BEFORE_OPEN = " \t\u00a0\u2028([{—–-/"
_AFTER_CLOSE = " \t\u00a0\u2028)]}.,;:?!—–-…/"


def way_of(text: str, place: int, start: int, end: int) -> Way:
    """Tell how the double quotation mark at `place` faces; `start` and `end` bound its paragraph.

    "" where the paragraph's marks do not alternate, so that nobody can tell.
    """
    return dict(_ways(text[start:end])).get(place - start, "")


@lru_cache(maxsize=8)
def _ways(paragraph: str) -> tuple[tuple[int, Way], ...]:
    places = [at for at, char in enumerate(paragraph) if char == '"']
    plain = [_plain_way(paragraph, at) for at in places]
    found = list(plain)
    expected: Way = "open"
    for number, way in enumerate(plain):
        found[number] = way or expected
        expected = "close" if found[number] == "open" else "open"
    for number in range(len(found)):  # what was guessed must fit what follows, or nothing is known
        if not plain[number] and not _fits(found, number):
            found[number] = ""
    return tuple(zip(places, found, strict=True))


def _fits(ways: list[Way], number: int) -> bool:
    later = ways[number + 1] if number + 1 < len(ways) else ("open" if ways[number] == "close" else "")
    earlier = ways[number - 1] if number else "close"
    return earlier != ways[number] and later != ways[number] and later != ""


def _plain_way(paragraph: str, at: int) -> Way:
    before = paragraph[at - 1] if at else " "
    after = paragraph[at + 1] if at + 1 < len(paragraph) else " "
    opens = before in _BEFORE_OPEN and after not in _AFTER_CLOSE
    closes = after in _AFTER_CLOSE and before not in _BEFORE_OPEN
    if opens == closes:
        return ""
    return "open" if opens else "close"
