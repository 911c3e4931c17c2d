"""YouTube's captions as XML: `<text start="1.2" dur="3">` in `<transcript>`, `<p t="1200" d="3000">` in `<timedtext>`.

No specification exists; these are the forms that the player asks for (srv1 to srv3). Times of words are not kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from qa_editor.core.format import Reader
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.source import Source
from qa_editor.core.transcript import Transcript
from qa_editor.readers.captions.assemble import transcript_of
from qa_editor.readers.captions.cue import Captions, Cue
from qa_editor.readers.captions.tags import said
from qa_editor.readers.xml_tree import attributes, local, parse

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_ROOT = lazy_pattern(r"\s*(?:<\?xml[^>]*>\s*)?<(?:timedtext|transcript)\b[^>]*>\s*<(?:text|head|body|p|w)\b")
_NUMBER = lazy_pattern(r"-?\d+(?:\.\d+)?")


def recognises(source: Source) -> bool:
    """By the root element and what stands in it."""
    return _ROOT.match(source.head.lstrip("\ufeff")) is not None


def read(source: Source) -> Transcript:
    """Return the turns or paragraphs of the cues."""
    return transcript_of(source, Captions(list(_cues(parse(source)))))


def _cues(root: Element) -> Iterator[Cue]:
    for number, element in enumerate(root.iter(), 1):
        own = attributes(element)
        if local(element.tag) == "text" and "start" in own:
            start, length, scale = own["start"], own.get("dur"), 1000.0
        elif local(element.tag) in ("p", "text") and "t" in own:
            start, length, scale = own["t"], own.get("d"), 1.0
        else:
            continue
        if not _NUMBER.fullmatch(start):
            continue
        begin = max(0, round(float(start) * scale))
        lasts = round(float(length) * scale) if length and _NUMBER.fullmatch(length) else None
        text = "".join(element.itertext())
        yield Cue(begin, None if lasts is None else begin + max(0, lasts), said(text), number)


READER = Reader(
    name="youtube-xml",
    suffixes=(".srv1", ".srv2", ".srv3"),
    what="YouTube's captions as XML",
    recognises=recognises,
    read=read,
)
