"""What a reviewer put between the blocks of a transcript: new turns and paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qa_editor.core.markup import Markup, Piece, letters_of
from qa_editor.core.transcript import Block, Paragraph, Transcript, Turn
from qa_editor.review.cells import PARTING
from qa_editor.review.labels import Voices, label_of
from qa_editor.review.rebuild import CODE
from qa_editor.review.regions import Loose
from qa_editor.review.visible import escaped


class Added(NamedTuple):
    """A block that the reviewer put in. after: the block of the planned transcript before it, -1 for none."""

    after: int
    block: Block


def added_blocks(planned: Transcript, loose: Sequence[Loose], voices: Voices) -> list[Added]:
    """Return the new blocks among the paragraphs that stand in no block; the layout's own are none."""
    found: list[Added] = []
    first = next((number for number, block in enumerate(planned.blocks) if isinstance(block, Turn)), -1)
    for one in loose:
        text = one.left.text.strip()
        if not letters_of(text) or (not one.left.typed and one.after < max(first, 0) and _is_cast(text, planned)):
            continue
        found.append(Added(one.after, _block(text, one.after, planned, voices)))
    return found


def _is_cast(text: str, planned: Transcript) -> bool:
    """Whether a line only says who stands behind `Q` and `A`."""
    rest = text.casefold()
    for speaker in sorted(planned.speakers, key=lambda speaker: -len(speaker.name)):
        rest = rest.replace(" ".join(speaker.name.casefold().split()), "")
    return set(letters_of(rest)) <= set("qa")


def _block(text: str, after: int, planned: Transcript, voices: Voices) -> Block:
    label = label_of(text, (), voices.known)
    words = text[label.end :].strip()
    paragraphs = tuple(_paragraphs(words, planned))
    if label.text:
        name, role = voices.speaker(label.text)
        return Turn(name, label.text, paragraphs, role)
    if after >= 0 and isinstance(planned.blocks[after], Turn):
        turn = planned.blocks[after]
        assert isinstance(turn, Turn)
        return Turn(turn.speaker, turn.label, paragraphs, turn.role)
    return paragraphs[0]


def _paragraphs(text: str, planned: Transcript) -> Iterator[Paragraph]:
    for part in text.split(PARTING):
        words = escaped(part.replace("\n", " ").strip(), planned.syntax)
        yield Paragraph(Markup((Piece("insert", words, CODE),)))
