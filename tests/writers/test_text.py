"""Plain text, whole."""

from __future__ import annotations

from dataclasses import replace

from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript
from qa_editor.writers.text import write
from tests.writers.sample import interview, paragraph, turn


def test_whole_interview() -> None:
    assert write(interview(), Style()).decode() == (
        "The Wall & the Water\n\nBy Marta Quill\n\nKeywords: sea, sand\n\nRecorded in May.\n\n"
        "The Harbour Review (Q), Dr. Lena Vale (A)\n\nQ: Was it <planned>?\n\n"
        "A: No, not really\n\nNobody asked.\n"
    )


def test_marks_are_dropped() -> None:
    marked = replace(Transcript((paragraph("a **b** [c](https://x.org) \\*"),)), syntax="markdown")
    assert write(marked, Style()) == b"a b c *\n"


def test_a_turn_without_label_does_not_run_into_the_one_before() -> None:
    unknown = Transcript((turn("", "", "One."), turn("", "", "Two."), turn("Ann", "")))
    assert write(unknown, Style()) == b">> One.\n\n>> Two.\n\nAnn:\n"


def test_nothing_gives_nothing() -> None:
    assert write(Transcript(), Style()) == b""
