"""Text for MAXQDA and NVivo: a name before each turn, times where there are any."""

from __future__ import annotations

from dataclasses import replace

from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript
from qa_editor.writers import maxqda, nvivo
from tests.writers.sample import ASKER, GUEST, interview, turn


def timed() -> Transcript:
    first = turn("Ann", "question", "Why\tnow?")._replace(start_ms=0)
    second = turn("Bo", "answer", "It was time.", "At last.")._replace(start_ms=61_250, end_ms=3_723_900)
    return Transcript((first, second))


def test_maxqda_has_names_and_time_marks() -> None:
    assert maxqda.write(timed(), Style()).decode() == (
        "#00:00:00-0#\n\nAnn: Why\tnow? #00:01:01-2#\n\nBo: It was time.\n\nAt last. #01:02:03-9#\n"
    )


def test_maxqda_without_times_has_none() -> None:
    written = maxqda.write(interview(), Style(labels="qa")).decode()
    assert f"{ASKER}: Was it <planned>?" in written
    assert f"{GUEST}: No, not really\n\nNobody asked." in written
    assert [word for word in written.split() if "#" in word] == ["#00:00:09-0#"]  # the end of the one timed turn


def test_nvivo_rows_have_the_same_tabs() -> None:
    rows = nvivo.write(timed(), Style()).decode().splitlines()
    assert rows == [
        "Timespan\tSpeaker\tContent",
        "0:00:00.0-0:01:01.2\tAnn\tWhy now?",
        "0:01:01.2-1:02:03.9\tBo\tIt was time. At last.",
    ]


def test_nvivo_without_times_has_names_above() -> None:
    untimed = replace(timed(), blocks=tuple(block._replace(start_ms=None) for block in timed().turns))
    assert nvivo.write(untimed, Style()).decode() == "Ann\nWhy\tnow?\n\nBo\nIt was time.\nAt last.\n"
