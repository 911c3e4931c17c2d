"""What a shell offers to complete: codes and formats."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor.cli.records import all_rules


def complete_code(incomplete: str) -> Iterator[tuple[str, str]]:
    """Yield the codes that begin so, each with its name; in small letters to who types small letters."""
    for one in all_rules():
        code = one.code.lower() if incomplete.islower() else one.code
        if code.startswith(incomplete):
            yield code, one.name


def complete_rule(incomplete: str) -> Iterator[tuple[str, str]]:
    """Yield the codes of rules and checks, also after a comma."""
    head, comma, last = incomplete.rpartition(",")
    for code, name in complete_code(last):
        yield head + comma + code, name


def complete_reader(incomplete: str) -> Iterator[tuple[str, str]]:
    """Yield the formats that are read."""
    from qa_editor.readers import all_readers

    yield from ((one.name, one.what) for one in all_readers() if one.name.startswith(incomplete.lower()))


def complete_writer(incomplete: str) -> Iterator[tuple[str, str]]:
    """Yield the formats that are written."""
    from qa_editor.writers import WRITERS

    yield from ((one.name, one.what) for one in WRITERS if one.name.startswith(incomplete.lower()))
