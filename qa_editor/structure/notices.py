"""Lines between and below the turns that nobody says: notes of the tape and of sound, credits, notices, breaks."""

from __future__ import annotations

import re

from qa_editor.core.pattern import lazy_pattern
from qa_editor.structure.clock import without_time

_BREAK = lazy_pattern(r"(?:[*•·●⁂~#=_–—-][ \t]*){3,}|⁂")
_TAPE = lazy_pattern(
    r"[\[(](?:(?:end|ends|beginning|begin|begins|start|continuation)(?: of)? )?"
    r"(?:tape|side|disc|reel|cassette|recording|track|part|file|audio|video|videotape|audiotape)\b"
    r"[^\[\]()]{0,40}[\])]|[\[(]end (?:of )?(?:tape|side|disc|reel|cassette|track|file)\b[^\[\]()]{0,40}[\])]",
    re.IGNORECASE,
)
_SOUND = lazy_pattern(r"\((?:SOUNDBITE|SOUND ?BITE|BEGIN SOUNDBITE|END SOUNDBITE)\b[^()]*\)")
_PAUSE = lazy_pattern(
    r"[\[(](?:ads?|commercials?|advertisements?|sponsors?|station|short) ?(?:break|message|id)?s?[\])]", re.IGNORECASE
)
_OF_LOG = lazy_pattern(r"_[a-z]{3,12} ?:[ \t][^_]*")
_OF_CHAT = lazy_pattern(
    r"(?:-!-|\*{3}|-->|<--|→|←) .*\b(?:joined|left|quit|known as|sets? mode|changed the topic|has topic)\b.*"
    r"|[=\s]*exported \d+ messages?(?:\(s\))?[=\s]*",
    re.IGNORECASE,
)
_OF_RECORD = lazy_pattern(
    r"\s*[\[(](?:whereupon|thereupon|(?:discussion )?off the record|recess|luncheon|witness (?:sworn|excused)|"
    r"exhibit|deposition|proceedings)\b",
    re.IGNORECASE,
)
_CREDIT = lazy_pattern(
    r"(?:photographs?|photos?|pictures?|image|caption|illustrations?|graphic|foto|bild|fotos)"
    r"(?: by|: ?| credit: ?| ©).{2,80}",
    re.IGNORECASE,
)
_EDITED = lazy_pattern(
    r"(?:this|the|our) (?:interview|conversation|transcript|discussion|q ?& ?a|text|exchange)\b.{0,60}"
    r"\b(?:has been|have been|was|were|is) (?:\w+ly )?(?:edited|condensed|abridged|translated|shortened|cut)\b.{0,120}",
    re.IGNORECASE,
)
_WRITER = lazy_pattern(
    r"(?P<name>[^\W\d_][\w'’.-]*(?: [\w'’.-]+){1,3}) (?:is|was) (?:an?|the|our|\w+['’]s) .{0,60}"
    r"\b(?:writer|journalist|reporter|editor|author|correspondent|freelancer?|critic|photographer|columnist|"
    r"contributor|producer|intern|fellow)\b.{0,100}"
)
_COPYRIGHT = lazy_pattern(r"copyright (?:©|\(c\)|\d{4}).{0,200}|(?:©|\(c\)) ?\d{4}.{0,200}", re.IGNORECASE)
_TRANSCRIBER = lazy_pattern(
    r"(?:\*\*)?[^*\n]{2,60}(?:\*\*)? (?:started|stopped) (?:the )?(?:transcription|recording)\.?(?:\*\*)?",
    re.IGNORECASE,
)


def why_notice(text: str, *, last: bool) -> str:
    """Return why a line that stands alone is nobody's speech, "" where it may be; last: whether nothing follows."""
    bare = without_time(text.strip(" \t*_\n"))
    if _BREAK.fullmatch(text.strip()):
        return "a break line between parts"
    if _TAPE.fullmatch(bare):
        return "a note about the tape"
    if _SOUND.fullmatch(bare):
        return "a note about the sound"
    if _is_of_chat(without_time(text.strip())):
        return "a notice of the chat"
    if _PAUSE.fullmatch(bare):
        return "a break for advertisements"
    if _TRANSCRIBER.fullmatch(text.strip()):
        return "a tool's footer"
    if _CREDIT.fullmatch(bare) and bare[-1] not in ".?!…":
        return "a caption or a credit"
    if last and _EDITED.fullmatch(bare):
        return "a notice about the text"
    if last and _COPYRIGHT.match(bare):
        return "a notice of copyright"
    return ""


def is_note_of_log(text: str) -> bool:
    """Whether it is a line that a mission log keeps for itself: `_note: …`, `_page : 3`."""
    return text[:1] == "_" and _OF_LOG.fullmatch(text.strip()) is not None


def _is_of_chat(text: str) -> bool:
    """Whether a chat program says it: who came and went, how many messages were exported."""
    return (text[:1] in "-*<→←=" and _OF_CHAT.fullmatch(text) is not None) if text else False


def is_note_of_record(text: str) -> bool:
    """Whether a reporter of a court notes what happened: `(Whereupon, a recess was taken.)`, all or its first line."""
    return text[:1] in "[( \t" and _OF_RECORD.match(text) is not None


def is_tool_line(text: str) -> bool:
    """Whether a meeting tool says who switched it on or off: `**Ruiz, Ana** stopped transcription`."""
    return (
        text.rstrip(" .").endswith(("transcription", "recording")) and _TRANSCRIBER.fullmatch(text.strip()) is not None
    )


def writer_named(text: str) -> str:
    """Return the name of whom a line introduces as its writer, "" for any other line: `Ana Ruiz is a staff writer.`."""
    bare = text.strip(" \t*_\n")
    match = _WRITER.fullmatch(bare) if len(bare) < 240 else None
    return match["name"] if match else ""
