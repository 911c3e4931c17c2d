"""The script that rebuilds the derived lists gives what is shipped."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa_editor import lexicon
from qa_editor.lexicon._affixes import expand


def test_expand_makes_suffixes_prefixes_and_both(tmp_path: Path) -> None:
    aff = "SET UTF-8\nPFX U Y 1\nPFX U 0 un .\nSFX D Y 2\nSFX D 0 d e\nSFX D y ied [^aeiou]y\nSFX M Y 1\nSFX M 0 's .\n"
    (tmp_path / "t.aff").write_text(aff, encoding="utf-8")
    (tmp_path / "t.dic").write_text("4\ntie/UD\ncarry/D\nRiga/M\n0th/c\n", encoding="utf-8")
    assert expand(tmp_path / "t") == {"tie", "tied", "untie", "untied", "carry", "carried", "Riga"}


def test_a_suffix_that_does_not_cross_takes_no_prefix(tmp_path: Path) -> None:
    (tmp_path / "t.aff").write_text("PFX U Y 1\nPFX U 0 un .\nSFX V N 1\nSFX V 0 able .\n", encoding="utf-8")
    (tmp_path / "t.dic").write_text("1\ndo/UV\n", encoding="utf-8")
    assert expand(tmp_path / "t") == {"do", "undo", "doable"}


def test_shipped_lists_are_what_the_build_gives() -> None:
    pytest.importorskip("spylls")
    pytest.importorskip("babel")
    from qa_editor.lexicon.build import build

    built = build()
    assert built["names"] == lexicon.names()
    assert built["both"] == lexicon.both()
    assert built["words"] == frozenset(lexicon.words())
