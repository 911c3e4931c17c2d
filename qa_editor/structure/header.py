"""The head of a document: lines that state who, when and where, and are no dialogue."""

from __future__ import annotations

from collections import Counter

from qa_editor.structure.evidence import PEOPLE, Evidence
from qa_editor.structure.label_kinds import Kind, key_of, kind_of, looks_like_name, plain_label, without_title
from qa_editor.structure.thresholds import HEAD_LINES, HEADER_VALUE_WORDS, VALUE_CHARS
from qa_editor.structure.words import PEOPLE_FIELDS

_LISTS = {"summary keywords": "keywords", "keywords": "keywords", "speakers": "participants"}  # values below
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
    marked = [i for i, shape in evidence.shapes.items() if shape.style == "marked"]
    often = Counter(evidence.shapes[i].label for i in marked)
    for index in marked:
        label = evidence.shapes[index].label
        kind = kind_of(label)
        if kind == "meta" and (name := field_of(label)):
            if name == "keywords" or len(evidence.text_after(index)) <= VALUE_CHARS:
                found[index] = name
        elif kind in PEOPLE:
            if _states_name(evidence, index, kind, index - 1 in found):
                found[index] = field_of(label)
            elif often[label] > 1:
                break
    return found


def _states_name(evidence: Evidence, index: int, kind: Kind, beside: bool) -> bool:
    value = evidence.text_after(index).strip("*_ ")
    if not value or value[-1] in "?!…" or len(value.split()) > HEADER_VALUE_WORDS or evidence.shapes[index].stamp:
        return False
    label = evidence.shapes[index].label
    if plain_label(label).casefold() in PEOPLE_FIELDS or kind in ("role", "engine"):
        return looks_like_name(value) and (beside or len(value.split()) > 1)
    if kind in ("initials", "qa", "letter") and looks_like_name(value):
        initials = "".join(word[0] for word in value.split("(")[0].split())
        return initials.casefold().startswith(key_of(label).replace(" ", "")[:2]) and len(value.split()) > 1
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
