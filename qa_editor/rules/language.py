"""The language of a document, by its function words: enough to keep English rules off other languages.

Libraries that tell a hundred languages apart bring models of megabytes and the start-up to match; the rules only ask
whether a text is English, French, German or Spanish, and interviews have thousands of function words to tell by.
"""

from __future__ import annotations

import re

from qa_editor.core.pattern import lazy_pattern

_WORDS: dict[str, frozenset[str]] = {
    "en": frozenset("the and of to in is that it was for you with this have are not but they what from i we he she my"
                    " so at on be as if do how who me our your their there when just like know think".split()),
    "fr": frozenset("le la les des est une et que pas vous nous dans pour qui sur avec mais c'est c’est il elle je un"
                    " du ce en ne on plus j'ai au ça de".split()),
    "de": frozenset("der die das und ist nicht ich sie wir ein eine mit auf für aber auch dass wie es zu den von im"
                    " dem war haben hat sind was".split()),
    "es": frozenset("el la los las que de y en un una es no por con para como pero más se lo su del al muy me está"
                    " hay porque".split()),
    "it": frozenset("il che di e la un una per non con sono ma come anche più del della questo gli è mi si ho"
                    " nel".split()),
    "pt": frozenset("o que de e a um uma para não com os do da em mas como mais por você isso eu é se na no"
                    " foi".split()),
    "nl": frozenset("de het een en van ik niet dat op voor maar zijn ook die wat te er aan bij naar heb heeft"
                    " werd we in was mijn hij zij waren had geen meer".split()),
    "sv": frozenset("och att det som en är på inte jag för med den av har om ett men så vi var till du de".split()),
    "pl": frozenset("w nie na się z że to jest do jak ale co po tak czy od są był mnie ja dla przez".split()),
}  # fmt: skip
SAMPLE = 20_000  # characters that are looked at, from the middle of the text
LEAST = 0.12  # the share of function words below which no language is named
SHORT = 40  # in fewer words a stray function word is no evidence: they are taken for English
_FOREIGN = lazy_pattern("[¿¡«»„ßñçãõøåæœłąęśżź]")  # marks and letters that English text does not have
CLEAR = 3  # unless so many words speak for another language, and twice as many as for English


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the text's language, "" where it is not among those known.

    A text too short to tell is taken for English when it is in Latin letters.
    """
    middle = max(0, len(text) // 2 - SAMPLE // 2)
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", text[middle : middle + SAMPLE].lower())
    if not words:
        return "en"
    latin = sum(1 for word in words if word[0] < "\u0250")
    if latin < 0.5 * len(words):
        return ""
    hits = {code: sum(word in known for word in words) for code, known in _WORDS.items()}
    best = max(hits, key=hits.__getitem__)
    if len(words) < SHORT:
        foreign = _FOREIGN.search(text) is not None
        return best if hits[best] >= (1 if foreign else CLEAR) and hits[best] > 2 * hits["en"] else "en"
    if hits[best] >= LEAST * len(words):
        return best
    return "en" if hits["en"] == hits[best] else ""
