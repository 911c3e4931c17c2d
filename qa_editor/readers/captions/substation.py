r"""Advanced SubStation Alpha (.ass, .ssa): the script format of Aegisub and libass ("ASS File Format Guide").

The Name column is the speaker; an empty one goes on with whoever speaks. Override codes (`{\i1}`), drawings and
margins are not kept; `\N` and `\n` break a line, `\h` is a space. Lines that are commented out, styles and header are
set aside.
"""

from __future__ import annotations

from collections.abc import Sequence

from qa_editor.core.format import Reader
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.source import Source
from qa_editor.core.transcript import Block, Transcript
from qa_editor.readers.captions.assemble import removed, transcript_of
from qa_editor.readers.captions.cue import BLANKS, Captions, Cue, lines_of_text, milliseconds
from qa_editor.readers.captions.scan import lines_in

_FORMAT = ("layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text")
_EVENT = lazy_pattern(r"(Dialogue|Comment):[ \t]*(.*)", 2)
_SECTION = lazy_pattern(r"\[([^\[\]]+)\]")
_OVERRIDE = lazy_pattern(r"\{[^{}]*\}")
_DRAWING = lazy_pattern(r"\{[^{}]*\\p[1-9][^{}]*\}.*?(?=\{[^{}]*\\p0[^{}]*\}|$)")
_TITLE = lazy_pattern(r"Title:[ \t]*(\S.*)", 2)
_ENCODED = ("fonts", "graphics")


def recognises(source: Source) -> bool:
    """By the sections of a script."""
    lines = [line.strip(BLANKS) for line in lines_in(source.head)]
    return "[Script Info]" in lines or "[Events]" in lines or sum(line.startswith("Dialogue:") for line in lines) > 2


def read(source: Source) -> Transcript:
    """Return the turns or paragraphs of the events, in the order of their times."""
    columns: Sequence[str] = _FORMAT
    cues: list[Cue] = []
    asides: list[Block] = []
    title, section = "", ""
    header: dict[str, list[str]] = {}
    first: dict[str, int] = {}
    for number, raw in enumerate(lines_in(source.text), 1):
        line = raw.strip(BLANKS)
        if match := _SECTION.fullmatch(line):
            section = match[1].lower()
        elif line.lower().startswith("format:") and section not in ("v4 styles", "v4+ styles"):
            columns = [name.strip().lower() for name in line.partition(":")[2].split(",")]
        elif event := _EVENT.fullmatch(line):
            cue = _cue(event[2], columns, number)
            if event[1].lower() == "dialogue":
                cues.append(cue)
            else:
                asides.append(removed("\n".join(cue.texts) or line, "a comment in the captions", number))
        elif line and section not in _ENCODED:
            if section == "script info" and (found := _TITLE.fullmatch(line)) and "aegisub" not in line.lower():
                title = title or found[1]
            header.setdefault(section, []).append(line)
            first.setdefault(section, number)
    header_blocks = [removed("\n".join(text), "the header of the captions", first[key]) for key, text in header.items()]
    captions = Captions(cues, (), (*header_blocks, *asides), {"title": title}, ordered=False)
    return transcript_of(source, captions)


def _cue(values: str, columns: Sequence[str], number: int) -> Cue:
    parts = values.split(",", len(columns) - 1)
    row = dict(zip(columns, parts, strict=False))
    text = _OVERRIDE.sub("", _DRAWING.sub("", row.get("text", "")))
    text = text.replace("\\N", "\n").replace("\\n", " ").replace("\\h", "\u00a0")
    name = " ".join(row.get("name", row.get("actor", "")).split())
    try:
        start, end = sorted(milliseconds(row.get(key, "").strip()) for key in ("start", "end"))
    except ValueError:
        return Cue(None, None, lines_of_text(text, name or None), number)
    return Cue(start, end, lines_of_text(text, name or None), number, marked=row.get("text", ""))


READER = Reader(
    name="ass",
    suffixes=(".ass", ".ssa"),
    what="SubStation Alpha captions, the Name column as speaker",
    recognises=recognises,
    read=read,
)
