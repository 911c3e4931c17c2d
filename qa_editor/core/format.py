"""What a reader and a writer are."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from qa_editor.core.source import Source
from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript


class Reader(NamedTuple):
    """One input format.

    recognises: whether the source bears this format's own marks, by its content first and its suffix second.
    read: the source, to a transcript; a format without turns of its own gives paragraphs, and `structure` finds
    the turns. Inside a paragraph a line break is a mere wrap; what must stay apart is two paragraphs.
    finished: whether it gives speakers, roles and pairs too, so that `structure` has nothing to look for.
    """

    name: str
    suffixes: tuple[str, ...]
    what: str
    recognises: Callable[[Source], bool]
    read: Callable[[Source], Transcript]
    finished: bool = False


class Writer(NamedTuple):
    """One output format; `write` gives the bytes of the finished file. The first suffix is the usual one."""

    name: str
    suffixes: tuple[str, ...]
    what: str
    write: Callable[[Transcript, Style], bytes]
