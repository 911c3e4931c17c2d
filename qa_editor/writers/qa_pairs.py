"""JSON Lines (jsonlines.org) of question and answer pairs: an object a line, for search, teaching and evaluation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qa_editor.core.format import Writer
from qa_editor.core.inline import plain_text
from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript, Turn
from qa_editor.writers.layout import Labels, encode, one_line


def write(transcript: Transcript, style: Style) -> bytes:
    """Return each pair with its texts (paragraphs parted by a blank line), speakers, times and turns (0-based)."""
    import json

    encoder = json.JSONEncoder(ensure_ascii=False)
    labels = Labels(transcript, style)
    lines = []
    for pair in transcript.pairs:
        asked, answered = ([transcript.turns[index] for index in side] for side in (pair.questions, pair.answers))
        said: dict[str, Any] = {
            "question": _text(asked, transcript),
            "answer": _text(answered, transcript),
            "asked_by": _names(asked, labels),
            "answered_by": _names(answered, labels),
            "start_ms": next((turn.start_ms for turn in asked if turn.start_ms is not None), None),
            "end_ms": next((turn.end_ms for turn in reversed(answered) if turn.end_ms is not None), None),
            "turns": [*pair.questions, *pair.answers],
            "source": transcript.source,
        }
        lines.append(encoder.encode(said) + "\n")
    return encode("".join(lines))


def _text(turns: Sequence[Turn], transcript: Transcript) -> str:
    texts = (plain_text(one_line(p.text), transcript.syntax) for turn in turns for p in turn.paragraphs)
    return "\n\n".join(text for text in texts if text)


def _names(turns: Sequence[Turn], labels: Labels) -> list[str]:
    return list(dict.fromkeys(name for turn in turns if (name := labels.name(turn.speaker))))


WRITER = Writer("pairs", (".jsonl",), "JSON Lines of question and answer pairs", write)
