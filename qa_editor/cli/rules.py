"""`qa-editor rules`: every rule and check."""

from __future__ import annotations

from typing import Annotated

import typer


def rules(
    markdown: Annotated[bool, typer.Option("--markdown", help="As a Markdown table.")] = False,
) -> int:
    """List every rule and check."""
    from qa_editor.cli.outlet import put
    from qa_editor.cli.records import all_rules
    from qa_editor.report import in_columns, in_markdown

    rows = [(one.code, one.name, one.why) for one in all_rules()]
    head = ("code", "name", "why")
    put(in_markdown(head, rows) if markdown else in_columns(head, rows))
    return 0
