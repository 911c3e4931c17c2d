"""Who speaks, where the captions say it in their text: `Name: `, `>> `, `- `, `[Name] `, a name on a line of its own.

What is a label the whole file decides, never one line: `Remember: buy milk` opens a cue as `Ana: Buy milk` does.
Chevrons (`>>` another speaker, `>>>` another topic too) and names in capitals are the habit of American captions (DCMP,
Captioning Key, "Speaker identification"), dashes of European ones (BBC Subtitle Guidelines, "Identifying speakers").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from qa_editor.core.pattern import lazy_pattern
from qa_editor.readers.captions.cue import BLANKS, Cue, Line
from qa_editor.readers.captions.label_shapes import LABEL_CHARS, Kind, is_known, is_person, key_of, kind_of
from qa_editor.readers.captions.marks import CHEVRONS, Spot, accept_dashes, spots_of

_COLON = lazy_pattern(
    rf"(?:\[(?P<inside>[^\[\]:\n]{{1,{LABEL_CHARS}}})\]|(?P<label>[^\s:：\[(♪][^:：\n]{{0,{LABEL_CHARS}}}?))"
    rf"[ \u00a0]?[:：](?!\d|//)[ \t\u00a0]*"
)
_BRACKET = lazy_pattern(rf"[\[(](?P<inside>[^\[\]()\n]{{1,{LABEL_CHARS}}}?):?[\])](?P<label>:)?[ \t\u00a0]*")
_NOTE = lazy_pattern(r"[\[(♪♫*].*[\])♪♫*]?|")
_ONE_WORD = (False, False)
_MOST_INNER = 60  # labels that are also looked for inside lines
_BARE_SHARE = 0.6  # of the cues that begin with a name on a line of its own, where names stand so
_WORD_TIMES = 3  # so often an ordinary word opens a cue that is a speaker's name too (`Mom:`)
_SPOKEN = 0.8  # of the brackets behind which words follow, where brackets hold names


@dataclass
class _Group:
    """The places where one label stands, as index of a spot -> the match of the label; opening: at how many of them."""

    kind: Kind
    label: str
    at: dict[int, re.Match[str]] = field(default_factory=dict)
    opening: int = 0


def find_speakers(cues: Sequence[Cue]) -> list[Cue]:
    """Return the cues, each line with its speaker where the text marks one; labels and marks are cut off the text."""
    spots = spots_of(cues)
    found = _labelled(spots, _groups(spots, _COLON))
    if not found:
        groups = {key: group for key, group in _groups(spots, _BRACKET).items() if _holds_names(spots, group)}
        found = _labelled(spots, groups)
    names = _bare(spots) if not found else frozenset()
    dashes = accept_dashes(spots, labelled=frozenset(found))
    inner = _inner_labels(found)
    lines: list[list[Line]] = [[] for _ in cues]
    for number, spot in enumerate(spots):
        marked = spot.mark.startswith(CHEVRONS) or number in dashes
        match = found.get(number)
        if number in names:
            lines[spot.cue].append(Line("", spot.text, spot.text))
            continue
        text = spot.text if marked or match else spot.whole
        lines[spot.cue] += _lines(text, match, inner, spot.mark[:2] if marked else "")
    return [cue._replace(lines=tuple(own)) for cue, own in zip(cues, lines, strict=True)]


def _label(match: re.Match[str]) -> str:
    return (match["inside"] or match["label"]).strip(BLANKS)


def _groups(spots: Sequence[Spot], pattern: re.Pattern[str]) -> dict[str, _Group]:
    """Return what may be a label, gathered by name."""
    found: dict[str, _Group] = {}
    for number, spot in enumerate(spots):
        if (match := pattern.match(spot.text)) and (kind := kind_of(_label(match))):
            group = found.setdefault(key_of(_label(match)), _Group(kind, _label(match)))
            group.at[number] = match
            group.opening += spot.opens
    return found


def _labelled(spots: Sequence[Spot], groups: Mapping[str, _Group]) -> dict[int, re.Match[str]]:
    """Return the spots that bear a label, if this file has labels at all."""
    first = next((number for number, spot in enumerate(spots) if not _NOTE.fullmatch(spot.text)), 0)
    if not _establish(list(groups.values()), first, sum(spot.first for spot in spots)):
        return {}
    often = {key for key, group in groups.items() if group.opening >= (_WORD_TIMES if group.kind == "word" else 2)}
    forms = {_form(groups[key].label) for key in often}
    found: dict[int, re.Match[str]] = {}
    for key, group in groups.items():
        alone = _form(group.label) == _ONE_WORD  # may as well be a title, or a word of another language
        once = group.kind in ("sure", "name") and not (alone and forms and _ONE_WORD not in forms)
        for number, match in group.at.items():
            spot = spots[number]
            opens = (spot.fresh or not alone) and (spot.first or bool(spot.mark))
            if (key in often and spot.opens) or (once and opens) or (number == first and group.kind != "word"):
                found[number] = match
    return dict(sorted(found.items()))


def _form(label: str) -> tuple[bool, bool]:
    """Return whether a label is in capitals, or without any, and whether it has several words."""
    return label.upper() == label, " " in label or any(ch.isdigit() for ch in label)


def _establish(groups: Sequence[_Group], first: int, cues: int) -> bool:
    """Whether this file names its speakers: two names of which one comes again, or one with which it begins.

    first: the first spot that is more than a note such as `[Music]`. cues: how many there are; where labels open half
    of them, each may stand once.
    """
    named = [group for group in groups if group.kind not in ("", "word") and group.opening]
    strong = [group for group in named if group.kind != "given"]
    again = [group for group in named if group.opening > 1]
    total = sum(group.opening for group in named)
    if strong and len(named) >= _WORD_TIMES and total >= cues / 2:
        return True
    begins = any(first in group.at for group in named) and (bool(again) or any(is_known(g.label) for g in named))
    if len(named) > 1 and (strong or (begins and again)):
        return begins or (bool(again) and total > 2)
    if strong:
        return begins or strong[0].opening >= (2 if strong[0].kind == "sure" else _WORD_TIMES)
    often = [group for group in groups if group.opening >= _WORD_TIMES]
    return len(again) > 1 or (len(often) > 1 and any(first in group.at for group in often))


def _holds_names(spots: Sequence[Spot], group: _Group) -> bool:
    """Whether a label in brackets is a person's, and words follow it as they follow no `[Laughter]`."""
    spoken = 0
    for number, match in group.at.items():
        below = number + 1 < len(spots) and spots[number + 1].cue == spots[number].cue and not spots[number + 1].mark
        spoken += bool(spots[number].text[match.end() :]) or below
    return is_person(group.label) and spoken >= _SPOKEN * len(group.at)


