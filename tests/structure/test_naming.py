"""Speakers whom somebody names from outside."""

from __future__ import annotations

from pathlib import Path

import pytest

import qa_editor
from qa_editor.batch import clean_files
from qa_editor.core.errors import UnknownSpeaker
from qa_editor.core.style import Style
from qa_editor.plan import Job

NOTES = b"Speaker 1: Why so late?\n\nSpeaker 2: It rained, Dr. Vance.\n\nSpeaker 1: And then?\n\nSpeaker 2: We left.\n"


@pytest.mark.parametrize("label", ["Speaker 1", "speaker 1", "SPEAKER_1"])
def test_a_label_is_given_a_name(label: str) -> None:
    transcript = qa_editor.read(NOTES, speakers={label: "Mara (host)"})
    assert [turn.speaker for turn in transcript.turns] == ["Mara (host)", "Speaker 2"] * 2
    assert [turn.label for turn in transcript.turns] == ["Speaker 1", "Speaker 2"] * 2
    assert next((one.name, one.labels) for one in transcript.speakers) == ("Mara (host)", ("Speaker 1",))


def test_two_labels_of_one_person_are_one() -> None:
    notes = NOTES + b"\nSpeaker 3: Why?\n\nSpeaker 2: No.\n\nSpeaker 3: So?\n"
    transcript = qa_editor.read(notes, speakers={"Speaker 1": "Ada", "Speaker 3": "Ada"})
    assert {one.name: one.labels for one in transcript.speakers}["Ada"] == ("Speaker 1", "Speaker 3")


def test_a_name_in_a_record_of_ours_is_changed_too() -> None:
    record = qa_editor.write(qa_editor.clean(qa_editor.read(NOTES)), "json")
    transcript = qa_editor.read(record, speakers={"Speaker 2": "Ben"})
    assert [turn.speaker for turn in transcript.turns] == ["Speaker 1", "Ben"] * 2
    assert [one.name for one in transcript.speakers] == ["Speaker 1", "Ben"]


def test_a_label_that_nobody_bears_is_an_error_that_names_those_there_are() -> None:
    with pytest.raises(UnknownSpeaker, match=r"'Speaker 9' here; the labels are Speaker 1, Speaker 2$"):
        qa_editor.read(NOTES, speakers={"Speaker 9": "Ben"}, required=("Speaker 9",))
    assert qa_editor.read(NOTES, speakers={"Speaker 9": "Ben"}).turns[0].speaker == "Speaker 1"


def test_of_many_files_not_each_has_everybody(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(NOTES)
    (tmp_path / "b.txt").write_bytes(NOTES.replace(b"Speaker 2", b"Tessa"))
    style = Style(speakers={"Speaker 2": "Ben"})
    jobs = [Job(tmp_path / name, Path(name)) for name in ("a.txt", "b.txt")]
    assert [outcome.error for outcome in clean_files(jobs, style)] == ["", ""]
    (only,) = clean_files(jobs[1:], style)
    assert only.error == "nobody is labelled 'Speaker 2' here; the labels are Speaker 1, Tessa"
