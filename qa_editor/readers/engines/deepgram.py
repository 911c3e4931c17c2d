"""JSON of Deepgram: `results.channels[].alternatives[]` with `words`, `paragraphs`; `results.utterances`.

The words name speakers and carry marks in `punctuated_word`; without words the paragraphs, utterances or the transcript
are read. https://developers.deepgram.com/docs/pre-recorded-audio, …/docs/diarization, …/docs/multichannel
"""

from __future__ import annotations

from qa_editor.core.format import Reader
from qa_editor.core.transcript import Transcript
from qa_editor.readers.engines.load import Record, reads, recognises_dict
from qa_editor.readers.engines.records import speech_of
from qa_editor.readers.engines.speech import transcript_of
from qa_editor.readers.engines.tracks import Track, weave
from qa_editor.readers.engines.words import Spoken
from qa_editor.readers.times import SECONDS


def read(value: Record, source: str) -> Transcript:
    """Return the words as turns; several channels are woven together by time."""
    results = value["results"]
    channels = results["channels"]
    if len(channels) == 1:
        return transcript_of(_spoken(channels[0]) or speech_of(results.get("utterances") or (), unit=SECONDS), source)
    tracks = [Track(f"Channel {number}", _spoken(channel)) for number, channel in enumerate(channels)]
    return transcript_of(weave(tracks), source)


def _spoken(channel: Record) -> list[Spoken]:
    best = channel["alternatives"][0]
    if words := best.get("words"):
        return speech_of(words, unit=SECONDS)
    paragraphs = (best.get("paragraphs") or {}).get("paragraphs") or ()
    sentences = [
        {**sentence, "speaker": paragraph.get("speaker")}
        for paragraph in paragraphs
        for sentence in paragraph.get("sentences") or ()
    ]
    return speech_of(sentences or [{"text": best.get("transcript") or ""}], unit=SECONDS)


READER = Reader(
    name="deepgram",
    suffixes=(".json",),
    what="Deepgram: words with confidence and speakers, channels",
    recognises=recognises_dict(lambda value: "transcript" in value["results"]["channels"][0]["alternatives"][0]),
    read=reads(read),
)
