"""Documents that are zip packages (Office Open XML, ISO 29500-2; OpenDocument 1.3, part 2), opened with care.

Sizes are checked in the directory before anything is unpacked, and reading stops at the size that was stated.
"""

from __future__ import annotations

import io
import zlib
from functools import lru_cache
from typing import TYPE_CHECKING

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.source import Source

if TYPE_CHECKING:
    from zipfile import ZipFile

MAX_BYTES = 128 * 2**20  # of one part, unpacked
MAX_RATIO = 120  # unpacked to packed, of a part beyond SMALL: 40 is honest, a bomb has a thousand
SMALL = 4 * 2**20
MAX_PARTS = 20_000

_DAMAGED = "the document is damaged or cut short; open it in its program and save it again"
_LOCKED = "the document is protected by a password; save it without one"
_HUGE = "the document unpacks to more than any text would; save it anew without its pictures, or as plain text"


class Package:
    """The parts of one document, by name. Raises UnreadableInput from everything for what is damaged or a trap."""

    def __init__(self, data: bytes) -> None:
        self._zip = _opened(data)
        self._sizes = {info.filename: info for info in self._zip.infolist()}
        if len(self._sizes) > MAX_PARTS:
            raise UnreadableInput(_HUGE)

    def __contains__(self, name: str) -> bool:
        return name in self._sizes

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in the order of the file."""
        return tuple(self._sizes)

    def read(self, name: str) -> bytes:
        """Return a part, b"" where there is none of that name."""
        info = self._sizes.get(name)
        if info is None:
            return b""
        if info.flag_bits & 1:
            raise UnreadableInput(_LOCKED)
        size = info.file_size
        if size > MAX_BYTES or (size > SMALL and size > MAX_RATIO * max(1, info.compress_size)):
            raise UnreadableInput(_HUGE)
        from zipfile import BadZipFile

        try:
            with self._zip.open(info) as part:
                data = part.read(size + 1)
        except (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError, zlib.error):
            raise UnreadableInput(_DAMAGED) from None
        if len(data) > size:
            raise UnreadableInput(_HUGE)
        return data


def _opened(data: bytes) -> ZipFile:
    from zipfile import BadZipFile, ZipFile

    try:
        return ZipFile(io.BytesIO(data))
    except (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError):
        raise UnreadableInput(_DAMAGED) from None


def is_package(source: Source) -> bool:
    """Whether the source begins as a zip file does."""
    return source.data.startswith(b"PK\x03\x04") or source.data.startswith(b"PK\x05\x06")


@lru_cache(maxsize=2)
def kind_of_package(data: bytes) -> str:
    """Return "docx", "odt", "xlsx", "pptx", "ods", "odp", "epub", "pages", "zip", or "" for what cannot be opened."""
    try:
        package = Package(data)
        mime = package.read("mimetype")[:100].decode("ascii", "ignore").strip()
        types = package.read("[Content_Types].xml")
    except UnreadableInput:
        return ""
    for text, kind in _MIMES:
        if mime.startswith(text):
            return kind
    names = package.names
    for part, kind in _PARTS:
        if any(name.startswith(part) for name in names):
            return kind
    return "docx" if b"wordprocessingml.document.main" in types else "zip"


_MIMES = (
    ("application/vnd.oasis.opendocument.text", "odt"),
    ("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ("application/vnd.oasis.opendocument.presentation", "odp"),
    ("application/epub+zip", "epub"),
)
_PARTS = (
    ("word/document", "docx"),
    ("xl/workbook", "xlsx"),
    ("ppt/presentation", "pptx"),
    ("Index/Document.iwa", "pages"),
    ("Index.zip", "pages"),
    ("index.apxl", "pages"),
    ("content.xml", "odt"),
)
