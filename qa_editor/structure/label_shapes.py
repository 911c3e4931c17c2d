"""The shapes in which a line may bear a label, whatever the label is: `Name:`, `**Name:**`, `Name  0:22`, `>> `."""

from __future__ import annotations

import re

from qa_editor.core.pattern import lazy_pattern
from qa_editor.structure.clock import TIME_AHEAD, Stamp, stamp_at
from qa_editor.structure.label_kinds import kind_of
from qa_editor.structure.separated_shapes import bare_shape, bold_alone, bracketed, with_dash, with_gap
from qa_editor.structure.shape import CLOSE, OPEN, SPACE, Shape, Style, skip
from qa_editor.structure.thresholds import LABEL_CHARS, LABEL_WORDS

_OFFICES = (
    "Senator", "Representative", "Chairman", "Chairwoman", "Chairperson", "Chair", "Delegate", "Governor", "Secretary",
    "Director", "General", "Admiral", "Colonel", "Captain", "Judge", "Justice", "Ambassador", "Congressman", "Mayor",
    "Congresswoman", "Commissioner", "Councillor", "Minister", "President", "Professor", "Speaker", "Vice Chairman",
)  # fmt: skip
_TITLES = ("Mr. ", "Ms. ", "Mrs.", "Dr. ", "The ", "Miss", *(office[:4] for office in _OFFICES))
_COLONS = (":", "-", "–", "—")  # what else is typed for one colon: `Name:- text`
_LEAD = lazy_pattern(rf"[{SPACE}]*")
_CHEVRONS = lazy_pattern(r"(?:>{2,3}|(?:&gt;){2,3})[ \t\u00a0]*")
_DASH_MARK = lazy_pattern(r"[-–—‒•*][ \t\u00a0]+(?=\S)|[–—](?=[^\W\d_]|[¿¡«\"“])")
_QA_MARK = lazy_pattern(r"([QqAaPpRrFf]\d{0,3})(?:\.|\)|(?=[ \t\u00a0]{2})|(?=\t))[ \t\u00a0]+(?=\S)")
_NUMBER = lazy_pattern(r"(\d{1,3})[ \t]?[.)\-–:][ \t\u00a0]*(?=[^\W\d_]|[¿¡«\"“„*])")
_TURN_NUMBER = lazy_pattern(r"\d{1,4}\t[ \t]*")
_CAPS_STOP = lazy_pattern(
    r"((?:(?:M[Rr]|M[Rr][Ss]|M[Ss]|M[Ii][Ss]{2}|D[Rr]|The|THE"
    rf"|{'|'.join(_OFFICES)})\.? )?[A-Z][A-Z'’-]+(?: [A-Z][A-Z'’-]+){{0,3}}"
    r"(?: of [A-Z]\w+)?)"
    r"\.(?:[-–—]{1,2}|[ \t]+)(?=\S)"
)
_HASHED = lazy_pattern(r"#([^\W\d_][^#\n]{0,58})#:?[ \t]*(?=$|[^\s#])")  # `#Ana#`, as MAXQDA imports it
_TITLE_STOP = lazy_pattern(
    rf"((?:(?:Mr|Mrs|Ms|Miss|Dr|{'|'.join(_OFFICES)})\.? [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?|"
    r"The (?:Chairman|Chairwoman|Chair|Clerk|Witness|Court|President|Speaker)))\.[ \t]+(?=[A-Z\"“\[(])"
)
_WEEKDAYS = frozenset("mon tue tues wed thu thur thurs fri sat sun".split())
_EXAMINER = lazy_pattern(r"BY ((?:MR|MS|MRS|MISS|DR)\.? [^:\n]{1,40}):?[ \t]*", re.IGNORECASE)


