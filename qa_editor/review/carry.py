"""A whole transcript as JSON and back, with nothing lost: what travels inside a review document.

Every tuple is a list of its fields in their order, a ledger its pieces in one string; the names of the fields are
written down once, so that a file of another version is told by them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from qa_editor.core.markup import Markup, Piece
from qa_editor.core.transcript import (
    Block,
    Comment,
    Heading,
    Pair,
    Paragraph,
    Place,
    Query,
    Removed,
    Speaker,
    Timed,
    Transcript,
    Turn,
)

VERSION = 1
_KINDS: tuple[type[Any], ...] = (Turn, Heading, Paragraph, Removed)
_TUPLES: tuple[type[Any], ...] = (*_KINDS, Place, Timed, Comment, Speaker, Pair, Query, Piece)
_FIELDS = {one.__name__: list(one._fields) for one in _TUPLES}
_NEXT, _DELETED, _INSERTED = "\x1e", "\x1f", "\x1d"  # between pieces; between a rule and what it did
_AT_ONCE = 500  # blocks: the text of more than that need not stand in memory


def written(transcript: Transcript) -> Iterator[str]:
    """Yield the transcript as JSON, in parts."""
    from json import JSONEncoder

    encode = JSONEncoder(default=_ledger, separators=(",", ":"), ensure_ascii=False).encode
    head = {
        "carried": VERSION,
        "fields": _FIELDS,
        "source": transcript.source,
        "format": transcript.format,
        "syntax": transcript.syntax,
        "language": transcript.language,
        "stated": dict(transcript.fields),
        "reasons": dict(transcript.reasons),
        "speakers": transcript.speakers,
        "pairs": transcript.pairs,
        "queries": transcript.queries,
        "kinds": "".join([str(_KINDS.index(type(block))) for block in transcript.blocks]),
    }
    yield encode(head)[:-1] + ',"blocks":['
    for start in range(0, len(transcript.blocks), _AT_ONCE):
        yield "," * bool(start) + encode(transcript.blocks[start : start + _AT_ONCE])[1:-1]
    yield "]}"


def _ledger(text: Markup) -> str | list[Piece]:
    """Return a ledger as one string, which takes a third of the time of a list; as a list where that is not safe."""
    pieces = text.pieces
    if len(pieces) == 1 and pieces[0][0] == "keep" and pieces[0][1].isprintable():
        return pieces[0][1]  # no edit, and none of the signs
    found = _NEXT.join(
        [
            words if kind == "keep" else f"{rule}{_DELETED}{words}" if kind == "delete" else f"{rule}{_INSERTED}{words}"
            for kind, words, rule in pieces
        ]
    )
    kept = len(pieces) - found.count(_DELETED) - found.count(_INSERTED)
    if found.count(_NEXT) == max(0, len(pieces) - 1) and [p[0] for p in pieces].count("keep") == kept:
        return found  # none of the signs stands in the text itself
    return list(pieces)


def carried(found: Mapping[str, Any]) -> Transcript | None:
    """Return the transcript that `written` wrote, from what JSON reads; None for another version or what is broken."""
    if found.get("carried") != VERSION or found.get("fields") != _FIELDS:
        return None
    try:
        return Transcript(
            blocks=tuple([_block(kind, row) for kind, row in zip(found["kinds"], found["blocks"], strict=True)]),
            speakers=tuple(
                Speaker(name, tuple(labels), role, tuple(why)) for name, labels, role, why in found["speakers"]
            ),
            pairs=tuple(Pair(tuple(asked), tuple(answered)) for asked, answered in found["pairs"]),
            queries=tuple(Query(*row) for row in found["queries"]),
            source=found["source"],
            syntax=found["syntax"],
            language=found["language"],
            fields=found["stated"],
            reasons=found["reasons"],
            format=found["format"],
        )
    except (KeyError, TypeError, ValueError, IndexError):
        return None


def _block(kind: str, row: Sequence[Any]) -> Block:
    if kind == "0":
        speaker, label, paragraphs, role, start, end, place = row
        return Turn(speaker, label, tuple(map(_paragraph, paragraphs)), role, start, end, Place(*place))
    if kind == "1":
        return Heading(_markup(row[0]), row[1], Place(*row[2]))
    if kind == "2":
        return _paragraph(row)
    return Removed(_markup(row[0]), row[1], Place(*row[2]), row[3])


def _paragraph(row: Sequence[Any]) -> Paragraph:
    text, place, field, times, comments, looks = row
    return Paragraph(
        _markup(text),
        Place(*place),
        field,
        tuple(Timed(*one) for one in times),
        tuple(Comment(*one) for one in comments),
        tuple(looks),
    )


def _markup(found: str | Sequence[Sequence[Any]]) -> Markup:
    if not isinstance(found, str):
        return Markup(tuple([Piece(*piece) for piece in found]))
    return Markup(tuple([_piece(part) for part in found.split(_NEXT)]) if found else ())


def _piece(part: str) -> Piece:
    rule, sign, words = part.partition(_DELETED)
    if sign:
        return Piece("delete", words, rule)
    rule, sign, words = part.partition(_INSERTED)
    return Piece("insert", words, rule) if sign else Piece("keep", part)
