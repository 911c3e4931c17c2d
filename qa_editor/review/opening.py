"""A reviewed Word document opened with care: parts in chunks, sizes checked, one-line errors."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from qa_editor.core.errors import UnreadableInput
from qa_editor.review.reviewed import Remark, Reviewed
from qa_editor.review.walk import Walk

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

MAX_BYTES = 512 * 2**20  # of one part, unpacked: 50,000 paragraphs with five changes each take 120 million
MAX_RATIO = 120  # unpacked to packed, of a part beyond SMALL: 40 is honest, a bomb has a thousand
SMALL = 4 * 2**20
MAX_PARTS = 20_000
_CHUNK = 1 << 20

_DAMAGED = "the document is damaged or cut short; open it in its program and save it again"
_HUGE = "the document unpacks to more than any text would; save it anew without its pictures"
_NO_WORD = "no Word document; give the .docx that was sent out for review"


def read_reviewed(data: bytes) -> Reviewed:
    """Read a Word document as a reviewer left it. data: the bytes of the whole file.

    Raises UnreadableInput for what is no Word document, damaged, locked or a trap.
    """
    package = _opened(data)
    names = {info.filename.lstrip("/"): info for info in package.infolist()}
    if len(names) > MAX_PARTS:
        raise UnreadableInput(_HUGE)
    main = _main_part(package, names)
    walk = Walk()
    walk.walk(_chunks(package, names[main]))
    folder = main.rpartition("/")[0]
    notes = Walk()
    for kind in ("footnotes", "endnotes"):
        if info := names.get(f"{folder}/{kind}.xml"):
            notes.walk(_chunks(package, info))
    return Reviewed(tuple(walk.passages), tuple(_remarks(package, names, folder)), tuple(notes.passages))


def _opened(data: bytes) -> ZipFile:
    from zipfile import BadZipFile, ZipFile

    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise UnreadableInput("a document with a password, or of Word 97; save it as .docx without one")
    try:
        return ZipFile(io.BytesIO(data))
    except (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError):
        raise UnreadableInput(_DAMAGED if data.startswith(b"PK") else _NO_WORD) from None


def _main_part(package: ZipFile, names: dict[str, ZipInfo]) -> str:
    """Return the name of the part with the text, by the package's relationships, else by its usual name."""
    import re

    if info := names.get("_rels/.rels"):
        found = b"".join(_chunks(package, info)).decode("utf-8", "replace")
        for relation in re.findall(r"<\w*:?Relationship\b[^>]*>", found):
            target = re.search(r'\bTarget\s*=\s*["\']/?([^"\']+)', relation)
            kind = re.search(r'\bType\s*=\s*["\'][^"\']*/officeDocument["\']', relation)
            if target and kind and target[1] in names:
                if not target[1].lower().endswith(".xml") or target[1].startswith(("xl/", "ppt/")):
                    raise UnreadableInput(_NO_WORD)
                return target[1]
    if "word/document.xml" not in names:
        raise UnreadableInput(_NO_WORD)
    return "word/document.xml"


def _chunks(package: ZipFile, info: ZipInfo) -> Iterator[bytes]:
    """Yield a part piece by piece, never more than its directory states."""
    import zlib
    from zipfile import BadZipFile

    if info.flag_bits & 1:
        raise UnreadableInput("the document is protected by a password; save it without one")
    size = info.file_size
    if size > MAX_BYTES or (size > SMALL and size > MAX_RATIO * max(1, info.compress_size)):
        raise UnreadableInput(_HUGE)
    try:
        with package.open(info) as part:
            while chunk := part.read(_CHUNK):
                size -= len(chunk)
                if size < 0:
                    raise UnreadableInput(_HUGE)
                yield chunk
    except (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError, zlib.error):
        raise UnreadableInput(_DAMAGED) from None


def _remarks(package: ZipFile, names: dict[str, ZipInfo], folder: str) -> Iterator[Remark]:
    """Yield the comments; a reply names its parent (MS-DOCX, 2.5.4: commentsExtended)."""
    info = names.get(f"{folder}/comments.xml")
    if not info:
        return
    walk = Walk()
    walk.walk(_chunks(package, info))
    parents: dict[str, str] = {}
    if extended := names.get(f"{folder}/commentsExtended.xml"):
        parents = dict(_threads(_chunks(package, extended)))
    lines = {key: line for line, key in walk.last_lines.items()}
    for remark in walk.remarks:
        parent = parents.get(lines.get(remark.key, ""), "")
        yield remark._replace(parent=walk.last_lines.get(parent, ""))


def _threads(chunks: Iterator[bytes]) -> Iterator[tuple[str, str]]:
    """Yield (id of a reply's last paragraph, id of its parent's)."""
    from xml.parsers import expat

    found: list[tuple[str, str]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        given = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        if name.endswith(" commentEx") and "paraIdParent" in given:
            found.append((given.get("paraId", ""), given["paraIdParent"]))

    def refuse(*_: Any) -> None:
        raise UnreadableInput(_DAMAGED)

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.StartDoctypeDeclHandler = start, refuse
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except expat.ExpatError:
        return
    yield from found
