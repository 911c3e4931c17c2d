"""A transcript as rows for a table: one for each paragraph of a turn."""

from __future__ import annotations

import io
from collections.abc import Iterator

from qa_editor.core.inline import plain_text
from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript, Turn
from qa_editor.writers.layout import Labels, encode, one_line

COLUMNS = ("speaker", "start", "end", "role", "text")


def rows_of(transcript: Transcript, style: Style) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield speaker, begin, end (`0:01:02.500`), role and text; times are "" where the source has none.

    Headings and what stands between the turns are left out: a row is something that somebody says.
    """
    labels = Labels(transcript, style)
    for turn in transcript.turns:
        role = labels.role(turn)
        for number, text in enumerate(texts := [one_line(paragraph.text) for paragraph in turn.paragraphs]):
            if text:
                start, end = _times(turn, number, len(texts))
                said = plain_text(text, transcript.syntax)
                yield labels.name(turn.speaker), _clock(start), _clock(end), role, said


def table(transcript: Transcript, style: Style, *, delimiter: str) -> bytes:
    """Return the rows below their names, as RFC 4180 has it: quotes where they are needed, CRLF, UTF-8.

    The text is exact. A program that takes `=`, `+`, `-` or `@` at the start of a cell for a formula must be told that
    the column is text; to put a sign before it here would change what was said.
    """
    import csv

    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(COLUMNS)
    writer.writerows(rows_of(transcript, style))
    return encode(out.getvalue())


def _times(turn: Turn, number: int, count: int) -> tuple[int | None, int | None]:
    """Return the times of one paragraph: its own, and at the turn's edges the turn's."""
    own = turn.paragraphs[number].times
    start = own[0].start_ms if own else turn.start_ms if number == 0 else None
    end = max(time.end_ms for time in own) if own else turn.end_ms if number == count - 1 else None
    return start, end


def _clock(ms: int | None) -> str:
    if ms is None:
        return ""
    return f"{ms // 3_600_000}:{ms // 60_000 % 60:02d}:{ms // 1000 % 60:02d}.{ms % 1000:03d}"
