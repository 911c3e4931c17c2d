"""Where the report of a run may go: to no input, and to no transcript's place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qa_editor.cli.outlet import misuse
from qa_editor.plan import Job


def report_beside(report: str, jobs: Sequence[Job], inputs: Sequence[str]) -> list[Job]:
    """Return the jobs that are left when the report goes to `report`: the last run's report is no notes to clean.

    inputs: as the user named them. Raises the error for wrong usage where the name tells no format that a report can
    have, or is that of an input or of a transcript to be written.
    """
    from qa_editor.run_report import SUFFIXES
    from qa_editor.save import identity

    path = Path(report)
    if path.suffix.lower() not in SUFFIXES:
        raise misuse(f"{report} tells no format for a report; end its name in {', '.join(SUFFIXES)}")
    if path.is_dir():
        raise misuse(f"{report} is a folder; name a file in it for the report")
    if any(job.target is not None and job.target.resolve() == path.resolve() for job in jobs):
        raise misuse(f"{report} is where a transcript goes; give the report another name")
    found = identity(path)
    own = [job for job in jobs if found is not None and job.path is not None and identity(job.path) == found]
    if own and not (_was_report(path) and not any(job.name in inputs for job in own)):
        raise misuse(f"{report} is an input and is never written over; give the report another name")
    return [job for job in jobs if job not in own]


def _was_report(path: Path) -> bool:
    from qa_editor.run_report import is_report

    try:
        with path.open("rb") as file:
            return is_report(file.read(1000))
    except OSError:
        return False
