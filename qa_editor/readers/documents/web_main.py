"""Where the main text of a web page stands, and what the rest is: navigation, share buttons, notices, comments."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa_editor.core.pattern import lazy_pattern
from qa_editor.readers.documents.web_nodes import Node, Place

_SMALL = 0.3  # of the page's text: a block named like furniture that holds more is none
_LINKED = 0.6  # of a block's text in links: a list of links
_MAIN = 0.5  # of the page's text outside of furniture: the densest block holds so much, or the whole page is the text

_TAGS = {
    "nav": "navigation", "aside": "a text beside the main one", "footer": "a page footer", "form": "a form",
    "button": "a button", "select": "a form", "textarea": "a form", "noscript": "shown only without scripts",
    "dialog": "a dialog box", "menu": "navigation", "figcaption": "a caption", "caption": "a caption",
    "legend": "a form", "label": "a form",
}  # fmt: skip
_ROLES = {
    "navigation": "navigation", "banner": "a page header", "contentinfo": "a page footer", "search": "a form",
    "complementary": "a text beside the main one", "dialog": "a dialog box", "alertdialog": "a dialog box",
    "menu": "navigation", "menubar": "navigation", "form": "a form", "doc-footnote": "a footnote or endnote",
    "alert": "a notice",
}  # fmt: skip
_NAMES = lazy_pattern(
    r"(?P<share>\b(?:share|sharing|social|addtoany|sharedaddy)\b|\b(?:follow|tweet)-?(?:us|button|links)\b)"
    r"|(?P<related>\b(?:related|recommended|recommendations|more-?(?:stories|posts|articles|like|from)|read-?(?:more|next|also)"
    r"|you-?may|trending|popular|most-?read|outbrain|taboola)\b)"
    r"|(?P<cookie>\b(?:cookies?|consent|gdpr)\b)"
    r"|(?P<comments>\b(?:comments?|comment-?(?:list|area|form)|disqus|respond)\b)"
    r"|(?P<newsletter>\b(?:newsletter|subscribe|subscription|sign-?up|signup|paywall|mailchimp)\b)"
    r"|(?P<advert>\b(?:ad|ads|advert|advertisement|adsbygoogle|sponsored|promo|promotion)\b)"
    r"|(?P<navigation>\b(?:nav|navbar|navigation|menu|breadcrumbs?|pagination|pager|skip-?links?|toc|site-?(?:header|nav)"
    r"|topbar|masthead|tags|tag-?list|jump-?to)\b)"
    r"|(?P<sidebar>\b(?:sidebar|side-?bar|widget|widgets)\b)"
    r"|(?P<footer>\b(?:footer|site-?footer|colophon|page-?footer|copyright)\b)",
    re.IGNORECASE,
)
_WHY = {
    "share": "share buttons", "related": "related links", "cookie": "a cookie notice", "comments": "readers' comments",
    "newsletter": "an offer to subscribe", "advert": "an advertisement", "navigation": "navigation",
    "sidebar": "a text beside the main one", "footer": "a page footer",
}  # fmt: skip
_TEXT_NAMES = lazy_pattern(
    r"(?:^|[\s_-])(?:entry|post|article|story|page|main|transcript|interview|body)[_-]?(?:content|body|text|copy)?(?:$|[\s])",
    re.IGNORECASE,
)


def reasons_of(nodes: Sequence[Node], places: Sequence[Place]) -> list[str]:
    """Return for each passage why it is no part of the main text, "" where it is."""
    own = [_why(node, nodes[0].size) for node in nodes]
    why, gone = [""] * len(nodes), [0] * len(nodes)
    for index, node in enumerate(nodes[1:], 1):
        why[index] = why[node.parent] or own[index]
    for index in range(len(nodes) - 1, 0, -1):
        gone[nodes[index].parent] += nodes[index].size if own[index] else gone[index]
    kept = [node.size - less for node, less in zip(nodes, gone, strict=True)]
    main = _main(nodes, why, kept)
    inside = [index == main for index in range(len(nodes))]
    for index, node in enumerate(nodes[1:], 1):
        inside[index] = inside[index] or inside[node.parent]
    first = next((n for n, place in enumerate(places) if inside[place.node]), 0)
    return [
        why[place.node]
        or ("" if inside[place.node] or _is_title(nodes, place, number < first) else "outside of the main text")
        for number, place in enumerate(places)
    ]


def _is_title(nodes: Sequence[Node], place: Place, above: bool) -> bool:
    return above and nodes[place.node].tag == "h1"


def _why(node: Node, whole: int) -> str:
    """Return why a block is furniture by its element, its role or its name, "" where it is none."""
    small = node.size <= _SMALL * whole
    if node.tag in _TAGS and (small or node.tag in ("nav", "noscript", "select")):
        return _TAGS[node.tag]
    role = node.attributes.get("role", "").lower()
    if role in _ROLES and small:
        return _ROLES[role]
    if node.tag == "div" and node.attributes.get("title") in ("header", "footer") and small:
        return f"a page {node.attributes['title']}"  # LibreOffice
    if node.attributes.get("aria-hidden") == "true" and small:
        return "hidden text"
    if not small or node.tag in ("p", "td", "tr", "li", "h1", "h2", "h3", "tbody", "dd", "dt", "blockquote", "pre"):
        return ""
    names = re.sub(r"[_\s]+", " ", " ".join((node.attributes.get("class", ""), node.attributes.get("id", ""))))
    found = _NAMES.search(re.sub(r"(?<=[a-z])(?=[A-Z])", "-", names))
    if found and found.lastgroup:
        return _WHY[found.lastgroup]
    if node.tag in ("ul", "ol", "div") and node.size and node.linked > _LINKED * node.size and node.linked > 60:
        return "a list of links"
    return ""


def _main(nodes: Sequence[Node], why: Sequence[str], kept: Sequence[int]) -> int:
    """Return the block that holds the main text: as marked up, as named, or the smallest with most of the text."""
    whole = kept[0]
    free = [index for index in range(1, len(nodes)) if not why[index]]
    for wanted in (_is_article, _is_main, _is_named):
        found = [index for index in free if wanted(nodes[index])]
        best = max(found, key=lambda index: kept[index], default=0)
        if best and kept[best] >= _MAIN * whole:
            return best
    return 0


def _is_article(node: Node) -> bool:
    return node.tag == "article" or node.attributes.get("itemprop") in ("articleBody", "articlebody")


def _is_main(node: Node) -> bool:
    return node.tag == "main" or node.attributes.get("role") == "main" or node.attributes.get("id") == "main-content"


def _is_named(node: Node) -> bool:
    names = f"{node.attributes.get('class', '')} {node.attributes.get('id', '')}"
    return node.tag in ("div", "section", "td") and _TEXT_NAMES.search(names) is not None
