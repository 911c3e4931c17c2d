"""Many files: names of outputs, what is skipped, what fails, and that no input is ever written over."""

import os
from pathlib import Path

import pytest

from qa_editor.batch import Outcome, clean_files, explain
from qa_editor.core.errors import UnreadableInput
from qa_editor.core.style import Style
from qa_editor.plan import Job, find_jobs, place_outputs
from qa_editor.save import save

NOTES = "Mara Lind: Why now ?\n\nIvo Ranta: It was time,at last.\n\nMara Lind: And then ?\n\nIvo Ranta: We left.\n"
KINDS = frozenset({".txt", ".md"})


def write(folder: Path, *names: str, text: str = NOTES) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def clean_all(jobs: list[Job], writer: str = "text") -> list[Outcome]:
    return list(clean_files(jobs, Style(), writer=writer))


def test_folder_is_walked_in_order_and_hidden_files_passed_over(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a.MD", "deep/c.txt", ".git/x.txt", ".hidden.txt", "photo.png")
    jobs = find_jobs([str(tmp_path)], KINDS)
    assert [(str(job.inside), bool(job.skipped)) for job in jobs] == [
        ("a.MD", False), ("b.txt", False), ("photo.png", True), (str(Path("deep", "c.txt")), False),
    ]  # fmt: skip


def test_output_folder_inside_the_input_is_not_cleaned_again(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "clean/a.txt")
    assert [str(job.inside) for job in find_jobs([str(tmp_path)], KINDS, leave=tmp_path / "clean")] == ["a.txt"]


def test_folder_without_transcripts_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, "photo.png")
    jobs = find_jobs([str(tmp_path)], KINDS)
    assert [bool(job.error) for job in jobs] == [True, False]


def test_file_named_twice_is_cleaned_once(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    assert len(find_jobs([str(tmp_path / "a.txt"), str(tmp_path), str(tmp_path / "." / "a.txt")], KINDS)) == 1


@pytest.mark.parametrize(
    ("inputs", "outputs"),
    [
        (["a.txt", "b.md"], ["a.json", "b.json"]),
        (["a.txt", "a.md", "b.md"], ["a.txt.json", "a.md.json", "b.json"]),
        (["a.md", "a.txt"], ["a.md.json", "a.txt.json"]),
        (["a.txt", "A.md"], ["a.txt.json", "A.md.json"]),
        (["a", "a.txt"], ["a.json", "a.txt.json"]),
        (["a.txt", "a.md", "a.txt.md"], ["a.txt.2.json", "a.md.json", "a.txt.json"]),
        (["x/a.txt", "x/a.md", "a.txt"], ["x/a.txt.json", "x/a.md.json", "a.json"]),
        (["two.words.txt", "two.txt"], ["two.words.json", "two.json"]),
    ],
)
def test_names_of_outputs(inputs: list[str], outputs: list[str]) -> None:
    jobs = place_outputs([Job(Path(name), Path(name)) for name in inputs], Path("out"), ".json")
    assert [job.target for job in jobs] == [Path("out", name) for name in outputs]


def test_two_inputs_of_one_name_are_numbered(tmp_path: Path) -> None:
    write(tmp_path, "x/a.txt", "y/a.txt", "z/a.txt")
    jobs = find_jobs([str(tmp_path / part / "a.txt") for part in "xyz"], KINDS)
    names = [job.target.name for job in place_outputs(jobs, tmp_path / "out", ".json") if job.target]
    assert names == ["a.txt.json", "a.txt.2.json", "a.txt.3.json"]


def test_bad_file_does_not_stop_the_rest(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "c.txt")
    (tmp_path / "b.txt").write_bytes(b"\x89PNG\0\1\2\3")
    (tmp_path / "empty.txt").write_bytes(b"")
    jobs = place_outputs(find_jobs([str(tmp_path), str(tmp_path / "gone.txt")], KINDS), tmp_path / "out", ".txt")
    outcomes = {Path(one.path).name: one for one in clean_all(jobs)}
    assert "binary" in outcomes["b.txt"].error
    assert "no such file" in outcomes["gone.txt"].error
    assert outcomes["a.txt"].target == tmp_path / "out" / "a.txt"
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.txt", "c.txt"]
    assert all("; " in one.error and "\n" not in one.error for one in outcomes.values() if one.error)


@pytest.mark.parametrize("link", ["same", "symbolic", "hard"])
def test_input_is_never_written_over(tmp_path: Path, link: str) -> None:
    write(tmp_path, "a.txt")
    target = tmp_path / "b.txt"
    if link == "same":
        target = tmp_path / "." / "a.txt"
    elif link == "symbolic":
        target.symlink_to("a.txt")
    else:
        target.hardlink_to(tmp_path / "a.txt")
    (outcome,) = clean_all([Job(tmp_path / "a.txt", Path("a.txt"), target)])
    assert "never written over" in outcome.error
    assert (tmp_path / "a.txt").read_text("utf-8") == NOTES


def test_input_of_the_same_run_is_never_written_over(tmp_path: Path) -> None:
    write(tmp_path, "in/a.txt", "out/a.txt")
    jobs = find_jobs([str(tmp_path / "in" / "a.txt"), str(tmp_path / "out" / "a.txt")], KINDS)
    outcomes = clean_all([Job(job.path, job.inside, tmp_path / "out" / "a.txt") for job in jobs])
    assert all("never written over" in one.error for one in outcomes)
    assert (tmp_path / "out" / "a.txt").read_text("utf-8") == NOTES


def test_nothing_is_written_without_a_writer(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (outcome,) = clean_all([Job(tmp_path / "a.txt", Path("a.txt"), tmp_path / "b.txt")], writer="")
    assert outcome.transcript is not None
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt"]


def test_fault_of_the_program_is_an_outcome_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "a.txt", "b.txt")
    monkeypatch.setattr("qa_editor.batch.clean", lambda *_: 1 / 0)
    outcomes = clean_all(find_jobs([str(tmp_path)], KINDS))
    assert [("ZeroDivisionError" in one.error, "report" in one.error) for one in outcomes] == [(True, True)] * 2


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (FileNotFoundError(2, "x"), "no such file or folder; check the name"),
        (PermissionError(13, "x"), "permission denied; check who may read and write it"),
        (OSError(28, "No space left on device"), "No space left on device; check the disk and the name"),
        (UnreadableInput("two\nlines; try one"), "two lines; try one"),
        (MemoryError(), "too large for the memory there is; split it"),
    ],
)
def test_errors_are_one_line(error: Exception, says: str) -> None:
    assert explain(error) == says


def test_save_leaves_the_old_file_when_it_is_interrupted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "out.txt", text="old")

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        save(b"new", tmp_path / "out.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["out.txt"]
    assert (tmp_path / "out.txt").read_text() == "old"


def test_save_makes_folders_keeps_the_mode_and_follows_links(tmp_path: Path) -> None:
    save(b"one", tmp_path / "deep" / "er" / "a.txt")
    (tmp_path / "deep" / "er" / "a.txt").chmod(0o640)
    (tmp_path / "link.txt").symlink_to(tmp_path / "deep" / "er" / "a.txt")
    save(b"two", tmp_path / "link.txt")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "deep" / "er" / "a.txt").read_bytes() == b"two"
    assert (tmp_path / "deep" / "er" / "a.txt").stat().st_mode & 0o777 == 0o640


def test_save_writes_straight_to_a_device() -> None:
    save(b"gone", Path(os.devnull))
    assert not Path(os.devnull).is_file()
