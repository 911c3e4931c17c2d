"""Paragraphs and runs of a Word document that is to be edited, with the bytes that they stand in."""

from __future__ import annotations

from dataclasses import dataclass, field

SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
"""The children of a run that stand for one character."""

FIELD = "it stands in a field"
LOCKED = "it stands in a locked content control"
PENDING = "it stands in a tracked change of somebody else"
BOX = "it stands in a text box"
OTHER = "it stands in a formula or a reading aid"


@dataclass
class Atom:
    """A child of a run: text, a sign such as a tab, or what has no text; `xml` as it stands in the file."""

    text: str
    xml: bytes
    is_words: bool = False


@dataclass
class Run:
    """A run of the accepted text.

    start, end: bytes of the part. tag: its first tag. why: the reason that no edit may touch it, "" for none.
    """

    start: int
    tag: bytes
    why: str
    end: int = 0
    properties: bytes = b""
    atoms: list[Atom] = field(default_factory=list)
    hidden: bool = False
    shut: bool = False  # it holds paragraphs of its own
    at: int = 0  # where its text begins in the paragraph's

    @property
    def text(self) -> str:
        """Its words."""
        return "".join([atom.text for atom in self.atoms])


@dataclass
class Line:
    """A paragraph. number: counted as the reader counts. start: behind its first tag; end: of its last tag's beginning.

    properties: span of `w:pPr`, both 0 for none. follows: whether the next element beside it is a paragraph too.
    pending, gone: whether its mark is inserted or deleted, or deleted, by a tracked change; one that is gone runs into
    the next and has its number. section: whether it ends a section.
    """

    start: int
    number: int = 0
    end: int = 0
    properties: tuple[int, int] = (0, 0)
    runs: list[Run] = field(default_factory=list)
    follows: bool = False
    pending: bool = False
    gone: bool = False
    section: bool = False
    text: str = ""
