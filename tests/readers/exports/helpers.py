"""Reading a sample as the program does, and what comes out of it in few words."""

from __future__ import annotations

from qa_editor.core.source import Source
from qa_editor.core.transcript import Transcript
from qa_editor.readers import reader_for
from qa_editor.structure import find_structure


def reader_name(raw: str | bytes, name: str = "notes.txt") -> str:
    """Return the name of the reader that claims the sample."""
    return reader_for(_source(raw, name)).name


def transcript_of(raw: str | bytes, name: str = "notes.txt") -> Transcript:
    """Return the sample with its structure found."""
    source = _source(raw, name)
    return find_structure(reader_for(source).read(source))


def spoken(transcript: Transcript) -> list[tuple[str, str, int | None, int | None]]:
    """Return (speaker, text, start, end in milliseconds) of each turn."""
    return [
        (turn.speaker, "\n".join(paragraph.text.before for paragraph in turn.paragraphs), turn.start_ms, turn.end_ms)
        for turn in transcript.turns
    ]


def removed(transcript: Transcript) -> list[tuple[str, str]]:
    """Return (text, why) of what was set aside."""
    return [(block.text.before, block.why) for block in transcript.removed]


def _source(raw: str | bytes, name: str) -> Source:
    return Source(name, raw if isinstance(raw, bytes) else raw.encode())
