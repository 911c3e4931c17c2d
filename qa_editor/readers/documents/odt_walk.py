"""The walk over an OpenDocument text (OpenDocument 1.3, part 3): paragraphs in pieces, tables, notes, annotations.

Tracked changes are taken as accepted: what was deleted stands in a list of its own and is set aside.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from qa_editor.readers.documents.odt_lists import OdtLists
from qa_editor.readers.documents.odt_styles import OPEN_DOCUMENT, OdtStyles, shown_name
from qa_editor.readers.documents.passages import Item, Passage, Piece, Remark, Table, passages_in
from qa_editor.readers.documents.word_runs import drop
from qa_editor.readers.documents.word_styles import field_of_name, is_ordinary_name, level_of_name
from qa_editor.readers.documents.xml_events import End, Events, Start

_BLANKS = re.compile(r"[ \t\r\n]+")
Attributes = Mapping[str, str]


@dataclass
class _Draft:
    """A paragraph while it is read; styles: its own and those of the spans that are open."""

    passage: Passage = field(default_factory=Passage)
    styles: list[str] = field(default_factory=list)
    level: int = -1
    size: int = 0
    blank: bool = True  # whether white space that comes next says nothing
    hidden: list[str] = field(default_factory=list)
    underlined: int = 0
    boxes: list[Item] = field(default_factory=list)


class OdtWalk(Events):
    """The body of a text, or with `running` the page headers and footers of `styles.xml`. items: what it holds."""

    spaces = OPEN_DOCUMENT
    passed = frozenset(
        "office:automatic-styles office:styles office:settings office:meta office:scripts office:forms svg:title "
        "svg:desc text:note-citation text:ruby-text text:sequence-decls office:binary-data dc:date "
        "office:font-face-decls office:event-listeners".split()
    )

    def __init__(self, styles: OdtStyles, *, running: bool = False) -> None:
        super().__init__()
        self.items: list[Item] = []
        self.insertions = self.deletions = 0
        self._styles, self._count, self._why = styles, 0, ""
        if not running:
            self.passed = self.passed | {"office:master-styles"}
        self._flows: list[list[Item]] = [self.items]
        self._open: list[_Draft] = []
        self._links: list[str] = []
        self._tables: list[Table] = []
        self._lists = OdtLists(styles)
        self._creator: list[str] = []
        self._in_creator = False
        self._ranges: dict[str, tuple[_Draft, int]] = {}
        self._annotations: list[str] = []
        self._deleted: dict[str, str] = {}
        self._region = ""
        self.starts, self.ends = self._acts()

    def _acts(self) -> tuple[dict[str, Start], dict[str, End]]:
        def push(_: Attributes) -> None:
            self._flows.append([])

        starts: dict[str, Start] = {
            "text:p": lambda a: self._begin(a, -1), "text:h": self._heading, "text:span": self._span,
            "text:s": self._spaces, "text:tab": lambda _: self._add("\t"),
            "text:line-break": lambda _: self._add("\n"),
            "text:a": lambda a: self._links.append(a.get("xlink:href", "")),
            "text:note": lambda _: self._begin_aside(), "office:annotation": self._annotation,
            "office:annotation-end": self._annotation_end, "dc:creator": lambda _: self._name_creator(True),
            "text:list": self._lists.begin, "text:list-item": self._lists.item,
            "table:table": lambda _: self._tables.append(Table()),
            "table:table-row": lambda _: self._tables[-1].rows.append([]) if self._tables else None,
            "table:table-cell": push, "table:covered-table-cell": push, "draw:text-box": push,
            "text:changed-region": lambda a: setattr(self, "_region", a.get("text:id", "")),
            "text:deletion": push, "text:change": self._change,
            "text:change-start": lambda _: setattr(self, "insertions", self.insertions + 1),
            "text:table-of-content": lambda _: setattr(self, "_why", "a table of contents"),
            "style:header": lambda _: setattr(self, "_why", "a page header"),
            "style:footer": lambda _: setattr(self, "_why", "a page footer"),
        }  # fmt: skip
        ends: dict[str, End] = {
            "text:p": self._end_paragraph, "text:h": self._end_paragraph, "text:span": self._end_span,
            "text:a": lambda: drop(self._links), "text:note": self._end_note,
            "office:annotation": self._end_annotation,
            "dc:creator": lambda: self._name_creator(False), "text:list": self._lists.end,
            "table:table": self._end_table, "table:table-cell": self._end_cell,
            "table:covered-table-cell": self._end_cell, "draw:text-box": self._end_box,
            "text:deletion": self._end_deletion,
        }  # fmt: skip
        for name in ("text:table-of-content", "style:header", "style:footer"):
            ends[name] = lambda: setattr(self, "_why", "")
        return starts, ends

    # text

    def text(self, text: str) -> None:
        """Take characters; white space is folded as 6.1.2 says."""
        if self._in_creator:
            self._creator.append(text)
        elif self._open:
            folded = _BLANKS.sub(" ", text)
            if self._open[-1].blank and folded[:1] == " ":
                folded = folded[1:]
            self._add(folded)
            if folded:
                self._open[-1].blank = folded[-1] == " "

    def _add(self, text: str) -> None:
        if not self._open or not text:
            return
        draft, says = self._open[-1], self._says
        draft.blank = False
        if says("hidden"):
            draft.hidden.append(text)
            return
        draft.passage.add(text, says("bold"), says("italic"), self._links[-1] if self._links else "")
        draft.size += len(text)
        draft.underlined += len(text) if says("underlined") and not self._links else 0

    def _says(self, what: str) -> bool:
        for name in reversed(self._open[-1].styles):
            if (said := self._styles.says(name, what)) is not None:
                return said
        return False

    def _spaces(self, attributes: Attributes) -> None:
        count = attributes.get("text:c", "1")
        self._add(" " * min(int(count) if count.isdigit() else 1, 1000))

    def _span(self, attributes: Attributes) -> None:
        if self._open:
            self._open[-1].styles.append(attributes.get("text:style-name", ""))

    def _end_span(self) -> None:
        if self._open and len(self._open[-1].styles) > 1:
            self._open[-1].styles.pop()

    # paragraphs

    def _begin(self, attributes: Attributes, level: int) -> None:
        self._open.append(_Draft(styles=[attributes.get("text:style-name", "")], level=level))

    def _heading(self, attributes: Attributes) -> None:
        level = attributes.get("text:outline-level", "1")
        self._begin(attributes, min(int(level), 6) if level.isdigit() else 1)

    def _end_paragraph(self) -> None:
        draft = self._open.pop()
        passage, flow = draft.passage, self._flows[-1]
        if not self._open:
            self._count += 1
        passage.number, passage.why = self._count, self._why
        self._look(draft)
        if draft.hidden:
            passage.asides.append(("".join(draft.hidden), "hidden text"))
        flow.append(passage)
        flow += draft.boxes

    def _look(self, draft: _Draft) -> None:
        chain = self._styles.chain(draft.styles[0])
        names = [style.name for style in chain if not style.made] or [shown_name(draft.styles[0])] * (not chain)
        named = names[0] if names else ""
        levels = [level for name in names if (level := level_of_name(name)) >= 0]
        passage = draft.passage
        passage.level = levels[0] if levels else draft.level
        passage.field = field_of_name(named, passage.text)
        looks = [] if passage.level >= 0 or not named or is_ordinary_name(named) else [f"style {named}"]
        if self._lists.depth and passage.level < 0 and draft.size:
            looks.append("list")
            label = self._lists.label()
            if label:
                passage.pieces.insert(0, Piece(label + " "))
                by = len(label) + 1
                passage.remarks = [r._replace(start=r.start + by, end=r.end + by) for r in passage.remarks]
        if draft.size and draft.underlined > 0.9 * draft.size:
            looks.append("underlined")
        passage.looks = tuple(looks)

    # what stands beside

    def _begin_aside(self) -> None:
        """Begin a note; what stands in it outside of its paragraphs (initials) goes into a draft that nobody keeps."""
        self._flows.append([])
        self._open.append(_Draft())

    def _end_note(self) -> None:
        self._open.pop()
        text = _text_of(self._flows.pop())
        if self._open and text:
            self._open[-1].passage.asides.append((text, "a footnote or endnote"))

    def _name_creator(self, on: bool) -> None:
        self._in_creator = on

    def _annotation(self, attributes: Attributes) -> None:
        self._annotations.append(attributes.get("office:name", ""))
        self._creator.clear()
        self._begin_aside()

    def _end_annotation(self) -> None:
        self._open.pop()
        text, name = _text_of(self._flows.pop()), self._annotations.pop()
        if self._open and text:
            draft = self._open[-1]
            draft.passage.remarks.append(Remark(draft.size, draft.size, text, "".join(self._creator)))
            self._ranges[name] = (draft, len(draft.passage.remarks) - 1)
        self._creator.clear()

    def _annotation_end(self, attributes: Attributes) -> None:
        name = attributes.get("office:name", "")
        if name in self._ranges:
            draft, index = self._ranges.pop(name)
            remarks = draft.passage.remarks
            remarks[index] = remarks[index]._replace(end=max(draft.size, remarks[index].start))

    def _end_deletion(self) -> None:
        self.deletions += 1
        self._deleted[self._region] = _text_of(self._flows.pop())

    def _change(self, attributes: Attributes) -> None:
        if self._open and (text := self._deleted.get(attributes.get("text:change-id", ""))):
            self._open[-1].passage.asides.append((text, "a tracked deletion"))

    def _end_table(self) -> None:
        if self._tables:
            self._flows[-1].append(self._tables.pop())

    def _end_cell(self) -> None:
        items = self._flows.pop()
        if self._tables and self._tables[-1].rows:
            self._tables[-1].rows[-1].append(items)

    def _end_box(self) -> None:
        items = self._flows.pop()
        (self._open[-1].boxes if self._open else self._flows[-1]).extend(items)


def _text_of(items: list[Item]) -> str:
    return "\n".join(text for passage in passages_in(items) if (text := passage.text.strip()))
