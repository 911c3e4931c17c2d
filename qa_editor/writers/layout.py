"""What every written transcript shares: the parts in reading order, and which label each turn gets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from qa_editor.core.caps import readable_caps
from qa_editor.core.markup import Markup
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.style import Style
from qa_editor.core.transcript import Heading, Paragraph, Removed, Role, Transcript, Turn

_SHORT: dict[Role, str] = {"question": "Q", "answer": "A", "": ""}
_PLACEHOLDERS = frozenset(("q", "a", "q.", "a.", "question", "answer", "interviewer", "interviewee"))
_PARTING = lazy_pattern(r"[\v\f\x1c-\x1f]")
_FORBIDDEN = lazy_pattern(r"[\0-\x08\x0e-\x1b\x7f\ud800-\udfff\ufffe\uffff]")
_WRAP = lazy_pattern(r"[ \t]*(?:\r\n|\r|\n)[ \t\r\n]*")


class Headline(NamedTuple):
    """A title (level 0) or a heading (1 to 6)."""

    text: str
    level: int


class Passage(NamedTuple):
    """A paragraph outside the turns; `field` as in `Paragraph`."""

    text: str
    field: str = ""


class Cast(NamedTuple):
    """Who stands behind `Q` and `A`: (label, name), those who ask first."""

    members: tuple[tuple[str, str], ...]

    def __str__(self) -> str:
        """One line without a colon, so that nobody takes it for a turn: `The Herald (Q), Dr. Vale (A)`."""
        return ", ".join(f"{name} ({label})" for label, name in self.members)


class Speech(NamedTuple):
    """A turn as it is printed.

    label: without its colon, "" for none. follows: whether the part before is a turn too, so that a turn
    without a label would run into it. paragraphs: one line each.
    """

    label: str
    role: Role
    paragraphs: tuple[str, ...]
    follows: bool
    turn: Turn


Part: TypeAlias = Headline | Passage | Cast | Speech


def lay_out(transcript: Transcript, style: Style) -> Iterator[Part]:
    """Yield the parts of the transcript in reading order; what was removed is not among them.

    The cast stands before the first turn, where labels are `Q` and `A` and somebody's name is known.
    """
    labels = Labels(transcript, style)
    before: Part | None = None
    for part in _parts(transcript, labels):
        if isinstance(part, Speech):
            if not labels.introduced:
                labels.introduced = True
                if members := labels.cast():
                    yield Cast(members)
            if isinstance(before, Speech):
                part = Speech(part.label, part.role, part.paragraphs, True, part.turn)
        yield part
        before = part


def _parts(transcript: Transcript, labels: Labels) -> Iterator[Part]:
    for block in transcript.blocks:
        if isinstance(block, Turn):
            texts = tuple(filter(None, (one_line(p.text) for p in block.paragraphs)))
            yield Speech(labels.label(block), labels.role(block), texts, False, block)
        elif not isinstance(block, Removed) and (text := one_line(block.text)):
            yield Headline(text, block.level) if isinstance(block, Heading) else _passage(block, text)


def _passage(block: Paragraph, text: str) -> Passage:
    return Passage(text, block.field)


class Labels:
    """The labels of one transcript in one style."""

    def __init__(self, transcript: Transcript, style: Style) -> None:
        self.style = style
        self.roles = {speaker.name: speaker.role for speaker in transcript.speakers}
        self.voices = dict.fromkeys((turn.speaker, self.role(turn)) for turn in transcript.turns)
        self.short = style.labels == "qa" or (style.labels == "auto" and self._is_two_sided())
        self.spellings = {word.lower(): word for entry in style.glossary for word in entry.split()}
        self.introduced = False

    def role(self, turn: Turn) -> Role:
        """Whether the turn belongs to one who asks or one who answers.

        The speaker's role goes before the turn's: who is asked and asks back is still the one who answers,
        and a label stands for a person.
        """
        return self.roles.get(turn.speaker, turn.role) if turn.speaker else turn.role

    def label(self, turn: Turn) -> str:
        """Return the label of a turn, without its colon; "" where nothing is known of the speaker."""
        short = _SHORT[self.role(turn)]
        return short if short and (self.short or not turn.speaker) else self.name(turn.speaker)

    def name(self, speaker: str) -> str:
        """Return a speaker's name as it is printed."""
        name = " ".join(speaker.split())
        return readable_caps(name, self.spellings) if self.style.readable_caps else name

    def cast(self) -> tuple[tuple[str, str], ...]:
        """Return (label, name) of all that `Q` and `A` stand for; none where labels are names."""
        if not self.short:
            return ()
        known = [(role, name) for name, role in self.voices if role and name.lower() not in _PLACEHOLDERS | {""}]
        return tuple((_SHORT[role], self.name(name)) for role, name in sorted(known, key=lambda v: v[0] == "answer"))

    def _is_two_sided(self) -> bool:
        """Whether one asks, one answers and nobody else speaks."""
        return sorted(role for _, role in self.voices) == ["answer", "question"]


def one_line(text: Markup) -> str:
    """Return the edited text as one line: a line break left in it is a wrap."""
    after = text.after.strip(" \t\r\n")
    return _WRAP.sub(" ", after) if "\n" in after or "\r" in after else after


def printable(text: str) -> str:
    """Return the text without what XML 1.0 and HTML do not admit; what parts words becomes a space."""
    return _FORBIDDEN.sub("", _PARTING.sub(" ", text))


def encode(text: str) -> bytes:
    """Return UTF-8; half a surrogate pair, which no encoding can carry, becomes U+FFFD."""
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        return re.sub(r"[\ud800-\udfff]", "\ufffd", text).encode("utf-8")
