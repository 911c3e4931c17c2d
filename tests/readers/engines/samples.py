"""Invented samples in the shapes of engines and tools, each with the turns that a person finds in it."""

# ruff: noqa: E501

from __future__ import annotations

import json
from typing import Any, NamedTuple

Turns = list[tuple[str, int | None, str]]  # speaker, begin in milliseconds, text

ASKED, ANSWERED = "Where is the mill?", "Past the ford, Mrs. Hale."
TWO: Turns = [("Speaker 1", 1000, ASKED), ("Speaker 2", 4000, ANSWERED)]


class Sample(NamedTuple):
    """A file. reader: whose it is. value: JSON, or text as it stands."""

    name: str
    reader: str
    value: Any
    turns: Turns

    def data(self) -> bytes:
        return self.value.encode() if isinstance(self.value, str) else json.dumps(self.value).encode()


def spread(text: str, start: float, step: float = 0.5) -> list[tuple[str, float, float]]:
    """Each word of a text with its begin and end in seconds."""
    return [(word, start + n * step, start + n * step + step - 0.1) for n, word in enumerate(text.split())]


def named(*speakers: str) -> Turns:
    """The two turns as these people say them."""
    return [(who, at, text) for who, (_, at, text) in zip(speakers, TWO, strict=True)]


WORDS = [(1, *word) for word in spread(ASKED, 1)] + [(2, *word) for word in spread(ANSWERED, 4)]


def bare(word: str) -> str:
    return word.strip("?,.").lower() if word != "Mrs." else "Mrs."


def aws_items(*, label: bool) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = []
    for who, word, start, end in WORDS:
        core = word.rstrip("?,.") if word != "Mrs." else word
        mark = word[len(core) :]
        item = {"start_time": f"{start}", "end_time": f"{end}", "type": "pronunciation"}
        items.append({**item, "alternatives": [{"confidence": "0.98", "content": core}]})
        if label:
            items[-1]["speaker_label"] = f"spk_{who}"
        if mark:
            items.append({"type": "punctuation", "alternatives": [{"confidence": "0.0", "content": mark}]})
    return items


AWS_LABELS = {
    "segments": [
        {"start_time": "0.0", "end_time": "0.5", "speaker_label": "", "items": []},
        {"start_time": "1.0", "end_time": "3.0", "speaker_label": "spk_1",
         "items": [{"start_time": f"{s}", "speaker_label": "spk_1"} for w, _, s, _ in WORDS if w == 1]},
        {"start_time": "4.0", "end_time": "7.0", "speaker_label": "spk_2", "items": []},
    ]
}  # fmt: skip


def google_words(who: int | None) -> list[dict[str, Any]]:
    return [
        {"startTime": f"{s}s", "endTime": f"{e}s", "word": w, **({"speakerTag": n} if who is None else {})}
        for n, w, s, e in WORDS
        if who in (None, n)
    ]


