r"""CHAT, the format of TalkBank (.cha): `*SPK:` utterances, `@` headers, `%` dependent tiers.

Follows the CHAT manual (https://talkbank.org/0info/manuals/CHAT.html): a line that begins with a tab goes on with the
one above; `@Participants` gives each code a name and a role; a media bullet, `\x15120_4560\x15`, holds milliseconds.
The words and codes of an utterance stay as they are written (`(.)`, `&-um`, `[//]`, `+...`): what a code means for the
words is the transcriber's to say. Dependent tiers and headers are set aside.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.format import Reader
from qa_editor.core.markup import Markup
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.source import Source
from qa_editor.core.transcript import Block, Place, Removed, Transcript
from qa_editor.readers.lines import lines_of
from qa_editor.readers.spoken import Stretch, turn_of

_BULLET = lazy_pattern('\x15(?:%snd:"[^"]*"_)?(\\d+)_(\\d+)-?\x15')
_UTTERANCE = lazy_pattern(r"\*([^\s:]{1,12}):\s?(.*)", 16)  # re.DOTALL
_FIELDS = (("@Date", "date"), ("@Location", "location"), ("@Situation", "situation"), ("@Title", "title"))


class _Tier(NamedTuple):
    """A tier: its text with continuation lines joined by a blank, the line on which it begins (1-based)."""

    text: str
    line: int


def _recognises(source: Source) -> bool:
    head = source.head.lstrip("\ufeff \t\r\n")
    if head.startswith(("@UTF8", "@Begin")):
        return True
    return source.suffix == ".cha" and "\n*" in head.replace("\r", "\n")


def read(source: Source) -> Transcript:
    """Return the utterances as turns: neighbours of one participant are one."""
    tiers = list(_tiers(source.text))
    names = _names(tiers)
    said: list[tuple[str, Stretch]] = []
    aside: list[_Tier] = []
    for tier in tiers:
        found = _UTTERANCE.match(tier.text)
        if not found:
            aside.append(tier)
        elif stretch := _stretch(found[2], tier.line):
            said.append((found[1], stretch))
    if not said:
        raise UnreadableInput("a CHAT file without an utterance; give one with lines that begin with *")
    blocks: list[Block] = []
    for code, group in groupby(said, key=lambda pair: pair[0]):
        turn = turn_of(names.get(code, code), [stretch for _, stretch in group])
        blocks.append(turn._replace(label=code))
    blocks = [*_set_aside(aside), *blocks]
    return Transcript(tuple(blocks), source=source.name, fields=_fields(tiers))


def _tiers(text: str) -> Iterator[_Tier]:
    held: _Tier | None = None
    for line in lines_of(text):
        if held and line.text.startswith(("\t", " ")):
            held = _Tier(f"{held.text} {line.text.strip()}", held.line)
        elif line.text.strip():
            if held:
                yield held
            held = _Tier(line.text.lstrip("\ufeff").rstrip(), line.number)
    if held:
        yield held


def _stretch(text: str, line: int) -> Stretch | None:
    bullets = _BULLET.findall(text)
    bare = " ".join(_BULLET.sub(" ", text).split())
    if not bare:
        return None
    if not bullets:
        return Stretch(bare, line=line)
    return Stretch(bare, int(bullets[0][0][:12]), int(bullets[-1][1][:12]), line=line)


def _names(tiers: list[_Tier]) -> dict[str, str]:
    """Return code -> name; a participant of whom only the role is stated keeps the code."""
    names: dict[str, str] = {}
    for tier in tiers:
        if tier.text.startswith("@Participants:"):
            for entry in tier.text.partition(":")[2].split(","):
                code, *words = entry.split()
                if len(words) > 1:  # the last word is the role
                    names[code] = " ".join(words[:-1]).replace("_", " ")
    return {code: name for code, name in names.items() if list(names.values()).count(name) == 1}


def _fields(tiers: list[_Tier]) -> dict[str, str]:
    found: dict[str, str] = {}
    for tier in tiers:
        for key, field in _FIELDS:
            if tier.text.startswith(f"{key}:") and (value := tier.text.partition(":")[2].strip()):
                found.setdefault(field, value)
    return found


def _set_aside(tiers: list[_Tier]) -> Iterator[Removed]:
    """Yield the headers as one block and the dependent tiers as one a kind."""
    kinds: dict[str, list[_Tier]] = {}
    for tier in tiers:
        kind = "@" if tier.text.startswith("@") else tier.text.partition(":")[0] if tier.text.startswith("%") else ""
        kinds.setdefault(kind, []).append(tier)
    whys = {"@": "headers of a CHAT file", "": "a line that CHAT does not know"}
    for kind, found in kinds.items():
        why = whys.get(kind, f"the dependent tier {kind}")
        yield Removed(Markup.of("\n".join(tier.text for tier in found)), why, Place(found[0].line))


READER = Reader(
    name="chat",
    suffixes=(".cha",),
    what="CHAT of TalkBank: participants' utterances with times",
    recognises=_recognises,
    read=read,
)
