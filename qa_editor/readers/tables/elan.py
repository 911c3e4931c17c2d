"""ELAN's annotation documents (.eaf): tiers of speakers, their times in slots.

Follows the EAF 3.0 schema (http://www.mpi.nl/tools/elan/EAFv3.0.xsd): `TIME_SLOT` values are milliseconds and may be
missing; a tier with `PARENT_REF` annotates another one and is set aside.
"""

from __future__ import annotations

from qa_editor.core.format import Reader
from qa_editor.core.source import Source
from qa_editor.core.transcript import Transcript
from qa_editor.readers.tables.tiers import Tier, speaker_in, transcript_of
from qa_editor.readers.xml_tree import parse


def read(source: Source) -> Transcript:
    """Return what the speakers' tiers say, in the order of their times.

    Raises UnreadableInput for broken XML, and for XML that declares a document type or entities: ELAN writes none.
    """
    root = parse(source)
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


def _number(value: str | None) -> int | None:
    return int(value) if value and value.isdecimal() and len(value) < 13 else None


READER = Reader(
    name="elan",
    suffixes=(".eaf",),
    what="ELAN: speakers' tiers with times",
    recognises=lambda source: "<ANNOTATION_DOCUMENT" in source.head,
    read=read,
)
