"""A long text without any punctuation: where its sentences end is not for a program to say."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor.core.copy import Copy
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Check, Known
from qa_editor.core.transcript import Paragraph, Query, Turn

FEWEST_WORDS = 60
MOST_WORDS_A_MARK = 150  # a transcript with fewer marks than that has no punctuation to speak of
_MARKS = lazy_pattern(r"[.?!,;:](?=\s|$)")


def find(copy: Copy, known: Known) -> Iterator[Query]:
    """Yield one query for a document whose turns have next to no punctuation."""
    if known.language not in ("en", "fr", "de", "es", "it", "pt", "nl", "sv", "pl"):
        return
    blocks = copy.transcript.blocks
    turns = [isinstance(blocks[number], Turn) for number, _, _ in copy.spots]
    spoken = [
        copy.text[start:end]
        for (start, end), (number, _, _), is_turn in zip(copy.paragraphs(), copy.spots, turns, strict=True)
        if is_turn or (not any(turns) and isinstance(blocks[number], Paragraph))
    ]
    text = "\n".join(spoken)
    words, marks = len(text.split()), len(_MARKS.findall(text))
    if words >= FEWEST_WORDS and words > MOST_WORDS_A_MARK * marks:
        excerpt = " ".join(text.split(maxsplit=12)[:12])
        yield Query("Q11", "there is no punctuation: sentences are left as they are", excerpt)


CHECK = Check(
    code="Q11",
    name="no-punctuation",
    why="The text has no punctuation, so its sentences cannot be told apart.",
    find=find,
    asks=(("Mara Ode: " + "we went down to the harbour and waited " * 9 + "\n\nIvo Hale: so we did\n\n") * 2,),
    quiet=("Mara Ode: We went down to the harbour. We waited.\n\nIvo Hale: So we did.\n",),
)
