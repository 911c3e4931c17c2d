"""How a passage is written: small letters, CAPITALS, or as sentences are."""

from __future__ import annotations

import pytest

from qa_editor.core.letter_case import letter_case


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("we went home. it was late.", "small"),
        ("[laughs] we went home.", "small"),
        ("we all went home to NASA, or so we said", "small"),
        ("we wrote to Mara@example.org and left", "small"),
        ("we went home, I think", "mixed"),
        ("we went to Leeds", "mixed"),
        ("we left", "mixed"),
        ("WE WENT HOME.", "capitals"),
        ("I WENT HOME.", "capitals"),
        ("A BOAT WAS LOST.", "capitals"),
        ("McDONALD AND O'BRIEN LEFT US ON THE 5th OF MAY", "capitals"),
        ("NO!", "mixed"),
        ("STOP IT", "mixed"),
        ("We went HOME", "mixed"),
        ("WE WENT home, as one does", "mixed"),
        ("1990, 2000, 2010", "mixed"),
        ("我们回家了。", "mixed"),
        ("", "mixed"),
    ],
)
def test_letter_case(text: str, case: str) -> None:
    assert letter_case(text) == case


def test_short_passages_count_where_they_are_asked_for() -> None:
    assert letter_case("STOP IT", 1) == "capitals"
    assert letter_case("and then?", 2) == "small"
