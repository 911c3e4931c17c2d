r"""The walk over Rich Text Format (specification 1.9.1): groups, destinations, characters in their guise.

Tracked changes are taken as accepted: `\deleted` text stands aside.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from qa_editor.core.errors import UnreadableInput
from qa_editor.readers.documents.rtf_page import RtfPage
from qa_editor.readers.documents.rtf_tokens import CHARACTERS, CODE_PAGES, SYMBOLS, code_page, decoded, tokens_of

_MAX_DEPTH = 5000
_PASSED = frozenset(
    "colortbl info pict themedata colorschememapping datastore latentstyles listtable listoverridetable rsidtbl "
    "generator xmlnstbl mmathPr fldinst nonshppict bkmkstart bkmkend objdata objclass objname revtbl filetbl pgptbl "
    "userprops docvar operator private xe tc tcn rxe sp wgrffmtfilter pnseclvl ftnsep ftnsepc ftncn aftnsep aftnsepc "
    "aftncn sp shprslt pn template background panose falt fontemb fontfile atnicn atndate atnparent atntime do "
    "datafield formfield "
    "stylesheetname passwordhash writereservhash mhtmltag htmltag".split()
)
_TEXTUAL = frozenset(
    "shpinst shptxt annotation footnote ud fldrslt listtext pntext atnauthor atrfstart atrfend atnref result "
    "dptxbxtext".split()
)
_ASIDES = {
    "footnote": "a footnote or endnote", "header": "a page header", "headerl": "a page header",
    "headerr": "a page header", "headerf": "a page header", "footer": "a page footer", "footerl": "a page footer",
    "footerr": "a page footer", "footerf": "a page footer",
}  # fmt: skip


@dataclass
class _State:
    """What a group inherits and gives back. into: where characters go, "" for the page, "-" for nowhere."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    deleted: bool = False
    underlined: bool = False
    skip: int = 1
    font: int = -1
    into: str = ""
    opened: bool = False  # whether this very group opened the destination


