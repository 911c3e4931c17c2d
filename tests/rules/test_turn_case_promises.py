"""The three promises, over turns in CAPITALS and in small letters, mixed with ordinary ones."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from qa_editor.core.markup import Markup, letters_of
from qa_editor.core.style import Style
from qa_editor.core.transcript import Paragraph, Speaker, Transcript, Turn
from qa_editor.rules import clean_transcript

WORDS = (
    "the mill by a river and we went home i I'm they'd Zarvonik zarvonik of NATO Leeds I Dr. Hale Mr. J. P. Vance"
    " O'Brien McDonald Jean-Luc U.S. us 5th 1970s IV XI don't x-ray plan B. wait... no? yes! “why?” he said. [laughs]"
    " https://example.org/a mail@example.org Node.js ß İ ŉ été (s) WHO -- – stop. now,and then;so united states"
).split(" ")
sentence = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
WAYS: list[Callable[[str], str]] = [str, str.upper, str.upper, str.lower]
way = st.sampled_from(WAYS)
turns = st.lists(st.tuples(sentence, way).map(lambda one: one[1](one[0])), min_size=1, max_size=6)
styles = st.sampled_from([Style(), Style(turn_case="all"), Style(turn_case="keep")])


def _cleaned(texts: list[str], style: Style) -> list[Markup]:
    names = ["Mara Ode", "Ivo Hale"]
    blocks = tuple(Turn(names[at % 2], "", (Paragraph(Markup.of(text)),)) for at, text in enumerate(texts))
    transcript = Transcript(blocks, speakers=tuple(Speaker(name, (name,)) for name in names))
    return [turn.paragraphs[0].text for turn in clean_transcript(transcript, style).turns]


@settings(max_examples=120, deadline=None)
@given(turns, styles)
def test_promises_hold_for_turns_of_every_case(texts: list[str], style: Style) -> None:
    once = _cleaned(texts, style)
    assert [one.before for one in once] == texts
    assert [letters_of(one.after) for one in once] == [letters_of(text) for text in texts]
    after = [one.after for one in once]
    assert [one.after for one in _cleaned(after, style)] == after
