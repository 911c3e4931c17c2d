"""The copy that checks look at: its paragraphs and their bounds, also where nothing is left to look at."""

from __future__ import annotations

import pytest

from qa_editor.core.copy import Copy
from qa_editor.core.markup import Markup
from qa_editor.core.page import Page
from qa_editor.core.transcript import Block, Paragraph, Removed, Transcript


@pytest.mark.parametrize(
    ("blocks", "bounds"),
    [
        ((), []),
        ((Removed(Markup.of("email"), "a tool's line"),), []),
        ((Paragraph(Markup.of("So we left.")),), [(0, 11)]),
        (
            (Paragraph(Markup.of("So")), Removed(Markup.of("3"), "a number"), Paragraph(Markup.of("we"))),
            [(0, 2), (3, 5)],
        ),
    ],
)
def test_bounds_of_paragraphs(blocks: tuple[Block, ...], bounds: list[tuple[int, int]]) -> None:
    transcript = Transcript(blocks)
    copy = Copy.of(transcript, Page(""), [])
    assert list(copy.paragraphs()) == bounds
