"""Where the items of a list begin: `1. First`, `a) second`, `• third`, on lines of their own or in one line."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor.core.pattern import lazy_pattern

ITEM = lazy_pattern(r"([•⁃▪◦‣*–-]\s*)?(\(?)([A-Za-z]|[ivxlIVXL]{1,5}|\d{1,3})(\.\)|[.)])\s+(?=\S)")
_BULLET = lazy_pattern(r"[•⁃▪◦‣]\s*(?=\S)")
_DASHED = lazy_pattern(r"[*–-]\s+\S")
_BLANK_LINES = lazy_pattern(r"\n[^\S\n]*+\n\s*+")
_LINE_BREAK = lazy_pattern(r"\n\s*")
_NEW_LINE = lazy_pattern(r"\n[^\S\n]*+(?=[•⁃▪◦‣*–(-]|\w{1,5}[.)])")
_ROMANS = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split()
_FIRST_LABELS = frozenset(["1", "a", "A", "i", "I"])
_WORDS_OF_A_LIST = 4


def at_lines(text: str) -> Iterator[int]:
    """Yield where empty lines, bullets and numbers begin something new."""
    for match in _BLANK_LINES.finditer(text):
        yield match.end()
    first = ITEM.match(text)
    label = first[3] if first else ""
    for match in _NEW_LINE.finditer(text):
        item = ITEM.match(text, match.end())
        if item and (item[3] in _FIRST_LABELS or item[3] in labels_after(label)):
            label = item[3]
            yield match.end()
        elif _BULLET.match(text, match.end()) or _DASHED.match(text, match.end()):
            yield match.end()
    lines = text.strip().split("\n")
    short = len(lines) > 2 and all(0 < len(line.split()) <= _WORDS_OF_A_LIST for line in lines)
    if short and not any(mark in text for mark in ".?!…"):
        yield from (match.end() for match in _LINE_BREAK.finditer(text))


def at_items(text: str) -> Iterator[int]:
    """Yield where the items of a list begin that runs on in its line: `1) The first 2) The second`."""
    starts = [0, *(match.end() for match in _NEW_LINE.finditer(text))]
    for start in starts:
        item = ITEM.match(text, start)
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if item:
            at, label = item.end(), item[3]
            while label:
                found = {
                    text.find(f" {item[1] or ''}{item[2]}{new}{item[4]} ", at, end): new for new in labels_after(label)
                }
                found.pop(-1, None)
                label = ""
                if found:
                    place = min(found)
                    at = text.index(item[4], place) + len(item[4]) + 1
                    if text[at : at + 1].isupper():
                        label = found[place]
                        yield place + 1
        elif bullet := _BULLET.match(text, start):
            at = text.find(f" {bullet[0]}", bullet.end(), end)
            while at >= 0:
                yield at + 1
                at = text.find(f" {bullet[0]}", at + 1, end)


def labels_after(label: str) -> set[str]:
    """Return what may follow an item's label: `2` after `1`, `d` after `c`, `iv` after `iii`."""
    if label.isdigit():
        return {str(int(label) + 1)}
    following = {chr(ord(label) + 1)} if len(label) == 1 and label not in "zZ" else set()
    if label.lower() in _ROMANS[:-1]:
        roman = _ROMANS[_ROMANS.index(label.lower()) + 1]
        following.add(roman.upper() if label.isupper() else roman)
    return following
