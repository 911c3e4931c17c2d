"""The samples: each raw one gives its golden files, and loses no letter on the way."""

from pathlib import Path

import pytest

import qa_editor
from qa_editor.core.markup import letters_of
from qa_editor.core.source import decode
from qa_editor.core.transcript import all_paragraphs
from tests.update_golden import SAMPLES, golden, raw_samples


@pytest.mark.parametrize("raw", raw_samples(), ids=lambda path: path.stem)
def test_sample_gives_its_golden_files(raw: Path) -> None:
    for path, data in golden(raw).items():
        assert data.decode("utf-8") == path.read_bytes().decode("utf-8"), path.name


def test_every_golden_file_has_its_sample() -> None:
    assert {path for raw in raw_samples() for path in golden(raw)} == set((SAMPLES / "clean").iterdir())


@pytest.mark.parametrize("raw", raw_samples(), ids=lambda path: path.stem)
def test_every_letter_is_kept_or_in_a_label(raw: Path) -> None:
    transcript = qa_editor.clean(qa_editor.read(raw))
    source = letters(decode(raw.read_bytes()))
    kept, rest = letters("".join(one.text.after for _, _, one in all_paragraphs(transcript))), iter(source)
    assert all(ch in rest for ch in kept), "words out of order, or words that nobody wrote"
    assert len(kept) + len(letters("".join(turn.label for turn in transcript.turns))) >= 0.98 * len(source)


def letters(text: str) -> str:
    """The letters alone: the digits of time stamps become times."""
    return "".join(ch for ch in letters_of(text) if ch.isalpha())


@pytest.mark.parametrize("path", sorted((SAMPLES / "clean").glob("*.txt")), ids=lambda p: p.stem)
def test_cleaning_a_cleaned_sample_changes_nothing(path: Path) -> None:
    transcript = qa_editor.clean(qa_editor.read(path))
    assert [one.text.after for _, _, one in all_paragraphs(transcript) if one.text.is_edited] == []
