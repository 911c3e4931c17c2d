from qa_editor.core.transcript import Heading
from tests.structure.helpers import structured

_TALK = (
    "Tessa Moor: How did it begin?\n\nIvo Brandt: With one oven.\n\nTessa Moor: And then?\n\nIvo Brandt: Then two.\n"
)
_PROSE = (
    "The harbour has had three bakers since the war, and every one of them has lit the same old oven at midnight.\n\n"
)


def test_title_byline_date_and_introduction() -> None:
    transcript = structured("The Baker of the Harbour\n\nBy Tessa Moor\n\n4 May 2021\n\n" + _PROSE + _TALK)
    assert transcript.metadata == {"title": "The Baker of the Harbour", "byline": "By Tessa Moor", "date": "4 May 2021"}


def test_an_article_before_the_interview_has_its_own_headings() -> None:
    article = "Bread Is Dear Again\n\nby harbour press\n\n" + "".join(
        f"Reason {n} of Many\n\n{_PROSE}" for n in range(1, 9)
    )
    transcript = structured(
        article + "The Baker and the Price of Bread\n\nBy Tessa Moor, Harbour Editor\n\n" + _PROSE + _TALK
    )
    assert transcript.metadata["title"] == "The Baker and the Price of Bread"
    assert transcript.metadata["byline"] == "By Tessa Moor, Harbour Editor"
    levels = [block.level for block in transcript.blocks if isinstance(block, Heading)]
    assert levels.count(0) == 1
    assert len(levels) == 10


def test_markdown_title_and_front_matter() -> None:
    text = "---\ntitle: Bread\ndate: 2021-05-04\ntags: [rye, wheat]\n---\n\n# The Baker\n\n## Transcript\n\n" + _TALK
    transcript = structured(text, ".md")
    assert [b.level for b in transcript.blocks if isinstance(b, Heading)] == [0, 2]
    assert transcript.metadata["date"] == "2021-05-04"
    assert transcript.fields["tags"] == "rye, wheat"


def test_a_file_without_turns_keeps_its_paragraphs() -> None:
    transcript = structured("Bread Is Dear Again\n\n" + _PROSE * 3)
    assert transcript.turns == ()
    assert transcript.metadata == {"title": "Bread Is Dear Again"}
    assert len(transcript.blocks) == 4
