"""A transcript inside a Word file, as custom document properties, which Word and LibreOffice keep.

`embed_transcript` puts the whole transcript with its ledger into the file, `extract_transcript` gives it back; `embed`
and `extract` do the same with any record. A record is JSON, deflated and in base64, cut into the properties
`qa-editor-1`, `qa-editor-2` … of the part `docProps/custom.xml` (ISO 29500-1, 22.3: custom file properties).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from qa_editor.core.transcript import Transcript
from qa_editor.review.carry import carried, written

PART = "docProps/custom.xml"
"""Where the properties stand in the package."""
NAME = "qa-editor"
CHUNK = 30_000
"""Characters of a property's value at most; Word takes 65,535 bytes, others less."""
MAX_BYTES = 512 * 2**20
"""What a record may unpack to; more is no record of ours."""

_SPACE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_KIND = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # of every property that a user defines (MS-OLEPS, 2.18.1.2)
_HEAD = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="{_SPACE}" xmlns:vt="{_TYPES}">'

Record = dict[str, Any]


def embed(record: Mapping[str, Any], existing: bytes = b"") -> bytes:
    """Return the part `docProps/custom.xml` that carries the record, the same bytes for the same record.

    record: what JSON can hold. existing: the part that the file has already,
    b"" for none; its other properties stay as they are, a record in it is replaced.
    """
    import json

    return _embedded([json.dumps(record, separators=(",", ":"))], existing)


def embed_transcript(transcript: Transcript, existing: bytes = b"") -> bytes:
    """Return the part that carries a whole transcript with its ledger; `existing` as in `embed`."""
    return _embedded(written(transcript), existing)


def extract_transcript(package: bytes) -> Transcript | None:
    """Return the transcript inside a review document (the bytes of the whole file), equal to the one put in.

    None where there is none, where it is broken or was written by another version of qa-editor.
    """
    found = extract(package)
    return carried(found) if found else None


def _embedded(texts: Iterable[str], existing: bytes) -> bytes:
    text = _packed(texts)
    head, tail, last = _others(existing)
    spaces = "" if head == _HEAD else f' xmlns="{_SPACE}" xmlns:vt="{_TYPES}"'
    ours = [
        f'<property{spaces} fmtid="{_KIND}" pid="{last + number}" name="{NAME}-{number}">'
        f"<vt:lpwstr>{text[at : at + CHUNK]}</vt:lpwstr></property>"
        for number, at in enumerate(range(0, len(text), CHUNK), 1)
    ]
    return "".join([head, *ours, tail]).encode()


def extract(package: bytes) -> Record | None:
    """Return the record inside a Word file (the bytes of the whole file), None where there is none or it is broken."""
    import io
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(io.BytesIO(package)) as parts:
            name = next((name for name in parts.namelist() if name.lower().lstrip("/") == PART.lower()), "")
            if not name or parts.getinfo(name).file_size > MAX_BYTES:
                return None
            data = parts.read(name)
    except (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, ValueError):
        return None
    return extract_part(data)


def extract_part(data: bytes) -> Record | None:
    """Return the record in the part `docProps/custom.xml`, None where there is none or it is broken."""
    import json
    import zlib
    from base64 import b64decode

    chunks = dict(_properties(data))
    if 1 not in chunks or sorted(chunks) != list(range(1, len(chunks) + 1)):
        return None
    try:
        packed = b64decode("".join(chunks[number] for number in range(1, len(chunks) + 1)))
        unpacking = zlib.decompressobj()
        text = unpacking.decompress(packed, MAX_BYTES)
        found = json.loads(text.decode("utf-8", "surrogatepass")) if unpacking.eof else None
    except (ValueError, zlib.error, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _packed(texts: Iterable[str]) -> str:
    import zlib
    from base64 import b64encode

    packing = zlib.compressobj(1)
    packed = [packing.compress(text.encode("utf-8", "surrogatepass")) for text in texts]
    return b64encode(b"".join([*packed, packing.flush()])).decode("ascii")


def _others(existing: bytes) -> tuple[str, str, int]:
    """Return what stands before and behind the place for our properties in a part, and the highest number taken."""
    text = existing.decode("utf-8-sig", "replace")
    text = re.sub(rf'<(\w+:)?property\b[^>]*\bname="{NAME}-\d+"[^>]*>.*?</\1?property>', "", text, flags=re.DOTALL)
    end = re.search(r"</(\w+:)?Properties\s*>\s*$", text)
    if not end:
        return _HEAD, "</Properties>", 1
    return text[: end.start()], text[end.start() :], max([1, *map(int, re.findall(r'\bpid="(\d+)"', text))])


def _properties(data: bytes) -> Iterator[tuple[int, str]]:
    """Yield the number and value of each property of ours."""
    from xml.parsers import expat

    found: list[list[str]] = []
    inside = [False]

    def start(full: str, attributes: Mapping[str, str]) -> None:
        if full.rpartition(" ")[2] == "property":
            name, _, number = attributes.get("name", "").rpartition("-")
            inside[0] = name == NAME and number.isascii() and number.isdigit()
            if inside[0]:
                found.append([number])

    def end(full: str) -> None:
        inside[0] = inside[0] and full.rpartition(" ")[2] != "property"

    def text(words: str) -> None:
        if inside[0]:
            found[-1].append(words)

    def refuse(*_: Any) -> None:
        raise ValueError("a document type declaration")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = text, refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError):
        return
    yield from ((int(number), "".join("".join(words).split())) for number, *words in found)
