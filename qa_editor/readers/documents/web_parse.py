"""A web page as a flat list of its blocks and the passages in them; what crosses or was never closed does no harm.

Follows the HTML standard for what closes what (html.spec.whatwg.org, 13.1.2.4) and for white space, so far as texts
need it. Emphasis is counted apart from the blocks, so that `<b><p>Name</b>: words` is read as it is shown.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from qa_editor.readers.documents.passages import Passage
from qa_editor.readers.documents.web_css import Rules, guise_of
from qa_editor.readers.documents.web_nodes import Node, Place, Voice
from qa_editor.readers.documents.web_tokens import tokens_of

_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr keygen basefont bgsound".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb ruby s samp small span "
    "strike strong sub sup time tt u var o:p st1:place st1:city".split()
)
_PASSED = frozenset("title script style template svg xml canvas audio video iframe rt rp".split())
_DEEP = 400  # blocks in blocks: browsers stop at 512
_MANY = 200  # elements that say something of a text: deeper, nobody writes
_CLOSED_BY: dict[str, tuple[str, ...]] = {
    "li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd"), "tr": ("tr", "td", "th"), "td": ("td", "th"),
    "th": ("td", "th"), "thead": ("tr", "td", "th"), "tbody": ("thead", "tbody", "tr", "td", "th"),
    "tfoot": ("tbody", "thead", "tr", "td", "th"), "option": ("option",),
}  # fmt: skip
_WITHIN = {
    "li": ("ul", "ol", "menu", "dir"), "dt": ("dl",), "dd": ("dl",), "tr": ("table",), "td": ("table",),
    "th": ("table",), "thead": ("table",), "tbody": ("table",), "tfoot": ("table",), "option": ("select",),
}  # fmt: skip
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_SPEAKERS = frozenset("speaker speakername speaker-name speaker_name transcript-speaker transcript__speaker".split())
_TIMES = frozenset("time timestamp timecode time-stamp time-code transcript-time transcript__time".split())


class _Guise(NamedTuple):
    """What one element says of the text in it, None or "" for nothing. voice: "speaker", "time"."""

    key: str
    bold: bool | None = None
    italic: bool | None = None
    link: str = ""
    voice: str = ""
    aside: str = ""

    @property
    def says(self) -> bool:
        return self[1:] != (None, None, "", "", "")


class PageParser:
    """Parses a page.

    nodes: its blocks, each behind its parent. places: its passages, in order. meta: what it states.
    """

    def __init__(self) -> None:
        self.nodes = [Node("#root", -1)]
        self.places: list[Place] = []
        self.meta: dict[str, str] = {}
        self.rules = Rules()
        self._open = [0]
        self._counts: dict[str, int] = {}
        self._guises: list[_Guise] = []
        self._worn: _Guise | None = _Guise("")
        self._now = Place(Passage(), 0)
        self._passed, self._depth = "", 0
        self._held: list[str] = []

    def parse(self, text: str) -> None:
        """Take a whole page."""
        for token in tokens_of(text):
            if isinstance(token, str):
                self._text(token)
            elif token.closes:
                self._end_tag(token.name)
            else:
                self._start_tag(token.name, token.attributes)
        self._flush()
        for node in reversed(self.nodes[1:]):
            above = self.nodes[node.parent]
            above.size, above.linked = above.size + node.size, above.linked + node.linked

    # tags

    def _start_tag(self, tag: str, attributes: dict[str, str]) -> None:
        if self._passed:
            self._depth += tag == self._passed
            return
        if tag in _PASSED:
            self._passed, self._depth = tag, 1
        elif tag == "meta":
            name = (attributes.get("name") or attributes.get("property") or attributes.get("itemprop") or "").lower()
            if name and attributes.get("content"):
                self.meta.setdefault(name, " ".join(attributes["content"].split()))
        elif tag in ("html", "head", "body"):
            self.meta.setdefault("language", attributes.get("lang") or attributes.get("xml:lang") or "")
        elif tag == "br":
            self._add("\n")
        elif tag in _INLINE or ":" in tag:
            if "mso-tab-count" in attributes.get("style", ""):
                self._add("\t")
            self._wear(tag, tag, attributes)
        elif tag not in _VOID or tag == "hr":
            self._begin(tag, attributes)

    def _end_tag(self, tag: str) -> None:
        if self._passed:
            self._depth -= tag == self._passed
            if not self._depth:
                self._end_passed()
        elif tag in _INLINE or ":" in tag:
            self._take_off(tag)
        elif self._counts.get(tag):
            while self.nodes[self._open[-1]].tag != tag:
                self._end()
            self._end()
        elif tag == "p":
            self._flush()

    def _end_passed(self) -> None:
        text = "".join(self._held)
        if self._passed == "title":
            self.meta.setdefault("title", " ".join(text.split()))
        elif self._passed == "style":
            self.rules.read(text)
        self._passed, self._depth, self._held = "", 0, []

    def _begin(self, tag: str, attributes: dict[str, str]) -> None:
        if self.nodes[self._open[-1]].tag == "p":
            self._end()
        closed, within = _CLOSED_BY.get(tag, ()), _WITHIN.get(tag, ())
        for depth in range(len(self._open) - 1, max(0, len(self._open) - 50), -1):
            above = self.nodes[self._open[depth]].tag
            if not closed or above in within:
                break
            if above in closed:
                while len(self._open) > depth:
                    self._end()
                if tag in ("li", "dt", "dd", "td", "th", "option"):
                    break
        self._flush()
        if len(self._open) > _DEEP:
            return
        self.nodes.append(Node(tag, self._open[-1], attributes))
        if tag != "hr":
            self._open.append(len(self.nodes) - 1)
            self._counts[tag] = self._counts.get(tag, 0) + 1
            self._wear(f"block {len(self.nodes) - 1}", tag, attributes)

    def _end(self) -> None:
        self._flush()
        node = self._open.pop()
        self._counts[self.nodes[node].tag] -= 1
        self._take_off(f"block {node}")

    # guises

    def _wear(self, key: str, tag: str, attributes: dict[str, str]) -> None:
        bold, italic, hidden = guise_of(tag, attributes, self.rules)
        classes = attributes.get("class", "").lower().split()
        voice = "speaker" if tag == "cite" or not _SPEAKERS.isdisjoint(classes) else ""
        voice = "time" if tag == "time" or not _TIMES.isdisjoint(classes) else voice
        aside = "hidden text" if hidden else "a deletion" if tag == "del" else ""
        guise = _Guise(key, bold, italic, attributes.get("href", "") if tag == "a" else "", voice, aside)
        if guise.says and len(self._guises) < _MANY:
            self._guises.append(guise)
            self._worn = None

    def _take_off(self, key: str) -> None:
        for at in range(len(self._guises) - 1, -1, -1):
            if self._guises[at].key == key:
                del self._guises[at]
                self._worn = None
                return

    def _wearing(self) -> _Guise:
        """Return all that the open elements say together, the innermost first."""
        if self._worn is None:
            bold = italic = None
            link = voice = aside = ""
            for guise in reversed(self._guises):
                bold = guise.bold if bold is None else bold
                italic = guise.italic if italic is None else italic
                link, voice, aside = link or guise.link, voice or guise.voice, aside or guise.aside
            self._worn = _Guise("", bold, italic, link, voice, aside)
        return self._worn

    # text

    def _text(self, data: str) -> None:
        if self._passed:
            if self._passed in ("title", "style"):
                self._held.append(data)
            return
        preformatted = bool(self._counts.get("pre"))
        self._add(data if preformatted else _BLANKS.sub(" ", data), preformatted)

    def _add(self, text: str, preformatted: bool = False) -> None:
        now, guise = self._now, self._wearing()
        pieces = now.passage.pieces
        if not preformatted and text[:1] == " " and (not pieces or pieces[-1].text[-1] in " \n"):
            text = text[1:]
        if text == "\n" and pieces and pieces[-1].text.endswith(" "):
            pieces[-1] = pieces[-1]._replace(text=pieces[-1].text[:-1])
        if not text:
            return
        if guise.aside:
            now.passage.asides.append((text, guise.aside))
            return
        now.passage.wrapped |= preformatted
        now.passage.add(text, bool(guise.bold), bool(guise.italic), guise.link)
        if guise.voice and text.strip():
            now.voices.append(Voice(text.strip(), guise.voice == "time"))
        elif not guise.voice:
            now.spoken.add(text, bool(guise.bold), bool(guise.italic), guise.link)
        node = self.nodes[self._open[-1]]
        size = len(text.strip())
        node.size, node.linked = node.size + size, node.linked + size * bool(guise.link)

    def _flush(self) -> None:
        now = self._now
        if now.passage.text.strip(" \n") or now.passage.asides:
            now.node = self._open[-1]
            now.passage.number = now.spoken.number = len(self.places) + 1
            self.places.append(now)
        self._now = Place(Passage(), 0)
