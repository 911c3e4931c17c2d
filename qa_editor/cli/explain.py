"""`qa-editor explain`: one rule, whole."""

from __future__ import annotations

from typing import Annotated

import typer

from qa_editor.cli.complete import complete_code
from qa_editor.cli.outlet import misuse, put
from qa_editor.cli.records import all_rules, unknown


def explain(
    code: Annotated[
        str, typer.Argument(metavar="CODE", help="A rule's code, such as S01.", autocompletion=complete_code)
    ],
) -> int:
    """Say what a rule does and why.

    With examples of what it mends and what it leaves alone.
    """
    from qa_editor.core.rule import Rule

    table = {one.code: one for one in all_rules()}
    one = table.get(code.strip().upper())
    if one is None:
        raise misuse(unknown("rule", code, list(table)))
    lines = [f"{one.code} {one.name}", one.why, ""]
    if isinstance(one, Rule):
        lines += [f"  mends   {_shown(raw)}\n  to      {_shown(right)}" for raw, right in one.fixes]
        lines += [f"  leaves  {_shown(text)}" for text in one.leaves]
    else:
        lines += [f"  asks    {_shown(text)}" for text in one.asks]
        lines += [f"  quiet   {_shown(text)}" for text in one.quiet]
    put("\n".join(lines) + "\n")
    return 0


def _shown(text: str) -> str:
    """Line breaks and the like in an example, made visible."""
    return "".join(ch if ch.isprintable() else ch.encode("unicode_escape").decode() for ch in text)
