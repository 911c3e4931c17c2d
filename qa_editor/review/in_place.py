"""The changes put into the editor's own Word document: only the edited runs, a few bookmarks and comments are touched.

Every other byte of the text and every other part stays as it was. What cannot be edited safely is left, and said so in
a comment and in the notes: fields, locked content controls, other people's pending changes, text boxes, formulas. What
was set aside is deleted where it is a whole paragraph.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import Any

from qa_editor.core.errors import UnreadableInput
from qa_editor.core.transcript import Transcript
from qa_editor.review import embed, package
from qa_editor.review.in_place_work import Work
from qa_editor.review.redline import date_of_changes
from qa_editor.review.redline_comments import comments_part

_SPACES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)


def put_in_place(transcript: Transcript, original: bytes) -> package.ReviewFile:
    """Return the document that the transcript was read from with its edits as tracked changes.

    original: the bytes of the .docx; the whole transcript travels in the file, see `embed`. Raises UnreadableInput
    where the document's text is not written as Office programs write it.
    """
    from zipfile import ZipFile

    with ZipFile(io.BytesIO(original)) as given:
        parts: dict[str, Any] = {name: given.read(name) for name in given.namelist() if not name.endswith("/")}
    main = package.main_part(parts)
    name = _comments_name(parts, main)
    used = max([0, *map(int, re.findall(rb'\bid="(\d{1,9})"', parts.get(name, b"")))])
    work = Work(transcript, parts[main], _prefix_of(parts[main]), used, date_of_changes())
    parts[main] = work.patched()
    parts[name] = _with_comments(parts.get(name, b""), work.comments())
    parts[embed.PART] = embed.embed_transcript(transcript, parts.get(embed.PART, b""))
    package.declare(parts, name, package.COMMENTS, main)
    package.declare(parts, embed.PART, package.CUSTOM, "")
    return package.ReviewFile(package.pack(parts), work.notes())


def _prefix_of(data: bytes) -> str:
    """Return the prefix that the part's names have, "w:" nearly always."""
    for space in _SPACES:
        if found := re.search(rb"xmlns:(\w+)\s*=\s*[\"']" + re.escape(space.encode()) + rb"[\"']", data[:20_000]):
            return found[1].decode() + ":"
    raise UnreadableInput("the document's text is written in an unusual way; open it in Word and save it again")


def _comments_name(parts: Mapping[str, bytes], main: str) -> str:
    """Return the name of the comments part, there or to be made."""
    return package.related(parts, main, package.COMMENTS[1]) or main.rpartition("/")[0] + "/comments.xml"


def _with_comments(existing: bytes, inner: str) -> bytes:
    """Return the comments part with more comments."""
    if not existing:
        return comments_part(inner)
    text = re.sub(r"<((?:\w+:)?comments)\b([^>]*)/>\s*$", r"<\1\2></\1>", existing.decode("utf-8"))
    at = text.rindex("</")
    space = next((space for space in _SPACES if space in text[:20_000]), _SPACES[0])
    return (text[:at] + inner.replace("<w:comment ", f'<w:comment xmlns:w="{space}" ') + text[at:]).encode()
