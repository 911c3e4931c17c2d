"""What a document shows about its names, and what it does not."""

from __future__ import annotations

from tests.rules.cleaning import cleaned


def test_a_line_in_capitals_is_no_evidence_of_a_name() -> None:
    text = "She read it out: NO ZARVABILITY, NO ZARVABILITY CLAUSE, NO ZARVABILITY AT ALL. So zarvability was excluded."
    assert cleaned(text).after == text


def test_an_acronym_between_small_words_is_evidence() -> None:
    text = "We ran the ZVTQ system, and the ZVTQ desk, but zvtq was slow."
    assert cleaned(text).after == "We ran the ZVTQ system, and the ZVTQ desk, but ZVTQ was slow."
