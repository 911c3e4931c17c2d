"""Captions as a person sees them, for the cases."""

from __future__ import annotations

import qa_editor
from qa_editor.core.source import Source
from qa_editor.core.transcript import Heading, Paragraph, Timed, Transcript, Turn, all_paragraphs
from qa_editor.readers import reader_for


def read(text: str | bytes, name: str = "-") -> Transcript:
    """The transcript, its format found without a hint but the name."""
    return qa_editor.read(text if isinstance(text, bytes) else text.encode(), name=name)


def format_of(text: str | bytes, name: str = "-") -> str:
    return reader_for(Source(name, text if isinstance(text, bytes) else text.encode())).name


def said(transcript: Transcript) -> list[str]:
    """`Label: text` for each turn, the bare text of what stands outside turns."""
    found = []
    for block in transcript.blocks:
        if isinstance(block, Paragraph | Heading):
            found.append(block.text.before)
        elif isinstance(block, Turn):
            text = " / ".join(paragraph.text.before for paragraph in block.paragraphs)
            found.append(f"{block.label}: {text}")
    return found


def times(transcript: Transcript) -> list[tuple[str, int, int]]:
    """What was said at what time."""
    return [
        (paragraph.text.before[time.start : time.end], time.start_ms, time.end_ms)
        for _, _, paragraph in all_paragraphs(transcript)
        for time in paragraph.times
        if isinstance(time, Timed)
    ]


def removed(transcript: Transcript) -> list[str]:
    return [one.text.before for one in transcript.removed]
