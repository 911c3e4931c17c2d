# ruff: noqa: E501
"""What the exports of tools, archives and programs come out as, and what of them is set aside."""

from __future__ import annotations

import pytest

from qa_editor.core.transcript import Heading, Paragraph, Transcript
from tests.structure.export_cases import EXPORTS, NOT_SPOKEN
from tests.structure.helpers import structured
from tests.structure.test_nothing_lost import kept, letters


def spoken(transcript: Transcript) -> list[str]:
    """Return each turn as `speaker@seconds: paragraphs`."""
    found = []
    for turn in transcript.turns:
        at = "" if turn.start_ms is None else f"@{turn.start_ms / 1000:g}"
        texts = (" ".join(paragraph.text.before.split()) for paragraph in turn.paragraphs)
        found.append(f"{turn.speaker or turn.label}{at}: {' / '.join(texts)}")
    return found


def removed(transcript: Transcript) -> list[tuple[str, str]]:
    return [(block.text.before.strip(), block.why) for block in transcript.removed]


@pytest.mark.parametrize(("suffix", "raw", "turns"), [case[1:] for case in EXPORTS], ids=[case[0] for case in EXPORTS])
def test_turns_of_an_export(suffix: str, raw: str, turns: tuple[str, ...]) -> None:
    assert spoken(structured(raw, suffix)) == list(turns)


_IN_WORDS = "Teams, times read out"  # its times have letters, and become numbers


@pytest.mark.parametrize(("what", "suffix", "raw"), [case[:3] for case in EXPORTS if case[0] != _IN_WORDS])
def test_no_letter_of_an_export_is_lost(what: str, suffix: str, raw: str) -> None:
    assert not letters(raw) - letters(kept(structured(raw, suffix))), what


@pytest.mark.parametrize("raw", NOT_SPOKEN)
def test_a_document_without_dialogue_has_no_turns(raw: str) -> None:
    assert spoken(structured(raw)) == []


def test_a_document_without_dialogue_keeps_its_paragraphs() -> None:
    raw = "Bread. Flour: 200 g. Water: 100 g. Salt: Some.\n\nCake. Flour: Much. Water: None. Salt: None.\n"
    assert [block.text.before for block in structured(raw).blocks if isinstance(block, Paragraph)] == raw.strip().split(
        "\n\n"
    )


_TURNS = "Tessa Moor  0:03\nHow did it begin?\n\nIvo Brandt  0:09\nWith one oven.\n\nTessa Moor  0:14\nOnly one?\n\nIvo Brandt  0:20\nOnly one.\n"


@pytest.mark.parametrize(
    "line",
    ["Transcribed by https://otter.ai", "(Transcribed by TurboScribe.ai. Go Unlimited to remove this message.)",
     "This transcript was exported on May 03, 2021 - view latest version here.", "Transcript by Rev.com", "Meeting ended after 00:12:11 👋",
     "This editable transcript was computer generated and might contain errors. People can also change the text after it was created."],
)  # fmt: skip
def test_the_footer_of_a_tool_is_set_aside(line: str) -> None:
    assert removed(structured(f"{_TURNS}\n{line}\n")) == [(line, "a tool's footer")]


def test_the_lists_above_a_meeting_are_metadata() -> None:
    transcript = structured(f"Harbour talk\n\nAttendees\n\nTessa Moor, Ivo Brandt\n\nTranscript\n\n{_TURNS}")
    assert transcript.metadata == {"title": "Harbour talk", "participants": "Tessa Moor, Ivo Brandt"}
    assert removed(transcript) == [("Attendees", "a tool's heading"), ("Transcript", "a tool's heading")]


def test_a_court_reporters_notes_stand_between_the_turns() -> None:
    raw = "BY MR. MOOR:\n\nQ. Was it late?\n\nA. It was.\n\n(Whereupon, a recess was taken.)\n\nCROSS-EXAMINATION\n\nBY MS. DAHL:\n\nQ. Was it dark?\n\nA. Quite.\n\nTHE WITNESS: It rained.\n"
    transcript = structured(raw)
    assert spoken(transcript) == [
        "MR. MOOR: Was it late?", "THE WITNESS: It was.", "MS. DAHL: Was it dark?", "THE WITNESS: Quite.", "THE WITNESS: It rained.",
    ]  # fmt: skip
    assert removed(transcript) == [(f"BY {name}:", "says who asks from here on") for name in ("MR. MOOR", "MS. DAHL")]
    others = [block.text.before for block in transcript.blocks if isinstance(block, Heading | Paragraph)]
    assert sorted(others) == ["(Whereupon, a recess was taken.)", "CROSS-EXAMINATION"]


def test_a_line_number_on_an_empty_line_stops_nothing() -> None:
    raw = "\n".join(
        f" {n}   {text}"
        for n, text in enumerate(
            ["Q.  Where?", "A.  Here.", "Q.  When?", "A.  Now.", "", "Q.  Why?", "A.  So.", "", ""], 1
        )
    )
    assert [turn.label for turn in structured(raw).turns] == ["Q", "A"] * 3


def test_chat_notices_are_set_aside() -> None:
    raw = "[10:32] <tess> How?\n[10:32] <ivo> With one oven.\n[10:33] -!- rob has quit [Quit: bye]\n[10:33] <tess> And then?\n[10:34] <ivo> Then two.\n"
    assert ("[10:33] -!- rob has quit [Quit: bye]", "a notice of the chat") in removed(structured(raw))
