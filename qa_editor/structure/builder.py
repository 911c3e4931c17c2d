"""Lines and the labels on them to turns and what stands between them; paragraphs without a label go on with a turn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from qa_editor.core.markup import Markup
from qa_editor.core.transcript import Block, Heading, Paragraph, Place, Removed, Role, Turn
from qa_editor.structure.label_kinds import key_of
from qa_editor.structure.lines import Sheet, source_text
from qa_editor.structure.pages import PAGE_PARTS
from qa_editor.structure.shape import Shape


@dataclass
class Labels:
    """The lines that open a turn, each with its shape.

    goes_on: lines of `shapes` that go on with the turn above. only_asks: the answers below have no label.
    examiners: the lines `BY MR. MOOR:`, each with who asks from there on. witness: the label of who answers them where
    that is not `A.`
    """

    shapes: dict[int, Shape]
    only_asks: bool = False
    examiners: dict[int, str] = field(default_factory=dict)
    witness: str = ""
    goes_on: frozenset[int] = frozenset()


class Builder:
    """Walks over the lines once and gathers them into turns and what stands between them."""

    def __init__(self, sheet: Sheet, wraps: list[bool], labels: Labels, fields: Mapping[int, str]) -> None:
        self.sheet, self.wraps, self.labels, self.fields = sheet, wraps, labels, fields
        self.blocks: list[Block] = []
        self.turn: _Draft | None = None
        self.examiner = ""

    def build(self) -> list[Block]:
        """Return the blocks in reading order."""
        index, size = 0, len(self.sheet.lines)
        while index < size:
            if index in self.sheet.others:
                self._stand_between(index)
            index = self._take(index) + 1
        self._stand_between(size)
        self._close()
        return self.blocks

    def _stand_between(self, index: int) -> None:
        for other in self.sheet.others.get(index, ()):
            if isinstance(other, Heading):
                self._close()
            (self.turn.later if self.turn else self.blocks).append(other)

    def _take(self, index: int) -> int:
        """Put the paragraph that begins on line `index` where it belongs; return its last line."""
        shape = self.labels.shapes.get(index)
        if index in self.labels.examiners:
            self._close()
            self.examiner = self.labels.examiners[index]
        last = self._last_of(index) if index + 1 < len(self.wraps) and self.wraps[index + 1] else index
        if self.sheet.times and (time := self._unused_time(index, shape)):
            (self.turn.later if self.turn else self.blocks).append(time)
        if shape and index in self.labels.goes_on and self.turn:
            paragraph = self.sheet.paragraph(index, last, shape.end)
        elif shape:
            self._close()
            self._keep_time_of_day(index, shape)
            line = self.sheet.lines[index]
            place = Place(line.number, line.start + shape.start, line.start + shape.end)
            self.turn = _Draft(shape, place, self._role_of(shape))
            if shape.label.casefold() in ("q", "question"):
                self.turn.speaker = self.examiner
            elif self.examiner and shape.label.casefold() in ("a", "answer"):
                self.turn.speaker = self.labels.witness
            paragraph = self.sheet.paragraph(index, last, shape.end, shape.stop if last == index else None)
        else:
            paragraph = self.sheet.paragraph(index, last)
            if paragraph and self.turn and self.turn.role == "question":
                self._close()
                self.turn = _Draft(None, paragraph.place, "answer")
        if paragraph and self.turn and not shape and self._was_cut_by_page(index, paragraph):
            self.turn.paragraphs[-1] = _joined(self.turn.paragraphs[-1], paragraph)
        elif paragraph and self.turn:
            self.turn.paragraphs.append(paragraph)
        elif paragraph and index in self.labels.examiners:
            self.blocks.append(Removed(paragraph.text, "says who asks from here on", paragraph.place))
        elif paragraph:
            self.blocks.append(paragraph._replace(field=self.fields.get(index, "")))
        return last

    def _was_cut_by_page(self, index: int, paragraph: Paragraph) -> bool:
        """Whether only a page's foot or head stands between the paragraph and the sentence that it goes on with."""
        between = self.sheet.others.get(index, ())
        if not between or not self.turn or not self.turn.paragraphs:
            return False
        if not all(isinstance(block, Removed) and block.why in PAGE_PARTS for block in between):
            return False
        before, after = source_text(self.turn.paragraphs[-1].text), source_text(paragraph.text)
        return (before[-1].isalnum() or before[-1] in ",;") and after[0].islower()

    def _role_of(self, shape: Shape) -> Role:
        if not self.labels.only_asks:
            return ""
        return "answer" if shape.style == "asked" and shape.label else "question"

    def _keep_time_of_day(self, index: int, shape: Shape) -> None:
        """Keep a time of day beside the label as a block: it is no time of the recording that a turn could have."""
        stamp = shape.stamp
        if stamp and stamp.end and stamp.start_ms is None and stamp != self.sheet.lines[index].stamp:
            time = self.sheet.paragraph(index, index, stamp.start, stamp.end)
            if time:
                self.blocks.append(Removed(time.text, "a time of day beside the label", time.place))

    def _last_of(self, index: int) -> int:
        last = index
        if index in self.fields:
            return last
        while (
            last + 1 < len(self.sheet.lines) and self.wraps[last + 1]
            and last + 1 not in self.labels.shapes and last + 1 not in self.fields
        ):  # fmt: skip
            last += 1
        return last

    def _unused_time(self, index: int, shape: Shape | None) -> Block | None:
        """Return the time alone above the line unless a turn takes it: the line's own, or one that has none yet."""
        time, stamp = self.sheet.times.get(index), self.sheet.lines[index].stamp
        if not time or not stamp or stamp.start_ms is None:
            return time
        if shape:
            return None if shape.stamp == stamp else time
        if self.turn and not self.turn.paragraphs and self.turn.shape and self.turn.shape.stamp in (None, stamp):
            self.turn.shape = self.turn.shape._replace(stamp=stamp)
            return None
        return time

    def _close(self) -> None:
        if self.turn:
            self.blocks.append(self.turn.finish())
            self.blocks += self.turn.later
        self.turn = None


def _joined(before: Paragraph, after: Paragraph) -> Paragraph:
    text = f"{source_text(before.text)}\n{source_text(after.text)}"
    return before._replace(text=Markup.of(text), place=Place(before.place.line))


class _Draft:
    """A turn while its paragraphs are gathered; `later` is what was set aside in its midst."""

    def __init__(self, shape: Shape | None, place: Place, role: Role) -> None:
        self.shape, self.place, self.role = shape, place, role
        self.speaker = ""
        self.paragraphs: list[Paragraph] = []
        self.later: list[Block] = []

    def finish(self) -> Turn:
        """Return the turn."""
        label = self.shape.label if self.shape else ""
        stamp = self.shape.stamp if self.shape else None
        speaker = self.speaker or (label if key_of(label) and not label.isdigit() else "")
        start, end = (stamp.start_ms, stamp.end_ms) if stamp else (None, None)
        if not stamp and any(paragraph.times for paragraph in self.paragraphs):  # a mark behind the last counts for all
            times = [time for paragraph in self.paragraphs for time in paragraph.times]
            start, end = times[0].start_ms, max(time.end_ms for time in times)
        return Turn(speaker, label, tuple(self.paragraphs), self.role, start, end, self.place)
