r"""Rich Text Format (.rtf, and .doc files that are RTF): specification 1.9.1."""

from __future__ import annotations

from qa_editor.core.format import Reader
from qa_editor.core.source import Source
from qa_editor.core.transcript import Transcript
from qa_editor.readers.documents.assemble import transcript_of
from qa_editor.readers.documents.rtf_walk import RtfWalk

_START = b"{\\rtf"


def recognises(source: Source) -> bool:
    """By its first bytes."""
    return source.data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_START)


def read(source: Source) -> Transcript:
    """Return the document's paragraphs, its tracked changes taken as accepted.

    Raises UnreadableInput for a document that is cut short or holds no text.
    """
    walk = RtfWalk()
    walk.walk(source.data.decode("latin-1"))
    fields = {}
    if walk.insertions or walk.deletions:
        fields["tracked changes"] = (
            f"{walk.insertions} insertions and {walk.deletions} deletions in the file, taken as accepted"
        )
    return transcript_of(source.name, walk.page.items, fields)


READER = Reader(
    name="rtf",
    suffixes=(".rtf",),
    what="Rich Text Format: as Word documents",
    recognises=recognises,
    read=read,
)
