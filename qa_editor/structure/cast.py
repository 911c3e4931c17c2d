"""Who takes part, as the header, the byline or the introduction states it: full names, short forms, roles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.transcript import Heading, Paragraph, Removed, Role, Transcript, Turn
from qa_editor.structure.label_kinds import key_of, kind_of, plain_label, role_words
from qa_editor.structure.lines import source_text
from qa_editor.structure.words import ANSWERERS, ASKERS, HONORIFICS, PARTICLES, ROLE_WORDS

_INTERVIEWER_IS = lazy_pattern(
    r"(?:interviewers?\s+(?:is|are|was|were|:)|(?:interviewed|conducted|hosted|moderated|questions|interview)\s+by|\bhosts?\s*:)"
    r"\s*([^.\n]{2,80})",
    re.IGNORECASE,
)
_ANSWERING_FIELD = lazy_pattern(
    r"\W*(?:interviewee|guest|panell?ist|narrator|respondent|informant|subject|interview with)", re.IGNORECASE
)
_INTERVIEWEE_IS = lazy_pattern(
    r"\b(?:interview(?:s|ed)?(?: with)?|spoke (?:with|to)|speaks (?:with|to)|talked (?:with|to)|talks (?:with|to)|"
    r"conversation with|sat down with|asked|in conversation with|q ?& ?a with|caught up with|met with|met|joined by)\s+"
    r"((?:[^.\n]|(?<=\b(?:Dr|Mr|Ms|St))\.|(?<=\bMrs)\.|(?<=\bProf)\.){2,80})",
    re.IGNORECASE,
)
_PARTS = lazy_pattern(r"\s*(?:[;,/&+]|\b(?:and|und|y|et|och|og)\b)\s*")
_TAG = lazy_pattern(r"[(\[]([^()\[\]]{1,30})[)\]]")
_BY = lazy_pattern(r"\W*(?:[^\W\d_]+ )?by:?\s+", re.IGNORECASE)
_CHAIRS = frozenset("chair chairman chairwoman facilitator moderation chairperson".split())
_LETTERS = {"Q", "A"}  # beside a name, they say whose label they are
_LONG = 2500  # an introduction has fewer characters


class Member(NamedTuple):
    """One who takes part. name: in full. tags: short forms stated beside it. key: the field that states it.

    told: whether running text names the person, not a field or a byline.
    """

    name: str
    tags: tuple[str, ...] = ()
    key: str = ""
    role: Role = ""
    told: bool = False


def find_cast(transcript: Transcript) -> list[Member]:
    """Return the people whom the lines above the first turn name in full."""
    found: list[Member] = []
    for block in transcript.blocks:
        if isinstance(block, Turn):
            break
        field = block.field if isinstance(block, Paragraph | Removed) else ""
        text = source_text(block.text).strip(" *_")
        if field in ("interviewer", "participants"):
            key, colon, value = text.replace("*", "").partition(":")
            stated = list(_members(value if colon else text, key.strip().casefold() if colon else ""))
            role: Role = "question" if field == "interviewer" else "answer" if _ANSWERING_FIELD.match(text) else ""
            found += [member._replace(role=member.role or role) for member in stated]
        elif field == "byline":
            found += _members(_BY.sub("", text, count=1), "")
        elif (isinstance(block, Heading) or len(text) < _LONG) and not field:
            for pattern in (_INTERVIEWER_IS, _INTERVIEWEE_IS):
                found += [
                    Member(name, told=True) for match in pattern.finditer(text) if (name := _name_at_start(match[1]))
                ]
    return found


_NEXT_KEY = lazy_pattern(r"[.;,]?\s+[A-Z][a-z]+(?: [a-z]+)?:\s")


def names_stated(transcript: Transcript) -> tuple[list[str], list[str]]:
    """Return the words in which the document says who asks, and those in which it says who answers."""
    asking: list[str] = []
    answering: list[str] = []
    for block in transcript.blocks:
        if isinstance(block, Turn):
            break
        text = source_text(block.text)
        name = block.field if isinstance(block, Paragraph | Removed) else ""
        if name == "interviewer":
            first, _, rest = _NEXT_KEY.sub("\0", text.partition(":")[2] or text).partition("\0")
            asking.append(first)
            if rest:  # `Moderator: Ana Ruiz. Panellists: Bo Lind, Cy Ode`
                answering.append(rest)
        elif name == "participants" and _ANSWERING_FIELD.match(text):
            answering.append(text.partition(":")[2] or text)
        elif name == "participants":
            asking += [member.name for member in _members(text.partition(":")[2], "") if member.role == "question"]
        elif isinstance(block, Heading) or len(text) < _LONG:
            asking += [match[1] for match in _INTERVIEWER_IS.finditer(text)]
            answering += [match[1] for match in _INTERVIEWEE_IS.finditer(text)]
    return asking, answering


def _members(value: str, key: str) -> Iterator[Member]:
    """Yield the names of a list such as `Ana Ruiz (AR), interviewer; Bo Lind (BL)`."""
    last: Member | None = None
    for part in _PARTS.split(value):
        tags = tuple(tag.strip() for tag in _TAG.findall(part))
        name = _TAG.sub("", part).strip(" .*_\t")
        whole = _is_full_name(name) or (bool(name) and not _LETTERS.isdisjoint(tags))
        if last and (role := _role_of((name, *tags))) and not whole:
            last = last._replace(role=last.role or role)
            continue
        if whole:
            if last:
                yield last
            last = Member(name, tags, key, _role_of(tags))
    if last:
        yield last


def _role_of(texts: Sequence[str]) -> Role:
    words = {word.casefold() for text in texts for word in text.split()}
    if words & (ASKERS | _CHAIRS):
        return "question"
    return "answer" if words & ANSWERERS else ""


def _is_full_name(text: str) -> bool:
    words = [word for word in text.split() if word.casefold().strip(".") not in HONORIFICS]
    return (
        len(words) > 1
        and kind_of(text) in ("person", "caps")
        and not (ROLE_WORDS - HONORIFICS).intersection(role_words(text))
    )


def _name_at_start(text: str) -> str:
    """Return the full name that the text begins with, "" for none: `Dr. Ana Ruiz, who` -> `Dr. Ana Ruiz`."""
    words: list[str] = []
    for word in text.split():
        bare = word.rstrip(",;:)’'")
        if not bare or not (bare[0].isupper() or (words and bare.casefold() in PARTICLES)):
            break
        words.append(bare)
        if bare != word or len(words) > 5:
            break
    name = " ".join(words).rstrip(".")
    return name if _is_full_name(name) else ""


def states_short_form(member: Member, label: str) -> bool:
    """Whether the header itself says that the label is this person: `(AR)` beside the name, `Host: Ana Ruiz`."""
    key = key_of(label)
    return key in {key_of(tag) for tag in member.tags} or key == key_of(plain_label(member.key))
