"""How fast a long transcript is written for review and read back, against cleaning it and against pandoc."""

from __future__ import annotations

import argparse
import gc
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from glitchy_text import glitchy_text

import qa_editor
from qa_editor import pipeline
from qa_editor.cli import GARBAGE_EVERY
from qa_editor.review.opening import read_reviewed

T = TypeVar("T")


def main() -> None:
    """Print the seconds of each stage of one run, and the ratios, which depend less on the machine."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=float, default=10.0, help="megabytes of text (10)")
    parser.add_argument("--seed", type=int, default=1, help="of the invented text (1)")
    given = parser.parse_args()
    gc.set_threshold(GARBAGE_EVERY)  # as the command line does
    data = glitchy_text(int(given.size * 1e6), given.seed).encode()
    small = qa_editor.clean(qa_editor.read(b"Q: Why now ?\n\nA: Because it was time.\n"))
    pipeline.write_review(small)  # loads word lists, patterns and the template
    cleaned, cleaning = timed(lambda: qa_editor.clean(qa_editor.read(data, name="interview.txt")))
    texts = [paragraph.text for turn in cleaned.turns for paragraph in turn.paragraphs]
    edits = sum(len(text.changes()) for text in texts)
    before = peak()
    document, writing = timed(lambda: pipeline.write_review(cleaned).data)
    grown = peak() - before
    _, reading = timed(lambda: read_reviewed(document))
    print(f"{given.size:g} MB, {len(texts)} paragraphs, {edits} edits, Python {sys.version.split()[0]}")
    print(f"{'reading and cleaning':24}{cleaning:8.2f} s")
    print(f"{'writing for review':24}{writing:8.2f} s {writing / cleaning:8.2f} times reading and cleaning")
    print(f"{'':24}{1e6 * writing / max(1, edits):8.2f} µs an edit, {grown / 1e6:.0f} MB more memory at the peak")
    print(f"{'reading the review':24}{reading:8.2f} s {reading / writing:8.2f} times writing it")
    if shutil.which("pandoc"):
        pandoc = pandoc_writes("\n\n".join(text.after for text in texts))
        print(f"{'pandoc, the same text':24}{pandoc:8.2f} s {pandoc / writing:8.2f} times writing it for review")
    else:
        print("pandoc is not on this machine")


def timed(call: Callable[[], T]) -> tuple[T, float]:
    """Return what a call returns, and the processor seconds that it took."""
    start = time.process_time()
    result = call()
    return result, time.process_time() - start


def pandoc_writes(text: str) -> float:
    """Return the processor seconds in which pandoc writes the paragraphs, without any change, as a Word document."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "text.md")
        source.write_text(text, encoding="utf-8")
        start = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(["pandoc", "-f", "markdown", "-o", Path(folder, "text.docx"), source], check=True)
        end = resource.getrusage(resource.RUSAGE_CHILDREN)
    return end.ru_utime + end.ru_stime - start.ru_utime - start.ru_stime


def peak() -> int:
    """Return the most memory that the process has had, in bytes."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else 1024 * most


if __name__ == "__main__":
    main()
