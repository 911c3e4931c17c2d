"""Labels that stand once or twice: a caller, a heckler, a guest who says one thing; or a salutation in an answer."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qa_editor import lexicon
from qa_editor.structure.evidence import Evidence, Group
from qa_editor.structure.label_kinds import words_of
from qa_editor.structure.thresholds import (
    ANNOUNCED_POINTS,
    CALLER_POINTS,
    GIVEN_NAME_POINTS,
    LOWER_POINTS,
    SPEECH_SHARE,
)
from qa_editor.structure.words import HONORIFICS

_ENDS = (".", "?", "!", "…", "。", "？", "！", "؟", ";")
_FROM = ("from", "in", "aus", "de", "da", "van", "från", "fra")
_CLOSERS = " \t*_\"'”’»)]"


@dataclass(frozen=True)
class Speech:
    """How the words behind the document's sure labels look: whether they begin with capitals."""

    capitals: bool

    @classmethod
    def of(cls, evidence: Evidence, sure: Sequence[Group]) -> Speech:
        """Return what the turns of the sure labels have in common."""
        begins = [head for group in sure for i in group.at if (head := _first_letter(evidence.words_of(i)))]
        small = sum(head.islower() for head in begins)
        return cls(capitals=small <= (1 - SPEECH_SHARE) * len(begins))

    def points(self, evidence: Evidence, group: Group, order: Sequence[int]) -> float:
        """Return points for a rare label: its words are speech, its name was just called or is a given name."""
        texts = [evidence.words_of(i) for i in group.at]
        slip = self.capitals and all(_first_letter(text).islower() for text in texts)
        if slip and not (_is_full_name(group) and all(map(_ends, texts))):
            return LOWER_POINTS
        if group.kind not in ("name", "person", "phrase") or not (slip or all(map(_is_whole, texts))):
            return 0.0
        names = [word.casefold() for word in words_of(group.label) if word.casefold() not in HONORIFICS]
        if not names:
            return 0.0
        if group.kind == "phrase":  # `Lena from Aarhus`
            comes = len(names) > 2 and names[0] in lexicon.first_names() and names[1] in _FROM
            return CALLER_POINTS if comes else 0.0
        if any(_was_called(evidence, names, i, order) for i in group.at):
            return ANNOUNCED_POINTS
        given = names[0] in lexicon.first_names() and group.kind == "name" and not slip
        return GIVEN_NAME_POINTS if given else 0.0


def one_key_per_person(groups: Sequence[Group]) -> Mapping[str, str]:
    """Return for each label's key the key of the person: `Quist` is `Marta Quist` where no other Quist speaks."""
    names = {group.key: _name(group) for group in groups}
    found = {}
    for key, short in names.items():
        full = [k for k, name in names.items() if len(name) > len(short) and len(short) == 1 and short[0] in name]
        found[key] = full[0] if len(full) == 1 else key
    return found


def _name(group: Group) -> tuple[str, ...]:
    if group.kind not in ("name", "person", "caps"):
        return ()
    return tuple(word.casefold() for word in words_of(group.label) if word.casefold() not in HONORIFICS)


def _first_letter(text: str) -> str:
    return next((ch for ch in text[:12] if ch.isalnum()), "")


def _is_whole(text: str) -> bool:
    """Whether the words begin as a sentence and end as one."""
    return not _first_letter(text).islower() and _ends(text)


def _ends(text: str) -> bool:
    return text.rstrip(_CLOSERS).endswith(_ENDS)


def _is_full_name(group: Group) -> bool:
    """Whether the label is a given name and a surname: a slip in the first letter behind it says little then."""
    words = [word.casefold() for word in words_of(group.label)]
    given = words[:1] and (words[0] in lexicon.first_names() or words[0] in lexicon.first_names_both())
    return bool(given) and group.kind in ("name", "person") and len(words) > 1


def _was_called(evidence: Evidence, names: Sequence[str], at: int, order: Sequence[int]) -> bool:
    """Whether the turn before names the person, as a host does who hands over."""
    place = bisect_left(order, at)
    if not place:
        return False
    first = order[place - 1]
    before = " ".join(
        [evidence.text_after(first), *(line.text for line in evidence.lines[max(first + 1, at - 3) : at])]
    )
    words = {word.strip(".,!?;:'\"’”()").casefold() for word in before[-300:].split()}
    return names[-1] in words or names[0] in words