def _bare(spots: Sequence[Spot]) -> frozenset[int]:
    """Return the spots that are a name on a line of its own above the words, where most cues begin so."""
    opening = [number for number, spot in enumerate(spots) if spot.first]
    found = [
        number
        for number in opening
        if number + 1 < len(spots) and not spots[number + 1].first and is_person(spots[number].text)
    ]
    keys = Counter(key_of(spots[number].text) for number in found)
    if len(found) < max(_WORD_TIMES, _BARE_SHARE * len(opening)) or len(found) < 2 * len(keys):
        return frozenset()
    return frozenset(found)


def _inner_labels(found: Mapping[int, re.Match[str]]) -> re.Pattern[str] | None:
    """Return a pattern for labels inside a line, behind the end of a sentence (`Yes. BEN: No.`), None for none."""
    labels = {_label(match) for match in found.values() if match["label"] and match["label"] != ":"}
    if not 0 < len(labels) <= _MOST_INNER:
        return None
    names = "|".join(re.escape(label) for label in sorted(labels, key=len, reverse=True))
    return re.compile(rf"(?<=[.?!…\"”)\]–—-])[ \u00a0]+(?P<label>{names}): *")


def _lines(text: str, match: re.Match[str] | None, inner: re.Pattern[str] | None, mark: str) -> Iterator[Line]:
    """Yield a spot as lines: one, or one for each label inside it. mark: what opens it at a change of speaker."""
    speaker, label = (None, "") if not mark else ("", mark)
    at = 0
    if match:
        speaker = label = _label(match)
        at = match.end()
    for inside in inner.finditer(text, at) if inner and ":" in text else ():
        yield Line(text[at : inside.start()], speaker, label)
        speaker = label = inside["label"]
        at = inside.end()
    yield Line(text[at:], speaker, label)
