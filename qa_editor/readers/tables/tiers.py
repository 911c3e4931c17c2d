"""Tiers of annotations side by side (ELAN, Praat), put together to one conversation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.markup import Markup
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.transcript import Block, Place, Removed, Transcript
from qa_editor.readers.spoken import Stretch, paragraphs_of, turn_of

_NO_SPEECH = lazy_pattern(
    r"(?i)\b(?:phon\w*|phones?|segments?|syll\w*|morph\w*|gloss\w*|pos|ipa|pitch|f0|tones?|breaks?|gestures?|gaze|hands?|"
    r"notes?|comments?|translat\w*|codes?|coding|events?|noise|laugh\w*|chapters?|topics?|kommentar\w*|notiz\w*)\b"
)
_SPEECH = lazy_pattern(
    r"(?i)[\s_-]*\b(?:text|words?|utterances?|transcript\w*|transkript\w*|transcription|ortho\w*|speech|spoken|default|tx)\b[\s_-]*"
)


class Tier(NamedTuple):
    """One tier. speaker: whose it is, "" where it does not say. parts: (start_ms, end_ms, text), in order.

    depends: whether it says something about another tier rather than what was said.
    """

    name: str
    speaker: str
    parts: Sequence[tuple[int | None, int | None, str]]
    depends: bool = False


def transcript_of(tiers: Sequence[Tier], source: str) -> Transcript:
    """Return the tiers that hold speech as turns in the order of their times; the others are set aside.

    Of several tiers of one speaker the one that is called so, or has most letters, is taken to hold the speech.
    Raises UnreadableInput where no tier holds any.
    """
    speech, others = _choose([tier for tier in tiers if any(text.strip() for _, _, text in tier.parts)])
    if not speech:
        raise UnreadableInput("no tier with a word in it; give a file in which something is transcribed")
    said = sorted(
        (
            (-1 if start is None else start, number, index, (tier.speaker, Stretch(" ".join(text.split()), start, end)))
            for number, tier in enumerate(speech)
            for index, (start, end, text) in enumerate(tier.parts)
            if text.strip()
        ),
        key=lambda entry: entry[:3],
    )
    pairs = [entry[3] for entry in said]
    blocks: Iterable[Block]
    if any(who for who, _ in pairs):
        blocks = [turn_of(who, [one for _, one in group]) for who, group in groupby(pairs, key=lambda pair: pair[0])]
    else:
        blocks = list(paragraphs_of([one for _, one in pairs]))
    return Transcript((*blocks, *_set_aside(others)), source=source)


def speaker_in(name: str) -> str:
    """Return the speaker whom the name of a tier gives: `Mara - words` -> `Mara`, `words` -> ""."""
    bare = _SPEECH.sub(" ", name).strip(" _-:@()[]")
    return " ".join(bare.split())


def _choose(tiers: Sequence[Tier]) -> tuple[list[Tier], list[Tier]]:
    speech, others = [], []
    by_speaker: dict[str, list[Tier]] = {}
    spoken = [tier for tier in tiers if not tier.depends and not _NO_SPEECH.search(tier.name.replace("_", " "))]
    for tier in spoken or [tier for tier in tiers if not tier.depends]:
        by_speaker.setdefault(tier.speaker, []).append(tier)
    for found in by_speaker.values():
        speech.append(max(found, key=lambda tier: (_SPEECH.search(tier.name) is not None, _letters(tier))))
    others = [tier for tier in tiers if not any(tier is one for one in speech)]
    return speech, others


def _letters(tier: Tier) -> int:
    return sum(len(text) for _, _, text in tier.parts)


def _set_aside(tiers: Iterable[Tier]) -> Iterator[Removed]:
    for tier in tiers:
        text = "\n".join(text.strip() for _, _, text in tier.parts if text.strip())
        why = f"the tier {tier.name!r}, which holds no speech of its own" if tier.name else "a tier without a name"
        yield Removed(Markup.of(text), why, Place())
