"""The three promises, over text mixed from everything that interviews hold, and from what they should not."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from qa_editor.core.errors import BrokenPromise
from qa_editor.core.markup import Edit, Markup, letters_of
from qa_editor.core.page import Page
from qa_editor.core.rule import Known, Rule, replace
from qa_editor.core.style import Style
from qa_editor.core.transcript import Paragraph, Transcript, Turn
from qa_editor.rules.clean import clean_with
from tests.rules.cleaning import cleaned
from tests.rules.jumble import GLUE, WORDS

prose = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(GLUE)), max_size=14).map(
    lambda parts: "".join(word + glue for word, glue in parts)
)
anything = st.text(max_size=40)
texts = st.one_of(prose, prose, st.tuples(prose, anything, prose).map("".join))


@settings(max_examples=600, deadline=None)
@given(texts)
@example("He left.\n\nthen")
@example("...dr.Ode ")
def test_reject_all_gives_the_source(text: str) -> None:
    assert cleaned(text).before == text


@settings(max_examples=600, deadline=None)
@given(texts)
def test_no_letter_or_digit_is_changed(text: str) -> None:
    assert letters_of(cleaned(text).after) == letters_of(text)


@settings(max_examples=1500, deadline=None)
@given(texts)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = cleaned(text).after
    assert cleaned(once).after == once


@settings(max_examples=300, deadline=None)
@given(texts)
def test_readable_caps_keep_the_promises(text: str) -> None:
    style = Style(readable_caps=True)
    once = cleaned(text.upper(), style)
    assert letters_of(once.after) == letters_of(text.upper())
    assert cleaned(once.after, style).after == once.after


def _broken(name: str, new: str) -> Rule:
    return Rule(code="X01", name=name, why="It is broken on purpose.", find=replace("harbour", new), fixes=())


def _transcript(text: str) -> Transcript:
    return Transcript(blocks=(Turn("", "", (Paragraph(Markup.of(text)),)),))


@pytest.mark.parametrize("new", ["", "harbor", "harbours", "harb0ur", "harbo\u0308ur"])
def test_a_rule_that_changes_a_word_is_stopped(new: str) -> None:
    with pytest.raises(BrokenPromise, match="X01"):
        clean_with(_transcript("the harbour was empty"), Style(), (_broken("changes-words", new),), (), ())


def test_a_rule_that_never_ends_is_stopped() -> None:
    def find(page: Page, known: Known) -> list[Edit]:  # noqa: ARG001
        return [Edit(0, 0, " ")]

    rule = Rule(code="X02", name="never-ends", why="It is broken on purpose.", find=find, fixes=())
    with pytest.raises(BrokenPromise, match="X02"):
        clean_with(_transcript("the harbour was empty"), Style(), (rule,), (), ())
