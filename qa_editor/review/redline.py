"""A transcript in house layout as a Word document in which every edit is a tracked change.

What stands there before the changes, the original, is each block's text as it was read (`Markup.before`), a paragraph
of the document for each paragraph of the transcript, a line break for each of its line feeds, in Markdown without the
marks of emphasis; what was set aside stands there too. What stands there after them is the text as it reads
(`Markup.after`), without what was set aside. Labels, the cast line and the page's own furniture belong to the layout
and are no change.

Inserted and deleted text: ISO 29500-1, 17.13.5; comments: 17.13.4; bookmarks: 17.13.6.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import chain
from typing import Any

from qa_editor.core.frame import Frame
from qa_editor.core.transcript import Transcript
from qa_editor.review import embed, package
from qa_editor.review.redline_comments import Remark, comments_part, comments_xml, remarks_of, summary
from qa_editor.review.redline_lines import Line, lines_of
from qa_editor.review.redline_page import Page, Words, deleted_words, words_of
from qa_editor.review.redline_xml import FURNITURE, Pen


def redline(transcript: Transcript, frame: Frame) -> package.ReviewFile:
    """Return the .docx, the same bytes for the same transcript and date (SOURCE_DATE_EPOCH, else now).

    frame: the house layout. The whole transcript travels in the file, see `embed`.
    """
    parts: dict[str, Any] = {package.TYPES: b"", package.MAIN: b"", **frame.parts, package.COMMENTS_PART: b""}
    package.declare(parts, package.COMMENTS_PART, package.COMMENTS)
    package.declare(parts, embed.PART, package.CUSTOM, "")
    parts[embed.PART] = embed.embed_transcript(transcript, frame.parts.get(embed.PART, b""))
    drawing = Drawing(transcript, frame, parts)
    head, tail = parts[package.MAIN].decode("utf-8").split("<w:body>", 1)
    parts[package.MAIN] = chain((head, "<w:body>"), drawing.paragraphs(), (tail,))
    parts[package.COMMENTS_PART] = drawing.comments_part
    return package.ReviewFile(package.pack(parts), drawing.notes())


def date_of_changes() -> str:
    """Return the date that changes bear, ISO 8601 in UTC: of SOURCE_DATE_EPOCH (seconds) where it is set, else now."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    when = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC)
    return when.strftime("%Y-%m-%dT%H:%M:%SZ")


class Drawing:
    """One document while it is drawn."""

    def __init__(self, transcript: Transcript, frame: Frame, parts: dict[str, Any]) -> None:
        self.transcript, self.frame = transcript, frame
        self.pen = Pen(date_of_changes())
        links: dict[str, str] = {}

        def link(address: str) -> str:
            if address not in links:
                links[address] = package.relate(parts, address, package.HYPERLINK, external=True)
            return links[address]

        self._page = Page(self.pen, link, frame.styles["Hyperlink"], frame.styles["Code"])
        self._lines = list(lines_of(transcript, frame))
        remarks = [summary(transcript), *remarks_of(transcript.queries)] if self._lines else []
        self._remarks = dict(enumerate(remarks))
        drawn = {(line.block, line.paragraph) for line in self._lines}
        self._asked: dict[tuple[int, int], list[tuple[int, Remark]]] = {}
        for key, remark in self._remarks.items():
            here = self._lines[0].block, self._lines[0].paragraph
            if remark.block is not None and (remark.block, remark.paragraph) in drawn:
                here = remark.block, remark.paragraph
            self._asked.setdefault(here, []).append((key, remark))

    def comments_part(self) -> bytes:
        """Return the comments; to be asked when the paragraphs are drawn."""
        remarks = {
            key: one if key else one._replace(lines=(*one.lines, *self.notes())) for key, one in self._remarks.items()
        }
        return comments_part(comments_xml(remarks, self.pen.date))

    def notes(self) -> tuple[str, ...]:
        """Return what could not be drawn; to be asked when the paragraphs are drawn."""
        left_out = self.pen.left_out
        return (f"control characters that a Word file cannot hold were left out: {left_out}",) if left_out else ()

    def paragraphs(self) -> Iterator[str]:
        """Yield the paragraphs of the body, in order.

        What is set aside behind the last line that stays has that line's looks, and its last mark stays in its stead:
        a document's last paragraph mark cannot be deleted.
        """
        lines = self._lines
        last = max((index for index, line in enumerate(lines) if line.change != "del"), default=-1)
        trailing = last >= 0 and last < len(lines) - 1
        ends_of: list[str] = []  # of the bookmarks that stand open: what was set aside may stand within a turn
        for index, line in enumerate(lines):
            if trailing and index >= last:
                line = line._replace(style=lines[last].style, properties=lines[last].properties)
            ends = trailing and index == last
            mark = "del" if ends or (line.change == "del" and index < len(lines) - 1) else line.change
            mark = "" if mark == "del" and index == len(lines) - 1 else mark
            start = end = ""
            if line.opens:
                start, end = self.pen.bookmark(line.opens)
                ends_of.append(end)
            end = ends_of.pop() if line.closes and ends_of else ""
            yield self._paragraph(line, mark, FURNITURE if ends else line.code, start, end)

    def _paragraph(self, line: Line, mark: str, code: str, start: str, end: str) -> str:
        style = self.frame.styles.get(line.style, line.style)
        drawn = f"<w:rPr>{self.pen.mark(mark, (code,) if code else ())}</w:rPr>" if mark else ""
        words = _words(line, self.transcript)
        asked = self._asked.get((line.block, line.paragraph), ())
        inner = self._page.content(words, line.text.after if line.change != "del" else "", asked)
        return (
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{line.properties}{drawn}</w:pPr>'
            f"{start}{line.label}{inner}{end}</w:p>"
        )


def _words(line: Line, transcript: Transcript) -> Words:
    if line.change == "del":
        return deleted_words(line.text, transcript.syntax, line.code)
    return words_of(line.text, transcript.syntax)
