"""The stress set: lines of invented interviews, each with what a copy editor would make of it.

The tables lie in `tests/cases/`, one case a line, tab-separated, under a line that names the columns:

- `fixes.tsv`: the group, the line as it came, the line as it should read;
- `stays.tsv`: the group, a line that is right as it stands, however odd it looks;
- `sentences.tsv`: the group, a text in which `|` marks each boundary between two sentences;
- `known_failures.txt`: which test (`fix`, `again`, `stay`, `split`) fails on which text. The list is strict: a case
  in it must fail, so one that begins to pass has to be struck off.

In all of them a tab, a line break and any character that cannot be seen are written as an escape: `\\t`, `\\n`,
`\\u00a0`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from tests.rules.cleaning import cleaned

if TYPE_CHECKING:
    from _pytest.mark.structures import ParameterSet

CASES = Path(__file__).parent.parent / "cases"
SPLITTER = "qa_editor.rules.sentences"
TESTS = ("fix", "again", "stay", "split")
_ESCAPE = re.compile(r"\\(?:([tn])|u([0-9a-f]{4}))")


def _unescape(cell: str) -> str:
    return _ESCAPE.sub(lambda found: {"t": "\t", "n": "\n"}.get(found[1]) or chr(int(found[2], 16)), cell)


def _lines(name: str) -> list[list[str]]:
    lines = (CASES / name).read_text(encoding="utf-8").split("\n")
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _rows(name: str) -> list[list[str]]:
    return _lines(name)[1:]  # the first line names the columns


FIXES, STAYS, SENTENCES = _rows("fixes.tsv"), _rows("stays.tsv"), _rows("sentences.tsv")
KNOWN_FAILURES = [(test, text) for test, text in _lines("known_failures.txt")]


def _cases(test: str, rows: list[list[str]], key: int = 1) -> list[ParameterSet]:
    """Give one parameter set a row; `key` is the column under which known failures name it."""
    counts: dict[str, int] = {}
    cases = []
    for row in rows:
        counts[row[0]] = counts.get(row[0], 0) + 1
        known = (test, row[key]) in KNOWN_FAILURES
        marks = [pytest.mark.xfail(strict=True, raises=AssertionError)] if known else []
        cells = [_unescape(cell) for cell in row[1:]]
        cases.append(pytest.param(*cells, marks=marks, id=f"{row[0]}-{counts[row[0]]}"))
    return cases


def _after(text: str) -> str:
    return cleaned(text).after


@pytest.mark.parametrize(("raw", "right"), _cases("fix", FIXES))
def test_fix_is_made(raw: str, right: str) -> None:
    assert _after(raw) == right


@pytest.mark.parametrize(("_raw", "right"), _cases("again", FIXES, key=2))
def test_right_text_stays(_raw: str, right: str) -> None:
    assert _after(right) == right


@pytest.mark.parametrize("text", _cases("stay", STAYS))
def test_trap_is_left_alone(text: str) -> None:
    assert _after(text) == text


@pytest.mark.skipif(find_spec(SPLITTER) is None, reason=f"{SPLITTER} is not written yet")
@pytest.mark.parametrize("marked", _cases("split", SENTENCES))
def test_sentences_are_found(marked: str) -> None:
    split_sentences = cast(Callable[[str], list[str]], import_module(SPLITTER).split_sentences)
    found = [sentence.strip() for sentence in split_sentences(marked.replace("|", ""))]
    assert found == [sentence.strip() for sentence in marked.split("|")]


def test_every_known_failure_names_a_case() -> None:
    named = {("fix", raw) for _, raw, _ in FIXES} | {("again", right) for _, _, right in FIXES}
    named |= {("stay", text) for _, text in STAYS} | {("split", text) for _, text in SENTENCES}
    assert set(KNOWN_FAILURES) <= named
    assert len(set(KNOWN_FAILURES)) == len(KNOWN_FAILURES)


def test_no_case_is_listed_twice() -> None:
    for rows in (FIXES, STAYS, SENTENCES):
        texts = [row[1] for row in rows]
        assert len(set(texts)) == len(texts)


def test_no_fix_changes_a_word() -> None:
    def letters(text: str) -> str:
        return "".join(filter(str.isalnum, text)).casefold()

    for _, raw, right in FIXES:
        assert raw != right
        assert letters(_unescape(raw)) == letters(_unescape(right))
