# ruff: noqa: E501 -- markup reads best in one line
"""Web pages: the main text found, furniture set aside with the reason, speakers and times where the page marks them."""

from __future__ import annotations

import pytest

from qa_editor.core.source import Source
from qa_editor.readers.documents import web
from tests.readers.documents.build import outline, read, texts

PAGE = """<!DOCTYPE html><html lang="en"><head><title>The Wall | Ink Daily</title><meta property="og:site_name" content="Ink Daily">
<meta name="author" content="Marta Quill"><style>.q { font-weight: bold } .gone{display:none}</style>
<script>var a = "<p>no</p>";</script></head><body class="home comments-open">
<header><nav><a href="/">Home</a> <a href="/a">All</a></nav></header>
<div class="cookie-banner">We use cookies.</div>
<article><h1>The Wall</h1><p class="byline">By Marta Quill</p><p class=q>Why a wall?</p>
<p>It kept the water out.<br>Then it did not. &amp; so on</p><figure><img alt="x"><figcaption>The wall in May</figcaption></figure>
<div class="share-buttons"><a href="#">Share this</a></div><p class="gone">ghost</p>
<ul><li>stone<li>sand</ul><blockquote>He <del>was</del> <em>sang</em></blockquote></article>
<aside>Other things to read</aside><section id="comments"><p>First!</p></section>
<footer>© Ink Daily</footer></body></html>"""


def test_the_main_text_and_the_rest() -> None:
    assert outline(read(PAGE.encode(), "page.html")) == [
        ("navigation", "Home All"), ("a cookie notice", "We use cookies."), ("h0", "The Wall"), ("byline", "By Marta Quill"),
        ("p", "**Why a wall?**"), ("p", "It kept the water out."), ("p", "Then it did not. & so on"),
        ("a caption", "The wall in May"), ("share buttons", "Share this"), ("hidden text", "ghost"), ("p", "stone"),
        ("p", "sand"), ("p", "He *sang*"), ("a deletion", "was"), ("a text beside the main one", "Other things to read"),
        ("readers' comments", "First!"), ("a page footer", "© Ink Daily"),
    ]  # fmt: skip
    assert dict(read(PAGE.encode()).fields) == {"author": "Marta Quill"}


def test_the_title_where_the_text_has_none() -> None:
    page = "<title>The Wall - Ink Daily</title><meta property='og:site_name' content='Ink Daily'><p>Why?</p><p>So.</p>"
    assert read(page.encode()).fields == {"title": "The Wall"}


PODCAST = """<cite>Travis:</cite>
<time>0:00</time>
<p>When you start.</p><p>It is hard.</p>
<cite>Sarah:</cite>
<time>1:02:53</time>
<p>Good sound<br/>is key.</p>"""


@pytest.mark.parametrize(
    "page",
    [
        PODCAST,
        "<p><cite>Travis</cite> <time>0:00</time> When you start.</p><p>It is hard.</p>"
        "<p><cite>Sarah</cite> <time>1:02:53</time> Good sound</p><p>is key.</p>",
        '<div class="row"><span class="speaker">Travis</span><span class="timestamp">00:00</span><p>When you start.</p>'
        '<p>It is hard.</p></div><div class="row"><span class="speaker">Sarah</span><span class="timestamp">[1:02:53]'
        "</span><p>Good sound</p><p>is key.</p></div>",
    ],
)
def test_marked_speakers_and_times(page: str) -> None:
    turns = read(page.encode()).turns
    assert [(turn.speaker, turn.start_ms, [p.text.before for p in turn.paragraphs]) for turn in turns] == [
        ("Travis", 0, ["When you start.", "It is hard."]), ("Sarah", 3_773_000, ["Good sound", "is key."]),
    ]  # fmt: skip


CASES: dict[str, tuple[str, list[str]]] = {
    "crossing tags": ("<B><P>MSM</B>:&#9;Why?</P><B><P>Aho</B>: Yup.</P>", ["**MSM**: Why?", "**Aho**: Yup."]),
    "word": ("<html><p class=MsoNormal><b>Mara:<o:p></o:p></b> <span style='font-style:italic'>Why?</span><o:p>&nbsp;</o:p></p>",
             ["**Mara:** *Why?*\u00a0"]),
    "unclosed": ("<p>One<p>two<div>three<p>four", ["One", "two", "three", "four"]),
    "terms": ("<dl><dt>Mara<dd>Why?<dt>Ivo<dd>So.</dl>", ["Mara", "Why?", "Ivo", "So."]),
    "numbers": ("<p>a</p><ol start=3><li>b</li><li><p>c</p></li></ol>", ["a", "3. b", "4. c"]),
    "table": ("<table><tr><td>Place<td>Turku<tr><td>Year<td>1994</table><p>End</p>", ["Place\tTurku", "Year\t1994", "End"]),
    "layout table": ("<table><tr><td><p>Mara: Why?</p><p>Ivo: So.</p></td></tr></table>", ["Mara: Why?", "Ivo: So."]),
    "preformatted": ("<pre>Mara: Why\n  now?\n</pre><p>a</p>", ["Mara: Why\n  now?\n", "a"]),
    "blanks": ("<p>  Why \n now  </p><p> </p><p>a</p>", ["Why now ", "a"]),
    "comment": ("<p>a<!-- b --><![if !x]>c<![endif]></p><p>d</p>", ["ac", "d"]),
    "links": ("<p>See <a href='https://ink.example/?a=1&amp;b=2'>us</a></p><p>a</p>",
              ["See [us](https://ink.example/?a=1&b=2)", "a"]),
    "a script that never ends": ("<p>Why?</p><script>var a<p>So.</p>", ["Why?", "var a", "So."]),
    "a quotation mark too many": ('<p class="a"">Why?</p><p>So.</p>', ["Why?", "So."]),
    "a sign": ("<p>3 < 4 & 5 > 2</p><p>a</p>", ["3 < 4 & 5 > 2", "a"]),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_text(case: str) -> None:
    page, expected = CASES[case]
    assert texts(page.encode(), "page.html") == expected


@pytest.mark.parametrize(
    ("data", "word"),
    [
        ("<meta charset=windows-1251><p>Да</p><p>a</p>".encode("cp1251"), "Да"),
        (
            "<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'><p>‘é’</p><p>a</p>".encode(
                "cp1252"
            ),
            "‘é’",
        ),
        ('<?xml version="1.0" encoding="shift_jis"?><html><p>はい</p></html>'.encode("cp932"), "はい"),
        ("<meta charset=utf-16><p>é</p><p>a</p>".encode(), "é"),
        ("<p>é</p><p>a</p>".encode("utf-16"), "é"),
    ],
)
def test_the_character_set(data: bytes, word: str) -> None:
    assert texts(data, "page.html")[0] == word


@pytest.mark.parametrize(
    ("name", "text", "recognised"),
    [
        ("a.txt", "<html><p>Why?</p></html>", True), ("old.doc", "<!-- x --><!DOCTYPE HTML><p>a</p>", True),
        ("-", "<p>Why?</p><p>So.</p>", True), ("-", "<dl><dt>Mara<dd>Why?<dt>Ivo<dd>So.", True), ("a.html", "Why? <b>So</b>", True), ("-", "<v Mara>Why?", False),
        ("-", "<tt xmlns='http://www.w3.org/ns/ttml'><body><p>a</p></body></tt>", False), ("-", "<Mara> hi there", False),
        ("a.md", "# Bread\n<br>text", False),
    ],
)  # fmt: skip
def test_recognised(name: str, text: str, recognised: bool) -> None:
    assert web.READER.recognises(Source(name, text.encode())) is recognised
