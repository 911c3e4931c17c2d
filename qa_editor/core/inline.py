"""Emphasis, code and links in a paragraph, read as CommonMark reads them (spec.commonmark.org, "Inlines")."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import NamedTuple

from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.transcript import Syntax


class Run(NamedTuple):
    """A stretch of text in one guise. link: the address it leads to, "" for none."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    link: str = ""


class Span(NamedTuple):
    """What `text[start:end]` is shown as: itself, character for character, but for an entity or code."""

    start: int
    end: int
    run: Run


def runs(text: str, syntax: Syntax) -> list[Run]:
    r"""Return the text in runs without its marks; neighbours differ. Plain text is one run, "" is none.

    Known are `**bold**`, `*italic*` and the same with `_`, `` `code` ``, `[text](address)`, `<address>`,
    images (their text), `\*` escapes and entities. Marks that pair with nothing are text.
    """
    if not text:
        return []
    if syntax == "plain" or not _MARK.search(text):
        return [Run(text)]
    return _merged([run for _, _, run in _parse(text, "")])


def spans(text: str, syntax: Syntax) -> list[Span]:
    """Return where the text of each run stands in `text`, in order; what lies between them is marks, not shown."""
    if syntax == "plain" or not _MARK.search(text):
        return [Span(0, len(text), Run(text))] if text else []
    return _parse(text, "")


def plain_text(text: str, syntax: Syntax) -> str:
    """Return the text without its marks."""
    return text if syntax == "plain" else "".join([run.text for run in runs(text, syntax)])


_PUNCTUATION = r"[!-/:-@\[-`{-~]"
_MARK = lazy_pattern(r"[*_`\\\[<&]")
_TOKEN = lazy_pattern(
    rf"\\(?P<escape>{_PUNCTUATION})"
    r"|(?P<tick>`++)(?P<code>.+?)(?<!`)(?P=tick)(?!`)|(?P<ticks>`++)"
    r"|!?\[(?P<text>(?:\\.|[^\[\]\\])*)\]\((?P<link>(?:\\[()]|[^\s()\\]|\([^\s()]*\))*)(?:\s+\"[^\"]*\")?\)"
    r"|<(?P<address>(?:https?|ftp|mailto):[^\s<>]*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>"
    r"|&(?P<entity>#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]*);"
    r"|(?P<emphasis>\*+|_+)",
    re.DOTALL,
)


@dataclass
class _Token:
    """A run of text, or a run of `*` or `_` with what it opens and closes (1 is italic, 2 is bold)."""

    run: Run
    start: int = 0
    end: int = 0
    mark: str = ""
    left: int = 0
    opens: bool = False
    closes: bool = False
    opened: list[int] = field(default_factory=list)
    closed: list[int] = field(default_factory=list)


def _parse(text: str, link: str, base: int = 0) -> list[Span]:
    """Return the spans of a text that stands at `base` of the whole."""
    tokens: list[_Token] = []
    at = 0
    for match in _TOKEN.finditer(text):
        if match.start() > at:
            tokens.append(_Token(Run(text[at : match.start()], link=link), base + at, base + match.start()))
        tokens += _tokens(match, link, base)
        at = match.end()
    tokens.append(_Token(Run(text[at:], link=link), base + at, base + len(text)))
    _pair(tokens)
    return _emit(tokens)


def _tokens(match: re.Match[str], link: str, base: int) -> list[_Token]:
    kind = match.lastgroup
    start, end = base + match.start(), base + match.end()
    if kind == "emphasis":
        return [_emphasis(match, link, base)]
    if match["code"] is not None:
        return [
            _Token(
                Run(_code(match["code"]), code=True, link=link), base + match.start("code"), base + match.end("code")
            )
        ]
    if match["text"] is not None:
        image = match[0].startswith("!")
        address = link if image or link else re.sub(rf"\\({_PUNCTUATION})", r"\1", match["link"])
        found = _parse(match["text"], address, base + match.start("text"))
        return [_Token(run, first, last) for first, last, run in found]
    if kind == "address":
        address = match["address"]
        return [_Token(Run(address, link=address if ":" in address else "mailto:" + address), start + 1, end - 1)]
    if kind == "entity":
        import html

        return [_Token(Run(html.unescape(match[0]), link=link), start, end)]
    return [_Token(Run(match["escape"] or match[0], link=link), start + (match["escape"] is not None), end)]


