# ruff: noqa: E501
from __future__ import annotations

import pytest

from tests.readers.exports.helpers import reader_name, removed, spoken, transcript_of

_OLD = "00:12:33\t From Ana Bell to Everyone : hi all\n00:12:40\t From Bo Lind to Ana Bell (Direct Message) : can you hear me?\n00:13:02\t From Ana Bell : yes: loud and clear\n"
_NEW = "10:12:33 From Ana Bell to Everyone:\n\thi all\n10:12:40 From Bo Lind to Ana Bell(Direct Message):\n\tcan you hear me?\n\tI cannot.\n10:13:02 From Ana Bell to Everyone:\n\tyes\n"


def test_a_message_is_a_turn_with_its_time() -> None:
    assert reader_name(_OLD) == "zoom-chat"
    assert spoken(transcript_of(_OLD)) == [
        ("Ana Bell", "hi all", 753_000, None), ("Bo Lind", "can you hear me?", 760_000, None), ("Ana Bell", "yes: loud and clear", 782_000, None),
    ]  # fmt: skip


def test_whom_it_was_sent_to_stands_in_the_label() -> None:
    labels = [turn.label for turn in transcript_of(_OLD).turns]
    assert labels == ["From Ana Bell to Everyone", "From Bo Lind to Ana Bell (Direct Message)", "From Ana Bell"]


def test_words_below_and_times_of_day() -> None:
    transcript = transcript_of("\ufeff" + _NEW.replace("\n", "\r\n"))
    assert spoken(transcript) == [
        ("Ana Bell", "hi all", None, None), ("Bo Lind", "can you hear me?\nI cannot.", None, None), ("Ana Bell", "yes", None, None),
    ]  # fmt: skip
    assert removed(transcript) == [
        (time, "a time of day beside the label") for time in ("10:12:33", "10:12:40", "10:13:02")
    ]


@pytest.mark.parametrize(
    "raw",
    ["00:00:33 From the harbour: a song.\nIvo sang it.\n", "A note.\n00:12:33\t From Ana : hi\n00:12:34\t From Bo : hi\n", "00:12:33 Ana: hi\n00:12:40 Bo: hi\n"],
)  # fmt: skip
def test_other_lines_with_a_time_are_no_chat(raw: str) -> None:
    assert reader_name(raw) == "text"
