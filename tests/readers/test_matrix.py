"""Every sample against every reader: the first that claims it is its own, whatever the file is called."""

from __future__ import annotations

import pytest

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.format import Reader
from qa_editor.core.source import Source
from qa_editor.readers import all_readers, reader_for, reader_named
from tests.readers.matrix_samples import Sample, samples

SAMPLES = tuple(samples())
_IDS = [f"{n}-{one.reader}{one.suffix}" for n, one in enumerate(SAMPLES)]
EACH = pytest.mark.parametrize("sample", SAMPLES, ids=_IDS)
OTHER_NAMES = ("-", "notes", *(f"notes.{suffix}" for suffix in ("txt", "docx", "doc", "vtt", "srt", "json", "pdf")))
_CUES = {"srt", "webvtt"}  # without a header one is the other, and a name may decide
BY_NAME = frozenset(("markdown",))  # these need their name where a sample has few marks of its own


def claims(reader: Reader, source: Source) -> bool:
    """Whether the reader claims the source; only those of typed text may say that it is none."""
    try:
        return reader.recognises(source)
    except UnreadableInput:
        assert reader.name in ("markdown", "text"), reader.name
        return False


def first_to_claim(source: Source) -> str:
    return next((reader.name for reader in all_readers() if claims(reader, source)), "")


def test_every_reader_has_a_sample() -> None:
    assert {reader.name for reader in all_readers()} == {sample.reader for sample in SAMPLES}


@EACH
def test_the_first_reader_that_claims_a_sample_is_its_own(sample: Sample) -> None:
    assert first_to_claim(Source("notes" + sample.suffix, sample.data)) == sample.reader


@EACH
def test_its_family_is_not_passed_over(sample: Sample) -> None:
    assert reader_for(Source("notes" + sample.suffix, sample.data)).name == sample.reader


@pytest.mark.parametrize("name", OTHER_NAMES)
@pytest.mark.parametrize("sample", [one for one in SAMPLES if one.reader not in BY_NAME])
def test_another_name_changes_nothing(sample: Sample, name: str) -> None:
    source = Source(name, sample.data)
    claimed = first_to_claim(source)
    assert claimed == reader_for(source).name
    if {claimed, sample.reader} == _CUES:
        assert [turn.paragraphs for turn in reader_named(claimed).read(source).turns] == [
            turn.paragraphs for turn in reader_named(sample.reader).read(source).turns
        ]
    else:
        assert claimed == sample.reader


def refusal(sample: Sample, data: bytes) -> str:
    """Return the error that reading `data` under the sample's name ends with, a proper one for none."""
    source = Source("notes" + sample.suffix, data)
    try:
        reader_for(source).read(source)
    except UnreadableInput as error:
        return str(error)
    return "what is wrong; what to try"


@EACH
def test_a_sample_cut_short_is_read_or_refused(sample: Sample) -> None:
    errors = [refusal(sample, sample.data[: len(sample.data) * part // 4]) for part in (1, 2, 3)]
    assert [error for error in errors if "; " not in error or "\n" in error] == []


@EACH
def test_nothing_but_an_error_line_comes_of_noise(sample: Sample) -> None:
    assert "; " in refusal(sample, sample.data[:40] + bytes(range(256)) * 8)
