"""What engines and tools call things: the keys under which text, speaker, times and words stand in their records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any, NamedTuple

from qa_editor.readers.times import MILLISECONDS, SECONDS, TICKS, milliseconds

Path = tuple[str, ...]
Record = dict[str, Any]

# Spelt without capitals, `_` and `-`; the surer name first.
TEXT = tuple(
    "punctuatedword punct displaytext display text transcript body content sentence utterance spokentext caption "
    "transcription utf8 value word term line message phrase utt speech said rawtext lexical words".split()
)
SPEAKER = tuple(
    "speakername speakerdisplayname voice speaker speakerlabel participantname participant participantrole speakerid "
    "speakertag speakernumber speakermodellabel spk spkid sid person".split()
)
WEAK_SPEAKER = tuple("who displayname name username author user role channeltag channellabel channel channelid".split())
START = tuple(
    "startms starttimems startmillis tstartms beginoffsetmillis offsetmilliseconds relativestarttimeinmilliseconds "
    "offsetms starttime start begin begintime from startoffset timebegin timestart starttimestamp startts "
    "starttimeinseconds startseconds datastart offsetinticks offsetinseconds offset ts timestamp timecode "
    "timestamps offsets time at when dur".split()
)
END = tuple(
    "endms endtimems endmillis endoffsetmillis endtime end stop to endoffset timeend endtimestamp endts "
    "endtimeinseconds endseconds dataend until".split()
)
DURATION = tuple("durationms durationmilliseconds ddurationms durationinticks duration dur durationinseconds".split())
CONFIDENCE = tuple("confidence conf score probability prob accuracy wordconfidence logprob".split())
WORDS = tuple(
    "displaywords words wordlist elements tokens alignment items terms segs wordtimings timestamps content "
    "parts runs sentences".split()
)
NOT_SPEECH = ("translat", "summar", "chapter", "highlight", "topic", "entit", "keyword", "sentiment", "comment")
FIRST_OF = ("alternatives", "nbest", "hypotheses", "instances")  # lists whose first entry is the likeliest
SPEAKERS = ("users", "speakers")  # lists, in a record, of who says it
_LOOKED_AT = 200  # records that tell which keys are there; the rest is read by the same ones


class Keys(NamedTuple):
    """Where the parts of a record stand, each a path of keys, () for what the records do not have.

    span: a list of [start, end]. unit: what makes milliseconds of bare times, None where the keys do not tell.
    """

    text: Path = ()
    speaker: Path = ()
    start: Path = ()
    end: Path = ()
    duration: Path = ()
    span: Path = ()
    confidence: Path = ()
    words: Path = ()
    unit: float | None = None


def find_keys(records: Iterable[Any]) -> Keys:
    """Return where the parts stand in records of one kind; those that are no objects do not count."""
    sample = [record for record in islice(records, _LOOKED_AT) if isinstance(record, dict)]
    paths = _paths(sample)
    start = _first(START, paths, sample, _is_time)
    end = _first(END, paths, sample, _is_time)
    duration = _first(DURATION, paths, sample, _is_time)
    if start and start == duration:
        duration = ()
    speaker = _first(SPEAKER, paths, sample, is_speaker)
    if not speaker:
        weak = [path for name in WEAK_SPEAKER for path in paths.get(name, ())]
        speaker = next((path for path in weak if _tells_apart(path, sample)), ())
    return Keys(
        text=_first(TEXT, paths, sample, _is_text),
        speaker=speaker,
        start=start,
        end=end,
        duration=duration,
        span=_first(START, paths, sample, _is_span),
        confidence=_first(CONFIDENCE, paths, sample, _is_number),
        words=_first(WORDS, paths, sample, _is_words),
        unit=_unit_of(start or duration),
    )


def dig(record: Record, path: Path) -> Any:
    """Return what stands at the path, None for nothing; of a list in between, its first."""
    value: Any = record
    for key in path:
        value = value.get(key) if isinstance(value, dict) else None
        if isinstance(value, list) and key != path[-1]:
            value = value[0] if value else None
    return value


def bare(key: str) -> str:
    """Return a key as the tables spell it."""
    return key.replace("_", "").replace("-", "").replace(" ", "").lower()


def is_speaker(value: Any) -> bool:
    """Whether a value can name or number a speaker."""
    if isinstance(value, dict):
        return name_in(value) is not None
    return isinstance(value, str | int | float) and not isinstance(value, bool) and value != ""


def name_in(value: Record) -> Any:
    """Return the name, label or id that an object gives a speaker, the most telling first; None for none."""
    by_name = {bare(key): found for key, found in value.items() if isinstance(found, str | int) and found != ""}
    names = "name displayname speakername fullname label speakerlabel speaker id @id speakerid"
    return next((by_name[name] for name in names.split() if name in by_name), None)


def _paths(sample: Sequence[Record]) -> dict[str, list[Path]]:
    """Return the paths of the records by the bare name of their last key, those inside an object last."""
    found: dict[str, dict[Path, None]] = {}
    for record in sample:
        for key in record:
            found.setdefault(bare(key), {})[key,] = None
    for record in sample:
        for key, value in record.items():
            inner = value[0] if isinstance(value, list) and value and bare(key) in (*FIRST_OF, *SPEAKERS) else value
            if isinstance(inner, dict) and not any(part in bare(key) for part in NOT_SPEECH):
                for deeper in inner:
                    found.setdefault(bare(deeper), {})[key, deeper] = None
    return {name: list(paths) for name, paths in found.items()}


def _first(names: Sequence[str], paths: dict[str, list[Path]], sample: Sequence[Record], test: Any) -> Path:
    """Return the first path, in the order of `names`, at which a value passes the test; in the record itself first."""
    for length in (1, 2):
        for name in names:
            for path in paths.get(name, ()):
                if len(path) == length and any(test(dig(record, path)) for record in sample):
                    return path
    return ()


def _tells_apart(path: Path, sample: Sequence[Record]) -> bool:
    """Whether the values, few and coming again, can be speakers: two at least."""
    values = [str(value) for record in sample if is_speaker(value := dig(record, path))]
    return 1 < len(set(values)) <= max(2, len(values) // 2)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and any(ch.isalnum() for ch in value)


def _is_time(value: Any) -> bool:
    return milliseconds(value, SECONDS) is not None


def _is_number(value: Any) -> bool:
    return _is_time(value) or (isinstance(value, float) and value < 0)


def _is_span(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and milliseconds(value[0], SECONDS) is not None


def _is_words(value: Any) -> bool:
    if not isinstance(value, list) or not value:
        return False
    return any((isinstance(one, dict) and find_text(one)) or _is_row(one) for one in value[:5])


def _is_row(value: Any) -> bool:
    """Whether it is a word as a row: `["hello", 1.2, 1.6]`."""
    return isinstance(value, list) and 2 <= len(value) <= 6 and isinstance(value[0], str)


def find_text(record: Record) -> bool:
    """Whether text stands in the record itself, under a key of the table."""
    return any(isinstance(value, str) and value.strip() and bare(key) in TEXT for key, value in record.items())


def _unit_of(path: Path) -> float | None:
    name = bare(path[-1]) if path else ""
    if name.endswith(("ms", "millis", "milliseconds")):
        return MILLISECONDS
    if name.endswith("ticks"):
        return TICKS
    if name.endswith(("seconds", "secs")):
        return SECONDS
    return MILLISECONDS if path[:1] == ("offsets",) else None
