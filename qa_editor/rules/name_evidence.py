"""What the capitals of a document show about its names; how much is enough stands in `thresholds`."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Mapping
from typing import NamedTuple

from qa_editor import lexicon
from qa_editor.core.pattern import lazy_pattern
from qa_editor.rules import thresholds
from qa_editor.rules.names import is_compound, is_derived, is_ordinary
from qa_editor.rules.sentences import PARTICLES
from qa_editor.rules.surname_words import ACTS, ALSO_PLACES, FUNCTION_WORDS

_CAPITAL = lazy_pattern(r"[A-ZÀ-Þ](?<=[^\W_] .|[,;’'] .)[A-Za-zÀ-ÿ]+")  # after a word, or a mark inside a sentence
_IN_CAPITALS = lazy_pattern(r",? [A-Z]{2,}\b")
_NO_FIRST = frozenset("the a an this that these those i my your his her its our their mr mrs ms dr".split())
_STYLE = frozenset(  # words that take a capital or none as a house likes; no count settles that
    """
    god lord sir father mother brother sister church bible internet web west east north south western eastern northern
    southern earth sun moon house federal state states nation union constitution government administration research
    cloud code news program programme project team office party security world
    """.split()
)


class Seen(NamedTuple):
    """Words that stand with a capital inside a sentence, and in small letters elsewhere, counted.

    pairs: with the word in front. inside: by themselves. alone: those without a capital on either side, unless a
    title or a given name stands in front.
    """

    pairs: Counter[tuple[str, str]]
    inside: Counter[str]
    alone: Counter[str]


def look(text: str, counts: Mapping[str, int]) -> Seen:
    """Return the capitals inside the sentences of `text`; counts: how often each of its words stands there."""
    contested = {word.lower() for word in counts if word[0].isupper() and word.lower() in counts}
    pairs: Counter[tuple[str, str]] = Counter()
    alone: Counter[str] = Counter()
    for match in _CAPITAL.finditer(text):
        start, end = match.span()
        if match[0].lower() not in contested or (text[end : end + 1] in ("'", "’") and text[end + 1 : end + 2] == "t"):
            continue  # `Isn't`
        before = text[text.rfind(" ", max(0, start - 30), start - 1) + 1 : start - 1].rpartition("\n")[2].rstrip(",;")
        if match[0].isupper() and (_IN_CAPITALS.match(text, end) or (len(before) > 1 and before.isupper())):
            continue  # in a line of capitals a capital shows nothing
        pairs[before, match[0]] += 1
        if not text[end : end + 2].lstrip(" -").isupper() and (not before[:1].isupper() or introduces_name(before)):
            alone[match[0]] += 1
    inside: Counter[str] = Counter()
    for (_, word), number in pairs.items():
        inside[word] += number
    return Seen(pairs, inside, alone)


def find_spellings(seen: Seen, counts: Mapping[str, int]) -> dict[str, str]:
    """Return the words in small letters that can only be the names that the document writes elsewhere.

    counts: how often the words stand where the document uses capitals at all; so for the functions below.
    """
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for form, number in seen.inside.items():
        forms[form.lower()][form] += number
    found = {}
    for word, several in forms.items():
        form, number = several.most_common(1)[0]
        small = max(1, counts.get(word, 0))
        if number >= _enough(word, form, small) and len(word) > 2 and word not in PARTICLES:
            found[word] = form
    return found


def is_shown_once(word: str, seen: Seen, counts: Mapping[str, int]) -> bool:
    """Whether a word that no dictionary has stands once with a capital and once in small letters: weak evidence.

    In a turn without capitals, or all in capitals, small letters do not speak against the capital.
    """
    if seen.inside[word.upper()]:  # an acronym is no word in any case
        return False
    rarely = seen.inside[word.capitalize()] < thresholds.UNKNOWN_OFTEN
    return rarely and 0 < counts.get(word, 0) < thresholds.UNKNOWN_OFTEN and not is_ordinary(word)


def _enough(word: str, form: str, small: int) -> float:
    """Return how often the form must be seen for a word that stands in small letters `small` times."""
    if word in lexicon.words() or is_derived(word):
        return float("inf")
    if form.isupper():
        return thresholds.ACRONYM_LEAST * small if word in lexicon.both() else small
    if word in lexicon.both():
        return thresholds.SETTLED * small
    if small > 1 or not form.istitle():
        return thresholds.UNKNOWN_OFTEN * small
    return thresholds.OWN_COMPOUND if is_compound(word) else thresholds.UNKNOWN_ONCE


def find_settled(seen: Seen, counts: Mapping[str, int]) -> dict[str, str]:
    """Return the ordinary words that the document uses as names: alone with a capital, and hardly ever without."""
    found = {}
    for form, number in seen.alone.items():
        word = form.lower()
        small = counts.get(word, 0)
        if len(word) < 3 or not is_ordinary(word) or _is_style(word) or word in FUNCTION_WORDS:
            continue
        if form.isupper() and word not in lexicon.common():
            enough = number >= thresholds.ACRONYM_LEAST * small
        else:
            enough = number >= max(thresholds.SETTLED_LEAST, thresholds.SETTLED * small)
        if enough:
            found[word] = form
    return found


def _is_style(word: str) -> bool:
    heads = lexicon.heads_after()
    return word in _STYLE or word in lexicon.honorifics() or word in heads or word.removesuffix("s") in heads


def find_pairs(seen: Seen, counts: Mapping[str, int], settled: Container[str]) -> dict[tuple[str, str], str]:
    """Return (word in front, word) -> the word with its capital, for names that are ordinary words besides.

    After a given name, a title or a particle, one other place with a capital is enough; after another capital, a
    majority for this pair; after any other word, that the word is a settled name, and this pair seen with a capital.
    """
    found = {}
    for (before, form), number in seen.pairs.items():
        word = form.lower()
        small = max(1, counts.get(word, 0))
        if len(word) < 3 or word in PARTICLES or word in FUNCTION_WORDS:
            continue
        if before.lower() in _NO_FIRST and (before[:1].isupper() or before.lower() != "the"):
            continue
        if before in PARTICLES or introduces_name(before):
            weak = is_ordinary(before.lower()) or before.lower() in ALSO_PLACES  # `Christian Theology`, once in a title
            if number >= 2 * small or not weak:
                found[before, word] = form
        elif before[:1].isupper():
            if seen.inside[form] >= thresholds.PAIR * small and number >= thresholds.PAIR:
                found[before, word] = form
        elif before == "the" and small > 1:  # `the Commune` and `the commune` are two things, perhaps
            continue
        elif before not in ACTS and (
            word in settled
            or (word in lexicon.both() and not _is_style(word) and seen.inside[form] >= thresholds.SETTLED * small)
        ):
            found[before, word] = form
    return found


def introduces_name(word: str) -> bool:
    """Whether a word with a capital announces a surname: a given name, or a title."""
    lower = word.lower().rstrip(".")
    return word[:1].isupper() and (lower in lexicon.first_names() or lower in lexicon.honorifics())
