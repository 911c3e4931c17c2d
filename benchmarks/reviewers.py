"""Simulated reviewers: how many of their decisions about tracked changes are read back right.

    python benchmarks/reviewers.py [--decisions 2000] [--seed 1] [--libreoffice] [--bare]

Invented interviews with glitches are cleaned and drawn as review documents; a reviewer takes, refuses, alters, leaves
or takes half of each change, types words of their own, strikes words and whole turns, with and without tracking. The
document is read back, and what was read is held against what was done. --bare takes bookmarks and record away first, as
Google Docs does; --libreoffice has LibreOffice save it.
"""

from __future__ import annotations

import argparse
import io
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile

import qa_editor
from qa_editor.core.transcript import Removed, Transcript, Turn, paragraphs_of
from qa_editor.pipeline import write_review
from qa_editor.review.cells import cells_of
from qa_editor.review.merge import merge_reviewed
from qa_editor.review.merged import Merged
from qa_editor.review.opening import read_reviewed

try:
    from benchmarks.glitchy_text import glitchy_text
except ImportError:  # run as a script
    from glitchy_text import glitchy_text  # type: ignore[import-not-found, no-redef]

WHO = 'w:author="Ruth Vale" w:date="2026-05-04T09:30:00Z"'
WORDS = "harbour velvet quarry lantern meadow copper thistle orchard".split()
DEEDS = (
    "accept",
    "accept",
    "accept",
    "reject",
    "reject",
    "pending",
    "alter",
    "retype",
    "gone",
    "doubled",
    "strike",
    "undo",
)
"""What a reviewer does with a change. retype: refuses it and types another word, tracked; undo: refuses it by striking
what was put in and typing the old word again."""
EXPECTED = {
    "accept": "accepted",
    "reject": "rejected",
    "pending": "pending",
    "alter": "altered",
    "retype": "altered",
    "gone": "half-applied",
    "doubled": "half-applied",
    "strike": "altered",
    "undo": "rejected",
    "removed": "altered",
}

_PARAGRAPH = re.compile(r"<w:p>.*?</w:p>", re.DOTALL)
_CHANGE = re.compile(
    r'(?:<w:del w:id="\d+" w:author="qa-editor ([^"]*)"[^>]*>(?P<old>(?:(?!</w:del>).)*)</w:del>)?'
    r'(?:<w:ins w:id="\d+" w:author="qa-editor ([^"]*)"[^>]*>(?P<new>(?:(?!</w:ins>).)*)</w:ins>)?',
    re.DOTALL,
)
_PLAIN_RUN = re.compile(r'<w:r><w:t xml:space="preserve">([^<]* [^<]* [^<]*)</w:t></w:r>')


class Outcome(NamedTuple):
    """What was done and what was read. wrong: (deed, expected, read, words). lost: turns whose words differ."""

    deeds: Counter[str]
    wrong: list[tuple[str, str, str, str]]
    lost: list[tuple[str, str]]


def review_of(seed: int, size: int = 6000) -> tuple[Transcript, bytes]:
    """Return an invented transcript, cleaned, and its review document."""
    notes = glitchy_text(size, seed).encode()
    transcript = qa_editor.clean(qa_editor.read(notes, name="notes.txt"))
    return transcript, write_review(transcript).data


