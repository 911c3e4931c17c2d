"""Lines that state who wrote a text and when: bylines and dates."""

from __future__ import annotations

import re

from qa_editor.core.pattern import lazy_pattern

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?|januar|februar|märz|mai|juni|juli|august|oktober|dezember|"
    r"janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|"
    r"enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\.?"
)
_DATE = lazy_pattern(
    rf"(?:(?:published|updated|posted|recorded|veröffentlicht|publié|publicado)(?: on| am| le| el)?:? )?"
    rf"(?:(?:mon|tues?|wed|wednes|thurs?|fri|sat|satur|sun)(?:day)?,? )?"
    rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|"
    rf"(?:le )?\d{{1,2}}(?:st|nd|rd|th|er|\.)? (?:of |de )?{_MONTH},?(?: del?)? \d{{4}}|{_MONTH},? \d{{4}}|"
    r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})(?:[,|]? (?:at )?\d{1,2}:\d\d(?: ?[ap]m)?)?"
    r"(?:\s*[•|·]\s*[\d:]+(?: ?min(?:ute)?s?)?)?",
    re.IGNORECASE,
)
_BYLINE = lazy_pattern(
    r"(?:(?:written|words|text|story|interview|reported|article|posted) )?"
    r"by:? (?!(?-i:the|a|an|and|all|no) )(?=[A-Z\[*_@]|\w+ \w+$).{2,80}",
    re.IGNORECASE,
)
_NAME = r"[A-ZÀ-ÖØ-Þ][\w'’.-]+(?: [\w'’.-]+){0,2} [A-ZÀ-ÖØ-Þ][\w'’-]+"
_BYLINE_ABROAD = lazy_pattern(
    r"(?:(?:Text|Interview|Texte|Entretien|Propos recueillis|Texto|Entrevista|Fragen):? )?"
    rf"(?:[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Aa]f|[Aa]v|[Dd]oor):? {_NAME}(?:, [^,.]{{0,3}}\.?[^,.]{{0,12}}\d{{4}})?"
    rf"|(?:Text|Interview|Texte|Entretien|Texto|Entrevista|Words): {_NAME}"
)


def field_stated(text: str) -> str:
    """Return "byline" or "date" for a line that states one, "" for any other."""
    bare = text.strip(" *_")
    if len(bare) > 120 or "\n" in bare:
        return ""
    if bare.endswith((".", "?", "!", ":")):
        return "date" if _DATE.fullmatch(bare) else ""
    if _BYLINE.fullmatch(bare) or _BYLINE_ABROAD.fullmatch(bare):
        return "byline"
    return "date" if _DATE.fullmatch(bare) else ""


def states_byline_or_date(text: str) -> bool:
    """Whether the line states who wrote the text or when."""
    return field_stated(text) != ""
