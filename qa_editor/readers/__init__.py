"""Readers: bytes in, paragraphs or turns out; one input format a file, in families that are loaded on demand."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from qa_editor.core.errors import UnknownFormat, UnreadableInput
from qa_editor.core.format import Reader
from qa_editor.core.source import Source
from qa_editor.readers.families import FAMILIES, Family


def reader_for(source: Source, format: str = "") -> Reader:  # noqa: A002
    """Return the reader of that name, or without a name the first that recognises the source.

    Raises UnknownFormat for a name that no reader has, UnreadableInput for an empty or a binary source.
    """
    if format:
        return reader_named(format)
    if not source.data.strip():
        raise UnreadableInput("the file is empty; give one with some text in it")
    for family in FAMILIES:
        if family.could_be(source):
            for reader in readers_of(family):
                if reader.recognises(source):
                    return reader
    raise UnreadableInput("the file is empty; give one with some text in it")


def reader_named(name: str) -> Reader:
    """Return the reader of that name ("markdown"). Raises UnknownFormat, naming the readers there are."""
    for reader in all_readers():
        if name.strip().lower() == reader.name:
            return reader
    names = ", ".join(reader.name for reader in all_readers())
    raise UnknownFormat(f"no reader is called {name!r}; use one of: {names}")


@cache
def readers_of(family: Family) -> tuple[Reader, ...]:
    """Return the readers of a family, the surest first."""
    found: tuple[Reader, ...] = import_module(f"{__name__}.{family.module}").READERS
    return found


def all_readers() -> tuple[Reader, ...]:
    """Return every reader, in the order in which they are tried; no two share a name."""
    return tuple(reader for family in FAMILIES for reader in readers_of(family))
