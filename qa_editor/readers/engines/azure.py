"""JSON of Azure Speech: batch and fast transcription, and the older batch results.

Batch: `recognizedPhrases` with `nBest`, times in ticks of 100 ns or as ISO 8601 durations. Fast: `phrases`, times in
milliseconds. Older: `AudioFileResults[].SegmentResults[]`. Several channels are woven together by time.
https://learn.microsoft.com/azure/ai-services/speech-service/batch-transcription-get
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qa_editor.core.format import Reader
from qa_editor.core.transcript import Transcript
from qa_editor.readers.engines.keys import bare
from qa_editor.readers.engines.load import Record, reads, recognises_dict
from qa_editor.readers.engines.records import speech_of
from qa_editor.readers.engines.speech import transcript_of
from qa_editor.readers.engines.tracks import Track, weave
from qa_editor.readers.times import MILLISECONDS, TICKS, milliseconds


def read(value: Record, source: str) -> Transcript:
    """Return the phrases as they are displayed; words give them times where they fit the display."""
    phrases = [phrase for given in _phrases(value) if (phrase := _phrase(given))]
    channels = sorted({phrase["track"] for phrase in phrases}, key=str)
    if len(channels) < 2:
        return transcript_of(speech_of(phrases, unit=MILLISECONDS), source)
    tracks = [
        Track(f"Channel {channel}", speech_of([p for p in phrases if p["track"] == channel], unit=MILLISECONDS))
        for channel in channels
    ]
    return transcript_of(weave(tracks), source)


def _phrases(value: Record) -> Iterator[Record]:
    yield from value.get("recognizedPhrases") or value.get("phrases") or ()
    for file in value.get("AudioFileResults") or ():
        yield from file.get("SegmentResults") or ()


def _phrase(given: Record) -> Record | None:
    by_key = {bare(key): found for key, found in given.items()}
    best: dict[str, Any] = {bare(key): found for key, found in (by_key.get("nbest") or [{}])[0].items()}
    text = best.get("display") or by_key.get("text") or best.get("lexical") or ""
    words = best.get("displaywords") or best.get("words") or by_key.get("words") or ()
    if not text and not words:
        return None
    return {
        "text": text,
        **_times(by_key),
        "speaker": by_key.get("speaker", by_key.get("speakerid")),
        "track": by_key.get("channel", by_key.get("channelnumber", 0)),
        "confidence": best.get("confidence", by_key.get("confidence")),
        "words": [_word({bare(key): found for key, found in word.items()}) for word in words],
    }


def _word(word: Record) -> Record:
    text = word.get("displaytext") or word.get("word") or word.get("text") or ""
    return {"word": text, **_times(word), "confidence": word.get("confidence")}


def _times(by_key: Record) -> Record:
    start = _time(by_key, "offset")
    length = _time(by_key, "duration")
    return {"start": start, "end": None if start is None or length is None else start + length}


def _time(by_key: Record, name: str) -> int | None:
    for key, unit in ((f"{name}milliseconds", MILLISECONDS), (f"{name}inticks", TICKS), (name, TICKS)):
        if key in by_key and (found := milliseconds(by_key[key], unit)) is not None:
            return found
    return None


def _recognises(value: Record) -> bool:
    if "recognizedPhrases" in value or "AudioFileResults" in value:
        return True
    return "combinedPhrases" in value and "phrases" in value


READER = Reader(
    name="azure-speech",
    suffixes=(".json",),
    what="Azure Speech, batch and fast: phrases with speakers or channels, words where they fit",
    recognises=recognises_dict(_recognises),
    read=reads(read),
)
