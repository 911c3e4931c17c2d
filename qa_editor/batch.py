"""Many files, one Outcome a path: a bad file never stops the rest."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from qa_editor.core.errors import QaEditorError
from qa_editor.core.shared import OtherFiles, SharedNames
from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript
from qa_editor.pipeline import clean, find_names, read, write, write_review
from qa_editor.plan import Job
from qa_editor.save import identity, save


class Outcome(NamedTuple):
    """What became of one path: a cleaned transcript, or why there is none.

    path: as the user named it. transcript: the cleaned one, None where the file failed or was skipped. target: the
    file that was written, None for none. data: the finished file where it has no target. error: what is wrong;
    what to try. skipped: why it was left alone. notes: what could not be done as asked, a line each.
    """

    path: str
    transcript: Transcript | None = None
    target: Path | None = None
    data: bytes = b""
    error: str = ""
    skipped: str = ""
    notes: tuple[str, ...] = ()


def clean_files(
    jobs: Iterable[Job],
    style: Style,
    *,
    reader: str = "",
    writer: str = "",
    shared_names: bool = False,
    track_changes: bool = False,
) -> Iterator[Outcome]:
    """Clean each job in turn and yield its Outcome; no error of one file is raised.

    reader: a reader's name, "" to recognise each file. writer: a writer's name, "" to write nothing at all.
    shared_names: whether each file is cleaned with the names that the others show; all are then read twice.
    track_changes: whether a Word document with tracked changes is written, whatever the writer.
    """
    jobs = list(jobs)
    inputs = {identity(job.path) for job in jobs if job.path} - {None}
    required = style.speakers if len(jobs) == 1 else ()  # of many files, not each has everybody
    names = None
    if shared_names:
        jobs = [_held(job) for job in jobs]
        names = _gather_names(jobs, reader)
    for job in jobs:
        if job.error or job.skipped:
            yield Outcome(job.name, error=job.error, skipped=job.skipped)
            continue
        try:
            yield _clean_one(job, style, reader, writer, inputs, names, required, track_changes=track_changes)
        except Exception as error:
            yield Outcome(job.name, error=explain(error))


def _held(job: Job) -> Job:
    """Return the job with its bytes, where they can be had only once."""
    if job.path is not None or job.data is not None:
        return job
    try:
        return job._replace(data=_standard_input())
    except (OSError, QaEditorError) as error:
        return job._replace(error=explain(error))


def _gather_names(jobs: Iterable[Job], reader: str) -> SharedNames:
    """Return the names that the files show; one that cannot be read is passed over, and reported when it is cleaned."""
    names = SharedNames()
    for job in jobs:
        if not job.error and not job.skipped:
            with suppress(Exception):
                names.add(job.name, find_names(read(_bytes(job), name=job.name, format=reader)))
    return names


def _bytes(job: Job) -> bytes:
    if job.data is not None:
        return job.data
    return _standard_input() if job.path is None else job.path.read_bytes()


def _clean_one(
    job: Job,
    style: Style,
    reader: str,
    writer: str,
    inputs: set[tuple[int, int] | None],
    names: SharedNames | None,
    required: Iterable[str],
    *,
    track_changes: bool,
) -> Outcome:
    if job.target and writer and identity(job.target) in inputs:
        return Outcome(job.name, error=f"{job.target} is an input and is never written over; give another name to -o")
    others = OtherFiles(names, job.name) if names else None
    data = _bytes(job)
    found = read(data, name=job.name, format=reader, speakers=style.speakers, required=required)
    transcript = clean(found, style, others)
    if not writer:
        return Outcome(job.name, transcript)
    notes: tuple[str, ...] = ()
    if track_changes:
        finished, notes = write_review(transcript, style, data if transcript.format == "docx" else b"")
    else:
        finished = write(transcript, writer, style)
    if job.target is None:
        return Outcome(job.name, transcript, data=finished, notes=notes)
    try:
        save(finished, job.target)
    except OSError as error:
        return Outcome(job.name, error=f"cannot write {job.target}: {explain(error)}")
    return Outcome(job.name, transcript, target=job.target, notes=notes)


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
