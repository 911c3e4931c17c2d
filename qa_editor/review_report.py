"""What a person or a script is told of a review: decisions, own changes, answers, lessons, differences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from qa_editor.report import counted, in_columns
from qa_editor.review.compare import Compared, Difference
from qa_editor.review.learn import Lesson
from qa_editor.review.merged import Decision, Merged

VERSION = 1
"""Of the shape that scripts get; it rises when one that reads the older shape would break."""
_WIDTH = 48  # characters of a cell
_AT_MOST = 200  # rows of one kind for a person


def merged_record(merged: Merged, source: str) -> dict[str, Any]:
    """Return everything about a review as plain dicts and lists; the transcript goes where the user says."""
    return {
        "version": VERSION,
        "review": source,
        "source": merged.transcript.source,
        "turns_found_by": merged.by,
        "reviewers": list(merged.reviewers),
        "counts": dict(merged.counts),
        "decisions": [decision._asdict() for decision in merged.decisions],
        "own_changes": [change._asdict() for change in merged.own],
        "answers": [answer._asdict() for answer in merged.answers],
    }


def compared_record(compared: Compared, first: str, second: str) -> dict[str, Any]:
    """Return what two versions differ in as plain dicts and lists."""
    return {
        "version": VERSION,
        "first": first,
        "second": second,
        "renamed_speakers": [{"first": one, "second": two} for one, two in compared.renamed],
        "differences": [
            {**difference._asdict(), "words": [words._asdict() for words in difference.words]}
            for difference in compared.differences
        ],
    }


def merged_table(merged: Merged) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Return the heads and rows of the table of decisions: first what needs a person, then what is not plain yes."""
    order = ("half-applied", "pending", "altered", "rejected", "accepted")
    rows = sorted(merged.decisions, key=lambda one: (order.index(one.status), one.block, one.paragraph))
    shown = [row for row in rows if row.status != "accepted"][:_AT_MOST]
    return ("decision", "rule", "where", "came as", "planned", "reads now"), [_decision(row) for row in shown]


def _decision(one: Decision) -> tuple[str, ...]:
    where = f"turn {one.turn + 1}" if one.turn is not None else f"block {one.block + 1}"
    where += f", line {one.line}" if one.line else ""
    reads = one.reads if one.status != "half-applied" else f"{one.reads or '(nothing)'}: {one.note}"
    return one.status, one.rule or "-", where, *(_short(text) for text in (one.before, one.after, reads))


def merged_summary(merged: Merged) -> str:
    """Return the figures of a review in one line, and what needs a person below."""
    counts = ", ".join(f"{number} {status}" for status, number in merged.counts.items() if number)
    text = f"{counted(len(merged.decisions), 'edit')}" + (f": {counts}" if counts else "")
    text += f"; {counted(len(merged.own), 'own change')}, {counted(len(merged.answers), 'comment')}"
    if merged.by == "words":
        text += "; the bookmarks are gone, turns were found by their words"
    if merged.half_applied:
        text += (
            f"\n{len(merged.half_applied)} half-applied: one half of a replacement was taken and the other refused; "
        )
        text += "the final text keeps the original words there, see to them"
    if merged.counts["pending"]:
        text += f"\n{merged.counts['pending']} pending: nobody decided; the final text has them as planned"
    return text + "\n"


def own_rows(merged: Merged) -> list[tuple[str, ...]]:
    """Return the rows of what the reviewer did and wrote beside the edits: (what, where, before, after)."""
    rows: list[tuple[str, ...]] = [
        (change.kind, _where(change.turn, change.block), _short(change.before), _short(change.after))
        for change in merged.own[:_AT_MOST]
    ]
    for answer in merged.answers[:_AT_MOST]:
        what = f"answer to {answer.code}" if answer.code else "comment"
        rows.append((what, _where(answer.turn, answer.block), _short(answer.query), _short(answer.text)))
    return rows


def _where(turn: int | None, block: int | None) -> str:
    if turn is not None:
        return f"turn {turn + 1}"
    return "" if block is None else f"block {block + 1}"


def lesson_table(lessons: Sequence[Lesson]) -> str:
    """Return what was learnt as columns, "" for nothing."""
    rows = [(lesson.key, lesson.entry, lesson.why) for lesson in lessons]
    return in_columns(("key", "entry", "why"), rows) if rows else ""


def compared_lines(compared: Compared) -> Iterator[str]:
    """Yield what two versions differ in, for a person: `[-old-]{+new+}` between the words around."""
    for one, two in compared.renamed:
        yield f"speaker {one or '(nobody named)'} is {two or '(nobody named)'} throughout"
    for difference in compared.differences:
        yield from _difference(difference)


def _difference(one: Difference) -> Iterator[str]:
    numbers = f"{one.first}" if one.first == one.second or not one.second else f"{one.first or 'new'} -> {one.second}"
    numbers = f"{one.second}" if not one.first else numbers
    head = f"{one.what} {numbers}" + (f", {one.speaker}" if one.speaker else "")
    if one.kind in ("added", "removed"):
        yield f"{head}: {one.kind}"
        yield f"  {{+{one.new}+}}" if one.kind == "added" else f"  [-{one.old}-]"
    elif one.kind == "speaker":
        yield f"{head}: [-{one.old or '(nobody named)'}-]{{+{one.new or '(nobody named)'}+}} speaks"
    else:
        yield f"{head}:"
        for words in one.words:
            old, new = f"[-{words.old}-]" if words.old else "", f"{{+{words.new}+}}" if words.new else ""
            yield "  " + " ".join(part for part in (words.before, old + new, words.after) if part)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _WIDTH else line[: _WIDTH - 1].rstrip() + "…"
