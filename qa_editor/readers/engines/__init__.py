"""The family of JSON: transcription engines, tools that save JSON, and our own records (JSON and YAML)."""

from __future__ import annotations

from qa_editor.core.format import Reader
from qa_editor.readers.engines import (
    assemblyai,
    aws,
    azure,
    deepgram,
    generic,
    google,
    ibm,
    kaldi,
    otranscribe,
    otter,
    own_json,
    own_yaml,
    podcast,
    podlove,
    rev,
    speechmatics,
    whisper,
    whisper_cpp,
    youtube,
)

READERS: tuple[Reader, ...] = (
    own_json.READER,
    own_yaml.READER,
    podcast.READER,
    whisper_cpp.READER,
    aws.READER,
    azure.READER,
    deepgram.READER,
    speechmatics.READER,
    ibm.READER,
    google.READER,
    rev.READER,
    kaldi.READER,
    assemblyai.READER,
    otter.READER,
    podlove.READER,
    youtube.READER,
    otranscribe.READER,
    whisper.READER,
    generic.READER,
)
