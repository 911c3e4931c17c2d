"""The small commands: rules, explain, formats, the version, completion."""

import os
import subprocess
import sys

import pytest

import qa_editor
from qa_editor.cli import main
from qa_editor.cli.records import all_rules
from qa_editor.core.rule import Check, Rule
from qa_editor.readers import all_readers
from qa_editor.rules import RULES
from qa_editor.writers import WRITERS


def said(args: list[str], capfd: pytest.CaptureFixture[str]) -> str:
    assert main(args) == 0
    return capfd.readouterr().out


def test_rules_lists_every_rule_and_check(capfd: pytest.CaptureFixture[str]) -> None:
    lines = said(["rules"], capfd).splitlines()
    assert [line.split()[:2] for line in lines[1:]] == [[one.code, one.name] for one in all_rules()]


def test_rules_as_markdown(capfd: pytest.CaptureFixture[str]) -> None:
    lines = said(["rules", "--markdown"], capfd).splitlines()
    assert len(lines) == 2 + len(all_rules())
    assert all(line.startswith("| ") and line.endswith(" |") for line in lines)


@pytest.mark.parametrize("one", all_rules(), ids=lambda one: one.code)
def test_explain_shows_reason_and_examples(one: Rule | Check, capfd: pytest.CaptureFixture[str]) -> None:
    code, why = one.code, one.why
    shown = said(["explain", code.lower()], capfd)
    assert shown.startswith(f"{code} ")
    assert why in shown
    shows = (
        {"mends": one.fixes, "leaves": one.leaves} if isinstance(one, Rule) else {"asks": one.asks, "quiet": one.quiet}
    )
    assert {word for word in shows if f"\n  {word} " in shown} == {word for word, texts in shows.items() if texts}


def test_explain_names_the_nearest_code(capfd: pytest.CaptureFixture[str]) -> None:
    code = RULES[0].code
    assert main(["explain", code + "X"]) == 2
    err = capfd.readouterr().err
    assert f"did you mean {code}?" in err
    assert err.count("\n") == 1


def test_formats_lists_readers_and_writers(capfd: pytest.CaptureFixture[str]) -> None:
    shown = said(["formats"], capfd)
    assert all(f"\n{name} " in shown for name in [*(one.name for one in all_readers()), *(one.name for one in WRITERS)])


def test_version(capfd: pytest.CaptureFixture[str]) -> None:
    assert said(["--version"], capfd) == f"qa-editor {qa_editor.__version__}\n"


@pytest.mark.parametrize("args", [[], ["-h"], ["--help"], ["clean", "-h"], ["clean", "--help"], ["explain", "-h"]])
def test_help(args: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    shown = said(args, capfd)
    assert shown.startswith("Usage: qa-editor")
    assert shown.isascii()


@pytest.mark.parametrize(
    ("words", "offers"),
    [
        ("qa-editor cl", "clean"),
        ("qa-editor clean --to mark", "markdown"),
        ("qa-editor clean --from mark", "markdown"),
        ("qa-editor clean --off s", "s"),
        ("qa-editor clean --off S01,C", "S01,C"),
        ("qa-editor explain Q", "Q"),
    ],
)
def test_completion(words: str, offers: str) -> None:
    env = {**os.environ, "_QA_EDITOR_COMPLETE": "complete_fish", "_TYPER_COMPLETE_ARGS": words,
           "_TYPER_COMPLETE_FISH_ACTION": "get-args"}  # fmt: skip
    done = subprocess.run([sys.executable, "-m", "qa_editor"], env=env, capture_output=True, text=True, check=False)
    assert any(line.startswith(offers) for line in done.stdout.splitlines())
