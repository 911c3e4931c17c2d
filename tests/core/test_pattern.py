"""Patterns for several marks find what one pattern with a class of them would."""

from __future__ import annotations

import re

import pytest

from qa_editor.core.pattern import each_mark


@pytest.mark.parametrize(
    ("marks", "source", "text"),
    [
        (",;", r"MARK(?=\w)", "a,b;c, d;e,f"),
        (".?!", r"MARK(['”]?)( +)([a-z]+)", "Why? we know. it's so!’ then. No. yes"),
        ("\"“”'", r"MARK(?<=\w{2}MARK)(?=\w)", "ab\"cd“ef”gh'ij"),
        ("()[]", "MARK", "a (b) [c] )("),
    ],
)
def test_each_mark_finds_what_a_class_of_marks_does(marks: str, source: str, text: str) -> None:
    one = re.compile(source.replace("MARK", f"[{re.escape(marks)}]"))
    found = [(match.start(), match[0], match.groups()) for match in each_mark(marks, source)(text)]
    assert found == [(match.start(), match[0], match.groups()) for match in one.finditer(text)]
    assert found
