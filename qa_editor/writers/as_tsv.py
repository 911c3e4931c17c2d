"""TSV: the table of `as_csv` with tabs."""

from __future__ import annotations

from qa_editor.core.format import Writer
from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript
from qa_editor.writers.rows import table


def write(transcript: Transcript, style: Style) -> bytes:
    """Return the turns as a table with tabs."""
    return table(transcript, style, delimiter="\t")


WRITER = Writer("tsv", (".tsv", ".tab"), "the same table with tabs", write)
