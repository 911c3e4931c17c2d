"""What printing put between the words: page numbers and running heads, set aside before the turns are found."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import replace

from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.transcript import Block, Paragraph, Removed, Transcript
from qa_editor.structure.thresholds import RUNNING_HEADS

_WHY_NUMBER, _WHY_HEAD = "a page number", "a running head"
PAGE_PARTS = (_WHY_NUMBER, _WHY_HEAD)  # the reasons for which this step sets something aside
_NUMBER = lazy_pattern(r"[-–—\[(|~]*\s*(?P<word>page|p\.|pg\.?|seite|página|стр\.)?\s*(?P<number>\d{1,4})\s*"
                     r"(?:(?:of|/|von|de|из)\s*\d{1,4})?"
                     r"\s*[-–—\])|~]*", re.IGNORECASE)  # fmt: skip
_HEAD_AND_NUMBER = lazy_pattern(
    r"(?P<head>[^\n:]{3,80}?\w)[ \t]{2,}(?:page|p\.|pg\.?|seite|página|стр\.)[ \t]*\d{1,4}", re.IGNORECASE
)


def is_page(line: str) -> bool:
    """Whether nothing but a page number stands on the line, and it says that it is one: `Page 12`."""
    match = _NUMBER.fullmatch(line.strip()) if len(line) < 160 else None
    return match is not None and bool(match["word"])


def set_aside_pages(transcript: Transcript) -> Transcript:
    """Return the transcript with page numbers and heads that stand on each page as `Removed`."""
    if transcript.turns:
        return transcript
    numbers = _page_numbers(transcript.blocks)
    beside = Counter(head for block in transcript.blocks if (head := _head_beside_number(block)))
    heads = _running_heads(transcript.blocks, numbers)
    heads |= {head for head, count in beside.items() if count >= RUNNING_HEADS}
    if not numbers and not heads:
        return transcript
    return replace(
        transcript,
        blocks=tuple(_without_page(block, index in numbers, heads) for index, block in enumerate(transcript.blocks)),
    )


def _without_page(block: Block, is_number: bool, heads: set[str]) -> Block:
    if not isinstance(block, Paragraph) or block.times:
        return block
    if is_number:
        return Removed(block.text, _WHY_NUMBER, block.place)
    if len(block.text.before) < 160 and (block.text.before.strip() in heads or _head_beside_number(block) in heads):
        return Removed(block.text, _WHY_HEAD, block.place)
    return block


def _page_numbers(blocks: tuple[Block, ...]) -> set[int]:
    """Return the blocks that are page numbers: they say so, or several count up."""
    found: list[tuple[int, int, bool]] = []
    for index, block in enumerate(blocks):
        if not isinstance(block, Paragraph) or block.times:
            continue
        if block.place.end - block.place.start > 24 or len(block.text.before) > 24:
            continue
        if match := _NUMBER.fullmatch(block.text.before.strip()):
            found.append((index, int(match["number"]), bool(match["word"])))
    sure = {index for index, _, word in found if word}
    rising = [{before[0], after[0]} for before, after in itertools.pairwise(found) if after[1] == before[1] + 1]
    return sure.union(*rising) if rising else sure


def _head_beside_number(block: Block) -> str:
    """Return the running head of a line such as `The Pilot        Page 2`, "" for any other."""
    if not isinstance(block, Paragraph) or len(block.text.before) > 160 or "  " not in block.text.before:
        return ""
    match = _HEAD_AND_NUMBER.fullmatch(block.text.before.strip())
    return match["head"] if match else ""


def _running_heads(blocks: tuple[Block, ...], numbers: set[int]) -> set[str]:
    """Return the short lines that stand beside most page numbers."""
    beside: Counter[str] = Counter()
    for index in numbers:
        for near in (index - 1, index + 1):
            if 0 <= near < len(blocks) and isinstance(block := blocks[near], Paragraph):
                text = block.text.before.strip()
                if len(text) < 80 and "\n" not in text and text[-1:].isalnum():
                    beside[text] += 1
    return {text for text, count in beside.items() if count >= max(RUNNING_HEADS, 0.5 * len(numbers))}