def _code(text: str) -> str:
    """Return what stands between backticks; a space on both sides only keeps a backtick apart."""
    return text[1:-1] if text[0] == text[-1] == " " and text.strip(" ") else text


def _emphasis(match: re.Match[str], link: str, base: int) -> _Token:
    """Tell whether a run of marks can open or close: the flanking rules of CommonMark."""
    before = match.string[match.start() - 1] if match.start() else " "
    after = match.string[match.end()] if match.end() < len(match.string) else " "
    left = not _is_space(after) and (not _is_punctuation(after) or _is_space(before) or _is_punctuation(before))
    right = not _is_space(before) and (not _is_punctuation(before) or _is_space(after) or _is_punctuation(after))
    mark = match[0][0]
    opens = left and (mark == "*" or not right or _is_punctuation(before))
    closes = right and (mark == "*" or not left or _is_punctuation(after))
    run, start = Run(match[0], link=link), base + match.start()
    return _Token(run, start, start + len(match[0]), mark, len(match[0]), opens, closes)


def _is_space(ch: str) -> bool:
    return ch in "\t\n\f\r" or unicodedata.category(ch) == "Zs"


def _is_punctuation(ch: str) -> bool:
    return unicodedata.category(ch)[0] in "PS"


def _pair(tokens: list[_Token]) -> None:
    """Pair closing marks with the nearest opening ones, bold before italic."""
    stack: list[_Token] = []
    floor: dict[tuple[str, bool, int], int] = {}  # below it no opener was found for such a closer
    for token in tokens:
        if not token.mark:
            continue
        while token.closes and token.left:
            key = (token.mark, token.opens, len(token.run.text) % 3)
            at = _opener(stack, token, floor.get(key, 0))
            if at < 0:
                floor[key] = len(stack)
                break
            width = 2 if stack[at].left >= 2 and token.left >= 2 else 1
            stack[at].opened.append(width)
            token.closed.append(width)
            stack[at].left -= width
            token.left -= width
            del stack[at + (stack[at].left > 0) :]
            floor = {k: min(v, len(stack)) for k, v in floor.items()}
        if token.opens and token.left:
            stack.append(token)


def _opener(stack: list[_Token], closer: _Token, floor: int) -> int:
    for at in range(len(stack) - 1, floor - 1, -1):
        one = stack[at]
        odd = (one.closes or closer.opens) and (len(one.run.text) + len(closer.run.text)) % 3 == 0
        thirds = len(one.run.text) % 3 == 0 and len(closer.run.text) % 3 == 0
        if one.mark == closer.mark and (not odd or thirds):
            return at
    return -1


def _emit(tokens: list[_Token]) -> list[Span]:
    """Return the runs, each in the guise that stands open where it begins, and where they stand."""
    out: list[Span] = []
    depth = {1: 0, 2: 0}
    for token in tokens:
        for width in token.closed:
            depth[width] -= 1
        text = token.mark * token.left if token.mark else token.run.text
        if text:
            bold, italic = token.run.bold or depth[2] > 0, token.run.italic or depth[1] > 0
            end = token.start + len(text) if token.mark else token.end
            out.append(Span(token.start, end, token.run._replace(text=text, bold=bold, italic=italic)))
        for width in token.opened:
            depth[width] += 1
    return out


def _merged(found: list[Run]) -> list[Run]:
    out: list[Run] = []
    for run in found:
        if out and out[-1][1:] == run[1:]:
            out[-1] = run._replace(text=out[-1].text + run.text)
        else:
            out.append(run)
    return out
