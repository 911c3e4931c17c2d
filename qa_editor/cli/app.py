"""The application: the commands put together, and what all of them share."""

from __future__ import annotations

import signal
import sys
from typing import Annotated

import typer

from qa_editor.cli.clean import EPILOG, clean
from qa_editor.cli.explain import explain
from qa_editor.cli.formats import formats
from qa_editor.cli.outlet import USAGE, note
from qa_editor.cli.rules import rules

HELP = {"help_option_names": ["-h", "--help"]}

app = typer.Typer(
    name="qa-editor",
    context_settings=HELP,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command(context_settings=HELP, epilog=EPILOG)(clean)
for command in (rules, explain, formats):
    app.command(context_settings=HELP)(command)


def _show_version(asked: bool) -> None:
    if asked:
        from qa_editor import __version__

        typer.echo(f"qa-editor {__version__}")
        raise typer.Exit


@app.callback()
def describe(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Turn raw interview notes into a clean question-and-answer transcript.

    Every change is explained, no word is changed, and an input is never written over.
    """


def _add_review() -> None:
    """Add the commands about reviews; `clean`, which must start at once, does without them."""
    from qa_editor.cli import compare, learn, merge

    known = {command.callback for command in app.registered_commands}
    for function, epilog in ((merge.merge, merge.EPILOG), (learn.learn, None), (compare.compare, None)):
        if function not in known:
            app.command(context_settings=HELP, epilog=epilog)(function)


def run(args: list[str] | None) -> int:
    """Run a command line and return its exit code; wrong usage is one line on standard error."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        given = sys.argv[1:] if args is None else args
        if given[:1] != ["clean"]:
            _add_review()
        code = app(args if given else ["--help"], prog_name="qa-editor", standalone_mode=False)
    except typer.Abort:
        return 130
    except typer.TyperException as error:
        return _misused(error)
    return code if isinstance(code, int) else 0


def _misused(error: typer.TyperException) -> int:
    message = " ".join(error.format_message().split()).rstrip(".?")
    context = getattr(error, "ctx", None)
    where = context.command_path if context else "qa-editor"
    note(f"qa-editor: {message}" + ("" if ";" in message else f"; try `{where} --help`"))
    return USAGE
