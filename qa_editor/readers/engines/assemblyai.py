"""JSON of AssemblyAI: `utterances` where speakers were told apart, else `words`; times in milliseconds.

https://www.assemblyai.com/docs/api-reference/transcripts/get
"""

from __future__ import annotations

from qa_editor.core.format import Reader
from qa_editor.core.transcript import Transcript
from qa_editor.readers.engines.load import Record, reads, recognises_dict
from qa_editor.readers.engines.records import speech_of
from qa_editor.readers.engines.speech import transcript_of
from qa_editor.readers.times import MILLISECONDS


def read(value: Record, source: str) -> Transcript:
    """Return the utterances, cut at their words; without utterances the words, without words the text."""
    records = value.get("utterances") or value.get("words") or [{"text": value["text"]}]
    return transcript_of(speech_of(records, unit=MILLISECONDS), source)


def _recognises(value: Record) -> bool:
    return isinstance(value.get("text"), str) and "status" in value and ("utterances" in value or "words" in value)


READER = Reader(
    name="assemblyai",
    suffixes=(".json",),
    what="AssemblyAI: utterances with speakers, words with confidence",
    recognises=recognises_dict(_recognises),
    read=reads(read),
)
