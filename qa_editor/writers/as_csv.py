"""CSV: speaker, start, end, role, text; a row for each paragraph of a turn."""

from __future__ import annotations

from qa_editor.core.format import Writer
from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript
from qa_editor.writers.rows import table


def write(transcript: Transcript, style: Style) -> bytes:
    """Return the turns as a table with commas."""
    return table(transcript, style, delimiter=",")


WRITER = Writer("csv", (".csv",), "a table of the turns: speaker, start, end, role, text", write)
