"""What people wrote in the margin: answers to queries, and notes of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from qa_editor.core.markup import letters_of
from qa_editor.core.transcript import Query, Transcript, Turn
from qa_editor.review.left import SIGNED
from qa_editor.review.merged import Answer
from qa_editor.review.reviewed import Remark


def answers_of(planned: Transcript, remarks: Sequence[Remark], spots: Mapping[str, int]) -> list[Answer]:
    """Return the comments of people, each with the query that it answers.

    spots: the block in which each comment stands, by its id. A comment answers the one that it names as its parent; a
    file without threads sets replies right behind what they answer, in the same block.
    """
    return list(_answers(planned, remarks, spots))


def _answers(planned: Transcript, remarks: Sequence[Remark], spots: Mapping[str, int]) -> Iterator[Answer]:
    by_key = {remark.key: remark for remark in remarks}
    turns = {n: t for t, n in enumerate(n for n, b in enumerate(planned.blocks) if isinstance(b, Turn))}
    last: Remark | None = None
    for remark in remarks:
        if _is_ours(remark):
            last = remark
            continue
        parent = by_key.get(remark.parent)
        while parent and not _is_ours(parent) and parent.parent in by_key:
            parent = by_key[parent.parent]
        if parent is None and last and spots.get(last.key) == spots.get(remark.key, -1):
            parent = last
        block = spots.get(remark.key)
        if block is None and parent:
            block = spots.get(parent.key)
        query = _query(planned, parent, block) if parent and _is_ours(parent) else None
        yield Answer(
            remark.author, remark.text, block, turns.get(block) if block is not None else None,
            query.code if query else "", query.message if query else "",
        )  # fmt: skip


def _is_ours(remark: Remark) -> bool:
    return remark.author.startswith(SIGNED)


def _query(planned: Transcript, parent: Remark, block: int | None) -> Query | None:
    """Return the query that a comment of ours asks, by its words and its place."""
    said = letters_of(parent.text)
    asked = [
        query for query in planned.queries if letters_of(query.message) in said or said in letters_of(query.message)
    ]
    here = [query for query in asked if query.block == block]
    code = [query for query in planned.queries if query.block == block and query.code in parent.author.split()]
    return next(iter(here or asked or code), None)