GOOGLE = {
    "results": [
        {"alternatives": [{"transcript": ASKED, "confidence": 0.9, "words": google_words(1)},
                          {"transcript": "Where is Camille?"}], "languageCode": "en-us"},
        {"alternatives": [{"transcript": " " + ANSWERED, "words": google_words(2)}], "languageCode": "en-us"},
        {"alternatives": [{"words": google_words(None)}], "languageCode": "en-us"},
    ]
}  # fmt: skip
V2 = {
    "results": {
        "gs://tapes/mill.wav": {
            "transcript": {
                "results": [
                    {"alternatives": [{"transcript": f"{ASKED} {ANSWERED}", "confidence": 0.9, "words": [
                        {"startOffset": f"{s}s", "endOffset": f"{e}s", "word": w, "speakerLabel": f"{n}"}
                        for n, w, s, e in WORDS]}], "languageCode": "en-US", "resultEndOffset": "7s"},
                ]
            }
        }
    }
}  # fmt: skip
IBM = {
    "result_index": 0,
    "results": [
        {"final": True, "alternatives": [{"transcript": "where is the mill past the ford Mrs. Hale ", "confidence": 0.9,
         "timestamps": [[bare(w) if w != "Hale." else "Hale", s, e] for _, w, s, e in WORDS],
         "word_confidence": [[bare(w), 0.9] for _, w, _, _ in WORDS]}]},
    ],
    "speaker_labels": [{"from": s, "to": e, "speaker": n, "confidence": 0.5, "final": False} for n, _, s, e in WORDS],
}  # fmt: skip
AZURE = {
    "source": "tape.wav",
    "combinedRecognizedPhrases": [{"channel": 0, "display": f"{ASKED} {ANSWERED}"}],
    "recognizedPhrases": [
        {"recognitionStatus": "Success", "channel": 0, "speaker": 1, "offset": "PT1S", "duration": "PT2S",
         "offsetInTicks": 10000000.0, "durationInTicks": 20000000.0, "nBest": [
             {"confidence": 0.9, "lexical": "where is the mill", "display": ASKED, "words": [
                 {"word": bare(w), "offset": f"PT{s}S", "duration": "PT0.4S", "confidence": 0.8} for w, s, _ in spread(ASKED, 1)]},
             {"confidence": 0.2, "display": "Wear is the mill?"}]},
        {"recognitionStatus": "Success", "channel": 0, "speaker": 2, "offset": "PT4S", "duration": "PT3S",
         "nBest": [{"confidence": 0.9, "lexical": "past the ford missus hale", "display": ANSWERED}]},
    ],
}  # fmt: skip
AZURE_FAST = {
    "durationMilliseconds": 7000,
    "combinedPhrases": [{"text": f"{ASKED} {ANSWERED}"}],
    "phrases": [
        {"speaker": n, "offsetMilliseconds": int(at * 1000), "durationMilliseconds": 2000, "text": text, "locale": "en-US",
         "words": [{"text": w, "offsetMilliseconds": int(s * 1000), "durationMilliseconds": 400} for w, s, _ in spread(text, at)]}
        for n, at, text in ((1, 1, ASKED), (2, 4, ANSWERED))
    ],
}  # fmt: skip
AZURE_TRACKS = {
    "recognizedPhrases": [
        {"channel": 0, "offsetInTicks": 10000000, "durationInTicks": 1, "nBest": [{"display": ASKED}]},
        {"channel": 0, "offsetInTicks": 90000000, "durationInTicks": 1, "nBest": [{"display": "Thank you."}]},
        {"channel": 1, "offsetInTicks": 40000000, "durationInTicks": 1, "nBest": [{"display": ANSWERED}]},
    ]
}


def speechmatics() -> list[dict[str, Any]]:
    out: list[dict[str, Any]] = []
    for who, word, start, end in WORDS:
        core = word.rstrip("?,.") if word != "Mrs." else word
        times = {"start_time": start, "end_time": end}
        out.append(
            {"type": "word", **times, "alternatives": [{"content": core, "confidence": 0.9, "speaker": f"S{who}"}]}
        )
        if mark := word[len(core) :]:
            out.append({"type": "punctuation", **times, "attaches_to": "previous", "is_eos": mark != ",",
                        "alternatives": [{"content": mark, "confidence": 1.0, "speaker": f"S{who}"}]})  # fmt: skip
    return out


def deepgram(who: int) -> list[dict[str, Any]]:
    return [
        {"word": bare(w), "punctuated_word": w, "start": s, "end": e, "confidence": 0.9, "speaker": n}
        for n, w, s, e in WORDS
        if who in (0, n)
    ]


def rev() -> list[dict[str, Any]]:
    monologues = []
    for who, at, text in ((1, 1.0, ASKED), (2, 4.0, ANSWERED)):
        elements: list[dict[str, Any]] = []
        for word, start, end in spread(text, at):
            core = word.rstrip("?,.") if word != "Mrs." else word
            elements += [{"type": "punct", "value": " "}] if elements else []
            elements.append({"type": "text", "value": core, "ts": start, "end_ts": end, "confidence": 0.9})
            elements += [{"type": "punct", "value": mark}] if (mark := word[len(core) :]) else []
        monologues.append({"speaker": who, "elements": elements})
    return monologues


