"""The lists of an OpenDocument text, counted as they are walked over (OpenDocument 1.3, part 3, 5.3)."""

from __future__ import annotations

from collections.abc import Mapping

from qa_editor.readers.documents.odt_styles import OdtStyles


class OdtLists:
    """The lists that are open, and what each prints before its items."""

    def __init__(self, styles: OdtStyles) -> None:
        self._styles = styles
        self._open: list[tuple[str, list[int]]] = []
        self._counts: dict[str, list[int]] = {}
        self._fresh = False  # whether the next paragraph is the first of its item

    @property
    def depth(self) -> int:
        """How many lists are open."""
        return len(self._open)

    def begin(self, attributes: Mapping[str, str]) -> None:
        """Begin a list; one in another goes on with its style, one that continues goes on with its numbers."""
        style = attributes.get("text:style-name") or (self._open[-1][0] if self._open else "")
        goes_on = attributes.get("text:continue-numbering") == "true" or "text:continue-list" in attributes
        counts = self._open[-1][1] if self._open else self._counts.get(style, []) if goes_on else []
        if not self._open:
            self._counts[style] = counts
        self._open.append((style, counts))

    def end(self) -> None:
        """End a list."""
        if self._open:
            self._open.pop()

    def item(self, attributes: Mapping[str, str]) -> None:
        """Begin an item."""
        if not self._open:
            return
        (style, counts), level = self._open[-1], len(self._open) - 1
        levels = self._styles.lists.get(style, {})
        for deep in range(len(counts), level + 1):
            counts.append((levels[deep].start if deep in levels else 1) - (deep == level))
        del counts[level + 1 :]
        counts[level] += 1
        start = attributes.get("text:start-value", "")
        counts[level] = int(start) if start.isdigit() else counts[level]
        self._fresh = True

    def label(self) -> str:
        """Return what stands before the paragraph, once for each item: `2.`, "" for a bullet."""
        fresh, self._fresh = self._fresh, False
        if not fresh or not self._open:
            return ""
        style, counts = self._open[-1]
        return self._styles.label(style, counts, len(self._open) - 1)
