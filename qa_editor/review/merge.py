"""A reviewer's decisions taken over: the final transcript with a ledger of what was accepted and what they changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from qa_editor.core.edits import LedgerLine, ledger
from qa_editor.core.markup import Markup, Piece, letters_of
from qa_editor.core.transcript import Block, Paragraph, Removed, Speaker, Transcript, Turn, paragraphs_of
from qa_editor.review.added import Added, added_blocks
from qa_editor.review.answers import answers_of
from qa_editor.review.cells import PARTING, cells_of
from qa_editor.review.decisions import Judged, Verdict, judge
from qa_editor.review.labels import Voices, label_of
from qa_editor.review.left import Left, is_ours
from qa_editor.review.merged import Decision, Merged, OwnChange
from qa_editor.review.rebuild import CODE, WHY, rewritten, with_edits
from qa_editor.review.regions import Regions, find_regions
from qa_editor.review.reviewed import Reviewed

GONE = "deleted by the reviewer"
"""Why a turn or paragraph is set aside that stands in the reviewed document no more."""


def merge_reviewed(planned: Transcript, reviewed: Reviewed) -> Merged:
    """Return the final transcript and what became of each edit.

    planned: the transcript that was sent out, with its ledger. reviewed: the document that came back.
    """
    regions = find_regions(planned, reviewed.passages)
    merging = _Merging(planned, regions)
    blocks = [merging.block(number, block) for number, block in enumerate(planned.blocks)]
    added = added_blocks(planned, regions.loose, merging.voices)
    answers = answers_of(planned, reviewed.remarks, regions.spots)
    final = _assembled(planned, blocks, added, frozenset(answer.query for answer in answers if answer.query))
    return Merged(
        transcript=final,
        decisions=tuple(merging.decisions),
        own=tuple(_own(final, merging.own, added)),
        answers=tuple(answers),
        by=regions.by,
        reviewers=tuple(_reviewers(reviewed)),
    )


class _Merging:
    """One transcript while its blocks are gone through."""

    def __init__(self, planned: Transcript, regions: Regions) -> None:
        self.planned, self.regions = planned, regions
        self.voices = Voices(planned)
        self.decisions: list[Decision] = []
        self.own: list[OwnChange] = []  # of speakers and whole blocks; their blocks are those of `planned`
        self._lines: dict[int, list[LedgerLine]] = {}
        for line in ledger(planned):
            self._lines.setdefault(line.block, []).append(line)
        self._turns = {n: t for t, n in enumerate(n for n, b in enumerate(planned.blocks) if isinstance(b, Turn))}

    def block(self, number: int, block: Block) -> Block:
        """Return a block as it is to stand in the final transcript, and enter its decisions."""
        left = self.regions.blocks.get(number)
        if isinstance(block, Removed):
            return self._aside(number, block, left)
        paragraphs = paragraphs_of(block)
        if not any(paragraph.text.pieces for paragraph in paragraphs):
            return block
        if left is None or not left.text.strip():
            return self._lost(number, block, left or Left(""))
        if isinstance(block, Turn):
            block, left = self._speaker(number, block, left)
        judged = self._judged(number, paragraphs, left)
        if judged.target.strip():
            return self._rebuilt(block, paragraphs, judged)
        return self._lost(number, block, left, judged)

    def _judged(self, number: int, paragraphs: Sequence[Paragraph], left: Left) -> Judged:
        texts = [paragraph.text for paragraph in paragraphs]
        lines = self._lines.get(number, [])
        judged = _as_planned(texts, left, len(lines)) or judge(cells_of(texts, self.planned.syntax), left)
        for line, verdict in zip(lines, judged.verdicts, strict=True):
            self._enter(line, verdict)
        return judged

    def _enter(self, line: LedgerLine, verdict: Verdict) -> None:
        self.decisions.append(Decision(
            verdict.status, line.rule, line.block, line.turn, line.paragraph, line.line, line.old, line.new,
            line.before, line.after, verdict.reads, verdict.note,
        ))  # fmt: skip

    def _rebuilt(self, block: Block, paragraphs: Sequence[Paragraph], judged: Judged) -> Block:
        kept, first = list[Paragraph](), 0
        for paragraph in paragraphs:
            count = len(paragraph.text.changes()) if paragraph.text.is_edited else 0
            made = [number in judged.made for number in range(first, first + count)]
            kept.append(paragraph._replace(text=with_edits(paragraph.text, made)))
            first += count
        done = rewritten(kept, judged.target, self.planned.syntax)
        if isinstance(block, Turn):
            return block._replace(paragraphs=done)
        if isinstance(block, Paragraph):
            return done[0]._replace(text=_one([one.text for one in done]))
        return block._replace(text=_one([one.text for one in done]))

    def _speaker(self, number: int, turn: Turn, left: Left) -> tuple[Turn, Left]:
        """Take the label off, and see whether somebody else speaks now."""
        words = [text for p in turn.paragraphs[:1] for text in (p.text.after, p.text.before)]
        label = label_of(left.text, words, self.voices.known)
        left = left.from_(label.end) if label.end else left
        if label.text and not self.voices.is_of(label.text, turn):
            name, role = self.voices.speaker(label.text)
            self.own.append(OwnChange("speaker", number, self._turns[number], turn.speaker or turn.label, name))
            turn = turn._replace(speaker=name, role=role)
        return turn, left

    def _lost(self, number: int, block: Block, left: Left, judged: Judged | None = None) -> Block:
        """Set aside what stands there no more; a turn all of whose words wait is judged as any other."""
        if judged is None:
            waits = bool(left.dropped)
            for line in self._lines.get(number, []):
                verdict = (
                    Verdict("half-applied", "", "neither reading stands there")
                    if waits
                    else Verdict("altered", "", GONE)
                )
                self._enter(line, verdict)
        text = _one([paragraph.text for paragraph in paragraphs_of(block)])
        kind = "turn removed" if isinstance(block, Turn) else "paragraph removed"
        self.own.append(OwnChange(kind, number, self._turns.get(number), text.after, ""))
        return Removed(text, GONE, block.place)

    def _aside(self, number: int, block: Removed, left: Left | None) -> Block:
        """Decide about a block that was set aside: struck out, restored, or waiting."""
        if left is None or not letters_of(block.text.before):
            return block
        waits = letters_of(block.text.before) in letters_of("".join(span.text for span in left.dropped))
        stands = bool(letters_of(left.text))
        status = "pending" if waits and not stands else "rejected" if stands else "accepted"
        place = block.place
        text = block.text.before
        line = LedgerLine("", number, None, 0, place.line, 0, len(text), text, "", text, "", 0)
        self._enter(line, Verdict(status, left.text, f"set aside: {block.why}"))  # type: ignore[arg-type]
        if status != "rejected":
            return block
        restored = Paragraph(Markup.of(text), place, field=block.field)
        return rewritten([restored], left.text.replace(PARTING, " "), self.planned.syntax)[0]


def _as_planned(texts: Sequence[Markup], left: Left, count: int) -> Judged | None:
    """Return the judgement of a turn that reads to the letter as planned, None for any other."""
    target = PARTING.join(text.after for text in texts)
    if not left.is_decided or left.text.strip(" \t\n") != target:
        return None
    return Judged((Verdict("accepted", ""),) * count, frozenset(range(count)), target)


def _one(texts: Sequence[Markup]) -> Markup:
    """Return several ledgers as one, a line feed between them."""
    pieces: list[Piece] = []
    for number, text in enumerate(texts):
        if number:
            pieces.append(Piece("keep", "\n"))
        pieces += text.pieces
    return Markup(tuple(pieces))


def _assembled(
    planned: Transcript, blocks: Sequence[Block], added: Sequence[Added], answered: frozenset[str]
) -> Transcript:
    """Return the final transcript: blocks that the reviewer added in their places, pairs and queries moved along."""
    out: list[Block] = []
    moved: dict[int, int] = {}
    turns: dict[int, int] = {}
    old = new = 0
    for number in range(-1, len(blocks)):
        if number >= 0:
            moved[number] = len(out)
            if isinstance(planned.blocks[number], Turn):
                if isinstance(blocks[number], Turn):
                    turns[old], new = new, new + 1
                old += 1
            out.append(blocks[number])
        for one in added:
            if one.after == number:
                new += isinstance(one.block, Turn)
                out.append(one.block)
    pairs = []
    for pair in planned.pairs:
        kept = pair._replace(
            questions=tuple(turns[n] for n in pair.questions if n in turns),
            answers=tuple(turns[n] for n in pair.answers if n in turns),
        )
        if kept.questions and kept.answers:
            pairs.append(kept)
    queries = tuple(
        query if query.block is None else query._replace(block=moved[query.block])
        for query in planned.queries
        if query.message not in answered
    )
    known = {speaker.name for speaker in planned.speakers}
    fresh = dict.fromkeys(b.speaker for b in out if isinstance(b, Turn) and b.speaker and b.speaker not in known)
    speakers = (*planned.speakers, *(Speaker(name, (name,), "", ("named by the reviewer",)) for name in fresh))
    return replace(
        planned, blocks=tuple(out), pairs=tuple(pairs), queries=queries, speakers=speakers,
        reasons={**planned.reasons, CODE: WHY},
    )  # fmt: skip


def _own(final: Transcript, structural: Sequence[OwnChange], added: Sequence[Added]) -> Iterator[OwnChange]:
    """Yield what the reviewer did by themselves: whole turns and speakers first, then words."""

    def moved(number: int) -> int:
        return number + sum(one.after < number for one in added)

    yield from (change._replace(block=moved(change.block)) for change in structural)
    turns = {n: t for t, n in enumerate(n for n, b in enumerate(final.blocks) if isinstance(b, Turn))}
    for at, one in enumerate(added):
        number = one.after + 1 + at
        kind = "turn added" if isinstance(one.block, Turn) else "paragraph added"
        text = _one([paragraph.text for paragraph in paragraphs_of(one.block)]).after
        yield OwnChange(kind, number, turns.get(number), "", text)
    fresh = {one.after + 1 + at for at, one in enumerate(added)}
    for line in ledger(final):
        if line.rule == CODE and line.block not in fresh and not isinstance(final.blocks[line.block], Removed):
            yield OwnChange("words", line.block, line.turn, line.before, line.after)


def _reviewers(reviewed: Reviewed) -> Iterator[str]:
    """Yield the names of all who changed or noted something, but ours."""
    told: dict[str, None] = {}
    for passage in reviewed.passages:
        for mark in {id(mark): mark for _, mark in passage.stretches}.values():
            for who in mark:
                if who and who.author and not is_ours(who):
                    told[who.author] = None
    told.update(
        (remark.author, None)
        for remark in reviewed.remarks
        if remark.author and not remark.author.startswith("qa-editor")
    )
    yield from told
