"""JSON of the BBC's Kaldi: `retval.words` with `punct`, and who speaks when in `retval.segmentation`.

https://github.com/bbc/react-transcript-editor (the shape of its samples); also without the wrapping `retval`.
"""

from __future__ import annotations

from typing import Any

from qa_editor.core.format import Reader
from qa_editor.core.transcript import Transcript
from qa_editor.readers.engines.load import Record, reads, recognises_dict
from qa_editor.readers.engines.records import label_of, speech_of
from qa_editor.readers.engines.speech import transcript_of
from qa_editor.readers.engines.tracks import Timeline
from qa_editor.readers.times import SECONDS, milliseconds


def read(value: Record, source: str) -> Transcript:
    """Return the words with their marks; who speaks longest during a word says it."""
    value = value.get("retval", value)
    spoken = speech_of(value["words"], unit=SECONDS)
    spans = [
        (start, start + length, label_of(segment.get("speaker")))
        for segment in (value.get("segmentation") or {}).get("segments") or ()
        if (start := milliseconds(segment.get("start"), SECONDS)) is not None
        and (length := milliseconds(segment.get("duration"), SECONDS)) is not None
    ]
    timeline = Timeline(spans)
    return transcript_of([(timeline.speaker_at(one.start_ms, one.end_ms), one) for _, one in spoken], source)


def _recognises(value: Record) -> bool:
    inner: Any = value.get("retval", value)
    return {"punct", "word", "start"} <= set(inner["words"][0])


READER = Reader(
    name="kaldi",
    suffixes=(".json",),
    what="the BBC's Kaldi: words with marks and confidence, speakers by time",
    recognises=recognises_dict(_recognises),
    read=reads(read),
)
