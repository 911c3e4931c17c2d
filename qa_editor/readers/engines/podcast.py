"""The JSON transcript of the podcast namespace: `version` and `segments` with `speaker`, `startTime`, `body`.

https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md
"""

from __future__ import annotations

from qa_editor.core.format import Reader
from qa_editor.core.transcript import Transcript
from qa_editor.readers.engines.load import Record, reads, recognises_dict
from qa_editor.readers.engines.records import speech_of
from qa_editor.readers.engines.speech import transcript_of
from qa_editor.readers.times import SECONDS


def read(value: Record, source: str) -> Transcript:
    """Return the segments, which may be words or whole turns, as turns."""
    return transcript_of(speech_of(value["segments"], unit=SECONDS), source)


READER = Reader(
    name="podcast",
    suffixes=(".json",),
    what="podcast-namespace JSON: segments with speakers and times",
    recognises=recognises_dict(lambda value: {"startTime", "body"} <= value["segments"][0].keys()),
    read=reads(read),
)
