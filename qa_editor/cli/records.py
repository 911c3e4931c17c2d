"""Rules, checks and formats looked up by the name that a user gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa_editor.core.rule import Check, Rule


def all_rules() -> list[Rule | Check]:
    """Return every rule, then every check, in the order in which they run."""
    from qa_editor.rules import CHECKS, RULES

    return [*RULES, *CHECKS]


def unknown(kind: str, given: str, names: Sequence[str]) -> str:
    """Return the complaint about a name that is in no table, with the nearest one that is.

    kind: "rule" or "format".
    """
    from difflib import get_close_matches

    by_capitals = {name.upper(): name for name in names}
    near = get_close_matches(given.strip().upper(), by_capitals, n=1, cutoff=0.3)
    hint = f"did you mean {by_capitals[near[0]]}? " if near else ""
    return f"no {kind} is called {given!r}; {hint}`qa-editor {kind}s` lists them"
