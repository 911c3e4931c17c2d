"""Shapes of labels without a colon: a bold name, a tab, a dash, brackets, a name alone on its line."""

from __future__ import annotations

from qa_editor.core.pattern import lazy_pattern
from qa_editor.structure.clock import Stamp, stamp_at
from qa_editor.structure.label_kinds import kind_of
from qa_editor.structure.shape import CLOSE, SPACE, Shape, skip
from qa_editor.structure.thresholds import LABEL_CHARS, LABEL_WORDS
from qa_editor.structure.words import BRACKET_NOTES

_SEPARATOR = lazy_pattern(r"[ \t\u00a0](?:-{1,2}|–|—)[ \t\u00a0]|—")
_BRACKETED = lazy_pattern(r"[\[(<]([^\[\]()<>:]{1,60})[\])>]:?[ \t\u00a0]*")
_TAGS = frozenset("u b i em strong cite p br hr v c div span h1 h2 h3 li ul ol td tr a code pre sub sup".split())
_GAP = lazy_pattern(r"\S(\t+|[ \u00a0]{2,})(?=\S)")


def bold_alone(text: str, begin: int, start: int, stamp: Stamp | None) -> Shape | None:
    """Return the shape of `**Name** text` or `**Name**` alone, and a whole bold paragraph, which may be a question."""
    close = CLOSE.search(text, begin)
    if not close:
        return None
    label, at = plain_qa(text[begin : close.start()].strip()), skip(text, close.end())
    if text[at : at + 2] in ("- ", "– ", "— ", "| "):
        at = skip(text, at + 1)
    if at >= len(text):
        if len(label) <= LABEL_CHARS and label[-1:].isalnum() and kind_of(label) not in ("none", "sentence"):
            return Shape("bare", label, start, at, at, stamp, bold=True)
        return Shape("bold", "", start, begin, close.start(), stamp, bold=True)
    if len(label) > LABEL_CHARS or kind_of(label) in ("none", "sentence", "phrase"):
        return None
    return Shape("gap", label, start, at, len(text), stamp, bold=True)


def with_gap(text: str, begin: int, start: int, stamp: Stamp | None) -> Shape | None:
    """Return the shape of `Name<tab>text` and `NAME   text`."""
    head = text[begin : begin + LABEL_CHARS + 4]
    if "\t" not in head and "  " not in head and "\u00a0\u00a0" not in head:
        return None
    match = _GAP.search(text, begin)
    if not match or match.start(1) - begin > LABEL_CHARS:
        return None
    label = text[begin : match.start(1)]
    if kind_of(label) in ("none", "sentence", "phrase", "ordinary"):
        return None
    return Shape("tab" if "\t" in match[1] else "gap", label, start, match.end(), len(text), stamp)


def with_dash(text: str, begin: int, start: int, stamp: Stamp | None) -> Shape | None:
    """Return the shape of `Name - text`, `Name – text`, `Name — text`, `NAME—text`."""
    head = text[begin : begin + LABEL_CHARS]
    if "-" not in head and "–" not in head and "—" not in head:
        return None
    match = _SEPARATOR.search(text, begin, begin + LABEL_CHARS)
    if not match or match.end() >= len(text):
        return None
    label = text[begin : match.start()].strip(SPACE)
    if not label or kind_of(label) in ("none", "sentence", "phrase", "ordinary", "meta"):
        return None
    return Shape("dash", label, start, skip(text, match.end()), len(text), stamp)


def bracketed(text: str, at: int) -> Shape | None:
    """Return the shape of `[Name] text`, `(Name)` alone or not, `<Name> text`; not of a note like `[inaudible]`."""
    match = _BRACKETED.match(text, at)
    if not match:
        return None
    label = match[1].strip()
    end = match.end()
    if match[0][0] == "<" and (label.casefold() in _TAGS or label.startswith(("/", "!"))):
        return None
    stamp = stamp_at(text, end)
    if stamp and (stamp.bracketed or skip(text, stamp.end) == len(text)):
        end = skip(text, stamp.end)
        end = skip(text, end + 1) if text[end : end + 1] == ":" else end
    else:
        stamp = None
    if kind_of(label) in ("none", "sentence", "ordinary", "meta") or is_note(label):
        return None
    return Shape("bracket", label, at, end, len(text), stamp, match[0][0] == "<")


def plain_qa(label: str) -> str:
    """Return `Q` for `Q.`; any other label as it is."""
    return label[:-1] if label.endswith(".") and kind_of(label) == "qa" else label


def is_note(label: str) -> bool:
    """Whether the words in brackets are a transcriber's note: `inaudible`, `laughs`, `phone rings`."""
    return any(word.casefold().strip(".,'") in BRACKET_NOTES for word in label.split())


def bare_shape(text: str) -> Shape | None:
    """Return a label that stands alone on its line without a colon: `Jonas Lind`, `THE WITNESS`."""
    label = text.strip(SPACE + "*_")
    if not label or len(label) > LABEL_CHARS or len(label.split()) > LABEL_WORDS:
        return None
    if not (label[-1].isalnum() or label[-1] in ").]") or kind_of(label) in ("none", "sentence", "ordinary", "meta"):
        return None
    return Shape("bare", label, 0, len(text), len(text))
