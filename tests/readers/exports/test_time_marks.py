# ruff: noqa: E501
from __future__ import annotations

import pytest

from tests.readers.exports.helpers import reader_name, spoken, transcript_of


def test_a_mark_ends_the_paragraph_before_it() -> None:
    raw = "I: How did it begin? #00:00:07-1#\n\nB: With one oven. #00:00:30-0# And a loan. #00:00:58-4#\n\nI: And then? #00:01:02-0#\n\nB: Then two. #00:01:10-5#\n"
    assert reader_name(raw) == "time-marks"
    transcript = transcript_of(raw)
    assert spoken(transcript) == [
        ("I", "How did it begin?", 0, 7100), ("B", "With one oven. And a loan.", 7100, 58_400), ("I", "And then?", 58_400, 62_000),
        ("B", "Then two.", 62_000, 70_500),
    ]  # fmt: skip
    assert [tuple(time)[:4] for time in transcript.turns[1].paragraphs[0].times] == [
        (0, 14, 7100, 30_000),
        (14, 26, 30_000, 58_400),
    ]


def test_a_mark_that_opens_the_line_begins_it() -> None:
    raw = "#00:00:02-1# Tessa: How did it begin?\n#00:00:07-4# Ivo: With one oven.\n#00:01:02-0# Tessa: And then?\n#00:01:10-0# Ivo: Then two.\n"
    assert spoken(transcript_of(raw)) == [
        ("Tessa", "How did it begin?", 2100, 7400), ("Ivo", "With one oven.", 7400, 62_000), ("Tessa", "And then?", 62_000, 70_000),
        ("Ivo", "Then two.", 70_000, 70_000),
    ]  # fmt: skip


def test_marks_in_brackets_at_the_end_of_the_lines() -> None:
    raw = "Tessa: How did it begin? [00:00:07.14]\nIvo: With one oven. [00:00:58.01]\nTessa: And then? [00:01:02.00]\nIvo: Then two. [00:01:10.00]\n"
    assert spoken(transcript_of(raw)) == [
        ("Tessa", "How did it begin?", 0, 7140), ("Ivo", "With one oven.", 7140, 58_010), ("Tessa", "And then?", 58_010, 62_000),
        ("Ivo", "Then two.", 62_000, 70_000),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "raw",
    ["Tessa: How? #1#\n\nIvo: So. #2#\n", "Tessa: How did it begin?\n\nIvo: With one oven. [00:00:58]\n\nTessa: And then?\n\nIvo: Then two.\n",
     "Tessa [00:00:02]\nHow did it begin?\n\nIvo [00:00:07]\nWith one oven.\n"],
)  # fmt: skip
def test_other_marks_and_times_are_none(raw: str) -> None:
    assert reader_name(raw) == "text"
