"""Transcripts to write: one interview with everything in it, and hypothesis strategies for any other."""

from __future__ import annotations

from hypothesis import strategies as st

from qa_editor.core.markup import Edit, Markup
from qa_editor.core.transcript import (
    Heading,
    Pair,
    Paragraph,
    Place,
    Query,
    Removed,
    Role,
    Speaker,
    Transcript,
    Turn,
)

ASKER, GUEST = "The Harbour Review", "Dr. Lena Vale"


def paragraph(text: str, field: str = "") -> Paragraph:
    return Paragraph(Markup.of(text), Place(1), field)


def turn(speaker: str, role: Role, *texts: str) -> Turn:
    return Turn(speaker, speaker.upper(), tuple(paragraph(text) for text in texts), role)


def interview(*more: Turn | Heading | Paragraph | Removed, speakers: tuple[Speaker, ...] = ()) -> Transcript:
    """Return a two-sided interview, with `more` blocks and speakers after its first question and answer."""
    edited = Markup.of("no,not really ").apply([Edit(3, 3, " ")], "S01").apply([Edit(0, 1, "N")], "C01")
    answer = Turn(GUEST, "VALE", (Paragraph(edited, Place(9)), paragraph("Nobody\nasked.")), "answer", 1500, 9000)
    blocks = (
        Heading(Markup.of("The Wall & the Water"), 0, Place(1)),
        paragraph("By Marta Quill", "byline"),
        paragraph("Keywords: sea, sand", "keywords"),
        paragraph("Recorded in May."),
        turn(ASKER, "question", "Was it <planned>?"),
        answer,
        Removed(Markup.of("Share this"), "a button of the page", Place(12)),
        *more,
    )
    return Transcript(
        blocks=blocks,
        speakers=(
            Speaker(ASKER, ("REVIEW",), "question", ("asks",)),
            Speaker(GUEST, role="answer"),
            *speakers,
        ),
        pairs=(Pair((0,), (1,)),),
        queries=(Query("Q01", "who?", "Nobody", block=5, paragraph=1, line=10), Query("Q02", "mixed")),
        source="notes/wall.txt",
        reasons={"S01": "A comma is followed by a space.", "C01": "A sentence begins with a capital."},
    )


WORDS = st.text(max_size=30) | st.sampled_from(
    ["NO", "1:30", "0123", "null", "2024-01-01", "=", "<<", "- a", "a: b", "é\x85x " * 30, "\u2028", "😀", "\ufeff",
     " x ", "a\tb", "\x07", "---", "\udc80", "a\r\nb", "<b>&amp;", "word  " * 40, "“wörd” " * 30]
)  # fmt: skip


@st.composite
def markups(draw: st.DrawFn) -> Markup:
    """Return a text that up to three rules have edited, each on its predecessor's text."""
    markup = Markup.of(draw(WORDS))
    for number in range(draw(st.integers(0, 3))):
        size = len(markup.after)
        at = sorted(draw(st.lists(st.integers(0, size), min_size=2, max_size=4)))
        edits = [Edit(a, b, draw(WORDS)[:3]) for a, b in zip(at[::2], at[1::2], strict=False)]
        markup = markup.apply(edits, f"R{number}", rewords=True)
    return markup


_NONE = st.just(())
_PARAGRAPHS = st.builds(
    Paragraph, markups(), st.just(Place(3)), st.sampled_from(["", "byline", "date", "keywords"]),
    times=_NONE, comments=_NONE, looks=_NONE,
)  # fmt: skip
_NAMES = st.sampled_from(["", "Ann", "Bo", "MR. CEE"])
_ROLES = st.sampled_from(["question", "answer", ""])
_SPOKEN = st.lists(_PARAGRAPHS, max_size=3).map(tuple)
_TURNS = st.builds(Turn, _NAMES, WORDS, _SPOKEN, _ROLES, st.none(), st.none(), st.just(Place(2)))
_BLOCKS = (
    _TURNS
    | _PARAGRAPHS
    | st.builds(Heading, markups(), st.integers(0, 6), st.just(Place(1)))
    | st.builds(Removed, markups(), WORDS, place=st.just(Place(4)), field=st.sampled_from(["", "byline"]))
)
TRANSCRIPTS = st.builds(
    Transcript,
    st.lists(_BLOCKS, max_size=6).map(tuple),
    st.lists(st.builds(Speaker, _NAMES, st.lists(WORDS, max_size=2).map(tuple), _ROLES), max_size=3).map(tuple),
    source=WORDS,
    syntax=st.sampled_from(["plain", "markdown"]),
    language=st.sampled_from(["en", "", "fr", "he"]),
)
