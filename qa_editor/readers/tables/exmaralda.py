"""EXMARaLDA's basic transcriptions (.exb): tiers of speakers, their times on a common timeline.

Follows the format's DTD (https://exmaralda.org, `basic-transcription`): a tier of type `t` holds speech, `a` and `d`
annotate; `tli` are points of the timeline, in seconds, which may be missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa_editor.core.format import Reader
from qa_editor.core.source import Source
from qa_editor.core.transcript import Transcript
from qa_editor.readers.tables.speech_tree import parsed
from qa_editor.readers.tables.tiers import Tier, speaker_in, transcript_of
from qa_editor.readers.times import SECONDS, milliseconds

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def read(source: Source) -> Transcript:
    """Return what the speakers' tiers say, in the order of their times. Raises UnreadableInput for broken XML."""
    root = parsed(source)
    points = {point.get("id", ""): milliseconds(point.get("time"), SECONDS) for point in root.iter("tli")}
    names = {one.get("id", ""): one.findtext("abbreviation", "") or one.get("id", "") for one in root.iter("speaker")}
    tiers = [_tier(tier, points, names) for tier in root.iter("tier")]
    return transcript_of(tiers, source.name)


def _tier(tier: Element, points: dict[str, int | None], names: dict[str, str]) -> Tier:
    name = tier.get("display-name") or tier.get("id") or ""
    parts = [
        (points.get(event.get("start", "")), points.get(event.get("end", "")), "".join(event.itertext()))
        for event in tier.iter("event")
    ]
    speaker = names.get(tier.get("speaker", ""), "").strip() or speaker_in(name)
    return Tier(name, speaker, parts, depends=tier.get("type", "t") != "t")


READER = Reader(
    name="exmaralda",
    suffixes=(".exb",),
    what="EXMARaLDA: speakers' tiers with times",
    recognises=lambda source: "<basic-transcription" in source.head,
    read=read,
)
