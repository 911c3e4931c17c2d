"""Two versions of a transcript side by side, turn by turn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from qa_editor.core.markup import letters_of
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.transcript import Block, Heading, Removed, Transcript, Turn, paragraphs_of
from qa_editor.review.align import align
from qa_editor.review.visible import visible

Kind = Literal["added", "removed", "speaker", "words"]
_ALIKE = 0.4  # of the words of two turns that must be the same to take one for a version of the other
_MOST = 90_000  # pairs of turns compared in one gap
_CHUNK = lazy_pattern(r"\S+")


class WordChange(NamedTuple):
    """Words that differ: old, new; either may be "". before, after: up to three words on both sides, as they read."""

    old: str
    new: str
    before: str = ""
    after: str = ""


class Difference(NamedTuple):
    """What differs in one place. what: "turn", "heading" or "paragraph".

    first, second: its number in either version, counted from 1 among its kind, 0 where it is not there. speaker: of the
    turn, in the version that has it. old, new: the whole text of what was removed or added; the names where the
    speaker changed. words: the changes inside a turn, in order.
    """

    kind: Kind
    what: str
    first: int
    second: int
    speaker: str
    old: str = ""
    new: str = ""
    words: tuple[WordChange, ...] = ()


class Compared(NamedTuple):
    """What two versions differ in. renamed: speakers whom the second calls by another name throughout."""

    differences: tuple[Difference, ...]
    renamed: tuple[tuple[str, str], ...] = ()

    @property
    def is_same(self) -> bool:
        """Whether nothing differs but the labels of speakers."""
        return not self.differences


class _Item(NamedTuple):
    what: str
    number: int
    speaker: str
    text: str


def compare_transcripts(first: Transcript, second: Transcript) -> Compared:
    """Return what two versions differ in, in reading order, each as it reads after its edits.

    Blanks and line breaks are no difference; what was set aside is left out.
    """
    ours, theirs = _items(first), _items(second)
    pairs = _paired(ours, theirs)
    names = _renamed(ours, theirs, pairs)
    found = []
    at = other = 0
    for one, two in [*pairs, (len(ours), len(theirs))]:
        found += [_alone("removed", item) for item in ours[at:one]]
        found += [_alone("added", item) for item in theirs[other:two]]
        if one < len(ours):
            found += _changed(ours[one], theirs[two], names)
        at, other = one + 1, two + 1
    return Compared(tuple(found), tuple((a, b) for a, b in names.items() if a != b))


def _items(transcript: Transcript) -> list[_Item]:
    counts: Counter[str] = Counter()
    found = []
    for block in transcript.blocks:
        texts = [visible(p.text.after, transcript.syntax).text for p in paragraphs_of(block)]
        text = " ".join(" ".join(texts).split())
        if isinstance(block, Removed) or not (text or isinstance(block, Turn)):
            continue
        what = _kind(block)
        counts[what] += 1
        speaker = (block.speaker or block.label) if isinstance(block, Turn) else ""
        found.append(_Item(what, counts[what], speaker, text))
    return found


def _kind(block: Block) -> str:
    return "turn" if isinstance(block, Turn) else "heading" if isinstance(block, Heading) else "paragraph"


def _paired(ours: Sequence[_Item], theirs: Sequence[_Item]) -> list[tuple[int, int]]:
    """Return which item of one version is which of the other: by their letters, then by most of their words."""
    sure = align([letters_of(item.text) for item in ours], [letters_of(item.text) for item in theirs])
    pairs = list(sure)
    for (low, left), (high, right) in pairwise([(-1, -1), *sure, (len(ours), len(theirs))]):
        here, there = range(low + 1, high), range(left + 1, right)
        if here and there and len(here) * len(there) <= _MOST:
            pairs += _alike(ours, theirs, here, there)
    return sorted(pairs)


def _alike(ours: Sequence[_Item], theirs: Sequence[_Item], here: range, there: range) -> Iterator[tuple[int, int]]:
    """Yield the pairs in one gap, in order, whose likenesses sum up to the most."""
    first = [Counter(letters_of(word) for word in ours[at].text.split()) for at in here]
    second = [Counter(letters_of(word) for word in theirs[at].text.split()) for at in there]
    best = [[0.0] * (len(there) + 1) for _ in range(len(here) + 1)]
    scores = [[_likeness(one, two) for two in second] for one in first]
    for a in range(len(here) - 1, -1, -1):
        for b in range(len(there) - 1, -1, -1):
            paired = best[a + 1][b + 1] + scores[a][b] if scores[a][b] >= _ALIKE else 0.0
            best[a][b] = max(best[a + 1][b], best[a][b + 1], paired)
    a = b = 0
    while a < len(here) and b < len(there):
        if scores[a][b] >= _ALIKE and best[a][b] == best[a + 1][b + 1] + scores[a][b]:
            yield here[a], there[b]
            a, b = a + 1, b + 1
        elif best[a][b] == best[a + 1][b]:
            a += 1
        else:
            b += 1


def _likeness(one: Counter[str], two: Counter[str]) -> float:
    size = one.total() + two.total()
    return 2 * (one & two).total() / size if size else 0.0


def _renamed(ours: Sequence[_Item], theirs: Sequence[_Item], pairs: Sequence[tuple[int, int]]) -> dict[str, str]:
    """Return what the second version calls each speaker in most of their turns, where no other is called so."""
    seen: dict[str, Counter[str]] = {}
    for one, two in pairs:
        if ours[one].what == theirs[two].what == "turn":
            seen.setdefault(ours[one].speaker, Counter())[theirs[two].speaker] += 1
    names: dict[str, str] = {}
    for name, counts in seen.items():
        new, count = counts.most_common(1)[0]
        sure = count > 1 and count * 2 > counts.total() and name not in counts
        names[name] = new if sure and new not in seen else name
    return names


def _alone(kind: Literal["added", "removed"], item: _Item) -> Difference:
    if kind == "removed":
        return Difference(kind, item.what, item.number, 0, item.speaker, old=item.text)
    return Difference(kind, item.what, 0, item.number, item.speaker, new=item.text)


def _changed(one: _Item, two: _Item, names: dict[str, str]) -> Iterator[Difference]:
    if one.what == two.what == "turn" and names.get(one.speaker, one.speaker) != two.speaker:
        yield Difference("speaker", "turn", one.number, two.number, two.speaker, one.speaker, two.speaker)
    if words := tuple(_word_changes(one.text, two.text)):
        yield Difference("words", one.what, one.number, two.number, two.speaker, words=words)


def _word_changes(old: str, new: str) -> Iterator[WordChange]:
    ours, theirs = _CHUNK.findall(old), _CHUNK.findall(new)
    edges = [(-1, -1), *align(ours, theirs), (len(ours), len(theirs))]
    for (low, left), (high, right) in pairwise(edges):
        if high - low > 1 or right - left > 1:
            yield WordChange(
                " ".join(ours[low + 1 : high]), " ".join(theirs[left + 1 : right]),
                " ".join(theirs[max(0, left - 2) : left + 1]), " ".join(theirs[right : right + 3]),
            )  # fmt: skip
