"""Reading one word list: a plain text file beside this one, one entry a line, `#` lines and empty lines skipped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path
from types import MappingProxyType


def read_lines(name: str) -> list[str]:
    """Return the entries of the list `name`.txt, in file order; OSError where the file is missing."""
    return _body(name).splitlines()


def _body(name: str) -> str:
    text = Path(__file__).with_name(f"{name}.txt").read_bytes().decode()
    return text[text.index("\n\n") + 2 :]  # a list is its `#` head, one empty line, its entries


class LongList(AbstractSet[str]):
    """The list `name`.txt for questions of membership: a few are answered from the sorted text, many by a set.

    Making the set of a long list takes longer than everything else that a run on one small file does.
    """

    MANY = 500

    def __init__(self, name: str) -> None:
        self._text = _body(name)
        self._asked = 0
        self._set: frozenset[str] | None = None

    def __contains__(self, word: object) -> bool:
        if self._set is None:
            self._asked += 1
            if self._asked < self.MANY:
                return isinstance(word, str) and self._finds(word)
            self._set = frozenset(self)
        return word in self._set

    def __iter__(self) -> Iterator[str]:
        return iter(self._text.splitlines())

    def __len__(self) -> int:
        return self._text.count("\n")

    @classmethod
    def _from_iterable(cls, found: Iterable[str]) -> frozenset[str]:  # type: ignore[override]
        """Make a plain set of what `&`, `|` and `-` give."""
        return frozenset(found)

    def _finds(self, word: str) -> bool:
        """Search the sorted lines by halves."""
        low, high, text = 0, len(self._text), self._text
        while low < high:
            middle = (low + high) // 2
            start = text.rfind("\n", low, middle) + 1 or low
            end = text.find("\n", middle)
            end = len(text) if end < 0 else end
            line = text[start:end]
            if line == word:
                return bool(word)
            if line < word:
                low = end + 1
            else:
                high = start
        return False


def read_set(name: str) -> frozenset[str]:
    """Return the list `name`.txt as a set of lower-case keys."""
    return frozenset(read_lines(name))


def read_pairs(name: str) -> Mapping[str, str]:
    """Return the list `name`.txt of `key<TAB>value` lines as a mapping."""
    cells = _body(name).replace("\t", "\n").split("\n")
    return MappingProxyType(dict(zip(cells[::2], cells[1::2], strict=False)))


class Split(Mapping[str, tuple[str, ...]]):
    """A mapping whose values are texts parted by `|`, taken apart when they are asked for."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts

    def __getitem__(self, key: str) -> tuple[str, ...]:
        return tuple(self._texts[key].split("|"))

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)


def read_forms(name: str) -> dict[str, str]:
    """Return the list `name`.txt of written forms as a new dictionary, lower-case key -> form."""
    return {line.lower(): line for line in read_lines(name)}


def read_flagged(name: str) -> dict[str, str]:
    """Return the list `name`.txt of `key` or `key<TAB>flag` lines as a new dictionary, "" for no flag."""
    return {key: flag for key, _, flag in (line.partition("\t") for line in read_lines(name))}
