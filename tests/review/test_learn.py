"""What is learnt from reviews, and what is not."""

from __future__ import annotations

import pytest

import qa_editor
from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript
from qa_editor.review.decisions import Status
from qa_editor.review.learn import Lesson, find_lessons, with_lessons
from qa_editor.review.merged import Decision, Merged, OwnChange


def decision(status: Status, before: str, after: str, rule: str = "C03") -> Decision:
    return Decision(status, rule, 0, 0, 0, 1, before, after, before, after)


def merged(*decisions: Decision, own: tuple[tuple[str, str], ...] = ()) -> Merged:
    changes = tuple(OwnChange("words", 0, 0, before, after) for before, after in own)
    return Merged(Transcript(), decisions, changes)


def entries(lessons: list[Lesson]) -> list[tuple[str, str]]:
    return [(lesson.key, lesson.entry) for lesson in lessons]


NO = decision("rejected", "bush,", "Bush,")


@pytest.mark.parametrize(
    ("reviews", "learnt"),
    [
        ([merged(NO)], []),
        ([merged(NO), merged(NO)], [("keep", "bush")]),
        ([merged(NO, NO)], [("keep", "bush")]),
        ([merged(NO, NO, decision("accepted", "bush.", "Bush."))], []),
        ([merged(NO, decision("half-applied", "bush", "Bush"))], []),
        ([merged(NO, decision("pending", "bush", "Bush"))], []),
        ([merged(*[decision("rejected", "a  b", "a b", "S02")] * 3)], []),
        ([merged(own=(("Ana.", "Anna."),)), merged(own=(("Ana", "Anna"),))], [("glossary", "Anna")]),
        ([merged(own=(("github", "GitHub"), ("github,", "GitHub,")))], [("glossary", "GitHub")]),
        ([merged(own=(("big", "large"), ("big", "large")))], []),
        ([merged(own=(("Ann", "Anne"), ("Ann", "Anne"), ("Anne", "Ann")))], []),
        ([merged(own=(("", "Well"), ("", "Well")))], []),
        ([merged(*(decision("rejected", f"w{n},x", f"w{n}, x", "S04") for n in range(9)))], [("off", "S04")]),
        (
            [merged(*(decision("rejected", f"w{n},x", f"w{n}, x", "S04") for n in range(9)),
                    *(decision("accepted", f"v{n},x", f"v{n}, x", "S04") for n in range(9)))],
            [],
        ),
    ],
)  # fmt: skip
def test_what_happens_again_and_again_is_learnt(reviews: list[Merged], learnt: list[tuple[str, str]]) -> None:
    assert entries(find_lessons(reviews, Style())) == learnt


def test_one_case_is_learnt_only_where_it_is_asked_for() -> None:
    reviews = [merged(NO, own=(("github", "GitHub"),))]
    assert find_lessons(reviews, Style()) == []
    assert entries(find_lessons(reviews, Style(), from_one=True)) == [("keep", "bush"), ("glossary", "GitHub")]


def test_what_the_house_style_says_already_is_not_learnt_again() -> None:
    lessons = find_lessons([merged(NO, NO)], Style())
    style = with_lessons(Style(glossary=("Oslo",)), lessons)
    assert style == Style(glossary=("Oslo",), keep=("bush",))
    assert find_lessons([merged(NO, NO)], style) == []


@pytest.mark.parametrize(
    ("keep", "reads"),
    [
        ((), "We went to Lisbon, and to Oslo."),
        (("lisbon",), "We went to lisbon, and to Oslo."),
        (("lisbon,and",), "We went to lisbon,and to Oslo."),
        (("lisbo",), "We went to Lisbon, and to Oslo."),
    ],
)
def test_words_that_are_kept_stay_as_they_are(keep: tuple[str, ...], reads: str) -> None:
    notes = b"Mara: Where did you go?\n\nIvo: We went to lisbon,and to oslo.\n\nMara: Why?\n\nIvo: It was warm there.\n"
    cleaned = qa_editor.clean(qa_editor.read(notes), Style(keep=keep))
    assert cleaned.turns[1].paragraphs[0].text.after == reads
