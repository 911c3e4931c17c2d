"""Spoil a clean interview as a rule mends it, and demand it back: each rule at each place, and all at once."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

import pytest

from qa_editor.core.style import Style
from qa_editor.rules import RULES
from tests.rules.cleaning import cleaned_all

CLEAN = (
    "You grew up in Norway (near the harbour, I think), and your father mended nets. When did you leave?",
    "In October 1961, on a Monday. We took the ferry; it was full of sheep. My mother said it's only for a year.",
    'Dr. Hale asked, "Why is the well so deep?" and nobody knew. It was simple: we had never asked.',
    "I worked for NATO, then for the United States, and on 12 May 1968, I met Peter Lindvarn. He was 23, I was 19.",
    "Was that in the village (the old one)? I don't remember it. People say that Zarvonik never slept.",
    "He didn't. We'd hear him sing at night, and I'd think of the sea. The whole street called him Zarvonik the Owl.",
    'The hall was cold, the soup was thin, and Zarvonik read to us. "Sit down," he said. Then he read for three hours.',
    "What did he read? Letters, mostly. She had taught at Zarvon University before the war, and she wrote every day.",
    "The barn - built by my aunt - stood for years, and I slept in it. Nobody minded.",
    "THE LAST ONE CAME IN MARCH 1970. IT WAS SHORT, AND HE READ IT ALOUD. THEN HE LEFT FOR RUSSIA.",
)
LOWERED = "The last one came in March 1970. It was short, and he read it aloud. Then he left for Russia."

# what a rule mends, made: where it can be, and what is put there
SPOILERS: tuple[tuple[str, str, str | Callable[[re.Match[str]], str]], ...] = (
    ("T01", r"(?<=[a-z,]) (?=[a-z])", "\n"),
    ("S01", r"(?<=[a-z]) (?=[a-z])", "\t"),
    ("S01", r"(?<=[a-z]) (?=[a-z])", " \u00a0"),
    ("S02", r" ", "  "),
    ("S03", r"(?<=\w)(?=[,.;?] )", " "),
    ("S04", r"(?<=[a-z][,;]) (?=[a-zI])", ""),
    ("S04", r"(?<=\d,) ", ""),
    ("S05", r"(?<=[a-z]{2}\.) (?=[A-Z])", ""),
    ("S05", r"(?<=[a-z]\?) (?=[A-Z])", ""),
    ("S06", r"(?<=Dr\.) ", ""),
    ("S07", r'(?<=[?,]") ', ""),
    ("S08", r" (?=\([a-z]+ )", ""),
    ("S08", r"(?<=\()(?=[a-z])", " "),
    ("S09", r"(?='(?:s|d) )", " "),
    ("S09", r"(?=n't)", " "),
    ("S10", r"(?<=simple:) ", ""),
    ("S11", r"(?<=aunt -) ", ""),
    ("P01", r"(?<=[a-z])\.(?= [A-Z]|$)", ".."),
    ("P02", r"(?<=[a-z]), ", ",, "),
    ("P03", r"(?<=[a-z])\?(?= )", "??"),
    ("P04", r"(?<=[a-z]),(?= [a-z])", ".,"),
    ("P05", r"(?<=[a-z])\?(?= [A-Z])", "?."),
    ("C01", r"(?:^|(?<=[a-z]\. ))(?:You|He|We|It|The|My|People|Was|What)\b", lambda match: match[0].lower()),
    ("C02", r"\bI\b(?!n)", "i"),
    ("C03", r"Norway|Monday|October", lambda match: match[0].lower()),
    ("C04", r"States", "states"),
    ("C05", r"NATO", "nato"),
    ("C06", r"\b(?:The|People|Letters)\b", lambda match: match[0][:2].upper() + match[0][2:]),
    ("C07", r"(?<=that )Zarvonik|(?<=and )Zarvonik", "zarvonik"),
    ("C08", r"Hale", "hale"),
    ("C10", r"Lindvarn", "lindvarn"),
    ("C11", r"(?<=12 )May", "may"),
    ("C12", r"University", "university"),
)  # fmt: skip
KEPT = Style(turn_case="keep")


def _after(texts: tuple[str, ...], style: Style = KEPT) -> tuple[str, ...]:
    return tuple(markup.after for markup in cleaned_all(texts, style))


def _places(code_pattern: str) -> list[tuple[int, re.Match[str]]]:
    return [(n, match) for n, text in enumerate(CLEAN[:-1]) for match in re.finditer(code_pattern, text)]


def _spoilt(number: int, match: re.Match[str], new: str | Callable[[re.Match[str]], str]) -> tuple[str, ...]:
    text = CLEAN[number]
    text = text[: match.start()] + (new if isinstance(new, str) else new(match)) + text[match.end() :]
    return (*CLEAN[:number], text, *CLEAN[number + 1 :])


def test_clean_text_stays() -> None:
    assert _after(CLEAN) == CLEAN


@pytest.mark.parametrize(("code", "pattern", "new"), SPOILERS, ids=[f"{s[0]}-{n}" for n, s in enumerate(SPOILERS)])
def test_what_was_spoilt_comes_back(code: str, pattern: str, new: str | Callable[[re.Match[str]], str]) -> None:
    places = _places(pattern)
    assert places
    rules = set()
    for number, match in places:
        markups = cleaned_all(_spoilt(number, match, new), KEPT)
        assert tuple(markup.after for markup in markups) == CLEAN
        rules |= {change.rule for change in markups[number].changes()}
    assert code in rules


def test_capitals_come_back() -> None:
    assert _after(CLEAN, Style(turn_case="all")) == (*CLEAN[:-1], LOWERED)


def test_all_at_once_comes_back() -> None:
    """One spoiler for each paragraph, drawn at random, forty times."""
    for seed in range(40):
        random = Random(seed)
        texts = list(CLEAN)
        for number in range(len(CLEAN) - 1):
            _, pattern, new = random.choice(SPOILERS)
            found = [match for n, match in _places(pattern) if n == number]
            if found:
                texts[number] = _spoilt(number, random.choice(found), new)[number]
        assert _after(tuple(texts)) == CLEAN


def test_every_rule_is_spoilt_for() -> None:
    codes = {code for code, _, _ in SPOILERS} | {"C09"}
    assert codes == {rule.code for rule in RULES if rule.fixes}
