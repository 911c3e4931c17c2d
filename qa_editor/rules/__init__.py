"""The rules, one a file, in the order they run, and the checks that only ask."""

from __future__ import annotations

from qa_editor.core.rule import Rule
from qa_editor.core.shared import OtherFiles
from qa_editor.core.style import Style
from qa_editor.core.transcript import Transcript
from qa_editor.rules import (
    acronyms,
    after_colon,
    after_comma,
    after_stop,
    after_title,
    apostrophe,
    around_brackets,
    around_dashes,
    around_quotes,
    document_names,
    double_space,
    doubled_comma,
    doubled_question,
    doubled_stop,
    heads,
    months,
    names,
    odd_spaces,
    person_names,
    phrases,
    pronoun,
    question_stop,
    readable_caps,
    sentence_start,
    shared_names,
    space_before,
    stop_comma,
    stuck_shift,
    titles,
    unwrap,
)
from qa_editor.rules.checks import CHECKS
from qa_editor.rules.clean import clean_with
from qa_editor.rules.own_names import names_shown

SPACES_AND_MARKS: tuple[Rule, ...] = (
    unwrap.RULE,  # first: every other rule looks at whole lines
    odd_spaces.RULE,
    double_space.RULE,
    doubled_comma.RULE,
    doubled_stop.RULE,
    doubled_question.RULE,
    stop_comma.RULE,
    question_stop.RULE,
    apostrophe.RULE,
    space_before.RULE,
    after_comma.RULE,
    after_title.RULE,
    after_stop.RULE,
    after_colon.RULE,
    around_quotes.RULE,
    around_brackets.RULE,
    around_dashes.RULE,
)
CAPITALS: tuple[Rule, ...] = (  # after the others: names are told by the words around them
    readable_caps.RULE,  # before the other capitals: they raise again what it lowers
    stuck_shift.RULE,
    pronoun.RULE,
    acronyms.RULE,
    phrases.RULE,
    names.RULE,
    months.RULE,
    titles.RULE,
    document_names.RULE,
    shared_names.RULE,
    person_names.RULE,
    heads.RULE,  # behind a name, whoever raised it
    sentence_start.RULE,
)
RULES = (*SPACES_AND_MARKS, *CAPITALS)


def clean_transcript(transcript: Transcript, style: Style, others: OtherFiles | None = None) -> Transcript:
    """Return the transcript with every fix in its ledger and every query listed.

    others: the names that the other files of the run show.
    Raises BrokenPromise where a rule would change a word.
    """
    return clean_with(transcript, style, SPACES_AND_MARKS, CAPITALS, CHECKS, others)


__all__ = ["CHECKS", "RULES", "clean_transcript", "names_shown"]
