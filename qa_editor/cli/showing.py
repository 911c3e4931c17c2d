"""What `clean` shows of each file: the transcript or its changes, the summary, the complaint."""

from __future__ import annotations

import sys
from collections import Counter

from qa_editor import report
from qa_editor.batch import Outcome
from qa_editor.cli import outlet
from qa_editor.cli.records import all_rules
from qa_editor.core.edits import ledger
from qa_editor.core.transcript import Transcript


class Showing:
    """Shows outcomes one after the other and keeps the exit code: the worst wins.

    many: whether several files are cleaned, each of which gets one line. diff, check, quiet: as the options.
    pretty: whether `Outcome.data` is Markdown to be rendered. hold: whether to keep what goes to standard error
    until `finish`, because a progress bar is there.
    """

    def __init__(self, *, many: bool, diff: bool, check: bool, quiet: bool, pretty: bool, hold: bool) -> None:
        self.many, self.diff, self.check, self.quiet, self.pretty, self.hold = many, diff, check, quiet, pretty, hold
        self.code = outlet.DONE
        self.fates: Counter[str] = Counter()
        self.fixes: Counter[str] = Counter()
        self.held: list[str] = []
        self.names = {one.code: one.name for one in all_rules()}

    def add(self, outcome: Outcome) -> None:
        """Show one outcome."""
        if outcome.transcript is None:
            self.fates["skipped" if outcome.skipped else "failed"] += 1
            if outcome.error:
                self.code = outlet.FAILED
                self._say(f"{outcome.path}: {outcome.error}")
            elif not self.quiet:
                self._say(f"{outcome.path}: skipped; {outcome.skipped}")
            return
        self.fates["cleaned"] += 1
        self._print(outcome, outcome.transcript)
        found = Counter(line.rule for line in ledger(outcome.transcript))
        self.fixes += found
        if self.check and (found or outcome.transcript.removed):
            self.code = max(self.code, outlet.CHANGES)
        if not self.quiet:
            goal = f" -> {outcome.target}" if outcome.target else ""
            text = report.headline if self.many else lambda one: report.summary(one, self.names)
            self._say(f"{outcome.path}{goal}: {text(outcome.transcript)}")

    def finish(self) -> int:
        """Show what was held back and the sums of many files; return the exit code."""
        for text in self.held:
            outlet.note(text)
        if self.many and not self.quiet:
            outlet.note(report.total(self.fates, self.fixes, self.names))
        return self.code

    def _print(self, outcome: Outcome, transcript: Transcript) -> None:
        if self.diff:
            shown = report.diff(transcript, colour=outlet.wants_colour(sys.stdout))
            outlet.put(f"{outcome.path}\n{shown}" if self.many and shown else shown)
        elif self.pretty:
            outlet.put(report.rendered(outcome.data.decode("utf-8"), outlet.width()))
        elif outcome.data:
            if outlet.is_terminal(sys.stdout) and _is_binary(outcome.data):
                self.code = outlet.USAGE
                self._say(f"{outcome.path}: this format is no text for a terminal; add -o FILE")
                self.quiet = True
            else:
                outlet.put(outcome.data)

    def _say(self, text: str) -> None:
        if self.hold:
            self.held.append(text)
        else:
            outlet.note(text)


def _is_binary(data: bytes) -> bool:
    return b"\0" in data
