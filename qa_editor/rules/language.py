"""The language of a document, by its function words: enough to keep English rules off other languages.

Libraries that tell a hundred languages apart bring models of megabytes and the start-up to match; the rules only ask
whether a text is English, French, German or Spanish, and interviews have thousands of function words to tell by. The
others are listed so that a text in one of them is not taken for what it resembles.
"""

from __future__ import annotations

from collections import Counter

from qa_editor import lexicon
from qa_editor.core.pattern import lazy_pattern

_WORDS: dict[str, tuple[str, ...]] = {
    code: tuple(words.split())
    for code, words in {
        "en": "the and of to in is that it was for you with this have are not but they what from i we he she my"
        " so at on be as if do how who me our your their there when just like know think",
        "fr": "le la les des est une et que pas vous nous dans pour qui sur avec mais c'est c’est il elle je un"
        " du ce en ne on plus j'ai au ça de",
        "de": "der die das und ist nicht ich sie wir ein eine mit auf für aber auch dass wie es zu den von im"
        " dem war haben hat sind was",
        "es": "el la los las que de y en un una es no por con para como pero más se lo su del al muy me está"
        " hay porque",
        "it": "il che di e la un una per non con sono ma come anche più del della questo gli è mi si ho nel",
        "pt": "o que de e a um uma para não com os do da em mas como mais por você isso eu é se na no foi",
        "nl": "de het een en van ik niet dat op voor maar zijn ook die wat te er aan bij naar heb heeft"
        " werd we in was mijn hij zij waren had geen meer",
        "sv": "och att det som en är på inte jag för med den av har om ett men så vi var till du de",
        "da": "og at det som en er på ikke jeg for med den af av har om et men så vi var til du de i der",
        "fi": "ja on ei se että en hän oli mutta kun niin minä me ne ole olen mitä sitten kuin tai joka myös vain",
        "pl": "w nie na się z że to jest do jak ale co po tak czy od są był mnie ja dla przez",
        "cs": "a je se na v že to s z do ale jsem ne si jak tak jako po by bylo byl jsme když už o i",
        "hu": "a az és nem hogy is egy volt ez de meg csak mint már még azt van el ha én vagy mert nagyon",
        "ro": "de și în la nu că cu o a pe din mai un este pentru care ce am fost era dar sau lui se",
        "ca": "el la els les de que i en un una és no per amb com però més va del al molt hi ha perquè vam",
        "tr": "ve bir bu da de için çok ama o ne gibi ben daha var sonra kadar ki değil mi biz olarak diye",
        "id": "yang dan di itu dengan untuk tidak ini dari dalam saya ke ada kami akan pada juga karena mereka",
        "vi": "và là của có không tôi cho một được những trong người đã với thì này các ở mà chúng",
        "sw": "ya na wa kwa ni katika za la kuwa hii cha lakini yake sana watu kama mimi wakati",
    }.items()
}
SAMPLE = 20_000  # characters that are looked at, from the middle of the text
LEAST = 0.12  # the share of function words below which no language is named by them alone
SHORT = 40  # in fewer words a stray function word is no evidence
CLEAR = 3  # unless so many words speak for another language, and twice as many as for English
ENGLISH = 0.5  # the share of words that English has, beyond which a text without such evidence is taken for English
SURE = 0.75  # the same, where a mark or a letter speaks for another language
ENOUGH = 60  # words that are looked up for it
NEAR = 5  # words on either side that tell whether a place is in a quotation from another language
_FOREIGN = lazy_pattern("[¿¡«»„ßñçãõøåæœłąęśżźğışőűțăđ]")  # marks and letters that English text does not have
_WORD = lazy_pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the text's language, "" where it is not among those known.

    A text without function words is taken for English when most of its words are English ones, or when it is a mere
    name.
    """
    middle = max(0, len(text) // 2 - SAMPLE // 2)
    words: list[str] = _WORD.findall(text, middle, middle + SAMPLE)
    if not words:
        return "en"
    if sum(word[0] < "\u0250" for word in words) < 0.5 * len(words):
        return ""
    counts = Counter([word.lower() for word in words])
    hits = {code: sum([counts[word] for word in known]) for code, known in _WORDS.items()}
    best = max(hits, key=hits.__getitem__)
    if len(words) >= SHORT and hits[best] >= LEAST * len(words):
        return best
    foreign = _FOREIGN.search(text) is not None
    if len(words) < SHORT and best == "en" and hits[best] > 1:
        return "en"
    if len(words) < SHORT and best != "en":
        clear = hits[best] >= (1 if foreign else CLEAR) and hits[best] > 2 * hits["en"]
        if clear and not _reads_english(words, SURE):
            return best
    return "en" if _reads_english(words, SURE if foreign else ENGLISH) else ""


def _reads_english(words: list[str], share: float) -> bool:
    """Whether English has this share of the words. Those with a capital count if there are no others."""
    small = [word for word in words if word[0].islower() and (len(word) > 1 or word in "ai")][:ENOUGH]
    if not small:  # in capitals throughout
        loud = [word.lower() for word in words if word.isupper() and len(word) > 1][:ENOUGH]
        small = loud if len(loud) > 3 and len(loud) > len(words) / 2 else []
    if small:
        return sum(map(is_english, small)) > share * len(small)
    letters = all(len(word) == 1 for word in words)
    return len(words) == 1 or letters or any(is_english(word.lower()) for word in words[:ENOUGH])


def is_english(word: str) -> bool:
    """Whether English has the word, given in small letters, as a word, a part of a contraction or a name."""
    head, _, tail = word.replace("’", "'").partition("'")
    if tail == "t" and head[-1:] == "n":
        return True
    stem = head if len(head) > 1 or not tail else tail  # l'usine
    if len(stem) == 1:
        return stem in "ai" and not (tail and stem == tail)
    return (
        stem in lexicon.common()
        or stem in lexicon.words()
        or stem in lexicon.names()
        or stem in lexicon.both()
        or stem in lexicon.abbreviations()
        or stem in lexicon.first_names()
        or stem in lexicon.acronyms()
    )


def is_foreign(text: str, place: int) -> bool:
    """Whether most of the words in small letters around `place` are none of English."""
    before = _WORD.findall(text, max(0, place - 60), place)[-NEAR:]
    after = _WORD.findall(text, place, place + 60)[:NEAR]
    before, after = ([word for word in side if len(word) > 1] for side in (before, after))
    small = [word for word in (*before, *after[:-1]) if word[0].islower()]
    strange = sum(not is_english(word) for word in small)
    near = [word for word in before[-2:] if word[0].islower() and not is_english(word)]
    return len(near) > 1 or (strange > 1 and strange >= ENGLISH * len(small))
