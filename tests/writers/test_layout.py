"""Labels and the order of parts, shared by all transcript formats."""

from __future__ import annotations

import pytest

from qa_editor.core.style import Labels, Style
from qa_editor.core.transcript import Removed, Speaker, Transcript
from qa_editor.writers.layout import Cast, Headline, Passage, Speech, encode, lay_out, printable
from tests.writers.sample import ASKER, GUEST, interview, paragraph, turn

CARNEY = turn("MR. CARNEY", "question", "And the cost?")
CARNEY_SPEAKER = Speaker("MR. CARNEY", role="question")


def labels(transcript: Transcript, style: Style) -> list[str]:
    return [part.label for part in lay_out(transcript, style) if isinstance(part, Speech)]


def cast(transcript: Transcript, style: Style) -> list[str]:
    return [str(part) for part in lay_out(transcript, style) if isinstance(part, Cast)]


@pytest.mark.parametrize(
    ("choice", "two", "three"),
    [
        ("auto", ["Q", "A"], [ASKER, GUEST, "MR. CARNEY"]),
        ("names", [ASKER, GUEST], [ASKER, GUEST, "MR. CARNEY"]),
        ("qa", ["Q", "A"], ["Q", "A", "Q"]),
    ],
)
def test_labels_by_style(choice: Labels, two: list[str], three: list[str]) -> None:
    assert labels(interview(), Style(labels=choice)) == two
    assert labels(interview(CARNEY, speakers=(CARNEY_SPEAKER,)), Style(labels=choice)) == three


def test_names_are_given_once_before_the_first_turn() -> None:
    kinds = [type(part) for part in lay_out(interview(), Style())]
    assert kinds == [Headline, Passage, Passage, Passage, Cast, Speech, Speech]
    assert cast(interview(), Style()) == ["The Harbour Review (Q), Dr. Lena Vale (A)"]
    assert cast(interview(), Style(labels="names")) == []


def test_no_cast_where_names_are_q_and_a() -> None:
    plain = Transcript((turn("Q", "question", "Why?"), turn("A", "answer", "So.")))
    assert (labels(plain, Style()), cast(plain, Style())) == (["Q", "A"], [])


def test_cast_lists_askers_first() -> None:
    answer_first = Transcript((turn("Bo", "answer", "Hello."), turn("Ann", "question", "Why?")))
    assert cast(answer_first, Style()) == ["Ann (Q), Bo (A)"]


def test_a_label_stands_for_a_person() -> None:
    asks_back = interview(turn(GUEST, "question", "What would you have done?"))
    assert labels(asks_back, Style()) == ["Q", "A", "A"]


def test_nobody_without_a_role_becomes_q_or_a() -> None:
    narrated = interview(turn("Narrator", "", "A pause."))
    assert labels(narrated, Style(labels="qa")) == ["Q", "A", "Narrator"]
    assert labels(narrated, Style()) == [ASKER, GUEST, "Narrator"]


def test_turns_without_speaker() -> None:
    unnamed = Transcript((turn("", "question", "Why?"), turn("", "answer", "So.")))
    assert labels(unnamed, Style()) == labels(unnamed, Style(labels="names")) == ["Q", "A"]
    unknown = Transcript((turn("", "", "One."), turn("", "", "Two.")))
    parts = [part for part in lay_out(unknown, Style()) if isinstance(part, Speech)]
    assert [(part.label, part.follows) for part in parts] == [("", False), ("", True)]


def test_readable_caps() -> None:
    capital = interview(CARNEY, speakers=(CARNEY_SPEAKER,))
    assert labels(capital, Style(readable_caps=True))[2] == "Mr. Carney"
    assert labels(capital, Style(readable_caps=True, glossary=("CarNey",)))[2] == "Mr. CarNey"


def test_removed_blocks_and_empty_lines_are_no_parts() -> None:
    bare = Transcript((Removed(paragraph("ad").text, "ad"), paragraph(" \n"), paragraph(" a\n b\r\nc ")))
    assert list(lay_out(bare, Style())) == [Passage("a b c")]


def test_characters_that_no_format_carries() -> None:
    assert printable("a\x00b\x0cc\ud800d\te\x85") == "ab cd\te\x85"
    assert encode("a\ud800") == "a\ufffd".encode()
