"""Where each paragraph of a transcript stands in the document that it was read from, and what is put in there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from qa_editor.core.markup import Piece, letters_of
from qa_editor.core.transcript import Heading, Paragraph, Removed, Transcript, Turn, paragraphs_of
from qa_editor.review.anchors import anchor_name, list_number, number_name, other_name
from qa_editor.review.in_place_edits import Edit, Insert, Refused, edits_of
from qa_editor.review.in_place_lines import Line
from qa_editor.review.in_place_patches import Patch, head_of, named, rewritten, span_of, without_mark
from qa_editor.review.in_place_walk import Walk
from qa_editor.review.redline_comments import Remark, comments_xml, remarks_of, summary
from qa_editor.review.redline_guise import Shown, shown_pieces
from qa_editor.review.redline_words import Redrawn, redraw
from qa_editor.review.redline_xml import AUTHOR, FURNITURE, Pen, comment_end, comment_start

_MISSING = "its paragraph was not found again in the document"


class Work:
    """One document while it is edited. data: its main part. prefix: of WordprocessingML's names there.

    used_id: the highest id that its comments bear.
    """

    def __init__(self, transcript: Transcript, data: bytes, prefix: str, used_id: int, date: str) -> None:
        self.transcript, self.data, self.prefix = transcript, data, prefix
        walk = Walk(data)
        self.pen = Pen(date, max(walk.highest, used_id) + 1)
        self.lines = walk.lines
        self._by_number: dict[int, list[Line]] = defaultdict(list)
        for line in self.lines:
            self._by_number[line.number].append(line)
        self._used: dict[int, int] = {}  # line -> how far its text is claimed
        self._edits: dict[int, list[Edit]] = defaultdict(list)
        self._inserts: dict[int, list[Insert]] = defaultdict(list)
        self._patches: list[Patch] = []
        self._places: dict[tuple[int, int], tuple[Line, int, list[Piece]]] = {}
        self._refused: list[tuple[tuple[int, int], Refused]] = []
        self._began: dict[int, int] = {}  # block -> how far its first line was claimed by those before it
        self._numbered: set[int] = set()  # lines whose number their list gives; it stands in no run
        self._missing: list[str] = []  # the letters of paragraphs that were not found again
        self._place_all()
        self._mark_others()
        self._remarks = {
            next(self.pen.ids): remark
            for remark in (summary(transcript), *remarks_of(transcript.queries), *self._complaints())
        }
        self._put_comments()

    def _place_all(self) -> None:
        turn = -1
        for number, block in enumerate(self.transcript.blocks):
            turn += isinstance(block, Turn)
            if isinstance(block, Removed):
                self._set_aside(block, number)
                continue
            found = (
                self._place(paragraph, (number, index), is_heading=isinstance(block, Heading))
                for index, paragraph in enumerate(paragraphs_of(block))
            )
            lines = [line for line in found if line]
            if lines:
                name = anchor_name(turn=turn) if isinstance(block, Turn) else anchor_name(block=number)
                self._bookmark(name, lines[0], lines[-1], self._began[number])

    def _place(self, paragraph: Paragraph, key: tuple[int, int], *, is_heading: bool) -> Line | None:
        text, syntax = paragraph.text, self.transcript.syntax
        before = Shown(text.before, syntax)
        shown = "".join(before.kept)
        pieces = shown_pieces(text, before, Shown(text.after, syntax)) if text.is_edited else [Piece("keep", shown)]
        found = self._find(shown, paragraph.place.line, is_heading=is_heading)
        if found is None:
            changes = [one for one in redraw(pieces) if isinstance(one, Redrawn)]
            self._refused += [(key, Refused(one, _MISSING)) for one in changes]
            self._missing.append(letters_of(shown))
            return None
        line, base, began = found
        self._began.setdefault(key[0], began)
        if id(line) in self._numbered:
            self._numbered.discard(id(line))
            self._bookmark(number_name(*key), line, line)
        self._places[key] = line, base, pieces
        edits, refused = edits_of(pieces, base, line.runs)
        self._edits[id(line)] += edits
        self._refused += [(key, one) for one in refused]
        return line

    def _find(self, text: str, number: int, *, is_heading: bool) -> tuple[Line, int, int] | None:
        """Return the line in which a text stands, where it begins there, and how much of the line was claimed."""
        if not text.strip():
            return None
        for skipped in (0, len(list_number(text))):
            for line in self._by_number.get(number, []):
                words = line.text.replace("\n", " ") if is_heading else line.text
                began = self._used.get(id(line), 0)
                at = words.find(text[skipped:], began)
                if at >= 0 and (not skipped or not words[:at].strip()):
                    self._used[id(line)] = at + len(text) - skipped
                    if skipped:
                        self._numbered.add(id(line))
                    return line, at - skipped, began
        same = [line for line in self.lines if line.text.strip() == text.strip() and id(line) not in self._used]
        if len(same) == 1:
            self._used[id(same[0])] = len(same[0].text)
            return same[0], same[0].text.find(text.strip()) - (len(text) - len(text.lstrip())), 0
        return None

    def _set_aside(self, block: Removed, number: int) -> None:
        """Delete what was set aside, where it is one whole paragraph of plain runs."""
        text = "".join(Shown(block.text.before, self.transcript.syntax).kept).strip()
        whole = [line for line in self._by_number.get(block.place.line, []) if line.text.strip() == text]
        if len(whole) != 1 or id(whole[0]) in self._used or not text:
            return
        line = whole[0]
        if any(run.why or run.shut or any(not atom.text for atom in run.atoms) for run in line.runs):
            return
        self._used[id(line)] = len(line.text)
        self._places[number, 0] = line, 0, [Piece("delete", line.text, FURNITURE)]
        spans = [(run.at, run.at + len(run.text)) for run in line.runs if run.text]
        self._edits[id(line)] += [Edit(start, end, "", (FURNITURE,)) for start, end in spans]
        if line.follows and not line.section and not line.pending:
            mark = named(self.pen.mark("del", (FURNITURE,)), self.prefix)
            self._patches.append(without_mark(line, self.data, mark, self.prefix))
        self._bookmark(anchor_name(block=number), line, line)

    def _mark_others(self) -> None:
        """Put bookmarks around what is of no block, so that `merge` does not take it for a reviewer's."""
        others = [line for line in self.lines if id(line) not in self._used and not line.gone and line.text.strip()]
        for number, line in enumerate(others, 1):
            letters = letters_of(line.text)
            if not any(letters in missing for missing in self._missing):
                self._bookmark(other_name(number, line.text), line, line)

    def _bookmark(self, name: str, first: Line, last: Line, at: int = 0) -> None:
        """Put a bookmark around lines. at: where it begins in the first, in which others stand before it."""
        start, end = self.pen.bookmark(name)
        if at and _is_free(first, at):
            self._inserts[id(first)].append(Insert(at, named(start, self.prefix)))
            self._patches.append((last.end, last.end, named(end, self.prefix)))
        else:
            self._around(first, last, start, end)

    def _around(self, first: Line, last: Line, start: str, end: str) -> None:
        head = head_of(first)
        self._patches += [(head, head, named(start, self.prefix)), (last.end, last.end, named(end, self.prefix))]

    def _complaints(self) -> Iterator[Remark]:
        """Yield a comment for each paragraph with changes that could not be put in."""
        by_place: dict[tuple[int, int], list[Refused]] = defaultdict(list)
        for key, one in self._refused:
            by_place[key].append(one)
        for (block, paragraph), here in by_place.items():
            lines = [
                f"Left as it was, for {why}: “{one.old}” would read “{one.new}” ({' '.join(one.codes)})"
                for one, why in here
            ]
            yield Remark(tuple(lines), AUTHOR, block, paragraph)

    def _put_comments(self) -> None:
        somewhere = next(iter(self._places.values()), None)
        for key, remark in list(self._remarks.items()):
            place = self._places.get((-1 if remark.block is None else remark.block, remark.paragraph), somewhere)
            if place is None:
                del self._remarks[key]
                continue
            line, base, pieces = place
            start, end = comment_start(key), comment_end(key)
            span = span_of(remark, pieces)
            if span is None or not all(_is_free(line, base + at) for at in span):
                self._around(line, line, start, end)
                continue
            self._inserts[id(line)] += [
                Insert(base + span[0], named(start, self.prefix)),
                Insert(base + span[1], named(end, self.prefix)),
            ]

    def comments(self) -> str:
        """Return the comments' elements; the first says what was left as it was."""
        remarks = dict(self._remarks)
        for key in list(remarks)[:1]:
            remarks[key] = remarks[key]._replace(lines=(*remarks[key].lines, *self.notes()))
        return comments_xml(remarks, self.pen.date)

    def notes(self) -> tuple[str, ...]:
        """Return what was left as it was, a line for each reason."""
        whys = Counter(one.why for _, one in self._refused)
        return tuple(f"changes left out, for {why} (a comment names each): {count}" for why, count in whys.items())

    def patched(self) -> bytes:
        """Return the part with everything put in."""
        patches = list(self._patches)
        for line in self.lines:
            edits, inserts = self._edits.get(id(line), ()), self._inserts.get(id(line), ())
            patches += rewritten(line, edits, inserts, self.pen, self.prefix)
        out: list[bytes] = []
        at = 0
        for start, end, new in sorted(patches, key=lambda patch: patch[:2]):
            out += self.data[at:start], new
            at = end
        return b"".join([*out, self.data[at:]])


def _is_free(line: Line, at: int) -> bool:
    return any(run.at <= at <= run.at + len(run.text) for run in line.runs if run.text and not run.why and not run.shut)
