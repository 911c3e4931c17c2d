"""One abbreviation with and without full stops: `US` here, `U.S.` there."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor.core.copy import Copy
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Check, Known
from qa_editor.core.transcript import Query

_AFTER_FIRST = lazy_pattern(r"\.(?<=(?<![\w.])[A-Z]\.)[A-Z](?:\.[A-Z]){0,3}(?:\.(?!\w)|(?![\w.]))")
_AFTER_PLAIN = lazy_pattern(r"(?![\w.]*\.[A-Z])(?!\w)")


def find(copy: Copy, known: Known) -> Iterator[Query]:  # noqa: ARG001
    """Yield a query at the first place of the rarer form of each abbreviation."""
    for letters, dotted in sorted(_dotted(copy.text).items()):
        plain = list(_plain(letters, copy.text))
        if plain:
            dotted_form = "".join(f"{letter}." for letter in letters)
            (here, rare), (there, usual) = (dotted_form, dotted), (letters, plain)
            if len(dotted) > len(plain):
                (here, rare), (there, usual) = (there, usual), (here, rare)
            numbers = f"{len(rare)} and {len(usual)} times"
            yield copy.query("Q04", f"{here} and {there} are mixed ({numbers}): which?", *rare[0], there)


def _dotted(text: str) -> dict[str, list[tuple[int, int]]]:
    """Return the letters of each abbreviation with full stops, and where it stands."""
    found: dict[str, list[tuple[int, int]]] = {}
    for match in _AFTER_FIRST.finditer(text):
        start, end = match.start() - 1, match.end()
        found.setdefault(text[start:end].replace(".", ""), []).append((start, end))
    return found


def _plain(letters: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where the abbreviation stands without full stops."""
    at = text.find(letters)
    while at >= 0:
        end = at + len(letters)
        before = text[at - 1 : at]
        if not (before == "." or before == "_" or before.isalnum()) and _AFTER_PLAIN.match(text, end):
            yield at, end
        at = text.find(letters, end)


CHECK = Check(
    code="Q04",
    name="mixed-abbreviation",
    why="The document writes one abbreviation with and without full stops.",
    find=find,
    asks=("Q: Is the US ready?\n\nA: The U.S. is, and US ships are.\n",),
    quiet=("Q: Is the U.S. ready?\n\nA: The U.S. is, and so is the UK.\n",),
)
