"""JSON of Google Speech-to-Text v1 and v2, and of NVIDIA Riva, which answers in the same shape.

`results[].alternatives[]` with `words`. With diarisation the last result repeats every word, with `speakerTag` or
`speakerLabel`; then it alone is read.
https://cloud.google.com/speech-to-text/docs/reference/rest/v1/speech/recognize, …/docs/multiple-voices
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from qa_editor.core.format import Reader
from qa_editor.core.markup import letters_of
from qa_editor.core.transcript import Transcript
from qa_editor.readers.engines.keys import bare
from qa_editor.readers.engines.load import Record, could_be_json, peek, reads
from qa_editor.readers.engines.records import speech_of
from qa_editor.readers.engines.speech import transcript_of
from qa_editor.readers.engines.tracks import Track, weave
from qa_editor.readers.engines.words import word_text

_DEEPEST = 8
_SAME = 0.9  # the share of the letters that a repetition has at least: its words may be spelt another way


def _results(value: Any, depth: int = 0) -> Iterator[Record]:
    """Yield the results, whatever operation, file or response they are wrapped in."""
    if isinstance(value, list) and depth < _DEEPEST:
        for one in value:
            yield from _results(one, depth + 1)
    elif isinstance(value, dict) and depth < _DEEPEST:
        if isinstance(value.get("alternatives"), list):
            yield value
        else:
            for inner in value.values():
                if isinstance(inner, dict | list):
                    yield from _results(inner, depth + 1)


def read(value: Any, source: str) -> Transcript:
    """Return the likeliest alternative of each result, words with their speakers where they are told apart."""
    records = [record for result in _results(value) if (record := _record(result))]
    if len(records) > 1 and _repeats(records[-1], records[:-1]):
        records = [{"words": records[-1]["words"]}]
    channels = dict.fromkeys(record.get("track") for record in records)
    if len(channels) < 2:
        return transcript_of(speech_of([{**record, "track": None} for record in records]), source)
    tracks = [
        Track(f"Channel {channel}", speech_of([{**r, "track": None} for r in records if r.get("track") == channel]))
        for channel in channels
    ]
    return transcript_of(weave(tracks), source)


def _record(result: Record) -> Record | None:
    best = next((one for one in result["alternatives"] if isinstance(one, dict)), None)
    if not best:
        return None
    by_key = {bare(key): found for key, found in result.items()}
    words = [_word(word) for word in best.get("words") or () if isinstance(word, dict)]
    return {"text": best.get("transcript") or "", "words": words, "track": by_key.get("channeltag") or None}


def _word(word: Record) -> Record:
    by_key = {bare(key): found for key, found in word.items()}
    return {
        "word": word_text(by_key.get("word")),
        "start": by_key.get("starttime", by_key.get("startoffset", {})),
        "end": by_key.get("endtime", by_key.get("endoffset")),
        "speaker": by_key.get("speakerlabel") or by_key.get("speakertag") or None,  # 0: nobody was told apart
        "confidence": by_key.get("confidence") or None,  # 0: not given
    }


def _repeats(last: Record, others: list[Record]) -> bool:
    """Whether the last result is that of the diarisation: tagged, as no other is, and with everybody's words."""
    if not any(word["speaker"] for word in last["words"]) or any(w["speaker"] for one in others for w in one["words"]):
        return False
    before = letters_of("".join(_text(one) for one in others))
    again = letters_of("".join(word["word"] for word in last["words"]))
    return bool(before) and (before in again or len(again) >= _SAME * len(before))


def _text(record: Record) -> str:
    return record["text"] or "".join(word["word"] for word in record["words"])


def _recognises(source: Any) -> bool:
    if not could_be_json(source):
        return False
    value = peek(source)
    first = next(_results(value), None) if isinstance(value, dict) else None
    if not first or not first["alternatives"] or not isinstance(first["alternatives"][0], dict):
        return False
    best = first["alternatives"][0]
    words = best.get("words")
    word = words[0] if isinstance(words, list) and words and isinstance(words[0], dict) else {}
    marks = {"languagecode", "channeltag", "resultendtime", "resultendoffset"} & {bare(key) for key in first}
    timed = {"starttime", "startoffset", "endtime", "endoffset"} & {bare(key) for key in word}
    return isinstance(best.get("transcript"), str) and "timestamps" not in best and bool(marks or timed or not words)


READER = Reader(
    name="google-speech",
    suffixes=(".json",),
    what="Google Speech-to-Text v1 and v2, NVIDIA Riva: words, speakers or channels",
    recognises=_recognises,
    read=reads(read),
)
