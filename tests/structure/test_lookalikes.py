import pytest

from tests.structure.helpers import structured, texts
from tests.structure.lookalike_cases import HEADERS, INSIDE, LABELS, NO_TURNS, dialogue_under, dialogue_with


@pytest.mark.parametrize("line", INSIDE)
def test_line_inside_an_answer_is_no_label(line: str) -> None:
    transcript = structured(dialogue_with(line))
    assert tuple(turn.label for turn in transcript.turns) == LABELS
    assert line.split("\n")[0] in texts(transcript)[1]


@pytest.mark.parametrize("line", HEADERS)
def test_line_above_the_dialogue_is_no_label(line: str) -> None:
    transcript = structured(dialogue_under(line))
    assert tuple(turn.label for turn in transcript.turns) == LABELS


@pytest.mark.parametrize("text", NO_TURNS)
def test_document_without_dialogue_has_no_turns(text: str) -> None:
    assert [turn.label for turn in structured(text).turns] == []


def test_a_header_block_is_no_dialogue() -> None:
    transcript = structured(dialogue_under("\n".join(HEADERS[:5])))
    assert tuple(turn.label for turn in transcript.turns) == LABELS
    assert transcript.metadata["location"] == "the harbour, upper quay"
