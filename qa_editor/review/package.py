"""The zip package of a Word file (ISO 29500-2): parts added, relations made, the same bytes for the same parts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from posixpath import basename, dirname, join, normpath, relpath
from typing import Any, NamedTuple, TypeAlias

MAIN = "word/document.xml"
TYPES = "[Content_Types].xml"
COMMENTS_PART = "word/comments.xml"
_TYPES_SPACE = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS_SPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DATE = (1980, 1, 1, 0, 0, 0)  # of every part: the same transcript gives the same bytes

COMMENTS = (f"{_WORD}.comments+xml", f"{_OFFICE}/comments")
"""Content type and relation of the comments part."""
CUSTOM = ("application/vnd.openxmlformats-officedocument.custom-properties+xml", f"{_OFFICE}/custom-properties")
"""Content type and relation of the custom properties part."""
HYPERLINK = f"{_OFFICE}/hyperlink"
"""The relation of a link to an address."""


class ReviewFile(NamedTuple):
    """A document for review, and what its maker has to say of it: a line for each thing that could not be drawn."""

    data: bytes
    notes: tuple[str, ...] = ()


def declare(parts: dict[str, bytes], name: str, kind: tuple[str, str], owner: str = MAIN) -> None:
    """Name a part in the package's content types and in its owner's relations, where that is not done yet.

    kind: content type and relation. owner: the part that refers to it, "" for the package itself.
    """
    content, relation = kind
    types = parts[TYPES].decode("utf-8")
    if f'PartName="/{name}"' not in types:
        parts[TYPES] = _inserted(
            types, f'<Override xmlns="{_TYPES_SPACE}" PartName="/{name}" ContentType="{content}"/>'
        )
    target = relpath(name, dirname(owner) or ".")
    if not re.search(rf'Target="/?(?:{re.escape(target)}|{re.escape(name)})"', _relations(parts, owner)):
        relate(parts, target, relation, owner)


def main_part(parts: Mapping[str, bytes]) -> str:
    """Return the name of the part that holds the text."""
    return related(parts, "", f"{_OFFICE}/officeDocument") or MAIN


def related(parts: Mapping[str, bytes], owner: str, relation: str) -> str:
    """Return the name of the part that `owner` has this relation to, "" for none; strict relations count as well."""
    kind = relation.rpartition("/")[2]
    for one in re.findall(r"<(?:\w+:)?Relationship\b[^>]*>", _relations(parts, owner)):
        target = re.search(r'\bTarget="([^"]*)"', one)
        if target and re.search(rf'\bType="[^"]*/{kind}"', one):
            path = target[1]
            name = path[1:] if path[:1] == "/" else normpath(join(dirname(owner), path))
            if name in parts:
                return name
    return ""


def relate(parts: dict[str, bytes], target: str, relation: str, owner: str = MAIN, *, external: bool = False) -> str:
    """Add a relation of `owner` to a target (escaped for XML) and return its id."""
    text = _relations(parts, owner)
    numbers = [int(number) for number in re.findall(r'\bId="rId(\d+)"', text)]
    key = f"rId{max([0, *numbers]) + 1}"
    mode = ' TargetMode="External"' if external else ""
    one = f'<Relationship xmlns="{_RELATIONS_SPACE}" Id="{key}" Type="{relation}" Target="{target}"{mode}/>'
    parts[_relations_name(owner)] = _inserted(text, one)
    return key


def _relations_name(owner: str) -> str:
    return f"{dirname(owner)}/_rels/{basename(owner)}.rels".lstrip("/")


def _relations(parts: Mapping[str, bytes], owner: str) -> str:
    empty = f'<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="{_RELATIONS_SPACE}"></Relationships>'
    text = parts.get(_relations_name(owner), empty.encode()).decode("utf-8-sig")
    return re.sub(r"<((?:\w+:)?Relationships)([^>]*)/>\s*$", r"<\1\2></\1>", text)


def _inserted(text: str, xml: str) -> bytes:
    """Put an element at the end of the root."""
    at = text.rindex("</")
    return (text[:at] + xml + text[at:]).encode()


Content: TypeAlias = bytes | Iterable[str] | Callable[[], bytes]
"""What a part holds: its bytes, a stream of texts, or how to make it once the parts before it are written."""


def pack(parts: Mapping[str, Content]) -> bytes:
    """Return the package, its parts in their order; a large one is best given as a stream, never held as a whole.

    A part may be changed (not added) until it is its turn.
    """
    import io
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        for name, data in parts.items():
            member: Any = ZipInfo(name, _DATE)
            member.compress_type = ZIP_DEFLATED
            if isinstance(data, bytes):
                package.writestr(member, data)
            elif callable(data):
                package.writestr(member, data())
            else:
                member._compresslevel = 1  # a hundred megabytes of the same tags: four times as fast, hardly larger
                with package.open(member, "w") as stream:
                    texts = iter(data)
                    while some := list(islice(texts, 200)):
                        stream.write("".join(some).encode())
    return out.getvalue()
