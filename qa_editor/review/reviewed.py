"""A Word document as a reviewer left it: its text in stretches, each kept, inserted or deleted, and by whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

State = Literal["kept", "inserted", "deleted", "neither"]


class Who(NamedTuple):
    """Who made a tracked change, and when, as the file says it ("2026-05-04T09:30:00Z")."""

    author: str = ""
    date: str = ""


class Mark(NamedTuple):
    """Which tracked changes stand around a stretch; None where there is no such change."""

    inserted: Who | None = None
    deleted: Who | None = None

    @property
    def state(self) -> State:
        """Whether it is kept, inserted, deleted, or both at once, which no view shows."""
        if self.inserted:
            return "neither" if self.deleted else "inserted"
        return "deleted" if self.deleted else "kept"


KEPT = Mark()


class Stretch(NamedTuple):
    """A stretch of text under one mark."""

    text: str
    mark: Mark = KEPT


class Edge(NamedTuple):
    """Where a bookmark or a comment's range begins or ends.

    kind: "bookmark" or "comment". name: the bookmark's name, the comment's id. offset: in characters of all stretches
    of the paragraph, 0-based.
    """

    kind: str
    name: str
    is_start: bool
    offset: int


class Passage(NamedTuple):
    """A paragraph: its text, the mark on its end (a tracked paragraph mark), the mark on its table row or cell.

    ends: whether it is the last of its table cell, text box or note, whose end nothing can join to what follows.
    """

    stretches: tuple[Stretch, ...]
    end: Mark = KEPT
    row: Mark = KEPT
    ends: bool = False
    edges: tuple[Edge, ...] = ()

    @property
    def text(self) -> str:
        """All of its text, inserted and deleted alike, in the order of the file."""
        return "".join([stretch.text for stretch in self.stretches])


class Remark(NamedTuple):
    """A margin comment. parent: the id of the comment that it answers, "" for none or unknown."""

    key: str
    text: str
    author: str = ""
    date: str = ""
    parent: str = ""


class Reviewed(NamedTuple):
    """What a reviewed document holds. notes: the paragraphs of footnotes and endnotes, in the order of the file."""

    passages: tuple[Passage, ...]
    remarks: tuple[Remark, ...] = ()
    notes: tuple[Passage, ...] = ()


def accept_all(passages: Iterable[Passage]) -> list[str]:
    """Return the paragraphs as they would read after accepting every change."""
    return list(_view(passages, 1))


def reject_all(passages: Iterable[Passage]) -> list[str]:
    """Return the paragraphs as they would read after rejecting every change."""
    return list(_view(passages, 0))


def _view(passages: Iterable[Passage], hidden: int) -> Iterator[str]:
    """Yield the paragraphs of a view. hidden: which half of a mark takes text out: 0 the inserted, 1 the deleted."""
    held = ""
    for passage in passages:
        if passage.row[hidden]:
            continue
        held += "".join([text for text, mark in passage.stretches if mark is KEPT or not _hides(mark, hidden)])
        if not _hides(passage.end, hidden) or passage.ends:
            yield held
            held = ""
    if held:
        yield held


def _hides(mark: Mark, hidden: int) -> bool:
    return mark[hidden] is not None or (mark[0] is not None and mark[1] is not None)
