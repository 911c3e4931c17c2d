"""The command line: one small file a command; parse, call, print, exit. Nothing else imports Typer."""

from __future__ import annotations

import gc

GARBAGE_EVERY = 100_000  # objects; a transcript holds no cycles, so looking for them more often only costs time


def main(args: list[str] | None = None) -> int:
    """Run `qa-editor` with `args` (the process's own when None) and return the exit code.

    0 done, 1 `--check` found changes, 2 wrong usage, 3 at least one file failed, 130 interrupted. No exception
    comes out; what went wrong is one line on standard error.
    """
    gc.set_threshold(GARBAGE_EVERY)
    try:
        from qa_editor.cli.app import run

        return run(args)
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        from qa_editor.batch import explain
        from qa_editor.cli.outlet import note

        note(f"qa-editor: {explain(error)}")
        return 3
