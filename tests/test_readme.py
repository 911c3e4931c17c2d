"""README: its commands run, its example is true, its tables are made from the records."""

import doctest
import re
import shlex
from pathlib import Path

import pytest

import qa_editor
from qa_editor.cli import main
from qa_editor.pipeline import write_review
from tests.update_readme import README, filled

TEXT = README.read_text("utf-8")
COMMANDS = [line for block in re.findall(r"```bash\n(.*?)```", TEXT, re.DOTALL) for line in block.splitlines()]


def test_tables_are_those_of_the_records() -> None:
    assert filled(TEXT) == TEXT, "run `python -m tests.update_readme`"


def test_before_and_after_are_true() -> None:
    before, after = re.findall(r"```text\n(.*?)```", TEXT, re.DOTALL)
    cleaned = qa_editor.clean(qa_editor.read(before.encode()))
    assert qa_editor.write(cleaned, "text").decode() == after


def test_library_example_runs() -> None:
    found = doctest.testfile(str(README), module_relative=False, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert found.attempted > 4
    assert found.failed == 0


def test_package_example_runs() -> None:
    assert doctest.testmod(qa_editor).attempted > 2
    assert doctest.testmod(qa_editor).failed == 0


def test_the_first_two_commands_set_everything_up() -> None:
    first, second = COMMANDS[:2]
    assert all(one.startswith("python3 -m venv .venv && .venv/bin/pip install ") for one in (first, second))
    sample = first.split()[-1]
    assert (README.parent / sample).is_file()
    assert second.endswith(".venv/bin/pytest")


@pytest.mark.parametrize("command", [line for line in COMMANDS if line.startswith("qa-editor")])
def test_commands_of_the_tour_run(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    sample = README.parent / "transcripts" / "raw" / "question-answer.txt"
    (tmp_path / "notes.txt").write_bytes(sample.read_bytes())
    (tmp_path / "interviews").mkdir()
    (tmp_path / "interviews" / "one.txt").write_bytes(sample.read_bytes())
    (tmp_path / "review.docx").write_bytes(write_review(qa_editor.clean(qa_editor.read(sample))).data)
    (tmp_path / "transcripts").symlink_to(README.parent / "transcripts")
    words = shlex.split(command.partition("#")[0].partition("<")[0].partition("|")[0])
    done = main([word if word != "-" else "notes.txt" for word in words[1:]])
    assert done == 0 or (done == 1 and words[1] == "compare")


def test_every_option_of_clean_is_in_the_tour(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["clean", "--help"]) == 0
    options = set(re.findall(r"--[a-z-]+", capsys.readouterr().out)) - {"--help"}
    assert options
    assert {option for option in options if f"`{option}" not in TEXT and f", `{option}" not in TEXT} == set()
