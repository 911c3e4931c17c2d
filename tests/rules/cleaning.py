"""Short ways to clean one paragraph or several, for tests."""

from __future__ import annotations

from collections.abc import Sequence

from qa_editor.core.markup import Markup
from qa_editor.core.style import Style
from qa_editor.core.transcript import Paragraph, Speaker, Transcript, Turn, paragraphs_of
from qa_editor.rules import clean_transcript

SPEAKERS = ("Mara Ode", "Q")


def cleaned(text: str, style: Style | None = None) -> Markup:
    """Clean `text` as one paragraph of one turn."""
    turn = Turn("Mara Ode", "Mara Ode", (Paragraph(Markup.of(text)),))
    transcript = Transcript(blocks=(turn,), speakers=(Speaker("Mara Ode", ("Mara Ode",)),))
    return clean_transcript(transcript, style or Style()).turns[0].paragraphs[0].text


def cleaned_all(texts: Sequence[str], style: Style | None = None) -> tuple[Markup, ...]:
    """Clean `texts` as the turns, one paragraph each, of two speakers."""
    names = [SPEAKERS[number % 2] for number in range(len(texts))]
    turns = tuple(Turn(name, name, (Paragraph(Markup.of(text)),)) for name, text in zip(names, texts, strict=True))
    transcript = Transcript(blocks=turns, speakers=tuple(Speaker(name, (name,)) for name in SPEAKERS))
    cleaned = clean_transcript(transcript, style or Style())
    return tuple(p.text for block in cleaned.blocks for p in paragraphs_of(block))