def shape_of(text: str) -> Shape | None:
    """Return the label that the line seems to bear, None where it bears no shape of one.

    Only the shape is judged; whether it is a speaker, the whole document decides. A line that is a name alone
    is not found here but by `bare_shape`.
    """
    at = 0
    first = text[:1]
    if first.isalpha() and not _may_bear_label(text[: LABEL_CHARS + 8]):
        return None
    if first in SPACE:
        lead = _LEAD.match(text)
        at = lead.end() if lead else 0
        first = text[at : at + 1]
    start, stamp, mark = at, None, ""
    if first in ">&" and (chevrons := _CHEVRONS.match(text, at)):
        at, mark = chevrons.end(), ">>"
    elif first == ">" and at + 1 < len(text):
        at = skip(text, at + 1)
        first = text[at : at + 1]
    elif first in "-–—‒•*" and (dash := _DASH_MARK.match(text, at)):
        at, mark = dash.end(), dash[0][0]
    elif (first.isdigit() or first in "[(<{\\") and (stamp := stamp_at(text, at)):
        at = skip(text, stamp.end)
        if text[at : at + 2] in ("- ", "– ", "— ", "| "):
            at = skip(text, at + 1)
        if at >= len(text):
            return None
        if text[at] in "<[" and (nick := bracketed(text, at)):
            if text[at] == "<":  # of IRC, where the time is one of day
                stamp = stamp._replace(start_ms=None, end_ms=None)
            return nick._replace(start=start, stamp=stamp)
    elif first in "[(<" and (found := bracketed(text, at)):
        return found
    elif first.isdigit() and (number := _NUMBER.match(text, at)):
        if named := _label_at(text, number.end(), at, None):
            if named.style == "bold":
                return Shape("number", number[1], at, named.end, named.stop)
            return named
        return Shape("number", number[1], at, number.end(), len(text))
    elif first == "#" and (hashed := _HASHED.match(text, at)) and kind_of(hashed[1]) not in ("none", "sentence"):
        return Shape("marked", hashed[1], at, hashed.end(), len(text), bold=True)
    elif first == "|" and (row := _table_row(text, at)):
        return row
    elif first in "Bb" and (examiner := _EXAMINER.fullmatch(text, at)):
        return Shape("examiner", examiner[1], at, len(text), len(text))
    if first.isdigit() and not stamp and (number := _TURN_NUMBER.match(text, at)):
        at = number.end()
    found = _label_at(text, at, start, stamp)
    if not found and stamp and (alone := bare_shape(text[at:])):
        return alone._replace(start=start, end=len(text), stop=len(text), stamp=stamp)
    if not mark or (found and (mark != ">>" or found.style == "marked")):
        return found
    return Shape("mark", mark, start, at, len(text))


def _may_bear_label(head: str) -> bool:
    """Whether any sign stands there that a label needs; most lines of running text have none."""
    return (
        ":" in head or "  " in head or "\t" in head or " -" in head or "–" in head or "—" in head
        or "：" in head or "\u00a0" in head or head[1:2] in (".", ")")
        or (head[1:2].isdigit() and head[0] in "QqAaPpRrFf") or head[1:2].isupper() or head[:4] in _TITLES
    )  # fmt: skip


def _table_row(text: str, at: int) -> Shape | None:
    """Return the shape of a Markdown table's row with two cells: `| Name | text |`."""
    cells = text[at + 1 :].rstrip(SPACE).removesuffix("|").split("|", 2)
    if len(cells) != 2 or kind_of(label := cells[0].strip(SPACE)) in ("none", "sentence"):
        return None
    start = skip(text, at + len(cells[0]) + 2)
    return Shape("tab", label, at, start, max(start, at + len(cells[0]) + 2 + len(cells[1].rstrip(SPACE))))