def segments(**keys: str) -> list[dict[str, Any]]:
    """Two segments under other names: text=…, speaker=…, start=…, end=… in seconds."""
    return [
        {keys["text"]: text, keys["speaker"]: who, keys["start"]: at, keys["end"]: at + 2.5}
        for who, at, text in (("Ada Moor", 1.0, ASKED), ("Ben Orde", 4.0, ANSWERED))
    ]


WHISPERX = {
    "segments": [
        {"start": 1.0, "end": 7.0, "text": f" {ASKED} {ANSWERED}", "speaker": "SPEAKER_01", "words": [
            {"word": w, "start": s, "end": e, "score": 0.9, "speaker": f"SPEAKER_0{n}"} for n, w, s, e in WORDS]},
    ],
    "word_segments": [{"word": w, "start": s, "end": e, "score": 0.9} for _, w, s, e in WORDS],
    "language": "en",
}  # fmt: skip
WHISPER_CPP = {
    "systeminfo": "AVX = 1", "params": {"language": "en"}, "result": {"language": "en"},
    "transcription": [
        {"timestamps": {"from": "00:00:01,000", "to": "00:00:03,000"}, "offsets": {"from": 1000, "to": 3000},
         "text": f" {ASKED}", "speaker_turn_next": True, "tokens": [
             {"text": "[_BEG_]", "offsets": {"from": 0, "to": 0}, "p": 0.9},
             {"text": " Where", "offsets": {"from": 1000, "to": 1400}, "p": 0.9},
             {"text": " is", "offsets": {"from": 1400, "to": 1600}, "p": 0.9},
             {"text": " the", "offsets": {"from": 1600, "to": 1800}, "p": 0.9},
             {"text": " mi", "offsets": {"from": 1800, "to": 2000}, "p": 0.9},
             {"text": "ll", "offsets": {"from": 2000, "to": 2200}, "p": 0.4},
             {"text": "?", "offsets": {"from": 2200, "to": 2300}, "p": 0.9}]},
        {"timestamps": {"from": "00:00:04,000", "to": "00:00:07,000"}, "offsets": {"from": 4000, "to": 7000},
         "text": f" {ANSWERED}", "speaker_turn_next": False},
    ],
}  # fmt: skip
KALDI = {
    "action": "audio-transcribe",
    "retval": {
        "punct": f"{ASKED} {ANSWERED}",
        "words": [{"start": s, "end": e, "confidence": 0.9, "word": bare(w), "punct": w, "index": i}
                  for i, (_, w, s, e) in enumerate(WORDS)],
        "segmentation": {"segments": [
            {"@type": "Segment", "start": 0.9, "duration": 2.4, "speaker": {"@id": "S7", "gender": "F"}},
            {"@type": "Segment", "start": 3.6, "duration": 5, "speaker": {"@id": "S2", "gender": "M"}}]},
    },
}  # fmt: skip
OTTER = {
    "speech": {
        "title": "At the mill",
        "speakers": [{"id": 77, "speaker_name": "Ada Moor"}],
        "transcripts": [
            {"transcript": ASKED, "start_offset": 16000, "end_offset": 48000, "speaker_id": 77, "speaker_model_label": "1"},
            {"transcript": ANSWERED, "start_offset": 64000, "end_offset": 112000, "speaker_id": None, "speaker_model_label": "2"},
        ],
    }
}  # fmt: skip
OTR = {
    "text": '<p><span class="timestamp" data-timestamp="1.0">0:01</span>&nbsp;Ada: Where is the mill?</p>'
    '<p><span class="timestamp" data-timestamp="4.0">0:04</span>Ben: Past the ford &amp; left.<br />Ada: So near?</p>'
    "<p>Ben: Yes.</p>",
    "media": "mill.mp3", "media-time": 4.2,
}  # fmt: skip
DPE = {
    "words": [{"id": i, "start": s, "end": e, "text": w} for i, (_, w, s, e) in enumerate(WORDS)],
    "paragraphs": [
        {"id": 0, "start": 1, "end": 3, "speaker": "ADA"},
        {"id": 1, "start": 4, "end": 7, "speaker": "BEN"},
    ],
}
RIVA = {
    "results": [
        {"alternatives": [{"transcript": ASKED + " ", "confidence": 0.8, "words": [
            {"startTime": int(s * 1000), "endTime": int(e * 1000), "word": w, "confidence": 0.8, "speakerTag": 1}
            for w, s, e in spread(ASKED, 1)]}], "channelTag": 1, "audioProcessed": 7.0},
        {"alternatives": [{"transcript": ANSWERED + " ", "confidence": 0.8, "words": [
            {"startTime": int(s * 1000), "endTime": int(e * 1000), "word": w, "confidence": 0.8, "speakerTag": 2}
            for w, s, e in spread(ANSWERED, 4)]}], "channelTag": 1, "audioProcessed": 7.0},
    ]
}  # fmt: skip

