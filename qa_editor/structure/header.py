"""The head of a document: lines that state who, when and where, and are no dialogue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from qa_editor.structure.evidence import PEOPLE, Evidence
from qa_editor.structure.label_kinds import Kind, key_of, kind_of, looks_like_name, plain_label, without_title, words_of
from qa_editor.structure.thresholds import HEAD_LINES, HEADER_VALUE_WORDS, VALUE_CHARS
from qa_editor.structure.words import PEOPLE_FIELDS

_LINES_ABOVE = 3  # lines, such as a title, that may stand above the first `Key: value`
_TITLES = frozenset(  # keys whose value is the title, even one that asks
    "panel roundtable round-table debate discussion interview conversation forum symposium seminar session event "
    "episode title topic subject theme headline podiumsdiskussion gespräch débat entretien mesa debate".split()
)
_LISTS = {  # values below
    "summary keywords": "keywords", "keywords": "keywords", "speakers": "participants", "attendees": "participants",
}  # fmt: skip
_FIELDS = (  # a word of the label -> the field
    ("keywords", "keywords"), ("tags", "keywords"), ("date", "date"), ("recorded", "date"), ("published", "date"),
    ("location", "location"), ("place", "location"), ("venue", "location"), ("author", "byline"),
    ("title", "title"), ("interviewer", "interviewer"), ("interviewee", "participants"),
)  # fmt: skip


def header_fields(evidence: Evidence) -> dict[int, str]:
    """Return the lines of the head of the document that state metadata, each with its field.

    `Interviewer: Ana Ruiz` is metadata where a name is all that follows and no dialogue came before it.
    """
    found: dict[int, str] = {}
    for index, line in enumerate(evidence.lines[:HEAD_LINES]):
        if (name := _LISTS.get(line.text.strip().casefold())) and index + 1 < len(evidence.lines):
            found[index], found[index + 1] = "", name
        elif (key := line.text.strip(" *_:").casefold()) in PEOPLE_FIELDS and line.text.rstrip("* _").endswith(":"):
            names = _names_below(evidence, index)
            found.update(dict.fromkeys(names, PEOPLE_FIELDS[key]))
            found.update({index: ""} if names else {})
    marked = [i for i, shape in evidence.shapes.items() if shape.style == "marked"]
    often = Counter(evidence.shapes[i].label for i in marked)
    for index in marked:
        label = evidence.shapes[index].label
        kind = kind_of(label)
        if kind == "meta" and (name := _field_for(label, evidence.text_after(index))):
            if name == "keywords" or len(evidence.text_after(index)) <= VALUE_CHARS:
                found[index] = name
        elif kind in PEOPLE:
            if _states_name(evidence, index, kind, index - 1 in found):
                found[index] = field_of(label)
            elif often[label] > 1:
                break
    return found | _run_at_top(evidence, marked, found)


def _names_below(evidence: Evidence, index: int) -> list[int]:
    """Return the lines of the same paragraph that list names: `Panel:` / `Ana Ruiz` / `Bo Lind (Oslo)`."""
    found = []
    while evidence.goes_on(index) and index + 1 not in evidence.shapes:
        index += 1
        if not looks_like_name(evidence.lines[index].text.strip().removesuffix(" and")):
            return []
        found.append(index)
    return found


def _run_at_top(evidence: Evidence, marked: Sequence[int], found: Mapping[int, str]) -> dict[int, str]:
    """Return the `Key: value` lines that open the document, each with its field, whatever the keys are.

    Their keys stand nowhere else, they neither ask nor end as sentences do, and below them others talk.
    """
    often = Counter(word for i in marked for word in set(words_of(evidence.shapes[i].label.casefold())))
    run: dict[int, str] = {}
    first = next((i for i in marked if i <= _LINES_ABOVE), 0)
    for index in range(first, min(HEAD_LINES, len(evidence.lines))):
        shape = evidence.shapes.get(index)
        if index in found:
            run[index] = found[index]
        elif not shape or shape.style != "marked" or not _states(evidence, index, often):
            break
        else:
            run[index] = _title_or_field(shape.label, evidence.text_after(index))
    below = [i for i in marked if i not in run and i not in found]
    talk = Counter(key_of(evidence.shapes[i].label) for i in below)
    if not run or len(talk) < 2 or max(talk.values()) < 2:
        return {}
    titled = [i for i in run if i not in found and run[i] == "title"]
    return run if len(run) > 1 else {i: "title" for i in titled if i + 1 in below and evidence.lines[i + 1].opens}


def _states(evidence: Evidence, index: int, often: Mapping[str, int]) -> bool:
    """Whether the line may state something: its key stands only here, its value is short and no speech."""
    label, value = evidence.shapes[index].label, evidence.text_after(index).strip("*_ ")
    if not value or evidence.shapes[index].stamp:
        return False
    if max(len(part.split()) for part in value.split(",")) > HEADER_VALUE_WORDS or len(value) > VALUE_CHARS:
        return False
    if any(often[word] > 1 for word in words_of(label.casefold())) or kind_of(label) in ("qa", "engine", "initials"):
        return False
    return value[-1] not in ".!…。" and (value[-1] not in "?？؟" or label.casefold() in _TITLES)


def _title_or_field(label: str, value: str) -> str:
    if label.casefold() in _TITLES and (" " not in value or not looks_like_name(value)):
        return "title"
    return _field_for(label, value)


def _field_for(label: str, value: str) -> str:
    """Return the field; a key that may state people states them only where names follow (`Subject: Re: tides`)."""
    name, low = field_of(label), plain_label(label).casefold()
    if name == "participants" and (
        not looks_like_name(value) or (low not in PEOPLE_FIELDS and kind_of(label) != "role")
    ):
        return without_title(low)
    return name


def _states_name(evidence: Evidence, index: int, kind: Kind, beside: bool) -> bool:
    value = evidence.text_after(index).strip("*_ ")
    if not value or value[-1] in "?!…" or len(value.split()) > HEADER_VALUE_WORDS or evidence.shapes[index].stamp:
        return False
    label = evidence.shapes[index].label
    if plain_label(label).casefold() in PEOPLE_FIELDS or kind in ("role", "engine"):
        return looks_like_name(value) and (beside or len(value.split()) > 1)
    if kind in ("initials", "qa", "letter") and value[-1] != ".":
        name = value.partition("(")[0].partition(",")[0].strip()
        initials = "".join(word[0] for word in name.split())
        return kind_of(name) in ("person", "caps") and initials.casefold().startswith(
            key_of(label).replace(" ", "")[:2]
        )
    return False


def field_of(label: str) -> str:
    """Return the name of the metadata that the label announces: `Target Keywords` -> `keywords`."""
    low = plain_label(label).casefold()
    if low in PEOPLE_FIELDS:
        return PEOPLE_FIELDS[low]
    words = low.split()
    for end, name in _FIELDS:
        if end in words:
            return name
    return "participants" if kind_of(label) in PEOPLE else without_title(low)
