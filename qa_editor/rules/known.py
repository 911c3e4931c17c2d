"""What the document itself shows: its language, its dotted tokens, its names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator
from functools import cache
from itertools import chain

from qa_editor import lexicon
from qa_editor.core.page import Page
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Known
from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript
from qa_editor.rules.acronyms import acronym_forms
from qa_editor.rules.dotted import survey
from qa_editor.rules.language import language_of
from qa_editor.rules.names import is_ordinary
from qa_editor.rules.phrases import watched_keys
from qa_editor.rules.titles import OFFICES

CLEAR_MAJORITY = 2  # a word that is nothing but a name is one when it has a capital so many times as often as not
SETTLED = 4  # and one that is an ordinary word besides, when it has a capital so many times as often
HABIT = 3  # a word of the lexicon written so often without a capital, and mostly so, is the document's own style
FEW_CAPITALS = 0.02  # the share of words with a capital below which a document is written without them

_CAPITAL = lazy_pattern(r"[A-ZÀ-Þ][A-Za-zÀ-ÿ]+")
_IN_CAPITALS = lazy_pattern(r",? [A-Z]{2,}\b")
_NAME_PART = lazy_pattern(r"[^\W\d_]+")
_ASKED_FOR = frozenset("i may march august mr mrs ms dr prof".split()) | OFFICES  # by rules about single words
_NO_FIRST = frozenset("the a an this that these those i my your his her its our their mr mrs ms dr".split())
_NEVER_SETTLED = frozenset(  # a matter of style, whatever the count
    """
    god lord sir father mother brother sister church bible internet web west east north south western eastern northern
    southern earth sun moon governor senate house federal state states
    """.split()
)


def gather(transcript: Transcript, text: str, style: Style) -> Known:
    """Return what is known before any rule runs, of the document whose paragraphs make up `text`."""
    language = language_of(text)
    dotted = survey(text, set(_labels(transcript)), english=language == "en")
    return Known(
        language=language,
        dotted=dotted,
        readable_caps=style.readable_caps,
    )


def with_names(known: Known, transcript: Transcript, page: Page, style: Style) -> Known:
    """Return what is known once spaces and marks are mended: the names that the document shows as well."""
    counts = Counter(chain.from_iterable(page.words))
    seen = _seen_inside(page.text, {word.lower() for word in counts if word[0].isupper() and word.lower() in counts})
    inside: Counter[str] = Counter()
    for (_, word), number in seen.items():
        inside[word] += number
    writes_small = _writes_small(counts)
    return known._replace(
        counts=counts,
        spellings={
            **_spellings(counts, inside),
            **_speaker_spellings(_labels(transcript), counts),
            **{word.lower(): word for word in style.glossary if " " not in word},
        },
        pairs=_pairs(seen, counts, inside),
        ordinary=frozenset() if writes_small else _ordinary(counts, inside),
        writes_small=writes_small,
    )


def words_to_watch(known: Known) -> frozenset[str]:
    """Return the lower-case words that the rules about names ask a page for."""
    own = known.spellings.keys() | {second for _, second in known.pairs}
    return _lexicon_words() | own if own else _lexicon_words()


@cache
def _lexicon_words() -> frozenset[str]:
    return lexicon.names() | acronym_forms().keys() | watched_keys().keys() | _ASKED_FOR


def _labels(transcript: Transcript) -> Iterator[str]:
    for speaker in transcript.speakers:
        yield speaker.name
        yield from speaker.labels


def _seen_inside(text: str, contested: Container[str]) -> Counter[tuple[str, str]]:
    """Count the words with a capital inside a sentence, each with the word in front of it.

    contested: the words, in small letters, that stand both ways; the others are of no use.
    """
    seen: Counter[tuple[str, str]] = Counter()
    for match in _CAPITAL.finditer(text):
        start = match.start()
        if match[0].lower() not in contested or start < 2 or text[start - 1] != " ":
            continue
        if not (text[start - 2].isalnum() or text[start - 2] in ",;’'"):
            continue
        before = text[text.rfind(" ", max(0, start - 30), start - 1) + 1 : start - 1].rpartition("\n")[2].rstrip(",;")
        if match[0].isupper() and (_IN_CAPITALS.match(text, match.end()) or (len(before) > 1 and before.isupper())):
            continue  # in a line of capitals a capital shows nothing
        seen[before, match[0]] += 1
    return seen


def _spellings(counts: Counter[str], inside: Counter[str]) -> dict[str, str]:
    """Return the names written with a capital in mid-sentence by a clear majority, where both forms occur."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for form, number in inside.items():
        if form.lower() in counts:
            forms[form.lower()][form] += number
    found = {}
    for word, seen in forms.items():
        form, number = seen.most_common(1)[0]
        once = counts[word] == 1 and (form.istitle() or form.isupper())
        enough = CLEAR_MAJORITY if once else 2 * CLEAR_MAJORITY
        if len(word) > 2 and number >= enough * counts[word] and not is_ordinary(word):
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


def _pairs(seen: Counter[tuple[str, str]], counts: Counter[str], inside: Counter[str]) -> dict[tuple[str, str], str]:
    """Return (word in front, word) -> the word with its capital, for names that are ordinary words besides.

    After a given name or a title of office, one other place with a capital is enough; after another capital, a
    majority for this pair; after any other word, a majority for the word, and this pair seen with a capital.
    """
    found = {}
    for (before, form), number in seen.items():
        word = form.lower()
        small = counts.get(word, 0)
        if not small or len(word) < 3 or (before.lower() in _NO_FIRST and before[:1].isupper()):
            continue
        if before[:1].isupper():
            enough = 1 if introduces_name(before) else CLEAR_MAJORITY + 1
            if inside[form] >= enough * small and number >= enough:
                found[before, word] = form
        elif word in lexicon.both() and word not in _NEVER_SETTLED and inside[form] >= SETTLED * small:
            found[before, word] = form
    return found


def introduces_name(word: str) -> bool:
    """Whether a word with a capital announces a surname: a given name, or a title."""
    lower = word.lower().rstrip(".")
    return lower in lexicon.first_names() or lower in lexicon.honorifics()


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
