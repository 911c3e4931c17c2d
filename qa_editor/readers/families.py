"""The families of formats, and what tells at a glance that a source may be of one.

A family is a module or package of this folder with a tuple `READERS`; it is loaded only for a source that may be of it,
so that a plain text pays for no other.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from qa_editor.core.source import Source


class Family(NamedTuple):
    """A group of readers. module: its name below `qa_editor.readers`. could_be: never False for one of its formats."""

    module: str
    could_be: Callable[[Source], bool]


FAMILIES: tuple[Family, ...] = (  # surest first; plain text takes what nobody else claims
    Family("plain", lambda source: bool(source.data)),
)
