"""A house's own Word file as the model: its styles, page, headers and footers stay, its text goes.

As with pandoc's `--reference-doc`: a style of ours that the model has by name is the model's; the rest is added.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qa_editor.core.errors import QaEditorError
from qa_editor.writers.word_parts import NS

if TYPE_CHECKING:
    from docx.document import Document

_W = f"{{{NS}}}"
_SPOKEN = ("question", "answer", "turn")


def open_model(path: str) -> Document:
    """Return the Word file at `path` without its text. Raises QaEditorError where it cannot be used as a model."""
    import docx

    try:
        document = docx.Document(path)
        body = document.element.body
        for element in list(body):
            if element is not body.sectPr:
                body.remove(element)
    except OSError as error:
        raise QaEditorError(f"the model {path} cannot be opened ({error.strerror}); check --reference-doc") from None
    except Exception:  # python-docx and zipfile raise many kinds for what is no Word file
        raise QaEditorError(f"the model {path} is no Word document; give a .docx to --reference-doc") from None
    return document


class Model:
    """The styles of a model. ids: our style id -> the id that it has there."""

    def __init__(self, document: Document, ours: Any) -> None:
        """Match the styles of `ours`, a whole styles part, by name, and add those that the model lacks."""
        theirs = document.styles.element
        named = {(style.get(f"{_W}type"), _name(style)): style for style in theirs.iter(f"{_W}style")}
        taken = {style.get(f"{_W}styleId") for style in named.values()}
        self.ids: dict[str, str] = {}
        self.own: set[str] = set()
        added = []
        for style in list(ours.iter(f"{_W}style")):
            key, kind = style.get(f"{_W}styleId"), style.get(f"{_W}type")
            match = named.get((kind, _name(style)))
            if match is None and style.get(f"{_W}default") == "1":
                match = next((s for (k, _), s in named.items() if k == kind and s.get(f"{_W}default") == "1"), None)
            if match is not None:
                self.ids[key] = match.get(f"{_W}styleId")
                self.own.add(_name(style))
                continue
            self.ids[key] = key if key not in taken else f"QaEditor{key}"
            style.set(f"{_W}styleId", self.ids[key])
            added.append(style)
        for style in added:
            if self.has_turns:
                for indent in list(style.iter(f"{_W}ind")):
                    indent.getparent().remove(indent)
            if style.get(f"{_W}default"):
                del style.attrib[f"{_W}default"]
            for name in ("basedOn", "next", "link"):
                for one in style.iter(f"{_W}{name}"):
                    one.set(f"{_W}val", self.ids.get(one.get(f"{_W}val"), one.get(f"{_W}val")))
            theirs.append(style)

    @property
    def has_turns(self) -> bool:
        """Whether the model says itself how questions or answers look, so that no indent of ours is wanted."""
        return any(name in self.own for name in _SPOKEN)

    def fit(self, body: Any) -> None:
        """Give the paragraphs and runs of a body the model's style ids; how its `Speaker` looks, it says itself."""
        for element in body.iter(f"{_W}pStyle", f"{_W}rStyle"):
            key = element.get(f"{_W}val")
            element.set(f"{_W}val", self.ids.get(key, key))
            if key == "Speaker" and "speaker" in self.own:
                for bold in list(element.itersiblings(f"{_W}b", f"{_W}bCs")):
                    bold.getparent().remove(bold)


def _name(style: Any) -> str:
    name = style.find(f"{_W}name")
    return str(name.get(f"{_W}val")).lower() if name is not None else ""
