"""The house style: every choice that an editor may make, each with its default, once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Labels = Literal["auto", "names", "qa"]
TurnCase = Literal["auto", "keep", "all"]


@dataclass(frozen=True)
class Style:
    """The choices of one house.

    labels: how turns are labelled. "qa": `Q:` and `A:`, the names given once at the top. "names": each speaker's
    name. "auto": "qa" for a two-sided interview, "names" where several people ask or answer.
    readable_caps: whether labels in ALL CAPS are put into ordinary capitals, and turns as with turn_case "all".
    turn_case: what becomes of turns all in small letters and turns all in CAPITALS. "auto": small ones are given
    capitals, and CAPITALS are lowered where the document, the speaker or the passage is typed so; a single such turn
    stays, and a query asks. "all": every turn of three words and more in CAPITALS is lowered. "keep": both stay.
    speakers: label -> name, for labels that only number people (`Speaker 1`) or that the house writes otherwise.
    reference_doc: path of a Word file whose styles, page, headers and footers a Word document takes over, "" for ours.
    off: codes of rules that are not to run. glossary: names and words spelt just so, whatever the lexicon says.
    keep: words and phrases that are left exactly as they are, wherever they stand as whole words.
    """

    labels: Labels = "auto"
    readable_caps: bool = False
    off: frozenset[str] = frozenset()
    glossary: tuple[str, ...] = ()
    turn_case: TurnCase = "auto"
    speakers: Mapping[str, str] = field(default_factory=dict, hash=False)
    reference_doc: str = ""
    keep: tuple[str, ...] = ()
