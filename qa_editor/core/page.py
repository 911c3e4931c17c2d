"""The text that rules look at: the whole document in one string, guarded spans blanked, and its words at hand."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from qa_editor.core.pattern import lazy_pattern

GUARD = "ƻ"  # a letter without case (U+01BB, category Lo): word-like, and matched by no `[a-z]` or `[A-Z]`
NOTE = "ǃ"  # another (U+01C3): stands for the inside of a stage note such as `[laughs]`
WRAP = "\u2028"  # a line break inside a paragraph; a line feed on the page parts paragraphs

PORTION = 100_000  # characters whose words fit the processor's near memory
_WORD = lazy_pattern(r"[\w\u0300-\u036f]+")
_NO_WORD = bytes(0x20 if n != 0x0A and n < 0x80 and not chr(n).isalnum() else n for n in range(256))


class Page:
    """The document as rules see it.

    text: all paragraphs, parted by line feeds. Spans that no rule may touch are blanked by `GUARD` or `NOTE`,
    character for character, so offsets hold.
    starts: where each paragraph begins in `text`, ascending. fresh: the paragraphs (indices) that begin a sentence,
    rather than carry one on. watch: the lower-case words that `places` can be asked for.
    """

    def __init__(
        self,
        text: str,
        starts: Sequence[int] = (0,),
        fresh: AbstractSet[int] = frozenset(),
        watch: frozenset[str] = frozenset(),
    ) -> None:
        self.text, self.starts, self.fresh, self.watch = text, starts, fresh, watch

    def bounds(self, index: int) -> tuple[int, int]:
        """Return where paragraph `index` starts and ends in `text`."""
        end = self.starts[index + 1] - 1 if index + 1 < len(self.starts) else len(self.text)
        return self.starts[index], end

    def index_at(self, place: int) -> int:
        """Return the index of the paragraph in which the offset `place` lies."""
        return bisect_right(self.starts, place) - 1

    def paragraph(self, index: int) -> str:
        """Return paragraph `index` as it reads now."""
        start, end = self.bounds(index)
        return self.text[start:end]

    def places_as_read(self, words: AbstractSet[str]) -> list[tuple[int, str]]:
        """Return (offset, word) of the watched words that read so now, whatever case they were in, in order."""
        found = {(at, word) for word in words for key in (word, word.lower()) for at in self.spots.get(key, ())}
        return sorted((at, word) for at, word in found if self.text.startswith(word, at))

    @cached_property
    def words(self) -> list[list[str]]:
        """The words of each line as they are written, cut at everything but letters and digits."""
        return words_by_line(self.text)

    def places(self, keys: AbstractSet[str]) -> Iterator[tuple[int, str]]:
        """Yield (offset, word) for every lower-case word of `keys`, in order; only watched words are found."""
        found = [(at, word) for word, spots in self.spots.items() if word in keys for at in spots]
        found.sort()
        text = self.text  # a word that is a capital now is found no more, as its letters tell
        return (spot for spot in found if text.startswith(spot[1], spot[0]))

    def watching(self, watch: frozenset[str]) -> Page:
        """Return the same page, on which other words can be asked for."""
        page = Page(self.text, self.starts, self.fresh, watch)
        page.__dict__["words"] = self.words
        return page

    def with_case(self, text: str, edited: Iterable[int]) -> Page:
        """Return the page after edits that only changed small letters to capitals or back.

        edited: the paragraphs (indices) that have changed.
        """
        page = Page(text, self.starts, self.fresh, self.watch)
        if "spots" in self.__dict__:
            page.__dict__["spots"] = self.spots
        elif "words" in self.__dict__:
            page.__dict__["words"] = self.words.copy()
            for index in edited:
                page.words[index] = words_by_line(page.paragraph(index))[0]
        return page

    @cached_property
    def spots(self) -> dict[str, list[int]]:
        """Where each watched word stands, or stood before its letters changed case, in order.

        Most paragraphs hold none, and cost one look at each word.
        """
        found: dict[str, list[int]] = {}
        text, watch, start = self.text, self.watch, 0
        for words in self.words:
            end = text.find("\n", start)
            end = len(text) if end < 0 else end
            if not watch.isdisjoint(words):
                for word in watch.intersection(words):
                    found.setdefault(word, []).extend(places_of(word, text, start, end))
            start = end + 1
        return found


def places_of(word: str, text: str, start: int = 0, end: int | None = None) -> list[int]:
    """Return the offset of each place in `text[start:end]` where `word` stands as a whole word."""
    end = len(text) if end is None else end
    found = []
    at = text.find(word, start, end)
    while at >= 0:
        after = at + len(word)
        if not text[after : after + 1].isalnum() and not (at and text[at - 1].isalnum()):
            found.append(at)
        at = text.find(word, after, end)
    return found


def words_by_line(text: str) -> list[list[str]]:
    r"""Return the words of each line of `text`, cut at everything but letters and digits.

    By a byte table: several times faster than a regular expression over the same text.

    >>> words_by_line("Russia’s plan,\nat last.")
    [['Russia', 's', 'plan'], ['at', 'last']]
    """
    if len(text) <= 2 * PORTION:
        return _words_by_line(text)
    found, start = list[list[str]](), 0
    while start <= len(text):
        end = text.find("\n", start + PORTION)
        end = len(text) if end < 0 else end
        found += _words_by_line(text[start:end])
        start = end + 1
    return found


def _words_by_line(text: str) -> list[list[str]]:
    for mark in "’‘“”–—…\u00a0\u2028":
        if mark in text:
            text = text.replace(mark, " ")
    plain = text.encode("utf-8", "surrogatepass").translate(_NO_WORD).decode("utf-8", "surrogatepass")
    same: dict[str, str] = {}  # a word is kept once, however often it stands there
    return [list(map(same.setdefault, words, words)) for words in map(_words, plain.split("\n"))]


def _words(line: str) -> list[str]:
    words = line.split()
    return words if line.isascii() or "".join(words).isalnum() else _WORD.findall(line)
