"""A share of `tests.fuzz`, and its own test: each broken promise is noticed, and made small."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from qa_editor.core.markup import Markup, Piece
from qa_editor.core.style import Style
from tests import fuzz
from tests.rules.jumble import jumble, lines, spoil

Cleaner = Callable[..., tuple[Markup, ...]]


def test_a_share_keeps_the_promises() -> None:
    done, failures = fuzz.run(seed=2026, count=600, timed=False)
    assert done >= 600
    assert not failures, "\n".join(failures)


def _ledgers(change: Callable[[str], tuple[Piece, ...]]) -> Cleaner:
    return lambda document, style: tuple(Markup(change(text)) for text in document)  # noqa: ARG005


def _crash(document: fuzz.Document, style: Style) -> tuple[Markup, ...]:
    raise IndexError(f"{len(document)} paragraphs, {style.labels}")


BROKEN = (
    ("rejecting all", _ledgers(lambda text: (Piece("keep", text.strip()),))),
    ("a letter or digit", _ledgers(lambda text: (Piece("delete", text, "X01"), Piece("insert", text[1:], "X01")))),
    ("cleaning twice", _ledgers(lambda text: (Piece("keep", text), Piece("insert", " ", "X01")))),
    ("IndexError", _crash),
)


@pytest.mark.parametrize(("kind", "cleaner"), BROKEN, ids=[kind for kind, _ in BROKEN])
def test_each_broken_promise_is_noticed(kind: str, cleaner: Cleaner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzz, "cleaned_all", cleaner)
    assert fuzz.failure_of((" We left. ", "Nobody saw."), Style()).startswith(kind)


def test_slow_cleaning_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzz, "cleaned_all", _ledgers(lambda text: (Piece("keep", text),)))
    monkeypatch.setattr(fuzz, "GRACE", -1.0)
    assert fuzz.failure_of(("We left.",), Style()).startswith("it takes")


def test_a_failure_is_made_small(monkeypatch: pytest.MonkeyPatch) -> None:
    def eats_z(text: str) -> tuple[Piece, ...]:
        return (Piece("keep", text.replace("z", "")),)

    monkeypatch.setattr(fuzz, "cleaned_all", _ledgers(eats_z))
    assert fuzz.smallest(("We left.", "It was a lazy day, and we left.", "Why?"), Style()) == ("z",)


def test_jumbles_are_many_and_the_same_for_a_seed() -> None:
    one, two = Random(7), Random(7)
    drawn = [jumble(one) for _ in range(200)]
    assert drawn == [jumble(two) for _ in range(200)]
    assert len(set(drawn)) > 190
    assert any(line not in (spoil(line, one), "") for line in lines())
