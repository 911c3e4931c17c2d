"""`qa-editor clean`: outputs, options, exit codes, complaints."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from qa_editor.cli import main

NOTES = """\
Mara Lind: Why did you close the mill ?

Ivo Ranta: The river moved,and the wheel stood dry.we had no choice. [inaudible]

Mara Lind: What did you do then?

Ivo Ranta: We went to the coast.
"""
TIDY = (
    "Mara Lind: Why did you close it?\n\nIvo Ranta: The river moved.\n\nMara Lind: And then?\n\nIvo Ranta: We left.\n"
)


@pytest.fixture
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("notes.txt").write_text(NOTES, "utf-8")
    Path("tidy.txt").write_text(TIDY, "utf-8")
    return tmp_path


def run(*args: str, **given: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "qa_editor", *args], capture_output=True, check=False, **given)  # type: ignore[call-overload, no-any-return]


@pytest.mark.usefixtures("notes")
def test_transcript_goes_to_stdout_and_summary_to_stderr(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["clean", "notes.txt"]) == 0
    out, err = capfdbinary.readouterr()
    assert b"moved, and the wheel stood dry. We had" in out
    assert b"close the mill?" in out
    said = err.decode()
    assert said.startswith("notes.txt: ")
    for word in ("4 turns", "2 pairs", "Fixes", "Queries", "Speakers", "Mara Lind", "asks", "Ivo Ranta", "answers"):
        assert word in said
    assert "\x1b" not in out.decode() + said


@pytest.mark.usefixtures("notes")
def test_quiet_says_nothing(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["clean", "-q", "notes.txt"]) == 0
    assert capfdbinary.readouterr().err == b""


@pytest.mark.usefixtures("notes")
def test_standard_input() -> None:
    done = run("clean", "-", "-q", "--to", "json", input=NOTES.encode())
    assert done.returncode == 0
    assert len(json.loads(done.stdout)["turns"]) == 4


@pytest.mark.usefixtures("notes")
@pytest.mark.parametrize("form", ["json", "markdown", "html", "yaml", "text"])
def test_format_named_or_told_by_the_suffix(form: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    suffix = {"markdown": "md", "text": "txt"}.get(form, form)
    assert main(["clean", "-q", "notes.txt", "-o", f"out.{suffix}"]) == 0
    assert main(["clean", "-q", "notes.txt", "--to", form, "-o", "out.other"]) == 0
    assert main(["clean", "-q", "notes.txt", "--to", form]) == 0
    assert Path(f"out.{suffix}").read_bytes() == Path("out.other").read_bytes() == capfdbinary.readouterr().out


@pytest.mark.usefixtures("notes")
def test_folder_is_cleaned_into_a_folder(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    Path("in/deep").mkdir(parents=True)
    for name in ("in/a.txt", "in/a.md", "in/deep/b.txt"):
        Path(name).write_text(NOTES, "utf-8")
    Path("in/bad.txt").write_bytes(b"\0\1\2\3")
    Path("in/photo.png").write_bytes(b"\x89PNG")
    assert main(["clean", "in", "--to", "json", "-o", "out"]) == 3
    written = sorted(str(path.relative_to("out")) for path in Path("out").rglob("*.json"))
    assert written == ["a.md.json", "a.txt.json", str(Path("deep", "b.json"))]
    out, err = capfdbinary.readouterr()
    said = err.decode().splitlines()
    assert out == b""
    assert any("bad.txt: " in line and "binary" in line for line in said)
    assert any("photo.png: skipped" in line for line in said)
    assert "3 files cleaned, 1 failed, 1 skipped" in said


@pytest.mark.usefixtures("notes")
def test_check_writes_nothing_and_tells_by_its_code(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["clean", "--check", "notes.txt", "-o", "out.txt"]) == 1
    assert main(["clean", "--check", "tidy.txt"]) == 0
    assert main(["clean", "--check", "tidy.txt", "notes.txt"]) == 1
    assert main(["clean", "--check", "gone.txt", "notes.txt"]) == 3
    assert not Path("out.txt").exists()
    assert capfdbinary.readouterr().out == b""


@pytest.mark.usefixtures("notes")
def test_diff_when_piped(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["clean", "--diff", "-q", "notes.txt"]) == 0
    shown = capfdbinary.readouterr().out.decode()
    assert "turn 1, Mara Lind" in shown
    assert "[-mill ?-]{+mill?+}" in shown
    assert "[-moved,and-]{+moved, and+}" in shown
    assert "\x1b" not in shown
    assert main(["clean", "--diff", "-q", "tidy.txt"]) == 0
    assert capfdbinary.readouterr().out == b""


@pytest.mark.usefixtures("notes")
def test_diff_with_check_and_with_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["clean", "--diff", "--check", "-q", "notes.txt", "-o", "out.txt"]) == 1
    assert not Path("out.txt").exists()
    assert main(["clean", "--diff", "-q", "notes.txt", "-o", "out.txt"]) == 0
    assert "moved, and" in Path("out.txt").read_text("utf-8")
    assert capfdbinary.readouterr().out.count(b"{+mill?+}") == 2


@pytest.mark.usefixtures("notes")
def test_labels_and_rules_left_out(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["clean", "-q", "notes.txt", "--labels", "qa"]) == 0
    assert b"\nQ: What did you do then?" in capfdbinary.readouterr().out
    assert main(["clean", "-q", "notes.txt", "--labels", "names"]) == 0
    assert b"\nMara Lind: What did you do then?" in capfdbinary.readouterr().out
    from qa_editor.rules import RULES

    assert main(["clean", "-q", "notes.txt", "--to", "json", "--off", ",".join(r.code.lower() for r in RULES)]) == 0
    assert json.loads(capfdbinary.readouterr().out)["edits"] == []


@pytest.mark.usefixtures("notes")
@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["clean"], "INPUT"),
        (["clean", "notes.txt", "--to", "wax"], "wax"),
        (["clean", "notes.txt", "--from", "wax"], "wax"),
        (["clean", "notes.txt", "-o", "out.wax"], ".wax"),
        (["clean", "notes.txt", "--labels", "wax"], "wax"),
        (["clean", "notes.txt", "--off", "X99"], "X99"),
        (["clean", "notes.txt", "tidy.txt"], "-o FOLDER"),
        (["clean", "."], "-o FOLDER"),
        (["clean", ".", "-o", "tidy.txt"], "folder"),
        (["clean", "notes.txt", "--wax"], "--wax"),
        (["wax"], "wax"),
    ],
)
def test_wrong_usage_is_one_line(args: list[str], says: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(args) == 2
    err = capfdbinary.readouterr().err.decode()
    assert err.startswith("qa-editor: ")
    assert says in err
    assert "; " in err
    assert err.count("\n") == 1


@pytest.mark.usefixtures("notes")
@pytest.mark.parametrize(
    "args", [["gone.txt"], ["binary.txt"], ["notes.txt", "-o", "notes.txt"], ["notes.txt", "-o", "tidy.txt/x.txt"]]
)
def test_failure_is_one_line(args: list[str], capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    Path("binary.txt").write_bytes(b"\0\1\2\3" * 50)
    assert main(["clean", *args]) == 3
    err = capfdbinary.readouterr().err.decode()
    assert err.startswith(f"{args[0]}: ")
    assert "; " in err
    assert err.count("\n") == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
@pytest.mark.usefixtures("notes")
def test_unreadable_file(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    Path("notes.txt").chmod(0)
    assert main(["clean", "notes.txt"]) == 3
    assert b"permission denied" in capfdbinary.readouterr().err


@pytest.mark.usefixtures("notes")
def test_control_characters_in_a_name_are_shown(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["clean", "a\x1b[31m\nb.txt"]) == 3
    err = capfdbinary.readouterr().err
    assert b"\x1b" not in err


@pytest.mark.usefixtures("notes")
def test_output_is_utf8_whatever_the_locale() -> None:
    Path("notes.txt").write_text(NOTES.replace("river", "“Sõe” river"), "utf-8")
    done = run("clean", "-q", "notes.txt", env={**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"})
    assert "“Sõe” river" in done.stdout.decode("utf-8")


@pytest.mark.usefixtures("notes")
@pytest.mark.skipif(os.name == "nt", reason="a shell of its own kind")
@pytest.mark.parametrize(("redirection", "code"), [("| true", 0), (">&-", 3), ("2>&-", 0), ("<&-", 0)])
def test_closed_and_broken_streams(redirection: str, code: int) -> None:
    Path("long.txt").write_text(NOTES * 2000, "utf-8")
    command = f"set -o pipefail; '{sys.executable}' -m qa_editor clean -q long.txt {redirection}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr
    assert done.stderr.count(b"\n") == (code > 0)


@pytest.mark.usefixtures("notes")
def test_interrupt_is_quiet(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("qa_editor.batch.read", interrupt)
    assert main(["clean", "notes.txt", "-o", "out.txt"]) == 130
    assert capfdbinary.readouterr().err == b""
    assert not Path("out.txt").exists()


@pytest.mark.usefixtures("notes")
@pytest.mark.skipif(os.name == "nt", reason="no pseudo-terminals")
@pytest.mark.parametrize(("env", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_terminal(env: dict[str, str], coloured: bool) -> None:
    shown = at_terminal(["clean", "--diff", "notes.txt"], env)
    assert ("\x1b[" in shown) == coloured
    assert ("[-mill ?-]{+mill?+}" in shown) == (not coloured)
    assert "mill?" in at_terminal(["clean", "notes.txt"], env)


@pytest.mark.usefixtures("notes")
@pytest.mark.skipif(os.name == "nt", reason="no pseudo-terminals")
def test_binary_format_is_not_thrown_at_a_terminal() -> None:
    shown = at_terminal(["clean", "notes.txt", "--to", "docx"], {})
    assert "add -o FILE" in shown
    assert "PK" not in shown


def at_terminal(args: list[str], env: dict[str, str]) -> str:
    """What a run shows at a pseudo-terminal, standard output and standard error together."""
    import pty

    main_end, side_end = pty.openpty()
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "TERM")}
    done = subprocess.Popen(
        [sys.executable, "-m", "qa_editor", *args],
        stdin=side_end,
        stdout=side_end,
        stderr=side_end,
        env={"TERM": "xterm", **kept, **env},
    )
    os.close(side_end)
    shown = b""
    try:
        while part := os.read(main_end, 65536):
            shown += part
    except OSError:  # Linux says so when the other end closes
        pass
    done.wait()
    os.close(main_end)
    return shown.decode()


@pytest.mark.usefixtures("notes")
@pytest.mark.parametrize("more", [[], ["--check"], ["--diff"], ["-o", "out.txt"]])
def test_report_is_written_in_every_mode(more: list[str], capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    code = main(["clean", "-q", "notes.txt", "--report", "deep/run.json", *more])
    assert code == (more == ["--check"])
    (record,) = json.loads(Path("deep/run.json").read_text("utf-8"))
    assert record["input"] == "notes.txt"
    assert record["output"] == ("out.txt" if more[:1] == ["-o"] else "")
    assert record["letters_in"] == record["letters_out"] > 0
    capfdbinary.readouterr()


@pytest.mark.usefixtures("notes")
def test_report_of_a_folder_tells_of_every_file() -> None:
    Path("in").mkdir()
    Path("in/a.txt").write_text(NOTES, "utf-8")
    Path("in/bad.txt").write_bytes(b"\0\1\2\3")
    Path("in/photo.png").write_bytes(b"\x89PNG")
    for _ in range(2):  # the second run finds the first one's report among the notes
        assert main(["clean", "in", "-o", "out", "-q", "--report", "in/run.json"]) == 3
    found = {Path(one["input"]).name: one["status"] for one in json.loads(Path("in/run.json").read_text("utf-8"))}
    assert {"a.txt": "cleaned", "bad.txt": "failed", "photo.png": "skipped"}.items() <= found.items()


@pytest.mark.usefixtures("notes")
@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["notes.txt", "--report", "notes.txt"], ".jsonl"),
        (["data.json", "--report", "data.json"], "never written over"),
        (["data.json", "--report", "link.json"], "never written over"),
        (["notes.txt", "-o", "out.json", "--report", "./out.json"], "another name"),
        (["notes.txt", "--report", "run.xml"], ".jsonl"),
        (["notes.txt", "--report", "folder.json"], "folder"),
    ],
)
def test_report_goes_over_no_other_file(args: list[str], says: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    Path("data.json").write_text('{"input": "notes"}', "utf-8")
    Path("link.json").symlink_to("data.json")
    Path("folder.json").mkdir()
    assert main(["clean", *args]) == 2
    err = capfdbinary.readouterr().err.decode()
    assert says in err
    assert err.count("\n") == 1
    assert Path("data.json").read_text("utf-8") == '{"input": "notes"}'
    assert not Path("out.json").exists()


@pytest.mark.usefixtures("notes")
def test_report_that_cannot_be_written_is_a_failure(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["clean", "-q", "notes.txt", "--report", "tidy.txt/run.json"]) == 3
    err = capfdbinary.readouterr().err.decode()
    assert err.startswith("tidy.txt/run.json: ")
    assert err.count("\n") == 1


@pytest.mark.usefixtures("notes")
def test_turns_in_capitals_and_names_of_other_files(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    loud = "Mara Lind: WHO SOLD THE MILL, AND WHY?\n\nIvo Ranta: DRESVIK SOLD IT. NOBODY KNOWS WHY HE DID THAT.\n"
    Path("loud.txt").write_text(loud, "utf-8")
    assert main(["clean", "loud.txt"]) == 0
    out, err = capfdbinary.readouterr()
    assert "Dresvik sold it. Nobody knows why" in out.decode()
    assert "2 turns in CAPITALS were put into ordinary capitals" in err.decode()
    assert main(["clean", "loud.txt", "-q", "--turn-case", "keep"]) == 0
    assert b"DRESVIK SOLD IT." in capfdbinary.readouterr().out
    Path("b.txt").write_text(NOTES.replace("the coast", "zarvo"), "utf-8")
    Path("c.txt").write_text(NOTES.replace("the coast", "Zarvo, and Zarvo it was"), "utf-8")
    assert main(["clean", "b.txt", "c.txt", "-q", "-o", "out", "--shared-names"]) == 0
    assert "We went to Zarvo." in Path("out/b.txt").read_text("utf-8")
