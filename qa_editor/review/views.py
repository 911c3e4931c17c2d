"""Both views of a reviewed document: as after accepting every change, and as after rejecting every one."""

from __future__ import annotations

from typing import NamedTuple

from qa_editor.review.opening import read_reviewed
from qa_editor.review.reviewed import accept_all, reject_all


class Views(NamedTuple):
    """The paragraphs of both views, those of footnotes and endnotes behind the others."""

    accepted: tuple[str, ...]
    rejected: tuple[str, ...]


def read_views(data: bytes) -> Views:
    """Return both views of a Word document. data: the bytes of the whole file.

    Raises UnreadableInput for what is no Word document, damaged, locked or a trap.
    """
    reviewed = read_reviewed(data)
    return Views(
        (*accept_all(reviewed.passages), *(text for text in accept_all(reviewed.notes) if text)),
        (*reject_all(reviewed.passages), *(text for text in reject_all(reviewed.notes) if text)),
    )
