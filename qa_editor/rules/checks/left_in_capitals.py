"""Long turns in CAPITALS that were left so: they may be shouts, or merely typed so."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor.core.copy import Copy
from qa_editor.core.letter_case import is_spoken, letter_case
from qa_editor.core.rule import Check, Known
from qa_editor.core.transcript import Query

FEWEST_WORDS = 8  # a shorter turn in capitals is taken for a shout, and nobody is asked
MOST_LINES = 5  # that are named in one query


def find(copy: Copy, known: Known) -> Iterator[Query]:
    """Yield one query for all turns that still stand in capitals, at the first of them."""
    if known.language != "en" or known.turn_case != "auto":
        return
    loud = [
        (start, end, paragraph.place.line)
        for (start, end), (number, _, paragraph) in zip(copy.paragraphs(), copy.spots, strict=True)
        if not copy.text[start + 1 : start + 3].islower()
        and is_spoken(copy.transcript.blocks[number], copy.transcript)
        and letter_case(copy.text[start:end], FEWEST_WORDS) == "capitals"
    ]
    if loud:
        (start, end, _), *others = loud
        lines = [str(line) for _, _, line in others if line]
        named = f" (lines {', '.join(lines[:MOST_LINES])}{' …' if len(lines) > MOST_LINES else ''})" if lines else ""
        also = f", and {len(others)} more{named}" if others else ""
        yield copy.query("Q14", f"in capitals{also}: shouted, or typed so? `--turn-case all` lowers all", start, end)


CHECK = Check(
    code="Q14",
    name="left-in-capitals",
    why="A turn stands in capitals; only a person can tell whether the speaker shouted.",
    find=find,
    asks=(
        "Mara Ode: Who saw the boat that night?\n\nIvo Hale: I TOLD THEM ALL TO LEAVE THE HARBOUR AT ONCE.\n\n"
        "Mara Ode: And did they listen to you?\n\nIvo Hale: They did not, and so we lost the nets.\n",
    ),
    quiet=("Mara Ode: Who saw the boat?\n\nIvo Hale: NO! STOP IT!\n\nMara Ode: And then?\n\nIvo Hale: We left.\n",),
)
