"""The events of a Word document that is to be edited, each with the byte at which it begins; handlers by element name.

A handler is a method `_start_p` or `_end_p` of a subclass; what stands in an element that is passed over is not told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from qa_editor.core.errors import UnreadableInput
from qa_editor.review.in_place_lines import Line, Run

_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_MATH = ("http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math")
_COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
TAG = re.compile(rb"""<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>""")


class Events:
    """One part, walked over when it is made. highest: the highest id that a change, bookmark or comment bears."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.lines: list[Line] = []
        self.highest = 0
        self._open: list[Line] = []
        self._runs: list[Run | None] = []
        self._path: list[str] = []
        self._whys: list[str] = []
        self._gone = 0  # deletions that stand open
        self._fields: list[bool] = []
        self._words: list[str] | None = None
        self._child = 0  # where the child of the run began
        self._last: list[Line | None] = [None]  # of the elements beside: the last, where it is a paragraph
        self._skipping = 0
        self._tag_at = -1  # of the element that has just begun
        self._is_empty = False
        self._choices: list[bool] = []
        self._count = 0
        self._walk()

    def _walk(self) -> None:
        from xml.parsers import expat

        parser = self._parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = _refuse
        try:
            parser.Parse(self.data, True)
        except expat.ExpatError as error:
            raise UnreadableInput(
                f"the document is damaged at line {error.lineno}; open it in Word and save it again"
            ) from None

    def _start(self, full: str, given: Mapping[str, str]) -> None:
        space, _, name = full.rpartition(" ")
        kind = name if space in _WORD else f"math_{name}" if space in _MATH else f"{space} {name}"
        self._path.append(kind)
        at = self._tag_at = self._parser.CurrentByteIndex
        if kind in ("ins", "del", "moveFrom", "moveTo", "bookmarkStart", "bookmarkEnd", "comment", "commentRangeStart"):
            self._see_id(given)
        if self._skipping:
            self._skipping += 1
            return
        run = self._runs[-1] if self._runs else None
        if run is not None and len(self._path) >= 2 and self._path[-2] == "r":
            self._child = at
        if act := getattr(self, f"_start_{kind}", None):
            act(at, _plain(given))
        elif kind in (f"{_COMPATIBLE} Choice", f"{_COMPATIBLE} Fallback"):
            self._choice()
        elif kind == f"{_COMPATIBLE} AlternateContent":
            self._choices.append(False)

    def _see_id(self, given: Mapping[str, str]) -> None:
        key = _plain(given).get("id", "")
        if key.isdigit():
            self.highest = max(self.highest, int(key))

    def _choice(self) -> None:
        if self._choices and self._choices[-1]:
            self._skipping = 1
        elif self._choices:
            self._choices[-1] = True

    def _end(self, _: str) -> None:
        kind = self._path.pop()
        self._is_empty, self._tag_at = self._tag_at >= 0 and self._tag(self._tag_at).endswith(b"/>"), -1
        if self._skipping:
            self._skipping -= 1
            return
        at = self._parser.CurrentByteIndex
        if act := getattr(self, f"_end_{kind}", None):
            act(at)
        elif kind == f"{_COMPATIBLE} AlternateContent" and self._choices:
            self._choices.pop()
        if self._path and self._path[-1] == "r" and self._runs and (run := self._runs[-1]) is not None:
            self._take(run, kind, self._after(at))

    def _take(self, run: Run, kind: str, end: int) -> None:
        """Take a child of a run that has just ended; `end` is the byte behind it."""
        raise NotImplementedError

    def _after(self, at: int) -> int:
        """Return where the tag ends that the event at `at` tells of; of `<w:p/>` the end is told behind it."""
        return at if self._is_empty else at + len(self._tag(at))

    def _tag(self, at: int) -> bytes:
        found = TAG.match(self.data, at)
        return found[0] if found else b""

    def _text(self, text: str) -> None:
        if self._words is not None and not self._skipping:
            self._words.append(text)


def _plain(given: Mapping[str, str]) -> dict[str, str]:
    return {key.rpartition(" ")[2]: value for key, value in given.items()}


def _refuse(*_: Any) -> None:
    raise UnreadableInput("the document declares entities of its own, which no office program does; save it anew")
