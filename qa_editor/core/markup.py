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

    def apply(self, edits: Iterable[Edit], rule: str, *, rewords: bool = False) -> Markup:
        """Return the next markup, with `edits` of `self.after` made and signed `rule`.

        `edits` are in order and do not overlap. Raises BrokenPromise where an edit changes a letter or
        digit and `rewords` is not set, ValueError where edits are out of order or out of range.
        """
        text = self.after
        out: list[Piece] = []
        walk = _Walk(self.pieces, out)
        at = 0
        for edit in edits:
            if edit.start < at or edit.end < edit.start or edit.end > len(text):
                raise ValueError(f"rule {rule} gave edits out of order or out of range: {edit}")
            if not rewords and letters_of(text[edit.start : edit.end]) != letters_of(edit.new):
                old = text[edit.start : edit.end]
                raise BrokenPromise(f"rule {rule} would change {old!r} to {edit.new!r}; please report it")
            walk.keep(edit.start - at)
            walk.delete(edit.end - edit.start, rule)
            if edit.new:
                out.append(Piece("insert", edit.new, rule))
            at = edit.end
        walk.keep(len(text) - at)
        walk.finish()
        return Markup(tuple(_joined(out)))

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
    """Copies pieces to `out`, counting only the text that `after` shows; deletions are carried along."""

    def __init__(self, pieces: tuple[Piece, ...], out: list[Piece]) -> None:
        self.pieces, self.out = pieces, out
        self.index, self.offset = 0, 0

    def keep(self, length: int) -> None:
        for piece in self._take(length):
            self.out.append(piece)

    def delete(self, length: int, rule: str) -> None:
        for piece in self._take(length):
            if piece.kind == "keep":
                self.out.append(Piece("delete", piece.text, rule))
            elif piece.kind == "delete":
                self.out.append(piece)

    def finish(self) -> None:
        self.out += self.pieces[self.index :]

    def _take(self, length: int) -> Iterable[Piece]:
        while length > 0:
            piece = self.pieces[self.index]
            if piece.kind == "delete":
                self.index += 1
                yield piece
                continue
            part = piece.text[self.offset : self.offset + length]
            length -= len(part)
            self.offset += len(part)
            if self.offset == len(piece.text):
                self.index, self.offset = self.index + 1, 0
            yield Piece(piece.kind, part, piece.rule)


def _joined(pieces: list[Piece]) -> Iterable[Piece]:
    """Join neighbours of one kind and rule, so that equal ledgers look equal."""
    held: Piece | None = None
    for piece in pieces:
        if held and held.kind == piece.kind and held.rule == piece.rule:
            held = Piece(held.kind, held.text + piece.text, held.rule)
            continue
        if held and held.text:
            yield held
        held = piece
    if held and held.text:
        yield held
