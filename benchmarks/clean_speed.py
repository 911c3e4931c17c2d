"""How fast a long transcript is read, cleaned and written, against reading, decoding and splitting it."""

from __future__ import annotations

import argparse
import gc
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from glitchy_text import glitchy_text

import qa_editor
from qa_editor import rules
from qa_editor.cli import GARBAGE_EVERY
from qa_editor.core.rule import Check, Rule

Seconds = dict[str, float]


def main() -> None:
    """Print the seconds of each stage, the best of several runs, and the ratios that do not depend on the machine."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=float, default=10.0, help="megabytes of text (10)")
    parser.add_argument("--repeat", type=int, default=3, help="how often to measure (3)")
    parser.add_argument("--seed", type=int, default=1, help="of the invented text (1)")
    parser.add_argument("--folder", type=Path, help="take the .txt and .md files of this folder instead")
    parser.add_argument("--rules", action="store_true", help="measure each rule and each check too")
    given = parser.parse_args()
    gc.set_threshold(GARBAGE_EVERY)  # as the command line does
    data = _text(given).encode()
    by_rule: Seconds = {}
    if given.rules:
        _measure_rules(by_rule)
    qa_editor.clean(qa_editor.read(b"Q: Why now?\n\nA: Because it was time.\n"))  # loads word lists and patterns
    before = _peak()
    stages, rule_times = zip(*(_stages(data, by_rule) for _ in range(given.repeat)), strict=True)
    best = _best(stages)
    base, size = best["read, decode, split"], len(data) / 1e6
    print(f"{size:.1f} MB, best of {given.repeat}, Python {sys.version.split()[0]}")
    for stage, seconds in best.items():
        print(f"{stage:24}{seconds:8.2f} s {size / seconds:8.1f} MB/s {seconds / base:8.1f} times read, decode, split")
    print(f"memory: {(_peak() - before) / len(data):.0f} bytes a byte of input")
    for name, seconds in sorted(_best(rule_times).items(), key=lambda item: -item[1]):
        print(f"    {name:32}{1000 * seconds:8.1f} ms")


def _best(runs: Sequence[Seconds]) -> Seconds:
    return {name: min(run[name] for run in runs) for name in runs[0]}


def _stages(data: bytes, by_rule: Seconds) -> tuple[Seconds, Seconds]:
    """Return the seconds of each stage, and of each rule that has a stop-watch."""
    took: Seconds = {}
    _timed(took, "read, decode, split", lambda: data.decode("utf-8").split())
    transcript = _timed(took, "read and structure", lambda: qa_editor.read(data, name="interview.txt"))
    by_rule.update(dict.fromkeys(by_rule, 0.0))
    cleaned = _timed(took, "clean", lambda: qa_editor.clean(transcript))
    _timed(took, "write JSON", lambda: qa_editor.write(cleaned, "json"))
    return took, dict(by_rule)


def _timed(took: Seconds, stage: str, call: Callable[[], Any]) -> Any:
    start = time.perf_counter()
    result = call()
    took[stage] = time.perf_counter() - start
    return result


def _measure_rules(by_rule: Seconds) -> None:
    """Put a stop-watch around each rule and each check."""

    def watched(one: Any) -> Any:
        name = f"{one.code} {one.name}"
        by_rule[name] = 0.0

        def find(*given: Any) -> Iterator[Any]:
            start = time.perf_counter()
            found = list(one.find(*given))
            by_rule[name] += time.perf_counter() - start
            return iter(found)

        return one._replace(find=find)

    tables: list[tuple[str, tuple[Rule, ...] | tuple[Check, ...]]] = [
        ("SPACES_AND_MARKS", rules.SPACES_AND_MARKS), ("CAPITALS", rules.CAPITALS), ("CHECKS", rules.CHECKS)
    ]  # fmt: skip
    for table, members in tables:
        setattr(rules, table, tuple(watched(one) for one in members))


def _text(given: argparse.Namespace) -> str:
    size = int(given.size * 1e6)
    if not given.folder:
        return glitchy_text(size, given.seed)
    files = sorted(path for path in given.folder.rglob("*") if path.suffix in (".txt", ".md"))
    once = "\n\n".join(path.read_text(encoding="utf-8", errors="replace") for path in files)
    if not once.strip():
        sys.exit(f"{given.folder}: no .txt or .md files with text in them")
    return "\n\n".join([once] * max(1, round(size / len(once.encode()))))


def _peak() -> int:
    """Return the most memory that the process has had, in bytes."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else 1024 * most


if __name__ == "__main__":
    main()
