"""Pages that mark who speaks: `<cite>` and `<time>` of podcast transcripts, or classes that say as much.

The form of Podcasting 2.0 (github.com/Podcastindex-org/podcast-namespace, "Transcripts", HTML): a speaker in `<cite>`,
a start in `<time>`, the words in the paragraphs that follow.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa_editor.core.markup import Markup
from qa_editor.core.transcript import Block, Paragraph, Removed, Turn
from qa_editor.core.transcript import Place as Spot
from qa_editor.readers.documents.assemble import blocks_of_passage, paragraphs_of
from qa_editor.readers.documents.clock import times_of
from qa_editor.readers.documents.web_nodes import Place

_BETWEEN = " :–—-\n])"  # what may be left over between a name, a time and the words
_LEAST = 2  # turns that the markup begins, before it is taken to mark speakers


def marks_speakers(places: Sequence[Place]) -> bool:
    """Whether names stand apart from the words, or times beside them; `<cite>Name:</cite> words` is text like any."""
    named = [place for place in places if _speaker(place)]
    timed = [place for place in places if _start(place) is not None]
    apart = [place for place in named if not place.spoken.text.strip()]
    unmarked = [place for place in named if not _speaker(place).endswith(":")]
    return len(named) >= _LEAST and (len(timed) >= _LEAST or 2 * max(len(apart), len(unmarked)) > len(named))


def _speaker(place: Place) -> str:
    """Return the name that the passage begins with, "" where none is marked."""
    names = [voice.text for voice in place.voices if not voice.is_time]
    text = place.passage.text.lstrip(" \n[(—–-")
    first = place.voices[0].text if place.voices else ""
    return " ".join(names[:1]) if names and text.startswith((first, names[0])) else ""


def _start(place: Place) -> tuple[int, int | None] | None:
    times = (times_of(voice.text) for voice in place.voices if voice.is_time)
    return next((time for time in times if time), None)


def turns_of_voices(places: Sequence[Place]) -> Iterator[Block]:
    """Yield the turns of a page that marks its speakers, and what stands between them."""
    turn: Turn | None = None
    later: list[Block] = []
    for place in places:
        name, time = _speaker(place), _start(place)
        if place.passage.why or (place.passage.level >= 0 and not name):
            behind = list(blocks_of_passage(place.passage))
            if turn and place.passage.why:
                later += behind
                continue
            yield from _closed(turn, later)
            turn, later = None, []
            yield from behind
            continue
        said = _said(place)
        if name:
            yield from _closed(turn, later)
            label = name.rstrip(": ")
            start, end = time or (None, None)
            turn, later = Turn(label, label, said, "", start, end, Spot(place.passage.number)), []
        elif turn:
            if time and turn.start_ms is None and not turn.paragraphs:
                turn = turn._replace(start_ms=time[0], end_ms=time[1])
            elif time:
                text = " ".join(voice.text for voice in place.voices)
                later.append(Removed(Markup.of(text), "a time between the words", Spot(place.passage.number)))
            turn = turn._replace(paragraphs=turn.paragraphs + said)
        else:
            yield from blocks_of_passage(place.passage)
    yield from _closed(turn, later)


def _said(place: Place) -> tuple[Paragraph, ...]:
    """Return what stands beside the marked names and times; a sign left over between them is nothing."""
    passage = place.spoken if place.voices else place.passage
    if not any(ch.isalnum() for ch in passage.text):
        return ()
    if place.voices:
        while not (bare := passage.pieces[0].text.lstrip(_BETWEEN)):
            passage.pieces.pop(0)
        passage.pieces[0] = passage.pieces[0]._replace(text=bare)
        passage.number, passage.looks = place.passage.number, place.passage.looks
    return tuple(paragraphs_of(passage))


def _closed(turn: Turn | None, later: Sequence[Block]) -> Iterator[Block]:
    if turn:
        yield turn
    yield from later
