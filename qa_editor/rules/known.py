"""What the document itself shows: its language, its dotted tokens, its names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import chain

from qa_editor import lexicon
from qa_editor.core.page import Page
from qa_editor.core.rule import Known
from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript
from qa_editor.rules.acronyms import acronym_forms
from qa_editor.rules.dotted import survey
from qa_editor.rules.language import language_of
from qa_editor.rules.phrases import phrase_words

CLEAR_MAJORITY = 3  # a name is written with a capital at least so many times as often as without
HABIT = 3  # a word of the lexicon written so often without a capital, and mostly so, is the document's own style
FEW_CAPITALS = 0.02  # the share of words with a capital below which a document is written without them

_INSIDE = re.compile(r"[A-ZÀ-Þ](?<=[a-zß-ÿ,;A-Z] .)[A-Za-zÀ-ÿ]+(?: ([A-Za-zÀ-ÿ]{2,}))?")
_NAME_PART = re.compile(r"[^\W\d_]+")
_NO_FIRST = frozenset("the a an this that these those i my your his her its our their mr mrs ms dr".split())


def gather(transcript: Transcript, text: str, style: Style) -> Known:
    """Return what is known before any rule runs, of the document whose paragraphs make up `text`."""
    dotted = survey(text, set(_labels(transcript)))
    return Known(
        language=language_of(text),
        dotted=dotted.names,
        glues=dotted.glues,
        readable_caps=style.readable_caps,
    )


def with_names(known: Known, transcript: Transcript, page: Page, style: Style) -> Known:
    """Return what is known once spaces and marks are mended: the names that the document shows as well."""
    counts = Counter(chain.from_iterable(page.words))
    inside: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for match in _INSIDE.finditer(page.text):
        first, second = match[0].partition(" ")[0], match[1]
        inside[first] += 1
        if second:
            pairs[first, second] += 1
            if second[0].isupper():  # the match has passed over it
                inside[second] += 1
    return replace(
        known,
        counts=counts,
        spellings={
            **_spellings(counts, inside),
            **_speaker_spellings(_labels(transcript), counts),
            **{word.lower(): word for word in style.glossary if " " not in word},
        },
        pairs=_pairs(pairs, counts),
        ordinary=_ordinary(counts, inside),
    )


def words_to_watch(known: Known) -> frozenset[str]:
    """Return the lower-case words that the rules about names ask a page for."""
    return _lexicon_words() | known.spellings.keys() | {second for _, second in known.pairs}


@cache
def _lexicon_words() -> frozenset[str]:
    return lexicon.names() | acronym_forms().keys() | phrase_words().keys() | {"i"}


def is_ordinary(word: str) -> bool:
    """Whether a lower-case word has a life of its own as an ordinary word."""
    return word in lexicon.words() or word in lexicon.both()


def _labels(transcript: Transcript) -> Iterator[str]:
    for speaker in transcript.speakers:
        yield speaker.name
        yield from speaker.labels


def _spellings(counts: Counter[str], inside: Counter[str]) -> dict[str, str]:
    """Return the names written with a capital in mid-sentence by a clear majority, where both forms occur."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for form, number in inside.items():
        if form.lower() in counts:
            forms[form.lower()][form] += number
    found = {}
    for word, seen in forms.items():
        form, number = seen.most_common(1)[0]
        if len(word) > 2 and number >= CLEAR_MAJORITY * counts[word] and not is_ordinary(word):
            found[word] = form
    return found


def _speaker_spellings(labels: Iterable[str], counts: Counter[str]) -> dict[str, str]:
    """Return the parts of the speakers' names that also occur in small letters and are no ordinary words."""
    found = {}
    for part in sorted({part for label in labels for part in _NAME_PART.findall(label)}):
        word = part.lower()
        if len(part) > 2 and word in counts and not is_ordinary(word):
            if part.istitle():
                found[word] = part
            elif part.isupper() and re.search("[aeiouy]", word):  # no initials such as MSM
                found.setdefault(word, part.capitalize())
    return found


def _pairs(seen: Counter[tuple[str, str]], counts: Counter[str]) -> dict[tuple[str, str], tuple[str, str]]:
    """Return names of two words that the document writes with two capitals by a clear majority."""
    found = {}
    for (first, second), number in seen.items():
        word = second.lower()
        if second[0].islower() or word not in counts or len(word) < 3 or first.lower() in _NO_FIRST:
            continue
        without = seen[first, word]
        if number >= CLEAR_MAJORITY * max(1, without) if is_ordinary(word) else number >= without:
            found[first.lower(), word] = (first, second)
    return found


def _ordinary(counts: Counter[str], inside: Counter[str]) -> frozenset[str]:
    """Return words of the lexicon that this document makes a habit of writing small, unless it writes all so."""
    capitals = sum(number for word, number in counts.items() if word[0].isupper())
    if capitals < FEW_CAPITALS * sum(counts.values()):
        return frozenset()
    habits = {word for word, number in counts.items() if number >= HABIT and word[0].islower()}
    return frozenset(
        word
        for word in habits & (lexicon.names() | acronym_forms().keys())
        if counts[word] > inside[word.capitalize()] + inside[word.upper()]
    )
