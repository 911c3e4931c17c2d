"""The house layout as a review document needs it: a Word package without text, and what each turn is labelled."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from qa_editor.core.transcript import Role


class Frame(NamedTuple):
    """What stands around the words in house layout.

    parts: the Word package by part name; the body of `word/document.xml` holds nothing but its section's properties.
    labels: for each turn (index into `Transcript.turns`) its label without the colon, "" for none, and its role.
    cast: who stands behind `Q` and `A`, one line before the first turn, "" for none. hang: the indent that short labels
    stand in, in twentieths of a point, 0 for none. styles: style id of ours ("Question") -> its id in this package.
    """

    parts: Mapping[str, bytes]
    labels: tuple[tuple[str, Role], ...]
    cast: str
    hang: int
    styles: Mapping[str, str]
