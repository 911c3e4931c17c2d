"""Plain text: paragraphs parted by blank lines; whether a line break inside one is a wrap, `structure` decides."""

from __future__ import annotations

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.format import Reader
from qa_editor.core.source import Source
from qa_editor.core.transcript import Transcript
from qa_editor.readers.lines import lines_of, paragraphs_of_lines


def read(source: Source) -> Transcript:
    """Return the paragraphs of a plain text, every character of them as it stands in the source."""
    blocks = tuple(paragraphs_of_lines(source.text, lines_of(source.text)))
    if not blocks:
        raise UnreadableInput("the file is empty; give one with some text in it")
    return Transcript(blocks=blocks, source=source.name)


READER = Reader(
    name="text",
    suffixes=(".txt", ".text"),
    what="plain text: labels and paragraphs as people and tools type them",
    recognises=lambda source: bool(source.text.strip()),
    read=read,
)
