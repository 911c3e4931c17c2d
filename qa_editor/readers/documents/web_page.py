"""A parsed page to a transcript: levels, lists, tables, what the page states, and speakers where it marks them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qa_editor.core.transcript import Transcript
from qa_editor.readers.documents.assemble import transcript_of
from qa_editor.readers.documents.passages import Item, Piece, Table
from qa_editor.readers.documents.web_dialogue import marks_speakers, turns_of_voices
from qa_editor.readers.documents.web_main import reasons_of
from qa_editor.readers.documents.web_nodes import Node, Place
from qa_editor.readers.documents.web_parse import PageParser
from qa_editor.readers.documents.word_lists import written_number
from qa_editor.readers.documents.word_styles import field_of_name

_FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_OFFICE = ("word", "libreoffice", "openoffice", "google", "pages")
_LINE = 200  # characters: a byline or a date is shorter
_ABOVE = 3  # so far above a passage its classes may stand


def transcript_of_page(name: str, text: str) -> Transcript:
    """Return the transcript of a page. Raises UnreadableInput where it holds no text."""
    page = PageParser()
    page.parse(text.replace("\0", ""))
    why = reasons_of(page.nodes, page.places)
    for place, reason in zip(page.places, why, strict=True):
        _dress(page.nodes, place, reason)
    fields = _fields(page, [place for place, reason in zip(page.places, why, strict=True) if not reason])
    spoken = [place for place in page.places if not place.passage.why]
    if marks_speakers(spoken):
        return Transcript(tuple(turns_of_voices(page.places)), source=name, syntax="markdown", fields=fields)
    return transcript_of(name, list(_items(page.nodes, page.places)), fields)


def _dress(nodes: Sequence[Node], place: Place, reason: str) -> None:
    """Say of a passage what the blocks around it make of it."""
    passage = place.passage
    passage.why = reason
    looks: list[str] = []
    at = place.node
    for _ in range(_ABOVE * 3):
        node = nodes[at]
        if re.fullmatch("h[1-6]", node.tag) and passage.level < 0:
            passage.level = int(node.tag[1])
        elif node.tag in ("li", "dt", "dd"):
            looks.append("list" if node.tag == "li" else node.tag)
        if len(looks) < 8:
            looks += [f"style {c}" for c in node.classes if not c.startswith("Mso") and re.search("[a-zA-Z]{3}", c)]
        if "MsoTitle" in node.classes or (node.tag == "p" and "title" in node.classes):
            passage.level = 0
        elif any(c.startswith("MsoList") for c in node.classes):
            looks.append("list")
        if node.tag == "li" and not passage.why and (label := _label(nodes, node, at)):
            passage.pieces.insert(0, Piece(label + " "))
        if at == 0 or node.tag in ("td", "article", "main", "body", "table"):
            break
        at = node.parent
    passage.looks = tuple(dict.fromkeys(looks))
    if passage.level < 0 and len(passage.text) < _LINE:
        fields = (field_of_name(name, passage.text) for name in nodes[place.node].classes)
        passage.field = next(filter(None, fields), "")


def _label(nodes: Sequence[Node], item: Node, index: int) -> str:
    """Return what an ordered list prints before the first passage of an item."""
    above = nodes[item.parent]
    if above.tag != "ol" or item.number:
        return ""
    start, value = above.attributes.get("start", ""), item.attributes.get("value", "")
    if not above.number:
        above.number = int(start) - 1 if start.lstrip("-").isdigit() and len(start) < 8 else 0
    above.number = int(value) if value.isdigit() and len(value) < 8 else above.number + 1
    item.number = index
    return written_number(above.number, _FORMS.get(above.attributes.get("type", ""), "decimal")) + "."


def _items(nodes: Sequence[Node], places: Sequence[Place]) -> Iterator[Item]:
    """Yield the passages, those of one table as a table."""
    title = next((p.passage for p in places if p.passage.level in (0, 1) and not p.passage.why), None)
    if title:
        title.level = 0
    spots = _spots(nodes)
    for table, group in itertools.groupby(places, key=lambda place: spots[place.node].table):
        inside = list(group)
        if table < 0 or all(place.passage.why for place in inside):
            yield from (place.passage for place in inside)
        else:
            yield _table(inside, spots)


class _Spot(NamedTuple):
    """Where a block stands in the outermost table around it, as indices of blocks; column: of the cell, from 0."""

    table: int = -1
    row: int = -1
    cell: int = -1
    column: int = 0


def _spots(nodes: Sequence[Node]) -> list[_Spot]:
    spots = [_Spot()]
    columns: dict[int, int] = {}
    for index, node in enumerate(nodes[1:], 1):
        above = spots[node.parent]
        if node.tag == "table" and above.table < 0:
            above = _Spot(index)
        elif node.tag == "tr" and above.table >= 0 and above.row < 0:
            above = above._replace(row=index)
        elif node.tag in ("td", "th") and above.table >= 0 and above.cell < 0:
            column = columns.get(above.row, 0)
            columns[above.row] = column + 1
            above = above._replace(cell=index, column=column)
        spots.append(above)
    return spots


def _table(places: Sequence[Place], spots: Sequence[_Spot]) -> Table:
    made, row, cell = Table(), -2, -2
    for place in places:
        spot = spots[place.node]
        if spot.row != row:
            made.rows.append([])
            row, cell = spot.row, -2
        if spot.cell != cell:
            empty = min(spot.column, 100) - len(made.rows[-1])  # cells that hold no passage
            made.rows[-1] += [[] for _ in range(empty)] + [[]]
            cell = spot.cell
        made.rows[-1][-1].append(place.passage)
    return made


def _fields(page: PageParser, places: Sequence[Place]) -> dict[str, str]:
    """Return what the page states of itself: its title where the text has none, its author and date."""
    meta, found = page.meta, dict[str, str]()
    typed = any(word in meta.get("generator", "").lower() for word in _OFFICE)
    title = meta.get("og:title") or meta.get("title", "")
    site = meta.get("og:site_name", "")
    title = re.sub(rf"\s*[|–—·-]\s*{re.escape(site)}$", "", title) if site else title
    if len(title.split()) > 1 and title[-1] != ":" and not any(place.passage.level in (0, 1) for place in places):
        found["title"] = title
    for name in ("author", "article:author", "dc.creator"):
        if not typed and meta.get(name) and "://" not in meta[name]:
            found.setdefault("author", meta[name])
    for name in ("article:published_time", "date", "dc.date", "datepublished", "pubdate", "dcterms.created"):
        if not typed and meta.get(name):
            found.setdefault("date", meta[name])
    return found
