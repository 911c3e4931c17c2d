"""Expanding a Hunspell dictionary into the words that it stands for; used by `build` alone.

Format: hunspell(5). Only PFX and SFX with one level each and their cross products are read; that is all that the
SCOWL dictionaries of English use. Parts of compounds (ordinal endings) and possessives are left out.
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple


class Affix(NamedTuple):
    """One rule: strip `strip`, add `add`, where `fits` matches; `crosses`: it goes with an affix at the other end."""

    is_prefix: bool
    strip: str
    add: str
    fits: re.Pattern[str]
    crosses: bool

    def apply(self, word: str) -> str | None:
        """Return the word with this affix, None where the rule does not fit it."""
        if not self.fits.search(word):
            return None
        if self.is_prefix:
            return self.add + word[len(self.strip) :]
        return word[: len(word) - len(self.strip)] + self.add


def expand(path: Path) -> set[str]:
    """Return every word form of the dictionary `path`.aff and `path`.dic (UTF-8); OSError where one is missing."""
    affixes = _read_affixes(path.with_suffix(".aff"))
    found: set[str] = set()
    for line in path.with_suffix(".dic").read_text(encoding="utf-8").splitlines()[1:]:
        word, _, flags = line.partition("\t")[0].strip().partition("/")
        if word and "c" not in flags and not any(ch.isdigit() for ch in word):
            found |= _forms(word, [affix for flag in flags for affix in affixes[flag]])
    return {word for word in found if not word.endswith("'s")}


def _forms(word: str, affixes: list[Affix]) -> set[str]:
    found, crossing = {word}, {word}
    for affix in affixes:
        form = None if affix.is_prefix else affix.apply(word)
        if form:
            found.add(form)
            if affix.crosses:
                crossing.add(form)
    for affix in affixes:
        if affix.is_prefix:
            found.update(form for stem in (crossing if affix.crosses else {word}) if (form := affix.apply(stem)))
    return found


def _read_affixes(path: Path) -> defaultdict[str, list[Affix]]:
    affixes: defaultdict[str, list[Affix]] = defaultdict(list)
    crosses: dict[str, bool] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        parts = line.split()
        if parts[:1] not in (["PFX"], ["SFX"]):
            continue
        if len(parts) == 4:
            crosses[parts[1]] = parts[2] == "Y"
            continue
        kind, flag, strip, add, where = parts[:5]
        pattern = "" if where == "." else f"^{where}" if kind == "PFX" else f"{where}$"
        strip, add = strip.replace("0", ""), add.replace("0", "")
        affixes[flag].append(Affix(kind == "PFX", strip, add, re.compile(pattern), crosses[flag]))
    return affixes
