"""Standard output and standard error: bytes out, one-line complaints, terminals told from pipes."""

from __future__ import annotations

import os
import sys
from typing import TextIO

import typer

from qa_editor.core.errors import QaEditorError

DONE, CHANGES, USAGE, FAILED = 0, 1, 2, 3


def put(data: bytes | str) -> None:
    """Write to standard output, text always as UTF-8; quietly end the run where nobody reads on (`| head`).

    Raises QaEditorError where there is no standard output, or OSError.
    """
    if sys.stdout is None:
        raise QaEditorError("standard output is closed; name a file with -o")
    try:
        sys.stdout.buffer.write(data.encode("utf-8", "backslashreplace") if isinstance(data, str) else data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains when it flushes at exit
        raise typer.Exit(DONE) from None


def note(text: str) -> None:
    """Write lines to standard error; control characters in them are shown, not obeyed."""
    if sys.stderr is not None:
        shown = "".join(ch if ch.isprintable() or ch == "\n" else repr(ch)[1:-1] for ch in text.rstrip("\n"))
        sys.stderr.buffer.write(shown.encode("utf-8", "backslashreplace") + b"\n")
        sys.stderr.buffer.flush()


def misuse(message: str) -> typer.TyperException:
    """Return the error for wrong usage: what is wrong; what to try."""
    return typer.TyperException(message)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person looks at the stream through a terminal that can show more than plain text."""
    return stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb"


def wants_colour(stream: TextIO | None) -> bool:
    """Whether colours serve: at a terminal, or with FORCE_COLOR, but never with NO_COLOR (no-color.org)."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or is_terminal(stream)


def width() -> int:
    """Return the columns of the terminal."""
    from shutil import get_terminal_size

    return get_terminal_size().columns
