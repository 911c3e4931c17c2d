"""Our own record, as JSON and YAML carry it: a transcript read back, with its ledger, as it was written.

The shape is published in `qa_editor/writers/transcript.schema.json`, version 1.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import Any, cast

from qa_editor.core.edits import markup_of
from qa_editor.core.errors import UnreadableInput
from qa_editor.core.transcript import (
    Block,
    Comment,
    Heading,
    Pair,
    Paragraph,
    Place,
    Query,
    Removed,
    Role,
    Speaker,
    Timed,
    Transcript,
    Turn,
)

VERSION = 1
Record = dict[str, Any]


def is_record(value: Any) -> bool:
    """Whether a parsed file is a record of ours, of whatever version."""
    return isinstance(value, dict) and {"version", "turns", "blocks", "pairs", "edits", "queries"} <= value.keys()


def transcript_from(record: Record) -> Transcript:
    """Return the transcript that was written: turns, roles, pairs, ledger, queries, times, comments, metadata.

    Numbers may be given as text, as YAML has them where all is read as text. Lines of paragraphs are known again where
    an edit, a query or the turn tells them. Raises UnreadableInput for another version, and for a record that does
    not keep to the schema or whose edits do not fit its texts.
    """
    if not is_record(record):
        raise UnreadableInput("no record of qa-editor; write it again with `--to json` or `--to yaml`")
    if _number(record["version"]) != VERSION:
        raise UnreadableInput(
            f"a record of version {record['version']}, not {VERSION}; use the qa-editor that wrote it"
        )
    try:
        return _Reading(record).transcript()
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        what = " ".join(f"{type(error).__name__}: {error}".split())
        raise UnreadableInput(
            f"a record of qa-editor that does not keep to its schema ({what}); write it again"
        ) from None


class _Reading:
    """One record while it is read."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.edits: defaultdict[tuple[int, int], list[Record]] = defaultdict(list)
        for edit in record["edits"]:
            self.edits[_number(edit["block"]), _number(edit["paragraph"])].append(edit)
        self.lines: dict[tuple[int, int], int] = {}
        for query in record["queries"]:
            if _optional(query["block"]) is not None:
                self.lines.setdefault((_number(query["block"]), _number(query["paragraph"])), _number(query["line"]))

    def transcript(self) -> Transcript:
        record = self.record
        syntax = _text(record.get("syntax", "plain"))
        if syntax not in ("plain", "markdown"):
            raise ValueError(f"unknown syntax {syntax!r}")
        found = Transcript(
            blocks=tuple(self._block(number, block) for number, block in enumerate(record["blocks"])),
            speakers=tuple(
                Speaker(_text(s["name"]), _texts(s["labels"]), _role(s["role"]), _texts(s["evidence"]))
                for s in record["speakers"]
            ),
            pairs=tuple(Pair(_numbers(p["questions"]), _numbers(p["answers"])) for p in record["pairs"]),
            queries=tuple(_query(query) for query in record["queries"]),
            source=_text(record["source"]),
            syntax="markdown" if syntax == "markdown" else "plain",
            language=_text(record["language"]),
            reasons={_text(edit["rule"]): _text(edit["reason"]) for edit in record["edits"] if edit["reason"]},
        )
        stated = found.metadata  # what the blocks say themselves; the rest the format said
        fields = {
            _text(key): value
            for key, value in record["metadata"].items()
            if isinstance(value, str) and stated.get(key) != value
        }
        return replace(found, fields=fields) if fields else found

    def _block(self, number: int, block: Record) -> Block:
        kind = block["type"]
        if kind == "turn":
            return self._turn(number, self.record["turns"][_index(block["turn"])])
        if kind == "removed":
            removed = self.record["removed"][_index(block["removed"])]
            place = Place(_number(removed["line"]))
            text = self._paragraph(number, 0, removed["text"], {}).text
            return Removed(text, _text(removed["why"]), place, _text(removed["field"]))
        paragraph = self._paragraph(
            number, 0, block["text"], {k: [block[k]] for k in ("times", "comments") if k in block}
        )
        if kind == "heading":
            return Heading(paragraph.text, _number(block["level"]), paragraph.place)
        if kind != "paragraph":
            raise ValueError(f"unknown type of block {kind!r}")
        return paragraph._replace(field=_text(block["field"]))

    def _turn(self, number: int, turn: Record) -> Turn:
        line = _number(turn["line"])
        paragraphs = [self._paragraph(number, index, text, turn) for index, text in enumerate(turn["paragraphs"])]
        if paragraphs and not paragraphs[0].place.line:
            paragraphs[0] = paragraphs[0]._replace(place=Place(line))
        return Turn(
            speaker=_text(turn["speaker"]),
            label=_text(turn["label"]),
            paragraphs=tuple(paragraphs),
            role=_role(turn["role"]),
            start_ms=_optional(turn["start_ms"]),
            end_ms=_optional(turn["end_ms"]),
            place=Place(line),
        )

    def _paragraph(self, block: int, index: int, after: Any, margin: Record) -> Paragraph:
        edits = self.edits.pop((block, index), [])
        changes = [(_number(e["place"]["start"]), _text(e["old"]), _text(e["new"]), _text(e["rule"])) for e in edits]
        text = markup_of(_text(after), changes)
        line = self.lines.get((block, index), 0)
        if edits:
            line = _number(edits[0]["place"]["line"]) - text.before.count("\n", 0, changes[0][0])
        times = margin["times"][index] if margin.get("times") else ()
        comments = margin["comments"][index] if margin.get("comments") else ()
        return Paragraph(
            text,
            Place(max(0, line)),
            times=tuple(_timed(time) for time in times),
            comments=tuple(
                Comment(_number(c["start"]), _number(c["end"]), _text(c["text"]), _text(c["author"])) for c in comments
            ),
        )


def _timed(row: list[Any]) -> Timed:
    start, end, start_ms, end_ms, *sure = row
    confidence = float(sure[0]) if sure else None
    return Timed(_number(start), _number(end), _number(start_ms), _number(end_ms), confidence)


def _query(query: Record) -> Query:
    return Query(
        code=_text(query["code"]),
        message=_text(query["message"]),
        excerpt=_text(query["excerpt"]),
        block=_optional(query["block"]),
        paragraph=_number(query["paragraph"]),
        line=_number(query["line"]),
        suggestion=_text(query["suggestion"]),
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r:.40} where a text belongs")
    return value


def _texts(values: Any) -> tuple[str, ...]:
    return tuple(_text(value) for value in values)


def _number(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise TypeError(f"{value!r:.40} where a whole number belongs")
    return int(value)


def _numbers(values: Any) -> tuple[int, ...]:
    return tuple(_number(value) for value in values)


def _index(value: Any) -> int:
    number = _number(value)
    if number < 0:
        raise IndexError("an index below 0")
    return number


def _optional(value: Any) -> int | None:
    return None if value is None or value in ("null", "~", "") else _number(value)


def _role(value: Any) -> Role:
    if value not in ("question", "answer", ""):
        raise ValueError(f"unknown role {value!r}")
    return cast(Role, value)
