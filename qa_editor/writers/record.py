"""The whole transcript as plain dicts and lists: what JSON and YAML carry, version 1."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from qa_editor.core.edits import LedgerLine, ledger
from qa_editor.core.transcript import Block, Heading, Paragraph, Query, Removed, Timed, Transcript, Turn

VERSION = 1
"""The schema's version; it rises when a script that reads the older shape would break."""

Record = dict[str, Any]


def record_of(transcript: Transcript) -> Record:
    """Return the transcript as one object, keys in the order of the schema.

    Texts are those after cleaning, to the character; with the edits that name the same block and paragraph,
    `qa_editor.core.edits.original` gives back what was read.
    """
    turn_at = {i: n for n, i in enumerate(i for i, b in enumerate(transcript.blocks) if isinstance(b, Turn))}
    return {
        "version": VERSION,
        "source": transcript.source,
        **({"syntax": transcript.syntax} if transcript.syntax != "plain" else {}),
        "language": transcript.language,
        "metadata": dict(transcript.metadata),
        "speakers": [
            {"name": s.name, "labels": list(s.labels), "role": s.role, "evidence": list(s.evidence)}
            for s in transcript.speakers
        ],
        "turns": [_turn(turn) for turn in transcript.turns],
        "blocks": _blocks(transcript),
        "pairs": [{"questions": list(p.questions), "answers": list(p.answers)} for p in transcript.pairs],
        "edits": [_edit(line, transcript) for line in ledger(transcript)],
        "queries": [_query(query, turn_at) for query in transcript.queries],
        "removed": [
            {"text": r.text.after, "why": r.why, "field": r.field, "line": r.place.line} for r in transcript.removed
        ],
    }


def _turn(turn: Turn) -> Record:
    return {
        "speaker": turn.speaker,
        "label": turn.label,
        "role": turn.role,
        "paragraphs": [paragraph.text.after for paragraph in turn.paragraphs],
        "start_ms": turn.start_ms,
        "end_ms": turn.end_ms,
        "line": turn.place.line,
        **_margin(turn.paragraphs, lambda found: found),
    }


def _margin(paragraphs: Sequence[Paragraph], shape: Callable[[list[Any]], Any]) -> Record:
    """Return the times and comments of the paragraphs, where there are any: a list for each of them."""
    times = [[_time(time) for time in paragraph.times] for paragraph in paragraphs]
    comments = [
        [{"start": c.start, "end": c.end, "text": c.text, "author": c.author} for c in paragraph.comments]
        for paragraph in paragraphs
    ]
    return {
        **({"times": shape(times)} if any(times) else {}),
        **({"comments": shape(comments)} if any(comments) else {}),
    }


def _time(time: Timed) -> list[int | float]:
    start, end, start_ms, end_ms, sure = time
    return [start, end, start_ms, end_ms] if sure is None else [start, end, start_ms, end_ms, sure]


def _blocks(transcript: Transcript) -> list[Record]:
    seen: dict[type, int] = {Turn: 0, Removed: 0}
    return [_block(block, seen) for block in transcript.blocks]


def _block(block: Block, seen: dict[type, int]) -> Record:
    if isinstance(block, Heading):
        return {"type": "heading", "level": block.level, "text": block.text.after}
    if isinstance(block, Turn | Removed):
        kind = type(block)
        seen[kind] += 1
        name = "turn" if kind is Turn else "removed"
        return {"type": name, name: seen[kind] - 1}
    margin = _margin((block,), lambda found: found[0])
    return {"type": "paragraph", "text": block.text.after, "field": block.field, **margin}


def _edit(line: LedgerLine, transcript: Transcript) -> Record:
    return {
        "rule": line.rule,
        "reason": transcript.reasons.get(line.rule, ""),
        "turn": line.turn,
        "block": line.block,
        "paragraph": line.paragraph,
        "place": {"line": line.line, "start": line.start, "end": line.end},
        "before": line.before,
        "after": line.after,
        "old": line.old,
        "new": line.new,
    }


def _query(query: Query, turn_at: dict[int, int]) -> Record:
    return {
        "code": query.code,
        "message": query.message,
        "excerpt": query.excerpt,
        "suggestion": query.suggestion,
        "turn": None if query.block is None else turn_at.get(query.block),
        "block": query.block,
        "paragraph": query.paragraph,
        "line": query.line,
    }
