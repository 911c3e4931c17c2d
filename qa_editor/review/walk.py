"""The walk over a part of a reviewed Word document: paragraphs, tables, text boxes, edges, comments."""

from __future__ import annotations

from qa_editor.review.reviewed import KEPT, Edge, Passage, Remark, accept_all
from qa_editor.review.walk_text import Attributes, Draft, TextWalk, both, with_local_names


class Walk(TextWalk):
    """One part, walked over. passages: its paragraphs, those of a text box behind the one that holds it.

    remarks: the comments, where the part is that of comments. last_lines: the id of the last paragraph of each comment
    (`w14:paraId`), by which a reply names what it answers -> the comment's id.
    """

    def __init__(self) -> None:
        self.passages: list[Passage] = []
        self.remarks: list[Remark] = []
        self.last_lines: dict[str, str] = {}
        self._flows: list[list[Passage]] = [self.passages]
        self._cells: list[int] = []  # how many marks stood on the row when the cell began
        self._choices: list[bool] = []
        self._waiting: list[tuple[str, str]] = []  # edges that begin before the next paragraph
        self._bookmarks: dict[str, str] = {}
        self._comment: tuple[str, str, str] = ("", "", "")
        self._line = ""
        super().__init__(
            {
                "p": self._begin_paragraph, "pPr": lambda _: setattr(self, "inside", "paragraph"),
                "rPr": self._begin_guise, "trPr": lambda _: setattr(self, "inside", "row"),
                "tr": lambda _: self.rows.append([]), "tc": self._begin_cell, "txbxContent": self._begin_flow,
                "bookmarkStart": with_local_names(self._begin_bookmark),
                "bookmarkEnd": with_local_names(self._end_bookmark),
                "commentRangeStart": with_local_names(lambda a: self._edge("comment", a.get("id", ""), is_start=True)),
                "commentRangeEnd": with_local_names(lambda a: self._edge("comment", a.get("id", ""), is_start=False)),
                "commentReference": with_local_names(lambda a: self._edge("comment", a.get("id", ""), is_start=False)),
                "comment": with_local_names(self._begin_comment),
                "footnote": self._begin_flow, "endnote": self._begin_flow,
                "AlternateContent": lambda _: self._choices.append(False),
                "Choice": self._choice, "Fallback": self._choice,
            },
            {
                "p": self._end_paragraph, "pPr": self._end_properties, "trPr": self._end_properties,
                "rPr": self._end_guise, "tc": self._end_cell, "tr": self._end_row, "txbxContent": self._end_box,
                "comment": self._end_comment, "footnote": self._end_note, "endnote": self._end_note,
                "AlternateContent": self._end_choices,
            },
        )  # fmt: skip

    def _choice(self, attributes: Attributes) -> None:
        """Of `mc:Choice` and `mc:Fallback`, which say the same, take the first."""
        if self._choices and self._choices[-1]:
            self.skip(attributes)
        elif self._choices:
            self._choices[-1] = True

    def _end_choices(self) -> None:
        if self._choices:
            self._choices.pop()

    # paragraphs

    def _begin_paragraph(self, attributes: Attributes) -> None:
        self._line = next((value for name, value in attributes.items() if name.endswith(":paraId")), "")
        draft = Draft()
        draft.edges += [Edge(kind, name, True, 0) for kind, name in self._waiting]
        self._waiting.clear()
        self.open.append(draft)
        self.inside = ""

    def _begin_guise(self, _: Attributes) -> None:
        if self.inside == "paragraph":
            self.inside = "mark"

    def _end_guise(self) -> None:
        if self.inside == "mark":
            self.inside = "paragraph"

    def _end_properties(self) -> None:
        self.inside = ""

    def _end_paragraph(self) -> None:
        if not self.open:
            return
        draft = self.open.pop()
        self.fields = [reached for reached in self.fields if reached]
        row = KEPT
        for mark in (mark for marks in self.rows for mark in marks):
            row = both(row, mark)
        found = Passage(tuple(draft.stretches), draft.end, row, edges=tuple(draft.edges))
        self._flows[-1].append(found)
        self._flows[-1] += draft.boxes

    def _begin_flow(self, _: Attributes) -> None:
        self._flows.append([])

    def _leave_flow(self) -> list[Passage]:
        flow = self._flows.pop() if len(self._flows) > 1 else []
        if flow:
            flow[-1] = flow[-1]._replace(ends=True)
        return flow

    def _begin_cell(self, attributes: Attributes) -> None:
        self._cells.append(len(self.rows[-1]) if self.rows else 0)
        self._begin_flow(attributes)

    def _end_cell(self) -> None:
        flow = self._leave_flow()  # first: it changes which flow is the last
        self._flows[-1] += flow
        if self._cells and self.rows:
            del self.rows[-1][self._cells.pop() :]

    def _end_row(self) -> None:
        if self.rows:
            self.rows.pop()

    def _end_box(self) -> None:
        flow = self._leave_flow()
        (self.open[-1].boxes if self.open else self._flows[-1]).extend(flow)

    def _end_note(self) -> None:
        flow = self._leave_flow()  # first: it changes which flow is the last
        self._flows[-1] += flow

    # edges and comments

    def _begin_bookmark(self, attributes: Attributes) -> None:
        name = self._bookmarks[attributes.get("id", "")] = attributes.get("name", "")
        self._edge("bookmark", name, is_start=True)

    def _end_bookmark(self, attributes: Attributes) -> None:
        if name := self._bookmarks.get(attributes.get("id", "")):
            self._edge("bookmark", name, is_start=False)

    def _edge(self, kind: str, name: str, *, is_start: bool) -> None:
        if self.open:
            self.open[-1].edges.append(Edge(kind, name, is_start, self.open[-1].size))
        elif is_start:
            self._waiting.append((kind, name))
        elif self._flows[-1]:
            last = self._flows[-1][-1]
            anchor = Edge(kind, name, False, sum(len(stretch.text) for stretch in last.stretches))
            self._flows[-1][-1] = last._replace(edges=(*last.edges, anchor))

    def _begin_comment(self, attributes: Attributes) -> None:
        self._comment = (attributes.get("id", ""), attributes.get("author", ""), attributes.get("date", ""))
        self._flows.append([])

    def _end_comment(self) -> None:
        key, author, date = self._comment
        self.remarks.append(Remark(key, "\n".join(accept_all(self._leave_flow())).strip(), author, date))
        if self._line:
            self.last_lines[self._line] = key
