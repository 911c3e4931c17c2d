"""Web furniture, footers of tools and notices: set aside with the reason, and only where they stand alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from qa_editor.core.pattern import lazy_pattern
from qa_editor.core.transcript import Block, Paragraph, Removed, Transcript, Turn
from qa_editor.structure.clock import without_time
from qa_editor.structure.lines import is_timed, source_text
from qa_editor.structure.notices import why_notice
from qa_editor.structure.thresholds import FURNITURE_WORDS

_OPENS_TAIL = lazy_pattern(  # below these, nothing of the transcript follows
    r"(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|(?:more|read more) (?:from|on|in|like this)\b.*|"
    r"(?:related|recommended|popular|trending|recent|latest)(?: \w+)? (?:articles?|posts?|stories|news|reading|content|"
    r"interviews?|for you|topics)|related|leave a (?:comment|reply)|post a comment|add a comment|"
    r"(?:\d+ |no |view (?:all )?)?comments?(?: \(\d+\))?|join the (?:conversation|discussion)|about the authors?|"
    r"previous (?:post|article)|next (?:post|article)|most (?:read|popular)|what to read next|keep reading)",
    re.IGNORECASE,
)
_ALONE = lazy_pattern(
    r"(?:share (?:this|on|via)\b.{0,40}|share|tweet|print|email(?: this)?|copy link|facebook|twitter|linkedin|whatsapp|"
    r"pinterest|reddit|subscribe(?: (?:now|today|here|to (?:our|the) .{1,30}))?|sign up .{0,50}newsletters?.{0,20}|"
    r"sign (?:up|in)|log in|(?:subscribe to|get|join) (?:our|the) .{0,20}newsletters?.{0,30}|advertisements?|"
    r"advertising|sponsored(?: content| by .{1,30})?|(?:article|story) continues (?:below|after).{0,30}|"
    r"(?:read|see) (?:more|also|next)\b:?.{0,100}|click here.{0,60}|"
    r"(?:we|this (?:web)?site) uses? cookies.{0,120}|accept(?: all)?(?: cookies)?|cookie (?:policy|settings|notice)|"
    r"privacy policy.{0,30}|terms (?:of|and) (?:use|service|conditions)|all rights reserved\.?|"
    r"(?:copyright )?(?:©|\(c\)) ?(?:copyright )?\d{0,4}.{0,80}|copyright (?:©|\(c\)|\d{4}).{0,80}|"
    r"back to top|skip to (?:main )?content|(?:main )?menu|load more|show (?:more|less)|follow us.{0,40}|"
    r"download(?: the)? (?:app|pdf|transcript)|listen (?:now|to this article)|"
    r"image (?:credit|source).{0,80}|photo(?: by|graph by|: ).{0,80}|getty images.{0,20}|"
    r"your email address will not be published.*|required fields are marked.*|"
    r"save my name,? email.*|\d+ (?:shares?|comments?|min(?:ute)?s? read))",
    re.IGNORECASE,
)
_TOOL = lazy_pattern(
    r"[\[(]?(?:(?:this )?(?:transcript(?:ion)?|file|text)(?: (?:was|is|has been))? ?(?:automatically |auto-?)?"
    r"(?:generated|provided|created|produced|transcribed|exported|made)|"
    r"(?:automatically |machine[- ])?(?:transcribed|generated|transcription(?: is)? provided|"
    r"transcript provided)) (?:by|with|using|from) .{2,80}|"
    r"(?:[^\n:]{1,80}\.\w{3,4}: )?(?:audio|(?:this|the) [\w ]{2,20} file (?:was|is)) "
    r"(?:automatically |auto-)?transcribed (?:by|with|using) .{2,160}|"
    r"(?:meeting|transcription|recording) (?:ended|stopped) after \d.{0,20}|"
    r"this (?:editable )?transcript was computer[- ]generated.{0,120}|this transcript was exported on .{4,80}|"
    r"transcript(?:ion)? (?:by|from|via) [\w-]+\.(?:com|ai|io|net|org)\b.{0,30}",
    re.IGNORECASE,
)
_OF_TRANSCRIPTS = lazy_pattern(
    r"(?:[Tt]h(?:is|ese)|[A-Z][\w.]+)(?: [\w-]+)? transcripts? (?:is|are|was|were|may|has|have)\b"
)
_TOOL_NAMED = lazy_pattern(r"\btranscribed (?:by|with) (?P<name>[A-Z][\w.]{2,20})(?= with\b|[.!]?$|[.!] )")
_END = lazy_pattern(
    r"[\[(*#\s-]*(?:end of (?:the )?(?:interview|transcript|recording|tape|audio|session|conversation)|interview ends?|"
    r"recording (?:ends?|stopped)|end|fin|-?30-?)[\])*#.\s-]*"
    r"(?:\d{1,2}:\d\d ?[ap]\.?m\.?(?: [a-z]{2,4})?)?|[#*\s-]{3,}",
    re.IGNORECASE,
)
_OVER_A_LIST = lazy_pattern(r"summary keywords|speakers|attendees|invited|transcript", re.IGNORECASE)
_BEHIND_LETTERS = lazy_pattern(r"[^(),\n]{2,60} \([QA]\)(?:, [^()\n]{2,60} \([QA]\))*")
KEYWORDS = lazy_pattern(
    r"(?:(?:target|focus|seo|meta|primary|secondary|search) )?(?:key ?words?|tags):\s*\S", re.IGNORECASE
)
KEYWORDS_WHY = "keywords for search engines"
_MENU_LINKS, _LINK_WORDS = 2, 3  # more links than the first make a row; a link has no more words than the second
_BELOW_WORDS = 25  # of a line below `You may also like`: a headline, a name of a field, a teaser


def set_aside_furniture(transcript: Transcript) -> Transcript:
    """Return the transcript with page furniture moved to `Removed`; a first paragraph of a turn is never touched."""
    blocks: list[Block] = []
    turns = [i for i, block in enumerate(transcript.blocks) if isinstance(block, Turn)]
    first, last = (turns[0], turns[-1]) if turns else (-1, -1)
    tail = False
    tool = _tool_named(transcript.blocks, first, last)
    for index, block in enumerate(transcript.blocks):
        if isinstance(block, Turn):
            blocks += _trim(block, last=index == last, tool=tool if index == last else "")
            tail = index == last and len(blocks) > 0 and not isinstance(blocks[-1], Turn) and _is_tail(blocks)
        elif is_timed(block):
            blocks.append(block)
        elif isinstance(block, Paragraph) and not block.field:
            text = source_text(block.text)
            why = why_furniture(text, end=index > last >= 0 or index > 0.8 * len(transcript.blocks))
            why = why or (why_notice(text, last=index > last) if last >= 0 else "")
            if index < first and not why and _BEHIND_LETTERS.fullmatch(text.strip(" *_")):
                blocks.append(Removed(block.text, "says who stands behind Q and A", block.place, "participants"))
                continue
            if index < first and not why and _OVER_A_LIST.fullmatch(text.strip()):
                why = "a tool's heading"
            if tool and not why and not first < index < last and _praises(text, tool):
                why = "a tool's own words"
            if tail and not why and len(text.split()) <= _BELOW_WORDS:
                why = "stands below the end of the page's article"
            tail = tail or (index > last and bool(why) and _matches(_OPENS_TAIL, text))
            field = "keywords" if why == KEYWORDS_WHY else ""
            blocks.append(Removed(block.text, why, block.place, field) if why else block)
        elif isinstance(block, Paragraph) and block.field == "keywords":
            blocks.append(Removed(block.text, KEYWORDS_WHY, block.place, block.field))
        else:
            blocks.append(block)
    return replace(transcript, blocks=tuple(blocks))


def _tool_named(blocks: Sequence[Block], first: int, last: int) -> str:
    """Return the tool that the lines around the turns, or the last turn's last one, say made the transcript."""
    around = [block for block in (*blocks[: max(first, 0)], *blocks[last + 1 :]) if isinstance(block, Paragraph)]
    final = blocks[last] if last >= 0 else None
    ending = final.paragraphs[1:][-1:] if isinstance(final, Turn) else ()
    for paragraph in (*around, *ending):
        if found := _TOOL_NAMED.search(source_text(paragraph.text)):
            return found["name"].rstrip(".")
    return ""


