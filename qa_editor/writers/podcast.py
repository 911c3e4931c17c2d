"""The JSON transcript of the podcast namespace, version 1.0.0: segments with speaker, times and body.

https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md
A segment is a cue of the source, or where words have times of their own, a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa_editor.core.format import Writer
from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript
from qa_editor.writers.layout import encode
from qa_editor.writers.timed_words import Word, spoken

_ENDS = (".", "?", "!", "…", "。", "？", "！")
_CLOSERS = "\"'”’)]»"
_TITLE = 4  # letters of a title with its full stop: `Mrs.`
_LONGEST = 60  # words: what has no full stop is cut all the same


def write(transcript: Transcript, style: Style) -> bytes:
    """Return what was said; headings and what stands between the turns have no place in the format.

    Raises QaEditorError where the transcript has no times: every segment states one.
    """
    import json

    encoder = json.JSONEncoder(ensure_ascii=False)
    lines = []
    for part in spoken(transcript, style):
        for words in _segments(part.words):
            body = "".join((" " if word.spaced and number else "") + word.text for number, word in enumerate(words))
            segment = {"speaker": part.label} if part.label else {}
            times = {"startTime": words[0].start_ms / 1000, "endTime": words[-1].end_ms / 1000}
            lines.append(f"    {encoder.encode({**segment, **times, 'body': body})}")
    return encode('{\n  "version": "1.0.0",\n  "segments": [\n' + ",\n".join(lines) + "\n  ]\n}\n")


def _segments(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Yield the words cue by cue or sentence by sentence."""
    cues = sum(word.opens for word in words) > 1
    held: list[Word] = []
    for word in words:
        if held and (word.opens if cues else _ended(held)):
            yield held
            held = []
        held.append(word)
    if held:
        yield held


def _ended(words: Sequence[Word]) -> bool:
    """Whether a sentence ends here, as far as its last word tells: `Dr.` and `J.` end none."""
    last = words[-1].text.rstrip(_CLOSERS)
    short = last.endswith(".") and last[:1].isupper() and len(last) <= _TITLE
    return len(words) >= _LONGEST or (last.endswith(_ENDS) and not short)


WRITER = Writer("podcast", (".podcast.json",), "podcast-namespace JSON: segments with speakers and times", write)
