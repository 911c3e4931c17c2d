"""XML of captions and corpora, parsed without what can make it grow: document types and entities are refused."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.source import Source

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

DEEPEST = 100
_CHUNK = 65_536


def parse(source: Source) -> Element:
    """Return the root element. Raises UnreadableInput for entities of its own, broken XML, or one nested absurdly."""
    from xml.etree import ElementTree

    text = source.text.lstrip("\ufeff \t\r\n")
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise UnreadableInput("XML with a document type, which may expand without end; save it without <!DOCTYPE …>")
    parser: ElementTree.XMLPullParser[Element] = ElementTree.XMLPullParser(("start", "end"))
    root: Element | None = None
    depth = 0
    try:
        for at in range(0, len(text), _CHUNK):
            parser.feed(text[at : at + _CHUNK])
            for event, element in cast("Iterator[tuple[str, Element]]", parser.read_events()):
                depth += 1 if event == "start" else -1
                if depth > DEEPEST:
                    raise UnreadableInput("XML nested too deep for a transcript; check that it is the file you meant")
                root = element if root is None else root
        parser.close()
    except ElementTree.ParseError as error:
        raise UnreadableInput(f"broken XML in line {error.position[0]}; export it again") from None
    if root is None:
        raise UnreadableInput("XML without an element; export it again")
    return root


def local(name: object) -> str:
    """Return a tag or attribute without its namespace, "" for a comment."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def attributes(element: Element) -> dict[str, str]:
    """Return the attributes by their names without namespaces."""
    return {local(name): value for name, value in element.attrib.items()}
