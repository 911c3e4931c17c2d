"""Runs rules over a document, each on its predecessors' text, and keeps the ledgers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from qa_editor.core.markup import Edit, Markup
from qa_editor.core.page import WRAP, Page
from qa_editor.core.rule import Dotted, Known, Rule
from qa_editor.rules.guards import blank_guards


def lay_out(texts: Iterable[Markup], fresh: AbstractSet[int], evidence: Dotted) -> Page:
    """Return the page that shows the paragraphs as they read now; `fresh` as in `Page`."""
    parts = [text.after.replace("\n", WRAP) for text in texts]
    starts, at = [], 0
    for part in parts:
        starts.append(at)
        at += len(part) + 1
    return Page(blank_guards("\n".join(parts), evidence), starts, fresh)


def run_rules(page: Page, texts: list[Markup], rules: Iterable[Rule], known: Known) -> tuple[Page, list[str]]:
    """Run the rules in order and enter their edits in the ledgers `texts`, in place.

    Returns the page as it reads now, and the codes of the rules that edited.
    Raises BrokenPromise where a rule changes a word.
    """
    codes = []
    for rule in rules:
        if rule.languages and known.language not in rule.languages:
            continue
        edits = list(rule.find(page, known))
        if edits:
            codes.append(rule.code)
            page = _apply(page, texts, edits, rule)
    return page, codes


def _apply(page: Page, texts: list[Markup], edits: Sequence[Edit], rule: Rule) -> Page:
    """Make the edits in the ledgers of their paragraphs, and return the page that the next rule sees."""
    text, starts, out, at = page.text, page.starts, [], 0
    shifts: dict[int, int] = {}
    here = -1
    local: list[Edit] = []
    for start, end, new in edits:
        index = bisect_right(starts, start) - 1
        if index != here:
            _enter(texts, here, local, rule)
            here, local = index, []
        local.append(Edit(start - starts[index], end - starts[index], new))
        if len(new) != end - start:
            shifts[index] = shifts.get(index, 0) + len(new) - (end - start)
        out += [text[at:start], new]
        at = end
    _enter(texts, here, local, rule)
    out.append(text[at:])
    after = "".join(out)
    if not shifts:
        return Page(after, starts, page.fresh, page.watch) if _lowers(text, edits) else page.with_case(after)
    moved, by = [], 0
    for index, start in enumerate(starts):
        moved.append(start + by)
        by += shifts.get(index, 0)
    return Page(after, moved, page.fresh, page.watch)


def _lowers(text: str, edits: Sequence[Edit]) -> bool:
    """Whether an edit makes a word begin with a small letter, or changes more than the case."""
    return any(
        new.lower() != text[start:end].lower() or (new[:1].islower() and not text[start - 1 : start].isalnum())
        for start, end, new in edits
    )


def _enter(texts: list[Markup], index: int, edits: list[Edit], rule: Rule) -> None:
    if edits:
        texts[index] = texts[index].apply(edits, rule.code, rewords=rule.rewords)
