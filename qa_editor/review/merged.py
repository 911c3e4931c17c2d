"""What a merge gives: the final transcript, what became of each edit, what the reviewer did beside it."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from qa_editor.core.transcript import Transcript
from qa_editor.review.decisions import STATUSES, Status


class Decision(NamedTuple):
    """What became of one edit of ours.

    rule: its code, "" for a block that was set aside. block, turn, paragraph, line: as in `core.edits.LedgerLine`.
    old, new: exactly what was replaced by what. before, after: the same as the whole words around it read.
    reads: what stands there now. note: why, in words.
    """

    status: Status
    rule: str
    block: int
    turn: int | None
    paragraph: int
    line: int
    old: str
    new: str
    before: str
    after: str
    reads: str = ""
    note: str = ""


class OwnChange(NamedTuple):
    """What the reviewer did by themselves.

    kind: "words", "turn removed", "turn added", "paragraph removed", "speaker". block, turn: indices into the final
    transcript, turn None outside turns. before, after: whole words, or names of speakers.
    """

    kind: str
    block: int
    turn: int | None
    before: str
    after: str


class Answer(NamedTuple):
    """A comment by a person. query: the code and message of the query that it answers, "" for none."""

    author: str
    text: str
    block: int | None
    turn: int | None
    code: str = ""
    query: str = ""


class Merged(NamedTuple):
    """A reviewed document, read. by: how the turns were found: "bookmarks" or "words". reviewers: their names."""

    transcript: Transcript
    decisions: tuple[Decision, ...]
    own: tuple[OwnChange, ...] = ()
    answers: tuple[Answer, ...] = ()
    by: str = "bookmarks"
    reviewers: tuple[str, ...] = ()

    @property
    def counts(self) -> dict[Status, int]:
        """How many edits there are of each status, all five named."""
        found = Counter(decision.status for decision in self.decisions)
        return {status: found[status] for status in STATUSES}

    @property
    def half_applied(self) -> tuple[Decision, ...]:
        """The replacements of which one half was taken and the other refused: errors, to be decided by a person."""
        return tuple(decision for decision in self.decisions if decision.status == "half-applied")
