"""A text without punctuation is not guessed at: the editor is told instead."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor.core.copy import Copy
from qa_editor.core.rule import Check, Known
from qa_editor.core.transcript import Paragraph, Query, Turn
from qa_editor.rules.unpunctuated import FEWEST_OF_TURN, is_unpunctuated

MOST_LINES = 6  # that are named in one query


def find(copy: Copy, known: Known) -> Iterator[Query]:
    """Yield one query for a document whose turns have next to no punctuation, or one for those turns that have none."""
    if known.language not in ("en", "fr", "de", "es", "it", "pt", "nl", "sv", "pl"):
        return
    blocks = copy.transcript.blocks
    turns = [isinstance(blocks[number], Turn) for number, _, _ in copy.spots]
    has_turns = any(turns)
    spoken = [
        (start, end, paragraph.place.line)
        for (start, end), (number, _, paragraph), is_turn in zip(copy.paragraphs(), copy.spots, turns, strict=True)
        if is_turn or (not has_turns and isinstance(blocks[number], Paragraph))
    ]
    text = "\n".join([copy.text[start:end] for start, end, _ in spoken])
    if is_unpunctuated(text):
        excerpt = " ".join(text.split(maxsplit=12)[:12])
        yield Query("Q11", "there is no punctuation: sentences are left as they are", excerpt)
        return
    bare = [one for one in spoken if is_unpunctuated(copy.text[one[0] : one[1]], FEWEST_OF_TURN)]
    if bare:
        lines = [str(line) for _, _, line in bare if line]
        named = (
            f" (lines {', '.join(lines[:MOST_LINES])}{' …' if len(lines) > MOST_LINES else ''})" if lines[1:] else ""
        )
        what = (
            f"{len(bare)} turns have no punctuation{named}: their" if bare[1:] else "this turn has no punctuation: its"
        )
        start, end, _ = bare[0]
        yield copy.query("Q11", f"{what} sentences are left as they are", start, min(end, start + 60))


_LONG = "we went down to the harbour and waited " * 9
CHECK = Check(
    code="Q11",
    name="no-punctuation",
    why="The text has no punctuation, so its sentences cannot be told apart.",
    find=find,
    asks=(
        ("Mara Ode: " + _LONG + "\n\nIvo Hale: so we did\n\n") * 2,
        "Mara Ode: Who was there?\n\nIvo Hale: " + _LONG + "\n\nMara Ode: And then?\n\nIvo Hale: We left, at last.\n",
    ),
    quiet=("Mara Ode: We went down to the harbour. We waited.\n\nIvo Hale: So we did.\n",),
)
