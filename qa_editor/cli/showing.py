"""What `clean` shows of each file: the transcript or its changes, the summary, the complaint."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from qa_editor import report
from qa_editor.batch import Outcome, explain
from qa_editor.cli import outlet
from qa_editor.cli.records import all_rules
from qa_editor.core.edits import ledger
from qa_editor.core.transcript import Transcript

if TYPE_CHECKING:
    from qa_editor.run_report import Record


class Showing:
    """Shows outcomes one after the other and keeps the exit code: the worst wins.

    many: whether several files are cleaned, each of which gets one line. diff, check, quiet: as the options.
    pretty: whether `Outcome.data` is Markdown to be rendered. hold: whether to keep what goes to standard error
    until `finish`, because a progress bar is there. report: the file for the report of the run, None for none.
    """

    def __init__(
        self, *, many: bool, diff: bool, check: bool, quiet: bool, pretty: bool, hold: bool, report: Path | None = None
    ) -> None:
        self.many, self.diff, self.check, self.quiet, self.pretty, self.hold = many, diff, check, quiet, pretty, hold
        self.report = report
        self.records: list[Record] = []
        self.code = outlet.DONE
        self.fates: Counter[str] = Counter()
        self.fixes: Counter[str] = Counter()
        self.held: list[str] = []
        self.names = {one.code: one.name for one in all_rules()}

    def add(self, outcome: Outcome) -> None:
        """Show one outcome."""
        if self.report:
            self._record(outcome)
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
            for note in outcome.notes:
                self._say(f"{outcome.path}: {note}")

    def finish(self) -> int:
        """Show what was held back and the sums of many files; return the exit code."""
        for text in self.held:
            outlet.note(text)
        if self.many and not self.quiet:
            outlet.note(report.total(self.fates, self.fixes, self.names))
        if self.report:
            self._save(self.report)
        return self.code

    def _record(self, outcome: Outcome) -> None:
        from qa_editor.rules import RULES
        from qa_editor.run_report import record_of

        rewording = frozenset(rule.code for rule in RULES if rule.rewords)
        one = record_of(
            outcome.path,
            outcome.transcript,
            target=outcome.target,
            error=outcome.error,
            skipped=outcome.skipped,
            rewording=rewording,
        )
        self.records.append(one)

    def _save(self, path: Path) -> None:
        from qa_editor.run_report import report_bytes
        from qa_editor.save import save

        try:
            save(report_bytes(self.records, path.suffix.lower()), path)
        except OSError as error:
            self.code = outlet.FAILED
            outlet.note(f"{path}: the report cannot be written: {explain(error)}")

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
