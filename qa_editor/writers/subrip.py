"""SubRip: numbered cues, `Name: ` before the first words of each turn (`>>` where nobody is known).

SubRip has no escapes that every player knows; only what would be taken for a tag, an entity or a time line is escaped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa_editor.core.format import Writer
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript
from qa_editor.writers.layout import encode, printable

if TYPE_CHECKING:
    from qa_editor.writers.cues import Cue

_TAG = lazy_pattern(r"<(?=/?[A-Za-z\d])")
_ENTITY = lazy_pattern(r"&(?=#?\w{1,30};)")


def write(transcript: Transcript, style: Style) -> bytes:
    """Return the captions. Raises QaEditorError where the transcript has no times."""
    from qa_editor.writers.cues import cues_of  # read on demand: most runs write no captions

    cues = cues_of(transcript, style, lambda label: f"{label}:" if label else ">>")
    return encode("\n".join([_written(number, cue) for number, cue in enumerate(cues, 1)]))


def _written(number: int, cue: Cue) -> str:
    text = "\n".join([_escaped(line) for line in cue.lines])
    return f"{number}\n{cue.times(',')}\n{text}\n"


def _escaped(text: str) -> str:
    text = _ENTITY.sub("&amp;", printable(text)) if "&" in text else printable(text)
    text = _TAG.sub("&lt;", text) if "<" in text else text
    return text.replace("-->", "--&gt;")


WRITER = Writer("srt", (".srt",), "SubRip captions, `Name:` where the speaker changes; needs times", write)
