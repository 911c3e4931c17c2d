"""Our own JSON, read back without loss."""

from __future__ import annotations

from qa_editor.core.format import Reader
from qa_editor.core.transcript import Transcript
from qa_editor.readers.engines.load import Record, reads, recognises_dict
from qa_editor.readers.engines.own import is_record, transcript_from


def read(value: Record, source: str) -> Transcript:  # noqa: ARG001
    """Return the transcript that was written; its source is that which it was first read from."""
    return transcript_from(value)


READER = Reader(
    name="json",
    suffixes=(".json",),
    what="our own record: everything, edits and queries too",
    recognises=recognises_dict(is_record),
    read=reads(read),
    finished=True,
)
