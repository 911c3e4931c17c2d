"""JSON of Speechmatics: `results` of words and marks (json-v2), or `words` and `speakers` (v1).

In v2 each alternative names its `speaker` (`S1`; `UU` is unknown) and a mark says what it `attaches_to`.
https://docs.speechmatics.com/speech-to-text/batch/output
"""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor.core.format import Reader
from qa_editor.core.transcript import Transcript
from qa_editor.readers.engines.load import Record, reads, recognises_dict
from qa_editor.readers.engines.records import label_of, sureness
from qa_editor.readers.engines.speech import transcript_of
from qa_editor.readers.engines.tracks import Timeline, Track, weave
from qa_editor.readers.engines.words import Word, join_words, word_text
from qa_editor.readers.times import SECONDS, milliseconds


def read(value: Record, source: str) -> Transcript:
    """Return words and marks as turns."""
    if "results" not in value:
        return transcript_of(join_words(list(_old_words(value))), source)
    channels = list(dict.fromkeys(one.get("channel") for one in value["results"] if one.get("channel")))
    if len(channels) < 2:
        return transcript_of(join_words(list(_words(value))), source)
    tracks = [Track(label_of(channel), join_words(list(_words(value, channel)))) for channel in channels]
    return transcript_of(weave(tracks), source)


def _words(value: Record, channel: str = "") -> Iterator[Word]:
    for one in value["results"]:
        if one.get("type") in ("speaker_change", "audio_event") or (channel and one.get("channel") != channel):
            continue
        best = one["alternatives"][0]
        mark = one.get("type") == "punctuation"
        start, end = milliseconds(one.get("start_time"), SECONDS), milliseconds(one.get("end_time"), SECONDS)
        sure = None if mark else sureness(best.get("confidence"))
        glue = one.get("attaches_to") or ("previous" if mark else "")
        yield Word(
            word_text(best["content"]), start, end, sure, label_of(best.get("speaker")), "" if glue == "none" else glue
        )


def _old_words(value: Record) -> Iterator[Word]:
    spans = [
        (start, start + length, label_of(one.get("name")))
        for one in value.get("speakers") or ()
        if (start := milliseconds(one.get("time"), SECONDS)) is not None
        and (length := milliseconds(one.get("duration"), SECONDS)) is not None
    ]
    timeline = Timeline(spans)
    who = ""
    for one in value["words"]:
        text = word_text(one["name"])
        start, length = milliseconds(one.get("time"), SECONDS), milliseconds(one.get("duration"), SECONDS)
        end = None if start is None or length is None else start + length
        is_mark = not any(ch.isalnum() for ch in text)
        who = who if is_mark else timeline.speaker_at(start, end)  # a mark may stand at the next one's time
        yield Word(text, start, end, None if is_mark else sureness(one.get("confidence")), who)


def _recognises(value: Record) -> bool:
    if "results" in value:
        first = value["results"][0]
        return "type" in first and (
            "content" in first["alternatives"][0] if "alternatives" in first else "job" in value
        )
    return {"time", "duration", "name"} <= set(value["words"][0])


READER = Reader(
    name="speechmatics",
    suffixes=(".json",),
    what="Speechmatics v1 and v2: words with confidence, speakers or channels",
    recognises=recognises_dict(_recognises),
    read=reads(read),
)
