"""Reading one word list: a plain text file beside this one, one entry a line, `#` lines and empty lines skipped."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType


def read_lines(name: str) -> list[str]:
    """Return the entries of the list `name`.txt, in file order; OSError where the file is missing."""
    text = Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8")
    body = text[text.index("\n\n") + 2 :]  # a list is its `#` head, one empty line, its entries
    return body.splitlines()


def read_set(name: str) -> frozenset[str]:
    """Return the list `name`.txt as a set of lower-case keys."""
    return frozenset(read_lines(name))


def read_pairs(name: str) -> Mapping[str, str]:
    """Return the list `name`.txt of `key<TAB>value` lines as a mapping."""
    return MappingProxyType({key: value for key, _, value in (line.partition("\t") for line in read_lines(name))})


def read_forms(name: str) -> dict[str, str]:
    """Return the list `name`.txt of written forms as a new dictionary, lower-case key -> form."""
    return {line.lower(): line for line in read_lines(name)}


def read_flagged(name: str) -> dict[str, str]:
    """Return the list `name`.txt of `key` or `key<TAB>flag` lines as a new dictionary, "" for no flag."""
    return {key: flag for key, _, flag in (line.partition("\t") for line in read_lines(name))}
