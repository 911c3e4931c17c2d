"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, cast


def lazy_pattern(source: str, flags: int | re.RegexFlag = 0) -> re.Pattern[str]:
    """Return a stand-in for `re.compile(source, flags)` that compiles on first use.

    A run on one small file needs a third of the patterns; compiling all of them takes as long as importing Typer.
    Raises re.error on first use where `source` is no regular expression; a test compiles them all.
    """
    return cast("re.Pattern[str]", _Pattern(source, flags))


def each_mark(marks: str, source: str) -> Callable[[str], list[re.Match[str]]]:
    """Return a finder of all matches of `source`, in order, in which MARK stands for any one of `marks`.

    source: begins with MARK, and its matches hold no second one. One search for each mark is ten times faster than one
    for a class of them: a pattern that begins with one certain character runs at the speed of `str.find`.
    """
    patterns = [(mark, lazy_pattern(source.replace("MARK", re.escape(mark)))) for mark in marks]

    def find(text: str) -> list[re.Match[str]]:
        found = [match for mark, pattern in patterns if mark in text for match in pattern.finditer(text)]
        found.sort(key=re.Match.start)
        return found

    return find


class _Pattern:
    def __init__(self, source: str, flags: int | re.RegexFlag) -> None:
        self.source, self.compile_flags = source, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.source, self.compile_flags)
        for method in ("finditer", "search", "match", "fullmatch", "findall", "sub", "split"):
            setattr(self, method, getattr(compiled, method))  # from now on there is nothing between
        return getattr(compiled, name)
