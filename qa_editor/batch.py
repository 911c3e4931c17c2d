"""Many files, one Outcome a path: a bad file never stops the rest."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from qa_editor.core.errors import QaEditorError
from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript
from qa_editor.pipeline import clean, read, write
from qa_editor.plan import Job
from qa_editor.save import identity, save


class Outcome(NamedTuple):
    """What became of one path: a cleaned transcript, or why there is none.

    path: as the user named it. transcript: the cleaned one, None where the file failed or was skipped. target: the
    file that was written, None for none. data: the finished file where it has no target. error: what is wrong;
    what to try. skipped: why it was left alone.
    """

    path: str
    transcript: Transcript | None = None
    target: Path | None = None
    data: bytes = b""
    error: str = ""
    skipped: str = ""


def clean_files(jobs: Iterable[Job], style: Style, *, reader: str = "", writer: str = "") -> Iterator[Outcome]:
    """Clean each job in turn and yield its Outcome; no error of one file is raised.

    reader: a reader's name, "" to recognise each file. writer: a writer's name, "" to write nothing at all.
    """
    jobs = list(jobs)
    inputs = {identity(job.path) for job in jobs if job.path} - {None}
    for job in jobs:
        if job.error or job.skipped:
            yield Outcome(job.name, error=job.error, skipped=job.skipped)
            continue
        try:
            yield _clean_one(job, style, reader, writer, inputs)
        except Exception as error:
            yield Outcome(job.name, error=explain(error))


def _clean_one(job: Job, style: Style, reader: str, writer: str, inputs: set[tuple[int, int] | None]) -> Outcome:
    if job.target and writer and identity(job.target) in inputs:
        return Outcome(job.name, error=f"{job.target} is an input and is never written over; give another name to -o")
    data = _standard_input() if job.path is None else job.path.read_bytes()
    transcript = clean(read(data, name=job.name, format=reader), style)
    if not writer:
        return Outcome(job.name, transcript)
    finished = write(transcript, writer, style)
    if job.target is None:
        return Outcome(job.name, transcript, data=finished)
    try:
        save(finished, job.target)
    except OSError as error:
        return Outcome(job.name, error=f"cannot write {job.target}: {explain(error)}")
    return Outcome(job.name, transcript, target=job.target)


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise QaEditorError("standard input is closed; pipe the notes in or name a file")
    return sys.stdin.buffer.read()


_REASONS: tuple[tuple[type[OSError], str], ...] = (
    (FileNotFoundError, "no such file or folder; check the name"),
    (IsADirectoryError, "a folder, not a file; name a file in it"),
    (NotADirectoryError, "a part of the path is a file, not a folder; check the name"),
    (PermissionError, "permission denied; check who may read and write it"),
)


def explain(error: BaseException) -> str:
    """Return one line for an error: what is wrong; what to try."""
    if isinstance(error, OSError):
        for kind, reason in _REASONS:
            if isinstance(error, kind):
                return reason
        return f"{error.strerror or error}; check the disk and the name"
    if isinstance(error, QaEditorError):
        return " ".join(str(error).split())
    if isinstance(error, MemoryError):
        return "too large for the memory there is; split it"
    detail = " ".join(f"{type(error).__name__}: {error}".split())
    return f"a fault in qa-editor ({detail}); please report it with the file"
