"""Make transcripts/clean/ anew from transcripts/raw/: `python -m tests.update_golden`; then read every line of it."""

from __future__ import annotations

from pathlib import Path

import qa_editor

SAMPLES = Path(__file__).parents[1] / "transcripts"
IN_JSON = ("hard-wrapped", "question-answer", "tight-windows")


def golden(raw: Path) -> dict[Path, bytes]:
    """The cleaned files of a raw sample, by path: text or Markdown as the sample is, and JSON of some."""
    transcript = qa_editor.clean(qa_editor.read(raw, name=raw.name))
    kinds = ["markdown" if raw.suffix == ".md" else "text"] + ["json"] * (raw.stem in IN_JSON)
    suffixes = {"markdown": ".md", "text": ".txt", "json": ".json"}
    clean = SAMPLES / "clean"
    return {clean / (raw.stem + suffixes[kind]): qa_editor.write(transcript, kind) for kind in kinds}


def raw_samples() -> list[Path]:
    """The raw samples, in order of name."""
    return sorted((SAMPLES / "raw").iterdir())


if __name__ == "__main__":
    for sample in raw_samples():
        for path, data in golden(sample).items():
            path.write_bytes(data)
