"""Line breaks inside paragraphs: those of the margin are wraps, those of verse that is set in are not."""

from __future__ import annotations

import pytest

from tests.structure.helpers import structured

LONG = "It is the one that I wrote on the ferry, with a pencil that I had borrowed from the man who sold the tickets."
VERSE = "   the lamp goes out,\n   the tide comes in from the far stairs,\n   and nobody\n   and nobody cares.\n"
MARGIN = (
    "   the lamp goes out the tide comes in\n   from the far stairs and nobody was\n   there at all to see it go out.\n"
)


@pytest.mark.parametrize(
    ("block", "paragraphs"),
    [
        pytest.param(VERSE, 4, id="set in, with room at the ends of lines"),
        pytest.param(MARGIN, 1, id="set in, but broken at a margin"),
        pytest.param(VERSE.replace("   ", ""), 1, id="not set in"),
        pytest.param("   the lamp goes out,\n   and nobody cares.\n", 1, id="too few lines"),
    ],
)
def test_verse_keeps_its_lines(block: str, paragraphs: int) -> None:
    transcript = structured(f"Q: Would you read it for us?\n\nA: {LONG}\n\n{block}\nQ: And then?\n\nA: {LONG}\n")
    first = next(turn for turn in transcript.turns if turn.label == "A")
    assert len(first.paragraphs) == 1 + paragraphs


def test_verse_needs_a_long_line_beside_it() -> None:
    transcript = structured(f"Q: Would you?\n\nA: Yes, all of it.\n\n{VERSE}\nQ: And then?\n\nA: Nothing.\n")
    assert [len(turn.paragraphs) for turn in transcript.turns if turn.label == "A"] == [2, 1]
