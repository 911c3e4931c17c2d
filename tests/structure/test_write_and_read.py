"""What is written as text, Markdown or a web page is read back to the same turns and speakers."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from qa_editor.core.inline import plain_text
from qa_editor.core.markup import Markup
from qa_editor.core.source import Source
from qa_editor.core.style import Labels, Style
from qa_editor.core.transcript import Block, Heading, Paragraph, Role, Speaker, Transcript, Turn
from qa_editor.readers import reader_for
from qa_editor.structure import find_structure
from qa_editor.writers import writer_named

_NAMES = (
    "Tessa Moor", "Ivo Brandt", "Mara Quill", "Robin Dahl", "Dr. Lena Vale", "Óscar Ibáñez", "H. K. Lund", "Ana Ruiz",
    "Bo Lind", "Speaker 1", "Speaker 2", "SPEAKER_00", "Interviewer",
)  # fmt: skip
_QUESTIONS = (
    "How did it begin?", "And who helped you?", "Where was that?", "Tell us about the oven.", "Why?",
    "You said once that bread is a debt. Is it?",
)  # fmt: skip
_ANSWERS = (
    "With one oven.", "My aunt did. She had a boat.", "It was in Northquay, in the harbour.", "No.",
    "We had two rules: bake early, and sell late.", "He said: come here. So I came.", "Ivo knew it, and Mara too.",
    "It cost 3.50 at 10:30 in the morning.",
)  # fmt: skip
_ABOVE: tuple[Block, ...] = (
    Heading(Markup.of("Bread at the harbour"), 0),
    Paragraph(Markup.of("By Anna Holm"), field="byline"),
    Paragraph(Markup.of("A talk about bread, recorded at the quay in May, and never printed before.")),
)


@st.composite
def panels(draw: st.DrawFn) -> Transcript:
    """One who asks and one to three who answer, each at least twice, under a title or not."""
    names = draw(st.lists(st.sampled_from(_NAMES), min_size=2, max_size=4, unique=True))
    asker, *guests = names
    order = [guest for guest in guests for _ in range(2)] + draw(st.lists(st.sampled_from(guests), max_size=4))
    turns: list[Turn] = []
    for guest in order:
        turns.append(_turn(asker, "question", [draw(st.sampled_from(_QUESTIONS))]))
        texts = draw(st.lists(st.sampled_from(_ANSWERS), min_size=1, max_size=3))
        turns.append(_turn(guest, "answer", texts))
    roles: dict[str, Role] = {asker: "question"}
    speakers = tuple(Speaker(name, (name,), roles.get(name, "answer")) for name in names)
    return Transcript(blocks=(*_ABOVE[: draw(st.integers(0, 3))], *turns), speakers=speakers)


def _turn(name: str, role: Role, texts: list[str]) -> Turn:
    return Turn(name, name, tuple(Paragraph(Markup.of(text)) for text in texts), role)


def read_back(transcript: Transcript, format: str, labels: Labels) -> Transcript:  # noqa: A002
    written = writer_named(format).write(transcript, Style(labels=labels))
    source = Source("talk" + writer_named(format).suffixes[0], written)
    return find_structure(reader_for(source).read(source))


def said(transcript: Transcript) -> list[list[str]]:
    return [[plain_text(p.text.before, transcript.syntax) for p in turn.paragraphs] for turn in transcript.turns]


_FORMATS = st.sampled_from(("text", "markdown", "html"))


@settings(max_examples=80, deadline=None)
@given(panels(), _FORMATS)
def test_names_are_read_back(transcript: Transcript, format: str) -> None:  # noqa: A002
    found = read_back(transcript, format, "names")
    assert said(found) == said(transcript)
    assert [turn.speaker for turn in found.turns] == [turn.speaker for turn in transcript.turns]


@settings(max_examples=80, deadline=None)
@given(panels(), _FORMATS)
def test_q_and_a_are_read_back(transcript: Transcript, format: str) -> None:  # noqa: A002
    found = read_back(transcript, format, "qa")
    assert said(found) == said(transcript)
    assert [turn.role for turn in found.turns] == [turn.role for turn in transcript.turns]


def test_the_names_behind_q_and_a_are_read_back() -> None:
    turns = [
        _turn(("The Harbour Post", "Dr. Vale")[n % 2], ("question", "answer")[n % 2], [text])
        for n, text in enumerate(("How did it begin?", "With one oven.", "And then?", "Then two."))
    ]
    speakers = (Speaker("The Harbour Post", (), "question"), Speaker("Dr. Vale", (), "answer"))
    for format in ("text", "markdown", "html"):  # noqa: A001
        found = read_back(Transcript(blocks=tuple(turns), speakers=speakers), format, "qa")
        labels = [("The Harbour Post", "Q"), ("Dr. Vale", "A")] * 2
        assert [(turn.speaker, turn.label) for turn in found.turns] == labels
        assert [block.why for block in found.removed] == ["says who stands behind Q and A"]
