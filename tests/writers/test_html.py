"""One page: well formed, escaped, nothing fetched."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given

from qa_editor.core.style import Style
from qa_editor.core.transcript import Speaker, Transcript
from qa_editor.writers.html import write
from qa_editor.writers.layout import Cast, Speech, lay_out, printable
from tests.writers.sample import TRANSCRIPTS, interview, paragraph, turn

VOID = {"meta", "br"}


class Page(HTMLParser):
    """Gathers tags, attributes and visible text, and checks that tags nest."""

    def __init__(self, source: bytes) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.visible = ""
        self.feed(source.decode())
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "body" in self.open:
            self.visible += data

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attrs for name, attrs in self.tags if name == tag]


def test_whole_interview() -> None:
    page = Page(write(interview(), Style()))
    assert [attrs["class"] for attrs in page.of("div")] == ["turn question", "turn answer"]
    assert [attrs.get("class") for attrs in page.of("p")][:4] == ["byline", "keywords", None, "cast"]
    assert page.of("html") == [{"lang": "en"}]
    assert page.of("article") == [{"class": "short"}]
    assert len(page.of("h1")) == 1
    assert "Q: Was it <planned>?" in page.visible
    assert "Share this" not in page.visible


def test_nothing_is_fetched_or_run() -> None:
    source = write(interview(), Style()).decode()
    assert not re.search(r"<script|<link|<img|<iframe|url\(|@import|\ssrc=|\son\w+=", source)


def test_links_lead_only_to_pages_and_mail() -> None:
    text = "[a](javascript:alert) [b](https://x.org/?a=1&b=2) <c@d.org>"
    page = Page(write(replace(Transcript((paragraph(text),)), syntax="markdown"), Style()))
    assert page.of("a") == [{"href": "https://x.org/?a=1&b=2"}, {"href": "mailto:c@d.org"}]


def test_right_to_left() -> None:
    assert Page(write(replace(interview(), language="he"), Style())).of("html") == [{"lang": "he", "dir": "rtl"}]


def test_names_do_not_hang_in_the_margin() -> None:
    third = interview(turn("Cy", "question", "Why?"), speakers=(Speaker("Cy", role="question"),))
    assert Page(write(third, Style())).of("article") == [{}]


@given(TRANSCRIPTS)
def test_every_word_is_shown(transcript: Transcript) -> None:
    plain = replace(transcript, syntax="plain", language="en")
    expected = ""
    for part in lay_out(plain, Style()):
        if isinstance(part, Speech):
            mark = part.label + ":" if part.label else "—" * part.follows
            expected += mark + "".join(part.paragraphs)
        else:
            expected += str(part) if isinstance(part, Cast) else part.text
    shown = Page(write(plain, Style())).visible
    assert "".join(shown.split()) == "".join(printable(expected).split())
