"""Find the turns: lines to labels, labels to turns; unlabelled paragraphs belong to the turn before them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from qa_editor.core.transcript import Block, Heading, Paragraph, Place, Removed, Role, Transcript, Turn
from qa_editor.structure.alternation import find_answerer, find_questions
from qa_editor.structure.bare_labels import accept_bare, accept_separated
from qa_editor.structure.changes import accept_bold, accept_chevrons, accept_dashes, accept_numbers, only_asks
from qa_editor.structure.evidence import Evidence
from qa_editor.structure.header import header_fields
from qa_editor.structure.heading_turns import names_as_lines, turns_of_questions
from qa_editor.structure.label_kinds import key_of
from qa_editor.structure.label_shapes import shape_of
from qa_editor.structure.labels import accept_marked
from qa_editor.structure.lines import Sheet, lay_out
from qa_editor.structure.notices import is_tool_line
from qa_editor.structure.shape import Shape
from qa_editor.structure.thresholds import HEAD_LINES
from qa_editor.structure.wraps import find_wraps


@dataclass
class Labels:
    """The lines that open a turn, each with its shape.

    goes_on: lines of `shapes` that go on with the turn above. only_asks: the answers below have no label.
    examiners: the lines `BY MR. MOOR:`, each with who asks from there on.
    """

    shapes: dict[int, Shape]
    only_asks: bool = False
    examiners: dict[int, str] = field(default_factory=dict)
    goes_on: frozenset[int] = frozenset()


def find_turns(transcript: Transcript) -> Transcript:
    """Return the transcript with its labelled paragraphs as turns; one that has turns already stays as it is."""
    if transcript.turns:
        return transcript
    sheet = lay_out(names_as_lines(transcript.blocks))
    shapes = {}
    for i, line in enumerate(sheet.lines):
        if (shape := shape_of(line.text)) and not is_tool_line(line.text):
            shapes[i] = shape._replace(stamp=line.stamp) if line.stamp and not shape.stamp else shape
    wraps = find_wraps(sheet.lines, shapes, hard_breaks=transcript.syntax == "markdown")
    evidence = Evidence(sheet.lines, wraps, shapes)
    fields = header_fields(evidence)
    labels = choose_labels(evidence, fields)
    first = min(labels.shapes, default=min(HEAD_LINES, len(sheet.lines)))
    fields = {i: name for i, name in fields.items() if i < first}
    blocks = _Builder(sheet, wraps, labels, fields).build()
    if not labels.shapes and transcript.syntax == "markdown":
        blocks = turns_of_questions(blocks)
    return replace(transcript, blocks=tuple(blocks))


def choose_labels(evidence: Evidence, fields: Mapping[int, str]) -> Labels:
    """Return the lines that open a turn: of all styles the one that explains most, and its kin."""
    by_style: dict[str, list[int]] = {}
    for index, shape in evidence.shapes.items():
        if index not in fields:
            by_style.setdefault(shape.style, []).append(index)
    marked = accept_marked(evidence, by_style.get("marked", []))
    options = [
        _pick(evidence, marked),
        _pick(evidence, accept_chevrons(evidence, by_style.get("marked", []))) if "mark" in by_style else {},
        accept_bare(evidence, evidence.shapes),
    ]
    for style in ("tab", "gap", "bracket", "dash", "dot"):
        if style in by_style:
            options.append(_pick(evidence, accept_separated(evidence, by_style[style])))
    best = max(options, key=len)
    if best:
        found = {**best, **_kin(evidence, best, fields)}
        examiners = {i: evidence.shapes[i].label for i in by_style.get("examiner", ())}
        asks = only_asks(evidence, [i for i in found if i in evidence.shapes])
        return Labels(dict(sorted(found.items())), asks, examiners)
    if dashes := (accept_dashes(evidence) if "mark" in by_style else []):
        return Labels(_pick(evidence, dashes))
    asked = accept_numbers(evidence) if "number" in by_style else []
    asked = asked or (accept_bold(evidence) if "bold" in by_style else [])
    if not asked and (questions := find_questions(evidence)):
        shapes = {**questions.first, **questions.more, **find_answerer(evidence, questions)}
        return Labels(dict(sorted(shapes.items())), only_asks=True, goes_on=frozenset(questions.more))
    return Labels(_pick(evidence, asked), only_asks=True)


def _pick(evidence: Evidence, indices: Sequence[int]) -> dict[int, Shape]:
    return {i: evidence.shapes[i] for i in indices}


def _kin(evidence: Evidence, best: Mapping[int, Shape], fields: Mapping[int, str]) -> dict[int, Shape]:
    """Return lines that bear an accepted label in another shape: `Name -` or `Name` and a tab among `Name:`."""
    keys = {key_of(shape.label) for shape in best.values()}
    first = min(best)
    return {
        i: shape
        for i, shape in evidence.shapes.items()
        if i > first and i not in best and i not in fields and evidence.lines[i].opens
        and shape.style in ("tab", "gap", "dash", "bracket", "marked", "bare") and key_of(shape.label) in keys
    }  # fmt: skip


class _Builder:
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
            paragraph = self.sheet.paragraph(index, last, shape.end, shape.stop if last == index else None)
        else:
            paragraph = self.sheet.paragraph(index, last)
            if paragraph and self.turn and self.turn.role == "question":
                self._close()
                self.turn = _Draft(None, paragraph.place, "answer")
        if paragraph and self.turn:
            self.turn.paragraphs.append(paragraph)
        elif paragraph:
            self.blocks.append(paragraph._replace(field=self.fields.get(index, "")))
        return last

    def _role_of(self, shape: Shape) -> Role:
        if not self.labels.only_asks:
            return ""
        return "answer" if shape.style == "asked" and shape.label else "question"

    def _keep_time_of_day(self, index: int, shape: Shape) -> None:
        """Keep a time of day beside the label as a block: it is no time of the recording that a turn could have."""
        if shape.stamp and shape.stamp.start_ms is None and shape.stamp != self.sheet.lines[index].stamp:
            time = self.sheet.paragraph(index, index, shape.stamp.start, shape.stamp.end)
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
        if self.turn and not self.turn.paragraphs and self.turn.shape and not self.turn.shape.stamp:
            self.turn.shape = self.turn.shape._replace(stamp=stamp)
            return None
        return time

    def _close(self) -> None:
        if self.turn:
            self.blocks.append(self.turn.finish())
            self.blocks += self.turn.later
        self.turn = None


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
        return Turn(speaker, label, tuple(self.paragraphs), self.role, start, end, self.place)
