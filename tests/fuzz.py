"""Cleans random and spoilt texts, and holds each to the three promises: `python -m tests.fuzz --count 1000000`.

Of every document: rejecting all gives the source, letters and digits stay, cleaning twice is cleaning once, no
exception, and no more than a second for 100,000 characters. What fails is made as small as it can be and printed, as
a document that can be given to `failure_of` again. A share of it runs with the tests.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from random import Random

from qa_editor.core.markup import letters_of
from qa_editor.core.style import Style
from tests.rules.cleaning import cleaned_all
from tests.rules.jumble import GLUE, WORDS, jumble

Document = tuple[str, ...]  # the paragraphs, a turn each
STYLES = (Style(), Style(), Style(readable_caps=True), Style(turn_case="keep", glossary=("Zarvonik", "the Weir")))
PER_SECOND = 100_000  # characters, at least
GRACE = 0.5  # seconds that a document may take whatever its length
LONG_EVERY = 400  # so many documents, one is long: the same few words and marks over and over
LONG = 30_000  # characters of it
TRIES = 400  # cleanings that are spent on making one failure smaller


def failure_of(document: Document, style: Style, *, timed: bool = True) -> str:
    """Return which promise the cleaning of the document breaks, "" where it breaks none."""
    start = time.process_time()
    try:
        once = cleaned_all(document, style)
    except Exception as error:
        return f"{type(error).__name__}: {error}"[:200]
    took = time.process_time() - start
    if any(markup.before != text for markup, text in zip(once, document, strict=True)):
        return "rejecting all does not give the source"
    if any(letters_of(markup.after) != letters_of(text) for markup, text in zip(once, document, strict=True)):
        return "a letter or digit was changed"
    after = tuple(markup.after for markup in once)
    try:
        twice = tuple(markup.after for markup in cleaned_all(after, style))
    except Exception as error:
        return f"the second time, {type(error).__name__}: {error}"[:200]
    if twice != after:
        first, second = next(pair for pair in zip(after, twice, strict=True) if pair[0] != pair[1])
        return f"cleaning twice is not cleaning once: {first[:120]!r} -> {second[:120]!r}"
    if timed and took > GRACE + sum(map(len, document)) / PER_SECOND:
        again = [_seconds(lambda: cleaned_all(document, style)) for _ in range(3)]
        if min(again) > GRACE + sum(map(len, document)) / PER_SECOND:
            return f"it takes {min(again):.2f} s for {sum(map(len, document))} characters"
    return ""


def _seconds(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


def documents(seed: int) -> Iterator[tuple[Document, Style]]:
    """Yield documents without end: mostly of one paragraph or a few, some of many, and now and then a long one."""
    random = Random(seed)
    number = 0
    while True:
        number += 1
        style = random.choice(STYLES)
        if number % LONG_EVERY == 0:
            unit = "".join(random.choice((*WORDS, *GLUE)) for _ in range(random.randint(1, 4))) or "."
            yield (unit * (LONG // len(unit) + 1),), style
            continue
        size = random.choice((1, 1, 1, 2, 5, 40))
        yield tuple(jumble(random) for _ in range(size)), style


def smallest(document: Document, style: Style) -> Document:
    """Return the document with as few paragraphs and characters as still fail in the same way."""
    kind = failure_of(document, style)[:20]
    tries = 0

    def fails(candidate: Document) -> bool:
        nonlocal tries
        tries += 1
        return tries < TRIES and failure_of(candidate, style)[:20] == kind

    document = tuple(_without(document, lambda rest: fails(tuple(rest))))
    for index in range(len(document)):
        document = _shorter(document, index, fails)
    return document


def _shorter(document: Document, index: int, fails: Callable[[Document], bool]) -> Document:
    """Leave out as many characters of one paragraph as can be."""

    def with_text(characters: Sequence[str]) -> Document:
        return (*document[:index], "".join(characters), *document[index + 1 :])

    return with_text(_without(document[index], lambda characters: fails(with_text(characters))))


def _without(items: Sequence[str], fails: Callable[[Sequence[str]], bool]) -> Sequence[str]:
    """Leave out as many of the items as can be, halves first, then smaller shares."""
    size = max(1, len(items) // 2)
    while True:
        at = 0
        while at < len(items):
            rest = [*items[:at], *items[at + size :]]
            if rest and fails(rest):
                items = rest
            else:
                at += size
        if size == 1:
            return items
        size //= 2


def run(seed: int, count: int, *, timed: bool = True) -> tuple[int, list[str]]:
    """Clean `count` texts, or a few more; return how many, and what failed."""
    done, failures = 0, []
    for document, style in documents(seed):
        if failure := failure_of(document, style, timed=timed):
            small = smallest(document, style)
            failures.append(f"{failure_of(small, style) or failure}\n    {small!r}\n    {style}")
        done += len(document)
        if done >= count:
            break
    return done, failures


def main() -> int:
    """Read the options, run the workers, and print what failed; 1 where anything did."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--count", type=int, default=1_000_000, help="texts to clean")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=float("inf"), help="stop after so many seconds")
    parser.add_argument("--workers", type=int, default=1)
    options = parser.parse_args()
    share, total, failed = 2_000, 0, 0
    jobs = -(-options.count // share)
    end = time.monotonic() + options.seconds
    with ProcessPoolExecutor(options.workers) as pool:
        seeds = iter(range(jobs))
        first = [job for _, job in zip(range(options.workers), seeds, strict=False)]
        waiting = [pool.submit(run, options.seed * 1_000_003 + job, share) for job in first]
        while waiting:
            done, failures = waiting.pop(0).result()
            total, failed = total + done, failed + len(failures)
            for failure in failures:
                print(failure, flush=True)
            if time.monotonic() < end and (job := next(seeds, None)) is not None:
                waiting.append(pool.submit(run, options.seed * 1_000_003 + job, share))
            if total // 50_000 > (total - done) // 50_000:
                print(f"{total:,} texts, {failed} failures", file=sys.stderr, flush=True)
    print(f"{total:,} texts, {failed} failures")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
