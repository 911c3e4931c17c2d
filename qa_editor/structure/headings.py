"""Title, byline, date, headings: what the short lines before and between the turns are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qa_editor.core.transcript import Block, Heading, Paragraph, Removed, Transcript, Turn
from qa_editor.structure.label_kinds import key_of, kind_of
from qa_editor.structure.statements import field_stated
from qa_editor.structure.thresholds import HEADING_CHARS, HEADING_WORDS

_LONG_WORDS = 12
_PROSE_BEFORE_ARTICLE = 6  # more prose than this before the first turn is an article, with a title of its own


def find_headings(transcript: Transcript) -> Transcript:
    """Return the transcript with its title as `Heading(level=0)`, further headings, byline and date told apart."""
    blocks = list(transcript.blocks)
    first = next((i for i, block in enumerate(blocks) if isinstance(block, Turn)), len(blocks))
    likely = [i for i in range(first) if _is_heading(blocks, i)]
    title = _title(blocks, likely, first)
    if title is not None:
        blocks[title] = _as_heading(blocks[title], 0)
    for index in likely:
        if index != title and isinstance(blocks[index], Paragraph):
            blocks[index] = _as_heading(blocks[index], 1 if index == 0 else 2)
    start = title if title is not None else 0
    for index in range(start, first):
        block = blocks[index]
        if not isinstance(block, Paragraph) or block.field or block.times:
            continue
        if name := field_stated(block.text.before):
            blocks[index] = block._replace(field=name)
    return replace(transcript, blocks=tuple(blocks))


def _as_heading(block: Block, level: int) -> Block:
    if isinstance(block, Heading):
        return block._replace(level=level)
    assert isinstance(block, Paragraph)
    return Heading(block.text, level, block.place)


def _is_heading(blocks: Sequence[Block], index: int) -> bool:
    block = blocks[index]
    if isinstance(block, Heading):
        return True
    if not isinstance(block, Paragraph) or block.field or block.times:
        return False
    text = block.text.before.strip(" *_")
    if block.text.before.strip() == f"*{text}*" or block.text.before.strip() == f"_{text}_":
        return False  # a line in italics says something of the text, it heads none
    if len(text) > HEADING_CHARS or "\n" in text or len(text.split()) > HEADING_WORDS or not text:
        return False
    if (
        text[-1] in ".,;:!…"
        or (text[-1] == "?" and (". " in text or _bears_label(text, blocks)))
        or text[0].islower()
        or "://" in text
        or field_stated(text)
    ):
        return False
    if not text[0].isalnum() and text[0] not in "“\"'‘¿[«":
        return False
    return index == 0 or _stands_apart(blocks, index)


def _bears_label(text: str, blocks: Sequence[Block]) -> bool:
    """Whether the line begins with a label that stands elsewhere too: it asks, and heads nothing."""
    head, colon, _ = text.partition(":")
    if not colon or kind_of(head) in ("none", "sentence"):
        return False
    return sum(
        not isinstance(b, Turn) and b.text.before.lstrip(" *_").startswith(head + ":") for b in blocks
    ) > 1 or any(isinstance(b, Turn) and key_of(b.label) == key_of(head) for b in blocks)


def _stands_apart(blocks: Sequence[Block], index: int) -> bool:
    """Whether blank lines part the line from its neighbours and prose, a heading or a turn follows."""
    block, before = blocks[index], blocks[index - 1]
    assert isinstance(block, Paragraph)
    if isinstance(before, Paragraph) and before.place.line + before.text.before.count("\n") + 1 >= block.place.line > 0:
        return False
    if index + 1 >= len(blocks):
        return False
    after = blocks[index + 1]
    if not isinstance(after, Paragraph) or after.field:
        return True
    if block.place.line and after.place.line == block.place.line + 1:
        return False
    text = after.text.before
    return len(text.split()) >= _LONG_WORDS or field_stated(text) != "" or text.rstrip()[-1:].isalnum()


def _title(blocks: Sequence[Block], likely: Sequence[int], first: int) -> int | None:
    """Return which heading is the title: the first, or where an article stands before the interview, its last."""
    if not likely:
        return None
    prose = [
        i for i in range(first)
        if isinstance(block := blocks[i], Paragraph) and not block.field
        and len(block.text.before.split()) >= _LONG_WORDS
    ]  # fmt: skip
    if (
        first == len(blocks)
        or len(prose) <= _PROSE_BEFORE_ARTICLE
        or any(isinstance(blocks[i], Heading) for i in likely)
    ):
        return likely[0] if likely[0] <= 3 else None
    for index in reversed(likely):
        between = [i for i in prose if i > index]
        after = blocks[index + 1] if index + 1 < first else None
        states = isinstance(after, Removed) or (
            isinstance(after, Paragraph) and bool(after.field or field_stated(after.text.before))
        )
        if states and len(between) <= _PROSE_BEFORE_ARTICLE:
            return index
    last = likely[-1]
    return last if sum(i > last for i in prose) <= 3 else likely[0]
