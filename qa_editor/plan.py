"""Which file goes where: the inputs that a user named, to the outputs that they become."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

STANDARD_INPUT = "-"


class Job(NamedTuple):
    """One path to clean. path: None for standard input. target: the file to write, None for none.

    error, skipped: why there is nothing to clean here, "" otherwise. inside: the path below the folder that was
    named, from which the target is made. data: the bytes, where they were read already.
    """

    path: Path | None
    inside: Path
    target: Path | None = None
    error: str = ""
    skipped: str = ""
    data: bytes | None = None

    @property
    def name(self) -> str:
        """What to call it in reports."""
        return STANDARD_INPUT if self.path is None else str(self.path)


def find_jobs(inputs: Sequence[str], suffixes: frozenset[str], *, leave: Path | None = None) -> list[Job]:
    """Return a job for each input: "-" is standard input, a folder is walked, anything else is a file.

    suffixes: those that a reader goes by; other files of a folder are skipped, hidden ones passed over. leave: a
    folder not to walk into (where the output goes). A file named twice is cleaned once.
    """
    found: dict[str, Job] = {}
    for given in inputs:
        for job in _jobs_of(given, suffixes, leave):
            found.setdefault(STANDARD_INPUT if job.path is None else str(job.path.resolve()), job)
    return list(found.values())


def _jobs_of(given: str, suffixes: frozenset[str], leave: Path | None) -> Iterator[Job]:
    path = Path(given)
    if given == STANDARD_INPUT:
        yield Job(None, Path("stdin"))
    elif not path.is_dir():
        yield Job(path, Path(path.name))
    else:
        files = list(_walk(path, leave))
        if not any(job.error or job.inside.suffix.lower() in suffixes for job in files):
            yield Job(
                path, Path(path.name), error="no transcript in this folder; `qa-editor formats` lists what is read"
            )
        for job in files:
            known = job.error or job.inside.suffix.lower() in suffixes
            yield job if known else job._replace(skipped="no reader for this kind of file")


def _walk(folder: Path, leave: Path | None) -> Iterator[Job]:
    failed: list[OSError] = []
    for here, folders, files in os.walk(folder, onerror=failed.append):
        inside = Path(here)
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not _same(inside / name, leave))
        for name in sorted(files):
            if not name.startswith("."):
                yield Job(inside / name, (inside / name).relative_to(folder))
    for error in failed:
        path = Path(str(error.filename))
        yield Job(path, Path(path.name), error="the folder cannot be opened; check who may read it")


def _same(path: Path, other: Path | None) -> bool:
    return other is not None and path.resolve() == other.resolve()


def place_outputs(jobs: Sequence[Job], folder: Path, suffix: str) -> list[Job]:
    """Give each job its file in `folder`: the input's name with `suffix` (".json").

    Where two inputs would meet in one file (`a.txt`, `a.md`), both keep their own suffix before the new one
    (`a.txt.json`, `a.md.json`); two of the same full name are numbered in their order (`a.txt.2.json`).
    """
    live = [job for job in jobs if not job.error and not job.skipped]
    wanted = Counter(_key(job.inside.with_suffix(suffix)) for job in live)
    taken = {key for key, count in wanted.items() if count == 1}
    placed = []
    for job in jobs:
        if job.error or job.skipped:
            placed.append(job)
            continue
        name = job.inside.with_suffix(suffix)
        if wanted[_key(name)] > 1:
            name, number = job.inside.with_name(job.inside.name + suffix), 2
            while _key(name) in taken:
                name, number = job.inside.with_name(f"{job.inside.name}.{number}{suffix}"), number + 1
            taken.add(_key(name))
        placed.append(job._replace(target=folder / name))
    return placed


def _key(path: Path) -> str:
    """Fold a path: some file systems take `A.txt` and `a.txt` for one name."""
    return str(path).casefold()
