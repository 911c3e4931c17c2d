"""WebVTT: W3C, "WebVTT: The Web Video Text Tracks Format", and what meeting tools and engines make of it.

Read are files without a header too, as Whisper writes them, and with SubRip's commas. A voice is a speaker; the numbers
and identifiers above the cues are not kept, names given to cues are.
"""

from __future__ import annotations

from collections.abc import Sequence

from qa_editor.core.format import Reader
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.source import Source
from qa_editor.core.transcript import Block, Transcript
from qa_editor.readers.captions.assemble import removed, transcript_of
from qa_editor.readers.captions.cue import Captions, Cue, Line
from qa_editor.readers.captions.page import above_of, is_timed
from qa_editor.readers.captions.scan import Aside, Found, scan
from qa_editor.readers.captions.tags import said

_CONFIDENCE = lazy_pattern(r"NOTE\s+Confidence:\s*(\d(?:\.\d+)?)\s*", 2)
_LANGUAGE = lazy_pattern(r"^(?:NOTE\s+)?language:[ \t]*\"?([A-Za-z]{2,3}(?:[-_]\w+)*)\"?", 2 | 8)
_WHYS = (
    ("WEBVTT", "the header of the captions"), ("STYLE", "a style of the captions"),
    ("REGION", "a region of the captions"), ("NOTE", "a note in the captions"),
)  # fmt: skip


def recognises(source: Source) -> bool:
    """By its first line, or by lines with two times, a full stop in them, and no numbers above."""
    return source.head.lstrip("\ufeff \t\r\n").startswith("WEBVTT") or is_timed(source, dotted=True)


def read(source: Source) -> Transcript:
    """Return the turns or paragraphs of the cues; header, styles, regions and notes are set aside."""
    return transcript_of(source, captions_of(source))


def captions_of(source: Source) -> Captions:
    """Return the cues of a WebVTT file, the confidence that a note above one states with it."""
    parts = scan(source.text, notes=True)
    confidences = {}
    asides = []
    fields: dict[str, str] = {}
    for aside in parts.asides:
        if match := _CONFIDENCE.fullmatch(aside.text):
            confidences[aside.before] = min(1.0, float(match[1]))
            continue
        asides.append(aside)
        if match := _LANGUAGE.search(aside.text):
            fields.setdefault("language", match[1])
    cues = [_cue(found, confidences.get(number)) for number, found in enumerate(parts.cues)]
    return Captions(cues, above_of(source, parts.above), tuple(_set_aside(asides, parts.cues)), fields)


def _cue(found: Found, confidence: float | None) -> Cue:
    lines = said(found.payload)
    if found.speaker:
        lines = tuple(Line(line.text, found.speaker, found.speaker) for line in lines)
    return Cue(found.start_ms, found.end_ms, lines, found.number, confidence, found.payload)


def _set_aside(asides: Sequence[Aside], cues: Sequence[Found]) -> list[Block]:
    found: list[Block] = []
    for aside in asides:
        why = next((why for mark, why in _WHYS if aside.text.startswith(mark)), "a line of the captions without words")
        if aside.text != "WEBVTT":
            found.append(removed(aside.text, why, aside.number))
    if names := [cue.head for cue in cues if cue.is_named]:
        found.append(removed("\n".join(names), "names of cues", cues[0].number))
    return found


READER = Reader(
    name="webvtt",
    suffixes=(".vtt", ".webvtt"),
    what="WebVTT captions: voices, Zoom, Teams, YouTube's rolling lines, Whisper's without a header",
    recognises=recognises,
    read=read,
)
