import pytest

from tests.structure.helpers import structured, texts
from tests.structure.layout_cases import LAYOUTS


@pytest.mark.parametrize(("suffix", "raw", "turns"), [case[1:] for case in LAYOUTS], ids=[case[0] for case in LAYOUTS])
def test_turns_of_layout(suffix: str, raw: str, turns: tuple[tuple[str, str], ...]) -> None:
    transcript = structured(raw, suffix)
    assert [turn.label for turn in transcript.turns] == [label for label, _ in turns]
    for found, (_, wanted) in zip(texts(transcript), turns, strict=True):
        assert found.startswith(wanted)
        if wanted.endswith((".", "?", "？", "。")):
            assert found == wanted or wanted in ("Welcome.", "My aunt did.")
