"""JSON of Rev (human and Rev AI): `monologues` with `elements` of words and marks that bring their own blanks.

https://docs.rev.ai/api/asynchronous/transcripts/
"""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor.core.format import Reader
from qa_editor.core.transcript import Transcript
from qa_editor.readers.engines.load import Record, reads, recognises_dict
from qa_editor.readers.engines.records import label_of, sureness
from qa_editor.readers.engines.speech import names_of, transcript_of
from qa_editor.readers.engines.words import Spoken, Word, join_words, word_text
from qa_editor.readers.times import SECONDS, milliseconds


def read(value: Record, source: str) -> Transcript:
    """Return the monologues as turns."""
    return transcript_of(_spoken(value), source)


def _spoken(value: Record) -> Iterator[Spoken]:
    names = names_of(value.get("speakers"))
    for monologue in value["monologues"]:
        given = (monologue.get("speaker_info") or {}).get("display_name") or monologue.get("speaker_name")
        who = given or label_of(monologue.get("speaker"), names)
        yield from join_words([_word(element) for element in monologue.get("elements") or ()], who)


def _word(element: Record) -> Word:
    start, end = milliseconds(element.get("ts"), SECONDS), milliseconds(element.get("end_ts"), SECONDS)
    return Word(word_text(element.get("value")), start, end, sureness(element.get("confidence")))


READER = Reader(
    name="rev",
    suffixes=(".json",),
    what="Rev and Rev AI: monologues with speakers, words with confidence",
    recognises=recognises_dict(lambda value: "elements" in value["monologues"][0]),
    read=reads(read),
)
