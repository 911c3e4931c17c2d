"""Readers: bytes in, paragraphs out; one input format a file."""

from __future__ import annotations

from qa_editor.core.errors import UnknownFormat, UnreadableInput
from qa_editor.core.format import Reader
from qa_editor.core.source import Source
from qa_editor.readers import markdown, plain_text

READERS: tuple[Reader, ...] = (  # surest first; plain text takes what nobody else claims
    markdown.READER,
    plain_text.READER,
)


def reader_for(source: Source, format: str = "") -> Reader:  # noqa: A002
    """Return the reader of that name, or without a name the first that recognises the source.

    Raises UnknownFormat for a name that no reader has, UnreadableInput for an empty or a binary source.
    """
    if format:
        for reader in READERS:
            if format == reader.name:
                return reader
        names = ", ".join(reader.name for reader in READERS)
        raise UnknownFormat(f"no reader is called {format!r}; use one of: {names}")
    if not source.data.strip() or not source.text.strip():
        raise UnreadableInput("the file is empty; give one with some text in it")
    return next(reader for reader in READERS if reader.recognises(source))
