"""What is cut from the lines before labels are looked for: line numbers, initials beside names, turns on one line."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from qa_editor.core.markup import Markup
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.transcript import Block, Removed
from qa_editor.structure.evidence import is_ordinary
from qa_editor.structure.label_kinds import key_of, kind_of, without_number
from qa_editor.structure.lines import Line, Sheet, place_of
from qa_editor.structure.pages import PAGE_PARTS, is_page
from qa_editor.structure.thresholds import (
    INLINE_COUNT,
    INLINE_SAMPLE,
    INLINE_SHARE,
    LABEL_CHARS,
    NUMBERED_FROM,
    NUMBERED_LINES,
    QUESTIONS,
)

_LINE_NUMBER = lazy_pattern(r"[ \t]*(\d{1,2})(?:[ \t]{1,3}|$)")
_INNER = lazy_pattern(
    r"(?:^[ \t]*|(?<=[.?!…\"”’»)\]])[ \t]+)(?P<label>[^\W\d_a-z][\w.'’-]*(?:[ _][^\W_a-z][\w.'’-]*){0,3})[ \u00a0]?$"
)
_NUMBERED_QUESTION = lazy_pattern(r"[ \t]*(\d{1,3})[.)][ \t]+(?:[^.?!\n]{2,300}\?[ \t]+)+(?=\S)")
_BOLD_QUESTION = lazy_pattern(r"[ \t]*(\*{2,3}|__)(?=\S)[^*\n]{2,400}\?\1[ \t]+(?=\S)")
_TALKING = ("person", "name", "caps", "engine", "initials", "qa", "role", "script", "letter")


class _Found(NamedTuple):
    """A label in the midst of a line (or at its start): the line's index, the offset in it, the label's key."""

    line: int
    at: int
    key: str


def cut_line_numbers(sheet: Sheet) -> None:
    """Cut the line numbers of a court record off its lines; they are kept as a block at the end."""
    lines = sheet.lines
    if len(lines) < NUMBERED_FROM:
        return
    found = [_LINE_NUMBER.match(line.text) for line in lines]
    numbers = [int(match[1]) for match in found if match]
    rising = sum(after in (before + 1, 1) for before, after in itertools.pairwise(numbers))
    if len(numbers) < NUMBERED_LINES * len(lines) or rising < NUMBERED_LINES * len(numbers):
        return
    sheet.numbered = True
    sheet.lines = [
        line._replace(text=line.text[match.end() :], at=line.at + match.end(), start=line.start + match.end())
        if match
        else line
        for line, match in zip(lines, found, strict=True)
    ]
    cut = Removed(Markup.of(" ".join(map(str, numbers))), "line numbers of the record")
    sheet.others.setdefault(len(lines), []).append(cut)
    pages = {i for i, (line, match) in enumerate(zip(lines, found, strict=True)) if not match and is_page(line.text)}
    for i in pages:
        kept = Removed(Markup.of(lines[i].text.strip()), PAGE_PARTS[0], place_of(lines[i]))
        sheet.others.setdefault(i, []).append(kept)
    if pages:
        after = [line._replace(opens=True) if i - 1 in pages else line for i, line in enumerate(sheet.lines)]
        _put(sheet, [[] if i in pages else [line] for i, line in enumerate(after)])


def cut_initials(sheet: Sheet) -> None:
    """Set aside the initials that meeting tools draw beside a name: `TM` above `Tessa Moor`."""
    found = {
        i
        for i, (line, below) in enumerate(itertools.pairwise(sheet.lines))
        if len(line.text) < 8 and _are_initials(line.text.strip(), below.text)
    }
    if len(found) < QUESTIONS:
        return
    for i in found:
        line = sheet.lines[i]
        kept = Removed(Markup.of(line.text.strip()), "initials beside the name", place_of(line))
        sheet.others.setdefault(i, []).append(kept)
    below = {i + 1 for i in found}
    lines = [line._replace(opens=True) if i in below else line for i, line in enumerate(sheet.lines)]
    _put(sheet, [[] if i in found else [line] for i, line in enumerate(lines)])


def _are_initials(text: str, below: str) -> bool:
    words = below.replace(",", " ").split()
    if not 1 < len(text) < 4 or not text.isupper() or not 1 < len(words) < 6:
        return False
    return {text[0], text[-1]} <= {word[0] for word in words} and kind_of(below.strip()) in ("person", "caps")


def part_lines(sheet: Sheet) -> frozenset[int]:
    """Part lines that hold several turns, as `Q: How? A: Well.`, where the whole document does it.

    Returns the lines, of those there are then, that must turn out to open a turn; if they do not, it was wrong.
    """
    cuts = _inner_labels(sheet.lines)
    labelled = bool(cuts)
    cuts = cuts or _numbered_questions(sheet.lines) or _questions_in_bold(sheet.lines)
    if not cuts:
        return frozenset()
    new = [_parted(line, cuts.get(i, [])) for i, line in enumerate(sheet.lines)]
    first = [0, *itertools.accumulate(len(lines) for lines in new)]
    _put(sheet, new)
    return frozenset(first[i] + k for i, at in cuts.items() for k in range(labelled, labelled * len(at) + 1))


def _parted(line: Line, cuts: Sequence[int]) -> list[Line]:
    edges = [0, *cuts, len(line.text)]
    return [
        line._replace(
            text=line.text[a:b], at=line.at + a, start=line.start + a, opens=line.opens or a > 0,
            stamp=None if a else line.stamp,
        )
        for a, b in itertools.pairwise(edges)
    ]  # fmt: skip


def _inner_labels(lines: Sequence[Line]) -> dict[int, list[int]]:
    """Return for lines the offsets at which another label stands, where two labels recur in this way."""
    first = lines[:INLINE_SAMPLE]
    if sum(one.at > 0 for one in _all_labels(first, colons=2)) < INLINE_COUNT:
        return {}
    found = _all_labels(first)
    if sum(one.at > 0 for one in found) < INLINE_SHARE * len(found):
        return {}
    found = found if len(lines) == len(first) else _all_labels(lines)
    often = Counter(one.key for one in found)
    found = [one for one in found if often[one.key] >= INLINE_COUNT]
    inner = sum(one.at > 0 for one in found)
    changes = sum(a.key != b.key for a, b in itertools.pairwise(found))
    if len({one.key for one in found}) < 2 or inner < INLINE_COUNT or inner < INLINE_SHARE * len(found):
        return {}
    if changes < 0.8 * (len(found) - 1):
        return {}
    cuts: dict[int, list[int]] = {}
    for one in found:
        if one.at:
            cuts.setdefault(one.line, []).append(one.at)
    return cuts


def _all_labels(lines: Sequence[Line], colons: int = 1) -> list[_Found]:
    """Return the labels of the lines that have so many colons at least."""
    likely = (i for i, line in enumerate(lines) if line.text.count(":") >= colons)
    return [one for i in likely for one in _labels_in(lines[i].text, i)]


def _labels_in(text: str, index: int) -> Iterator[_Found]:
    """Yield the labels before a colon, behind each sentence's end in the line; the first stands at the line's start."""
    colon, first_in_line = text.find(":"), True
    while colon > 0:
        if text[colon - 1].isalnum() or text[colon - 1] in ". \u00a0":
            first = max(0, colon - LABEL_CHARS)
            if text[colon + 1 : colon + 2].isspace() and (match := _INNER.search(text[first:colon])):
                label, at = match["label"], first + match.start("label")
                if (not first or match.start()) and _may_talk(label):
                    yield _Found(index, 0 if first_in_line else at, key_of(without_number(label)))
                    first_in_line = False
        colon = text.find(":", colon + 1)


@lru_cache(maxsize=8192)
def _may_talk(label: str) -> bool:
    kind = kind_of(label)
    return kind in _TALKING and not (kind in ("name", "person", "caps") and is_ordinary(label))


def _questions_in_bold(lines: Sequence[Line]) -> dict[int, list[int]]:
    """Return for lines the offset of the answer behind a question in bold, where many lines are of that kind."""
    found = {i: match.end() for i, line in enumerate(lines) if (match := _BOLD_QUESTION.match(line.text))}
    if len(found) <= QUESTIONS or len(found) < INLINE_SHARE * (len(lines) - min(found)):
        return {}
    return {i: [end] for i, end in found.items()}


def _numbered_questions(lines: Sequence[Line]) -> dict[int, list[int]]:
    """Return for numbered lines the offset of the answer behind the question, where all lines are of that kind."""
    found = {i: match for i, line in enumerate(lines) if (match := _NUMBERED_QUESTION.match(line.text))}
    numbers = [int(match[1]) for match in found.values()]
    rising = all(after == before + 1 for before, after in itertools.pairwise(numbers))
    if len(found) <= QUESTIONS or not rising or len(found) < INLINE_SHARE * (len(lines) - min(found)):
        return {}
    return {i: [match.end()] for i, match in found.items()}


def _put(sheet: Sheet, new: Sequence[Sequence[Line]]) -> None:
    """Put for each line of the sheet those given; what stands before a line goes on standing before it."""
    moved = [0, *itertools.accumulate(len(lines) for lines in new)]
    others: dict[int, list[Block]] = {}
    for i, blocks in sorted(sheet.others.items()):
        others.setdefault(moved[i], []).extend(blocks)
    sheet.others = others
    sheet.times = {moved[i]: time for i, time in sheet.times.items()}
    sheet.lines = [line for lines in new for line in lines]