def edited(document: bytes, change: dict[str, str]) -> bytes:
    """Return a package with some parts replaced."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(document)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change[name] if name in change else old.read(name))
    return out.getvalue()


class Reviewer:
    """One reviewer at one document. done: block -> the deed for each change in it, in order."""

    def __init__(self, transcript: Transcript, document: bytes, seed: int) -> None:
        self.rng = random.Random(seed)
        self.transcript, self.document = transcript, document
        self.done: dict[int, list[str]] = {}
        self.texts: dict[int, str] = {}  # how each block is to read in the end
        self.turns = [n for n, block in enumerate(transcript.blocks) if isinstance(block, Turn)]

    def review(self) -> bytes:
        """Go through the document and return it as it was left."""
        with ZipFile(io.BytesIO(self.document)) as package:
            xml = package.read("word/document.xml").decode()
        block = -1

        def paragraph(match: re.Match[str]) -> str:
            nonlocal block
            name = re.search(r'w:name="_qa_([tb])(\d+)"', match[0])
            if name:
                block = self.turns[int(name[2]) - 1] if name[1] == "t" else int(name[2]) - 1
            if block < 0 or isinstance(self.transcript.blocks[block], Removed) or "w:rPr><w:del" in match[0]:
                return match[0]
            return self._paragraph(match[0], block)

        return edited(self.document, {"word/document.xml": _PARAGRAPH.sub(paragraph, xml)})

    def _paragraph(self, xml: str, block: int) -> str:
        deeds = self.done.setdefault(block, [])
        if self.rng.random() < 0.03 and isinstance(self.transcript.blocks[block], Turn):
            return self._struck(xml, deeds, block)
        out, at, texts = [], 0, []
        for match in _CHANGE.finditer(xml):
            if not match[0]:
                continue
            kept = self._kept(xml[at : match.start()])
            deed = self.rng.choice(DEEDS)
            old, new = (match["old"] or "").replace("w:delText", "w:t"), match["new"] or ""
            if deed in ("gone", "doubled", "strike") and not (_letters(old) and _letters(new)):
                deed = "accept"
            if deed in ("alter", "retype") and not _letters(new):
                deed = "reject"
            change, reads = self._change(deed, match[0], old, new)
            deeds.append(deed)
            out += kept, change
            texts += _text(kept), reads
            at = match.end()
        rest = self._kept(xml[at:])
        texts.append(_text(rest))
        self.texts[block] = (self.texts[block] + "\n" if block in self.texts else "") + "".join(texts)
        return "".join([*out, rest])

    def _change(self, deed: str, xml: str, old: str, new: str) -> tuple[str, str]:
        """Return what stands in place of a change, and how it is to read in the end."""
        words = self.rng.choice(WORDS)
        typed = f'<w:ins w:id="9001" {WHO}><w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:ins>'
        struck = f'<w:del w:id="9002" {WHO}>' + new.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
        signed = re.search(r"<w:ins [^>]*>", xml)
        if deed == "accept":
            return new, _text(new)
        if deed == "reject":
            return old, _text(old)
        if deed == "pending":
            return xml, _text(new)
        if deed == "gone":
            return "", _text(old)
        if deed == "doubled":
            return old + new, _text(old)
        if deed == "alter":
            swapped = re.sub(r"[A-Za-z]+", words, new.split("<w:t", 1)[1], count=1) if "<w:t" in new else new
            done = new.split("<w:t", 1)[0] + "<w:t" + _swap(new.split("<w:t", 1)[1], words)
            del swapped
            return done, _text(done)
        if deed == "retype":
            return struck + "</w:del>" + typed, words
        if deed == "strike":
            return struck + "</w:del>", ""
        assert signed
        back = f'<w:ins w:id="9003" {WHO}>{old}</w:ins>' if old else ""
        return f"{signed[0]}{struck}</w:del></w:ins>" + back, _text(old)

    def _kept(self, xml: str) -> str:
        """Type or strike a word of what was kept, now and then."""

        def touch(match: re.Match[str]) -> str:
            if self.rng.random() > 0.06:
                return match[0]
            first, word, rest = re.split(r" ", match[1], maxsplit=2)
            run = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
            extra = self.rng.choice(WORDS)
            return self.rng.choice([
                run.format(f"{first} ") + f'<w:ins w:id="9004" {WHO}>{run.format(extra + " ")}</w:ins>'
                + run.format(f"{word} {rest}"),
                run.format(f"{first} {extra} {word} {rest}"),
                run.format(f"{first} ") + f'<w:del w:id="9005" {WHO}>'
                + run.format(word + " ").replace("w:t", "w:delText") + "</w:del>" + run.format(rest),
                run.format(f"{first} {extra} {rest}"),
            ])  # fmt: skip

        return _PLAIN_RUN.sub(touch, xml)

    def _struck(self, xml: str, deeds: list[str], block: int) -> str:
        """Strike a whole paragraph, tracked or not."""
        deeds += ["removed" for match in _CHANGE.finditer(xml) if match[0]]
        self.texts.setdefault(block, "")
        if self.rng.random() < 0.5:
            edges = re.findall(r"<w:bookmark(?:Start|End)[^>]*/>", xml)
            return "" if len(edges) == 2 else "<w:p>" + "".join(edges) + "</w:p>" if edges else ""
        plain = _CHANGE.sub(lambda match: match["new"] or "", xml)
        return re.sub(
            r"<w:r>(?:(?!</w:r>).)*</w:r>",
            lambda run: f'<w:del w:id="9006" {WHO}>{_as_deleted(run[0])}</w:del>',
            plain,
        )


def _as_deleted(xml: str) -> str:
    return xml.replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ")


def _swap(xml: str, word: str) -> str:
    """Put another word in place of the first one in a run."""
    head, _, rest = xml.partition(">")
    return head + ">" + re.sub(r"[^\W\d_]+", word, rest, count=1)


def _letters(xml: str) -> bool:
    return any(map(str.isalpha, _text(xml)))


def _text(xml: str) -> str:
    """Return the words of runs that stand in no deletion."""
    kept = re.sub(r"<w:del .*?</w:del>", "", xml, flags=re.DOTALL)
    words = re.findall(r"<w:t [^>]*>([^<]*)</w:t>|(<w:(?:tab|br)/>)", kept)
    text = "".join(words or "\t" for words, _ in words)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def compare(reviewer: Reviewer, merged: Merged) -> Outcome:
    """Hold what was read against what was done."""
    read: dict[int, list[tuple[str, str]]] = {}
    for decision in merged.decisions:
        if decision.rule:
            read.setdefault(decision.block, []).append((decision.status, f"{decision.before} -> {decision.after}"))
    deeds: Counter[str] = Counter()
    wrong, lost = [], []
    for block, done in reviewer.done.items():
        texts = [paragraph.text for paragraph in paragraphs_of(reviewer.transcript.blocks[block])]
        cells = [cell for cell in cells_of(texts, reviewer.transcript.syntax) if cell.edits]
        for cell, deed in zip(cells, done, strict=True):
            for edit in cell.edits:
                status, words = read[block][edit]
                deeds[deed] += 1
                if status != EXPECTED[deed]:
                    wrong.append((deed, EXPECTED[deed], status, f"{words} | {cell.old!r} {cell.new!r}"))
        final = merged.transcript.blocks[block]
        text = "" if isinstance(final, Removed) else " ".join(p.text.after for p in paragraphs_of(final))
        wanted = re.sub(r"^(?:[QA]:\s|[^:]{1,30}: )", "", reviewer.texts.get(block, ""))
        if text.split() != wanted.split():
            lost.append((wanted, text))
    return Outcome(deeds, wrong, lost)


def run(decisions: int, seed: int, *, through_office: bool = False, is_bare: bool = False) -> Outcome:
    """Let reviewers decide until there are enough decisions; return what came of all.

    through_office: whether LibreOffice saves each document. is_bare: whether bookmarks and record are lost.
    """
    total = Outcome(Counter(), [], [])
    while sum(total.deeds.values()) < decisions:
        transcript, document = review_of(seed)
        reviewer = Reviewer(transcript, document, seed)
        left = reviewer.review()
        left = saved_by_office(left) if through_office else left
        left = bare(left) if is_bare else left
        found = compare(reviewer, merge_reviewed(transcript, read_reviewed(left)))
        total.deeds.update(found.deeds)
        total.wrong.extend(found.wrong)
        total.lost.extend(found.lost)
        seed += 1
    return total


def bare(document: bytes) -> bytes:
    """Return a document without bookmarks and record, its ids and styles made anew."""
    with ZipFile(io.BytesIO(document)) as package:
        xml = package.read("word/document.xml").decode()
    xml = re.sub(r"<w:bookmark(?:Start|End)[^>]*/>", "", xml)
    xml = re.sub(r'w:id="(\d+)"', lambda match: f'w:id="{int(match[1]) * 7 + 3}"', xml)
    return edited(
        document, {"word/document.xml": re.sub(r'<w:pStyle w:val="\w+"/>', "", xml), "docProps/custom.xml": ""}
    )


def saved_by_office(document: bytes) -> bytes:
    """Return a document as LibreOffice saves it."""
    with tempfile.TemporaryDirectory() as folder:
        path, out = Path(folder) / "review.docx", Path(folder) / "out"
        path.write_bytes(document)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        subprocess.run(
            ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(out), str(path)],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        return (out / "review.docx").read_bytes()


def lines(found: Outcome) -> Iterator[str]:
    """Yield the report."""
    count, wrong = sum(found.deeds.values()), Counter(deed for deed, *_ in found.wrong)
    yield f"{count} decisions, {1 - len(found.wrong) / count:.2%} read right"
    yield from (f"  {deed:8} {number:5}  wrong {wrong[deed]}" for deed, number in sorted(found.deeds.items()))
    missed = [one for one in found.wrong if one[1] == "half-applied"]
    yield f"half-applied changes missed: {len(missed)}"
    yield f"turns with words lost, doubled or changed: {len(found.lost)}"


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--decisions", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--libreoffice", action="store_true", help="save each document by LibreOffice first")
    parser.add_argument("--list", action="store_true", help="list what was read wrong")
    parser.add_argument("--bare", action="store_true", help="take bookmarks and record away first")
    given = parser.parse_args()
    found = run(given.decisions, given.seed, through_office=given.libreoffice, is_bare=given.bare)
    print("\n".join(lines(found)))
    if given.list:
        for one in found.wrong:
            print(*one)
        for wanted, text in found.lost:
            print(f"wanted {wanted!r}\nread   {text!r}")
    sys.exit(bool(found.lost))


if __name__ == "__main__":
    main()
