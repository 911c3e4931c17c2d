"""`qa-editor merge`: a reviewed Word document in, the final transcript and what became of each edit out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from qa_editor.cli import outlet
from qa_editor.cli.complete import complete_writer
from qa_editor.cli.outlet import misuse
from qa_editor.core.errors import UnknownFormat

if TYPE_CHECKING:
    from qa_editor.review.merged import Merged

EPILOG = """\
Examples:

  qa-editor merge review.docx -o final.docx       take over what the reviewer decided

  qa-editor merge review.docx --json              the decisions, for scripts

  qa-editor merge review.docx --record notes.json     for a document that lost its own record

Exit codes: 0 done, 1 a change is half-applied, 2 wrong usage, 3 the file failed."""


def merge(
    review: Annotated[str, typer.Argument(metavar="REVIEW", help="The Word document that came back.")],
    output: Annotated[
        str,
        typer.Option("-o", "--output", metavar="FILE", help="Write the transcript here; a suffix names the format."),
    ] = "",
    to: Annotated[
        str, typer.Option("--to", metavar="FORMAT", help="Write this format.", autocompletion=complete_writer)
    ] = "",
    record: Annotated[
        str, typer.Option("--record", metavar="FILE", help="What was sent out, as `clean --to json` wrote it.")
    ] = "",
    labels: Annotated[
        Literal["auto", "names", "qa"], typer.Option("--labels", help="How turns are labelled.")
    ] = "auto",
    as_json: Annotated[bool, typer.Option("--json", help="Print the decisions as JSON, not the transcript.")] = False,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="No table of decisions.")] = False,
) -> int:
    """Take over a reviewer's decisions.

    Each edit is told as accepted, rejected, altered, pending or half-applied; what the reviewer did beside them stands
    in the ledger as RV01. The transcript goes to standard output or to -o, the table of decisions to standard error.
    """
    from qa_editor.batch import explain
    from qa_editor.core.style import Style
    from qa_editor.pipeline import merge as merge_review
    from qa_editor.pipeline import write
    from qa_editor.save import save

    writer = _writer(to, "" if output == "-" else output)
    target = Path(output) if output not in ("", "-") else None
    _spare((review, record), target)
    try:
        merged = merge_review(Path(review), Path(record) if record else None)
        if target or not as_json:
            data = write(merged.transcript, writer, Style(labels=labels))
        if target:
            save(data, target)
    except Exception as error:
        outlet.note(f"{review}: {explain(error)}")
        return outlet.FAILED
    if as_json:
        _put_json(merged, review)
    elif not target:
        if outlet.is_terminal(sys.stdout) and b"\0" in data:
            raise misuse("this format is no text for a terminal; add -o FILE")
        outlet.put(data)
    if not quiet:
        _show(merged, f"{review}{f' -> {target}' if target else ''}")
    return outlet.CHANGES if merged.half_applied else outlet.DONE


def _writer(name: str, output: str) -> str:
    """Return the writer's name: as named, else by the suffix of the output, else text."""
    from qa_editor.writers import writer_for_suffix, writer_named

    try:
        return (writer_for_suffix(Path(output).suffix) if output and not name else writer_named(name or "text")).name
    except UnknownFormat as error:
        raise misuse(f"{error} with --to" if output and not name else str(error)) from None


def _spare(inputs: tuple[str, ...], target: Path | None) -> None:
    """Refuse to write over an input."""
    from qa_editor.save import identity

    found = identity(target) if target else None
    if found and any(given and identity(Path(given)) == found for given in inputs):
        raise misuse(f"{target} is an input and is never written over; give another name to -o")


def _put_json(merged: Merged, review: str) -> None:
    import json

    from qa_editor.review_report import merged_record

    outlet.put(json.dumps(merged_record(merged, review), ensure_ascii=False, indent=2) + "\n")


def _show(merged: Merged, what: str) -> None:
    from qa_editor.review_report import merged_summary, merged_table, own_rows

    outlet.note(f"{what}: {merged_summary(merged)}")
    for head, rows in (merged_table(merged), (("beside the edits", "where", "before", "after"), own_rows(merged))):
        if rows:
            put_table(head, rows)


def put_table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    """Show a table on standard error: drawn at a terminal, plain columns otherwise."""
    if not outlet.is_terminal(sys.stderr):
        from qa_editor.report import in_columns

        outlet.note(in_columns(head, rows))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*head)
    colours = {"half-applied": "bold red", "pending": "yellow", "altered": "cyan"}
    for row in rows:
        table.add_row(*(Text(cell, style=colours.get(row[0], "")) for cell in row))
    Console(stderr=True).print(table)
