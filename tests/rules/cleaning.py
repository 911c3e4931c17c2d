"""A short way to clean one paragraph, for tests."""

from __future__ import annotations

from qa_editor.core.markup import Markup
from qa_editor.core.style import Style
from qa_editor.core.transcript import Paragraph, Speaker, Transcript, Turn
from qa_editor.rules import clean_transcript


def cleaned(text: str, style: Style | None = None) -> Markup:
    """Clean `text` as one paragraph of one turn."""
    turn = Turn("Mara Ode", "Mara Ode", (Paragraph(Markup.of(text)),))
    transcript = Transcript(blocks=(turn,), speakers=(Speaker("Mara Ode", ("Mara Ode",)),))
    return clean_transcript(transcript, style or Style()).turns[0].paragraphs[0].text
