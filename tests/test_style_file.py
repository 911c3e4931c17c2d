"""The house style as a file: read, written, refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.style import Style
from qa_editor.style_file import joined, load_style, style_bytes

WHOLE = Style(
    labels="names",
    turn_case="all",
    off=frozenset(("S01", "C03")),
    keep=("bush", "so,and"),
    glossary=("NO", "iPhone", "Yes: a band", "1.10", "null", "Ørsted"),
    speakers={"Speaker 1": "Dr. Vance"},
)


@pytest.mark.parametrize("style", [Style(), WHOLE], ids=["empty", "whole"])
def test_what_is_written_is_read_again(style: Style, tmp_path: Path) -> None:
    path = tmp_path / "qa-editor.yaml"
    path.write_bytes(style_bytes(style))
    assert load_style(path) == style


def test_every_value_is_a_word(tmp_path: Path) -> None:
    path = tmp_path / "house.yaml"
    path.write_text("glossary: [NO, 1.10, null, yes]\noff: s01\n", "utf-8")
    assert load_style(path) == Style(glossary=("NO", "1.10", "null", "yes"), off=frozenset(("S01",)))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("glosary: [a]\n", "its keys are labels, turn_case, off, keep, glossary, speakers"),
        ("labels: both\n", "auto, names, qa"),
        ("keep:\n  a: b\n", "no list of words"),
        ("- a\n", "no keys"),
        ("keep: [a\n", "no YAML"),
        ("a: &x [*x]\n", "no YAML"),
        ("speakers: [a]\n", "label: name"),
        (b"\xff\xfe\x00", "UTF-8"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(text: str | bytes, says: str, tmp_path: Path) -> None:
    path = tmp_path / "house.yaml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(UnreadableInput) as caught:
        load_style(path)
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def test_options_go_before_the_file() -> None:
    both = joined(WHOLE, Style(labels="qa", off=frozenset(("S02",)), speakers={"Speaker 1": "Dr. Hale"}))
    assert (both.labels, both.turn_case, both.off) == ("qa", "all", frozenset(("S01", "S02", "C03")))
    assert both.speakers == {"Speaker 1": "Dr. Hale"}
