"""What names one file shows to the others of a run (`--shared-names`), found without cleaning it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import chain

from qa_editor.core.caps import readable_caps
from qa_editor.core.letter_case import letter_case
from qa_editor.core.page import words_by_line
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.shared import SURE, NamesShown, Sighting
from qa_editor.core.transcript import Heading, Removed, Transcript, all_paragraphs
from qa_editor.rules.language import language_of
from qa_editor.rules.names import is_ordinary

SHORTEST = 3  # letters of a name

_CAPITAL = lazy_pattern(r"(?<=[\w,;’'] )[A-ZÀ-Þ][A-Za-zÀ-ÿ]+(?![\w’'-]*[@_\d])")
_NAME = lazy_pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def names_shown(transcript: Transcript) -> NamesShown:
    """Return the names that a file shows: its speakers', and words with a capital in mid-sentence, nearly always so.

    Only English files show any: elsewhere a capital may be a noun's. Ordinary words are none, and of passages in small
    letters or in CAPITALS nothing is taken.
    """
    lines = [
        paragraph.text.before.replace("\n", " ")
        for number, _, paragraph in all_paragraphs(transcript)
        if not isinstance(transcript.blocks[number], Removed | Heading)
    ]
    if language_of("\n".join(lines)) != "en":
        return NamesShown()
    text = "\n".join([line for line in lines if letter_case(line) == "mixed"])
    counts = Counter(chain.from_iterable(words_by_line(text)))
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for match in _CAPITAL.finditer(text):
        found[match[0].lower()][match[0]] += 1
    forms: dict[str, Sighting] = {}
    doubted = set()
    for word, several in found.items():
        if len(word) >= SHORTEST and not is_ordinary(word):
            if len(several) > 1:
                doubted.add(word)
            else:
                (form, times), *_ = several.items()
                forms[word] = Sighting(form, times, counts[word])
    pairs: dict[tuple[str, str], str] = {}
    for name in _names(transcript):
        parts = [part for part in _NAME.findall(name) if part.istitle() or not (part.isupper() or part.islower())]
        for at, part in enumerate(parts):
            word = part.lower()
            if len(word) >= SHORTEST and not is_ordinary(word):
                if forms.get(word, Sighting(part, 0)).form == part:
                    forms[word] = Sighting(part, SURE)
                else:
                    doubted.add(word)
            elif at and len(word) >= SHORTEST:
                pairs[parts[at - 1], word] = part
    return NamesShown(forms, frozenset(doubted), pairs)


def _names(transcript: Transcript) -> Iterator[str]:
    """Yield the speakers' names of several words, and their labels: `Host` and `Speaker 2` name nobody."""
    for speaker in transcript.speakers:
        for name in dict.fromkeys((speaker.name, *speaker.labels)):
            if " " in name:
                yield readable_caps(name)
