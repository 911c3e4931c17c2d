# ruff: noqa: E501 -- notes read best in one line
"""What is written as a document and read again has the same turns, by the same speakers, in the same roles."""

from __future__ import annotations

import pytest

import qa_editor
from qa_editor.core.style import Labels, Style
from qa_editor.core.transcript import Transcript

NOTES = {
    "interview": "The Wall\n\nBy Marta Quill\n\n3 May 2021\n\nMara Lind: Why did you build the wall?\n\nIvo Ranta: The water came.\n\n"
    "It came every year.\n\nMara Lind: Was it *high*, as high as `this` [mark]?\n\nIvo Ranta: Higher & colder, 5 < 6.\n\n"
    "Mara Lind: And now?\n\nIvo Ranta: Now it stands.\n",
    "panel": "On Bread\n\nMara Lind: Who bakes?\n\nIvo Ranta: I do.\n\nTessa Moor: I do too, on Sundays.\n\nMara Lind: With rye?\n\n"
    "Tessa Moor: Never.\n\nIvo Ranta: Always.\n\nMara Lind: Then who eats it?\n\nIvo Ranta: The neighbours do.\n",
}


def said(transcript: Transcript) -> list[tuple[str, str, list[list[str]]]]:
    from qa_editor.core.inline import plain_text

    return [
        (turn.speaker, turn.role, [plain_text(p.text.after, transcript.syntax).split() for p in turn.paragraphs])
        for turn in transcript.turns
    ]


@pytest.mark.parametrize("labels", ["auto", "names"])
@pytest.mark.parametrize("format", ["docx", "html"])
@pytest.mark.parametrize("notes", NOTES)
def test_written_and_read_again(notes: str, format: str, labels: Labels) -> None:  # noqa: A002
    cleaned = qa_editor.clean(qa_editor.read(NOTES[notes].encode(), name="notes.txt"))
    again = qa_editor.read(qa_editor.write(cleaned, format, Style(labels=labels)), name=f"notes.{format}")
    assert said(again) == said(cleaned)
    assert again.metadata["title"] == cleaned.metadata["title"]
