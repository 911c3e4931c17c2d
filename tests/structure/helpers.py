"""Reading a sample text as the program does."""

from __future__ import annotations

from qa_editor.core.source import Source
from qa_editor.core.transcript import Transcript
from qa_editor.readers import reader_for
from qa_editor.structure import find_structure


def structured(text: str, suffix: str = ".txt") -> Transcript:
    """Return the transcript of `text`, with its structure found."""
    source = Source("notes" + suffix, text.encode())
    return find_structure(reader_for(source).read(source))


def texts(transcript: Transcript) -> list[str]:
    """Return the text of each turn, paragraphs parted by a blank line."""
    return ["\n\n".join(p.text.before for p in turn.paragraphs) for turn in transcript.turns]
