# ruff: noqa: E501
import pytest

from qa_editor.core.transcript import Heading
from tests.structure.helpers import structured, texts

_TALK = "Jo Fenn: Where was it?\n\nIda Lom: In the bay.\n\n{line}\n\nJo Fenn: When was it?\n\nIda Lom: In May.\n\nJo Fenn: Why then?\n\nIda Lom: To rest.\n"
_LAST = _TALK.format(line="It was cold.")


def headings(raw: str) -> list[str]:
    return [block.text.before for block in structured(raw).blocks if isinstance(block, Heading)]


@pytest.mark.parametrize("line", ["THE FIRST WINTER", "Part Two", "Chapter 3"])
def test_heading_between_two_turns(line: str) -> None:
    transcript = structured(_TALK.format(line=line))
    assert headings(_TALK.format(line=line)) == [line]
    assert texts(transcript)[1] == "In the bay."


def test_two_headings_support_each_other() -> None:
    raw = _TALK.format(line="On sailing").replace("In May.", "In May.\n\nHow it ended")
    assert headings(raw) == ["On sailing", "How it ended"]


@pytest.mark.parametrize(
    "line",
    ["On sailing", "It was cold.", "STOP", "and then we left", "My aunt, my uncle, and", "\u201cStay here\u201d", "(Laughs.)",
     "Was it cold?", "No", "[inaudible]"],
)  # fmt: skip
def test_words_that_may_be_said_stay(line: str) -> None:
    transcript = structured(_TALK.format(line=line))
    assert texts(transcript)[1] == f"In the bay.\n\n{line}"
    assert headings(_TALK.format(line=line)) == []


def test_transcripts_without_full_stops_have_no_headings_between() -> None:
    raw = _TALK.format(line="OLD BOATS").replace(".", "").replace("To rest", "To rest\n\nand so we did")
    assert texts(structured(raw))[1] == "In the bay\n\nOLD BOATS"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("You may also like", "a web page's furniture"),
        ("You may also like: ten old boats", "a web page's furniture"),
        ("* * *", "a break line between parts"),
        ("[Ad break]", "a break for advertisements"),
        ("[End of Tape 1, Side A]", "a note about the tape"),
        ("(SOUNDBITE OF MUSIC)", "a note about the sound"),
        ("Photograph: Per Lunde", "a caption or a credit"),
        ("Caption: Ida on deck", "a caption or a credit"),
    ],
)
def test_line_between_turns_is_set_aside(line: str, why: str) -> None:
    transcript = structured(_TALK.format(line=line))
    assert [(removed.text.before, removed.why) for removed in transcript.removed] == [(line, why)]
    assert texts(transcript)[1] == "In the bay."
    assert len(transcript.turns) == 6


@pytest.mark.parametrize(
    "line",
    ["You may also like it.", "You may also like: this.", "A picture: my aunt in the bow.", "This interview has been edited, I am told.",
     "Kim Rask is a writer.", "[the tape was wet]", "Copyright was never mine."],
)  # fmt: skip
def test_words_like_a_notice_stay(line: str) -> None:
    transcript = structured(_TALK.format(line=line))
    assert texts(transcript)[1] == f"In the bay.\n\n{line}"
    assert transcript.removed == ()


@pytest.mark.parametrize(
    "line",
    ["This interview has been edited for length and clarity.", "Jo Fenn is a staff writer.", "Copyright © 2021 Bay Press. All rights reserved.",
     "*Lea Rask is a writer in the bay.*"],
)  # fmt: skip
def test_notice_below_the_last_turn_is_set_aside(line: str) -> None:
    transcript = structured(_LAST + "\n" + line + "\n")
    assert [removed.text.before for removed in transcript.removed] == [line]
    assert texts(transcript)[-1] == "To rest."


def test_what_somebody_else_is_stays_the_last_word() -> None:
    assert texts(structured(_LAST + "\nKim Rask is a writer.\n"))[-1].endswith("Kim Rask is a writer.")


