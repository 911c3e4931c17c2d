"""The language of a text, long or short: no other is taken for English, and English is not taken for another."""

from __future__ import annotations

import pytest

from qa_editor.rules.language import is_foreign, language_of
from tests.rules.test_cases import STAYS

FOREIGN = [row[1] for row in STAYS if row[0].startswith("language-")]
ENGLISH = [row[1] for row in STAYS if row[0] in ("clean-interview", "mixed-languages", "idioms", "seasons-directions")]


@pytest.mark.parametrize("text", FOREIGN)
def test_no_other_language_is_english(text: str) -> None:
    assert language_of(text) != "en"


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_english(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Pourquoi pas ? Il est parti avec ma sœur, et je ne sais pas pour combien de temps.", "fr"),
        ("Ich weiß es nicht, aber das war nicht mein Hund.", "de"),
        ("¿Y por qué no?", "es"),
        ("", "en"),
        ("Zarvonik", "en"),
        ("1990 – 1995", "en"),
    ],
)
def test_short_texts(text: str, code: str) -> None:
    assert language_of(text) == code


def test_a_quotation_is_seen() -> None:
    text = "She said, “Qui vivra verra, mon petit ; et qui mourra saura !” and then she laughed at all of us."
    assert is_foreign(text, text.index(" ;"))
    assert is_foreign(text, text.index(" !"))
    assert not is_foreign("We went home ; she stayed with the others.", 12)
