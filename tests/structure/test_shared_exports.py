"""Real text exports: each is read without its format being told, no letter is lost, and the first turns are these.

The turns were written down from the files by hand: speaker, start in seconds, words.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import qa_editor
from qa_editor.core.source import decode
from qa_editor.core.transcript import Removed, Transcript, Turn, all_paragraphs
from tests.structure.test_nothing_lost import letters

EXPORTS = Path(__file__).parents[3] / "shared" / "exports"
TEXTS = ("otter-md-hitsave/2*.md", "whisper-hitsave/*.txt", "whisper-hitsave/*.text", "whisper-hitsave/*.md",
         "nasa-spacelog/*.txt", "vendor-shapes-turnchunk/*.txt")  # fmt: skip

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not EXPORTS.exists(), reason="the shared test material is not here"),
]

Spoken = tuple[str, int | None, int]

OTTER: tuple[Spoken, ...] = (
    ("Jonas Rosland", 0, 114), ("Danny Silvers", 61, 98), ("Jonas Rosland", 105, 55), ("Danny Silvers", 122, 87),
    ("Jonas Rosland", 156, 31), ("Danny Silvers", 171, 575), ("Jonas Rosland", 440, 44), ("Danny Silvers", 461, 55),
    ("Jonas Rosland", 486, 34), ("Danny Silvers", 504, 367), ("Jonas Rosland", 665, 24), ("Danny Silvers", 680, 9),
    ("Jonas Rosland", 682, 35), ("Danny Silvers", 701, 2), ("Jonas Rosland", 702, 29), ("Danny Silvers", 711, 1060),
    ("Jonas Rosland", 1154, 3), ("Danny Silvers", 1156, 283), ("Jonas Rosland", 1268, 14), ("Danny Silvers", 1271, 409),
)  # fmt: skip
BARE: tuple[Spoken, ...] = (
    ("Jonas Rosland", None, 98), ("Jon Lawitts", None, 54), ("Vicky Wei", None, 16), ("Jonas Rosland", None, 21),
    ("Vicky Wei", None, 55), ("Jon Lawitts", None, 62), ("Vicky Wei", None, 29), ("Jonas Rosland", None, 20),
    ("Jon Lawitts", None, 18), ("Rich McGrath", None, 53), ("Jon Lawitts", None, 100), ("Vicky Wei", None, 22),
    ("Jonas Rosland", None, 16), ("Vicky Wei", None, 2), ("Jonas Rosland", None, 6), ("Jon Lawitts", None, 78),
    ("Vicky Wei", None, 21), ("Jon Lawitts", None, 43), ("Jonas Rosland", None, 26), ("Rich McGrath", None, 83),
)  # fmt: skip
BOLD: tuple[Spoken, ...] = (
    ("Jonas Rosland", 0, 36), ("Ben Walker", None, 21), ("Kyla Fury", None, 17), ("Ryan Anderson", None, 8),
    ("Jonas Rosland", 60, 90), ("Ryan Anderson", None, 10), ("Ben Walker", None, 137), ("Jonas Rosland", None, 9),
    ("Kyla Fury", None, 451), ("Jonas Rosland", None, 26), ("Ryan Anderson", None, 1), ("Kyla Fury", None, 32),
    ("Ryan Anderson", None, 11), ("Kyla Fury", None, 332), ("Jonas Rosland", None, 28), ("Ryan Anderson", None, 3),
    ("Kyla Fury", None, 12), ("Ryan Anderson", None, 598), ("Jonas Rosland", None, 16), ("Ryan Anderson", None, 55),
)  # fmt: skip
MISSION: tuple[Spoken, ...] = (
    ("LCC", 0, 1), ("P", 2, 8), ("CC", 4, 1), ("P", 8, 7), ("CC", 9, 1), ("P", 25, 16), ("CC", 34, 2), ("P", 48, 5),
    ("CC", 51, 3), ("P", 58, 15), ("CC", 67, 1), ("P", 81, 10), ("CC", 88, 6), ("P", 92, 20), ("CC", 106, 8),
    ("P", 110, 9), ("CC", 113, 1), ("P", 121, 14), ("CC", 130, 6), ("P", 135, 1),
)  # fmt: skip
_CEDAR, _DAWN, _DAWN_TOO = "Кедр", "Заря 1 (Каманин)", "Заря 1 (Быков)"
CYRILLIC: tuple[Spoken, ...] = (
    (_CEDAR, -7020, 3), (_DAWN, None, 2), (_DAWN, None, 3), (_CEDAR, None, 3), (_DAWN, -6900, 7), (_CEDAR, None, 11),
    (_DAWN, None, 2), (_CEDAR, -6540, 3), (_DAWN, None, 4), (_DAWN_TOO, None, 3), (_CEDAR, None, 3), (_DAWN, None, 6),
    (_CEDAR, None, 19), (_DAWN, None, 5), (_CEDAR, None, 8), (_DAWN, None, 6), (_DAWN_TOO, None, 10), (_CEDAR, None, 5),
    (_DAWN_TOO, None, 11), (_CEDAR, None, 15),
)  # fmt: skip


def files() -> list[Path]:
    return sorted(path for pattern in TEXTS for path in EXPORTS.glob(pattern) if path.name != "SOURCE.md")


def first_turns(transcript: Transcript, count: int) -> list[Spoken]:
    """Return (speaker, start in whole seconds, words) of the first turns."""
    return [
        (turn.speaker, None if turn.start_ms is None else turn.start_ms // 1000, _words(turn))
        for turn in transcript.turns[:count]
    ]


def _words(turn: Turn) -> int:
    return sum(len(paragraph.text.before.split()) for paragraph in turn.paragraphs)


def test_no_letter_is_lost_and_none_is_made_up() -> None:
    assert len(files()) == 19
    for path in files():
        transcript = qa_editor.read(path)
        kept = Counter(letters(" ".join(p.text.before for _, _, p in all_paragraphs(transcript))))
        kept += letters(" ".join(turn.label for turn in transcript.turns))
        assert kept == letters(decode(path.read_bytes())), path.name


@pytest.mark.parametrize(
    ("pattern", "turns", "count"),
    [("otter-md-hitsave/2020*.md", OTTER, 59), ("otter-md-hitsave/2021__Red*.md", BARE, 192),
     ("otter-md-hitsave/2021__Win*.md", BOLD, 290), ("nasa-spacelog/mr3*.txt", MISSION, 115),
     ("vendor-shapes-turnchunk/bracketed.txt", (("Alice", 1, 4), ("Bob", 4, 6), ("Bob", 8, 5)), 3),
     ("vendor-shapes-turnchunk/otter.txt", (("Alice Chen", 1, 15), ("Bob Ferreira", 9, 7)), 2)],
)  # fmt: skip
def test_the_first_turns(pattern: str, turns: tuple[Spoken, ...], count: int) -> None:
    (path,) = EXPORTS.glob(pattern)
    transcript = qa_editor.read(path)
    assert first_turns(transcript, 20) == list(turns)
    assert len(transcript.turns) == count


def test_the_first_turns_of_a_cyrillic_log() -> None:
    transcript = qa_editor.read(EXPORTS / "nasa-spacelog" / "vostok1_MAIN.txt")
    found = first_turns(transcript, 20)
    assert [(speaker, words) for speaker, _, words in found] == [(speaker, words) for speaker, _, words in CYRILLIC]
    assert [start for _, start, _ in found if start is not None][:3] == [-7020, -6900, -6540]


def test_the_host_asks_and_the_guests_answer() -> None:
    for path in EXPORTS.glob("otter-md-hitsave/2*.md"):
        roles = {speaker.name: speaker.role for speaker in qa_editor.read(path).speakers}
        assert roles["Jonas Rosland"] == "question", path.name
        assert "answer" in roles.values(), path.name


def test_lines_with_times_become_paragraphs_with_times() -> None:
    (path,) = EXPORTS.glob("whisper-hitsave/2023*Rik_Nicol.txt")
    transcript = qa_editor.read(path)
    times = [time for _, _, paragraph in all_paragraphs(transcript) for time in paragraph.times]
    assert transcript.turns == ()
    assert not any(isinstance(block, Removed) for block in transcript.blocks)
    assert len(times) == 753
    assert (times[0].start_ms, times[0].end_ms) == (43_810, 47_850)
