"""What a parsed web page is made of: blocks, and the passages that stand in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from qa_editor.readers.documents.passages import Passage


@dataclass
class Node:
    """An element that makes a block. parent: index into the nodes, -1 for the root."""

    tag: str
    parent: int
    attributes: dict[str, str] = field(default_factory=dict)
    size: int = 0  # characters of text in it and below
    linked: int = 0  # of them in links
    number: int = 0  # of a list: the item it has come to

    @property
    def classes(self) -> list[str]:
        """The words of its class attribute."""
        return self.attributes.get("class", "").split()


class Voice(NamedTuple):
    """Where a passage's markup names a speaker or a time: the text, and whether it is a time."""

    text: str
    is_time: bool


@dataclass
class Place:
    """A passage on the page. node: the block that it stands in. voices: speakers and times marked in it, in order.

    spoken: what stands beside the voices.
    """

    passage: Passage
    node: int
    voices: list[Voice] = field(default_factory=list)
    spoken: Passage = field(default_factory=Passage)
