"""The runs of a Word document: their text, their guise, fields, links and tracked changes (ISO 29500-1, 17.3.2)."""

from __future__ import annotations

from collections.abc import Mapping

from qa_editor.readers.documents.passages import Piece
from qa_editor.readers.documents.word_state import Draft, Guise, Parts
from qa_editor.readers.documents.word_styles import WORD, is_on
from qa_editor.readers.documents.word_symbols import symbol
from qa_editor.readers.documents.xml_events import End, Events, Start

INSERTED = ("w:ins", "w:moveTo")
DELETED = ("w:del", "w:moveFrom")
Attributes = Mapping[str, str]


class RunWalk(Events):
    """Puts the text of runs into the paragraph that stands open.

    Tracked changes are taken as accepted (17.13.5): what is inserted is text, what is deleted stands aside.
    run: how many runs have begun, so that a piece names the run that it came from.
    """

    spaces = WORD
    passed = frozenset(
        "w:pPrChange w:rPrChange w:sectPr w:tblPr w:tblGrid w:tblPrEx w:tcPr w:sdtPr w:sdtEndPr w:instrText "
        "w:delInstrText w:rt w:numberingChange w:tabs w:pBdr w:ffData w:framePr".split()
    )

    def __init__(self, parts: Parts | None = None) -> None:
        super().__init__()
        self.parts = parts or Parts()
        self.insertions = self.deletions = 0
        self.run = -1
        self.open: list[Draft] = []
        self.guise, self._dressed = Guise(), False
        self._worn: tuple[bool, bool, bool, bool] | None = None
        self.place = ""  # "paragraph", "mark" or "row" inside these properties
        self.row_deleted: list[bool] = []
        self._deleting: list[bool] = []
        self._links: list[str] = []
        self._fields: list[bool] = []  # for each field that is open, whether its result is being told
        self._taking = self._dead = False
        self.starts.update(self._run_starts())
        self.ends.update(self._run_ends())

    def _run_starts(self) -> dict[str, Start]:
        starts: dict[str, Start] = {
            "w:r": self._begin_run, "w:rPr": self._begin_guise,
            "w:tab": lambda _: self.add("\t"), "w:ptab": lambda _: self.add("\t"),
            "w:br": lambda _: self.add("\n"), "w:cr": lambda _: self.add("\n"),
            "w:noBreakHyphen": lambda _: self.add("\u2011"), "w:softHyphen": lambda _: self.add("\u00ad"),
            "w:sym": lambda a: self.add(symbol(a.get("w:font", ""), a.get("w:char", ""))),
            "w:b": self._toggle("bold"), "w:i": self._toggle("italic"), "w:vanish": self._toggle("hidden"),
            "w:u": self._underline, "w:rStyle": lambda a: setattr(self.guise, "style", a.get("w:val", "")),
            "w:hyperlink": lambda a: self._links.append(self.parts.links.get(a.get("r:id", ""), "")),
            "w:fldChar": self._field,
        }  # fmt: skip
        starts |= dict.fromkeys(("w:t", "m:t"), lambda _: self._take(True))
        starts["w:delText"] = lambda _: self._take(True, deleted=True)
        return starts | dict.fromkeys(INSERTED, self._inserted) | dict.fromkeys(DELETED, self._deleted)

    def _run_ends(self) -> dict[str, End]:
        ends: dict[str, End] = dict.fromkeys(("w:t", "w:delText", "m:t"), lambda: self._take(False))
        ends |= dict.fromkeys(DELETED, self._end_deleted)
        return ends | {"w:hyperlink": lambda: drop(self._links), "w:r": self._end_run}

    def _take(self, on: bool, *, deleted: bool = False) -> None:
        self._taking, self._dead = on, deleted

    def text(self, text: str) -> None:
        """Take the characters of a run."""
        if self._taking:
            self.add(text)

    def add(self, text: str) -> None:
        """Put text into the open paragraph, or where it is deleted or hidden, beside it."""
        if not self.open or self.place or not text or (self._fields and not all(self._fields)):
            return
        draft = self.open[-1]
        if self._dead or any(self._deleting):
            draft.deleted.append(text)
            return
        if (worn := self._worn) is None:
            worn = self._worn = self._wear(draft.style)
        bold, italic, hidden, underlined = worn
        if hidden:
            draft.hidden.append(text)
            return
        draft.passage.pieces.append(Piece(text, bold, italic, self._links[-1] if self._links else "", self.run))
        draft.size += len(text)
        draft.underlined += len(text) if underlined and not self._links else 0

    def _wear(self, paragraph_style: str) -> tuple[bool, bool, bool, bool]:
        """Return what the run wears: as it says itself, else as its styles say; two that toggle cancel (17.7.3)."""
        own, styles = self.guise, self.parts.styles
        style, run, defaults = styles.get(paragraph_style or styles.ordinary), styles.get(own.style), styles.defaults
        bold = own.bold if own.bold is not None else bool(style.bold) != bool(run.bold) or bool(defaults.bold)
        italic = (
            own.italic if own.italic is not None else bool(style.italic) != bool(run.italic) or bool(defaults.italic)
        )
        hidden = own.hidden if own.hidden is not None else bool(run.hidden or style.hidden)
        return bold, italic, hidden, own.underlined

    def _begin_run(self, _: Attributes) -> None:
        self.run += 1

    def _end_run(self) -> None:
        if self._dressed:
            self.guise, self._dressed = Guise(), False
        self._worn = None

    def _begin_guise(self, _: Attributes) -> None:
        self._dressed, self._worn = True, None
        if self.place == "paragraph":
            self.place = "mark"

    def _toggle(self, name: str) -> Start:
        def act(attributes: Attributes) -> None:
            if not self.place:
                setattr(self.guise, name, is_on(attributes))

        return act

    def _underline(self, attributes: Attributes) -> None:
        self.guise.underlined = not self.place and is_on(attributes)

    def _field(self, attributes: Attributes) -> None:
        kind = attributes.get("w:fldCharType")
        if kind == "begin":
            self._fields.append(False)
        elif self._fields and kind == "separate":
            self._fields[-1] = True
        elif self._fields and kind == "end":
            self._fields.pop()

    def leave_fields(self) -> None:
        """Forget fields whose instruction goes on beyond the paragraph: one that never ends would swallow the rest."""
        self._fields = [told for told in self._fields if told]

    def _inserted(self, _: Attributes) -> None:
        self.insertions += 1

    def _deleted(self, _: Attributes) -> None:
        self.deletions += 1
        self._deleting.append(not self.place)
        if self.place == "mark" and self.open:
            self.open[-1].mark_deleted = True
        elif self.place == "row" and self.row_deleted:
            self.row_deleted[-1] = True

    def _end_deleted(self) -> None:
        drop(self._deleting)


def drop(stack: list[bool] | list[str]) -> None:
    """Take the last one off, where there is one."""
    if stack:
        stack.pop()
