"""JSON of IBM Watson Speech to Text: `results[].alternatives[]` with `timestamps`, and `speaker_labels` by time.

https://cloud.ibm.com/docs/speech-to-text?topic=speech-to-text-basic-response
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from qa_editor.core.format import Reader
from qa_editor.core.transcript import Transcript
from qa_editor.readers.engines.load import Record, could_be_json, peek, reads
from qa_editor.readers.engines.records import label_of, sureness
from qa_editor.readers.engines.speech import transcript_of
from qa_editor.readers.engines.tracks import Timeline
from qa_editor.readers.engines.words import Spoken, Word, join_words, place_words, word_text
from qa_editor.readers.spoken import Stretch
from qa_editor.readers.times import SECONDS, milliseconds


def _answers(value: Any, depth: int = 0) -> Iterator[Record]:
    """Yield the answers of the service, which may be wrapped in a job or follow one another."""
    if isinstance(value, list) and depth < 4:
        for one in value:
            yield from _answers(one, depth + 1)
    elif isinstance(value, dict) and depth < 4 and isinstance(results := value.get("results"), list):
        if any(isinstance(one, dict) and "alternatives" in one for one in results):
            yield value
        else:
            yield from _answers(results, depth + 1)


def read(value: Any, source: str) -> Transcript:
    """Return the final results, each word with the speaker who is labelled at its time."""
    return transcript_of((pair for answer in _answers(value) for pair in _spoken(answer)), source)


def _spoken(answer: Record) -> Iterator[Spoken]:
    spans = [
        (start, end, label_of(label.get("speaker")))
        for label in answer.get("speaker_labels") or ()
        if (start := milliseconds(label.get("from"), SECONDS)) is not None
        and (end := milliseconds(label.get("to"), SECONDS)) is not None
    ]
    timeline = Timeline(spans)
    for result in answer["results"]:
        best = result["alternatives"][0]
        text = best.get("transcript", "").strip()
        words = list(_words(best, timeline))
        placed = place_words(text, words) if text else None
        if placed is None and (len({word.speaker for word in words}) > 1 or not text):
            placed = join_words(words)
        times = (words[0].start_ms, words[-1].end_ms) if words else (None, None)
        yield from placed or [
            (words[0].speaker if words else "", Stretch(text, *times, sureness(best.get("confidence"))))
        ]


def _words(best: Record, timeline: Timeline) -> Iterator[Word]:
    for stamp, sure in zip_longest(best.get("timestamps") or (), best.get("word_confidence") or (), fillvalue=None):
        if stamp:
            start, end = milliseconds(stamp[1], SECONDS), milliseconds(stamp[2], SECONDS)
            yield Word(
                word_text(stamp[0]), start, end, sureness(sure[1]) if sure else None, timeline.speaker_at(start, end)
            )


def _recognises(source: Any) -> bool:
    value = peek(source) if could_be_json(source) else None
    try:
        answer = next(_answers(value), None)
        best = answer["results"][0]["alternatives"][0] if answer else {}
        return "transcript" in best and ("timestamps" in best or "result_index" in (answer or {}))
    except (AttributeError, IndexError, KeyError, TypeError):
        return False


READER = Reader(
    name="ibm-watson",
    suffixes=(".json",),
    what="IBM Watson Speech to Text: words with confidence, speakers by time",
    recognises=_recognises,
    read=reads(read),
)
