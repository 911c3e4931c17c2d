"""Real captions: every letter of them, and the turns as a person who opens the file sees them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import qa_editor
from qa_editor.core.markup import letters_of
from qa_editor.core.transcript import Removed, Transcript, Turn, all_paragraphs

EXPORTS = Path(__file__).parents[4] / "shared" / "exports"
HITSAVE, SHAPES = EXPORTS / "whisper-hitsave", EXPORTS / "vendor-shapes-turnchunk"
PODCAST = EXPORTS / "podcast-namespace"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not EXPORTS.exists(), reason="the shared test material is not here"),
]


def one(folder: Path, pattern: str) -> Path:
    (found,) = folder.glob(pattern)
    return found


def letters_read(transcript: Transcript) -> str:
    spoken = (p.text.before for n, _, p in all_paragraphs(transcript) if not isinstance(transcript.blocks[n], Removed))
    return letters_of("".join(spoken))


def bare(text: str) -> str:
    """The letters of captions without time lines, numbers, tags, entities and labels: read by other means than ours."""
    text = re.sub(r"(?m)^WEBVTT.*\n(?:.+\n)*", "", text)
    text = re.sub(r"(?m)^(?:\d+\n)?[\d:.,]+ --> .*$", "", text)
    text = re.sub(r"<[^>]*>", "", text)
    text = re.sub(r"(?m)^(?:Travis|Sarah|Gilon|Priya Raman|Tom Ableton): ", "", text)
    return letters_of(text.replace("&amp;", "&"))


@pytest.mark.parametrize("suffix", [".srt", ".vtt", ".lrc"])
def test_whispers_formats_hold_the_same_words(suffix: str) -> None:
    path = one(HITSAVE, f"2023*Nicol{suffix}")
    transcript = qa_editor.read(path.read_bytes())
    assert letters_read(transcript) == letters_of(one(HITSAVE, "2023*Nicol.text").read_text("utf-8"))
    assert not transcript.turns
    assert sum(len(p.times) for _, _, p in all_paragraphs(transcript)) == 753


@pytest.mark.parametrize("suffix", [".srt", ".vtt"])
def test_whisper_without_punctuation(suffix: str) -> None:
    transcript = qa_editor.read(one(HITSAVE, f"2025*2025{suffix}"))
    assert letters_read(transcript) == letters_of(one(HITSAVE, "2025*2025.txt").read_text("utf-8"))
    assert not transcript.turns


def test_whisper_without_a_header_in_a_markdown_file() -> None:
    path = one(HITSAVE, "*interview-with-artemio-urbina.md")
    transcript = qa_editor.read(path)
    assert letters_read(transcript) == bare(path.read_text("utf-8"))
    assert transcript.source.endswith(".md")


@pytest.mark.parametrize(
    "path",
    [PODCAST / "example.srt", PODCAST / "example.vtt", SHAPES / "teams.vtt", SHAPES / "zoom.vtt",
     EXPORTS / "youtube-auto-us-debates" / "1976-10-06.vtt"],
    ids=lambda path: path.name,
)  # fmt: skip
def test_no_letter_is_lost(path: Path) -> None:
    assert letters_read(qa_editor.read(path.read_bytes())) == bare(path.read_text("utf-8"))


def test_rolling_captions() -> None:
    """Seven cues show four lines, some three times."""
    transcript = qa_editor.read(SHAPES / "youtube_auto_real_shape.vtt")
    (paragraph,) = [p for n, _, p in all_paragraphs(transcript) if not isinstance(transcript.blocks[n], Removed)]
    assert [(len(paragraph.text.before[t.start : t.end].split()), t.start_ms, t.end_ms) for t in paragraph.times] == [
        (1, 0, 4390), (5, 4400, 6869), (6, 6879, 8549), (4, 8559, 11430),
    ]  # fmt: skip


def test_escaped_tags() -> None:
    transcript = qa_editor.read(SHAPES / "escaped_tags.vtt")
    text = "".join(p.text.before for _, _, p in all_paragraphs(transcript))
    assert "<i>" not in text
    assert "<b>" not in text
    assert " a < b " in text
    assert "<div>" in text


TURNS = {  # label, words, start and end in milliseconds: the file opened in an editor and read by eye
    "podcast-namespace/example.srt": [
        ("Travis", 178, 179, 50340), ("Sarah", 146, 53030, 100189), ("Travis", 391, 102739, 216939),
        ("Gilon", 155, 219360, 260579), ("Travis", 182, 263189, 319500), ("Gilon", 204, 322139, 374029),
        ("Travis", 589, 376629, 560519), ("Sarah", 138, 562879, 614690), ("Gilon", 281, 617330, 688850),
        ("Travis", 228, 691490, 754769),
    ],
    "podcast-namespace/example.vtt": [("Sarah", 48, 0, 18630), ("Gillian", 18, 19080, 25350)],
    "vendor-shapes-turnchunk/teams.vtt": [("Alice Chen", 15, 1000, 9200), ("Bob Ferreira", 18, 9200, 15800)],
    "vendor-shapes-turnchunk/zoom.vtt": [
        ("Priya Raman", 5, 2100, 5400), ("Tom Ableton", 4, 5400, 7900), ("Priya Raman", 10, 7900, 11200),
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", TURNS)
def test_turns_as_a_person_sees_them(name: str) -> None:
    transcript = qa_editor.read((EXPORTS / name).read_bytes())
    assert [_figures(turn) for turn in transcript.turns[:20]] == TURNS[name]


def _figures(turn: Turn) -> tuple[str, int, int | None, int | None]:
    return turn.label, sum(len(p.text.before.split()) for p in turn.paragraphs), turn.start_ms, turn.end_ms
