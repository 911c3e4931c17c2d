"""The checks, one a file: what only a person can decide is asked, never changed."""

from __future__ import annotations

from qa_editor.core.rule import Check
from qa_editor.rules.checks import (
    comment,
    doubtful_stop,
    inaudible,
    left_in_capitals,
    likely_name,
    low_confidence,
    mixed_abbreviation,
    mixed_spelling,
    name_twice,
    no_punctuation,
    placeholder,
    possible_names,
    repeated_word,
    unanswered,
    unclosed,
    unknown_speaker,
)

CHECKS: tuple[Check, ...] = (
    placeholder.CHECK,
    name_twice.CHECK,
    mixed_spelling.CHECK,
    mixed_abbreviation.CHECK,
    unclosed.CHECK,
    inaudible.CHECK,
    unanswered.CHECK,
    unknown_speaker.CHECK,
    repeated_word.CHECK,
    doubtful_stop.CHECK,
    no_punctuation.CHECK,
    low_confidence.CHECK,
    comment.CHECK,
    left_in_capitals.CHECK,
    possible_names.CHECK,
    likely_name.CHECK,
)
