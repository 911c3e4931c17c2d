"""Names that the other files of a run show: gathered file by file, kept as names and never as texts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

Pair = tuple[str, str]
SURE = 1_000  # sightings that a speaker's name is as good as
LEAST = 2  # sightings in the other files, all together, that make a word a name
CLEAR_MAJORITY = 4  # and so many for each time that those same files write it in small letters


class Sighting(NamedTuple):
    """How one file writes a word: its form with a capital, how often so, and how often in small letters."""

    form: str
    times: int
    small: int = 0


class NamesShown(NamedTuple):
    """What one file shows.

    forms: lower-case word -> how the file writes it; only words that stand there with a capital. doubted: words that
    it writes in two ways with capitals (Mcdonald, McDonald). pairs: (word in front, lower-case word) -> the word with
    its capital, for whole names of speakers whose surname is an ordinary word.
    """

    forms: Mapping[str, Sighting] = MappingProxyType({})
    doubted: frozenset[str] = frozenset()
    pairs: Mapping[Pair, str] = MappingProxyType({})


class SharedNames:
    """The names of all files of a run. Whatever the order in which files are added, the answers are the same."""

    def __init__(self) -> None:
        self._words: dict[str, dict[str, Sighting]] = {}  # word -> file -> how it writes it
        self._doubted: set[str] = set()
        self._pairs: dict[Pair, dict[str, str]] = {}

    def add(self, file: str, shown: NamesShown) -> None:
        """Take in what a file shows; `file` is what tells it from the others."""
        self._doubted |= shown.doubted
        for word, sighting in shown.forms.items():
            self._words.setdefault(word, {})[file] = sighting
        for pair, form in shown.pairs.items():
            self._pairs.setdefault(pair, {})[file] = form

    def form(self, word: str, file: str) -> tuple[str, int]:
        """Return how the files other than `file` write a lower-case word, and how often; ("", 0) where that is open.

        Where two files differ in its capitals, this one among them, or one file does by itself, nothing is evidence.
        """
        by_file = self._words.get(word, {})
        others = [sighting for name, sighting in by_file.items() if name != file]
        times, small = sum(one.times for one in others), sum(one.small for one in others)
        settled = len({one.form for one in by_file.values()}) == 1 and word not in self._doubted
        enough = times >= LEAST and times >= CLEAR_MAJORITY * small
        return (others[0].form, times) if settled and enough else ("", 0)

    def pairs(self, file: str) -> dict[Pair, str]:
        """Return the whole names of other files' speakers: (word in front, lower-case word) -> with its capital."""
        return {
            pair: next(iter(by_file.values()))
            for pair, by_file in self._pairs.items()
            if by_file.keys() - {file} and len(set(by_file.values())) == 1
        }


class OtherFiles(NamedTuple):
    """What the other files of a run say to one of them, which is known as `file`."""

    names: SharedNames
    file: str
