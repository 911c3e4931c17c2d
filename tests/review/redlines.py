"""A second, independent reading of tracked changes, and what Word insists on in the order of elements."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Literal
from xml.etree import ElementTree
from zipfile import ZipFile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
View = Literal["accept", "reject"]

PARAGRAPH = (
    "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr spacing ind jc outlineLvl rPr sectPr pPrChange"
)
RUN = "rStyle rFonts b bCs i iCs caps strike vanish color sz szCs highlight u lang rPrChange"
MARK = f"ins del moveFrom moveTo {RUN}"
INLINE = set(
    "pPr r ins del hyperlink bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd fldSimple sdt smartTag".split()
)
"""What may stand in a paragraph of ours (ISO 29500-1, 17.3.1.22)."""


def part(data: bytes, name: str = "word/document.xml") -> ElementTree.Element:
    with ZipFile(io.BytesIO(data)) as package:
        return ElementTree.fromstring(package.read(name))


def texts(data: bytes, how: View) -> list[str]:
    """The paragraphs once every change is accepted or rejected; one whose mark goes runs into the next."""
    gone = {"accept": "del", "reject": "ins"}[how]
    found, held = [], ""
    for paragraph in part(data).iter(f"{W}p"):
        held += "".join(_words(paragraph, gone))
        if paragraph.find(f"{W}pPr/{W}rPr/{W}{gone}") is None:
            found.append(held)
            held = ""
    return [*found, held] if held else found


def _words(element: ElementTree.Element, gone: str) -> Iterator[str]:
    for child in element:
        name = child.tag.removeprefix(W)
        if name in ("t", "delText"):
            yield child.text or ""
        elif name in ("tab", "br"):
            yield {"tab": "\t", "br": "\n"}[name]
        elif name not in ("pPr", "rPr", "p", gone):
            yield from _words(child, gone)


def authors(data: bytes) -> set[str]:
    root = part(data)
    return {one.get(f"{W}author", "") for kind in ("ins", "del") for one in root.iter(f"{W}{kind}")}


def complaints(data: bytes) -> list[str]:
    """What Word would call unreadable, or mend without a word."""
    root, found = part(data), list[str]()
    for parent, order in (("pPr", PARAGRAPH), ("rPr", f"{MARK}")):
        for properties in root.iter(f"{W}{parent}"):
            names = [child.tag.removeprefix(W) for child in properties]
            places = [order.split().index(name) for name in names]
            if places != sorted(places):
                found.append(f"{parent}: {names}")
    for paragraph in root.iter(f"{W}p"):
        names = [child.tag.removeprefix(W) for child in paragraph]
        found += [f"in a paragraph: {name}" for name in names if name not in INLINE]
        if "pPr" in names[1:]:
            found.append("pPr is not the first")
    for kind, text in (("ins", "t"), ("del", "delText")):
        for change in root.iter(f"{W}{kind}"):
            found += [f"in {kind}: {child.tag}" for child in change if child.tag != f"{W}r"]
            other = {"t": "delText", "delText": "t"}[text]
            found += [f"{other} in {kind}" for _ in change.iter(f"{W}{other}")]
    for outer in root.iter(f"{W}r"):
        found += [f"{kind} in a run" for kind in ("ins", "del") if outer.find(f".//{W}{kind}") is not None]
    ids = [one.get(f"{W}id") for kind in ("ins", "del", "bookmarkStart") for one in root.iter(f"{W}{kind}")]
    if len(ids) != len(set(ids)):
        found.append("an id is there twice")
    return found + list(_pairs(data, root))


def _pairs(data: bytes, root: ElementTree.Element) -> Iterator[str]:
    """Yield what begins and does not end, and comments without a place."""
    for start, end in (("bookmarkStart", "bookmarkEnd"), ("commentRangeStart", "commentRangeEnd")):
        opened = [one.get(f"{W}id") for one in root.iter(f"{W}{start}")]
        if sorted(map(str, opened)) != sorted(str(one.get(f"{W}id")) for one in root.iter(f"{W}{end}")):
            yield f"{start} without {end}"
    order = [one for one in root.iter() if one.tag in (f"{W}commentRangeStart", f"{W}commentRangeEnd")]
    seen = set()
    for one in order:
        key = one.get(f"{W}id")
        if one.tag.endswith("Start"):
            seen.add(key)
        elif key not in seen:
            yield f"comment {key} ends before it begins"
    told = {one.get(f"{W}id") for one in part(data, "word/comments.xml").iter(f"{W}comment")}
    placed = {one.get(f"{W}id") for one in root.iter(f"{W}commentReference")}
    if told != placed:
        yield f"comments {told} are not those that are placed: {placed}"
