"""JSON of AWS Transcribe: `results.items`, with speakers in `speaker_labels` or channels in `channel_labels`.

https://docs.aws.amazon.com/transcribe/latest/dg/how-input.html ("Data input and output")
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qa_editor.core.format import Reader
from qa_editor.core.transcript import Transcript
from qa_editor.readers.engines.load import Record, reads, recognises_dict
from qa_editor.readers.engines.records import label_of, speech_of, sureness
from qa_editor.readers.engines.speech import transcript_of
from qa_editor.readers.engines.tracks import Timeline, Track, weave
from qa_editor.readers.engines.words import Spoken, Word, join_words, word_text
from qa_editor.readers.times import SECONDS, milliseconds


def read(value: Record, source: str) -> Transcript:
    """Return the items as turns; marks, which have no times, belong to the word before them."""
    results = value["results"]
    return transcript_of(_spoken(results), source)


def _spoken(results: Record) -> list[Spoken]:
    channels = (results.get("channel_labels") or {}).get("channels") or []
    if len(channels) > 1 and all(channel.get("items") for channel in channels):
        tracks = [
            Track(
                f"Channel {channel.get('channel_label', number)}".replace("ch_", ""),
                join_words(list(_words(channel["items"], {}))),
            )
            for number, channel in enumerate(channels)
        ]
        return list(weave(tracks))
    if results.get("items"):
        return join_words(list(_words(results["items"], results.get("speaker_labels") or {})))
    if results.get("audio_segments"):
        return speech_of(results["audio_segments"], unit=SECONDS)
    return speech_of(results["transcripts"], unit=SECONDS)


def _words(items: list[Any], labels: Record) -> Iterator[Word]:
    segments = labels.get("segments") or []
    by_time = {
        item["start_time"]: item.get("speaker_label") for segment in segments for item in segment.get("items") or ()
    }
    timeline = Timeline(list(_spans(segments)))
    who = ""
    for item in items:
        best = item["alternatives"][0]
        start, end = milliseconds(item.get("start_time"), SECONDS), milliseconds(item.get("end_time"), SECONDS)
        mark = item.get("type") == "punctuation"
        if not mark:
            label = item.get("speaker_label") or by_time.get(item.get("start_time"))
            who = label_of(label) if label else timeline.speaker_at(start, end)
        sure = None if mark else sureness(best.get("confidence"))
        yield Word(word_text(best.get("content")), start, end, sure, who, "previous" if mark else "")


def _spans(segments: list[Any]) -> Iterator[tuple[int, int, str]]:
    for segment in segments:
        start, end = milliseconds(segment.get("start_time"), SECONDS), milliseconds(segment.get("end_time"), SECONDS)
        if start is not None and end is not None and (who := label_of(segment.get("speaker_label"))):
            yield start, end, who


def _recognises(value: Record) -> bool:
    results = value["results"]
    return "transcripts" in results and ("items" in results or "audio_segments" in results)


READER = Reader(
    name="aws-transcribe",
    suffixes=(".json",),
    what="AWS Transcribe: words with confidence, speakers or channels",
    recognises=recognises_dict(_recognises),
    read=reads(read),
)
