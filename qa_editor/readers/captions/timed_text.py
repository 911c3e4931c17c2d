"""TTML, DFXP, IMSC, EBU-TT: W3C, "Timed Text Markup Language 2". `ttm:agent` is the speaker.

Times of body, div, p and span are nested as the specification's parallel containers; `<br/>` breaks a line; white space
counts as `xml:space` says. Styles and regions are not kept. Of several languages the first is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from qa_editor.core.format import Reader
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.source import Source
from qa_editor.core.transcript import Block, Transcript
from qa_editor.readers.captions.assemble import removed, transcript_of
from qa_editor.readers.captions.cue import Captions, Cue, Line, lines_of_text
from qa_editor.readers.captions.ttml_time import Rates
from qa_editor.readers.xml_tree import attributes, local, parse

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_ROOT = lazy_pattern(r"<(?:\w+:)?tt(?:\s[^<>]*)?>")
_WHYS = {"desc": "a description in the captions", "copyright": "the copyright of the captions"}


class _Frame(NamedTuple):
    """What an element hands down: times in milliseconds, who speaks, whether white space counts, the language."""

    start: int = 0
    end: int | None = None
    timed: bool = False
    agent: str | None = None
    preserve: bool = False
    language: str = ""


class _Piece(NamedTuple):
    """Text of a paragraph, a line feed for a break."""

    text: str
    frame: _Frame


def recognises(source: Source) -> bool:
    """By the root element."""
    return _ROOT.search(source.head) is not None and "<html" not in source.head.lower()


def read(source: Source) -> Transcript:
    """Return the turns or paragraphs of the cues; title and language are fields, descriptions are set aside."""
    root = parse(source)
    _part_words(root)
    rates = Rates.of(attributes(root))
    agents = _agents(root)
    fields: dict[str, str] = {}
    asides: list[Block] = []
    for element in root.iter():
        name, text = local(element.tag), " ".join("".join(element.itertext()).split()) if len(element) < 2 else ""
        if name == "title" and text:
            fields.setdefault("title", text)
        elif name in _WHYS and text:
            asides.append(removed(text, _WHYS[name], 0))
    top = _below(_Frame(), root, rates, {})
    if top.language:
        fields["language"] = top.language
    cues: list[Cue] = []
    others: list[str] = []
    language = None
    for number, (frame, paragraph) in enumerate(_paragraphs(root, top, rates, agents), 1):
        language = frame.language if language is None else language
        for cue in _cues(list(_pieces(paragraph, frame, rates, agents)), number):
            if frame.language == language:
                cues.append(cue)
            else:
                others += cue.texts
    if others:
        asides.append(removed("\n".join(others), "the captions in another language", 0))
    return transcript_of(source, Captions(cues, (), tuple(asides), fields))


def _part_words(root: Element) -> None:
    """Put a space between spans with times of their own, where the file has none between any two of them.

    Apple's podcast transcripts have a span for each word and nothing between. Where some spans are parted, those that
    are not are syllables of one word.
    """
    seams = [
        (first, second)
        for element in root.iter()
        for first, second in pairwise(element)
        if local(first.tag) == local(second.tag) == "span" and "begin" in first.attrib and "begin" in second.attrib
    ]
    if not any(re.search(r"\s", f"{''.join(a.itertext())[-1:]}{a.tail or ''}{(b.text or '')[:1]}") for a, b in seams):
        for span, _ in seams:
            span.tail = span.tail or " "


def _agents(root: Element) -> dict[str, str]:
    """Return the names of the agents by their identifiers."""
    found = {}
    for element in root.iter():
        if local(element.tag) == "agent" and (key := attributes(element).get("id")):
            names = {attributes(child).get("type", ""): " ".join("".join(child.itertext()).split())
                     for child in element if local(child.tag) == "name"}  # fmt: skip
            found[key] = names.get("full") or next((name for name in names.values() if name), key)
    return found


def _below(frame: _Frame, element: Element, rates: Rates, agents: dict[str, str]) -> _Frame:
    """Return what holds inside the element."""
    own = attributes(element)
    begin, end, dur = (rates.milliseconds(own.get(key)) for key in ("begin", "end", "dur"))
    start = frame.start + (begin or 0)
    ends = [frame.end] if frame.end is not None else []
    ends += [frame.start + end] if end is not None else []
    ends += [start + dur] if dur is not None else []
    agent = frame.agent
    stated = own.get("agent") or next(
        (value for child in element if local(child.tag) == "metadata" and (value := attributes(child).get("agent"))), ""
    )
    if stated:
        agent = " & ".join(agents.get(key, key) for key in stated.split())
    space = own.get("space")
    return _Frame(
        start,
        max(start, min(ends)) if ends else None,
        frame.timed or begin is not None,
        agent,
        frame.preserve if space is None else space == "preserve",
        own.get("lang", frame.language),
    )


def _paragraphs(
    element: Element, frame: _Frame, rates: Rates, agents: dict[str, str]
) -> Iterator[tuple[_Frame, Element]]:
    for child in element:
        name = local(child.tag)
        if name in ("body", "div", "p"):
            inside = _below(frame, child, rates, agents)
            if name == "p":
                yield inside, child
            else:
                yield from _paragraphs(child, inside, rates, agents)


def _pieces(element: Element, frame: _Frame, rates: Rates, agents: dict[str, str]) -> Iterator[_Piece]:
    yield _Piece(_spaced(element.text, frame), frame)
    for child in element:
        name = local(child.tag)
        if name == "br":
            yield _Piece("\n", frame)
        elif name == "span":
            ruby = attributes(child).get("ruby", "")
            inside = _below(frame, child, rates, agents)
            marks = ("(", ")") if ruby == "text" else ("", "")
            if ruby != "delimiter":
                yield _Piece(marks[0], inside)
                yield from _pieces(child, inside, rates, agents)
                yield _Piece(marks[1], inside)
        yield _Piece(_spaced(child.tail, frame), frame)


def _spaced(text: str | None, frame: _Frame) -> str:
    if not text:
        return ""
    return text if frame.preserve else re.sub(r"[ \t\r\n]+", " ", text)


def _cues(pieces: list[_Piece], number: int) -> Iterator[Cue]:
    """Yield a paragraph as cues: one, or one for each span with times of its own where the paragraph has none."""
    runs: list[tuple[_Frame, list[Line]]] = []
    held: list[str] = []
    frame = pieces[0].frame
    split = not frame.timed

    def close() -> None:
        lines = lines_of_text("".join(held), frame.agent)
        held.clear()
        if lines and runs and (not split or runs[-1][0][:2] == frame[:2]):
            runs[-1][1].extend(lines)
        elif lines:
            runs.append((frame if split else pieces[0].frame, list(lines)))

    for piece in pieces:
        if piece.text.strip() and (piece.frame.agent != frame.agent or (split and piece.frame[:2] != frame[:2])):
            close()
            frame = piece.frame
        held.append(piece.text)
    close()
    for own, lines in runs:
        yield Cue(own.start if own.timed else None, own.end if own.timed else None, tuple(lines), number)


READER = Reader(
    name="ttml",
    suffixes=(".ttml", ".dfxp", ".itt", ".imsc"),
    what="TTML, DFXP and IMSC captions, agents as speakers",
    recognises=recognises,
    read=read,
)
