"""Invented interview text with the glitches of raw notes, the same for the same seed."""

from __future__ import annotations

import random
import re

from qa_editor import lexicon

RATE = 0.02  # glitches a word
SPEAKERS = (("Mara Ode", "Ivo Hale"), ("Lena Brook", "Tomas Quill"), ("Ada Finch", "Ruben Lask"))
_FUNCTION_WORDS = (
    "the of and to a in that it is was for on with as at by this but from they we he she you not are be have had or "
    "an were which when there their what so if about who would all can then into could more some them than other"
).split()
_LEADS = "Well, |And |But |So |You know, |I think |Then |Actually, |".split("|")
_QUESTIONS = "How did |Why was |What is |When did |Who told |Do you remember ".split("|")[:-1]
_GLITCHES: tuple[tuple[str, str], ...] = (  # a pattern, and what its match becomes
    (r"(?<=[a-z]), (?=[a-z])", ","),
    (r"(?<=[a-z]), (?=[a-z])", " , "),
    (r"(?<=[a-z]), (?=[a-z])", ",, "),
    (r"(?<=[a-z]) (?=[a-z])", "  "),
    (r"(?<=[a-z]) (?=[a-z])", "\t"),
    (r"(?<=[a-z]{2})\. (?=[A-Z])", "."),
    (r"(?<=[a-z]{2})\.(?= [A-Z])", ".."),
    (r"(?<=[a-z])\? (?=[A-Z])", "?"),
    (r"(?<=[a-z])['’](?=(?:s|re|ve|ll) )", " '"),
    (r"(?<=[a-z][.?] )([A-Z])(?=[a-z]+ )", "lower"),
    (r"(?<=[a-z] )([A-Z])(?=[a-z]{3,}\b)", "lower"),
    (r"(?<=[a-z] )(I)(?= [a-z])", "lower"),
    (r"(?<=[a-z]\. )([A-Z][a-z])(?=[a-z])", "upper"),
    (r" \((?=[a-z])", " ( "),
)


def glitchy_text(size: int, seed: int = 1) -> str:
    """Return about `size` bytes of labelled turns, with a rich vocabulary and about two glitches in 100 words."""
    author = _Author(random.Random(seed))
    parts, length = list[str](), 0
    while length < size:
        for asker, answerer in SPEAKERS:
            for _ in range(40):
                parts += f"{asker}: {author.question()}", f"{answerer}: {author.answer()}"
                length += len(parts[-1].encode()) + len(parts[-2].encode()) + 4
    return "\n\n".join(parts)[:size] + "\n"


class _Author:
    """Writes sentences: every other word a function word, the rest drawn so that a few are frequent and most rare."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        common, words, names = sorted(lexicon.common()), sorted(lexicon.words()), sorted(lexicon.names())
        for some in (common, words, names):
            rng.shuffle(some)
        self.words = [*common, *words]
        self.names = [name.capitalize() for name in names[:4000]]
        self.acronyms = sorted(lexicon.acronyms().values())

    def question(self) -> str:
        return self._spoilt(f"{self.rng.choice(_QUESTIONS)}{' '.join(self._words(self.rng.randint(5, 14)))}?")

    def answer(self) -> str:
        return self._spoilt(" ".join(self._sentence() for _ in range(self.rng.choice((1, 2, 3, 4, 6, 9)))))

    def _sentence(self) -> str:
        rng, words = self.rng, self._words(self.rng.randint(7, 24))
        for at in range(4, len(words) - 2, 6):
            words[at] += rng.choice((",", ",", "", "", ";", " –"))
        text = " ".join(words)
        kind = rng.random()
        if kind < 0.05:
            return f"“{text[:1].upper()}{text[1:]},” she said."
        if kind < 0.08:
            return f'{rng.choice(_LEADS)}he called it "{words[0]}" ({text}).'
        text = rng.choice(_LEADS) + text
        return text[:1].upper() + text[1:] + rng.choice("....?!")

    def _words(self, count: int) -> list[str]:
        words = [self._word() for _ in range(count)]
        return [word for word, before in zip(words, ["", *words], strict=False) if word != before]  # no `the the`

    def _word(self) -> str:
        rng = self.rng
        kind = rng.random()
        if kind < 0.5:
            return rng.choice(_FUNCTION_WORDS)
        if kind < 0.92:
            return self.words[int(len(self.words) * rng.random() ** 4)]
        if kind < 0.95:
            return self.names[int(len(self.names) * rng.random() ** 3)]
        if kind < 0.98:
            return rng.choice(("I", "I", "it's", "we’re", "don't", "I've"))
        return rng.choice((rng.choice(self.acronyms), str(rng.randint(2, 2030)), f"{rng.randint(1, 90)},000", "9 a.m."))

    def _spoilt(self, text: str) -> str:
        """Put in about `RATE` glitches a word, each at a place that suits it."""
        expected = RATE * len(text.split())
        for _ in range(int(expected) + (self.rng.random() < expected % 1)):
            pattern, new = self.rng.choice(_GLITCHES)
            places = list(re.finditer(pattern, text))
            if places:
                match = self.rng.choice(places)
                damaged = {"lower": match[0].lower(), "upper": match[0].upper()}.get(new, new)
                text = text[: match.start()] + damaged + text[match.end() :]
        return text
