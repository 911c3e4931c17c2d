"""Word documents (.docx and its kin): Office Open XML, ISO 29500, transitional and strict.

Kept: paragraphs, headings, tables, text boxes, lists with their numbers, bold, italics, links, margin comments;
footnotes, page headers and footers, hidden text and tracked deletions are set aside with the reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from posixpath import dirname, join, normpath
from typing import NamedTuple

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.format import Reader
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.source import Source
from qa_editor.core.transcript import Transcript
from qa_editor.readers.documents.assemble import transcript_of
from qa_editor.readers.documents.package import Package, is_package, kind_of_package
from qa_editor.readers.documents.passages import Passage, passages_in
from qa_editor.readers.documents.word_lists import Lists
from qa_editor.readers.documents.word_state import Note, Parts
from qa_editor.readers.documents.word_styles import Styles
from qa_editor.readers.documents.word_walk import Walk
from qa_editor.readers.documents.xml_events import Events

_FLAT = lazy_pattern(r"<w:wordDocument\b|<pkg:package\b")  # Word 2003 XML, and a package in one XML file
_SUFFIXES = (".docx", ".docm", ".dotx", ".dotm")


def recognises(source: Source) -> bool:
    """By its parts; a package that cannot be opened, by its suffix."""
    if not is_package(source):
        return _FLAT.search(source.head[:2000]) is not None
    kind = kind_of_package(source.data)
    return kind == "docx" or (not kind and source.suffix in _SUFFIXES)


def read(source: Source) -> Transcript:
    """Return the document's paragraphs, its tracked changes taken as accepted.

    Raises UnreadableInput for a document that is damaged, locked, a trap or without text.
    """
    if is_package(source):
        package = Package(source.data)
        main = _main_part(package)
        relations = relations_of(package, main)
        parts = parts_of(package, relations)
        data, behind = package.read(main), list(_running(package, relations, parts))
    else:
        data, behind = source.data, []
        parts = Parts(Styles(data), Lists(data))
        parts.comments = _notes(data, parts)
    walk = Walk(parts)
    walk.walk(data)
    fields: dict[str, str] = {}
    if walk.insertions or walk.deletions:
        fields["tracked changes"] = (
            f"{walk.insertions} insertions and {walk.deletions} deletions in the file, taken as accepted"
        )
    return transcript_of(source.name, [*walk.items, *behind], fields)


class Relation(NamedTuple):
    """What a part points at. kind: the last word of its type ("styles"). target: a part's name, or an address."""

    key: str
    kind: str
    target: str


def _main_part(package: Package) -> str:
    for relation in relations_of(package, ""):
        if relation.kind == "officeDocument" and relation.target in package:
            return relation.target
    found = [name for name in package.names if name.startswith("word/document") and name.endswith(".xml")]
    if not found:
        raise UnreadableInput("the document has no text part; open it in Word and save it again")
    return found[0]


class _Relations(Events):
    def __init__(self, folder: str) -> None:
        super().__init__()
        self.spaces = {"http://schemas.openxmlformats.org/package/2006/relationships": "p"}
        self.found: list[Relation] = []
        self._folder = folder
        self.starts = {"p:Relationship": self._relation}

    def _relation(self, attributes: Mapping[str, str]) -> None:
        target = attributes.get("Target", "")
        if attributes.get("TargetMode") != "External":
            target = normpath(join(self._folder, target)).lstrip("/") if target[:1] != "/" else target[1:]
        self.found.append(Relation(attributes.get("Id", ""), attributes.get("Type", "").rpartition("/")[2], target))


def relations_of(package: Package, part: str) -> list[Relation]:
    """Return what a part points at ("" for the package itself), in order."""
    folder, name = dirname(part), part.rpartition("/")[2]
    relations = _Relations(folder)
    if data := package.read(join(folder, "_rels", name + ".rels")):
        relations.walk(data)
    return relations.found


def parts_of(package: Package, relations: Iterable[Relation]) -> Parts:
    """Return what a walk over the main part looks things up in."""
    by_kind = {relation.kind: relation.target for relation in relations}

    def part(kind: str) -> bytes:
        return package.read(by_kind.get(kind, ""))

    parts = Parts(Styles(part("styles")), Lists(part("numbering")))
    parts.links = {one.key: one.target for one in relations if one.kind == "hyperlink"}
    parts.comments = _notes(part("comments"), parts)
    parts.notes = {
        f"{kind} {key}": note
        for kind in ("footnote", "endnote")
        for key, note in _notes(part(kind + "s"), parts).items()
    }
    return parts


def _notes(data: bytes, parts: Parts) -> dict[str, Note]:
    if not data:
        return {}
    walk = Walk(Parts(parts.styles))
    walk.walk(data)
    return {key: note for key, note in walk.notes.items() if note.text}


def _running(package: Package, relations: Iterable[Relation], parts: Parts) -> Iterator[Passage]:
    """Yield the page headers and footers, each text once."""
    told = set()
    for relation in relations:
        if relation.kind in ("header", "footer"):
            walk = Walk(Parts(parts.styles))
            if data := package.read(relation.target):
                walk.walk(data)
            for passage in passages_in(walk.items):
                text = passage.text.strip()
                if text and (relation.kind, text) not in told:
                    told.add((relation.kind, text))
                    passage.why = f"a page {relation.kind}"
                    yield passage


READER = Reader(
    name="docx",
    suffixes=_SUFFIXES,
    what="Word documents: paragraphs, tables, comments, tracked changes taken as accepted",
    recognises=recognises,
    read=read,
)
