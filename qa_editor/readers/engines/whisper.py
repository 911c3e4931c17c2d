"""JSON of Whisper and its kin: openai-whisper, faster-whisper, whisper-timestamped, WhisperX, the OpenAI API.

All have `segments` with `start`, `end` (seconds) and `text`; `words` inside with `word` or `text` and `probability`,
`confidence` or `score`; WhisperX adds `speaker` to segments and words, the API gives the words in a list of their own.
https://github.com/openai/whisper, https://github.com/m-bain/whisperX
"""

from __future__ import annotations

from typing import Any

from qa_editor.core.format import Reader
from qa_editor.core.transcript import Transcript
from qa_editor.readers.engines.load import Record, reads, recognises_dict
from qa_editor.readers.engines.records import speech_of
from qa_editor.readers.engines.speech import fields_of, names_of, transcript_of
from qa_editor.readers.engines.words import Spoken
from qa_editor.readers.times import SECONDS

_MARKS = {"seek", "tokens", "avg_logprob", "no_speech_prob", "compression_ratio", "temperature"}


def _recognises(value: Record) -> bool:
    if not isinstance(value.get("segments"), list):
        return False
    first = value["segments"][0] if value["segments"] else {}
    segmented = {"start", "end", "text"} <= first.keys()
    return segmented and (
        "word_segments" in value or bool(_MARKS & first.keys()) or {"text", "language"} <= value.keys()
    )


def read(value: Record, source: str) -> Transcript:
    """Return the segments, with the times of their words where they have them."""
    return transcript_of(_spoken(value), source, fields_of(value))


def _spoken(value: Record) -> list[Spoken]:
    segments: list[Any] = value["segments"]
    words = value.get("words")
    if isinstance(words, list) and words and not any(s.get("words") or s.get("speaker") for s in segments):
        whole = {"text": " ".join(str(s.get("text", "")).strip() for s in segments), "words": words}
        placed = speech_of([whole], unit=SECONDS)
        if len(placed) > 1 and placed[0][1].start_ms is not None:
            return placed
    return speech_of(segments, names_of(value.get("speakers"), value.get("speaker_names")), SECONDS)


READER = Reader(
    name="whisper",
    suffixes=(".json",),
    what="Whisper, faster-whisper, whisper-timestamped, WhisperX: segments, words with their probability, speakers",
    recognises=recognises_dict(_recognises),
    read=reads(read),
)
