"""The shapes in which a line may bear a label, whatever the label is: `Name:`, `**Name:**`, `Name  0:22`, `>> `."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from qa_editor.structure.clock import Stamp, stamp_at
from qa_editor.structure.label_kinds import kind_of
from qa_editor.structure.thresholds import LABEL_CHARS, LABEL_WORDS
from qa_editor.structure.words import BRACKET_NOTES

Style = Literal["examiner", "marked", "tab", "gap", "dash", "bracket", "bare", "mark", "number", "bold"]


class Shape(NamedTuple):
    """A label found on a line.

    style: the family of layouts. label: as written, without colon and emphasis. start, end: span of what is no
    speech, from the label (or the time before it) to the first character of the text. stop: where the text
    ends, before closing emphasis. stamp: the time beside the label. bold: whether emphasis or `<>` marks the label.
    """

    style: Style
    label: str
    start: int
    end: int
    stop: int
    stamp: Stamp | None = None
    bold: bool = False


_SPACE = " \t\u00a0\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u3000\u202f"
_LEAD = re.compile(rf"[{_SPACE}]*")
_OPEN = re.compile(r"(?:\*{1,3}|_{1,3}|<(?:u|b|strong|i|em|cite)>)+(?=\S)", re.IGNORECASE)
_CLOSE = re.compile(r"(?:\*{1,3}|_{1,3}|</(?:u|b|strong|i|em|cite)>)+", re.IGNORECASE)
_CHEVRONS = re.compile(r"(?:>{2,3}|(?:&gt;){2,3})[ \t\u00a0]*")
_DASH_MARK = re.compile(r"[-–—‒•*][ \t\u00a0]+(?=\S)|[–—](?=[^\W\d_]|[¿¡«\"“])")
_QA_MARK = re.compile(r"([QqAaPpRrFf])(?:\.|\)|(?=[ \t\u00a0]{2})|(?=\t))[ \t\u00a0]+(?=\S)")
_NUMBER = re.compile(r"(\d{1,3})[ \t]?[.)\-–:][ \t\u00a0]*(?=[^\W\d_¿«\"“„*])")
_SEPARATOR = re.compile(r"[ \t\u00a0](?:-{1,2}|–|—)[ \t\u00a0]|—")
_BRACKETED = re.compile(r"[\[(<]([^\[\]()<>:]{1,60})[\])>]:?[ \t\u00a0]*")
_TAGS = frozenset("u b i em strong cite p br hr v c div span h1 h2 h3 li ul ol td tr a code pre sub sup".split())
_EXAMINER = re.compile(r"BY ((?:MR|MS|MRS|MISS|DR)\.? [^:\n]{1,40}):?[ \t]*", re.IGNORECASE)
_GAP = re.compile(r"\S(\t+|[ \u00a0]{2,})(?=\S)")


def shape_of(text: str) -> Shape | None:
    """Return the label that the line seems to bear, None where it bears no shape of one.

    Only the shape is judged; whether it is a speaker, the whole document decides. A line that is a name alone
    is not found here but by `bare_shape`.
    """
    at = 0
    first = text[:1]
    if first.isalpha() and not _may_bear_label(text[: LABEL_CHARS + 8]):
        return None
    if first in _SPACE:
        lead = _LEAD.match(text)
        at = lead.end() if lead else 0
        first = text[at : at + 1]
    start, stamp, mark = at, None, ""
    if first in ">&" and (chevrons := _CHEVRONS.match(text, at)):
        at, mark = chevrons.end(), ">>"
    elif first in "-–—‒•*" and (dash := _DASH_MARK.match(text, at)):
        at, mark = dash.end(), dash[0][0]
    elif (first.isdigit() or first in "[(<{\\") and (stamp := stamp_at(text, at)):
        at = _skip(text, stamp.end)
        if text[at : at + 2] in ("- ", "– ", "— ", "| "):
            at = _skip(text, at + 1)
        if at >= len(text):
            return None
    elif first in "[(<" and (found := _bracketed(text, at)):
        return found
    elif first.isdigit() and (number := _NUMBER.match(text, at)):
        return Shape("number", number[1], at, number.end(), len(text))
    elif first in "Bb" and (examiner := _EXAMINER.fullmatch(text, at)):
        return Shape("examiner", examiner[1], at, len(text), len(text))
    found = _label_at(text, at, start, stamp)
    if found or not mark:
        return found
    return Shape("mark", mark, start, at, len(text))


def _may_bear_label(head: str) -> bool:
    """Whether any sign stands there that a label needs; most lines of running text have none."""
    return (
        ":" in head or "  " in head or "\t" in head or " -" in head or "–" in head or "—" in head
        or "：" in head or "\u00a0" in head or head[1:2] in (".", ")")
    )  # fmt: skip


def _label_at(text: str, at: int, start: int, stamp: Stamp | None) -> Shape | None:
    opened = _OPEN.match(text, at) if text[at : at + 1] in "*_<" and at < len(text) else None
    if opened and opened[0].startswith(("*", "_")) and not _CLOSE.search(text, opened.end()):
        return None
    begin = opened.end() if opened else at
    if found := _with_colon(text, begin, start, stamp, opened is not None):
        return found
    if text[begin : begin + 1] in "QqAaPpRrFf" and (qa := _QA_MARK.match(text, begin)):
        return _shape("marked", text, qa[1], start, qa.end(), stamp, opened is not None)
    if stamp is None and (found := _with_stamp_behind(text, begin, start, opened is not None)):
        return found
    if opened:
        return _bold_alone(text, begin, start, stamp)
    return _with_gap(text, begin, start, stamp) or _with_dash(text, begin, start, stamp)


def _with_colon(text: str, begin: int, start: int, stamp: Stamp | None, bold: bool) -> Shape | None:
    head = text[begin : begin + LABEL_CHARS + 8]
    colon = head.find(":")
    if "：" in head:
        wide = head.find("：")
        colon = wide if colon < 0 else min(colon, wide)
    if colon <= 0:
        return None
    label = head[:colon]
    if label[-1].isdigit() and head[colon + 1 : colon + 2].isdigit():
        return _with_stamp_behind(text, begin, start, bold) if stamp is None else None
    if head.startswith("//", colon + 1):
        return None
    if bold:
        label = label.rstrip()
        label, bold_closed = _unclosed(label)
    else:
        bold_closed = True
        if "*" in label or label.startswith(("#", "|")):
            return None
    label = label.strip(_SPACE)
    if kind_of(label) in ("none", "sentence"):
        return None
    end = begin + colon + 1
    if bold and not bold_closed and (close := _CLOSE.match(text, end)):
        end, bold_closed = close.end(), True
    at = _skip(text, end)
    if stamp is None and at < len(text) and (text[at].isdigit() or text[at] in "[(\\<"):
        stamp = stamp_at(text, at)
        if stamp and not stamp.bracketed and _skip(text, stamp.end) < len(text):
            stamp = None
        beside = stamp is not None and _skip(text, stamp.end) < len(text)
        at = _skip(text, stamp.end) if stamp and not beside else at  # `Name: [00:20] Yes` keeps its time in the text
        if stamp and not beside and bold and not bold_closed and (close := _CLOSE.match(text, at)):
            at, bold_closed = _skip(text, close.end()), True
    stop = len(text)
    if bold and not bold_closed and (tail := re.search(r"(?:\*{1,3}|_{1,3})[ \t]*$", text[at:])):
        stop = at + tail.start()
    return Shape("marked", label, start, at, max(at, stop), stamp, bold)


def _unclosed(label: str) -> tuple[str, bool]:
    """Return the label without emphasis that closes inside it, and whether any did: `Ana** (host)` -> `Ana (host)`."""
    found = _CLOSE.search(label)
    return (label[: found.start()] + label[found.end() :], True) if found else (label, False)


_STAMP_BEHIND = re.compile(
    rf"(?P<label>[^\d\[\]()<>:,.;!?\n][^\[\]<>:;!?\n]{{0,{LABEL_CHARS - 1}}}?)(?P<close>\*{{1,3}}|_{{1,3}}|</\w+>)?"
    r"(?P<gap>[ \t\u00a0]*[-–—|,]?[ \t\u00a0]+|(?=\\?\[))(?=\\?[\[(<{]?\s*-?\d{1,3}:\d\d)"
)


def _with_stamp_behind(text: str, begin: int, start: int, bold: bool) -> Shape | None:
    """`Name  0:22`, `Name (00:20):`, `**Surname, Given** 0:09`, `Name [00:20] text`."""
    head = text[begin : begin + LABEL_CHARS + 24]
    if ":" not in head:
        return None
    match = _STAMP_BEHIND.match(text, begin)
    if not match:
        return None
    stamp = stamp_at(text, match.end())
    if not stamp:
        return None
    at = _skip(text, stamp.end)
    colon = text[at : at + 1] in (":", "：")
    if colon:
        at = _skip(text, at + 1)
    if bold and (close := _CLOSE.match(text, at)):
        at = _skip(text, close.end())
        if text[at : at + 1] == ":":
            at = _skip(text, at + 1)
    if text[at : at + 1] in tuple(",.;)?!"):
        return None
    label = match["label"].strip(_SPACE).rstrip("-–—|,").strip(_SPACE)
    if at < len(text) and not (colon or stamp.bracketed or len(match["gap"]) > 1):
        return None
    if kind_of(label) in ("none", "sentence", "phrase") or len(label.split()) > LABEL_WORDS:
        return None
    return Shape("marked", label, start, at, len(text), stamp, bold)


def _bold_alone(text: str, begin: int, start: int, stamp: Stamp | None) -> Shape | None:
    """`**Name** text` or `**Name**` alone, and a whole bold paragraph, which may be a question."""
    close = _CLOSE.search(text, begin)
    if not close:
        return None
    label, at = text[begin : close.start()].strip(), _skip(text, close.end())
    if at >= len(text):
        if len(label) <= LABEL_CHARS and label[-1:].isalnum() and kind_of(label) not in ("none", "sentence"):
            return Shape("bare", label, start, at, at, stamp, bold=True)
        return Shape("bold", "", start, begin, close.start(), stamp, bold=True)
    if len(label) > LABEL_CHARS or kind_of(label) in ("none", "sentence", "phrase"):
        return None
    return Shape("gap", label, start, at, len(text), stamp, bold=True)


def _with_gap(text: str, begin: int, start: int, stamp: Stamp | None) -> Shape | None:
    """`Name<tab>text` and `NAME   text`."""
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


def _with_dash(text: str, begin: int, start: int, stamp: Stamp | None) -> Shape | None:
    """`Name - text`, `Name – text`, `Name — text`, `NAME—text`."""
    head = text[begin : begin + LABEL_CHARS]
    if "-" not in head and "–" not in head and "—" not in head:
        return None
    match = _SEPARATOR.search(text, begin, begin + LABEL_CHARS)
    if not match or match.end() >= len(text):
        return None
    label = text[begin : match.start()].strip(_SPACE)
    if not label or kind_of(label) in ("none", "sentence", "phrase", "ordinary", "meta"):
        return None
    return Shape("dash", label, start, _skip(text, match.end()), len(text), stamp)


def _bracketed(text: str, at: int) -> Shape | None:
    """`[Name] text`, `(Name)` alone or with text, `<Name> text`; not a note such as `[inaudible]`."""
    match = _BRACKETED.match(text, at)
    if not match:
        return None
    label = match[1].strip()
    end = match.end()
    if match[0][0] == "<" and (label.casefold() in _TAGS or label.startswith(("/", "!"))):
        return None
    stamp = stamp_at(text, end) if text[end : end + 1] in "([" and text[end : end + 1] else None
    if kind_of(label) in ("none", "sentence", "ordinary", "meta") or is_note(label):
        return None
    return Shape("bracket", label, at, _skip(text, stamp.end) if stamp else end, len(text), stamp, match[0][0] == "<")


def is_note(label: str) -> bool:
    """Whether the words in brackets are a transcriber's note: `inaudible`, `laughs`, `phone rings`."""
    return any(word.casefold().strip(".,'") in BRACKET_NOTES for word in label.split())


def bare_shape(text: str) -> Shape | None:
    """Return a label that stands alone on its line without a colon: `Jonas Lind`, `THE WITNESS`."""
    label = text.strip(_SPACE + "*_")
    if not label or len(label) > LABEL_CHARS or len(label.split()) > LABEL_WORDS:
        return None
    if not (label[-1].isalnum() or label[-1] in ").]") or kind_of(label) in ("none", "sentence", "ordinary", "meta"):
        return None
    return Shape("bare", label, 0, len(text), len(text))


def _shape(style: Style, text: str, label: str, start: int, end: int, stamp: Stamp | None, bold: bool) -> Shape:
    stop = len(text)
    if bold and (close := _CLOSE.match(text, end)):
        end = _skip(text, close.end())
    elif bold and (tail := re.search(r"(?:\*{1,3}|_{1,3})[ \t]*$", text[end:])):
        stop = end + tail.start()
    return Shape(style, label, start, end, stop, stamp, bold)


def _skip(text: str, at: int) -> int:
    size = len(text)
    while at < size and text[at] in _SPACE:
        at += 1
    return at