def _praises(text: str, tool: str) -> bool:
    """Whether the line speaks of the tool that made the transcript: it begins with its name, or bears it twice."""
    return text.startswith(f"{tool} ") or text.count(tool) > 1 or _TOOL_NAMED.search(text) is not None


def why_furniture(text: str, *, end: bool) -> str:
    """Return why the line is no part of the transcript, "" where it may be; end: whether it stands at the end."""
    if len(text) > 200 or len(text.split()) > FURNITURE_WORDS + 8:
        return ""
    text = without_time(text)
    if _matches(_TOOL, text):
        return "a tool's footer"
    if KEYWORDS.match(text):
        return KEYWORDS_WHY
    if _is_menu(text):
        return "a web page's furniture"
    if end and _matches(_OPENS_TAIL, text):
        return "a web page's furniture"
    if _matches(_ALONE, text) and not text.rstrip().endswith(("?", "!")):
        return "a web page's furniture"
    if end and _matches(_END, text):
        return "marks the end of the transcript"
    return ""


def _matches(pattern: re.Pattern[str], text: str) -> bool:
    return pattern.fullmatch(text.strip(" \t*_#>|-–—•.:…\n") or text.strip()) is not None


def _is_menu(text: str) -> bool:
    """Whether the line is a row of links: `Home | News | Sport`."""
    parts = [part.strip() for part in text.split("|")]
    return len(parts) > _MENU_LINKS and all(
        part and len(part.split()) <= _LINK_WORDS and part[-1].isalpha() and part[0].isupper() for part in parts
    )


