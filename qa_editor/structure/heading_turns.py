"""Markdown headings that are no headings: a speaker's name above each turn, or the questions themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from qa_editor.core.markup import Markup
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.transcript import Block, Heading, Paragraph, Turn
from qa_editor.structure.asking import ends_asking
from qa_editor.structure.evidence import PEOPLE
from qa_editor.structure.label_kinds import key_of, kind_of
from qa_editor.structure.label_shapes import shape_of
from qa_editor.structure.lines import source_text
from qa_editor.structure.thresholds import QUESTION_SHARE, QUESTIONS

_TIME_BEHIND = lazy_pattern(r"[ \t*_]+[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?$")


def names_as_lines(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks with headings that are names, or bear `Q:` or `A:`, as paragraphs, where several do."""
    asked = {i for i, block in enumerate(blocks) if isinstance(block, Heading) and _bears_qa(source_text(block.text))}
    if len(asked) >= QUESTIONS:
        return [
            Paragraph(b.text, b.place) if i in asked and isinstance(b, Heading) else b for i, b in enumerate(blocks)
        ]
    texts = [_name(block.text) for block in blocks if isinstance(block, Heading)]
    often = {text for text, count in Counter(texts).items() if count > 1 and kind_of(text) in PEOPLE}
    often |= {
        name for block in blocks
        if isinstance(block, Heading) and kind_of(name := _name(block.text)) in PEOPLE
        and _TIME_BEHIND.search(source_text(block.text).strip(" *_:"))
    }  # fmt: skip
    if len({key_of(text) for text in often}) < 2:
        return blocks
    return [
        Paragraph(block.text, block.place)
        if isinstance(block, Heading) and kind_of(text := _name(block.text)) in PEOPLE
        and (text in often or block.level == _level_of(blocks, often))
        else block
        for block in blocks
    ]  # fmt: skip


def _name(text: Markup) -> str:
    """Return the heading without emphasis, colon and a time behind it: `Ana Bell [00:02]` -> `Ana Bell`."""
    bare = source_text(text).strip(" *_:")
    return _TIME_BEHIND.sub("", bare).strip(" *_:") if bare[-1:] in "])0123456789" else bare


def _bears_qa(text: str) -> bool:
    shape = shape_of(text)
    return shape is not None and shape.style == "marked" and kind_of(shape.label) == "qa" and shape.end < len(text)


def _level_of(blocks: Sequence[Block], names: set[str]) -> int:
    """Return the level of the headings that are names."""
    levels = Counter(b.level for b in blocks if isinstance(b, Heading) and _name(b.text) in names)
    return levels.most_common(1)[0][0]


def turns_of_questions(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with headings that ask as questions and the paragraphs below them as answers.

    The blocks come back as they are unless most headings of one level ask and are answered.
    """
    by_level: dict[int, list[int]] = {}
    for index, block in enumerate(blocks):
        if isinstance(block, Heading):
            by_level.setdefault(block.level, []).append(index)
    for at in by_level.values():
        asking = [i for i in at if _asks(blocks[i]) and i + 1 < len(blocks) and isinstance(blocks[i + 1], Paragraph)]
        if len(asking) > QUESTIONS and len(asking) >= QUESTION_SHARE * len(at):
            return _paired(blocks, set(asking))
    return list(blocks)


def _asks(block: Block) -> bool:
    return isinstance(block, Heading) and ends_asking(source_text(block.text))


def _paired(blocks: Sequence[Block], asking: set[int]) -> list[Block]:
    found: list[Block] = []
    answer: list[Paragraph] = []
    answering = False

    def close() -> None:
        if answer:
            found.append(Turn("", "", tuple(answer), "answer", place=answer[0].place))
            answer.clear()

    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph) and answering:
            answer.append(block)
            continue
        close()
        answering = index in asking
        if answering and isinstance(block, Heading):
            found.append(Turn("", "", (Paragraph(block.text, block.place),), "question", place=block.place))
        else:
            found.append(block)
    close()
    return found
