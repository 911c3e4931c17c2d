"""PDF: our Word document, converted by LibreOffice."""

from __future__ import annotations

from qa_editor.core.format import Writer
from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript
from qa_editor.writers import word
from qa_editor.writers.office import convert


def write(transcript: Transcript, style: Style) -> bytes:
    """Return the file. Raises QaEditorError where LibreOffice is not installed or fails."""
    return convert(word.write(transcript, style), ".pdf")


WRITER = Writer("pdf", (".pdf",), "PDF, as the Word document looks; needs LibreOffice", write)
