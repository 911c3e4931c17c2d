"""Two commas become one."""

from qa_editor.core.rule import Rule, replace
from qa_editor.rules.letters import CLOSE_QUOTES, LETTER

_BEFORE = rf"{LETTER}\d)\]%*\"{CLOSE_QUOTES}"

RULE = Rule(
    code="P02",
    name="doubled-comma",
    why="One comma is enough.",
    find=replace(rf",(?:(?<=[{_BEFORE}],) ?,|(?<=[{_BEFORE}] ,) ?,(?= ))(?![,\d]| ?,)", ",", needs=","),
    fixes=(("Yes,, I was there.", "Yes, I was there."), ("Yes , , I was there.", "Yes, I was there.")),
    leaves=("Yes, I was there.", "an ,,old'' way of quoting", "the row a,,,b"),
)
