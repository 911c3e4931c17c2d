"""The tags and the text of a web page in order, in time that grows with its length whatever is broken in it.

After the tokenizer of the HTML standard (html.spec.whatwg.org, 13.2.5), with one kindness: what never closes is not
taken to run to the page's end, so that nothing that can be read is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from qa_editor.core.pattern import lazy_pattern

_TAG = lazy_pattern(r"<(/?)([A-Za-z][^\s/>]*+)((?:[^<>\"']++|\"[^\"]{0,50000}+\"|'[^']{0,50000}+')*+)>")
_LOOSE = lazy_pattern(r"<(/?)([A-Za-z][^\s/>\"'<]*+)([^<>]{0,5000}+)>")  # a quotation mark too many or too few
_ATTRIBUTE = lazy_pattern(r"([^\s=>/\"']+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+)))?")
_RAW = ("script", "style", "title", "textarea")


class Tag(NamedTuple):
    """A tag, its name in small letters. attributes: names in small letters, values unescaped."""

    name: str
    attributes: dict[str, str]
    closes: bool = False


def tokens_of(text: str) -> Iterator[Tag | str]:
    """Yield tags and stretches of text, unescaped; comments, declarations and instructions are left out."""
    at, size = 0, len(text)
    unclosed: set[str] = set()
    while at < size:
        start = text.find("<", at)
        start = size if start < 0 else start
        if start > at:
            yield unescape(text[at:start])
        at = start
        if at >= size:
            return
        if text.startswith("<!--", at) and "-->" not in unclosed:
            end = text.find("-->", at + 4)
            if end < 0:
                unclosed.add("-->")
            at = end + 3 if end >= 0 else at + 4
        elif text[at + 1 : at + 2] in ("!", "?"):
            end = text.find(">", at, at + 5000)
            at = end + 1 if end >= 0 else at + 2
        elif match := _TAG.match(text, at) or _LOOSE.match(text, at):
            at = match.end()
            name = match[2].lower()
            end_tag = None
            if name in _RAW and not match[1]:
                if name not in unclosed:
                    end_tag = re.compile(rf"</{name}\b[^>]{{0,100}}>", re.IGNORECASE).search(text, at)
                if end_tag is None:
                    unclosed.add(name)
                    continue
            yield Tag(name, _attributes(match[3]), bool(match[1]))
            if end_tag:
                raw = text[at : end_tag.start()]
                yield raw if name in ("script", "style") else unescape(raw)
                yield Tag(name, {}, True)
                at = end_tag.end()
        else:
            yield "<"
            at += 1


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    if text and not text.isspace():
        for name, double, single, bare in _ATTRIBUTE.findall(text):
            found.setdefault(name.lower(), unescape(double or single or bare))
    return found
