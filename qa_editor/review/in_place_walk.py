"""The walk over a Word document that is to be edited: paragraphs and runs with the bytes that they stand in.

The text of a paragraph is what stands there once every tracked change is accepted, as the reader of Word documents
gives it: insertions are text, deletions and hidden runs are not, of a field its result is, of a text box that is
written twice (`mc:AlternateContent`) the first. A run that no edit may touch has the reason.
"""

from __future__ import annotations

from collections.abc import Mapping

from qa_editor.review.in_place_events import Events
from qa_editor.review.in_place_lines import BOX, FIELD, LOCKED, OTHER, PENDING, SIGNS, Atom, Line, Run

_OFF = ("0", "false", "off")


class Walk(Events):
    """One part, walked over. lines: its paragraphs in the order in which they end."""

    # paragraphs

    def _start_p(self, at: int, _: Mapping[str, str]) -> None:
        for run in self._runs:
            if run is not None:
                run.shut = True
        if (last := self._last[-1]) is not None:
            last.follows = True
        self._open.append(Line(at + len(self._tag(at))))
        self._runs.append(None)

    def _end_p(self, at: int) -> None:
        self._runs.pop()
        line = self._open.pop()
        line.end = at
        self._fields = [told for told in self._fields if told]
        size = 0
        for run in line.runs:
            run.at = size
            size += len(run.text)
        line.text = "".join([run.text for run in line.runs])
        self._count += not line.gone
        line.number = self._count + line.gone
        self.lines.append(line)
        self._last[-1] = line

    def _start_pPr(self, at: int, _: Mapping[str, str]) -> None:  # noqa: N802
        if self._open:
            self._open[-1].properties = (at, 0)

    def _end_pPr(self, at: int) -> None:  # noqa: N802
        if self._open:
            self._open[-1].properties = (self._open[-1].properties[0], self._after(at))

    def _start_sectPr(self, _: int, __: Mapping[str, str]) -> None:  # noqa: N802
        if self._open and "pPr" in self._path:
            self._open[-1].section = True

    # what stands around runs

    def _start_ins(self, _: int, __: Mapping[str, str]) -> None:
        if "pPr" in self._path and self._open:
            self._open[-1].pending = True
        self._whys.append(PENDING)

    def _end_ins(self, _: int) -> None:
        self._whys.pop()

    _start_moveTo, _end_moveTo = _start_ins, _end_ins  # noqa: N815

    def _start_del(self, at: int, given: Mapping[str, str]) -> None:
        self._start_ins(at, given)
        if "pPr" not in self._path:
            self._gone += 1
        elif self._open:
            self._open[-1].gone = True

    def _end_del(self, _: int) -> None:
        self._whys.pop()
        if "pPr" not in self._path:
            self._gone -= 1

    _start_moveFrom, _end_moveFrom = _start_del, _end_del  # noqa: N815

    def _start_fldSimple(self, _: int, __: Mapping[str, str]) -> None:  # noqa: N802
        self._whys.append(FIELD)

    def _end_fldSimple(self, _: int) -> None:  # noqa: N802
        self._whys.pop()

    def _start_sdt(self, _: int, __: Mapping[str, str]) -> None:
        self._whys.append("")

    def _end_sdt(self, _: int) -> None:
        self._whys.pop()

    def _start_lock(self, _: int, given: Mapping[str, str]) -> None:
        if given.get("val") in ("contentLocked", "sdtContentLocked") and self._whys:
            self._whys[-1] = LOCKED

    def _start_dataBinding(self, _: int, __: Mapping[str, str]) -> None:  # noqa: N802
        if self._whys:
            self._whys[-1] = LOCKED  # its text is a copy of data elsewhere in the file

    def _start_txbxContent(self, _: int, __: Mapping[str, str]) -> None:  # noqa: N802
        self._whys.append(BOX if self._choices else "")
        self._last.append(None)

    def _end_txbxContent(self, _: int) -> None:  # noqa: N802
        self._whys.pop()
        self._last.pop()

    def _start_tbl(self, _: int, __: Mapping[str, str]) -> None:
        self._last[-1] = None

    def _start_tc(self, _: int, __: Mapping[str, str]) -> None:
        self._last.append(None)

    def _end_tc(self, _: int) -> None:
        self._last.pop()

    def _start_sdtContent(self, _: int, __: Mapping[str, str]) -> None:  # noqa: N802
        self._last.append(None)

    def _end_sdtContent(self, _: int) -> None:  # noqa: N802
        self._last.pop()
        self._last[-1] = None

    def _start_ruby(self, _: int, __: Mapping[str, str]) -> None:
        self._whys.append(OTHER)

    def _end_ruby(self, _: int) -> None:
        self._whys.pop()

    def _start_rt(self, _: int, __: Mapping[str, str]) -> None:
        self._skipping = 1

    # runs

    def _start_r(self, at: int, _: Mapping[str, str]) -> None:
        why = next((why for why in self._whys if why), FIELD if self._fields else "")
        for run in self._runs:
            if run is not None:
                run.shut = True
        self._runs.append(Run(at, self._tag(at), why))

    def _end_r(self, at: int) -> None:
        run = self._runs.pop()
        if run is None or not self._open:
            return
        run.end = self._after(at)
        if not self._gone and not run.hidden and (run.text or not run.why):
            self._open[-1].runs.append(run)

    def _start_math_t(self, at: int, _: Mapping[str, str]) -> None:
        self._runs.append(Run(at, b"", OTHER))
        self._words = []

    def _end_math_t(self, at: int) -> None:
        if (formula := self._runs[-1]) is not None:
            formula.atoms.append(Atom("".join(self._words or ()), b""))
        self._words = None
        self._end_r(at)

    def _start_t(self, _: int, __: Mapping[str, str]) -> None:
        self._words = []

    def _start_vanish(self, _: int, given: Mapping[str, str]) -> None:
        if self._runs and (run := self._runs[-1]) is not None and self._path[-3:-1] == ["r", "rPr"]:
            run.hidden = given.get("val", "1").lower() not in _OFF

    def _start_rPrChange(self, _: int, __: Mapping[str, str]) -> None:  # noqa: N802
        self._skipping = 1

    _start_pPrChange = _start_rPrChange  # noqa: N815

    def _start_fldChar(self, _: int, given: Mapping[str, str]) -> None:  # noqa: N802
        kind = given.get("fldCharType")
        if self._runs and (run := self._runs[-1]) is not None:
            run.why = run.why or FIELD
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _take(self, run: Run, kind: str, end: int) -> None:
        """Take a child of a run that has just ended."""
        xml = self.data[self._child : end]
        if kind == "rPr":
            run.properties = xml
        elif kind == "t":
            text = "".join(self._words or ()) if all(self._fields) else ""
            run.atoms.append(Atom(text, xml, is_words=True))
            self._words = None
        else:
            run.atoms.append(Atom(SIGNS.get(kind, "") if all(self._fields) else "", xml))