def _label_at(text: str, at: int, start: int, stamp: Stamp | None) -> Shape | None:
    opened = OPEN.match(text, at) if text[at : at + 1] in "*_<" and at < len(text) else None
    if opened and opened[0].startswith(("*", "_")) and not CLOSE.search(text, opened.end()):
        if opened[0] != "*":
            return None
        at, opened = opened.end(), None  # `*INV:`, a main line of CHAT
    begin = opened.end() if opened else at
    if found := _with_colon(text, begin, start, stamp, opened is not None):
        return found
    if text[begin : begin + 1] in "QqAaPpRrFf" and (qa := _QA_MARK.match(text, begin)):
        return _shape("marked", text, qa[1], start, qa.end(), stamp, opened is not None)
    if stamp is None and (found := _with_stamp_behind(text, begin, start, opened is not None)):
        return found
    if text[begin : begin + 1].isupper() and (caps := _CAPS_STOP.match(text, begin)) and kind_of(caps[1]) != "none":
        return Shape("dot", caps[1], start, caps.end(), len(text), stamp)
    if text[begin : begin + 4] in _TITLES and (titled := _TITLE_STOP.match(text, begin)):
        return Shape("dot", titled[1], start, titled.end(), len(text), stamp)
    if opened:
        return bold_alone(text, begin, start, stamp)
    return with_gap(text, begin, start, stamp) or with_dash(text, begin, start, stamp)


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
    label = label.strip(SPACE)
    if kind_of(label) in ("none", "sentence"):
        return None
    end = begin + colon + 1
    while text[end : end + 1] in _COLONS and end < len(text):
        end += 1
    if bold and not bold_closed and (close := CLOSE.match(text, end)):
        end, bold_closed = close.end(), True
    at = skip(text, end)
    if stamp is None and at < len(text) and (text[at].isdigit() or text[at] in "[(\\<"):
        stamp = stamp_at(text, at)
        if stamp and not stamp.bracketed and skip(text, stamp.end) < len(text):
            if not (_is_wide(text[end:at]) and _is_wide(text[stamp.end : skip(text, stamp.end)])):
                stamp = None
            else:  # `Name:   00:20    text`, in columns
                at = skip(text, stamp.end)
        beside = stamp is not None and at <= stamp.start and skip(text, stamp.end) < len(text)
        at = skip(text, stamp.end) if stamp and not beside else at  # `Name: [00:20] Yes` keeps its time in the text
        if stamp and not beside and bold and not bold_closed and (close := CLOSE.match(text, at)):
            at, bold_closed = skip(text, close.end()), True
    stop = len(text)
    if bold and not bold_closed and (tail := re.search(r"(?:\*{1,3}|_{1,3})[ \t]*$", text[at:])):
        stop = at + tail.start()
    return Shape("marked", label, start, at, max(at, stop), stamp, bold)


def _is_wide(gap: str) -> bool:
    return len(gap) > 1 or "\t" in gap


def _unclosed(label: str) -> tuple[str, bool]:
    """Return the label without emphasis that closes inside it, and whether any did: `Ana** (host)` -> `Ana (host)`."""
    found = CLOSE.search(label)
    return (label[: found.start()] + label[found.end() :], True) if found else (label, False)


_STAMP_BEHIND = lazy_pattern(
    rf"(?P<label>[^\d\[\]()<>:,.;!?\n][^\[\]<>:;!?\n]{{0,{LABEL_CHARS - 1}}}?)(?P<close>\*{{1,3}}|_{{1,3}}|</\w+>)?"
    r"(?P<gap>[ \t\u00a0]*[-–—|,]?[ \t\u00a0]+|(?=\\?\[))(?P<mark>[*_]{0,2})(?=" + TIME_AHEAD + ")"
)


def _with_stamp_behind(text: str, begin: int, start: int, bold: bool) -> Shape | None:
    """Return the shape of `Name  0:22`, `Name (00:20):`, `**Surname, Given** 0:09`, `Name [00:20] text`."""
    head = text[begin : begin + LABEL_CHARS + 24]
    if ":" not in head and " second" not in head:
        return None
    match = _STAMP_BEHIND.match(text, begin)
    if not match:
        return None
    stamp = stamp_at(text, match.end())
    if not stamp:
        return None
    at = skip(text, stamp.end + len(match["mark"]) * text.startswith(match["mark"], stamp.end))
    colon = text[at : at + 1] in (":", "：")
    if colon:
        at = skip(text, at + 1)
    if bold and (close := CLOSE.match(text, at)):
        at = skip(text, close.end())
        if text[at : at + 1] == ":":
            at = skip(text, at + 1)
    if text[at : at + 1] in tuple(",.;)?!"):
        return None
    label = match["label"].strip(SPACE).rstrip("-–—|,").strip(SPACE)
    if at < len(text) and not (colon or stamp.bracketed or len(match["gap"]) > 1):
        return None
    if kind_of(label) in ("none", "sentence", "phrase") or len(label.split()) > LABEL_WORDS:
        return None
    if stamp.start_ms is None and label.casefold().rstrip(".,") in _WEEKDAYS:
        return None  # `Fri, 12 Mar 2021 10:22`
    return Shape("marked", label, start, at, len(text), stamp, bold)


def _shape(style: Style, text: str, label: str, start: int, end: int, stamp: Stamp | None, bold: bool) -> Shape:
    stop = len(text)
    if bold and (close := CLOSE.match(text, end)):
        end = skip(text, close.end())
    elif bold and (tail := re.search(r"(?:\*{1,3}|_{1,3})[ \t]*$", text[end:])):
        stop = end + tail.start()
    return Shape(style, label, start, end, stop, stamp, bold)
