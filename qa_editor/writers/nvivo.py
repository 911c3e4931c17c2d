"""Text for NVivo: rows of timespan, speaker and content where turns have times, else a name above each turn.

As its help asks (help-nv.qsrinternational.com, "Import transcripts" and "Automatic coding by speaker"): each row of a
tab-delimited text has the same number of tabs and a valid timespan; a name stands at the very start of a line.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor.core.format import Writer
from qa_editor.core.inline import plain_text
from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript
from qa_editor.writers.layout import Cast, Labels, Part, Speech, encode, lay_out


def write(transcript: Transcript, style: Style) -> bytes:
    """Return the text; where every turn has a time only the turns are in it, for a row without a time is refused."""
    parts = [part for part in lay_out(transcript, style) if not isinstance(part, Cast)]
    turns = [part for part in parts if isinstance(part, Speech)]
    labels = Labels(transcript, style)
    if turns and all(part.turn.start_ms is not None for part in turns):
        lines = ["Timespan\tSpeaker\tContent", *_rows(turns, labels, transcript)]
        return encode("\n".join(lines) + "\n")
    lines = [line for part in parts for line in _paragraphs(part, labels, transcript)]
    return encode("\n\n".join(lines) + "\n" if lines else "")


def _rows(turns: list[Speech], labels: Labels, transcript: Transcript) -> Iterator[str]:
    for number, part in enumerate(turns):
        start, end = part.turn.start_ms or 0, part.turn.end_ms
        if end is None:
            following = turns[number + 1].turn.start_ms if number + 1 < len(turns) else None
            end = start + 1000 if following is None else following
        text = " ".join(plain_text(text, transcript.syntax) for text in part.paragraphs)
        name = labels.name(part.turn.speaker) or part.label
        cells = (f"{stamp(start)}-{stamp(max(start, end))}", name, text)
        yield "\t".join(" ".join(cell.split()) for cell in cells)


def _paragraphs(part: Part, labels: Labels, transcript: Transcript) -> Iterator[str]:
    if isinstance(part, Speech):
        name = labels.name(part.turn.speaker) or part.label
        texts = [plain_text(text, transcript.syntax) for text in part.paragraphs]
        yield "\n".join(line for line in (name, *texts) if line)
    elif not isinstance(part, Cast):
        yield plain_text(part.text, transcript.syntax)


def stamp(milliseconds: int) -> str:
    """Return a time with tenths of a second, which is as fine as NVivo measures: `0:01:02.3`."""
    seconds, tenths = divmod(milliseconds // 100, 10)
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}.{tenths}"


WRITER = Writer("nvivo", (".nvivo.txt",), "text for NVivo: rows with timespans, or names above the turns", write)
