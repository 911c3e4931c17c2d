import pytest

from qa_editor.core.markup import Markup
from qa_editor.core.transcript import Paragraph, Role, Turn
from qa_editor.structure.pairs import pair_turns


def turn(role: Role, text: str) -> Turn:
    return Turn("x", "x", (Paragraph(Markup.of(text)),), role)


Q, A = "question", "answer"


@pytest.mark.parametrize(
    ("said", "pairs"),
    [
        ([(Q, "How?"), (A, "So."), (Q, "Why?"), (A, "Thus.")], [((0,), (1,)), ((2,), (3,))]),
        ([(Q, "Welcome to the show, dear listeners."), (A, "Thank you."), (Q, "How?"), (A, "So.")], [((2,), (3,))]),
        ([(Q, "How?"), (A, "So."), (Q, "Thank you for joining us today, it was a joy.")], [((0,), (1,))]),
        ([(Q, "How?"), (Q, "And why?"), (A, "So."), (A, "And thus.")], [((0, 1), (2, 3))]),
        ([(Q, "How?"), (A, "So."), (Q, "Mm."), (A, "And more.")], [((0,), (1, 3))]),
        ([(Q, "Tell us about the oven."), (A, "It was small.")], [((0,), (1,))]),
        ([(A, "I was early."), (Q, "How?"), (A, "So.")], [((1,), (2,))]),
        ([(Q, "How?"), ("", "Someone coughs."), (A, "So.")], [((0,), (2,))]),
        ([(Q, "How?"), (A, "So."), (Q, "And now it's your shop."), (A, "It is.")], [((0,), (1,)), ((2,), (3,))]),
        ([(Q, "How?"), (A, "So."), (Q, "Yes, you do."), (A, "And more.")], [((0,), (1, 3))]),
        ([(Q, "How?"), (A, "So."), (Q, "And you did."), (A, "I did.")], [((0,), (1, 3))]),
        ([(Q, "How?")], []),
        ([("", "Bread."), ("", "Water?")], []),
    ],
)
def test_pairs(said: list[tuple[Role, str]], pairs: list[tuple[tuple[int, ...], tuple[int, ...]]]) -> None:
    found = pair_turns([turn(role, text) for role, text in said])
    assert [(pair.questions, pair.answers) for pair in found] == pairs
