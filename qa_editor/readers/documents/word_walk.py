"""The walk over a part of a Word document: paragraphs in pieces, tables, text boxes, comments and notes.

A paragraph whose mark is deleted runs into the next. Text boxes come behind the paragraph that holds them, once.
"""

from __future__ import annotations

from qa_editor.readers.documents.passages import Item, Piece, Remark, Table, passages_in
from qa_editor.readers.documents.word_runs import Attributes, RunWalk, drop
from qa_editor.readers.documents.word_state import Draft, Flow, Note, Parts
from qa_editor.readers.documents.word_styles import field_of_name, is_ordinary_name, number_of
from qa_editor.readers.documents.xml_events import End, Start

_LONG_HEADING = 250  # characters: a "heading" so long is text in the wrong style


class Walk(RunWalk):
    """One part, walked over. items: its paragraphs and tables. notes: what a part of notes holds, by id."""

    def __init__(self, parts: Parts | None = None) -> None:
        super().__init__(parts)
        self.items: list[Item] = []
        self.notes: dict[str, Note] = {}
        self._count = 0
        self._flows = [Flow(self.items)]
        self._tables: list[Table] = []
        self._choices: list[bool] = []
        self._note: tuple[str, str] = ("", "")
        self._waiting: list[str] = []  # comments that begin before the next paragraph
        self._ranges: dict[str, tuple[Draft, int]] = {}
        self._told: set[str] = set()
        self.starts.update(self._starts())
        self.ends.update(self._ends())

    def _starts(self) -> dict[str, Start]:
        return {
            "w:p": self._paragraph, "w:pPr": lambda _: setattr(self, "place", "paragraph"),
            "w:pStyle": lambda a: self._set("style", a.get("w:val", "")),
            "w:numId": lambda a: self._set("list_id", a.get("w:val", "")),
            "w:ilvl": lambda a: self._set("list_level", number_of(a)),
            "w:outlineLvl": lambda a: self._set("outline", number_of(a)),
            "mc:AlternateContent": lambda _: self._choices.append(False), "mc:Choice": self._choice,
            "mc:Fallback": self._choice, "w:txbxContent": lambda _: self._flows.append(Flow()),
            "w:tbl": lambda _: self._begin_table(), "w:tr": lambda _: self._begin_row(),
            "w:trPr": lambda _: setattr(self, "place", "row"), "w:tc": lambda _: self._flows.append(Flow()),
            "w:commentRangeStart": self._begin_comment, "w:commentRangeEnd": self._end_comment,
            "w:commentReference": self._end_comment,
            "w:footnoteReference": lambda a: self._refer("footnote", a),
            "w:endnoteReference": lambda a: self._refer("endnote", a),
            "w:comment": self._begin_note, "w:footnote": self._begin_note, "w:endnote": self._begin_note,
        }  # fmt: skip

    def _ends(self) -> dict[str, End]:
        return {
            "w:p": self._end_paragraph, "w:pPr": lambda: setattr(self, "place", ""), "w:rPr": self._end_guise,
            "w:trPr": lambda: setattr(self, "place", ""), "mc:AlternateContent": lambda: drop(self._choices),
            "w:txbxContent": self._end_box, "w:tbl": self._end_table, "w:tr": self._end_row, "w:tc": self._end_cell,
            "w:comment": self._end_note, "w:footnote": self._end_note, "w:endnote": self._end_note,
            "w:body": self._release, "w:hdr": self._release, "w:ftr": self._release,
        }  # fmt: skip

    # paragraphs

    def _paragraph(self, _: Attributes) -> None:
        draft = Draft()
        for key in self._waiting:
            self._ranges[key] = (draft, 0)
        self._waiting.clear()
        self.open.append(draft)
        self.place = ""

    def _set(self, name: str, value: str | int) -> None:
        if self.open and self.place == "paragraph":
            setattr(self.open[-1], name, value)

    def _end_guise(self) -> None:
        if self.place == "mark":
            self.place = "paragraph"

    def _end_paragraph(self) -> None:
        if not self.open:
            return
        draft, flow = self.open.pop(), self._flows[-1]
        self.leave_fields()
        if flow.held:
            _prepend(flow.held, draft)
            flow.held = None
        if draft.mark_deleted:
            flow.held = draft
        else:
            self._finish(draft, flow)

    def _finish(self, draft: Draft, flow: Flow) -> None:
        self._count += 1
        passage = draft.passage
        passage.number = self._count
        self._look(draft)
        if draft.deleted:
            passage.asides.append(("".join(draft.deleted), "a tracked deletion"))
        if draft.hidden:
            passage.asides.append(("".join(draft.hidden), "hidden text"))
        flow.items.append(passage)
        flow.items += draft.boxes

    def _look(self, draft: Draft) -> None:
        """Say what the paragraph's style and list make of it."""
        passage, styles = draft.passage, self.parts.styles
        key = draft.style or styles.ordinary
        style = styles.get(key)
        level = min(draft.outline + 1, 6) if 0 <= draft.outline < 9 else styles.level(key)
        passage.level = level if draft.size <= _LONG_HEADING else -1
        name = style.names[0] if style.names else ""
        passage.field = field_of_name(name, passage.text)
        if name.lower().startswith(("toc ", "toc", "verzeichnis ", "table of figures")) and name[-1:].isdigit():
            passage.why = "a table of contents"
        looks = [] if level >= 0 or is_ordinary_name(name) else [f"style {name}"]
        list_id = draft.list_id or style.list_id
        if list_id not in ("", "0") and draft.size:
            deep = draft.list_level if draft.list_level >= 0 else max(style.list_level, 0)
            label = self.parts.lists.label(list_id, min(deep, 8))
            if label is not None:
                looks.append("list")
            if label and level < 0:
                passage.pieces.insert(0, Piece(label + " "))
                passage.remarks = [_moved(remark, len(label) + 1) for remark in passage.remarks]
        if draft.size and draft.underlined > 0.9 * draft.size:
            looks.append("underlined")
        passage.looks = tuple(looks)

    def _release(self) -> None:
        flow = self._flows[-1]
        if flow.held:
            held, flow.held = flow.held, None
            self._finish(held, flow)

    # text boxes and tables

    def _choice(self, _: Attributes) -> None:
        """Of `mc:Choice` and `mc:Fallback`, which say the same, take the first."""
        if self._choices and self._choices[-1]:
            self.skip()
        elif self._choices:
            self._choices[-1] = True

    def _end_box(self) -> None:
        self._release()
        items = self._flows.pop().items
        (self.open[-1].boxes if self.open else self._flows[-1].items).extend(items)

    def _begin_table(self) -> None:
        self._release()
        self._tables.append(Table())

    def _begin_row(self) -> None:
        self.row_deleted.append(False)
        if self._tables:
            self._tables[-1].rows.append([])

    def _end_cell(self) -> None:
        self._release()
        items = self._flows.pop().items
        if self._tables and self._tables[-1].rows:
            self._tables[-1].rows[-1].append(items)

    def _end_row(self) -> None:
        if self.row_deleted and self.row_deleted.pop() and self._tables:
            for passage in passages_in([Table(self._tables[-1].rows[-1:])]):
                passage.asides.append((passage.text, "a tracked deletion"))
                passage.pieces.clear()

    def _end_table(self) -> None:
        if self._tables:
            self._flows[-1].items.append(self._tables.pop())

    # comments and notes

    def _begin_comment(self, attributes: Attributes) -> None:
        key = attributes.get("w:id", "")
        if self.open:
            self._ranges[key] = (self.open[-1], self.open[-1].size)
        else:
            self._waiting.append(key)

    def _end_comment(self, attributes: Attributes) -> None:
        key = attributes.get("w:id", "")
        if key in self._told or key not in self.parts.comments:
            return
        here = self.open[-1] if self.open else None
        draft, start = self._ranges.get(key, (here, here.size if here else 0))
        if draft:
            self._told.add(key)
            text, author = self.parts.comments[key]
            draft.passage.remarks.append(Remark(start, draft.size, text, author))

    def _refer(self, kind: str, attributes: Attributes) -> None:
        note = self.parts.notes.get(f"{kind} {attributes.get('w:id', '')}")
        if note and self.open:
            self.open[-1].passage.asides.append((note.text, f"a {kind}" if kind == "footnote" else f"an {kind}"))

    def _begin_note(self, attributes: Attributes) -> None:
        self._note = (attributes.get("w:id", ""), attributes.get("w:author", ""))
        self._flows.append(Flow())

    def _end_note(self) -> None:
        self._release()
        texts = [passage.text.strip() for passage in passages_in(self._flows.pop().items)]
        key, author = self._note
        self.notes[key] = Note("\n".join(text for text in texts if text), author)


def _prepend(held: Draft, draft: Draft) -> None:
    """Put a paragraph whose mark is deleted before the one that it runs into, whose properties count."""
    first, passage = held.passage, draft.passage
    passage.remarks = first.remarks + [_moved(remark, held.size) for remark in passage.remarks]
    passage.pieces = first.pieces + passage.pieces
    passage.asides = first.asides + passage.asides
    draft.deleted, draft.hidden = held.deleted + draft.deleted, held.hidden + draft.hidden
    draft.boxes, draft.size = held.boxes + draft.boxes, held.size + draft.size
    draft.underlined += held.underlined


def _moved(remark: Remark, by: int) -> Remark:
    return remark._replace(start=remark.start + by, end=remark.end + by)
