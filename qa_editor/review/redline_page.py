"""The paragraphs of a redline: kept text, changes, comments at their words, the guise of Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from qa_editor.core.inline import Run
from qa_editor.core.markup import Markup, Piece
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.transcript import Syntax
from qa_editor.review.redline_comments import Remark
from qa_editor.review.redline_guise import Guises, Shown, dressed, shown_pieces
from qa_editor.review.redline_words import Change, Redrawn, redraw_plainly
from qa_editor.review.redline_xml import Pen, comment_end, comment_start, escaped

_SAFE_LINK = lazy_pattern(r"(?i:https?://|mailto:)[^\s]+$")
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
Asked = Sequence[tuple[int, Remark]]
"""The comments on one paragraph, each with its id."""


class Words(NamedTuple):
    """A paragraph's words, ready to be drawn. before, after: the guises of either text, () for plain ones.

    place: from an offset in the cleaned source text to one in the cleaned text as it is shown.
    """

    stretches: list[str | Change]
    before: Guises = ()
    after: Guises = ()
    place: Callable[[int], int] = int


def words_of(markup: Markup, syntax: Syntax) -> Words:
    """Return the words of a paragraph with its edits redrawn by words."""
    if syntax == "plain":
        return Words(redraw_plainly(markup.pieces))
    before = Shown(markup.before, syntax)
    after = Shown(markup.after, syntax) if markup.is_edited else before
    return Words(redraw_plainly(shown_pieces(markup, before, after)), before.guises, after.guises, after.place)


def deleted_words(markup: Markup, syntax: Syntax, code: str) -> Words:
    """Return the words of a paragraph that is set aside whole: all that was read is deleted."""
    before = Shown(markup.before, syntax)
    text = "".join(before.kept)
    return Words(redraw_plainly([Piece("delete", text, code)] if text else []), before.guises)


class Page:
    """Draws paragraphs. link: gives the relation id of an address, escaped for XML. The styles are ids."""

    def __init__(self, pen: Pen, link: Callable[[str], str], link_style: str, code_style: str) -> None:
        self.pen, self._link, self._link_style, self._code_style = pen, link, link_style, code_style

    def content(self, words: Words, source: str, asked: Asked = ()) -> str:
        """Return the runs and changes of a paragraph; source: its cleaned text, in which the comments' words stand."""
        if not asked and not words.before and not words.after:
            return self.pen.plain(words.stretches)
        return "".join(self._pieces(words, self._ranges(words, source, asked)))

    def _ranges(self, words: Words, source: str, asked: Asked) -> list[tuple[int, int, int]]:
        """Return start, end and id of each comment, in the shown text."""
        size = sum(len(one) if isinstance(one, str) else len(one[1]) for one in words.stretches)
        found = []
        for key, remark in asked:
            first, last = _place_of(remark, source)
            found.append((words.place(first), words.place(last), key) if last else (0, size, key))
        return sorted(found)

    def _pieces(self, words: Words, ranges: list[tuple[int, int, int]]) -> Iterator[str]:
        """Yield the runs and changes with the comments between them: a range is never cut by a change's edge."""
        starts, ends = list(ranges), sorted(ranges, key=lambda one: one[1])
        before = after = 0
        for one in words.stretches:
            if not isinstance(one, str):
                change = Redrawn(*one)
                while starts and starts[0][0] < after + max(1, len(change.new)):
                    yield comment_start(starts.pop(0)[2])
                yield self._change(change, words, before, after)
                before, after = before + len(change.old), after + len(change.new)
                while ends and ends[0][1] <= after and ends[0] not in starts:
                    yield comment_end(ends.pop(0)[2])
                continue
            stop, before = after + len(one), before + len(one)
            while after < stop:
                while starts and starts[0][0] <= after:
                    yield comment_start(starts.pop(0)[2])
                cuts = [place for place, *_ in starts[:1]] + [end for _, end, _ in ends[:1]]
                until = min([stop, *(cut for cut in cuts if cut > after)])
                text = one[len(one) - (stop - after) :][: until - after]
                yield self._kept(text, words.after, after)
                after = until
                while ends and ends[0][1] <= after and ends[0] not in starts:
                    yield comment_end(ends.pop(0)[2])
        for _, _, key in starts:
            yield comment_start(key)
        for _, _, key in ends:
            yield comment_end(key)

    def _kept(self, text: str, guises: Guises, offset: int) -> str:
        if not guises:
            return self.pen.run(text)
        return "".join(
            [self._linked(self.pen.run(part, self.properties(run)), run) for part, run in dressed(text, offset, guises)]
        )

    def _change(self, change: Redrawn, words: Words, before: int, after: int) -> str:
        if not words.before and not words.after:
            return self.pen.change(change)
        signed, xml = self.pen.sign(change.codes), []
        sides = (("del", "w:delText", change.old, words.before, before), ("ins", "w:t", change.new, words.after, after))
        for tag, text_tag, text, guises, offset in sides:
            for part, run in dressed(text, offset, guises):
                inner = self.pen.run(part, self.properties(run), text_tag)
                xml.append(self._linked(f'<w:{tag} w:id="{next(self.pen.ids)}{signed}{inner}</w:{tag}>', run))
        return "".join(xml)

    def properties(self, run: Run) -> str:
        """Return `w:rPr` for a guise, "" for none."""
        style = self._link_style if self._is_safe(run.link) else self._code_style if run.code else ""
        named = f'<w:rStyle w:val="{style}"/>' if style else ""
        inner = named + "<w:b/><w:bCs/>" * run.bold + "<w:i/><w:iCs/>" * run.italic
        return f"<w:rPr>{inner}</w:rPr>" if inner else ""

    def _linked(self, xml: str, run: Run) -> str:
        if not self._is_safe(run.link):
            return xml
        return f'<w:hyperlink xmlns:r="{_RELATIONS}" r:id="{self._link(escaped(run.link))}">{xml}</w:hyperlink>'

    @staticmethod
    def _is_safe(address: str) -> bool:
        return bool(address) and _SAFE_LINK.match(address) is not None


def _place_of(remark: Remark, source: str) -> tuple[int, int]:
    """Return where a comment's words stand in the cleaned text; 0, 0 where they do not."""
    words = remark.words.strip()
    at = source.find(words) if words else -1
    for _ in range(remark.nth):
        later = source.find(words, at + 1) if at >= 0 else -1
        at = later if later >= 0 else at
    return (at, at + len(words)) if at >= 0 else (0, 0)
