"""Runs rules over a document, each on its predecessors' text, and keeps the ledgers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
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
    text, starts = page.text, page.starts
    edited = []
    for index, here in _by_paragraph(edits, page):
        edited.append(index)
        first = starts[index]
        local = [(start - first, end - first, new) for start, end, new in here]
        texts[index] = texts[index].apply(local, rule.code, rewords=rule.rewords)
    out, at = list[str](), 0
    for start, end, new in edits:
        out += text[at:start], new
        at = end
    out.append(text[at:])
    after = "".join(out)
    if len(after) == len(text) and all(len(new) == end - start for start, end, new in edits):
        return Page(after, starts, page.fresh, page.watch) if _lowers(text, edits) else page.with_case(after, edited)
    return Page(after, _moved(starts, edits), page.fresh, page.watch)


def _by_paragraph(edits: Sequence[Edit], page: Page) -> Iterator[tuple[int, list[Edit]]]:
    """Yield the index of each paragraph that is edited, with its edits."""
    index, first, after = -1, 0, 0  # of the paragraph at hand: its number, where it starts, where the next one does
    here: list[Edit] = []
    for edit in edits:
        if not first <= edit.start < after:
            if here:
                yield index, here
            here = []
            index = page.index_at(edit.start)
            first, after = page.starts[index], page.bounds(index)[1] + 1
        here.append(edit)
    if here:
        yield index, here


def _moved(starts: Sequence[int], edits: Sequence[Edit]) -> list[int]:
    """Return where the paragraphs start once the edits are made."""
    moved: list[int] = []
    by = done = 0
    for start, end, new in edits:
        index = bisect_right(starts, start, done)
        moved += [place + by for place in starts[done:index]]
        by, done = by + len(new) - (end - start), index
    return moved + [place + by for place in starts[done:]]


def _lowers(text: str, edits: Sequence[Edit]) -> bool:
    """Whether an edit makes a word begin with a small letter, or changes more than the case."""
    return any(
        new.lower() != text[start:end].lower() or (new[:1].islower() and not text[start - 1 : start].isalnum())
        for start, end, new in edits
    )
