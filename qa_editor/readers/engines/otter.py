"""JSON of Otter: `transcripts` with offsets in samples of 16 kHz, `speakers` with names.

Otter publishes no description; these are the keys of its own web application.
"""

from __future__ import annotations

from qa_editor.core.format import Reader
from qa_editor.core.transcript import Transcript
from qa_editor.readers.engines.load import Record, reads, recognises_dict
from qa_editor.readers.engines.records import Names, label_of, speech_of
from qa_editor.readers.engines.speech import fields_of, names_of, transcript_of
from qa_editor.readers.times import SAMPLES


def read(value: Record, source: str) -> Transcript:
    """Return the pieces of the conversation as turns, with the names that somebody gave the speakers."""
    speech = value.get("speech", value)
    people = speech.get("speakers") or value.get("speakers")
    names = names_of(
        [{"id": one.get("id", one.get("speaker_id")), "name": one.get("speaker_name")} for one in people or ()]
    )
    pieces = [
        {
            "text": one["transcript"],
            "start": one["start_offset"],
            "end": one.get("end_offset"),
            "speaker": _who(one, names),
        }
        for one in speech["transcripts"]
    ]
    return transcript_of(speech_of(pieces, unit=SAMPLES), source, fields_of(speech))


def _who(piece: Record, names: Names) -> str:
    given = piece.get("speaker_name") or names.get(str(piece.get("speaker_id")))
    return given or label_of(piece.get("speaker_model_label"))


READER = Reader(
    name="otter-json",
    suffixes=(".json",),
    what="Otter's own JSON: pieces of a conversation with speakers and times",
    recognises=recognises_dict(
        lambda value: {"transcript", "start_offset"} <= value.get("speech", value)["transcripts"][0].keys()
    ),
    read=reads(read),
)
