"""The report of a run for scripts (`--report FILE`): one record a file, as JSON, JSON Lines or CSV.

The fields, their order and their meaning are stable; what is added later comes behind them.

input, output     the paths as in the summary; output is "" where no file was written
status            "cleaned", "failed" or "skipped"; error and skipped say why
format, language  the reader's name; the language's ISO 639-1 code, "" where it was not recognised
turns, pairs, speakers
letters_in, letters_out, digits_in, digits_out
                  letters (with their combining marks) and digits of all that was read, and of the same after every
                  edit; what was set aside counts in both, and speakers' labels in neither
reworded_in, reworded_out
                  letters and digits that rules which may change words took out and put in; 0 unless the house style
                  asks for such rules
words_kept        whether letters and digits are the same, in the same order, but for what was reworded
edits, edits_by_rule, queries, queries_by_code
                  how many in all, and by the codes of rules and checks
removed_blocks, removed_letters
                  how many passages were set aside, and their letters and digits
small_turns, capital_turns
                  turns that came in small letters, and in CAPITALS, and were given ordinary capitals
error, skipped    why there is no transcript, "" where there is one

In CSV the two tables by code are cells such as `C01:2 S04:5`. A file without a transcript has 0 and "" for the rest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from qa_editor.core.edits import ledger
from qa_editor.core.letter_case import restored_turns
from qa_editor.core.markup import Markup, letters_of
from qa_editor.core.transcript import Transcript, all_paragraphs

Value: TypeAlias = str | int | bool | dict[str, int]
Record: TypeAlias = dict[str, Value]

SUFFIXES = (".json", ".jsonl", ".csv")
_NOTHING: Mapping[str, Value] = {
    "format": "", "language": "", "turns": 0, "pairs": 0, "speakers": 0,
    "letters_in": 0, "letters_out": 0, "digits_in": 0, "digits_out": 0,
    "reworded_in": 0, "reworded_out": 0, "words_kept": True,
    "edits": 0, "edits_by_rule": {}, "queries": 0, "queries_by_code": {},
    "removed_blocks": 0, "removed_letters": 0, "small_turns": 0, "capital_turns": 0,
}  # fmt: skip
_NO_LETTERS = bytes(n for n in range(128) if not chr(n).isalnum())
FIELDS = ("input", "output", "status", *_NOTHING, "error", "skipped")


def record_of(
    path: str,
    transcript: Transcript | None,
    *,
    target: Path | None = None,
    error: str = "",
    skipped: str = "",
    rewording: frozenset[str] = frozenset(),
) -> Record:
    """Return the record of one file, with `FIELDS` for keys.

    transcript: the cleaned one, None where the file failed or was skipped. rewording: codes of rules that reword.
    """
    status = "cleaned" if transcript is not None else "skipped" if skipped else "failed"
    found = _figures(transcript, rewording) if transcript is not None else {}
    return {
        "input": path,
        "output": str(target) if target else "",
        "status": status,
        **_NOTHING,
        **found,
        "error": error,
        "skipped": skipped,
    }


def _figures(transcript: Transcript, rewording: frozenset[str]) -> Record:
    texts = [paragraph.text for _, _, paragraph in all_paragraphs(transcript)]
    letters_in = letters_out = digits_in = digits_out = reworded_in = reworded_out = 0
    kept = True
    for text in texts:
        before = _letters(text.before)
        after = _letters(text.after) if text.is_edited else before
        if rewording and text.is_edited:
            old, new = _without(text, rewording)
            reworded_in, reworded_out = reworded_in + len(before) - len(old), reworded_out + len(after) - len(new)
            kept = kept and old == new
        else:
            kept = kept and before == after
        letters_in, digits_in = _added(letters_in, digits_in, before)
        letters_out, digits_out = _added(letters_out, digits_out, after)
    edits = Counter(line.rule for line in ledger(transcript))
    queries = Counter(query.code for query in transcript.queries)
    small, capitals = restored_turns(transcript)
    return {
        "format": transcript.format,
        "language": transcript.language,
        "turns": len(transcript.turns),
        "pairs": len(transcript.pairs),
        "speakers": len(transcript.speakers),
        "letters_in": letters_in,
        "letters_out": letters_out,
        "digits_in": digits_in,
        "digits_out": digits_out,
        "reworded_in": reworded_in,
        "reworded_out": reworded_out,
        "words_kept": kept,
        "edits": edits.total(),
        "edits_by_rule": dict(sorted(edits.items())),
        "queries": queries.total(),
        "queries_by_code": dict(sorted(queries.items())),
        "removed_blocks": len(transcript.removed),
        "removed_letters": sum(len(letters_of(block.text.before)) for block in transcript.removed),
        "small_turns": small,
        "capital_turns": capitals,
    }


def _letters(text: str) -> str:
    """Return what `letters_of` does, faster where the text is plain ASCII."""
    if text.isascii():
        return text.lower().encode("ascii").translate(None, _NO_LETTERS).decode("ascii")
    return letters_of(text)


def _added(letters: int, digits: int, text: str) -> tuple[int, int]:
    if text.isascii():
        found = sum(map(text.count, "0123456789"))
    else:
        found = sum(ch.isnumeric() and not ch.isalpha() for ch in text)
    return letters + len(text) - found, digits + found


def _without(text: Markup, rewording: frozenset[str]) -> tuple[str, str]:
    """Return the letters and digits before and after, but for those that rewording rules took out and put in."""
    own = [piece for piece in text.pieces if piece.kind == "keep" or piece.rule not in rewording]
    old = "".join([piece.text for piece in own if piece.kind != "insert"])
    return _letters(old), _letters("".join([piece.text for piece in own if piece.kind != "delete"]))


def is_report(data: bytes) -> bool:
    """Whether a file is such a report, which the next one may replace; `data`: its first kilobyte or more."""
    head = data[:1000]
    return head.startswith(",".join(FIELDS[:6]).encode()) or (b'"input": ' in head and b'"letters_in": ' in head)


def report_bytes(records: Sequence[Record], suffix: str) -> bytes:
    """Return the report as a file of one of `SUFFIXES`: a JSON list, a JSON object a line, or CSV with a head."""
    if suffix == ".csv":
        return _as_csv(records)
    import json

    if suffix == ".jsonl":
        return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode("utf-8", "replace")
    return (json.dumps(list(records), ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


def _as_csv(records: Iterable[Record]) -> bytes:
    import csv
    from io import StringIO

    held = StringIO()
    writer = csv.writer(held)
    writer.writerow(FIELDS)
    writer.writerows([_cell(record[name]) for name in FIELDS] for record in records)
    return held.getvalue().encode("utf-8", "replace")


def _cell(value: Value) -> str | int:
    if isinstance(value, dict):
        return " ".join(f"{code}:{number}" for code, number in value.items())
    return str(value).lower() if isinstance(value, bool) else value
