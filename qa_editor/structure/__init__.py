"""Structure: labels, turns, speakers, roles, pairs and what stands around them; a step a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qa_editor.core.transcript import Transcript
from qa_editor.structure.between import part_turns
from qa_editor.structure.furniture import set_aside_furniture
from qa_editor.structure.headings import find_headings
from qa_editor.structure.naming import name_speakers, require_labels
from qa_editor.structure.pages import set_aside_pages
from qa_editor.structure.pairs import find_pairs
from qa_editor.structure.roles import find_roles
from qa_editor.structure.speakers import unite_speakers
from qa_editor.structure.turns import find_turns

__all__ = ["STEPS", "find_structure", "name_speakers", "require_labels"]

STEPS: tuple[Callable[[Transcript], Transcript], ...] = (  # each builds on what those before it found
    set_aside_pages,
    find_turns,
    set_aside_furniture,
    part_turns,
    find_headings,
    unite_speakers,
    find_roles,
    find_pairs,
)


def find_structure(transcript: Transcript, names: Mapping[str, str] | None = None) -> Transcript:
    """Return the transcript with its turns, speakers, roles, pairs, headings and metadata found.

    Turns that the format itself gave stay as they are; everything else is still looked for.
    names: label -> name of people whom somebody names from outside; they are known before roles are looked for.
    """
    for step in STEPS:
        if names and step is unite_speakers:
            transcript = name_speakers(unite_speakers(name_speakers(transcript, names)), names)
        else:
            transcript = step(transcript)
    return transcript
