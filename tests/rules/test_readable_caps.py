"""ALL CAPS made readable, where the house style asks for it."""

from __future__ import annotations

import qa_editor

NOTES = b"""MARA ODE: WHY DID YOU GO TO RUSSIA IN MAY 1990, MR. HALE?

IVO HALE: I WORKED FOR NATO. IT WAS COLD, I THINK, IN ST. PETERSBURG.

MARA ODE: AND THEN?

IVO HALE: WE LEFT. THE U.S. EMBASSY HELPED, AT 9 A.M. ON A MONDAY.
"""


def test_turns_in_capitals_become_readable() -> None:
    transcript = qa_editor.clean(qa_editor.read(NOTES), qa_editor.Style(readable_caps=True))
    assert [turn.paragraphs[0].text.after for turn in transcript.turns] == [
        "Why did you go to Russia in May 1990, Mr. Hale?",
        "I worked for NATO. It was cold, I think, in St. Petersburg.",
        "And then?",
        "We left. The U.S. embassy helped, at 9 A.M. on a Monday.",
    ]


def test_capitals_stay_where_the_house_style_keeps_them() -> None:
    transcript = qa_editor.clean(qa_editor.read(NOTES), qa_editor.Style(turn_case="keep"))
    assert transcript.turns[3].paragraphs[0].text.after.startswith("WE LEFT. THE U.S. EMBASSY")


def test_one_shout_among_others_stays() -> None:
    calm = b"MARA ODE: Why then?\n\nIVO HALE: I worked.\n\nMARA ODE: OH NO!\n\nIVO HALE: We left, and they helped.\n"
    transcript = qa_editor.clean(qa_editor.read(calm), qa_editor.Style(readable_caps=True))
    assert transcript.turns[2].paragraphs[0].text.after == "OH NO!"
