"""`qa-editor clean --speaker`: a label is given a name on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa_editor.cli import main

NOTES = "Speaker 1: Why so late?\n\nSpeaker 2: It rained.\n\nSpeaker 1: And then?\n\nSpeaker 2: We left.\n"


def run(tmp_path: Path, *options: str) -> int:
    (tmp_path / "notes.txt").write_text(NOTES, "utf-8")
    return main(["clean", "-q", str(tmp_path / "notes.txt"), "--labels", "names", *options])


def test_the_name_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "--speaker", "Speaker 1=Mara Lind", "--speaker", "speaker 2 = Dr. Vance") == 0
    assert capsys.readouterr().out.startswith("Mara Lind: Why so late?\n\nDr. Vance: It rained.\n")


def test_an_unknown_label_is_an_error_that_names_those_there_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, "--speaker", "Speaker 3=Ada") == 3
    assert capsys.readouterr().err.endswith(
        "nobody is labelled 'Speaker 3' here; the labels are Speaker 1, Speaker 2\n"
    )


@pytest.mark.parametrize("given", ["Speaker 1", "=Ada", "Speaker 1="])
def test_half_an_option_is_wrong_usage(given: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "--speaker", given) == 2
    assert "write it as --speaker 'Speaker 1=Dr. Vance'" in capsys.readouterr().err
