"""The whole flow: read, clean, write."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.shared import NamesShown, OtherFiles
from qa_editor.core.source import Source
from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript
from qa_editor.readers import reader_for
from qa_editor.rules import clean_transcript, names_shown
from qa_editor.structure import find_structure, name_speakers, require_labels
from qa_editor.writers import writer_named

if TYPE_CHECKING:
    from qa_editor.review.merged import Merged
    from qa_editor.review.package import ReviewFile


def read(
    source: str | Path | bytes,
    *,
    name: str = "",
    format: str = "",  # noqa: A002
    speakers: Mapping[str, str] | None = None,
    required: Iterable[str] = (),
) -> Transcript:
    """Read interview notes and find their turns, speakers and pairs; nothing is cleaned yet.

    source: the path of a file, or the bytes of one. name: what to call bytes in reports; its suffix helps to
    recognise the format. format: a reader's name ("text", "markdown"), "" to recognise it.
    speakers: label -> name, for people whom the source only numbers. required: labels of `speakers` that must be there.
    Raises UnreadableInput, UnknownFormat, UnknownSpeaker, or OSError where the file cannot be opened.
    """
    if isinstance(source, bytes):
        given = Source(name or "-", source)
    else:
        given = Source(name or str(source), Path(source).read_bytes())
    reader = reader_for(given, format)
    found = reader.read(given)
    found = name_speakers(found, speakers or {}) if reader.finished else find_structure(found, speakers)
    require_labels(found, required)
    return replace(found, format=reader.name)


def clean(transcript: Transcript, style: Style | None = None, others: OtherFiles | None = None) -> Transcript:
    """Return the transcript with every fix made in its ledger and every query listed.

    others: the names that the other files of a run show, as `find_names` of each found them.
    Raises BrokenPromise where a rule would change a word; nothing is changed then.
    """
    return clean_transcript(transcript, style or Style(), others)


def find_names(transcript: Transcript) -> NamesShown:
    """Return the names that a transcript shows to the other files of a run; it need not be cleaned."""
    return names_shown(transcript)


def write(transcript: Transcript, format: str, style: Style | None = None) -> bytes:  # noqa: A002
    """Return the file's bytes in a writer's format ("text", "markdown", "html", "json", "yaml", "docx").

    Raises UnknownFormat for any other.
    """
    return writer_named(format).write(transcript, style or Style())


def write_review(transcript: Transcript, style: Style | None = None, original: bytes = b"") -> ReviewFile:
    """Return a Word document in which every edit is a tracked change.

    original: the Word document that the transcript was read from, into which the changes are put; b"" for a new
    document in house layout. Raises UnreadableInput where the original cannot be edited.
    """
    if original:
        from qa_editor.review.in_place import put_in_place

        return put_in_place(transcript, original)
    from qa_editor.review.redline import redline
    from qa_editor.writers.word_shell import frame_of

    style = style or Style()
    return redline(transcript, frame_of(transcript, style))


def merge(source: str | Path | bytes, record: str | Path | bytes | None = None) -> Merged:
    """Read a reviewed Word document: the final transcript, what became of each edit, and what the reviewer did.

    source: the path of the document that `write_review` made and a person saved again, or its bytes. record: our JSON
    or YAML of what was sent out, for a document that lost its own (Google Docs drops it), None to take its own.
    Raises UnreadableInput for what is no such document, and where there is no record.
    """
    from qa_editor.review.embed import extract_transcript
    from qa_editor.review.merge import merge_reviewed
    from qa_editor.review.opening import read_reviewed

    data = source if isinstance(source, bytes) else Path(source).read_bytes()
    reviewed = read_reviewed(data)
    if record is not None:
        planned = read(record, name="record.json" if isinstance(record, bytes) else "")
        if planned.format not in ("json", "yaml"):
            raise UnreadableInput("the record is no record of qa-editor; make one with `clean --to json`")
        return merge_reviewed(planned, reviewed)
    found = extract_transcript(data)
    if found is None:
        raise UnreadableInput(
            "there is no record of this version of qa-editor in the document, as some programs drop it; "
            "give the one made by `clean --to json` with --record"
        )
    return merge_reviewed(found, reviewed)
