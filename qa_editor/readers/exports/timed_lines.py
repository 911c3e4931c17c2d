"""Speech with a time at each line and no names: Whisper's text, a video's transcript copied from its page.

`[00:43.810 --> 00:47.850] Hello.`, `00:00:02 Hello.`, or a time alone above each line. Lines are joined to paragraphs
that remember the times. A list of chapters or a timetable, whose lines are far too few words for their times, is none.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from qa_editor.core.format import Reader
from qa_editor.core.markup import Markup
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.source import Source
from qa_editor.core.transcript import Block, Paragraph, Place, Removed, Transcript
from qa_editor.readers.lines import is_blank, lines_of
from qa_editor.readers.spoken import Stretch, paragraph_of, paragraphs_of

_CLOCK = r"(?:(\d{1,2}):)?(\d{1,3}):(\d\d)(?:[.,](\d{1,3}))?"
_TIME = lazy_pattern(
    rf"[ \t\ufeff]*(?P<open>[\[(])?(?P<from>{_CLOCK})(?:[ \t]*(?:-->|->|-|–)[ \t]*(?P<to>{_CLOCK}))?"
    r"(?(open)[\])])(?:[ \t]+|(?(open)|$)|$)"
)
_NAMED = lazy_pattern(r"[-–|>\s]*(?:[\[(<][^\])>]{1,40}[\])>]\s*:?\s|[^\s:][^:.?!,]{0,40}:\s|[\[<]\w|[^\t]{1,40}\t)")
_NOTE = lazy_pattern(r"[\[(][^\])]*[\])]\.?")
_CHANGE = (">>", "- ", "– ", "— ")
_ENDS = (".", "?", "!", "…", ".”", '."', '?"', "]")
_SAMPLE = 400  # lines looked at
_HEAD_LINES = 8
_LEAST, _TIMED_SHARE, _NAMED_SHARE, _REPEATED_SHARE = 3, 0.85, 0.1, 0.3
_WORDS_A_SECOND = (0.4, 9.0)  # speech is neither slower nor faster


class _Cue(NamedTuple):
    """A line with its time: start_ms, end_ms (None where not stated). apart: whether a blank line stands above."""

    text: str
    start_ms: int
    end_ms: int | None
    line: int
    apart: bool


def recognises(source: Source) -> bool:
    """By the share of lines with a time, times that rise, words that fill them, and the lack of names."""
    cues, head, other = _cues(source.text[:200_000], _SAMPLE)
    if len(cues) < _LEAST or len(head) > _HEAD_LINES or len(cues) < _TIMED_SHARE * (len(cues) + other):
        return False
    texts = [cue.text for cue in cues if not _NOTE.fullmatch(cue.text)]
    if sum(bool(_NAMED.match(text)) for text in texts) > _NAMED_SHARE * len(texts):
        return False
    short = Counter(text for text in texts if len(text.split()) < 5 and not text.endswith(_ENDS))
    if sum(count for count in short.values() if count > 1) > _REPEATED_SHARE * len(texts):
        return False
    if any(a.start_ms > b.start_ms for a, b in itertools.pairwise(cues)):
        return False
    seconds = ((cues[-1].end_ms or cues[-1].start_ms) - cues[0].start_ms) / 1000
    said = cues if cues[-1].end_ms else cues[:-1]
    rate = sum(len(cue.text.split()) for cue in said) / max(seconds, 1)
    return _WORDS_A_SECOND[0] <= rate <= _WORDS_A_SECOND[1] or not texts[0].isascii()


def read(source: Source) -> Transcript:
    """Return the speech as paragraphs with times; lines above the first time as they stand."""
    cues, head, _ = _cues(source.text)
    blocks: list[Block] = []
    for number, start, line in head:
        place = Place(number, start, start + len(line))
        bare = line.strip("\ufeff \t")
        text = Markup.of(bare)
        blocks.append(Removed(text, "a tool's header", place) if bare.startswith("#") else Paragraph(text, place))
    ends = [cue.end_ms or after.start_ms for cue, after in itertools.pairwise(cues)]
    ends += [cue.end_ms or cue.start_ms for cue in cues[-1:]]
    stretches = [
        Stretch(cue.text, cue.start_ms, max(end, cue.start_ms), line=cue.line)
        for cue, end in zip(cues, ends, strict=True)
        if cue.text
    ]
    if _are_paragraphs(cues):
        blocks += [paragraph_of([stretch]) for stretch in stretches]
    else:
        for run in _runs(stretches):
            blocks += paragraphs_of(run)
    return Transcript(blocks=tuple(blocks), source=source.name)


def _are_paragraphs(cues: Sequence[_Cue]) -> bool:
    """Whether blank lines part whole sentences: the paragraphs of a transcript, not the lines of captions."""
    whole = sum(cue.text.endswith(_ENDS) for cue in cues)
    return all(cue.apart for cue in cues[1:]) and whole >= _TIMED_SHARE * len(cues)


def _runs(stretches: Sequence[Stretch]) -> list[list[Stretch]]:
    """Part the lines where a mark says that another person speaks."""
    runs: list[list[Stretch]] = []
    for stretch in stretches:
        if not runs or stretch.text.startswith(_CHANGE):
            runs.append([])
        runs[-1].append(stretch)
    return runs


def _cues(text: str, most: int = 0) -> tuple[list[_Cue], list[tuple[int, int, str]], int]:
    """Return the lines with a time, those above the first, and how many others there are; most: cues, 0 for all."""
    cues: list[_Cue] = []
    head: list[tuple[int, int, str]] = []
    other, apart, waiting = 0, False, False
    for line in lines_of(text):
        if is_blank(line.text):
            apart = True
            continue
        if match := _TIME.match(line.text):
            if most and len(cues) >= most:
                break
            said = line.text[match.end() :].strip()
            end = _milliseconds(match["to"]) if match["to"] else None
            waiting = not said
            cues.append(_Cue(said, _milliseconds(match["from"]), end, line.number, apart))
        elif not cues:
            head.append((line.number, line.start, line.text))
        elif waiting:
            cues[-1] = cues[-1]._replace(text=line.text.strip())
            waiting = False
        else:
            cues[-1] = cues[-1]._replace(text=f"{cues[-1].text} {line.text.strip()}")
            other += 1
        apart = False
    return cues, head, other


def _milliseconds(clock: str) -> int:
    whole, _, part = clock.replace(",", ".").partition(".")
    seconds = 0
    for field in whole.split(":"):
        seconds = seconds * 60 + int(field)
    return seconds * 1000 + int(part.ljust(3, "0")[:3] or 0)


READER = Reader(
    name="timed-lines",
    suffixes=(".txt", ".text"),
    what="speech with a time at each line and no names (Whisper, copied from a video's page)",
    recognises=recognises,
    read=read,
)
