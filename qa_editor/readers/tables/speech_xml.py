"""XML that marks who speaks, of whatever schema: parliaments, archives, drama, Transcriber.

An element speaks that names its speaker by an attribute (`who`, `speaker`, `by` …) or in a child (`<speaker>`):
TEI's `<u who="#AM">` and `<sp><speaker>`, Akoma Ntoso's `<speech by="#am"><from>`, `<speech speakername="Ada Moor">`,
Transcriber's `<Turn speaker="spk1" startTime="0">`. The `<p>` beside are paragraphs. XML that has
neither is refused: its tags are no speech.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.format import Reader
from qa_editor.core.markup import Markup
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.source import Source
from qa_editor.core.transcript import Block, Paragraph, Removed, Transcript, Turn
from qa_editor.readers.tables.speech_tree import names_in, parsed
from qa_editor.readers.times import SECONDS, milliseconds
from qa_editor.readers.xml_tree import attributes, local

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_XML = lazy_pattern(r"[\ufeff\s]*<\?xml\s")
_EACH = lazy_pattern(r"\s+(?=#)")
_FIRST = lazy_pattern(r"[\ufeff\s]*<[A-Za-z]")
_SUFFIXES = (".xml", ".trs", ".tei")
_WHO = ("speakername", "speaker_name", "speaker", "who", "by", "participant", "spk", "voice", "agent")
_WHO_BELOW = frozenset("speaker from speakername orador".split())
_STARTS, _ENDS = ("starttime", "start_time", "start", "begin"), ("endtime", "end_time", "end")
_PARTS = frozenset("p seg para paragraph absatz l ab".split())
_ASIDE = frozenset("note kommentar kinesic incident vocal gap desc stage comment event background".split())
_HEADERS = frozenset("teiheader meta header speakers topics".split())
_INDEXED = frozenset(("redner",))  # says for machines what the words behind it say for people


def recognises(source: Source) -> bool:
    """By a declaration of XML, or by the suffix and a tag."""
    head = source.head
    return _XML.match(head) is not None or (source.suffix in _SUFFIXES and _FIRST.match(head) is not None)


def read(source: Source) -> Transcript:
    """Return what the elements say that name a speaker. Raises UnreadableInput where nothing is marked as speech."""
    root = parsed(source)
    names = names_in(root)
    holders: set[Element] = set()
    _find_holders(root, holders)
    blocks = list(_joined(_walk(root, names, holders)))
    if not any(isinstance(block, Turn | Paragraph) for block in blocks):
        raise UnreadableInput(
            f"XML of a kind that marks no speech (<{local(root.tag)[:40]}>); export it as text, captions or a Word file"
        )
    return Transcript(tuple(blocks), source=source.name)


def _find_holders(element: Element, holders: set[Element]) -> bool:
    """Add the elements that hold others that speak, or parts of a text; return whether this one is such."""
    below = [_find_holders(child, holders) for child in element]
    if any(below):
        holders.add(element)
    return any(below) or _label(element, {}) is not None or _tag(element) in _PARTS


def _walk(element: Element, names: dict[str, str], holders: set[Element]) -> Iterator[Block]:
    """Yield the turns in the order of the file, and what stands beside them."""
    name, label = _tag(element), _label(element, names)
    if label is not None and (element not in holders or any(_tag(child) in _PARTS for child in element)):
        yield from _turn(element, label)
    elif name in _HEADERS or name in _ASIDE:
        if text := " ".join(" ".join(element.itertext()).split()):
            yield Removed(Markup.of(text), "a note in the file" if name in _ASIDE else "the file's header")
    elif element in holders:
        for child in element:
            yield from _walk(child, names, holders)
    elif text := _words(element):
        if name in _PARTS:
            yield Paragraph(Markup.of(text))
        else:
            yield Removed(Markup.of(text), f"stands in <{name[:40]}>, outside the speech")


def _tag(element: Element) -> str:
    return local(element.tag).lower()


def _joined(blocks: Iterator[Block]) -> Iterator[Block]:
    """Yield the blocks, turns of one speaker with nothing between them as one."""
    for label, group in groupby(blocks, key=lambda block: block.label if isinstance(block, Turn) else None):
        if label is None:
            yield from group
            continue
        turns = [block for block in group if isinstance(block, Turn)]
        paragraphs = tuple(paragraph for turn in turns for paragraph in turn.paragraphs)
        yield turns[0]._replace(paragraphs=paragraphs, end_ms=turns[-1].end_ms)


def _label(element: Element, names: dict[str, str]) -> str | None:
    """Return who speaks in the element, None where it does not say."""
    named = _name_below(element)
    if named is not None and (text := _words(named)):
        return text.rstrip(" :.")
    own = {key.lower(): value.strip() for key, value in attributes(element).items()}
    given = next((own[key] for key in _WHO if own.get(key)), "")
    if not given or (not len(element) and not (element.text or "").strip()):
        return None
    if given in names:
        return names[given]
    return " & ".join(names.get(one.lstrip("#"), one.lstrip("#")) for one in _EACH.split(given))


def _name_below(element: Element) -> Element | None:
    """Return the first child where it holds the speaker's name and others hold the words."""
    if len(element) < 2 or _tag(element[0]) not in _WHO_BELOW:
        return None
    return element[0]


def _turn(element: Element, label: str) -> Iterator[Block]:
    own = {key.lower(): value for key, value in attributes(element).items()}
    start, end = (
        next((at for key in keys if key in own and (at := milliseconds(own[key], SECONDS)) is not None), None)
        for keys in (_STARTS, _ENDS)
    )
    named = _name_below(element)
    parts = [child for child in element if child is not named]
    if any(_tag(child) in _PARTS for child in parts):
        texts = [element.text or "", *(text for child in parts for text in (_said(child), child.tail or ""))]
    else:
        texts = [_words(element, named)]
    paragraphs = tuple(Paragraph(Markup.of(" ".join(text.split()))) for text in texts if text.strip())
    if paragraphs:
        yield Turn(label, label, paragraphs, start_ms=start, end_ms=end)
    for part in element.iter():
        if _tag(part) in _ASIDE and (text := " ".join(" ".join(part.itertext()).split())):
            yield Removed(Markup.of(text), "a note in the file")


def _said(element: Element) -> str:
    return "" if _tag(element) in _ASIDE else _words(element)


def _words(element: Element, without: Element | None = None) -> str:
    """Return the text of an element and those in it, but for notes and the one left out; blanks are made one."""
    held = [element.text or ""]
    for child in element:
        if child is not without and _tag(child) and _tag(child) not in _ASIDE | _INDEXED:
            held += (" " if _tag(child) in ("w", *_PARTS) else "", _words(child))
        held.append(child.tail or "")
    return " ".join("".join(held).split())


READER = Reader(
    name="speech-xml",
    suffixes=_SUFFIXES,
    what="XML of parliaments, TEI, Transcriber: elements that name who speaks",
    recognises=recognises,
    read=read,
)
