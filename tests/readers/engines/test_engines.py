"""Every shape: whose it is, who says what when, no word twice, none lost; the times of words lie on the words."""

from __future__ import annotations

import pytest

import qa_editor
from qa_editor.core.source import Source
from qa_editor.core.transcript import Transcript, Turn, all_paragraphs
from qa_editor.readers import reader_for
from qa_editor.readers.engines import READERS
from tests.readers.engines.samples import SAMPLES, Sample, Turns

EACH = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)


def turns_of(transcript: Transcript) -> Turns:
    if not transcript.turns:
        return [("", None, " ".join(p.text.before for _, _, p in all_paragraphs(transcript)))]
    return [
        (turn.speaker, turn.start_ms, " ".join(p.text.before for p in turn.paragraphs))
        for turn in transcript.blocks
        if isinstance(turn, Turn)
    ]


@EACH
def test_the_first_reader_that_claims_a_sample_is_its_own(sample: Sample) -> None:
    source = Source(sample.name, sample.data())
    assert reader_for(source).name == sample.reader
    assert next(reader for reader in READERS if reader.recognises(source)).name == sample.reader


@EACH
def test_without_a_telling_name_too(sample: Sample) -> None:
    assert reader_for(Source("-", sample.data())).name == sample.reader


@EACH
def test_turns(sample: Sample) -> None:
    assert turns_of(qa_editor.read(sample.data(), name=sample.name)) == sample.turns


@EACH
def test_times_lie_in_order_on_their_words(sample: Sample) -> None:
    transcript = qa_editor.read(sample.data(), name=sample.name)
    paragraphs = [paragraph for _, _, paragraph in all_paragraphs(transcript)]
    for paragraph in paragraphs:
        text = paragraph.text.before
        ends = [0]
        for time in paragraph.times:
            assert ends[-1] <= time.start < time.end <= len(text)
            assert text[time.start : time.end].strip() == text[time.start : time.end]
            assert 0 <= time.start_ms <= time.end_ms <= 20_000
            assert time.confidence is None or 0 <= time.confidence <= 1
            ends.append(time.end)
    if sample.name not in ("typed.otr", "bare.json", "lines.json", "chat.json"):  # nothing in them has a time
        assert any(paragraph.times for paragraph in paragraphs)


def test_words_keep_their_confidence_and_times() -> None:
    sample = next(sample for sample in SAMPLES if sample.name == "whisper-cpp.json")
    (paragraph,) = qa_editor.read(sample.data()).turns[0].paragraphs
    said = [(paragraph.text.before[t.start : t.end], t.start_ms, t.end_ms, t.confidence) for t in paragraph.times]
    assert said[-1] == ("mill?", 1800, 2300, 0.4)
    assert len(said) == 4


def test_a_words_speaker_goes_before_its_segments() -> None:
    sample = next(sample for sample in SAMPLES if sample.name == "whisperx.json")
    first, second = qa_editor.read(sample.data()).turns
    assert (first.speaker, second.speaker) == ("SPEAKER_01", "SPEAKER_02")
    assert (first.end_ms, second.start_ms) == (2900, 4000)


def test_the_title_is_kept() -> None:
    sample = next(sample for sample in SAMPLES if sample.name == "otter.json")
    assert qa_editor.read(sample.data()).metadata["title"] == "At the mill"


def test_emphasis_of_typed_text_becomes_markdown() -> None:
    data = b'{"text": "<p>Ada: A <b>big</b> * mill.</p><p>Ben: <i></i>No.</p><div>Ada: Why?</div>", "media": ""}'
    transcript = qa_editor.read(data, name="a.otr")
    assert transcript.syntax == "markdown"
    assert [turn.paragraphs[0].text.before for turn in transcript.turns] == ["A **big** \\* mill.", "No.", "Why?"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_any_encoding(encoding: str) -> None:
    sample = SAMPLES[0]
    assert turns_of(qa_editor.read(sample.data().decode().encode(encoding))) == sample.turns
