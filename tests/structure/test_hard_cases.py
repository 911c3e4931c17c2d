# ruff: noqa: E501
import pytest

from qa_editor.core.transcript import Heading
from tests.structure.hard_cases import HARD, INSIDE_AN_ANSWER, NO_QUESTIONS
from tests.structure.helpers import structured, texts

_TALK = "Jo Fenn: Where was it?\n\nIda Lom: In the bay.\n\n{line}\n\nJo Fenn: When was it?\n\nIda Lom: In May.\n\nJo Fenn: Why then?\n\nIda Lom: To rest.\n"


@pytest.mark.parametrize(("suffix", "raw", "turns"), [case[1:] for case in HARD], ids=[case[0] for case in HARD])
def test_turns_speakers_and_roles(suffix: str, raw: str, turns: tuple[str, ...]) -> None:
    transcript = structured(raw, suffix)
    found = [
        f"{turn.speaker}/{turn.role[:1]}: {text}"
        for turn, text in zip(transcript.turns, texts(transcript), strict=True)
    ]
    assert len(found) == len(turns), found
    for got, wanted in zip(found, turns, strict=True):
        assert got.startswith(wanted)


@pytest.mark.parametrize("line", INSIDE_AN_ANSWER)
def test_line_inside_an_answer_stays_there(line: str) -> None:
    transcript = structured(_TALK.format(line=line))
    assert [turn.label for turn in transcript.turns] == ["Jo Fenn", "Ida Lom"] * 3
    assert texts(transcript)[1] == f"In the bay.\n\n{line}"


@pytest.mark.parametrize("text", NO_QUESTIONS)
def test_prose_that_asks_has_no_turns(text: str) -> None:
    assert structured(text).turns == ()


def test_a_line_with_a_label_that_asks_is_no_title() -> None:
    transcript = structured(
        "A word before.\n\nThe Courier: Why?\n\nNora Fenn: Who knows.\n\nThe Courier: But why?\n\nFenn: Indeed.\n"
    )
    assert not any(isinstance(block, Heading) and "Courier" in block.text.before for block in transcript.blocks)


def test_header_states_title_and_fields() -> None:
    raw = "Panel: The Future of Rope\nModerator: Dr. Gina Holt\nBorn: 1950\n\nGina Holt: Is it bad?\n\nSam Orr: It is.\n\nGina Holt: Why?\n\nSam Orr: Salt.\n"
    metadata = structured(raw).metadata
    assert metadata == {"title": "The Future of Rope", "interviewer": "Dr. Gina Holt", "born": "1950"}


def test_a_panel_of_one_word_states_its_title() -> None:
    raw = "Panel: Rope\nModerator: Gina Holt\n\nGINA HOLT: Is it bad?\n\nSAM ORR: It is.\n\nGINA HOLT: Why?\n\nSAM ORR: Salt.\n"
    assert structured(raw).metadata == {"title": "Rope", "interviewer": "Gina Holt"}


def test_two_people_of_one_name_are_not_united() -> None:
    raw = "Interviewer: Mona Lind\nNarrator: Karl Lind\n\nLIND: Where was it?\n\nRASK: At sea.\n\nLIND: When?\n\nRASK: In May.\n"
    assert [speaker.name for speaker in structured(raw).speakers] == ["LIND", "RASK"]
