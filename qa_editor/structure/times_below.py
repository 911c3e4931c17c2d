"""Times in brackets that open the words below a name: `SPEAKER_00` / `[00:00:05] By accident.`."""

from __future__ import annotations

from qa_editor.core.markup import Markup
from qa_editor.core.transcript import Place, Removed
from qa_editor.structure.clock import Stamp, stamp_at
from qa_editor.structure.lines import Line, Sheet
from qa_editor.structure.separated_shapes import bare_shape
from qa_editor.structure.shape import SPACE, skip
from qa_editor.structure.thresholds import COVERED, TIMED_LABELS


def cut_times_below_names(sheet: Sheet) -> None:
    """Take the times off the lines, as if each stood on a line of its own, where nearly all names have one below."""
    found: dict[int, Stamp] = {}
    for index in range(1, len(sheet.lines)):
        stamp = _time_of(sheet.lines[index])
        if stamp and not sheet.lines[index - 1].stamp and bare_shape(sheet.lines[index - 1].text):
            found[index] = stamp
    if len(found) < TIMED_LABELS:
        return
    names = {sheet.lines[index - 1].text.strip(SPACE) for index in found}
    often = sum(line.text.strip(SPACE) in names for line in sheet.lines)
    if len(names) == len(found) or len(found) < COVERED * often:
        return
    for index, stamp in found.items():
        line = sheet.lines[index]
        at = skip(line.text, stamp.end)
        place = Place(line.number, line.start, line.start + stamp.end)
        sheet.times[index] = Removed(Markup.of(line.text[: stamp.end].strip(SPACE)), "a time below a name", place)
        sheet.lines[index] = line._replace(text=line.text[at:], at=line.at + at, start=line.start + at, stamp=stamp)


def _time_of(line: Line) -> Stamp | None:
    """Return the time of the recording in brackets that opens the line, None without one or words behind it."""
    if line.text[:1] not in ("[", "(", "<") or line.stamp:
        return None
    stamp = stamp_at(line.text, 0)
    if not stamp or not stamp.bracketed or stamp.start_ms is None or skip(line.text, stamp.end) >= len(line.text):
        return None
    return stamp