def test_a_notice_is_no_part_of_the_sentence_above() -> None:
    raw = "".join(
        f"FENN: We went out on day {n} with two boats and came home late with the one\nthat was left.\n"
        for n in range(8)
    )
    transcript = structured(
        "RASK: And then?\n" + raw + "RASK: Thank you.\nCopyright © 2021 Bay Radio. All rights reserved.\n"
    )
    assert texts(transcript)[-1] == "Thank you."
    assert len(transcript.removed) == 1


def test_meeting_tool_names_nobody() -> None:
    raw = "**Meeting started transcription**\n\n**Fenn, Jo** 0:03  \nShall we?\n\n**Lom, Ida** 0:05  \nYes.\n\n**Fenn, Jo** 0:09  \nWhere is it?\n\n**Fenn, Jo** stopped transcription\n"
    transcript = structured(raw, ".md")
    assert [turn.label for turn in transcript.turns] == ["Fenn, Jo", "Lom, Ida", "Fenn, Jo"]
    assert {removed.why for removed in transcript.removed} == {"a tool's footer"}


def test_running_heads_with_page_numbers_are_set_aside() -> None:
    page = "Memories of Ida Lom                  Page {n}\n\n"
    raw = (
        page.format(n=1)
        + "LOM: My father was a\n\n"
        + page.format(n=2)
        + "smith.\n\nFENN: Where?\n\n"
        + page.format(n=3)
        + "LOM: Here.\n\nFENN: And then?\n"
    )
    transcript = structured(raw)
    assert [removed.why for removed in transcript.removed] == ["a running head"] * 3
    assert texts(transcript) == ["My father was a\nsmith.", "Where?", "Here.", "And then?"]


def test_captions_in_a_text_file() -> None:
    raw = "1\n00:00:01,000 --> 00:00:03,000\nKim: Where are you?\n\n2\n00:00:03,500 --> 00:00:05,000\nOla: On deck.\n\n3\n00:00:08,000 --> 00:00:09,000\nKim: The soup is cold.\n"
    transcript = structured(raw)
    assert [(turn.label, turn.start_ms) for turn in transcript.turns] == [("Kim", 1000), ("Ola", 3500), ("Kim", 8000)]


def test_headings_with_q_lose_it() -> None:
    transcript = structured("# Rope\n\n## Q: What is it?\n\nGrass.\n\n## Q: And tar?\n\nA tree.\n", ".md")
    assert texts(transcript) == ["What is it?", "Grass.", "And tar?", "A tree."]
    assert [turn.role for turn in transcript.turns] == ["question", "answer"] * 2


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("By: Felix Arne", "byline"),
        ("Von Uwe Lange", "byline"),
        ("Von Uwe Lange, 12. März 2022", "byline"),
        ("Par Odile Roux", "byline"),
        ("Propos recueillis par Odile Roux", "byline"),
        ("12. März 2022", "date"),
        ("le 3 mai 2023", "date"),
        ("3 de mayo de 2021", "date"),
    ],
)
def test_bylines_and_dates(line: str, field: str) -> None:
    assert structured(f"The Pilot of the Bay\n\n{line}\n\n{_LAST}").metadata[field] == line


@pytest.mark.parametrize("line", ["BY MR. LOM:", "By the way", "Von hier aus", "Par exemple"])
def test_lines_that_are_no_byline(line: str) -> None:
    assert "byline" not in structured(f"The Pilot of the Bay\n\n{line}\n\n{_LAST}").metadata


def test_metadata_has_no_emphasis_and_a_subject_is_nobody() -> None:
    raw = "# The Pilot\n\n**Guest:** Ida Lom\n**Subject:** Re: the bay, again\n\n" + _LAST
    metadata = structured(raw, ".md").metadata
    assert metadata["participants"] == "Ida Lom"
    assert metadata["subject"] == "Re: the bay, again"


def test_a_row_of_links_is_furniture() -> None:
    transcript = structured("Home | News | Boats | About us\n\n" + _LAST)
    assert [removed.text.before for removed in transcript.removed] == ["Home | News | Boats | About us"]
