"""Two question marks become one."""

from qa_editor.core.rule import Rule, replace
from qa_editor.rules.letters import CLOSE_QUOTES, LETTER

RULE = Rule(
    code="P03",
    name="doubled-question",
    why="One question mark is enough.",
    find=replace(rf"\?(?<=[{LETTER}\d)\]\"{CLOSE_QUOTES}]\?)\?(?![?!])", "?", needs="??"),
    fixes=(("Were you there?? When?", "Were you there? When?"),),
    leaves=("Were you there???", "Were you there?!", "We met ?? in Rome."),
)
