"""JSON of whisper.cpp (`--output-json`, `--output-json-full`): `transcription` with `offsets` in milliseconds.

With tinydiarize a segment says by `speaker_turn_next` that somebody else speaks after it; with `--diarize` it has a
`speaker`. https://github.com/ggml-org/whisper.cpp
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qa_editor.core.format import Reader
from qa_editor.core.transcript import Transcript
from qa_editor.readers.engines.load import Record, reads, recognises_dict
from qa_editor.readers.engines.records import speech_of
from qa_editor.readers.engines.speech import transcript_of
from qa_editor.readers.times import MILLISECONDS


def read(value: Record, source: str) -> Transcript:
    """Return the segments; the tokens of the full form give the words their times and probability."""
    return transcript_of(speech_of(list(_segments(value["transcription"])), unit=MILLISECONDS), source)


def _segments(given: list[Any]) -> Iterator[Record]:
    turns = any(segment.get("speaker_turn_next") for segment in given)
    changes = 0
    for segment in given:
        found = {"text": segment["text"], "start": segment["offsets"]["from"], "end": segment["offsets"]["to"]}
        if segment.get("speaker") not in (None, "", "?"):
            found["speaker"] = segment["speaker"]
        elif turns:
            found["speaker"] = f"Speaker {1 + changes % 2}"  # the mark tells that it changes, not to whom
            changes += bool(segment.get("speaker_turn_next"))
        if isinstance(segment.get("tokens"), list):
            found["words"] = list(_words(segment["tokens"]))
        yield found


def _words(tokens: list[Any]) -> Iterator[Record]:
    for token in tokens:
        text = token.get("text", "")
        if not (text.startswith("[_") and text.endswith("]")):  # `[_BEG_]`, `[_TT_150]`: no speech
            offsets = token.get("offsets") or {}
            yield {"word": text, "start": offsets.get("from"), "end": offsets.get("to"), "probability": token.get("p")}


READER = Reader(
    name="whisper-cpp",
    suffixes=(".json",),
    what="whisper.cpp: segments with offsets, changes of speaker",
    recognises=recognises_dict(lambda value: "from" in value["transcription"][0]["offsets"]),
    read=reads(read),
)
