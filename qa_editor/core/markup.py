"""Text that remembers how it was edited: the old text with a ledger of small, signed edits."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from qa_editor.core.errors import BrokenPromise

Kind = Literal["keep", "insert", "delete"]


class Edit(NamedTuple):
    """Replace `text[start:end]` by `new`; offsets are 0-based, in characters, `end` exclusive."""

    start: int
    end: int
    new: str


class Piece(NamedTuple):
    """A stretch of text that was kept, inserted or deleted; `rule` is the code that did it ("" when kept)."""

    kind: Kind
    text: str
    rule: str = ""


class Change(NamedTuple):
    """One finished edit of one rule, in the coordinates of the text as it came (`Markup.before`)."""

    start: int
    end: int
    old: str
    new: str
    rule: str


def letters_of(text: str) -> str:
    """Return the letters, digits and combining marks of `text`, case-folded: what no edit may change."""
    return "".join(ch for ch in text.casefold() if ch.isalnum() or unicodedata.category(ch)[0] == "M")


def keeps_letters(old: str, new: str) -> bool:
    """Whether both texts have the same letters, digits and combining marks but for case.

    Nearly every edit is of blanks and marks alone, or of case alone: these are told at once.
    """
    if not (old.strip(_MARKS) or new.strip(_MARKS)) or old.casefold() == new.casefold():
        return True
    return letters_of(old) == letters_of(new)


_MARKS = " \t\u2028.,;:?!"


@dataclass(frozen=True)
class Markup:
    """A text and its ledger. `before` is the text as it came, `after` the text as it should read."""

    pieces: tuple[Piece, ...]

    @classmethod
    def of(cls, text: str) -> Markup:
        """Return `text` with an empty ledger."""
        return cls((Piece("keep", text),) if text else ())

    @cached_property
    def before(self) -> str:
        """The text as it was read, to the character."""
        return "".join([p.text for p in self.pieces if p.kind != "insert"])

    @cached_property
    def after(self) -> str:
        """The text with every edit made."""
        return "".join([p.text for p in self.pieces if p.kind != "delete"])

    @property
    def is_edited(self) -> bool:
        """Whether any edit stands in the ledger."""
        return any(p.kind != "keep" for p in self.pieces)

    def lines_before(self, offset: int) -> int:
        """Return how many line breaks of the source stand before the character `after[offset]`."""
        return bisect_right(self._breaks, offset)

    @cached_property
    def _breaks(self) -> list[int]:
        """The offset in `after` of what follows each line break of the source, in order."""
        found, seen = [], 0
        for kind, text, _ in self.pieces:
            if kind != "insert" and "\n" in text:
                places = [at + 1 for at, char in enumerate(text) if char == "\n"]
                found += [seen + at for at in places] if kind == "keep" else [seen + 1] * len(places)
            seen += 0 if kind == "delete" else len(text)
        return found

    def apply(self, edits: Iterable[tuple[int, int, str]], rule: str, *, rewords: bool = False) -> Markup:
        """Return the next markup, with `edits` of `self.after` made and signed `rule`.

        `edits` are in order and do not overlap. Raises BrokenPromise where an edit changes a letter or
        digit and `rewords` is not set, ValueError where edits are out of order or out of range.
        """
        text, length = self.after, len(self.after)
        walk = _Walk(self.pieces)
        at = 0
        for start, end, new in edits:
            if start < at or end < start or end > length:
                raise ValueError(f"rule {rule} gave edits out of order or out of range: {Edit(start, end, new)}")
            if not (rewords or keeps_letters(text[start:end], new)):
                raise BrokenPromise(f"rule {rule} would change {text[start:end]!r} to {new!r}; please report it")
            walk.keep(start - at)
            walk.delete(end - start, rule)
            if new:
                walk.add("insert", new, rule)
            at = end
        return Markup(walk.finish())

    def changes(self) -> list[Change]:
        """Return the edits as replacements in `before`, in order: neighbouring pieces of one rule are one."""
        found: list[Change] = []
        at, adjacent = 0, False
        for kind, text, rule in self.pieces:
            if kind == "keep":
                at, adjacent = at + len(text), False
                continue
            old, new = (text, "") if kind == "delete" else ("", text)
            if adjacent and found[-1].rule == rule:
                last = found.pop()
                found.append(Change(last.start, at + len(old), last.old + old, last.new + new, rule))
            else:
                found.append(Change(at, at + len(old), old, new, rule))
            at, adjacent = at + len(old), True
        return found


class _Walk:
    """Copies pieces, counting only the text that `after` shows; deletions are carried along."""

    def __init__(self, pieces: tuple[Piece, ...]) -> None:
        self.pieces, self.out = pieces, list[Piece]()
        self.index, self.offset = 0, 0  # of the piece to be copied next, and how much of it is copied already

    def add(self, kind: Kind, text: str, rule: str) -> None:
        """Append a piece; neighbours of one kind and rule are joined, so that equal ledgers look equal."""
        if not text:
            return
        if self.out:
            last = self.out[-1]
            if last.kind == kind and last.rule == rule:
                self.out[-1] = Piece(kind, last.text + text, rule)
                return
        self.out.append(Piece(kind, text, rule))

    def keep(self, length: int) -> None:
        while length > 0:
            kind, text, rule = self.pieces[self.index]
            if kind != "delete":
                text = self._part(text, length)
                length -= len(text)
            else:
                self.index += 1
            self.add(kind, text, rule)

    def delete(self, length: int, signed: str) -> None:
        while length > 0:
            kind, text, rule = self.pieces[self.index]
            if kind == "delete":
                self.index += 1
                self.add(kind, text, rule)
                continue
            text = self._part(text, length)
            length -= len(text)
            if kind == "keep":
                self.add("delete", text, signed)

    def finish(self) -> tuple[Piece, ...]:
        """Copy what is left, and return all pieces."""
        if self.offset:
            kind, text, rule = self.pieces[self.index]
            self.add(kind, self._part(text, len(text)), rule)
        for kind, text, rule in self.pieces[self.index :]:
            self.add(kind, text, rule)
        return tuple(self.out)

    def _part(self, text: str, length: int) -> str:
        """Return the next characters of the piece at hand, at most `length`."""
        offset, size = self.offset, len(text)
        if offset + length < size:
            self.offset = offset + length
            return text[offset : offset + length]
        self.index, self.offset = self.index + 1, 0
        return text[offset:] if offset else text
