"""Questions with their answers: several turns to a question, follow-ups, and remarks that belong to no pair."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.transcript import Pair, Transcript, Turn
from qa_editor.structure.asking import asks_something
from qa_editor.structure.lines import source_text

_LEADS_ON = lazy_pattern(
    r"(?i)(?:and|but|so|then|und|aber|et|mais|y|pero)\b.*\b(?:you|your|yours|sie|ihr\w*|vous|votre|usted|su)\b"
)
_NOD_WORDS = 3  # a few words more that lead on to the other are a question: `And now it's your shop.`
_REMARK_WORDS = 6  # an asker's turn of so few words that asks nothing is a nod, not a question


def find_pairs(transcript: Transcript) -> Transcript:
    """Return the transcript with each question paired with the turns that answer it."""
    return replace(transcript, pairs=tuple(pair_turns(transcript.turns)))


def pair_turns(turns: Sequence[Turn]) -> list[Pair]:
    """Return the pairs in order.

    Turns that ask, up to an answer, are one question; answers up to the next question are one answer. A nod in the
    midst of an answer ends nothing. What opens or closes without asking is in no pair.
    """
    pairs: list[Pair] = []
    questions: list[int] = []
    answers: list[int] = []
    spoken = 0  # answers so far, paired or not
    for index, turn in enumerate(turns):
        if turn.role == "answer":
            spoken += 1
            if questions:
                answers.append(index)
        elif turn.role == "question":
            if _asks(turn, opening=not spoken or (spoken == 1 and not questions)):
                if answers:
                    pairs.append(Pair(tuple(questions), tuple(answers)))
                    questions, answers = [], []
                questions.append(index)
        elif answers:
            answers.append(index)
    if questions and answers:
        pairs.append(Pair(tuple(questions), tuple(answers)))
    return pairs


def _asks(turn: Turn, *, opening: bool) -> bool:
    texts = [source_text(paragraph.text) for paragraph in turn.paragraphs]
    if any(asks_something(text) for text in texts):
        return True
    words = sum(len(text.split()) for text in texts)
    return not opening and (words > _REMARK_WORDS or (words > _NOD_WORDS and _LEADS_ON.match(texts[0]) is not None))
