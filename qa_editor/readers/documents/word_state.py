"""What the walk over a Word document looks things up in, and what it keeps in mind while it goes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from qa_editor.readers.documents.passages import Item, Passage
from qa_editor.readers.documents.word_lists import Lists
from qa_editor.readers.documents.word_styles import Styles


class Note(NamedTuple):
    """A comment, footnote or endnote: its words, and who wrote it."""

    text: str
    author: str = ""


@dataclass
class Parts:
    """What a walk looks things up in.

    links: relationship id -> address. comments: by id. notes: by kind and id (`footnote 3`).
    """

    styles: Styles = field(default_factory=Styles)
    lists: Lists = field(default_factory=Lists)
    links: Mapping[str, str] = field(default_factory=dict)
    comments: Mapping[str, Note] = field(default_factory=dict)
    notes: Mapping[str, Note] = field(default_factory=dict)


@dataclass
class Draft:
    """A paragraph while it is read. size: characters so far. boxes: what stands in its text boxes."""

    passage: Passage = field(default_factory=Passage)
    style: str = ""
    list_id: str = ""
    list_level: int = -1
    outline: int = -1
    mark_deleted: bool = False
    underlined: int = 0
    size: int = 0
    deleted: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    boxes: list[Item] = field(default_factory=list)


@dataclass
class Guise:
    """What `w:rPr` says of a run; None where it says nothing."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    underlined: bool = False
    style: str = ""


@dataclass
class Flow:
    """Where paragraphs go: the body, a cell, a text box. held: a paragraph that runs into the next."""

    items: list[Item] = field(default_factory=list)
    held: Draft | None = None
