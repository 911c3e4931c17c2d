"""Questions that a document sets apart by its looks: a style, a list, bold or italic paragraphs, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from qa_editor.core.markup import Markup
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.transcript import Block, Heading, Paragraph, Role, Turn
from qa_editor.structure.asking import ends_asking, has_question
from qa_editor.structure.lines import ends_sentence, source_text
from qa_editor.structure.thresholds import (
    ANSWERED_SHARE,
    HEADING_BETWEEN_WORDS,
    QUESTION_SHARE,
    QUESTIONS,
    UNMARKED_SHARE,
)
from qa_editor.structure.words import ANSWERERS, ASKERS

_MARKS = lazy_pattern(r"\s*(\*{1,3})(?=\S)(?P<text>.*\S)\1\s*", re.DOTALL)
_NUMBER = lazy_pattern(r"\s*(?P<number>\d{1,4})[.)]\s+(?=\S)")
_LEVEL = 2


class _Asked(NamedTuple):
    """The paragraphs that ask, by index into the blocks; points: how well that explains who asks."""

    at: frozenset[int]
    points: int


def turns_by_looks(blocks: Sequence[Block]) -> list[Block] | None:
    """Return the blocks with the paragraphs of one look as questions and those below them as answers.

    A look counts where most paragraphs that wear it ask, or its style says that they do, where answers stand below
    nearly all of them, and few others ask. None where no look tells them apart.
    """
    texts = {i: source_text(b.text) for i, b in enumerate(blocks) if isinstance(b, Paragraph) and not b.field}
    looks = {i: frozenset(block.looks) for i in texts if isinstance(block := blocks[i], Paragraph)}
    best = _Asked(frozenset(), 0)
    for name in sorted({name for found in looks.values() for name in found}):
        wearing = frozenset(i for i, found in looks.items() if name in found)
        for at in (wearing, looks.keys() - wearing):
            told = _weigh(at, texts, blocks, stated=at == wearing and _role_of(name) == "question")
            best = told if told.points > best.points else best
    return list(_Turns(blocks, best.at, texts, looks).build()) if best.points else None


def _role_of(look: str) -> Role:
    """Return the role that the name of a style states: `style Interviewer`."""
    words = {word.casefold() for word in re.findall(r"[^\W\d_]+", look.removeprefix("style "))}
    if not look.startswith("style "):
        return ""
    return "question" if words & ASKERS else "answer" if words & ANSWERERS else ""


def _weigh(given: frozenset[int] | set[int], texts: Mapping[int, str], blocks: Sequence[Block], stated: bool) -> _Asked:
    none = _Asked(frozenset(), 0)
    at = frozenset(given)
    order = [i for i in texts if not at or i >= min(at)]
    groups = sum(i in at and (not n or order[n - 1] not in at) for n, i in enumerate(order))
    answered = sum(i in at and order[n + 1] not in at for n, i in enumerate(order[:-1]))
    asking = sum(_asks(texts[i]) for i in at)
    others = [i for i in order if i not in at]
    asked_elsewhere = sum(ends_asking(texts[i].rstrip(" *_")) for i in others)
    if groups < QUESTIONS + (not stated) or answered < ANSWERED_SHARE * groups or not others:
        return none
    if stated:
        return _Asked(at, len(texts))
    if asking < QUESTION_SHARE * len(at) or asked_elsewhere > UNMARKED_SHARE * asking:
        return none
    if groups < QUESTION_SHARE * len(at) or any(isinstance(blocks[i], Turn) for i in at):
        return none
    return _Asked(at, 2 * asking - len(at) - asked_elsewhere)


def _asks(text: str) -> bool:
    bare = text.rstrip(" *_")
    return ends_asking(bare) or (bare.endswith(")") and has_question(bare))


class _Turns:
    """Walks over the blocks once and gathers questions, answers and the headings between them."""

    def __init__(
        self, blocks: Sequence[Block], asked: frozenset[int], texts: Mapping[int, str],
        looks: Mapping[int, frozenset[str]],
    ) -> None:  # fmt: skip
        self.blocks, self.asked, self.texts, self.looks = blocks, asked, texts, looks
        first = min(asked)
        answers = [looks[i] for i in texts if i > first and i not in asked]
        names = {name for found in answers for name in found}
        # what nearly all answers wear marks an answer, as emphasis it would say nothing
        self.usual = frozenset(n for n in names if sum(n in found for found in answers) >= 0.6 * len(answers))
        self.first = first

    def build(self) -> Iterator[Block]:
        """Yield the blocks."""
        held: list[Paragraph] = []
        later: list[Block] = []
        role: Role = ""
        label = ""
        for index, block in enumerate(self.blocks):
            if not isinstance(block, Paragraph) or index not in self.texts:
                if isinstance(block, Heading) or not held:
                    yield from _turn(held, role, label, later)
                    held, later = [], []
                    yield block
                else:
                    later.append(block)
                continue
            now: Role = "question" if index in self.asked else "answer"
            if now == "answer" and self._is_heading(index):
                yield from _turn(held, role, label, later)
                held, later = [], []
                yield Heading(_unmarked(block).text, _LEVEL, block.place)
                continue
            if index < self.first:
                yield block
                continue
            if now != role or (now == "question" and not held):
                yield from _turn(held, role, label, later)
                held, later, role, label = [], [], now, ""
            if now == "question" and not held:
                block, label = _without_number(block)
            held.append(self._bare(block, now))
        yield from _turn(held, role, label, later)

    def _is_heading(self, index: int) -> bool:
        """Whether the paragraph before a question heads it: set apart from the answers, short, without an end."""
        text = self.texts[index].strip(" *_")
        following = next((i for i in self.texts if i > index), None)
        if following not in self.asked or not text or ends_sentence(text) or text[-1] in ',;–—-"”“»’':
            return False
        apart = self.looks[index] - self.usual
        return bool(apart) and "list" not in apart and len(text.split()) <= HEADING_BETWEEN_WORDS

    def _bare(self, block: Paragraph, role: Role) -> Paragraph:
        """Return the paragraph without the marks around the whole of it, where they only say who speaks."""
        marks = {"bold", "italic"}.intersection(block.looks)
        if not marks or (role == "answer" and not marks <= self.usual):
            return block
        return _unmarked(block)


def _unmarked(block: Paragraph) -> Paragraph:
    """Return the paragraph without emphasis around the whole of it."""
    match = _MARKS.fullmatch(source_text(block.text))
    return _part(block, match.start("text"), match.end("text")) if match else block


def _without_number(block: Paragraph) -> tuple[Paragraph, str]:
    """Return the paragraph without its number in a list, and the number."""
    text = source_text(block.text)
    if "list" not in block.looks or not (match := _NUMBER.match(text)):
        return block, ""
    return _part(block, match.end(), len(text)), match["number"]


def _part(block: Paragraph, start: int, end: int) -> Paragraph:
    text = source_text(block.text)
    size = end - start
    comments = tuple(
        note._replace(start=min(max(note.start - start, 0), size), end=min(max(note.end - start, 0), size))
        for note in block.comments
    )
    return block._replace(text=Markup.of(text[start:end]), comments=comments)


def _turn(held: Sequence[Paragraph], role: Role, label: str, later: Sequence[Block]) -> Iterator[Block]:
    if held:
        yield Turn("", label, tuple(held), role, place=held[0].place)
    yield from later