@dataclass
class RtfWalk:
    """Walks over the tokens and puts the text on a `RtfPage`."""

    page: RtfPage = field(default_factory=RtfPage)
    insertions: int = 0
    deletions: int = 0

    def walk(self, text: str) -> None:
        """Walk over a whole file. Raises UnreadableInput where it is cut short or nested too deeply."""
        self._state, self._stack = _State(), list[_State]()
        self._encoding, self._fonts, self._default = "cp1252", dict[int, str](), 0
        self._held, self._high, self._skipping = bytearray(), 0, 0
        self._star = False
        self._buffer, self._style_number = list[str](), 0
        for kind, value, number in tokens_of(text):
            if kind != "byte":
                self._release()
            if kind == "text":
                self._plain(value)
            elif kind == "byte":
                self._byte(int(value, 16))
            elif kind == "open":
                self._stack.append(self._state)
                self._state = replace(self._state, opened=False)
                if len(self._stack) > _MAX_DEPTH:
                    raise UnreadableInput("the document is nested too deeply; open it in its program and save it again")
            elif kind == "close":
                self._skipping = 0
                if self._state.opened:
                    self._close(self._state.into)
                elif self._state.into == "stylesheet":
                    self._name_style()
                if not self._stack:
                    break
                self._state = self._stack.pop()
                if not self._stack:
                    break
            elif kind == "symbol":
                self._symbol(value)
            else:
                self._word(value, number)
        if self._stack:
            raise UnreadableInput("the document is cut short; get it again, or open it in its program and save it anew")
        self.page.finish()

    # characters

    def _plain(self, text: str) -> None:
        if self._skipping:
            skipped = min(self._skipping, len(text))
            self._skipping -= skipped
            text = text[skipped:]
        if text and not text.isascii():
            text = decoded(text.encode("latin-1"), self._code_page())
        self._put(text)

    def _byte(self, byte: int) -> None:
        if self._skipping:
            self._skipping -= 1
        else:
            self._held.append(byte)

    def _release(self) -> None:
        """Decode the bytes held so far: a character may take two of them."""
        if self._held:
            text = decoded(bytes(self._held), self._code_page())
            self._held.clear()
            self._put(text)

    def _code_page(self) -> str:
        return self._fonts.get(self._state.font if self._state.font >= 0 else self._default) or self._encoding

    def _unicode(self, number: int) -> None:
        code = number & 0xFFFF if number < 0 else number
        if 0xD800 <= code < 0xDC00:
            self._high = code
        elif 0xDC00 <= code < 0xE000:
            pair = 0x10000 + ((self._high - 0xD800) << 10) + code - 0xDC00 if self._high else 0
            self._put(chr(pair) if pair else "\ufffd")
            self._high = 0
        elif 0 < code < 0x110000:
            self._put(chr(code))
        self._skipping = self._state.skip

    def _symbol(self, sign: str) -> None:
        if sign == "*":
            self._star = True
        elif self._skipping:
            self._skipping -= 1
        elif sign in SYMBOLS:
            self._put(SYMBOLS[sign])

    def _put(self, text: str) -> None:
        state = self._state
        if not text or state.into == "-":
            return
        if state.into in ("fonttbl", "stylesheet", "listtext", "atnauthor", "atnref", "atrfstart", "atrfend"):
            self._buffer.append(text)
        elif state.hidden or state.deleted:
            self.page.set_aside(text, "a tracked deletion" if state.deleted else "hidden text")
        else:
            self.page.add(text, state.bold, state.italic, state.underlined)

    # control words

    def _word(self, word: str, number: int | None) -> None:
        state, on = self._state, number != 0
        star, self._star = self._star, False
        if word == "u":
            self._unicode(number or 0)
        elif word in CHARACTERS:
            if self._skipping:
                self._skipping -= 1
            else:
                self._put(CHARACTERS[word])
        elif state.into == "-":
            return
        elif word in _PASSED or (star and word not in _TEXTUAL):
            self._turn_to("-")
        elif word in ("fonttbl", "stylesheet", "listtext", "pntext", "atnauthor", "atnref", "atrfstart", "atrfend"):
            self._turn_to("listtext" if word == "pntext" else word)
            self._buffer.clear()
        elif word in _ASIDES or word == "annotation":
            self._turn_to("aside")
            self.page.open_aside(_ASIDES.get(word, ""))
        elif word in ("shptxt", "dptxbxtext"):
            self._turn_to("box")
            self.page.open_box()
        elif word in _TOGGLES:
            setattr(state, _TOGGLES[word], on)
        elif word == "plain":
            state.bold = state.italic = state.hidden = state.underlined = state.deleted = False
        elif word == "uc":
            state.skip = number or 0
        elif word == "ulnone":
            state.underlined = False
        elif word == "deleted":
            self.deletions += on and not state.deleted
            state.deleted = on
        elif word == "revised":
            self.insertions += on
        else:
            self._other(word, number)

    def _other(self, word: str, number: int | None) -> None:
        if word == "f":
            self._state.font = number if number is not None else -1
        elif word == "fcharset" and self._state.into == "fonttbl":
            self._fonts[self._state.font] = CODE_PAGES.get(number or 0, "")
        elif word == "ansicpg":
            self._encoding = code_page(number or 1252)
        elif word in ("mac", "pc", "pca"):
            self._encoding = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}[word]
        elif word == "deff":
            self._default = number or 0
        elif self._state.into == "stylesheet":
            self._style_number = number or 0 if word == "s" else self._style_number
        else:
            self.page.control(word, number)

    def _name_style(self) -> None:
        self.page.styles[self._style_number] = "".join(self._buffer).strip().rstrip(";")
        self._buffer.clear()
        self._style_number = 0

    def _turn_to(self, into: str) -> None:
        self._state.into, self._state.opened = into, True
        if into in ("aside", "box"):
            self._state = _State(skip=self._state.skip, into=into, opened=True)

    def _close(self, into: str) -> None:
        """End a destination with its group."""
        text = "".join(self._buffer)
        if into == "aside":
            self.page.close_aside()
        elif into == "box":
            self.page.close_box()
        elif into == "listtext":
            self.page.number(text)
        elif into == "atnauthor":
            self.page.author = text.strip()
        elif into in ("atnref", "atrfstart", "atrfend"):
            self.page.refer(into, text.strip())
        if into not in ("aside", "box", "-"):
            self._buffer.clear()


_TOGGLES = {"b": "bold", "i": "italic", "v": "hidden", "ul": "underlined", "uld": "underlined", "ulw": "underlined"}