SAMPLES = (
    Sample("whisper.json", "whisper", {"text": f" {ASKED} {ANSWERED}", "language": "en", "segments": [
        {"id": 0, "seek": 0, "start": 1.0, "end": 3.0, "text": f" {ASKED}", "tokens": [5, 6], "avg_logprob": -0.2},
        {"id": 1, "seek": 0, "start": 4.0, "end": 7.0, "text": f" {ANSWERED}", "tokens": [7], "avg_logprob": -0.2}]},
        [("", None, f"{ASKED} {ANSWERED}")]),
    Sample("verbose.json", "whisper", {"task": "transcribe", "language": "english", "text": f"{ASKED} {ANSWERED}",
        "segments": [{"start": 1.0, "end": 7.0, "text": f" {ASKED} {ANSWERED}"}],
        "words": [{"word": bare(w), "start": s, "end": e} for _, w, s, e in WORDS]},
        [("", None, f"{ASKED} {ANSWERED}")]),
    Sample("whisperx.json", "whisper", WHISPERX, named("SPEAKER_01", "SPEAKER_02")),
    Sample("whisper-cpp.json", "whisper-cpp", WHISPER_CPP, TWO),
    Sample("aws.json", "aws-transcribe", {"jobName": "mill", "results": {
        "transcripts": [{"transcript": ""}], "speaker_labels": AWS_LABELS, "items": aws_items(label=False)}},
        named("spk_1", "spk_2")),
    Sample("aws-new.json", "aws-transcribe", {"results": {"transcripts": [], "items": aws_items(label=True)}},
        named("spk_1", "spk_2")),
    Sample("aws-segments.json", "aws-transcribe", {"results": {"transcripts": [], "items": [], "audio_segments": [
        {"id": 0, "transcript": ASKED, "start_time": "1.0", "end_time": "3.0", "speaker_label": "spk_1", "items": [0]},
        {"id": 1, "transcript": ANSWERED, "start_time": "4.0", "end_time": "7.0", "speaker_label": "spk_2", "items": [1]}]}},
        named("spk_1", "spk_2")),
    Sample("aws-channels.json", "aws-transcribe", {"results": {"transcripts": [], "items": [{}], "channel_labels": {
        "channels": [{"channel_label": "ch_1", "items": aws_items(label=False)[5:]},
                     {"channel_label": "ch_0", "items": aws_items(label=False)[:5]}]}}}, named("Channel 0", "Channel 1")),
    Sample("google.json", "google-speech", GOOGLE, TWO),
    Sample("google-operation.json", "google-speech", {"name": "7", "done": True, "response": GOOGLE}, TWO),
    Sample("google-v2.json", "google-speech", V2, TWO),
    Sample("riva.json", "google-speech", RIVA, TWO),
    Sample("ibm.json", "ibm-watson", IBM,
        [("Speaker 1", 1000, "where is the mill"), ("Speaker 2", 4000, "past the ford Mrs. Hale")]),
    Sample("azure.json", "azure-speech", AZURE, TWO),
    Sample("azure-fast.json", "azure-speech", AZURE_FAST, TWO),
    Sample("azure-tracks.json", "azure-speech", AZURE_TRACKS,
        [("Channel 0", 1000, ASKED), ("Channel 1", 4000, ANSWERED), ("Channel 0", 9000, "Thank you.")]),
    Sample("speechmatics.json", "speechmatics",
        {"format": "2.9", "job": {"id": "m"}, "metadata": {"type": "transcription"}, "results": speechmatics()},
        named("S1", "S2")),
    Sample("speechmatics-v1.json", "speechmatics", {"format": "1.0", "job": {"lang": "en"},
        "speakers": [{"name": "F1", "time": "0.9", "duration": "2.3"}, {"name": "M2", "time": "3.9", "duration": "4"}],
        "words": [{"name": w, "time": f"{s}", "duration": "0.4", "confidence": "0.99"} for _, w, s, _ in WORDS]},
        named("F1", "M2")),
    Sample("deepgram.json", "deepgram", {"metadata": {"duration": 7.0}, "results": {"channels": [
        {"alternatives": [{"transcript": "x", "confidence": 0.9, "words": deepgram(0)}]}]}}, TWO),
    Sample("deepgram-paragraphs.json", "deepgram", {"results": {"channels": [{"alternatives": [{
        "transcript": "x", "words": [], "paragraphs": {"paragraphs": [
            {"speaker": 1, "sentences": [{"text": ASKED, "start": 1.0, "end": 3.0}]},
            {"speaker": 2, "sentences": [{"text": ANSWERED, "start": 4.0, "end": 7.0}]}]}}]}]}}, TWO),
    Sample("deepgram-channels.json", "deepgram", {"results": {"channels": [
        {"alternatives": [{"transcript": "x", "words": [{**w, "speaker": None} for w in deepgram(n)]}]} for n in (1, 2)]}},
        named("Channel 0", "Channel 1")),
    Sample("assemblyai.json", "assemblyai", {"id": "m", "status": "completed", "text": f"{ASKED} {ANSWERED}",
        "utterances": [
            {"speaker": "A", "text": ASKED, "start": 1000, "end": 3000, "confidence": 0.9, "words": [
                {"text": w, "start": int(s * 1000), "end": int(e * 1000), "confidence": 0.9, "speaker": "A"}
                for w, s, e in spread(ASKED, 1)]},
            {"speaker": "B", "text": ANSWERED, "start": 4000, "end": 7000, "confidence": 0.9, "words": []}], "words": []},
        named("Speaker A", "Speaker B")),
    Sample("rev.json", "rev", {"monologues": rev()}, TWO),
    Sample("rev-named.json", "rev", {"speakers": [{"id": 1, "name": "Ada Moor"}, {"id": 2, "name": "Ben Orde"}],
        "monologues": rev()}, named("Ada Moor", "Ben Orde")),
    Sample("kaldi.json", "kaldi", KALDI, named("S7", "S2")),
    Sample("otter.json", "otter-json", OTTER, named("Ada Moor", "Speaker 2")),
    Sample("podcast.json", "podcast", {"version": "1.0.0", "segments": segments(
        speaker="speaker", start="startTime", end="endTime", text="body")}, named("Ada Moor", "Ben Orde")),
    Sample("podcast-words.json", "podcast", {"version": "1.0.0", "segments": [
        {"speaker": f"P{n}", "startTime": s, "endTime": e, "body": w + ("\n" if w[-1] in "?." else "")} for n, w, s, e in WORDS]},
        named("P1", "P2")),
    Sample("podlove.json", "podlove", [
        {"start": "00:00:01.000", "start_ms": 1000, "end": "00:00:03.000", "end_ms": 3000, "speaker": "1",
         "voice": "Ada Moor", "text": ASKED},
        {"start": "00:00:04.000", "start_ms": 4000, "end": "00:00:07.000", "end_ms": 7000, "speaker": "2",
         "voice": "Ben Orde", "text": ANSWERED}], named("Ada Moor", "Ben Orde")),
    Sample("captions.json3", "youtube", {"wireMagic": "pb3", "events": [
        {"tStartMs": 0, "dDurationMs": 9000, "id": 1, "wpWinPosId": 1},
        {"tStartMs": 1000, "dDurationMs": 2000, "segs": [{"utf8": "where"}, {"utf8": " is", "tOffsetMs": 300},
                                                          {"utf8": " the", "tOffsetMs": 500}]},
        {"tStartMs": 2800, "dDurationMs": 10, "aAppend": 1, "segs": [{"utf8": "\n"}]},
        {"tStartMs": 2900, "dDurationMs": 2000, "segs": [{"utf8": "mill"}, {"utf8": " now", "tOffsetMs": 100}]}]},
        [("", None, "where is the mill now")]),
    Sample("typed.otr", "otranscribe", OTR, [
        ("Ada", 1000, "Where is the mill?"), ("Ben", 4000, "Past the ford & left."), ("Ada", None, "So near?"),
        ("Ben", None, "Yes.")]),
    # Shapes of no reader's own: what the general reader makes of them.
    Sample("vosk.json", "engine", [
        {"result": [{"conf": 0.9, "start": s, "end": e, "word": bare(w)} for w, s, e in spread(ASKED, 1)],
         "text": "where is the mill"}], [("", None, "where is the mill")]),
    Sample("vosk-lines.json", "engine", "\n".join(json.dumps({"text": t, "result": [
        {"conf": 0.9, "start": s, "end": e, "word": w} for w, s, e in spread(t, at)]}, indent=1)
        for t, at in (("where is it", 1), ("past the ford", 4))), [("", None, "where is it past the ford")]),
    Sample("gladia.json", "engine", {"id": "m", "result": {"metadata": {"audio_duration": 7}, "transcription": {
        "full_transcript": f"{ASKED} {ANSWERED}", "utterances": [
            {"text": t, "start": at, "end": at + 2.5, "confidence": 0.9, "channel": 0, "speaker": n, "words": [
                {"word": " " + w, "start": s, "end": e, "confidence": 0.9} for w, s, e in spread(t, at)]}
            for n, at, t in ((1, 1.0, ASKED), (2, 4.0, ANSWERED))]}}}, TWO),
    Sample("soniox.json", "engine", {"text": f"{ASKED} {ANSWERED}", "tokens": [
        {"text": t, "start_ms": at, "end_ms": at + 90, "confidence": 0.9, "speaker": n} for n, at, t in (
            ("1", 1000, "Wh"), ("1", 1100, "ere"), ("1", 1300, " is"), ("1", 1500, " the"), ("1", 1700, " mill"),
            ("1", 1900, "?"), ("2", 4000, " Past"), ("2", 4200, " the"), ("2", 4500, " for"), ("2", 4600, "d"),
            ("2", 4700, ","), ("2", 4800, " Mrs."), ("2", 5000, " Hale"), ("2", 5100, "."))]}, TWO),
    Sample("scribe.json", "engine", {"language_code": "en", "text": f"{ASKED} {ANSWERED}", "words": [
        part for n, w, s, e in WORDS for part in (
            {"text": w, "start": s, "end": e, "type": "word", "speaker_id": f"speaker_{n}", "logprob": -0.01},
            {"text": " ", "start": e, "end": e, "type": "spacing", "speaker_id": f"speaker_{n}"})]},
        named("speaker_1", "speaker_2")),
    Sample("sonix.json", "engine", {"name": "mill", "transcript": [
        {"speaker": who, "start_time": at, "end_time": at + 2.5, "text": t, "words": [
            {"text": w, "start_time": s, "end_time": e} for w, s, e in spread(t, at)]}
        for who, at, t in (("Ada Moor", 1.0, ASKED), ("Ben Orde", 4.0, ANSWERED))]}, named("Ada Moor", "Ben Orde")),
    Sample("trint.json", "engine", {"transcript": {"speakers": [{"id": "x1", "name": "Ada Moor"}, {"id": "x2", "name": "Ben Orde"}],
        "paragraphs": [{"speaker": f"x{n}", "words": [
            {"id": f"w{i}", "time": int(s * 1000), "duration": 400, "value": w + " "}
            for i, (w, s, e) in enumerate(spread(t, at))]} for n, at, t in ((1, 1, ASKED), (2, 4, ANSWERED))]}},
        named("Ada Moor", "Ben Orde")),
    Sample("amber.json", "engine", {"speakers": [{"spkid": "spk1", "name": "Ada Moor"}, {"spkid": "spk2", "name": "Ben Orde"}],
        "segments": [{"speaker": f"spk{n}", "words": [{"text": w, "start": s, "end": e, "conf": 0.9}
            for w, s, e in spread(t, at)]} for n, at, t in ((1, 1, ASKED), (2, 4, ANSWERED))]}, named("Ada Moor", "Ben Orde")),
    Sample("draft.json", "engine", {"entityMap": {}, "blocks": [
        {"text": t, "type": "paragraph", "data": {"speaker": who, "start": at, "words": []}, "entityRanges": []}
        for who, at, t in (("Ada Moor", 1.0, ASKED), ("Ben Orde", 4.0, ANSWERED))]}, named("Ada Moor", "Ben Orde")),
    Sample("editor.json", "engine", DPE, named("ADA", "BEN")),
    Sample("pyannote.json", "engine", {
        "diarization": [{"speaker": "SPEAKER_00", "start": 0.9, "end": 3.1}, {"speaker": "SPEAKER_01", "start": 3.8, "end": 7}],
        "chunks": [{"text": f" {ASKED}", "timestamp": [1.0, 3.0]}, {"text": f" {ANSWERED}", "timestamp": [4.0, 7.0]}]},
        named("SPEAKER_00", "SPEAKER_01")),
    Sample("model.json", "engine", [{"speaker": "Ada Moor", "text": ASKED, "start": "00:01"},
        {"speaker": "Ben Orde", "text": ANSWERED, "start": "00:04"}], named("Ada Moor", "Ben Orde")),
    Sample("fathom.json", "engine", {"title": "At the mill", "transcript": [
        {"speaker": {"display_name": "Ada Moor", "email": None}, "text": ASKED, "timestamp": "00:00:01"},
        {"speaker": {"display_name": "Ben Orde", "email": None}, "text": ANSWERED, "timestamp": "00:00:04"}]},
        named("Ada Moor", "Ben Orde")),
    Sample("fireflies.json", "engine", {"data": {"transcript": {"title": "m", "sentences": [
        {"index": i, "speaker_name": who, "speaker_id": i, "text": t, "raw_text": t, "start_time": at, "end_time": at + 2}
        for i, (who, at, t) in enumerate((("Ada Moor", 1.0, ASKED), ("Ben Orde", 4.0, ANSWERED)))]}}},
        named("Ada Moor", "Ben Orde")),
    Sample("recall.json", "engine", [{"participant": {"id": n, "name": who}, "words": [
        {"text": w, "start_timestamp": {"relative": s, "absolute": "x"}, "end_timestamp": {"relative": e}}
        for w, s, e in spread(t, at)]} for n, who, at, t in ((1, "Ada Moor", 1.0, ASKED), (2, "Ben Orde", 4.0, ANSWERED))],
        named("Ada Moor", "Ben Orde")),
    Sample("analytics.json", "engine", {"Transcript": [
        {"ParticipantRole": who, "Content": t, "BeginOffsetMillis": at, "EndOffsetMillis": at + 2000, "Sentiment": "NEUTRAL",
         "Items": []} for who, at, t in (("AGENT", 1000, ASKED), ("CUSTOMER", 4000, ANSWERED))], "JobStatus": "COMPLETED"},
        named("AGENT", "CUSTOMER")),
    Sample("indexer.json", "engine", {"videos": [{"insights": {
        "transcript": [{"id": n, "text": t, "confidence": 0.9, "speakerId": n, "instances": [
            {"adjustedStart": f"0:00:0{at}", "start": f"0:00:0{at}", "end": f"0:00:0{at + 2}.5"}]}
            for n, at, t in ((1, 1, ASKED), (2, 4, ANSWERED))],
        "speakers": [{"id": 1, "name": "Ada Moor"}, {"id": 2, "name": "Ben Orde"}]}}]}, named("Ada Moor", "Ben Orde")),
    Sample("milliseconds.json", "engine", {"lines": [
        {"who": "x", "name": who, "content": t, "begin": at, "end": at + 2400}
        for _ in range(3) for who, at, t in (("Ada Moor", 1000, ASKED), ("Ben Orde", 4000, ANSWERED))][:2]},
        named("Ada Moor", "Ben Orde")),
    Sample("bare.json", "engine", {"text": f"{ASKED} {ANSWERED}"}, [("", None, f"{ASKED} {ANSWERED}")]),
    Sample("lines.json", "engine", {"id": 7, "data": {"transcript": f"Ada: {ASKED}\nBen: {ANSWERED}\nAda: Far?\nBen: No.\n"}},
        [("Ada", None, ASKED), ("Ben", None, ANSWERED), ("Ada", None, "Far?"), ("Ben", None, "No.")]),
    Sample("chat.json", "engine", {"messages": [{"role": "user", "content": ASKED}, {"role": "assistant", "content": ANSWERED},
        {"role": "user", "content": "So far?"}, {"role": "assistant", "content": "Not so far."}]},
        [("user", None, ASKED), ("assistant", None, ANSWERED), ("user", None, "So far?"), ("assistant", None, "Not so far.")]),
    Sample("premiere.json", "engine", {"language": "en-us", "segments": [{"duration": 2.4, "language": "en-us", "speaker": f"0-{n}",
        "start": at, "words": [{"confidence": 0.9, "duration": 0.4, "eos": False, "start": s, "tags": [], "text": w, "type": "word"}
            for w, s, _ in spread(t, at)]} for n, at, t in ((1, 1.0, ASKED), (2, 4.0, ANSWERED))],
        "speakers": [{"id": "0-1", "name": "Ada Moor"}, {"id": "0-2", "name": "Ben Orde"}]}, named("Ada Moor", "Ben Orde")),
    Sample("kaltura.json", "engine", {"objects": [{"startTime": 1000, "endTime": 3000, "content": [{"text": ASKED}]},
        {"startTime": 4000, "endTime": 7000, "content": [{"text": ANSWERED}]}]}, [("", None, f"{ASKED} {ANSWERED}")]),
    Sample("nested.json", "engine", {"items": [{"timing": {"start": at, "end": at + 2.4}, "person": {"fullName": who},
        "said": {"content": t}, "translation": {"text": "Wo ist die Mühle, bitte?"}}
        for who, at, t in (("Ada Moor", 1.0, ASKED), ("Ben Orde", 4.0, ANSWERED), ("Ada Moor", 8.0, "So far?"))]},
        [*named("Ada Moor", "Ben Orde"), ("Ada Moor", 8000, "So far?")]),
    Sample("numbered.json", "engine", {"turns": {f"{i}": {"speaker": who, "text": t, "start": f"0:0{at}"}
        for i, (who, at, t) in enumerate((("Ada Moor", 1, ASKED), ("Ben Orde", 4, ANSWERED)))}}, named("Ada Moor", "Ben Orde")),
    Sample("map.json", "whisper", {**WHISPERX, "speakers": {"SPEAKER_01": "Ada Moor", "SPEAKER_02": "Ben Orde"}},
        named("Ada Moor", "Ben Orde")),
    Sample("talk.jsonl", "engine", "\n".join(json.dumps(s) for s in segments(
        speaker="speakerName", start="startSeconds", end="endSeconds", text="spokenText")) + "\n", named("Ada Moor", "Ben Orde")),
)  # fmt: skip
