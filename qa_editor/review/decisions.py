"""What a reviewer decided about each edit: how it came, how it was planned and how it reads now, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from qa_editor.core.markup import letters_of
from qa_editor.core.pattern import lazy_pattern
from qa_editor.review.cells import PARTING, Cell
from qa_editor.review.fitting import Fit, fit
from qa_editor.review.left import Left, Span

Status = Literal["accepted", "rejected", "altered", "pending", "half-applied"]
STATUSES: tuple[Status, ...] = ("accepted", "rejected", "altered", "pending", "half-applied")
"""What can become of an edit. Half-applied: a replacement of which one half was taken and the other refused."""


_NEAR = 2  # characters: of two blanks side by side, nobody can say which one is gone
_EDGES = lazy_pattern(rf"[ \t\n]*{PARTING}[ \t\n{PARTING}]*")


class Verdict(NamedTuple):
    """What became of one edit. reads: what stands in its place now, as the reviewer left it. note: why, in words."""

    status: Status
    reads: str
    note: str = ""


class Judged(NamedTuple):
    """What became of a turn. verdicts: one for each of its edits. made: the edits that stand in the final text.

    target: how the turn is to read, paragraphs parted by `PARTING`.
    """

    verdicts: tuple[Verdict, ...]
    made: frozenset[int]
    target: str


def judge(cells: Sequence[Cell], left: Left) -> Judged:
    """Decide about each edit of a turn by what the reviewer left of it.

    An edit that waits stands in the final text as planned; one that is half-applied reads as it came.
    """
    return _Judging(cells, left).judged()


class _Judging:
    def __init__(self, cells: Sequence[Cell], left: Left) -> None:
        self.cells, self.left = cells, left
        self.fits = fit(cells, left.text)
        self.at_cell = {one.cell: number for number, one in enumerate(self.fits) if one.cell >= 0}
        self.verdicts: dict[int, Verdict] = {}
        self.made: set[int] = set()
        self._claimed: set[int] = set()  # of the fits that are typed: those that are told of a cell
        self._dropped = list(reversed(left.dropped))  # that are not yet told of a cell

    def judged(self) -> Judged:
        target = []
        for number, one in enumerate(self.fits):
            cell = self.cells[one.cell] if one.cell >= 0 else None
            here = self.left.text[one.start : one.end]
            if cell is None:
                target.append(here.replace("\n", " "))
            elif cell.edits:
                reads = self._decide(number, one, cell, here)
                target.append(self._parted(number, reads) if reads and one.how == "gone" else reads)
            elif one.how == "read":
                target.append(cell.new)
        verdicts = tuple(self.verdicts[number] for number in sorted(self.verdicts))
        return Judged(verdicts, frozenset(self.made), _EDGES.sub(PARTING, "".join(target)).strip(f" \t\n{PARTING}"))

    def _decide(self, number: int, one: Fit, cell: Cell, here: str) -> str:
        """Enter what became of the edits of one cell, and return how it is to read."""
        waiting = self._waiting(one, cell)
        before, behind = self._typed_beside(number)
        whole = before + here + behind
        if not (before or behind):
            if one.how == "read":
                return self._read(one, cell, here, waiting)
            if one.how == "doubled":
                return self._half(cell, here, "both readings stand there")
            return self._gone(one, cell, waiting)
        note = "changed by hand" if whole.strip() else "deleted by hand"
        self._enter(cell, Verdict("altered", whole, note))
        if one.how == "read" and here != cell.new:
            self.made.update(self._made(cell, here))
        elif 0 < _likeness(whole, cell.new) >= _likeness(whole, cell.old):
            self.made.update(cell.edits)
        return here

    def _parted(self, number: int, words: str) -> str:
        """Return words that are put back, with a blank to what was typed beside their place."""
        before, behind = (
            self.left.text[self.fits[at].start : self.fits[at].end]
            if 0 <= at < len(self.fits) and self.fits[at].cell < 0
            else ""
            for at in (number - 1, number + 1)
        )
        start = " " if before and not before[-1].isspace() else ""
        return start + words + (" " if behind and not behind[0].isspace() else "")

    def _typed_beside(self, number: int) -> tuple[str, str]:
        """Return what was typed right before and right behind a cell, without a blank between; each only once."""
        one, beside = self.fits[number], ["", ""]
        for side, other in enumerate((number - 1, number + 1)):
            if not 0 <= other < len(self.fits) or self.fits[other].cell >= 0 or other in self._claimed:
                continue
            typed = self.left.text[self.fits[other].start : self.fits[other].end]
            if typed[0 if side else -1].isspace() or (one.start == one.end and self._brings_blank(other, side, typed)):
                continue
            self._claimed.add(other)
            if one.start == one.end:
                beside[side] = typed
            else:
                beside[side] = typed.split(maxsplit=1)[0] if side else typed.split()[-1]
        return beside[0], beside[1]

    def _brings_blank(self, number: int, side: int, typed: str) -> bool:
        """Whether what was typed beside a cell that is gone has a blank of its own at its far end, beside another.

        Then both blanks around the cell are still there, and the word was typed beside the hole, not into it.
        """
        beyond = number + (1 if side else -1)
        if not typed[-1 if side else 0].isspace():
            return False
        if not 0 <= beyond < len(self.fits):
            return True
        cell = self.fits[beyond].cell
        return cell >= 0 and self.cells[cell].new.isspace() and self.fits[beyond].how == "read"

    def _read(self, one: Fit, cell: Cell, here: str, waiting: Sequence[Span]) -> str:
        made = self._made(cell, here)
        if not waiting:
            for edit in cell.edits:
                self.verdicts[edit] = Verdict("accepted" if edit in made else "rejected", here)
            self.made |= made
            return here
        refused = self.left.as_before(one.start, one.end, waiting)
        readings = dict(cell.choices)
        if refused not in readings:
            note = f"one half waits; refused, it would read {refused!r}"
            return self._half(cell, here, note)
        for edit in cell.edits:
            sure = edit in readings[refused]
            status: Status = "pending" if (edit in made) != sure else "accepted" if sure else "rejected"
            self.verdicts[edit] = Verdict(status, here)
        self.made |= made
        return here

    def _waiting(self, one: Fit, cell: Cell) -> list[Span]:
        """Return our tracked changes that still stand in a cell; to be asked once, cell by cell."""
        found = [span for span in self.left.added if span.start < one.end and span.end > one.start]
        told, here = "", self.left.text[one.start : one.end]
        touched = one.start < one.end or (one.cell + 1 < len(self.cells) and bool(self.cells[one.cell + 1].edits))
        while self._dropped and self._dropped[-1].start <= one.end and told != cell.old:
            span = self._dropped[-1]
            if span.start < one.start:
                self._dropped.pop()
                continue
            restores = here + told + span.text == cell.old  # only what goes was drawn, not the whole word
            if span.start == one.end and touched and not (cell.old.startswith(told + span.text) or restores):
                break  # of the cell behind, which touches this one
            told += span.text
            found.append(self._dropped.pop())
        return sorted(found, key=lambda span: (span.start, span.end))

    def _gone(self, one: Fit, cell: Cell, waiting: Sequence[Span]) -> str:
        """Decide about a cell of which nothing stands: deleted by the reviewer, or half-applied."""
        first, last = self._typed_around(one)
        others = [s for s in (*self.left.struck, *self.left.undone) if first - _NEAR <= s.start <= last + _NEAR]
        words = letters_of("".join(span.text for span in others))
        by_hand = bool(words) and (letters_of(cell.old) in words or letters_of(cell.new) in words)
        if by_hand and not waiting:
            self._enter(cell, Verdict("altered", "", f"deleted by {others[0].who.author or 'the reviewer'}"))
        elif not waiting and self._around_is_gone(one.cell):
            self._enter(cell, Verdict("altered", "", "deleted by hand, with what stood around it"))
        else:
            return self._half(cell, "", "neither reading stands there")
        self.made.update(cell.edits)
        return ""

    def _typed_around(self, one: Fit) -> tuple[int, int]:
        """Return where a cell that is gone may have stood: anywhere beside what was typed next to it."""
        number = self.at_cell[one.cell]
        sides = [self.fits[at] for at in (number - 1, number + 1) if 0 <= at < len(self.fits)]
        typed = [side for side in sides if side.cell < 0]
        return min(one.start, *(s.start for s in typed), one.start), max(one.end, *(s.end for s in typed), one.end)

    def _around_is_gone(self, index: int) -> bool:
        """Whether the blank beside a cell is gone too, untracked: a refused half leaves both blanks where they were."""
        for step in (-1, 1):
            at = index + step
            if 0 <= at < len(self.cells) and not self.cells[at].edits and self._is_gone(at):
                fit_of_gap = self.fits[self.at_cell[at]]
                if not any(abs(span.start - fit_of_gap.start) <= _NEAR for span in self.left.struck):
                    return True
        return False

    def _is_gone(self, index: int) -> bool:
        return self.fits[self.at_cell[index]].how == "gone"

    def _half(self, cell: Cell, here: str, note: str) -> str:
        self._enter(cell, Verdict("half-applied", here, note))
        return cell.old

    def _enter(self, cell: Cell, verdict: Verdict) -> None:
        self.verdicts.update(dict.fromkeys(cell.edits, verdict))

    def _made(self, cell: Cell, reads: str) -> frozenset[int]:
        return next((made for text, made in cell.choices if text == reads), frozenset())


def _likeness(one: str, other: str) -> int:
    """Return how many characters two words share at both ends."""
    return _shared(zip(one, other, strict=False)) + _shared(zip(reversed(one), reversed(other), strict=False))


def _shared(pairs: Iterable[tuple[str, str]]) -> int:
    count = 0
    for one, other in pairs:
        if one != other:
            break
        count += 1
    return count
