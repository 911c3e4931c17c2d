"""ELAN's annotation documents (.eaf): tiers of speakers, their times in slots.

Follows the EAF 3.0 schema (http://www.mpi.nl/tools/elan/EAFv3.0.xsd): `TIME_SLOT` values are milliseconds and may be
missing; a tier with `PARENT_REF` annotates another one and is set aside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.format import Reader
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.source import Source
from qa_editor.core.transcript import Transcript
from qa_editor.readers.tables.tiers import Tier, speaker_in, transcript_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_DECLARED = lazy_pattern(r"<!(?:DOCTYPE|ENTITY)", 2)  # re.IGNORECASE
_PROLOGUE = lazy_pattern(r"\s*<\?xml[^>]*\?>")


def read(source: Source) -> Transcript:
    """Return what the speakers' tiers say, in the order of their times.

    Raises UnreadableInput for broken XML, and for XML that declares a document type or entities: ELAN writes none.
    """
    root = _parsed(source)
    slots = {slot.get("TIME_SLOT_ID"): _number(slot.get("TIME_VALUE")) for slot in root.iter("TIME_SLOT")}
    tiers = []
    for tier in root.iter("TIER"):
        parts = [
            (
                slots.get(one.get("TIME_SLOT_REF1")),
                slots.get(one.get("TIME_SLOT_REF2")),
                one.findtext("ANNOTATION_VALUE") or "",
            )
            for tag in ("ALIGNABLE_ANNOTATION", "REF_ANNOTATION")
            for one in tier.iter(tag)
        ]
        name = tier.get("TIER_ID") or ""
        speaker = " ".join((tier.get("PARTICIPANT") or "").split()) or speaker_in(name)
        tiers.append(Tier(name, speaker, parts, depends=bool(tier.get("PARENT_REF"))))
    return transcript_of(tiers, source.name)


def _parsed(source: Source) -> Element:
    from xml.etree import ElementTree

    text = _PROLOGUE.sub("", source.text.lstrip("\ufeff"), count=1)
    if _DECLARED.search(text):
        raise UnreadableInput("XML that declares entities or a document type; export it from ELAN again")
    try:
        return ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        raise UnreadableInput(f"broken XML ({error}); export it from ELAN again") from None


def _number(value: str | None) -> int | None:
    return int(value) if value and value.isdecimal() and len(value) < 13 else None


READER = Reader(
    name="elan",
    suffixes=(".eaf",),
    what="ELAN: speakers' tiers with times",
    recognises=lambda source: "<ANNOTATION_DOCUMENT" in source.head,
    read=read,
)
