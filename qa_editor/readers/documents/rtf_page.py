"""Where the text of an RTF file goes: paragraphs, rows of tables, text boxes, notes and comments."""

from __future__ import annotations

from dataclasses import dataclass, field

from qa_editor.core.pattern import lazy_pattern
from qa_editor.readers.documents.passages import Item, Passage, Piece, Remark, Table, passages_in
from qa_editor.readers.documents.word_styles import field_of_name, is_ordinary_name, level_of_name

_NUMBER = lazy_pattern(r"[\W_]*\w{1,6}[.):]?[\W_]*")


@dataclass
class _Flow:
    """The body, a note, a comment or a text box. why: as `Passage.why`; "comment" is a margin comment."""

    why: str = ""
    items: list[Item] = field(default_factory=list)
    passage: Passage = field(default_factory=Passage)
    size: int = 0
    underlined: int = 0
    label: str | None = None
    aside: dict[str, list[str]] = field(default_factory=dict)
    cells: list[list[Item]] = field(default_factory=list)  # of the row that is open
    cell: list[Item] = field(default_factory=list)
    table: Table | None = None
    reference: str = ""


class RtfPage:
    """Takes text and paragraph controls in the order of the file. items: what the body holds when it is finished."""

    def __init__(self) -> None:
        self.styles: dict[int, str] = {}
        self.author = ""
        self._flows = [_Flow()]
        self._ranges: dict[str, tuple[Passage, int]] = {}
        self._running: list[Item] = []
        self._count = 0
        self._in_table, self._style, self._outline = False, 0, -1

    @property
    def items(self) -> list[Item]:
        """The body, behind it the page headers and footers."""
        return [*self._flows[0].items, *self._running]

    def add(self, text: str, bold: bool, italic: bool, underlined: bool) -> None:
        """Put text into the paragraph."""
        flow = self._flows[-1]
        flow.passage.add(text, bold, italic)
        flow.size += len(text)
        flow.underlined += len(text) * underlined

    def set_aside(self, text: str, why: str) -> None:
        """Keep text of the paragraph beside it."""
        self._flows[-1].aside.setdefault(why, []).append(text)

    def number(self, text: str) -> None:
        """Take what a list prints before its paragraph."""
        bare = text.strip()
        self._flows[-1].label = bare if _NUMBER.fullmatch(bare) and any(ch.isalnum() for ch in bare) else ""

    def control(self, word: str, number: int | None) -> None:
        """Take a control word of paragraphs and tables."""
        flow = self._flows[-1]
        if word in ("par", "sect"):
            self._end_paragraph()
        elif word == "pard":
            self._in_table, self._style, self._outline = False, 0, -1
        elif word == "intbl":
            self._in_table = True
        elif word == "s":
            self._style = number or 0
        elif word == "outlinelevel":
            self._outline = number if number is not None else -1
        elif word in ("cell", "nestcell"):
            self._in_table = True
            self._end_paragraph(always=False)
            flow.cells.append(flow.cell)
            flow.cell = []
        elif word in ("row", "nestrow"):
            self._end_row(flow)

    def _end_row(self, flow: _Flow) -> None:
        if flow.cells:
            flow.table = flow.table or Table()
            flow.table.rows.append(flow.cells)
            flow.cells = []

    def _end_paragraph(self, always: bool = True) -> None:
        flow = self._flows[-1]
        passage = flow.passage
        if not (always or passage.pieces or flow.aside or passage.asides or passage.remarks):
            return
        if len(self._flows) == 1:
            self._count += 1
        passage.number, passage.why = self._count, flow.why
        self._look(flow)
        passage.asides += [("".join(texts), why) for why, texts in flow.aside.items()]
        if not self._in_table:
            self._end_table(flow)
        (flow.cell if self._in_table else flow.items).append(passage)
        flow.passage, flow.size, flow.underlined, flow.label, flow.aside = Passage(), 0, 0, None, {}

    def _look(self, flow: _Flow) -> None:
        passage, name = flow.passage, self.styles.get(self._style, "")
        level = level_of_name(name)
        passage.level = level if level >= 0 else min(self._outline + 1, 6) if 0 <= self._outline < 9 else -1
        passage.field = field_of_name(name, passage.text)
        looks = [] if passage.level >= 0 or not name or is_ordinary_name(name) else [f"style {name}"]
        if flow.label is not None:
            looks.append("list")
            if flow.label and passage.level < 0:
                passage.pieces.insert(0, Piece(flow.label + " "))
                by = len(flow.label) + 1
                passage.remarks = [r._replace(start=r.start + by, end=r.end + by) for r in passage.remarks]
        if flow.size and flow.underlined > 0.9 * flow.size:
            looks.append("underlined")
        passage.looks = tuple(looks)

    def _end_table(self, flow: _Flow) -> None:
        if flow.cell:
            flow.cells.append(flow.cell)
            flow.cell = []
        self._end_row(flow)
        if flow.table:
            flow.items.append(flow.table)
            flow.table = None

    def finish(self) -> None:
        """End the last paragraph and table."""
        self._in_table = bool(self._flows[-1].cells) or self._in_table
        self._end_paragraph(always=False)
        self._end_table(self._flows[-1])

    # notes, comments, text boxes

    def open_aside(self, why: str) -> None:
        """Begin a note or a page header, or with no reason a margin comment."""
        self._flows.append(_Flow(why=why or "comment"))
        self._saved = (self._in_table, self._style, self._outline)
        self._in_table = False

    def close_aside(self) -> None:
        """End it, and put it where it belongs."""
        self.finish()
        flow = self._flows.pop()
        self._in_table, self._style, self._outline = self._saved
        text = "\n".join(t for passage in passages_in(flow.items) if (t := passage.text.strip()))
        here = self._flows[-1]
        if flow.why == "comment":
            passage, start = self._ranges.pop(flow.reference, (here.passage, here.size))
            start = start if passage is here.passage else here.size
            here.passage.remarks.append(Remark(start, here.size, text, self.author))
        elif flow.why.startswith("a page"):
            self._running += [one for one in flow.items if not any(_same(one, other) for other in self._running)]
        elif text:
            here.passage.asides.append((text, flow.why))

    def refer(self, kind: str, key: str) -> None:
        """Take where a comment's stretch begins or ends, or inside a comment which stretch is its own."""
        flow = self._flows[-1]
        if kind == "atrfstart":
            self._ranges[key] = (flow.passage, flow.size)
        elif kind == "atnref":
            flow.reference = key

    def open_box(self) -> None:
        """Begin a text box."""
        self._flows.append(_Flow())
        self._saved_box = (self._in_table, self._style, self._outline)
        self._in_table = False

    def close_box(self) -> None:
        """End it; what stands in it comes before the paragraph that holds it."""
        self.finish()
        flow = self._flows.pop()
        self._in_table, self._style, self._outline = self._saved_box
        here = self._flows[-1]
        (here.cell if self._in_table else here.items).extend(flow.items)


def _same(one: Item, other: Item) -> bool:
    return isinstance(one, Passage) and isinstance(other, Passage) and (one.text, one.why) == (other.text, other.why)
