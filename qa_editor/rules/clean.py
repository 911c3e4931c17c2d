"""Cleaning a whole transcript: gather what is known, run the rules, ask the questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qa_editor.core.copy import Copy
from qa_editor.core.errors import BrokenPromise
from qa_editor.core.markup import Markup
from qa_editor.core.rule import Check, Rule
from qa_editor.core.shared import OtherFiles
from qa_editor.core.style import Style
from qa_editor.core.transcript import Block, Heading, Paragraph, Removed, Transcript, Turn, paragraphs_of
from qa_editor.rules.engine import lay_out, run_rules
from qa_editor.rules.guards import shield
from qa_editor.rules.known import full_names, gather, with_names, words_to_watch
from qa_editor.rules.readable_caps import RULE as LOWERING
from qa_editor.rules.readable_caps import as_one_edit
from qa_editor.rules.turn_case import find_turn_cases, without
from qa_editor.rules.unpunctuated import is_unpunctuated

MOST_PASSES = 8  # a pass that mends nothing proves that cleaning twice is cleaning once; nearly always the second
PROOF_LIMIT = 2_000_000  # characters, a hundred hours of talk: beyond, that proof is left to the tests
NEAR = 3  # turns between an unfinished sentence and its end, at most


def clean_with(
    transcript: Transcript,
    style: Style,
    spaces_and_marks: Sequence[Rule],
    capitals: Sequence[Rule],
    checks: Sequence[Check],
    others: OtherFiles | None = None,
) -> Transcript:
    """Return the transcript with every fix in its ledger and every query listed.

    others: the names that the other files of the run show.
    Raises BrokenPromise where a rule changes a word, or finds no end.
    """
    spaces_and_marks = [rule for rule in spaces_and_marks if rule.code not in style.off]
    lowering = [rule for rule in capitals if rule.code == LOWERING.code and rule.code not in style.off]
    capitals = [rule for rule in capitals if rule.code not in (LOWERING.code, *style.off)]
    places = [
        (number, index)
        for number, block in enumerate(transcript.blocks)
        if not (isinstance(block, Removed) and not block.field)
        for index in range(len(paragraphs_of(block)))
    ]
    texts = [paragraphs_of(transcript.blocks[number])[index].text for number, index in places]
    for _ in range(MOST_PASSES):
        fresh = _fresh(transcript.blocks, places, texts)  # a mark that was mended may end the turn before
        text = "\n".join([m.after for m in texts])
        known = gather(transcript, text, style)
        page = lay_out(texts, frozenset() if is_unpunctuated(text) else fresh, known.dotted)
        page = shield(page, style.keep) if style.keep else page
        page, codes = run_rules(page, texts, spaces_and_marks, known)
        if known.language == "en":
            cases = find_turn_cases(transcript.blocks, places, texts, style)
            names = full_names(transcript) if cases.capitals else ()
            known = known._replace(small=cases.small, capitals=cases.capitals, full_names=names)
            typed = {at: texts[at] for at in cases.capitals}
            page, lowered = run_rules(without(page, cases.kept) if cases.kept else page, texts, lowering, known)
            known = with_names(known, transcript, page, style, others)
            page, more = run_rules(page.watching(words_to_watch(known)), texts, capitals, known)
            for at in typed if lowered else ():
                texts[at] = as_one_edit(typed[at], texts[at])
            codes += lowered + more
        if not codes or len(page.text) > PROOF_LIMIT:
            break
    else:
        raise BrokenPromise(f"rule {codes[-1]} finds no end in this text; switch it off, and please report it")
    cleaned = replace(
        transcript,
        blocks=_with_texts(transcript.blocks, places, texts),
        language=known.language,
        reasons={**transcript.reasons, **{r.code: r.why for r in (*spaces_and_marks, *lowering, *capitals)}},
    )
    copy = Copy.of(cleaned, page, places)
    checks = [check for check in checks if check.code not in style.off]
    asked = {check.code for check in checks}  # a record that is cleaned again brings their queries with it
    queries = tuple(q for check in checks for q in check.find(copy, known))
    return replace(cleaned, queries=(*(q for q in cleaned.queries if q.code not in asked), *queries))


def _fresh(blocks: tuple[Block, ...], places: Sequence[tuple[int, int]], texts: Sequence[Markup]) -> frozenset[int]:
    """Return which paragraphs begin a sentence: turns and their paragraphs, unless they carry one on."""
    found = []
    last: dict[str, tuple[int, str]] = {}  # speaker -> the number of their last turn and how it ended
    before = ""
    turns = 0
    for at, (number, index) in enumerate(places):
        block, text = blocks[number], texts[at].after
        if isinstance(block, Turn):
            if index == 0:
                turns += 1
                when, before = last.get(block.speaker, (0, ""))
                before = before if turns - when <= NEAR else ""
            if _is_ended(before) or not any(map(str.isalnum, before)):
                found.append(at)
            last[block.speaker] = (turns, text)
        elif isinstance(block, Paragraph) and not block.field and len(text.split()) > 3 and _is_ended(text):
            found.append(at)
        before = text
    return frozenset(found)


def _is_ended(text: str) -> bool:
    """Whether a text ends with the mark of a sentence, or with quotes and brackets after one."""
    return text.rstrip().rstrip("\"'”’)]*_").endswith((".", "?", "!", "…", ":"))


def _with_texts(
    blocks: tuple[Block, ...], places: Sequence[tuple[int, int]], texts: Sequence[Markup]
) -> tuple[Block, ...]:
    """Put the cleaned texts back where they came from."""
    by_block: dict[int, list[Markup]] = {}
    for (number, _), text in zip(places, texts, strict=True):
        by_block.setdefault(number, []).append(text)
    return tuple(_with_text(block, by_block[n]) if n in by_block else block for n, block in enumerate(blocks))


def _with_text(block: Block, texts: list[Markup]) -> Block:
    if all(p.text is text for p, text in zip(paragraphs_of(block), texts, strict=True)):
        return block
    if isinstance(block, Turn):
        paragraphs = tuple(p._replace(text=t) for p, t in zip(block.paragraphs, texts, strict=True))
        return block._replace(paragraphs=paragraphs)
    if isinstance(block, Heading | Paragraph | Removed):
        return block._replace(text=texts[0])
    return block
