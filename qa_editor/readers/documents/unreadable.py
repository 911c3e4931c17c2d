"""What looks like a document and cannot be read here: each with a word on what to do with it.

Old Word files (.doc) and locked ones are OLE compound files ([MS-CFB]); the names of their streams tell them apart.
"""

from __future__ import annotations

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.format import Reader
from qa_editor.core.source import Source
from qa_editor.core.transcript import Transcript
from qa_editor.readers.documents.package import Package, is_package, kind_of_package

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = (
    ("EncryptedPackage", "the document is protected by a password; save it without one"),
    ("WordDocument", "a Word 97 file; convert it: `soffice --headless --convert-to docx FILE`, or save it as .docx"),
    ("Workbook", "an Excel sheet; save the sheet with the transcript as CSV"),
    ("PowerPoint Document", "a PowerPoint file; save its text as plain text"),
    ("__properties_version1.0", "an Outlook message; save it as plain text"),
)  # fmt: skip
_KINDS = {
    "xlsx": "an Excel sheet; save the sheet with the transcript as CSV",
    "ods": "a spreadsheet; save the sheet with the transcript as CSV",
    "pptx": "a PowerPoint file; save its text as plain text",
    "odp": "a presentation; save its text as plain text",
    "pages": "a Pages document; export it to Word (.docx)",
    "epub": "an e-book; convert it with `pandoc -t html`, or save its text",
    "zip": "a zip archive, not a document; unpack it and give the folder",
}


def recognises(source: Source) -> bool:
    """By the first bytes: a zip package or a compound file that no reader before this one has claimed."""
    return is_package(source) or source.data.startswith(_OLE)


def read(source: Source) -> Transcript:
    """Raise UnreadableInput, saying what the file is and what to do with it."""
    if source.data.startswith(_OLE):
        for name, message in _STREAMS:
            if name.encode("utf-16-le") in source.data:
                raise UnreadableInput(message)
        raise UnreadableInput("an Office file that is damaged or of no kind known here; save it as .docx or plain text")
    kind = kind_of_package(source.data)
    if not kind:
        Package(source.data)  # says what is wrong
    raise UnreadableInput(_KINDS.get(kind, "an archive, not a document; unpack it and give the folder"))


READER = Reader(
    name="doc",
    suffixes=(".doc", ".dot", ".pages", ".epub", ".wps"),
    what="old Word files: RTF or HTML by that name is read, for any other it says how to convert it",
    recognises=recognises,
    read=read,
)
