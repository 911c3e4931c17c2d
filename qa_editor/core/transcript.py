"""The document, in reading order: turns and what stands around them. Nothing that was read disappears."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple, TypeAlias

from qa_editor.core.markup import Markup

Role = Literal["question", "answer", ""]
Syntax = Literal["plain", "markdown"]


class Place(NamedTuple):
    """Where something stands in the source: its first line (1-based) and character span (0-based, end exclusive).

    A reader that has no lines or characters to point at (a database, a Word file) counts paragraphs as lines
    and leaves the span at 0, 0.
    """

    line: int = 0
    start: int = 0
    end: int = 0


class Timed(NamedTuple):
    """When a stretch of a paragraph was spoken: a cue of captions, a word of a transcription engine.

    start, end: offsets in the paragraph's `text.before`, 0-based, end exclusive. start_ms, end_ms: milliseconds from
    the start of the recording. confidence: what the engine thought of it, 0 to 1, None where it does not say.
    """

    start: int
    end: int
    start_ms: int
    end_ms: int
    confidence: float | None = None


class Comment(NamedTuple):
    """What somebody noted in the margin; offsets as in `Timed`."""

    start: int
    end: int
    text: str
    author: str = ""


class Paragraph(NamedTuple):
    """A paragraph of running text, inside a turn or between turns.

    field: the piece of metadata that the paragraph states ("byline", "date", "standfirst" …), "" for none.
    times: when its stretches were spoken, in order, where the format says so. comments: the margin's, in order.
    looks: how a document sets it apart ("style Interviewer", "list", "bold"), for finding who speaks where no label
    says so; () where the format has no looks.
    """

    text: Markup
    place: Place = Place()
    field: str = ""
    times: tuple[Timed, ...] = ()
    comments: tuple[Comment, ...] = ()
    looks: tuple[str, ...] = ()


class Heading(NamedTuple):
    """A heading; `level` 0 is the title of the transcript, 1 to 6 are headings below it."""

    text: Markup
    level: int = 1
    place: Place = Place()


class Removed(NamedTuple):
    """Something set aside as no part of the transcript, with the reason; `field` as in `Paragraph`."""

    text: Markup
    why: str
    place: Place = Place()
    field: str = ""


class Turn(NamedTuple):
    """One speaker's words, from the label to the next one.

    speaker: the `Speaker.name`, "" where nobody is named. label: the label as the source wrote it.
    start_ms, end_ms: times in milliseconds from the start of the recording, None where unknown.
    place: where the label stands (or, without one, the text).
    """

    speaker: str
    label: str
    paragraphs: tuple[Paragraph, ...]
    role: Role = ""
    start_ms: int | None = None
    end_ms: int | None = None
    place: Place = Place()


Block: TypeAlias = Turn | Heading | Paragraph | Removed


class Speaker(NamedTuple):
    """One person or outlet, with every label that the notes used for it.

    name: what is printed. role: what the speaker does in most turns. evidence: why that role, in words.
    """

    name: str
    labels: tuple[str, ...] = ()
    role: Role = ""
    evidence: tuple[str, ...] = ()


class Pair(NamedTuple):
    """A question and its answer: indices into `Transcript.turns`, 0-based."""

    questions: tuple[int, ...]
    answers: tuple[int, ...]


class Query(NamedTuple):
    """Something that only a person can decide; the text is left as it is.

    code: the rule that asks. excerpt: the words in question. block: index into `Transcript.blocks`, None for the
    whole document. paragraph: index in that turn (0 elsewhere). suggestion: what it might have to read, or "".
    """

    code: str
    message: str
    excerpt: str = ""
    block: int | None = None
    paragraph: int = 0
    line: int = 0
    suggestion: str = ""


@dataclass(frozen=True)
class Transcript:
    """A document in reading order.

    fields: metadata that the format itself states (a caption file's title); what the text states is found by
    `metadata`. syntax: how inline emphasis is written in the text. reasons: code of a rule -> why it edits, for
    the rules that may stand in the ledger. format: name of the reader that read it, "" where nobody says.
    """

    blocks: tuple[Block, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    pairs: tuple[Pair, ...] = ()
    queries: tuple[Query, ...] = ()
    source: str = ""
    syntax: Syntax = "plain"
    language: str = "en"
    fields: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    format: str = field(default="", compare=False)

    @cached_property
    def turns(self) -> tuple[Turn, ...]:
        """The turns, in reading order."""
        return tuple(block for block in self.blocks if isinstance(block, Turn))

    @cached_property
    def removed(self) -> tuple[Removed, ...]:
        """What was set aside, in reading order."""
        return tuple(block for block in self.blocks if isinstance(block, Removed))

    @cached_property
    def metadata(self) -> dict[str, str | list[str]]:
        """Title, byline, date, keywords and the like, as they read after cleaning; keywords are a list."""
        found: dict[str, str | list[str]] = dict(self.fields)
        for block in self.blocks:
            if isinstance(block, Heading) and block.level == 0:
                found.setdefault("title", self._unmarked(block.text.after))
            elif isinstance(block, Paragraph | Removed) and block.field:
                found.setdefault(block.field, _value(block.field, self._unmarked(block.text.after)))
        return found

    def _unmarked(self, text: str) -> str:
        """Return the text without emphasis."""
        if self.syntax == "plain":
            return text.strip()
        from qa_editor.core.inline import plain_text  # it needs `Syntax` from here

        return plain_text(text, self.syntax).strip()


def _value(name: str, text: str) -> str | list[str]:
    if name == "byline":
        return text.strip()
    head, _, rest = text.partition(":")
    value = rest.strip() if rest.strip() and not any(ch.isdigit() for ch in head) else text.strip()  # not `10:02 AM`
    if name == "keywords":
        return [word.strip().rstrip(".") for word in value.split(",") if word.strip()]
    return value


def paragraphs_of(block: Block) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a turn, or a heading, paragraph or removed block as one paragraph."""
    if isinstance(block, Turn):
        return block.paragraphs
    if isinstance(block, Paragraph):
        return (block,)
    return (Paragraph(block.text, block.place),)


def all_paragraphs(transcript: Transcript) -> Iterator[tuple[int, int, Paragraph]]:
    """Yield (index of the block, index of the paragraph in it, paragraph), in reading order."""
    for number, block in enumerate(transcript.blocks):
        for index, paragraph in enumerate(paragraphs_of(block)):
            yield number, index, paragraph
