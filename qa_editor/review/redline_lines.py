"""The lines of a redline in house layout: which paragraph stands where, in which style, under which label."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qa_editor.core.frame import Frame
from qa_editor.core.markup import Markup
from qa_editor.core.transcript import Block, Heading, Paragraph, Removed, Role, Transcript, Turn
from qa_editor.review.anchors import anchor_name
from qa_editor.review.redline_xml import FURNITURE, printed

_STYLES: dict[Role, str] = {"question": "Question", "answer": "Answer", "": "Turn"}
_FIELD_STYLES = {"byline": "Byline", "date": "Byline", "keywords": "Byline", "standfirst": "Subtitle"}


class Line(NamedTuple):
    """A paragraph of the document.

    style: an id of ours. properties: further `w:pPr`. label: runs that stand before the words and are no change.
    block, paragraph: as in `core.edits.LedgerLine`; block is -1 for what belongs to the layout alone. change: "del" or
    "ins" where the paragraph as a whole is deleted or put in, by the rule `code`. opens: the bookmark that begins here,
    "" for none; closes: whether the one that stands open ends here.
    """

    style: str
    text: Markup = Markup(())
    properties: str = ""
    label: str = ""
    block: int = -1
    paragraph: int = 0
    change: str = ""
    code: str = ""
    opens: str = ""
    closes: bool = False


def lines_of(transcript: Transcript, frame: Frame) -> Iterator[Line]:
    """Yield the lines in reading order; each block stands in a bookmark."""
    turn = -1
    before: Block | None = None
    marks: dict[str, str] = {}  # label -> its runs
    drawn: set[int] = set()  # what was set aside within the turn above
    for number, block in enumerate(transcript.blocks):
        if isinstance(block, Turn):
            turn += 1
            if turn == 0 and frame.cast:
                yield Line("Cast", label=f'<w:r><w:t xml:space="preserve">{printed(frame.cast)}</w:t></w:r>')
            label, role = frame.labels[turn]
            mark = label + ":" if label else "—" if isinstance(before, Turn) else ""
            if mark not in marks:
                marks[mark] = _label(mark, frame) if mark else ""
            lines = _turn(block, number, frame, marks[mark], role, anchor_name(turn=turn))
            aside = _aside_within(block, number, transcript) if len(block.paragraphs) > 1 else []
            drawn = {at for at, _ in aside}
            yield from _woven(lines, aside, block, transcript) if aside else lines
        elif block.text.pieces and number not in drawn:
            yield _single(block, transcript, number, anchor_name(block=number))
        if not isinstance(block, Removed):
            before = block


def _aside_within(turn: Turn, number: int, transcript: Transcript) -> list[tuple[int, int]]:
    """Return what stood between the paragraphs of a turn and was set aside: (block, line of the source), in order."""
    first, last = turn.paragraphs[0].place.line, turn.paragraphs[-1].place.line
    found = []
    for at in range(number + 1, len(transcript.blocks)):
        block = transcript.blocks[at]
        if not isinstance(block, Removed):
            break
        if block.text.pieces and first < block.place.line < last:
            found.append((at, block.place.line))
    return sorted(found, key=lambda one: one[1])


def _woven(
    lines: Iterator[Line], aside: Sequence[tuple[int, int]], turn: Turn, transcript: Transcript
) -> Iterator[Line]:
    waiting = list(aside)
    for line in lines:
        while waiting and (turn.paragraphs[line.paragraph].place.line > waiting[0][1] or line.closes):
            at = waiting.pop(0)[0]
            yield _single(transcript.blocks[at], transcript, at, anchor_name(block=at))  # type: ignore[arg-type]
        yield line


def _turn(block: Turn, number: int, frame: Frame, label: str, role: Role, name: str) -> Iterator[Line]:
    style = _STYLES[role]
    shown = [(index, one.text) for index, one in enumerate(block.paragraphs) if one.text.pieces] or [(0, Markup(()))]
    last = len(shown) - 1
    for place, (index, text) in enumerate(shown):
        change, code = _whole(text)
        if place == 0 and label:
            if not last or change != "del":
                change = ""  # its label stays
            yield Line(style, text, "", label, number, index, change, code, name, not last)
        else:
            indent = f'<w:ind w:left="{frame.hang}" w:firstLine="0"/>' if frame.hang else ""
            properties = '<w:spacing w:before="0"/>' * (place > 0) + indent
            yield Line(style, text, properties, "", number, index, change, code, name * (not place), place == last)


def _label(mark: str, frame: Frame) -> str:
    gap = "<w:tab/>" if frame.hang and len(mark) <= 2 else '<w:t xml:space="preserve"> </w:t>'
    # Bold in a paragraph style and in a character style cancel out (ISO 29500-1, 17.7.3): said once more.
    bold = f'<w:rPr><w:rStyle w:val="{frame.styles["Speaker"]}"/><w:b/><w:bCs/></w:rPr>'
    return f'<w:r>{bold}<w:t xml:space="preserve">{printed(mark)}</w:t></w:r><w:r>{gap}</w:r>'


def _single(block: Heading | Paragraph | Removed, transcript: Transcript, number: int, name: str) -> Line:
    change, code = ("del", FURNITURE) if isinstance(block, Removed) else _whole(block.text)
    style, properties = "Normal", ""
    if isinstance(block, Heading):
        style = f"Heading{block.level}" if block.level else "Title"
    elif isinstance(block, Paragraph):
        style = _FIELD_STYLES.get(block.field, "Normal")
        if style == "Byline" and _is_plain(_following(transcript, number)):
            properties = '<w:spacing w:after="280"/>'
    return Line(style, block.text, properties, "", number, 0, change, code, name, closes=True)


def _following(transcript: Transcript, number: int) -> Block | None:
    """Return the block that stands behind another, what is set aside passed over."""
    return next((block for block in transcript.blocks[number + 1 :] if not isinstance(block, Removed)), None)


def _is_plain(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and block.field not in _FIELD_STYLES


def _whole(text: Markup) -> tuple[str, str]:
    """Return "del" or "ins", and the rule, where a whole paragraph is deleted or put in."""
    first = text.pieces[0].kind if text.pieces else "keep"
    if first == "keep" or any(piece.kind != first for piece in text.pieces):
        return "", ""
    return "del" if first == "delete" else "ins", text.pieces[0].rule
