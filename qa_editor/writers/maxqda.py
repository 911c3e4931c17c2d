"""Text for MAXQDA: each turn begins with the speaker's name and a colon, time marks as `#00:01:02-3#`.

As its manual asks for focus groups (a name and a colon at the start of the paragraph make a speaker) and for
transcripts with time marks (hours, minutes, seconds and tenths between hash signs, at the end of what was said).
"""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor.core.format import Writer
from qa_editor.core.inline import plain_text
from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript
from qa_editor.writers.layout import Cast, Labels, Speech, encode, lay_out


def write(transcript: Transcript, style: Style) -> bytes:
    """Return the text; labels are always names, for a speaker becomes a code."""
    lines = list(_lines(transcript, style))
    return encode("\n\n".join(lines) + "\n" if lines else "")


def _lines(transcript: Transcript, style: Style) -> Iterator[str]:
    labels = Labels(transcript, style)
    parts = [part for part in lay_out(transcript, style) if not isinstance(part, Cast)]
    starts = [part.turn.start_ms for part in parts if isinstance(part, Speech)]
    count = 0
    for part in parts:
        if not isinstance(part, Speech):
            yield plain_text(part.text, transcript.syntax)
            continue
        count += 1
        following = starts[count] if count < len(starts) else None
        end = part.turn.end_ms if part.turn.end_ms is not None else following
        name = labels.name(part.turn.speaker) or part.label or "Speaker"
        texts = [plain_text(text, transcript.syntax) for text in part.paragraphs] or [""]
        if count == 1 and part.turn.start_ms is not None:
            yield f"#{stamp(part.turn.start_ms)}#"
        texts[0] = f"{name}: {texts[0]}".rstrip()
        texts[-1] += f" #{stamp(end)}#" if end is not None and part.turn.start_ms is not None else ""
        yield from texts


def stamp(milliseconds: int) -> str:
    """Return a time with tenths of a second: `00:01:02-3`."""
    seconds, tenths = divmod(milliseconds // 100, 10)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}-{tenths}"


WRITER = Writer("maxqda", (".maxqda.txt",), "text for MAXQDA: a name before each turn, time marks", write)
