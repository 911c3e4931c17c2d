"""WebVTT with voices: W3C, "WebVTT: The Web Video Text Tracks Format". Every cue names its speaker: `<v Name>`.

A turn of nobody known begins with `>>`, as captions mark a change of speaker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa_editor.core.format import Writer
from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript
from qa_editor.writers.layout import encode, printable

if TYPE_CHECKING:
    from qa_editor.writers.cues import Cue


def write(transcript: Transcript, style: Style) -> bytes:
    """Return the captions. Raises QaEditorError where the transcript has no times."""
    from qa_editor.writers.cues import cues_of  # read on demand: most runs write no captions

    cues = cues_of(transcript, style, lambda label: "" if label else ">>")
    return encode("WEBVTT\n\n" + "\n".join([_written(cue) for cue in cues]))


def _written(cue: Cue) -> str:
    text = "\n".join([_escaped(line) for line in cue.lines])
    if cue.speaker:
        text = f"<v {_escaped(' '.join(cue.speaker.split()))}>{text}</v>"
    return f"{cue.times('.')}\n{text}\n"


def _escaped(text: str) -> str:
    return printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


WRITER = Writer("webvtt", (".vtt",), "WebVTT captions, `<v Name>` in each cue; needs times", write)
