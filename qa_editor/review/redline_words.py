"""Edits redrawn by words, so that a person sees them: a capital is a whole word deleted and a whole word inserted.

A lone blank put in or taken out is all but invisible in Word; the word beside it is drawn with it. What a rule did
stays apart from what another did, unless both touch one word.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from qa_editor.core.markup import Piece
from qa_editor.core.pattern import lazy_pattern

_REACH = 40  # characters: a script that parts no words by blanks has paragraphs for words
_MARK = r"!\"#$%&()*+,./:;<=>?@\[\\\]^`{|}~“”„«»‹›…–—"
_LETTERS = rf"[^\s{_MARK}]"  # so that marks that combine, and vowel signs, stay with their letters
_WORD = lazy_pattern(rf"{_LETTERS}+")
_LETTER = lazy_pattern(r"[^\W_]")
_MARKS_THEN_WORD = lazy_pattern(rf"[{_MARK}]*{_LETTERS}*")
_BLANKS_THEN_WORD = lazy_pattern(rf"\s*(?:[{_MARK}]*{_LETTERS}+|[{_MARK}]+)")


class Redrawn(NamedTuple):
    """A stretch that is deleted and what is inserted in its place; codes: of the rules that did it, in order."""

    old: str
    new: str
    codes: tuple[str, ...]


Stretch: TypeAlias = str | Redrawn
"""Text that is kept, or a change."""
Change: TypeAlias = tuple[str, str, tuple[str, ...]]
"""What `Redrawn` holds, as a plain tuple, which is made five times as fast."""


def redraw(pieces: Iterable[Piece]) -> list[Stretch]:
    """Return kept text and changes, in order; no change touches another of the same rules.

    The kept texts with each `old` are the text as it came, with each `new` the text as it reads, to the character.
    """
    return [one if isinstance(one, str) else Redrawn(*one) for one in redraw_plainly(pieces)]


def redraw_plainly(pieces: Iterable[Piece]) -> list[str | Change]:
    """Return what `redraw` does, with plain tuples for the changes: for the thousands of a long transcript."""
    kept, changes = _by_rule(pieces)
    if not changes:
        return [kept[0]] if kept[0] else []
    kept, changes = _joined(kept, changes)
    tails, leads = _reach(kept, changes)
    out: list[str | Change] = []
    lead = 0
    for (old, new, codes), text, tail, following, reach in zip(changes, kept, tails, kept[1:], leads[1:], strict=False):
        stop = len(text) - tail
        if stop > lead:
            out.append(text[lead:stop])
        if tail:
            old, new = text[stop:] + old, text[stop:] + new
        if stop <= lead and out and out[-1][2] == codes:  # a change, since no kept text was put behind it
            last = out.pop()
            old, new = last[0] + old, last[1] + new
        if reach:
            old, new = old + following[:reach], new + following[:reach]
        out.append((old, new, codes))
        lead = reach
    if rest := kept[-1][lead:]:
        out.append(rest)
    return out


def _by_rule(pieces: Iterable[Piece]) -> tuple[list[str], list[Change]]:
    """Return the kept text around the changes (one more than these), and what each rule did there."""
    kept, changes = list[str](), list[Change]()
    text = old = new = ""
    code: str | None = None
    for kind, words, rule in pieces:
        if kind == "keep":
            if code is None:
                text += words
            else:
                changes.append((old, new, (code,)))
                text, code = words, None
            continue
        if rule != code:
            if code is not None:
                changes.append((old, new, (code,)))
            kept.append(text)
            text = old = new = ""
            code = rule
        if kind == "delete":
            old += words
        else:
            new += words
    if code is not None:
        changes.append((old, new, (code,)))
    kept.append(text)
    return kept, changes


def _joined(kept: list[str], changes: list[Change]) -> tuple[list[str], list[Change]]:
    """Make one of changes inside one word."""
    if not [between for between in kept[1:-1] if " " not in between and _is_word(between)]:
        return kept, changes
    out_kept, out = [kept[0]], changes[:1]
    for between, change in zip(kept[1:-1], changes[1:], strict=True):
        last = out[-1]
        if _is_word(between) and not _is_blank(last) and not _is_blank(change):
            codes = tuple(dict.fromkeys(last[2] + change[2]))
            out[-1] = last[0] + between + change[0], last[1] + between + change[1], codes
        else:
            out_kept.append(between)
            out.append(change)
    return [*out_kept, kept[-1]], out


def _is_word(text: str) -> bool:
    """Whether the text is a part of a word, or nothing."""
    found = _WORD.match(text)
    return not text or (found is not None and found.end() == len(text))


def _is_blank(change: Change) -> bool:
    """Whether nothing but blanks is put in or taken out."""
    return (change[0] + change[1]).isspace()


def _reach(kept: list[str], changes: list[Change]) -> tuple[list[int], list[int]]:
    """Return how much of the kept text before each change, and of each kept text behind one, is drawn with it."""
    tails, leads = [0] * len(changes), [0] * len(kept)
    blanks = []
    match = _WORD.match
    for index, (old, new, _) in enumerate(changes):
        kind = _kind_of(old + new)
        if kind == "blank":
            blanks.append(index)
            continue
        if kind == "break":
            continue
        before = kept[index][: -_REACH - 1 : -1]
        if kind == "letters":
            tails[index] = found.end() if (found := match(before)) else 0
        else:
            tails[index] = _MARKS_THEN_WORD.match(before).end()  # type: ignore[union-attr]  # it matches anything
            if tails[index] and not before[0].isalnum():
                continue
        if found := match(kept[index + 1][:_REACH]):
            leads[index + 1] = found.end()
    for index, tail in enumerate(tails):
        if tail and leads[index] + tail > len(kept[index]):
            tails[index] = len(kept[index]) - leads[index]
    for index in blanks:
        _reach_beside(index, kept, tails, leads)
    return tails, leads


@lru_cache(1024)
def _kind_of(both: str) -> str:
    """Return what is taken out and put in: "blank", "break" (blanks with a line feed), "letters" or "marks"."""
    if both.isspace():
        return "break" if "\n" in both else "blank"
    return "letters" if _LETTER.search(both) else "marks"


def _reach_beside(index: int, kept: list[str], tails: list[int], leads: list[int]) -> None:
    """Draw a blank with the word before it or, where that is another change, with the word behind."""
    lead = leads[index]
    before = (kept[index][lead:] if lead else kept[index])[: -_REACH - 1 : -1]
    tail = found.end() if (found := _BLANKS_THEN_WORD.match(before)) else 0
    if tail and _LETTER.search(before, 0, tail):
        tails[index] = tail
        return
    taken = tails[index + 1] if index + 1 < len(tails) else 0
    following = kept[index + 1]
    lead = found.end() if (found := _BLANKS_THEN_WORD.match(following[: len(following) - taken][:_REACH])) else 0
    if lead and _LETTER.search(following, 0, lead):
        leads[index + 1] = lead
    elif tail:
        tails[index] = tail
    else:
        leads[index + 1] = lead
