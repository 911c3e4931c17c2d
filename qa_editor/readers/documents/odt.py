"""OpenDocument texts (.odt, .ott, .fodt): OpenDocument 1.3, as LibreOffice and others write them."""

from __future__ import annotations

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.format import Reader
from qa_editor.core.source import Source
from qa_editor.core.transcript import Transcript
from qa_editor.readers.documents.assemble import transcript_of
from qa_editor.readers.documents.odt_styles import OdtStyles, StylesWalk
from qa_editor.readers.documents.odt_walk import OdtWalk
from qa_editor.readers.documents.package import Package, is_package, kind_of_package
from qa_editor.readers.documents.passages import Item, passages_in

_SUFFIXES = (".odt", ".ott", ".fodt")


def recognises(source: Source) -> bool:
    """By its parts or its root; a package that cannot be opened, by its suffix."""
    if is_package(source):
        kind = kind_of_package(source.data)
        return kind == "odt" or (not kind and source.suffix in _SUFFIXES)
    return "<office:document" in source.head[:2000] and "opendocument.text" in source.head


def read(source: Source) -> Transcript:
    """Return the document's paragraphs, its tracked changes taken as accepted.

    Raises UnreadableInput for a document that is damaged, locked, a trap or without text.
    """
    if is_package(source):
        package = Package(source.data)
        if b"encryption-data" in package.read("META-INF/manifest.xml"):
            raise UnreadableInput("the document is protected by a password; save it without one")
        content, outside = package.read("content.xml"), package.read("styles.xml")
    else:
        content, outside = source.data, b""
    styles = OdtStyles()
    for data in (outside, content):
        if data:
            StylesWalk(styles).walk(data)
    walk = OdtWalk(styles)
    walk.walk(content)
    fields = {}
    if walk.insertions or walk.deletions:
        fields["tracked changes"] = (
            f"{walk.insertions} insertions and {walk.deletions} deletions in the file, taken as accepted"
        )
    return transcript_of(source.name, [*walk.items, *_running(outside or content, styles)], fields)


def _running(data: bytes, styles: OdtStyles) -> list[Item]:
    """Return the page headers and footers, each text once."""
    walk = OdtWalk(styles, running=True)
    walk.passed = walk.passed | {"office:body"}
    if data:
        walk.walk(data)
    found: dict[tuple[str, str], Item] = {}
    for passage in passages_in(walk.items):
        if passage.why and passage.text.strip():
            found.setdefault((passage.why, passage.text), passage)
    return list(found.values())


READER = Reader(
    name="odt",
    suffixes=_SUFFIXES,
    what="OpenDocument texts: as Word documents",
    recognises=recognises,
    read=read,
)
