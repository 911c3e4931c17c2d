"""Whether words ask: question marks of several scripts, and requests to tell something."""

from __future__ import annotations

from qa_editor.core.pattern import lazy_pattern

_MARKS = ("?", "？", "؟", "՞", "⸮")
_GREEK = ("\u037e", ";")  # the Greek question mark, and the semicolon that most people type for it
_GREEK_LETTER = lazy_pattern(r"[α-ωά-ώ]")
_CLOSERS = " \t\r\n\"'”’»」』)]*_"
_PROMPT = lazy_pattern(
    r"(?:^|[.!,;]\s+)(?:(?:so|and|now|please|well|okay|ok|then)[, ]+)*"
    r"(?:(?:could|can|would|will) you|tell (?:me|us)|describe|explain|"
    r"talk (?:about|to|me|us)|walk (?:me|us)|give (?:me|us)|say (?:more|something)|"
    r"please (?:state|tell|describe|introduce)|"
    r"introduce yourself|let'?s (?:talk|start|begin|go back|turn|move)|go on|"
    r"state your|erzählen sie|raconte|parlez|cuénte|i(?:'d| would) (?:like|love) (?:you )?to (?:ask|know|hear|talk)|"
    r"i(?:'m| am) (?:curious|wondering|interested))\b",
)
_PROMPT_HINTS = (  # one of these stands in every match
    "could you", "can you", "would you", "will you", "tell me", "tell us", "describe", "explain", "talk about",
    "talk to", "talk me", "talk us", "walk me", "walk us", "give me", "give us", "say more", "say something", "please ",
    "introduce ", "let's ", "lets ", "go on", "state your", "erzählen sie", "raconte", "parlez", "cuénte", "'d like",
    "'d love", "would like", "would love", "curious", "wondering", "interested",
)  # fmt: skip


def ends_asking(text: str) -> bool:
    """Whether the words end with a question mark, closing quotes and brackets aside."""
    bare = text[-60:].rstrip(_CLOSERS)
    return bare.endswith(_MARKS) or (bare.endswith(_GREEK) and _GREEK_LETTER.search(bare) is not None)


def has_question(text: str) -> bool:
    """Whether a question mark stands anywhere in the words."""
    if "?" in text:
        return True
    if text.isascii():
        return ";" in text and ends_asking(text)
    return any(mark in text for mark in _MARKS) or (any(mark in text for mark in _GREEK) and ends_asking(text))


def prompts(text: str) -> bool:
    """Whether the words begin with a request to tell something, without a question mark: `Tell us about …`."""
    head = text[:300].casefold()
    return any(hint in head for hint in _PROMPT_HINTS) and _PROMPT.search(head) is not None


def asks_something(text: str) -> bool:
    """Whether the words ask: a question mark, or a request to tell something."""
    return has_question(text) or prompts(text)
