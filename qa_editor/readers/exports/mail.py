"""Mail: saved messages (.eml: RFC 5322 headers, MIME parts) and mails pasted as text with their header lines.

Headers become fields. In the body, quoted lines (`> question`) are joined to paragraphs that keep their mark, so that
`structure` finds the answers below them; signatures, the line that says who wrote what is quoted, and attachments are
set aside.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.format import Reader
from qa_editor.core.markup import Markup
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.source import Source, decode
from qa_editor.core.transcript import Block, Paragraph, Place, Removed, Transcript
from qa_editor.readers.exports.mail_body import blocks_of_body

if TYPE_CHECKING:
    from email.message import EmailMessage, MIMEPart

_HEADER = lazy_pattern(r"([A-Za-zÀ-ÿ][\w-]{1,30}):[ \t]+(\S.*)")
_FIELDS = {
    "from": "from", "von": "from", "de": "from", "da": "from",
    "to": "to", "an": "to", "à": "to", "para": "to", "a": "to",
    "subject": "title", "betreff": "title", "objet": "title", "asunto": "title", "oggetto": "title",
    "date": "date", "sent": "date", "datum": "date", "gesendet": "date", "envoyé": "date", "fecha": "date",
    "cc": "cc",
}  # fmt: skip
_REPLY = lazy_pattern(r"(?:(?:re|aw|fwd?|wg|tr|sv|antw|rv)(?:\[\d+\])?:[ \t]*)+", re.IGNORECASE)
_OF_MAIL = lazy_pattern(r"(?mi)^(?:MIME-Version|Received|Message-ID|Return-Path|Delivered-To|Content-Type):")
_HEADER_LINES = 12
_WHY_HEADER = "the header of a mail"


def recognises(source: Source) -> bool:
    """By a saved mail's headers, or by the header lines of a pasted one: who wrote it, and to whom or on what."""
    return _is_saved(source) or _is_pasted(source)


def _is_saved(source: Source) -> bool:
    head = source.head
    if not _HEADER.match(head) and not head.startswith("From "):
        return False
    top = re.split(r"\r?\n\r?\n", head, maxsplit=1)[0]
    from_whom = re.search(r"^From:", top, re.MULTILINE | re.IGNORECASE) is not None
    return from_whom and (source.suffix == ".eml" or _OF_MAIL.search(top) is not None)


def _is_pasted(source: Source) -> bool:
    names = [_FIELDS[name] for name, _ in _pasted_header(source.head)]
    return "from" in names and ("to" in names or "title" in names) and len(set(names)) > 2


def _pasted_header(text: str) -> list[tuple[str, str]]:
    """Return the (name, value) lines with which the text begins, each name one that a mail has."""
    found = []
    for line in text.lstrip("\ufeff \t\r\n").splitlines()[:_HEADER_LINES]:
        match = _HEADER.fullmatch(line.rstrip())
        if not match or match[1].casefold() not in _FIELDS:
            break
        found.append((match[1].casefold(), match[2].strip()))
    return found


def read(source: Source) -> Transcript:
    """Return the message's text with its fields. Raises UnreadableInput where no text is in it."""
    if _is_saved(source):
        return _read_saved(source)
    text = source.text
    header = _pasted_header(text)
    start = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    end = start
    for _ in header:
        end = text.index("\n", end) + 1 if "\n" in text[end:] else len(text)
    first = text.count("\n", 0, start) + 1
    kept = Removed(Markup.of(text[start:end].rstrip()), _WHY_HEADER, Place(first, start, end))
    blocks = (kept, *blocks_of_body(text, first + len(header), end))
    return Transcript(blocks=blocks, source=source.name, fields=_fields(header))


def _read_saved(source: Source) -> Transcript:
    import email.policy

    data = source.data.lstrip(b"\xef\xbb\xbf")
    message = email.message_from_bytes(data, policy=email.policy.default)
    header = [(name, _value(message, name)) for name in ("From", "To", "Cc", "Date", "Subject") if message[name]]
    text = "\n".join(f"{name}: {value}" for name, value in header)
    blocks: list[Block] = [Removed(Markup.of(text), _WHY_HEADER, Place(1))]
    fields = _fields((name.casefold(), value) for name, value in header)
    plain, page = message.get_body(("plain",)), message.get_body(("html",))
    if plain is not None and (body := _text_of(plain)).strip():
        blocks += [_without_span(block) for block in blocks_of_body(body)]
        syntax = None
    elif page is not None and (body := _text_of(page)).strip():
        web = _web_page(body, source.name)
        blocks += web.blocks
        syntax = web.syntax
    else:
        raise UnreadableInput("the mail has no text in it; save what is attached and give that")
    blocks += [
        Removed(Markup.of(name), "an attachment, which is not read")
        for part in message.iter_attachments() if (name := part.get_filename() or "")
    ]  # fmt: skip
    return Transcript(blocks=tuple(blocks), source=source.name, fields=fields, syntax=syntax or "plain")


def _value(message: EmailMessage, name: str) -> str:
    """Return a header, decoded; as it stands where it is broken."""
    try:
        return " ".join(str(message[name]).split())
    except (ValueError, LookupError, IndexError, AttributeError):
        return ""


def _text_of(part: MIMEPart) -> str:
    """Return the text of a part in its character set, or where that is wrong as other texts are decoded."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    charset = part.get_content_charset() or "utf-8"
    try:
        return data.decode(charset)
    except (LookupError, UnicodeDecodeError):
        return decode(data)


def _web_page(body: str, name: str) -> Transcript:
    """Return the text of a mail that has only an HTML part."""
    from qa_editor.core.errors import UnknownFormat
    from qa_editor.readers import reader_named  # the families import this module

    try:
        return reader_named("html").read(Source(name + ".html", body.encode()))
    except UnknownFormat:
        raise UnreadableInput("the mail is a web page only; save it as text") from None


def _without_span(block: Block) -> Block:
    """Return the block with its line alone: what was decoded has no place in the file's characters."""
    return block._replace(place=Place(block.place.line)) if isinstance(block, Paragraph | Removed) else block


def _fields(header: Iterable[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in header:
        key = _FIELDS[name]
        bare = _REPLY.sub("", value, count=1).strip() if key == "title" else value
        if bare:
            found.setdefault(key, bare)
    return found


READER = Reader(
    name="mail",
    suffixes=(".eml",),
    what="mail, saved (.eml) or pasted with its header: questions quoted, answers below",
    recognises=recognises,
    read=read,
)
