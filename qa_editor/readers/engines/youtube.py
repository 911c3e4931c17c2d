"""YouTube's `json3` captions: `events` with `segs` of text, times in milliseconds."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor.core.format import Reader
from qa_editor.core.transcript import Transcript
from qa_editor.readers.engines.load import Record, reads, recognises_dict
from qa_editor.readers.engines.speech import transcript_of
from qa_editor.readers.engines.words import Word, join_words
from qa_editor.readers.times import MILLISECONDS, milliseconds


def read(value: Record, source: str) -> Transcript:
    """Return the words of automatic captions, or the lines of written ones."""
    return transcript_of(join_words(list(_words(value["events"]))), source)


def _words(events: list[Record]) -> Iterator[Word]:
    for event in events:
        begin, length = (milliseconds(event.get(key), MILLISECONDS) for key in ("tStartMs", "dDurationMs"))
        for seg in event.get("segs") or ():
            text = seg.get("utf8", "")
            start = None if begin is None else begin + (milliseconds(seg.get("tOffsetMs", 0), MILLISECONDS) or 0)
            end = begin + length if begin is not None and length is not None and len(event["segs"]) == 1 else start
            yield Word(" ".join(text.split()), start, end)


READER = Reader(
    name="youtube",
    suffixes=(".json", ".json3"),
    what="YouTube captions as json3: words with times",
    recognises=recognises_dict(
        lambda value: any("segs" in event and "tStartMs" in event for event in value["events"][:50])
    ),
    read=reads(read),
)
