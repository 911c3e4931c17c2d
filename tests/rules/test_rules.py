"""Each rule's own examples: what it fixes, what it leaves."""

from __future__ import annotations

import pytest

import qa_editor
from qa_editor.core.rule import Check, Rule
from qa_editor.core.style import Style
from qa_editor.rules import CHECKS, RULES
from tests.rules.cleaning import cleaned

FIXES = [(rule, raw, right) for rule in RULES for raw, right in rule.fixes]
LEAVES = [(rule, text) for rule in RULES for text in rule.leaves]
ASKS = [(check, notes) for check in CHECKS for notes in check.asks]
QUIET = [(check, notes) for check in CHECKS for notes in check.quiet]


def _style_for(right: str) -> Style:
    """An example that begins with a small letter is a piece of a sentence."""
    return Style(off=frozenset({"C01"} if right.lstrip('“"')[0].islower() else ()))


@pytest.mark.parametrize(("rule", "raw", "right"), FIXES, ids=[f"{r.code}-{raw[:30]}" for r, raw, _ in FIXES])
def test_rule_fixes_its_examples(rule: Rule, raw: str, right: str) -> None:
    markup = cleaned(raw, _style_for(right))
    assert markup.after == right
    assert markup.before == raw
    assert rule.code in {change.rule for change in markup.changes()}


@pytest.mark.parametrize(("rule", "text"), LEAVES, ids=[f"{r.code}-{t[:30]}" for r, t in LEAVES])
def test_rule_leaves_its_must_stay_cases(rule: Rule, text: str) -> None:
    assert rule.code not in {change.rule for change in cleaned(text).changes()}


@pytest.mark.parametrize(("check", "notes"), ASKS, ids=[f"{c.code}-{n[:30]}" for c, n in ASKS])
def test_check_asks(check: Check, notes: str) -> None:
    transcript = qa_editor.clean(qa_editor.read(notes.encode()))
    assert check.code in {query.code for query in transcript.queries}


@pytest.mark.parametrize(("check", "notes"), QUIET, ids=[f"{c.code}-{n[:30]}" for c, n in QUIET])
def test_check_stays_quiet(check: Check, notes: str) -> None:
    transcript = qa_editor.clean(qa_editor.read(notes.encode()))
    assert check.code not in {query.code for query in transcript.queries}
