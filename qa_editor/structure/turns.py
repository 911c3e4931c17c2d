"""Find the turns: lines to labels, labels to turns; unlabelled paragraphs belong to the turn before them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from qa_editor.core.transcript import Paragraph, Transcript
from qa_editor.structure.alternation import find_answerer, find_questions
from qa_editor.structure.bare_labels import accept_bare, accept_separated
from qa_editor.structure.builder import Builder, Labels
from qa_editor.structure.changes import accept_bold, accept_chevrons, accept_dashes, accept_numbers, only_asks
from qa_editor.structure.cuts import cut_initials, cut_line_numbers, part_lines
from qa_editor.structure.evidence import Evidence
from qa_editor.structure.header import header_fields
from qa_editor.structure.heading_turns import names_as_lines, turns_of_questions
from qa_editor.structure.label_kinds import key_of
from qa_editor.structure.label_shapes import shape_of
from qa_editor.structure.labels import accept_marked
from qa_editor.structure.lines import Sheet, is_timed, lay_out
from qa_editor.structure.looks import turns_by_looks
from qa_editor.structure.notices import is_tool_line
from qa_editor.structure.shape import Shape, skip
from qa_editor.structure.thresholds import HEAD_LINES, TIMED_COUNT, TIMED_SHARE
from qa_editor.structure.times_below import cut_times_below_names
from qa_editor.structure.wraps import find_wraps

_WEAK = frozenset(("number", "bold", "asked", "mark"))  # what asks without naming anybody: a document's looks tell more


def find_turns(transcript: Transcript) -> Transcript:
    """Return the transcript with its labelled paragraphs as turns; one that has turns already stays as it is."""
    if transcript.turns:
        return transcript
    sheet, wraps, labels, fields = _read_labels(transcript, parting=True)
    first = min(labels.shapes, default=min(HEAD_LINES, len(sheet.lines)))
    fields = {i: name for i, name in fields.items() if i < first}
    if _WEAK.issuperset(shape.style for shape in labels.shapes.values()) and any(
        isinstance(block, Paragraph) and block.looks for block in transcript.blocks
    ):
        apart = turns_by_looks(Builder(sheet, wraps, Labels({}), fields).build())
        if apart:
            return replace(transcript, blocks=tuple(apart))
    blocks = Builder(sheet, wraps, labels, fields).build()
    if not labels.shapes and transcript.syntax == "markdown":
        blocks = turns_of_questions(blocks)
    return replace(transcript, blocks=tuple(blocks))


def _read_labels(transcript: Transcript, *, parting: bool) -> tuple[Sheet, list[bool], Labels, dict[int, str]]:
    """Return the lines, which of them are wraps, those that open a turn, and those that state metadata.

    parting: whether a line that seems to hold several turns is parted.
    """
    sheet = lay_out(names_as_lines(transcript.blocks))
    cut_line_numbers(sheet)
    cut_initials(sheet)
    cut_times_below_names(sheet)
    parted = part_lines(sheet) if parting else frozenset()
    shapes = {}
    for i, line in enumerate(sheet.lines):
        if (shape := shape_of(line.text)) and not is_tool_line(line.text):
            shapes[i] = shape._replace(stamp=line.stamp) if line.stamp and not shape.stamp else shape
    wraps = find_wraps(sheet.lines, shapes, hard_breaks=transcript.syntax == "markdown")
    evidence = Evidence(sheet.lines, wraps, shapes)
    fields = header_fields(evidence)
    fields = {i: name for i, name in fields.items() if not is_timed(sheet.blocks[sheet.lines[i].block])}
    labels = choose_labels(evidence, fields)
    if not parted <= labels.shapes.keys():
        return _read_labels(transcript, parting=False)
    return sheet, wraps, labels, fields


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
        best = _without_times(evidence, best)
        found = {**best, **_kin(evidence, best, fields)}
        examiners = {i: evidence.shapes[i].label for i in by_style.get("examiner", ())}
        asks = only_asks(evidence, [i for i in found if i in evidence.shapes])
        witness = next((s.label for s in found.values() if key_of(s.label) in ("the witness", "the deponent")), "")
        return Labels(dict(sorted(found.items())), asks, examiners, witness)
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


def _without_times(evidence: Evidence, best: dict[int, Shape]) -> dict[int, Shape]:
    """Return the shapes with the time behind the label taken from the text, where most labels have one there."""
    timed = {
        i: shape._replace(end=skip(evidence.lines[i].text, shape.stamp.end))
        for i, shape in best.items()
        if shape.stamp and shape.stamp != evidence.lines[i].stamp and shape.stamp.start == shape.end
    }
    return {**best, **timed} if len(timed) >= TIMED_COUNT and len(timed) >= TIMED_SHARE * len(best) else best


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
