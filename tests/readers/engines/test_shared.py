"""Real output of engines: no letter lost against a reading of its own, and the turns that a person sees."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

import qa_editor
from qa_editor.core.errors import UnreadableInput
from qa_editor.core.markup import letters_of
from qa_editor.core.transcript import Paragraph, all_paragraphs

EXPORTS = Path(__file__).parents[4] / "shared" / "exports"
STT, SHAPES = EXPORTS / "bbc-stt-samples", EXPORTS / "vendor-shapes-turnchunk"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not EXPORTS.exists(), reason="the shared test material is not here"),
]


def amazon(value: Any) -> Iterable[str]:
    return (item["alternatives"][0]["content"] for item in value["results"]["items"])


def google(value: Any) -> Iterable[str]:
    return (word["word"] for word in value["results"][-1]["alternatives"][0]["words"])


def watson(value: Any) -> Iterable[str]:
    return (result["alternatives"][0]["transcript"] for result in value["results"][0]["results"])


def segments(value: Any) -> Iterable[str]:
    return (segment["text"] for segment in value["segments"])


LETTERS: dict[str, Callable[[Any], Iterable[str]]] = {
    "bbc-stt-samples/amazon-transcribe__todayinfocus.sample.json": amazon,
    "bbc-stt-samples/bbc-kaldi__bbcKaldiTranscriptWithSpeakerSegments.sample.json": lambda v: [v["retval"]["punct"]],
    "bbc-stt-samples/google-stt__gcpSttSpeakerDiarization.sample.json": google,
    "bbc-stt-samples/ibm__ibmTedTalkTranscript.sample.json": watson,
    "bbc-stt-samples/speechmatics__speechmaticsTedTalkTranscript.sample.json": lambda v: [
        w["name"] for w in v["words"]
    ],
    "whisper-hitsave/2023__Goodboy_Galaxy__Goodboy_Galaxy_-_Rik_Nicol.json": segments,
    "whisper-hitsave/2025__Keitai_update_Spring_2025__Keitai_update_Spring_2025.json": segments,
    "vendor-shapes-turnchunk/assemblyai.json": lambda v: [v["text"]],
    "vendor-shapes-turnchunk/azure_speech.json": lambda v: [p["display"] for p in v["combinedRecognizedPhrases"]],
    "vendor-shapes-turnchunk/deepgram.json": lambda v: [u["transcript"] for u in v["results"]["utterances"]],
    "vendor-shapes-turnchunk/google_stt.json": lambda v: [v["results"][0]["alternatives"][0]["transcript"]],
    "vendor-shapes-turnchunk/rev.json": lambda v: [e["value"] for m in v["monologues"] for e in m["elements"]],
    "vendor-shapes-turnchunk/whisperx_diarized.json": segments,
    "podcast-namespace/example.json": lambda v: [s["body"] for s in v["segments"]],
}


def said(path: Path) -> str:
    transcript = qa_editor.read(path)
    assert transcript.removed == ()
    return letters_of("".join(paragraph.text.before for _, _, paragraph in all_paragraphs(transcript)))


@pytest.mark.parametrize("name", LETTERS)
def test_no_letter_is_lost_or_doubled(name: str) -> None:
    path = EXPORTS / name
    assert said(path) == letters_of("".join(LETTERS[name](json.loads(path.read_text("utf-8")))))


TURNS = {  # speaker, begin in milliseconds, words: counted in the files by hand
    "amazon-transcribe__todayinfocus.sample.json": [
        ("spk_0", 5240, 33), ("spk_1", 27970, 104), ("spk_0", 58170, 158), ("spk_1", 135410, 97), ("spk_0", 172020, 6),
        ("spk_1", 174320, 143), ("spk_0", 227120, 9), ("spk_1", 232220, 175)],
    "bbc-kaldi__bbcKaldiTranscriptWithSpeakerSegments.sample.json": [
        ("S12", 13020, 113), ("S10", 55220, 193), ("S12", 139250, 461), ("S10", 323050, 34), ("S12", 337770, 151),
        ("S10", 392300, 92), ("S12", 435500, 423), ("S10", 597480, 94), ("S12", 642670, 36), ("S10", 657220, 115)],
    "google-stt__gcpSttSpeakerDiarization.sample.json": [
        ("Speaker 2", 12900, 788), ("Speaker 1", 321300, 2), ("Speaker 2", 322000, 976)],
    "ibm__ibmTedTalkTranscript.sample.json": [("Speaker 1", 13040, 1780)],
    "speechmatics__speechmaticsTedTalkTranscript.sample.json": [
        ("F4", 13050, 126), ("F3", 55270, 47), ("F4", 78880, 635), ("F3", 323080, 32), ("F4", 337880, 175),
        ("F3", 402550, 100), ("F4", 444130, 387), ("F3", 585690, 127), ("F4", 642620, 82), ("F3", 674260, 78),
        ("F2", 705530, 2)],
}  # fmt: skip


@pytest.mark.parametrize("name", TURNS)
def test_turns_as_a_person_sees_them(name: str) -> None:
    found = [
        (turn.speaker, turn.start_ms, sum(len(p.text.before.split()) for p in turn.paragraphs))
        for turn in qa_editor.read(STT / name).turns
    ]
    assert found == TURNS[name]


def test_tables_lose_no_letter() -> None:
    path = STT / "subtitles__test.sample.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, skipinitialspace=True))[1:]
    assert said_in_table(path) == letters_of("".join(row[3] for row in rows))
    for path in (EXPORTS / "whisper-hitsave").glob("*.tsv"):
        lines = path.read_text("utf-8").splitlines()[1:]
        assert said_in_table(path) == letters_of("".join(line.split("\t", 2)[2] for line in lines))


def said_in_table(path: Path) -> str:
    blocks = qa_editor.read(path).blocks
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    assert all(block.times for block in paragraphs)
    return letters_of("".join(block.text.before for block in paragraphs))


def test_settings_of_a_video_are_no_transcript() -> None:
    with pytest.raises(UnreadableInput, match="no transcript was found"):
        qa_editor.read(EXPORTS / "youtube-auto-us-debates" / "1976-10-06.json")
