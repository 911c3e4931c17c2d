"""What the document itself shows: its language, its dotted tokens, its names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from qa_editor import lexicon
from qa_editor.core.caps import readable_caps as ordinary_name
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known
from qa_editor.core.shared import OtherFiles
from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript
from qa_editor.rules.acronyms import acronym_forms, is_unsayable
from qa_editor.rules.dotted import survey
from qa_editor.rules.heads import BARE_HEADS, WATERS
from qa_editor.rules.language import language_of
from qa_editor.rules.name_evidence import find_pairs, find_settled, find_spellings, is_shown_once, look
from qa_editor.rules.names import is_ordinary
from qa_editor.rules.person_names import first_parts
from qa_editor.rules.phrases import watched_keys
from qa_editor.rules.stuck_shift import stuck_words
from qa_editor.rules.thresholds import FEW_CAPITALS, HABIT, UNKNOWN_OFTEN
from qa_editor.rules.titles import OFFICES, TITLES

_NAME_PART = lazy_pattern(r"[^\W\d_]+")
_ASKED_FOR = (
    frozenset("i may march august mr mrs ms dr prof".split()) | OFFICES | BARE_HEADS | WATERS
)  # by rules about single words


def gather(transcript: Transcript, text: str, style: Style) -> Known:
    """Return what is known before any rule runs, of the document whose paragraphs make up `text`."""
    language = language_of(text)
    dotted = survey(text, set(_labels(transcript)), english=language == "en")
    return Known(
        language=language,
        dotted=dotted,
        turn_case="all" if style.readable_caps else style.turn_case,
    )


def with_names(
    known: Known, transcript: Transcript, page: Page, style: Style, others: OtherFiles | None = None
) -> Known:
    """Return what is known once spaces and marks are mended: also the names that the document and the others show."""
    counts = Counter(chain.from_iterable(page.words))
    own = _own_counts(counts, page, known)
    seen = look(page.text, counts)
    settled = find_settled(seen, own)
    spellings = find_spellings(seen, own)
    once = {word: form for word, form in spellings.items() if is_shown_once(word, seen, own)}
    writes_small = _writes_small(counts)
    return known._replace(
        counts=counts,
        spellings={
            **{word: form for word, form in spellings.items() if word not in once},
            **_speaker_spellings(_labels(transcript), counts),
            **{word.lower(): word for word in style.glossary if " " not in word},
        },
        settled=settled,
        once=once,
        pairs=find_pairs(seen, own, settled),
        ordinary=frozenset() if writes_small else _ordinary(own, seen.inside),
        writes_small=writes_small,
        shared=_of_others(counts, own, others) if others else {},
        shared_pairs=others.names.pairs(others.file) if others else {},
    )


def words_to_watch(known: Known) -> frozenset[str]:
    """Return those words of the document that the rules and checks about names ask a page for."""
    own = known.spellings.keys() | known.settled.keys() | known.once.keys() | {second for _, second in known.pairs}
    own |= known.shared.keys() | {second for _, second in known.shared_pairs}
    return frozenset(own).union(stuck_words(known), filter(_is_watched, known.counts))


def _is_watched(word: str) -> bool:
    if word in lexicon.names() or word in watched_keys() or word in acronym_forms() or word in _ASKED_FOR:
        return True
    if is_unsayable(word):
        return True
    low = word.lower()
    return low in _variants() or (word != low and (low in first_parts() or word in TITLES))


@cache
def _variants() -> frozenset[str]:
    return frozenset(word for pair in lexicon.variants() for word in pair)


def _labels(transcript: Transcript) -> Iterator[str]:
    for speaker in transcript.speakers:
        yield speaker.name
        yield from speaker.labels


def full_names(transcript: Transcript) -> tuple[str, ...]:
    """Return the speakers' names of several words, in ordinary capitals."""
    return tuple(sorted(set(filter(_is_full_name, map(ordinary_name, _labels(transcript))))))


def _is_full_name(name: str) -> bool:
    """Whether a label is a person's whole name: no `The Chair`, no `Mr. Hale`."""
    first = name.partition(" ")[0].lower()
    return " " in name and (first in lexicon.first_names() or first in lexicon.first_names_both())


def _own_counts(counts: Counter[str], page: Page, known: Known) -> Counter[str]:
    """Return how often the document writes each word where it uses capitals at all."""
    if not known.small and not known.capitals:
        return counts
    aside = known.small | known.capitals
    own = counts.copy()
    own.subtract(chain.from_iterable(page.words[at] for at in aside))
    return own


def _of_others(counts: Counter[str], own: Counter[str], others: OtherFiles) -> dict[str, str]:
    """Return how other files write the words that stand in small letters here, unless this file makes a habit of it."""
    found = {}
    for word in counts:
        if word.islower():
            form, times = others.names.form(word, others.file)
            if form and times >= UNKNOWN_OFTEN * own[word] and (form.istitle() or not own[word]):  # `awk` is no slip
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


def _ordinary(counts: Counter[str], inside: Counter[str]) -> frozenset[str]:
    """Return words of the lexicon that this document makes a habit of writing small."""
    habits = {word for word, number in counts.items() if number >= HABIT and word[0].islower()}
    return frozenset(
        word
        for word in habits
        if (word in lexicon.names() or word in acronym_forms())
        and counts[word] > inside[word.capitalize()] + inside[word.upper()] + inside[acronym_forms().get(word, "")]
    )


def _writes_small(counts: Counter[str]) -> bool:
    capitals = sum(number for word, number in counts.items() if word[0].isupper())
    return capitals < FEW_CAPITALS * sum(counts.values())
