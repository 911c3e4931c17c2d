# ruff: noqa: E501
import pytest

import qa_editor
from tests.structure.helpers import structured

_TALK = (
    "{a}: Good evening, and welcome. How did the bakery begin?\n\n{b}: It began with one oven and a loan from my aunt, who "
    "had sold her boat that very spring and wanted to see smoke over the harbour again.\n\n{a}: Did it sell?\n\n{b}: Not at "
    "first. People came to look at the chimney and went home with nothing, week after week, until the winter.\n\n"
    "{a}: What changed?\n\n{b}: The cold did. Suddenly a warm shop was worth a walk, and a loaf was the price of it.\n\n"
    "{a}: Thank you for joining us.\n"
)


@pytest.mark.parametrize(
    ("asker", "answerer"),
    [("Tessa Moor", "Ivo Brandt"), ("Q", "A"), ("Harbour.news", "Dr. Quill"), ("Speaker 2", "Speaker 1"),
     ("HOST", "GUEST"), ("TM", "IB"), ("F", "A"), ("P", "R")],
)  # fmt: skip
def test_who_asks_and_who_answers(asker: str, answerer: str) -> None:
    transcript = structured(_TALK.format(a=asker, b=answerer))
    assert {speaker.name: speaker.role for speaker in transcript.speakers} == {asker: "question", answerer: "answer"}
    assert all(speaker.evidence for speaker in transcript.speakers)
    assert [turn.role for turn in transcript.turns] == ["question", "answer"] * 3 + ["question"]


def test_introduction_names_the_interviewer() -> None:
    talk = "\n\n".join(f"{'Ana Moor' if i % 2 else 'Ivo Brandt'}: We spoke of bread on day {i}." for i in range(8))
    transcript = structured("Interview took place in May. Interviewer is Ana Moor.\n\n" + talk)
    assert {speaker.name: speaker.role for speaker in transcript.speakers} == {
        "Ana Moor": "question",
        "Ivo Brandt": "answer",
    }


def test_a_panel_without_evidence_has_no_roles() -> None:
    names = ("Ana Moor", "Ivo Brandt", "Kim Adler")
    talk = "\n\n".join(f"{names[i % 3]}: I think bread number {i} was the best of them all." for i in range(12))
    assert {speaker.role for speaker in structured(talk).speakers} == {""}


def test_several_ask_and_several_answer() -> None:
    text = (
        "Moderator: Welcome. Who will begin?\n\nIvo Brandt: I will. Bread is the oldest trade on this harbour.\n\n"
        "Audience member: Is rye better than wheat?\n\nMara Quill: Rye keeps longer, and the sailors always asked for it.\n\n"
        "Moderator: Do you agree?\n\nIvo Brandt: I do, and I bake both of them every night of the year.\n\n"
        "Moderator: And you?\n\nMara Quill: I never bake, I only mill what the ships bring us.\n"
    )
    roles = {speaker.name: speaker.role for speaker in structured(text).speakers}
    assert roles == {
        "Moderator": "question",
        "Ivo Brandt": "answer",
        "Audience member": "question",
        "Mara Quill": "answer",
    }


def test_a_header_line_may_name_the_moderator_and_the_panel() -> None:
    notes = (
        "Panel: The future of rural buses\nModerator: Aisha Khan. Panellists: Bo Lindqvist, Carla Mendez\n\n"
        "Aisha Khan: Welcome. Bo, you drive route 9. What do you see?\nBo Lindqvist: Empty seats, mostly.\n"
        "Carla Mendez: The timetable is a joke.\nAisha Khan: Bo, is that fair?\nBo Lindqvist: It is.\n"
        "Carla Mendez: Three years of it.\nAisha Khan: Thank you all.\n"
    )
    roles = {speaker.name: speaker.role for speaker in qa_editor.read(notes.encode()).speakers}
    assert roles["Aisha Khan"] == "question"
    assert roles["Bo Lindqvist"] == "answer"
    assert roles["Carla Mendez"] != "question"
