"""The transcript JSON of Podlove: a list with `start_ms`, `end_ms`, `text`, and `voice` or `speaker`.

https://docs.podlove.org/podlove-web-player/v5/configuration (`transcripts`)
"""

from __future__ import annotations

from typing import Any

from qa_editor.core.format import Reader
from qa_editor.core.source import Source
from qa_editor.core.transcript import Transcript
from qa_editor.readers.engines.load import could_be_json, peek, reads
from qa_editor.readers.engines.records import speech_of
from qa_editor.readers.engines.speech import names_of, transcript_of
from qa_editor.readers.times import MILLISECONDS


def _lines(value: Any) -> list[Any]:
    lines = value.get("transcripts") if isinstance(value, dict) else value
    return lines if isinstance(lines, list) else []


def read(value: Any, source: str) -> Transcript:
    """Return the lines as turns; of a player's configuration the contributors give the names."""
    names = names_of(value.get("contributors")) if isinstance(value, dict) else {}
    return transcript_of(speech_of(_lines(value), names, MILLISECONDS), source)


def _recognises(source: Source) -> bool:
    lines = _lines(peek(source)) if could_be_json(source) else []
    return bool(lines) and isinstance(lines[0], dict) and {"start", "start_ms", "end_ms", "text"} <= lines[0].keys()


READER = Reader(
    name="podlove",
    suffixes=(".json",),
    what="Podlove transcripts: lines with voices and times",
    recognises=_recognises,
    read=reads(read),
)
