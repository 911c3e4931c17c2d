"""The text of a reviewed Word document under its tracked changes: a state machine over a stream of XML events.

Element names are those of WordprocessingML, transitional and strict (ISO 29500-1, 17.13.5: revisions).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from qa_editor.core.errors import UnreadableInput
from qa_editor.review.reviewed import KEPT, Edge, Mark, Passage, Stretch, Who

_SPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_SKIPPED = ("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange", "tblGridChange",
            "sdtPr", "sdtEndPr", "rt", "instrText", "delInstrText", "sectPr", "tabs")  # fmt: skip
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}

_COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_CHOICES = ("AlternateContent", "Choice", "Fallback")

Attributes = Mapping[str, str]
Start = Callable[[Attributes], None]
End = Callable[[], None]


class Draft:
    """A paragraph while it is walked over. size: of all its text so far, in characters."""

    __slots__ = ("boxes", "edges", "end", "size", "stretches")

    def __init__(self) -> None:
        self.stretches: list[Stretch] = []
        self.edges: list[Edge] = []
        self.boxes: list[Passage] = []
        self.end = KEPT
        self.size = 0


class TextWalk:
    """The events, the text and the tracked changes; a subclass knows paragraphs, tables and comments.

    starts, ends: what to do where an element begins and ends, by its local name.
    """

    def __init__(self, starts: Mapping[str, Start], ends: Mapping[str, End]) -> None:
        self.open: list[Draft] = []
        self.inside = ""  # "paragraph", "mark" or "row": the properties that are being read
        self.rows: list[list[Mark]] = []  # the marks of the rows and cells that stand open
        self.fields: list[bool] = []  # of those that stand open: whether the result is reached
        self._marks: dict[tuple[int, bool, str, str], Mark] = {}  # equal marks are one object; by that of the outer one
        self._around: list[Mark] = []  # the mark before each of the changes that stand open, outermost first
        self._mark = KEPT
        self._words: list[str] = []
        self._reads = False
        self._skipping = 0
        self._parser: Any = None
        first: dict[str, Start] = {
            "ins": self._insertion, "moveTo": self._insertion, "del": self._deletion, "moveFrom": self._deletion,
            "cellIns": self._cell_inserted, "cellDel": self._cell_deleted,
            "t": self._begin_text, "delText": self._begin_text,
            "fldChar": with_local_names(self._field), "sym": with_local_names(self._symbol),
            **{name: self._sign(sign) for name, sign in _SIGNS.items()},
            **dict.fromkeys(_SKIPPED, self.skip),
            **starts,
        }  # fmt: skip
        last: dict[str, End] = {
            **dict.fromkeys(("ins", "moveTo", "del", "moveFrom"), self._end_change),
            **dict.fromkeys(("t", "delText"), self._end_text),
            **ends,
        }
        self._actions = first, last  # by local name
        self.starts: dict[str, Start] = {}  # by the name with its prefix
        self.ends: dict[str, End] = {}
        self._handlers = self._made_handlers()

    def _made_handlers(self) -> tuple[Callable[[str, Attributes], None], Callable[[str], None]]:
        """Return what the parser calls; as closures, for a book has millions of tags."""
        first, last = self.starts.get, self.ends.get

        def start(name: str, attributes: Attributes) -> None:
            action = first(name)
            if action is None and attributes and self._learns_prefix(attributes):
                action = first(name)
            if action:
                action(attributes)

        def end(name: str) -> None:
            if action := last(name):
                action()

        return start, end

    def _learns_prefix(self, attributes: Attributes) -> bool:
        """Learn which prefix stands for which names; that is half again as fast as to let the parser resolve all."""
        learnt = False
        for key, space in attributes.items():
            if key.startswith("xmlns") and (space in _SPACES or space == _COMPATIBLE):
                learnt = True
                prefix, is_choice = key[6:] + ":" if key[5:] else "", space == _COMPATIBLE
                first, last = self._actions
                self.starts.update({prefix + n: a for n, a in first.items() if (n in _CHOICES) == is_choice})
                self.ends.update({prefix + n: a for n, a in last.items() if (n in _CHOICES) == is_choice})
        return learnt

    def walk(self, chunks: Iterable[bytes]) -> None:
        """Walk over a part, given in chunks. Raises UnreadableInput for XML that is damaged or a trap."""
        from xml.parsers import expat

        parser = self._parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._handlers
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = _refuse
        try:
            for chunk in chunks:
                parser.Parse(chunk, False)
            parser.Parse(b"", True)
        except expat.ExpatError as error:
            raise UnreadableInput(
                f"the document is damaged at line {error.lineno}; open it in its program and save it again"
            ) from None
        finally:
            self._parser = None

    def _text(self, text: str) -> None:
        if self._reads:
            self._words.append(text)

    def skip(self, _: Attributes) -> None:
        """Pass over the element that has just begun, and all that stands in it."""
        self._skipping = 1
        self._parser.StartElementHandler, self._parser.EndElementHandler = self._deeper, self._out
        self._reads = False

    def _deeper(self, _: str, __: object) -> None:
        self._skipping += 1

    def _out(self, name: str) -> None:
        self._skipping -= 1
        if not self._skipping:
            self._parser.StartElementHandler, self._parser.EndElementHandler = self._handlers
            self._handlers[1](name)

    # text

    def _begin_text(self, _: Attributes) -> None:
        self._reads = not self.fields or all(self.fields)

    def _end_text(self) -> None:
        if self._reads:
            self._reads = False
            words = self._words
            if words and self.open:
                self._add(words[0] if len(words) == 1 else "".join(words))
            words.clear()

    def _add(self, text: str) -> None:
        draft, mark = self.open[-1], self._mark
        draft.size += len(text)
        stretches = draft.stretches
        if stretches and stretches[-1][1] is mark:
            text = stretches.pop()[0] + text
        stretches.append(Stretch(text, mark))

    def _sign(self, sign: str) -> Callable[[Attributes], None]:
        def add(_: Attributes) -> None:
            if self.open and not self.inside and all(self.fields):
                self._add(sign)

        return add

    def _symbol(self, attributes: Attributes) -> None:
        code = attributes.get("char", "")
        if self.open and all(self.fields) and 0 < len(code) <= 6 and all(ch in "0123456789abcdefABCDEF" for ch in code):
            self._add(chr(min(int(code, 16), 0x10FFFF)))

    def _field(self, attributes: Attributes) -> None:
        kind = attributes.get("fldCharType")
        if kind == "begin":
            self.fields.append(False)
        elif kind == "separate" and self.fields:
            self.fields[-1] = True
        elif kind == "end" and self.fields:
            self.fields.pop()

    # changes

    def _insertion(self, attributes: Attributes) -> None:
        self._change(False, attributes)

    def _deletion(self, attributes: Attributes) -> None:
        self._change(True, attributes)

    def _change(self, deletes: bool, attributes: Attributes) -> None:
        if not self.inside:
            self._around.append(self._mark)
            self._mark = self._marked(self._mark, deletes, attributes)
        elif self.inside == "mark" and self.open:
            self.open[-1].end = both(self.open[-1].end, self._marked(KEPT, deletes, attributes))
        elif self.inside == "row" and self.rows:
            self.rows[-1].append(self._marked(KEPT, deletes, attributes))

    def _marked(self, outer: Mark, deletes: bool, attributes: Attributes) -> Mark:
        author, date = attributes.get("w:author", ""), attributes.get("w:date", "")
        if not author:
            named = {name.rpartition(":")[2]: value for name, value in attributes.items()}
            author, date = named.get("author", ""), named.get("date", "")
        key = (id(outer), deletes, author, date)
        found = self._marks.get(key)
        if found is None:
            who = Who(author, date)
            found = self._marks[key] = both(outer, Mark(None, who) if deletes else Mark(who, None))
        return found

    def _end_change(self) -> None:
        if not self.inside and self._around:
            self._mark = self._around.pop()

    def _cell_inserted(self, attributes: Attributes) -> None:
        if self.rows:
            self.rows[-1].append(self._marked(KEPT, False, attributes))

    def _cell_deleted(self, attributes: Attributes) -> None:
        if self.rows:
            self.rows[-1].append(self._marked(KEPT, True, attributes))


def with_local_names(action: Start) -> Start:
    """Return an action that is given attributes by their local names."""
    return lambda attributes: action({name.rpartition(":")[2]: value for name, value in attributes.items()})


def both(outer: Mark, inner: Mark) -> Mark:
    """Return the mark of what stands under two."""
    return Mark(inner.inserted or outer.inserted, inner.deleted or outer.deleted)


def _refuse(*_: Any) -> None:
    raise UnreadableInput("the document declares entities of its own, which no office program does; save it anew")
