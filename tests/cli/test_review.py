"""The commands about reviews: merge, learn, compare, and the house style of clean."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from zipfile import ZipFile

import pytest

from benchmarks.reviewers import edited
from qa_editor.cli import main

NOTES = "Mara: Why did you leave lisbon ?\n\nIvo: It rained,and i left.\n\nMara: When?\n\nIvo: In May.\n"


@pytest.fixture
def review(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with notes, their review document and the record beside it, as the current one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "notes.txt").write_text(NOTES, "utf-8")
    assert main(["clean", "-q", "notes.txt", "-o", "review.docx", "--track-changes"]) == 0
    assert main(["clean", "-q", "notes.txt", "-o", "notes.json"]) == 0
    return tmp_path


def spoil(path: Path, old: str, new: str) -> None:
    with ZipFile(io.BytesIO(path.read_bytes())) as package:
        xml = package.read("word/document.xml").decode()
    assert old in xml
    path.write_bytes(edited(path.read_bytes(), {"word/document.xml": xml.replace(old, new)}))


def test_merge_writes_the_transcript_and_tells_the_decisions(review: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["merge", "review.docx", "-o", "final.txt"]) == 0
    assert "Why did you leave Lisbon?" in (review / "final.txt").read_text("utf-8")
    told = capfd.readouterr()
    assert told.out == ""
    assert "4 edits: 4 pending" in told.err
    assert main(["merge", "-q", "review.docx", "--to", "markdown"]) == 0
    assert "Lisbon" in capfd.readouterr().out


def test_a_half_applied_change_is_told_and_gives_1(review: Path, capfd: pytest.CaptureFixture[str]) -> None:
    spoil(review / "review.docx", ">Lisbon<", "><")
    assert main(["merge", "review.docx", "--json", "-o", "final.json"]) == 1
    told = capfd.readouterr()
    assert "half-applied" in told.err
    found = json.loads(told.out)
    assert found["counts"]["half-applied"] == 1
    half = next(one for one in found["decisions"] if one["status"] == "half-applied")
    assert (half["before"].strip(), half["after"].strip(), half["turn"]) == ("lisbon", "Lisbon", 0)
    assert "leave lisbon?" in (review / "final.json").read_text("utf-8")


@pytest.mark.parametrize(
    ("args", "code", "says"),
    [
        (["merge", "notes.txt"], 3, "no Word document"),
        (["merge", "none.docx"], 3, "no such file"),
        (["merge", "review.docx", "-o", "final.xyz"], 2, "--to"),
        (["merge", "review.docx", "-o", "review.docx"], 2, "never written over"),
        (["merge", "review.docx", "--record", "notes.txt"], 3, "no record of qa-editor"),
        (["compare", "notes.txt", "none.txt"], 3, "none.txt: no such file"),
        (["learn", "notes.txt"], 3, "no Word document"),
        (["learn", "review.docx", "review.docx", "--record", "notes.json"], 2, "one at a time"),
        (["clean", "notes.txt", "--style", "none.yaml"], 2, "cannot be read"),
    ],
)
def test_what_goes_wrong_is_one_line(
    args: list[str], code: int, says: str, review: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert review.is_dir()
    capfd.readouterr()
    assert main(args) == code
    err = capfd.readouterr().err
    assert says in err
    assert err.count("\n") == 1


def test_merge_takes_a_record_beside_the_document(review: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert review.is_dir()
    assert main(["merge", "-q", "review.docx", "--record", "notes.json", "--json"]) == 0
    assert json.loads(capfd.readouterr().out)["counts"]["pending"] == 4


def test_learn_shows_first_and_writes_when_told(review: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with ZipFile(review / "review.docx") as package:
        xml = package.read("word/document.xml").decode()
    both = re.findall(r"<w:del (?:(?!<w:del ).)*>lisbon<(?:(?!</w:ins>).)*</w:ins>", xml)
    kept = '<w:r><w:t xml:space="preserve">lisbon</w:t></w:r>'
    spoil(review / "review.docx", both[0], kept)
    assert main(["learn", "review.docx"]) == 0
    assert "nothing to learn" in capfd.readouterr().out
    assert main(["learn", "review.docx", "--from-one"]) == 0
    assert "keep  lisbon" in capfd.readouterr().out
    assert not (review / "qa-editor.yaml").exists()
    assert main(["learn", "review.docx", "review.docx", "--write"]) == 0
    assert (review / "qa-editor.yaml").read_text("utf-8") == "keep:\n- lisbon\n"
    assert main(["clean", "-q", "notes.txt", "--style", "qa-editor.yaml"]) == 0
    assert "leave lisbon?" in capfd.readouterr().out


def test_clean_takes_the_house_style(review: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (review / "house.yaml").write_text("off: [S04]\nlabels: names\nspeakers: {Ivo: Ivo Ranta}\n", "utf-8")
    capfd.readouterr()
    assert main(["clean", "-q", "notes.txt", "--style", "house.yaml"]) == 0
    shown = capfd.readouterr().out
    assert "Ivo Ranta: It rained,and I left." in shown
    (review / "house.yaml").write_text("off: [S99]\n", "utf-8")
    assert main(["clean", "-q", "notes.txt", "--style", "house.yaml"]) == 2
    assert "S99" in capfd.readouterr().err


def test_compare_shows_words_and_gives_1(review: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert review.is_dir()
    assert main(["compare", "notes.txt", "notes.json"]) == 1
    assert "[-lisbon ?-]{+Lisbon?+}" in capfd.readouterr().out
    assert main(["compare", "notes.json", "notes.json"]) == 0
    assert capfd.readouterr().out == ""
    assert main(["compare", "--json", "notes.txt", "notes.json"]) == 1
    assert {one["kind"] for one in json.loads(capfd.readouterr().out)["differences"]} == {"words"}


def test_the_commands_are_listed(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    shown = capfd.readouterr().out
    assert all(f"  {name}" in shown for name in ("clean", "merge", "learn", "compare", "rules"))
