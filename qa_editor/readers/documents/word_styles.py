"""The styles of a Word document, as far as they say what a paragraph is (ISO 29500-1, 17.7)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from qa_editor.core.pattern import lazy_pattern
from qa_editor.readers.documents.xml_events import Events

WORD = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.microsoft.com/office/word/2003/wordml": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
}
_OFF = frozenset(("0", "false", "off", "none"))
_HEADING = lazy_pattern(
    r"(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift|otsikko|nagłówek|заголовок|titulo|cím|nadpis"
    r"|标题|見出し|제목)[ _]?([1-9])\b.*",
    re.IGNORECASE,
)
_TITLES = frozenset(
    "title titel titre título titolo titulo название rubrik tittel otsikko tytuł 标题 表題 제목".split()
)
_SUBTITLES = frozenset("subtitle untertitel sous-titre subtítulo sottotitolo ondertitel undertitel 副标题 副題".split())
_BYLINES = frozenset(("byline", "author", "autor", "auteur", "verfasser"))
_DATES = frozenset(("date", "datum", "fecha", "data"))
_ORDINARY = frozenset(
    "normal standard default body compact text textkörper fließtext list paragraph listenabsatz no spacing web plain "
    "nur-text block first indent number bullet continue corps de texte cuerpo texto preformatted absatz standaard "
    "brödtext paragraphe liste".split()
)


def is_on(attributes: Mapping[str, str]) -> bool:
    """Whether a toggle such as `<w:b/>` or `<w:b w:val="0"/>` is on."""
    return attributes.get("w:val", "1").lower() not in _OFF


def level_of_name(name: str) -> int:
    """Return the level of a heading style by its name, in several languages: 0 for the title, -1 for no heading."""
    bare = name.strip().lower()
    if bare in _TITLES:
        return 0
    match = _HEADING.fullmatch(bare)
    return min(int(match[1]), 6) if match else -1


def field_of_name(name: str, text: str = "") -> str:
    """Return the field that a style's name states: "standfirst" for a subtitle, "byline" for an author, "" for none.

    text: the paragraph's words, which tell a date or keywords from a byline in the styles that hold all three.
    """
    bare = name.strip().lower()
    if bare in _SUBTITLES:
        return "standfirst"
    if bare in _DATES:
        return "date"
    if bare not in _BYLINES:
        return ""
    if text.lower().startswith(("keyword", "tags:", "schlagw", "mots-clés", "palabras clave")):
        return "keywords"
    return "date" if any(ch.isdigit() for ch in text) and not text.lower().startswith("by ") else "byline"


def is_ordinary_name(name: str) -> bool:
    """Whether the style is one of running text, which sets nothing apart."""
    return all(word in _ORDINARY or not word.isalpha() for word in re.split(r"[\W\d_]+", name.lower()) if word)


@dataclass
class StyleOf:
    """One style, as it is written or with what it is based on. Toggles are None where it says nothing."""

    name: str = ""
    kind: str = "paragraph"
    based: str = ""
    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    outline: int = -1
    list_id: str = ""
    list_level: int = -1
    names: tuple[str, ...] = ()  # its own name, then those it is based on


class Styles(Events):
    """The styles of a document, by id."""

    spaces = WORD
    passed = frozenset(("w:tblStylePr", "w:latentStyles", "w:pPrChange", "w:rPrChange"))

    def __init__(self, data: bytes = b"") -> None:
        super().__init__()
        self.defaults, self.found = StyleOf(), dict[str, StyleOf]()
        self.ordinary = ""  # the id of the default paragraph style
        self._now = StyleOf()
        self._full: dict[str, StyleOf] = {}
        self.starts = {
            "w:docDefaults": lambda _: self._turn_to(self.defaults),
            "w:style": self._style,
            "w:name": lambda a: setattr(self._now, "name", a.get("w:val", "")),
            "w:basedOn": lambda a: setattr(self._now, "based", a.get("w:val", "")),
            "w:b": lambda a: setattr(self._now, "bold", is_on(a)),
            "w:i": lambda a: setattr(self._now, "italic", is_on(a)),
            "w:vanish": lambda a: setattr(self._now, "hidden", is_on(a)),
            "w:outlineLvl": lambda a: setattr(self._now, "outline", number_of(a)),
            "w:numId": lambda a: setattr(self._now, "list_id", a.get("w:val", "")),
            "w:ilvl": lambda a: setattr(self._now, "list_level", number_of(a)),
        }
        if data:
            self.walk(data)

    def _turn_to(self, style: StyleOf) -> None:
        self._now = style

    def _style(self, attributes: Mapping[str, str]) -> None:
        key = attributes.get("w:styleId", "")
        self._now = self.found[key] = StyleOf(kind=attributes.get("w:type", "paragraph"))
        if self._now.kind == "paragraph" and attributes.get("w:default", "0") not in _OFF:
            self.ordinary = key

    def get(self, key: str) -> StyleOf:
        """Return the style of an id with all that it is based on; an unknown id is a style that says nothing."""
        if key not in self._full:
            chain: list[StyleOf] = []
            at = key
            while at in self.found and len(chain) < 20 and self.found[at] not in chain:
                chain.append(self.found[at])
                at = self.found[at].based
            full = StyleOf(names=tuple(style.name for style in chain))
            for style in reversed(chain):
                full.name, full.kind = style.name, style.kind
                full.bold = full.bold if style.bold is None else style.bold
                full.italic = full.italic if style.italic is None else style.italic
                full.hidden = full.hidden if style.hidden is None else style.hidden
                full.outline = style.outline if style.outline >= 0 else full.outline
                full.list_id = style.list_id or full.list_id
                full.list_level = style.list_level if style.list_level >= 0 else full.list_level
            self._full[key] = full
        return self._full[key]

    def level(self, key: str) -> int:
        """Return the level of the heading that the style makes: by its name, a name it is based on, its outline."""
        style = self.get(key)
        for name in style.names:
            if (level := level_of_name(name)) >= 0:
                return level
        return min(style.outline + 1, 6) if 0 <= style.outline < 9 else -1


def number_of(attributes: Mapping[str, str], name: str = "w:val", least: int = -1) -> int:
    """Return an attribute as a number, `least` where it is none."""
    try:
        return max(least, int(attributes.get(name, least)))
    except ValueError:
        return least
