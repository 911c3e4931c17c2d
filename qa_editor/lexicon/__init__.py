"""What qa-editor knows of English: names, ordinary words, acronyms, phrases, abbreviations, each list read on demand.

Keys are lower case. `names`, `acronyms`, `phrases` and `inner_caps` are safe: their words are written so wherever they
stand, but for the idioms in `stays`. Everything else is evidence, to be weighed with its neighbours.
Where the lists come from, and on what terms, stands in NOTICE.md; `build.py` makes the derived ones again.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from qa_editor.lexicon._read import LongList, Split, read_flagged, read_forms, read_lines, read_pairs, read_set

__all__ = [
    "abbreviations", "acronyms", "both", "common", "file_suffixes", "first_names", "first_names_both", "heads_after",
    "heads_before", "honorifics", "inner_caps", "names", "phrases", "stays", "surnames", "surnames_both", "tlds",
    "variants", "word_file_suffixes", "word_tlds", "words",
]  # fmt: skip


@cache
def names() -> frozenset[str]:
    """Return the words that are always capitalised (`russia`, `monday`); the form is `str.capitalize`."""
    return read_set("names")


@cache
def both() -> frozenset[str]:
    """Return the words that exist capitalised and not (`may`, `polish`): never changed by dictionary alone."""
    return read_set("both")


@cache
def words() -> LongList:
    """Return the ordinary lower-case English words, US and British, with their inflected forms."""
    return LongList("words")


@cache
def common() -> frozenset[str]:
    """Return the few thousand commonest ordinary words: they tell `rivals.this` from `example.news`."""
    return read_set("common")


@cache
def acronyms() -> Mapping[str, str]:
    """Return acronyms as written (`nato` -> `NATO`, `phd` -> `PhD`), and with a plural s (`ceos` -> `CEOs`).

    A plural is made of every form that ends in a capital other than S.
    """
    forms = read_forms("acronyms")
    plurals = {key + "s": form + "s" for key, form in forms.items() if form[-1].isupper() and form[-1] != "S"}
    return MappingProxyType(plurals | forms)


@cache
def phrases() -> Mapping[str, str]:
    """Return names of several words as written (`united states` -> `United States`), one space between words."""
    return MappingProxyType(read_forms("phrases"))


@cache
def phrase_keys() -> Mapping[str, tuple[str, ...]]:
    """Return the word by which a phrase is best looked for -> the phrases as written (`nations`: United Nations …)."""
    return Split(read_pairs("phrase_keys"))


@cache
def soft_phrases() -> frozenset[str]:
    """Return those of `phrases` that are often written small with good reason: never raised from small letters."""
    return read_set("soft_phrases")


@cache
def stays() -> frozenset[str]:
    """Return set idioms, lower case, in which a word of `names` stays as it is (`lima beans`, `plaster of paris`)."""
    return read_set("stays")


@cache
def first_names() -> LongList:
    """Return given names that are no ordinary words; those also in `names` are safe alone, the rest are evidence."""
    return LongList("first_names")


@cache
def first_names_both() -> frozenset[str]:
    """Return given names that are ordinary words too (`mark`, `grace`): evidence only beside a surname."""
    return read_set("first_names_both")


@cache
def surnames() -> LongList:
    """Return common surnames that are no ordinary words (`okoye`, `kowalski`)."""
    return LongList("surnames")


@cache
def surnames_both() -> frozenset[str]:
    """Return common surnames that are ordinary words too (`baker`, `brown`): evidence only after a given name."""
    return read_set("surnames_both")


@cache
def abbreviations() -> Mapping[str, str]:
    """Return abbreviations without their last full stop, each with what the stop means.

    `title`: a name follows (`mr`). `inner`: never ends a sentence (`e.g`). `either`: may end one (`etc`).
    `number`: inner only where a number follows (`no`, `fig`), else an ordinary word and its full stop.
    """
    return read_pairs("abbreviations")


@cache
def honorifics() -> Mapping[str, str]:
    """Return the titles that stand before a name, as written without a full stop (`mr` -> `Mr`)."""
    return MappingProxyType(read_forms("honorifics"))


@cache
def inner_caps() -> Mapping[str, str]:
    """Return words with inner capitals or deliberate lower case (`iphone` -> `iPhone`, `npm` -> `npm`)."""
    return MappingProxyType(read_forms("inner_caps"))


@cache
def heads_after() -> Mapping[str, str]:
    """Return head words that follow a name and join it (`sea`: water, `university`: body), each with its class."""
    return read_pairs("heads_after")


@cache
def heads_before() -> Mapping[str, str]:
    """Return head words that precede a name and join it (`lake`, `gulf of`), each with its class."""
    return read_pairs("heads_before")


@cache
def tlds() -> frozenset[str]:
    """Return the top-level domains in common use, without the dot."""
    return frozenset(read_flagged("tlds"))


@cache
def word_tlds() -> frozenset[str]:
    """Return those of `tlds` that are common English words too (`in`, `news`)."""
    return frozenset(key for key, flag in read_flagged("tlds").items() if flag)


@cache
def file_suffixes() -> frozenset[str]:
    """Return common file name suffixes, without the dot."""
    return frozenset(read_flagged("file_suffixes"))


@cache
def word_file_suffixes() -> frozenset[str]:
    """Return those of `file_suffixes` that are English words too (`doc`, `key`)."""
    return frozenset(key for key, flag in read_flagged("file_suffixes").items() if flag)


@cache
def variants() -> tuple[tuple[str, str], ...]:
    """Return pairs of spellings of one and the same word (`color`, `colour`), US or shorter form first."""
    return tuple((a, b) for a, b in (line.split("\t") for line in read_lines("variants")))
