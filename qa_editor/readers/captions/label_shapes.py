"""What a speaker's name looks like at the beginning of a caption's line, and whether it may be an ordinary word."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from qa_editor import lexicon
from qa_editor.core.pattern import lazy_pattern

Kind = Literal["sure", "name", "given", "word", ""]
"""Of a label: nothing but a speaker (`Speaker 1`, `Host`), a name, a given name that is an ordinary word too (`Mark`),
words that may as well open a sentence, no label at all."""

LABEL_CHARS = 48
_WORDS = 6
_TAG = lazy_pattern(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_NEVER = lazy_pattern(r"[?!;=<>{}\"“”„«»|\\@♪…/]|\.\.|--|\d:\d")
_MACHINE = lazy_pattern(
    r"(?:unknown |unidentified )?(?:speaker|spk|participant|person|voice|talker|sprecher|sprecherin|locuteur|hablante|"
    r"guest|host|interviewer|interviewee|caller|respondent|panelist|student|teacher|male|female|man|woman|boy|girl|"
    r"child|audience member|member)[ _#-]*(?:\d{1,3}|[A-Z])?(?: speaker| voice)?",
    re.IGNORECASE,
)
_QA = lazy_pattern(r"[QqAa]\.?\d{0,3}|(?:question|answer|frage|antwort|pregunta|respuesta)\.?", re.IGNORECASE)
_INITIALS = lazy_pattern(r"[^\W\d_a-z]{2,3}")
_ROLES = frozenset(
    "member members questioner host hosts guest guests interviewer interviewee narrator moderator announcer "
    "reporter presenter anchor operator translator interpreter facilitator audience crowd all both everyone speaker "
    "caller man woman boy girl children kids student students teacher professor judge court clerk witness counsel "
    "producer director voiceover voice newscaster sprecher sprecherin moderatorin interviewerin reporterin narrador "
    "narradora entrevistador entrevistadora presentador presentadora entrevistado entrevistada journaliste "
    "narrateur narratrice animateur animatrice invité invitée".split()
)
_NEVER_LABELS = frozenset(
    "note notes remember warning caution example ps nb tip hint spoiler disclaimer update correction reminder "
    "important achtung hinweis merke nota ojo attention remarque http https".split()
)
_PARTICLES = frozenset(
    "van von der den de del della di da du dos das do la las le les los el al bin ibn ben bint ter ten af av zu zur "
    "y e st mac and & und et of the jr sr ii iii iv".split()
)
_OPENERS = frozenset(
    "the a an my your our his her their this that these those in on at for from with so and but or as if when what "
    "how why who where there here it its we they you he she i is are was one two three first second third next last "
    "der die das ein eine und el la un una le les une".split()
)

_SOUNDS = frozenset(
    "musik musique música musica muzyka музыка 音楽 音乐 음악 applaus applaudissements aplausos applausi "
    "аплодисменты 拍手 掌声 박수 gelächter lachen rires rire risas risate risos śmiech смех 笑 笑い 笑声 웃음 "
    "geräusche stille bruit ruido rumore".split()
)


@lru_cache(maxsize=4096)
def kind_of(label: str) -> Kind:
    """Return what the label looks like by itself, without its colon or brackets."""
    bare = _TAG.sub("", label).strip(" -–—*_")
    if len(label) > LABEL_CHARS or _NEVER.search(bare) or not any(char.isalpha() for char in bare):
        return ""
    if _MACHINE.fullmatch(bare) or _QA.fullmatch(bare):
        return "sure"
    head, comma, title = bare.partition(",")
    words = head.replace("_", " ").split()
    if not words or len(bare.split()) > _WORDS or (comma and not title.strip()[:1].isupper()):
        return ""
    lows = [word.casefold().strip(".'’") for word in words]
    if not all(_is_name_like(word, low) for word, low in zip(words, lows, strict=True)) or (
        words[-1].islower() and lows[-1] in _OPENERS
    ):
        return ""
    if words[0][0].islower() and lows[0] not in _PARTICLES:
        return ""
    if lows[0] in _NEVER_LABELS:
        return ""
    if _ROLES.intersection(lows) and all(low in _ROLES or low == "the" or low.isdigit() for low in lows):
        return "sure"
    if not _is_ordinary(lows) or (_INITIALS.fullmatch(bare) and lows[0] not in lexicon.common()):
        return "given" if lows[0] in lexicon.acronyms() else "name"
    return "given" if len(lows) == 1 and lows[0] in lexicon.first_names_both() else "word"


def is_person(text: str) -> bool:
    """Whether the text without a colon or the like is nothing but somebody's name: `Ana Ruiz`, no `Laughter`."""
    kind = kind_of(text)
    if kind == "sure":
        lows = text.casefold().split()
        return bool(_MACHINE.fullmatch(text)) or all(low in _ROLES or low in _OPENERS for low in lows)
    lows = [word.strip(".'’") for word in text.casefold().split()]
    return kind == "name" and not any(low in _SOUNDS or low in lexicon.common() for low in lows)


def is_known(label: str) -> bool:
    """Whether a label is a role, or holds a title or a given name that is known: `Kubernetes` may be a topic."""
    lows = [word.strip(".,'’") for word in _TAG.sub("", label).casefold().split()]
    titles = lexicon.honorifics()
    return kind_of(label) == "sure" or any(
        low in lexicon.first_names() or low in lexicon.first_names_both() or (low in titles and len(lows) > 1)
        for low in lows
    )


def _is_name_like(word: str, low: str) -> bool:
    """Whether the word is written as names are; `Mr.` and `J.` may end in a full stop, others may not."""
    first = next((ch for ch in word if ch.isalnum()), "")
    if not first or (word.endswith(".") and len(low) > 4):
        return not first and word in ("&", "-", "–")
    return first.upper() == first or low in _PARTICLES or low in _ROLES


def _is_ordinary(lows: list[str]) -> bool:
    """Whether no word of these needs to be a name: `Bottom Line`, `Sapiens: …` is another matter."""
    if lows[0] in _OPENERS:
        return True
    if len(lows) > 1 and any(lows[0] in given() for given in (lexicon.honorifics, lexicon.first_names)):
        return False
    if " ".join(lows) in lexicon.phrases():
        return True
    people = (lexicon.first_names, lexicon.first_names_both, lexicon.surnames, lexicon.surnames_both)
    named = [low for low in lows if any(low in names() for names in people)]
    if named and (len(lows) > 1 or lows[0] not in lexicon.common()):
        return False
    return all(low in lexicon.words() or low in lexicon.names() or low.isdigit() for low in lows)


def key_of(label: str) -> str:
    """Return what makes two labels the same."""
    return " ".join(_TAG.sub("", label).casefold().replace(".", " ").split())
