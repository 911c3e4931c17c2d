"""The whole flow: read, clean, write."""

from __future__ import annotations

from pathlib import Path

from qa_editor.core.source import Source
from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript
from qa_editor.readers import reader_for
from qa_editor.rules import clean_transcript
from qa_editor.structure import find_structure
from qa_editor.writers import writer_named


def read(source: str | Path | bytes, *, name: str = "", format: str = "") -> Transcript:  # noqa: A002
    """Read interview notes and find their turns, speakers and pairs; nothing is cleaned yet.

    source: the path of a file, or the bytes of one. name: what to call bytes in reports; its suffix helps to
    recognise the format. format: a reader's name ("text", "markdown"), "" to recognise it.
    Raises UnreadableInput, UnknownFormat, or OSError where the file cannot be opened.
    """
    if isinstance(source, bytes):
        given = Source(name or "-", source)
    else:
        given = Source(name or str(source), Path(source).read_bytes())
    return find_structure(reader_for(given, format).read(given))


def clean(transcript: Transcript, style: Style | None = None) -> Transcript:
    """Return the transcript with every fix made in its ledger and every query listed.

    Raises BrokenPromise where a rule would change a word; nothing is changed then.
    """
    return clean_transcript(transcript, style or Style())


def write(transcript: Transcript, format: str, style: Style | None = None) -> bytes:  # noqa: A002
    """Return the file's bytes in a writer's format ("text", "markdown", "html", "json", "yaml", "docx").

    Raises UnknownFormat for any other.
    """
    return writer_named(format).write(transcript, style or Style())
