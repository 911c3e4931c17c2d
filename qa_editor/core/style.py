"""The house style: every choice that an editor may make, each with its default, once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Labels = Literal["auto", "names", "qa"]


@dataclass(frozen=True)
class Style:
    """The choices of one house.

    labels: how turns are labelled. "qa": `Q:` and `A:`, the names given once at the top. "names": each speaker's
    name. "auto": "qa" for a two-sided interview, "names" where several people ask or answer.
    readable_caps: whether labels and turns in ALL CAPS are put into ordinary capitals.
    off: codes of rules that are not to run. glossary: names and words spelt just so, whatever the lexicon says.
    """

    labels: Labels = "auto"
    readable_caps: bool = False
    off: frozenset[str] = frozenset()
    glossary: tuple[str, ...] = ()
