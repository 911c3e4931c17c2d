"""`qa-editor compare`: the changes between two versions of a transcript, turn by turn."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qa_editor.cli import outlet


def compare(
    first: Annotated[str, typer.Argument(metavar="FIRST", help="The older version, in any format that is read.")],
    second: Annotated[str, typer.Argument(metavar="SECOND", help="The newer version.")],
    as_json: Annotated[bool, typer.Option("--json", help="As JSON, for scripts.")] = False,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Print nothing; the exit code tells.")] = False,
) -> int:
    """Show what differs between two versions, turn by turn.

    Turns added and removed, speakers changed, words changed; blanks are no difference. Exit 1 if there is any.
    """
    from qa_editor.batch import explain
    from qa_editor.pipeline import read
    from qa_editor.review.compare import compare_transcripts
    from qa_editor.review_report import compared_lines, compared_record

    versions = []
    for name in (first, second):
        try:
            versions.append(read(Path(name)))
        except Exception as error:
            outlet.note(f"{name}: {explain(error)}")
            return outlet.FAILED
    compared = compare_transcripts(*versions)
    if as_json:
        import json

        outlet.put(json.dumps(compared_record(compared, first, second), ensure_ascii=False, indent=2) + "\n")
    elif not quiet:
        outlet.put("".join(f"{line}\n" for line in compared_lines(compared)))
    return outlet.DONE if compared.is_same else outlet.CHANGES
