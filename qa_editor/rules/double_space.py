"""Two or more spaces inside a line become one."""

from qa_editor.core.rule import Rule, replace

RULE = Rule(
    code="S02",
    name="double-space",
    why="There are two spaces or more where one belongs.",
    find=replace(r"   *(?=[^ ])", " ", needs="  "),
    fixes=(("I  think   so", "I think so"), ("It ended.  We left.", "It ended. We left.")),
    leaves=("I think so",),
)
