"""What a rule is: a finder of edits or queries, with its reason and its examples, which are its tests."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from qa_editor.core.copy import Copy
from qa_editor.core.markup import Edit
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.transcript import Query


class Dotted(NamedTuple):
    """What the document shows about words with a full stop between them.

    names: those that are names (`Time.news`, `notion.so`). glues: whether others are glued sentences beyond doubt
    (`rivals.this`), so that doubtful ones are taken for such too. code: whether the talk is of software, whose dotted
    names (`net.Socket`) look like sentences. english: whether the word lists speak of its language.
    """

    names: frozenset[str] = frozenset()
    glues: bool = False
    code: bool = False
    english: bool = True


class Known(NamedTuple):
    """What the document and the house style say, gathered once before the rules run.

    language: of the document, an ISO 639-1 code ("en"), "" where it was not recognised.
    spellings: lower-case word -> how it is written, for names that the document itself or the glossary shows.
    settled: the same for ordinary words that the document uses as names (`Rust`), for places that suit a name.
    once: the same for words in no dictionary that it shows only once, for places that suit a name.
    pairs: (word in front, word in small letters) -> how the document writes it in that place.
    ordinary: words of the lexicon's names that the document itself keeps writing in lower case.
    writes_small: whether the document is written without capitals, as engines and chats do.
    dotted: what it shows about words with a full stop between them.
    turn_case: what the house style asks for turns in small letters and in CAPITALS (`Style.turn_case`).
    small, capitals: the paragraphs (indices on the page) that are in small letters throughout; those in CAPITALS that
    are to be lowered. Neither shows how the document writes a name. full_names: the speakers' names of several words.
    shared, shared_pairs: spellings and pairs as the other files of the run show them (`--shared-names`).
    counts: how often each word stands in the document, as it is written.
    """

    language: str = "en"
    spellings: Mapping[str, str] = MappingProxyType({})
    settled: Mapping[str, str] = MappingProxyType({})
    once: Mapping[str, str] = MappingProxyType({})
    pairs: Mapping[tuple[str, str], str] = MappingProxyType({})
    ordinary: frozenset[str] = frozenset()
    writes_small: bool = False
    dotted: Dotted = Dotted()
    turn_case: str = "auto"
    small: frozenset[int] = frozenset()
    capitals: frozenset[int] = frozenset()
    full_names: tuple[str, ...] = ()
    shared: Mapping[str, str] = MappingProxyType({})
    shared_pairs: Mapping[tuple[str, str], str] = MappingProxyType({})
    counts: Mapping[str, int] = MappingProxyType({})


class Rule(NamedTuple):
    """One kind of mending, whole.

    find: given the page (the whole document) and what is known, the edits of `page.text`, in order.
    why: what the reviewer reads. fixes: (raw, right) examples. leaves: examples that must stay.
    languages: the languages that the rule holds for, () for all. rewords: whether it may change letters.
    """

    code: str
    name: str
    why: str
    find: Callable[[Page, Known], Iterable[Edit]]
    fixes: tuple[tuple[str, str], ...]
    leaves: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    rewords: bool = False


class Check(NamedTuple):
    """One kind of query: finds what only a person can decide, and changes nothing.

    find: a copy of the cleaned transcript and what is known, to queries.
    asks: notes that must raise it. quiet: notes that must not; each is a whole set.
    """

    code: str
    name: str
    why: str
    find: Callable[[Copy, Known], Iterable[Query]]
    asks: tuple[str, ...]
    quiet: tuple[str, ...] = ()


Finder = Callable[[Page, Known], Iterator[Edit]]


def replace(
    pattern: str, new: str, *, needs: str = "", unless: Callable[[re.Match[str]], bool] | None = None
) -> Finder:
    """Return a finder that replaces each match of `pattern` by the template `new` (as `re.Match.expand`).

    needs: a string without which no match can be; looking for it first is nearly free.
    unless: told a match, whether to leave it.
    """
    compiled = lazy_pattern(pattern)
    template = "\\" in new

    def find(page: Page, known: Known) -> Iterator[Edit]:  # noqa: ARG001
        if needs not in page.text:
            return
        for match in compiled.finditer(page.text):
            if unless is None or not unless(match):
                yield trimmed(match.start(), match[0], match.expand(new) if template else new)

    return find


def trimmed(start: int, old: str, new: str) -> Edit:
    """Return the smallest edit that turns `old`, which begins at `start`, into `new`."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return Edit(start + head, start + len(old) - tail, new[head : len(new) - tail])
