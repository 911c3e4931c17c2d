"""Words that may be names, in turns that came in CAPITALS or in small letters throughout and do not show it."""

from __future__ import annotations

from collections.abc import Iterator

from qa_editor import lexicon
from qa_editor.core.copy import Copy
from qa_editor.core.letter_case import is_spoken, letter_case
from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.rule import Check, Known
from qa_editor.core.transcript import Query

MOST_WORDS = 20  # of one query; a longer list is nobody's to read
_WORD = lazy_pattern(r"(?<![\w.@/#-])[a-zà-ÿ]{4,}(?![\w@/-]|\.\w|['’](?!s\b))")


def find(copy: Copy, known: Known) -> Iterator[Query]:
    """Yield one query that lists the words of such turns that no word list has, at the first of them.

    Turns in small letters are looked at where most are written so; among others, they are mere slips.
    """
    if known.language != "en" or known.turn_case == "keep":
        return
    spoken = [
        (start, end, paragraph.text)
        for (start, end), (number, _, paragraph) in zip(copy.paragraphs(), copy.spots, strict=True)
        if is_spoken(copy.transcript.blocks[number], copy.transcript)
    ]
    cases = [letter_case(text.before) if len(text.pieces) > 1 else "mixed" for _, _, text in spoken]
    asked = {"capitals"} if cases.count("small") < len(cases) / 2 else {"capitals", "small"}
    found: dict[str, int] = {}
    for (start, end, _), case in zip(spoken, cases, strict=True):
        if case in asked:
            for match in _WORD.finditer(copy.text, start, end):
                found.setdefault(match[0], match.start())
    unknown = [(word, at) for word, at in found.items() if not _is_known(word)]
    if unknown:
        words, (first, at) = [word for word, _ in unknown], unknown[0]
        more = f" and {len(words) - MOST_WORDS} more" if len(words) > MOST_WORDS else ""
        shown = ", ".join(words[:MOST_WORDS]) + more
        yield copy.query("Q15", f"names, perhaps, and small until somebody says so: {shown}", at, at + len(first))


def _is_known(word: str) -> bool:
    if word in lexicon.words() or word in lexicon.both():
        return True
    return word.endswith("s") and word[:-1] in lexicon.words()


CHECK = Check(
    code="Q15",
    name="possible-names",
    why="In a turn of one letter case throughout, nothing shows whether an unknown word is a name.",
    find=find,
    asks=("Mara Ode: WHO SAW THE BOAT, AND WHERE WAS IT?\n\nIvo Hale: IT WAS FETCHED BY ZARVONIK, AND HE LEFT.\n",),
    quiet=("Mara Ode: WHO SAW THE BOAT THAT NIGHT, AND WHERE WAS IT?\n\nIvo Hale: IT WAS IN THE HARBOUR OF LONDON.\n",),
)