def opens_tail(text: str) -> bool:
    """Whether the line, wherever it stands, announces other pages: `You may also like`, `Related articles: …`."""
    head, colon, _ = text.partition(":")
    return (
        len(head.split()) > 1
        and not text.rstrip().endswith((".", "!", "?"))
        and (_matches(_OPENS_TAIL, head) if colon else _matches(_OPENS_TAIL, text))
    )


def _is_tail(blocks: Sequence[Block]) -> bool:
    return any(isinstance(block, Removed) and _matches(_OPENS_TAIL, source_text(block.text)) for block in blocks[-40:])


def _trim(turn: Turn, *, last: bool, tool: str = "") -> list[Block]:
    """Return the turn without furniture, and behind it what was set aside or belongs to nobody."""
    if len(turn.paragraphs) < 2:
        return [turn]
    kept: list[Paragraph] = list(turn.paragraphs[:1])
    behind: list[Block] = []
    tail = False
    for paragraph in turn.paragraphs[1:]:
        text = source_text(paragraph.text)
        why = "" if paragraph.times else why_furniture(text, end=last)
        if last and behind and not why and _OF_TRANSCRIPTS.match(text):
            why = "a notice about the text"
        if tool and not why and paragraph is turn.paragraphs[-1] and _praises(text, tool):
            why = "a tool's own words"
        if tail and not why:
            short = len(text.split()) <= _BELOW_WORDS
            behind.append(
                Removed(paragraph.text, "stands below the end of the page's article", paragraph.place)
                if short
                else paragraph
            )
        elif why:
            tail = tail or (last and _matches(_OPENS_TAIL, text))
            field = "keywords" if why == KEYWORDS_WHY else ""
            behind.append(Removed(paragraph.text, why, paragraph.place, field))
        else:
            kept.append(paragraph)
    return [turn._replace(paragraphs=tuple(kept)), *behind] if behind else [turn]
