"""A full stop after a question mark or an exclamation mark goes."""

from qa_editor.core.rule import Rule, replace
from qa_editor.rules.letters import CLOSE_QUOTES, SMALL

RULE = Rule(
    code="P05",
    name="question-and-stop",
    why="The question or exclamation mark ends the sentence already.",
    find=replace(rf"\.(?<=[{SMALL}]{{2}}[?!]\.)(?=[\"){CLOSE_QUOTES}]?(?:\s|$))", "", needs="."),
    fixes=(("Were you there?. They were.", "Were you there? They were."),),
    leaves=("Were you there?... They were.", "Were you there? .NET was."),
)
