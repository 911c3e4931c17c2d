"""XML as a stream of events: no document type, no entities but the five, no recursion, little memory.

Office documents hold no document type declaration (ISO 29500-2, 6.2.5); one that does is a trap and is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from qa_editor.core.errors import UnreadableInput

MAX_DEPTH = 2000
Start = Callable[[Mapping[str, str]], None]
End = Callable[[], None]


class Events:
    """A walk over XML; a subclass names what it acts on.

    spaces: namespace -> short prefix; a name in no known namespace is passed over, what stands in it is not.
    starts, ends: `prefix:name` -> what to do. passed: names that are passed over with all that stands in them.
    attributes are given as `prefix:name`, those without a namespace as `name`.
    """

    spaces: Mapping[str, str] = {}
    passed: frozenset[str] = frozenset()

    def __init__(self) -> None:
        self.starts: dict[str, Start] = {}
        self.ends: dict[str, End] = {}
        self._names: dict[str, str] = {}
        self._known: dict[str, tuple[Start | None, End | None]] = {}
        self._depth = self._skipping = 0

    def text(self, text: str) -> None:
        """Take the characters between the tags; overridden by a walk that wants them."""

    def walk(self, data: bytes) -> None:
        """Walk over a whole part. Raises UnreadableInput for XML that is damaged, too deep or declares a type."""
        from xml.parsers import expat

        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = _refuse
        try:
            parser.Parse(data, True)
        except expat.ExpatError as error:
            message = f"the document is damaged at line {error.lineno}; open it in its program and save it again"
            raise UnreadableInput(message) from None

    def name_of(self, full: str) -> str:
        """Return `prefix:name` for expat's `namespace name`."""
        if full not in self._names:
            space, _, local = full.rpartition(" ")
            prefix = self.spaces.get(space, "?") if space else ""
            self._names[full] = f"{prefix}:{local}" if prefix else local
        return self._names[full]

    def _learn(self, full: str) -> None:
        """Remember what a name's start and end do, so that each later one costs a single look."""
        name = self.name_of(full)
        self._known[full] = self._pass if name in self.passed else self.starts.get(name), self.ends.get(name)

    def _start(self, full: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._skipping:
            self._skipping += 1
            return
        if full not in self._known:
            self._learn(full)
        if action := self._known[full][0]:
            names = self._names
            action(attributes and {names.get(key) or self.name_of(key): value for key, value in attributes.items()})
        if self._depth > MAX_DEPTH:
            raise UnreadableInput("the document is nested too deeply; open it in its program and save it again")

    def _end(self, full: str) -> None:
        self._depth -= 1
        if self._skipping:
            self._skipping -= 1
        elif action := self._known[full][1]:
            action()

    def _pass(self, _: Mapping[str, str]) -> None:
        self._skipping = 1

    def skip(self) -> None:
        """Pass over the element whose start is being told, and all that stands in it."""
        self._skipping = 1

    def _text(self, text: str) -> None:
        if not self._skipping:
            self.text(text)


def _refuse(*_: Any) -> None:
    raise UnreadableInput("the document declares entities of its own, which no office program does; save it anew")
