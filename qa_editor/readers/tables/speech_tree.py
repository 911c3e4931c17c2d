"""XML that marks who speaks: parsed, and the names of people read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.source import Source
from qa_editor.readers.xml_tree import attributes, local, parse

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_OUTSIDE = lazy_pattern(r"<!DOCTYPE[^\[\]<>]*>")  # names a document type, declares nothing
_PEOPLE = frozenset("speaker person participant tlcperson agent member".split())
_NAMES = ("name", "showas", "speakername", "display-name", "abbreviation", "persname", "fullname", "n")


def parsed(source: Source) -> Element:
    """Return the root element. Raises UnreadableInput for entities, broken XML, or XML nested absurdly."""
    text = source.text
    found = _OUTSIDE.search(text, 0, 2000)
    if not found:
        return parse(source)
    return parse(Source(source.name, (text[: found.start()] + text[found.end() :]).encode()))


def names_in(root: Element) -> dict[str, str]:
    """Return the names of people by their identifiers: `<person xml:id="AM"><name>Ada Moor</name></person>`."""
    found = {}
    for element in root.iter():
        if local(element.tag).lower() in _PEOPLE:
            own = {key.lower(): value for key, value in attributes(element).items()}
            below = {local(child.tag).lower(): " ".join(" ".join(child.itertext()).split()) for child in element.iter()}
            name = next((value for key in _NAMES if (value := own.get(key) or below.get(key, ""))), "")
            if own.get("id") and name:
                found[own["id"]] = name
    return found
