"""One take of a pack, to and from its document; `resources/pack-take.schema.json` describes it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, fields, replace
from datetime import datetime
from typing import Any

from peerprep.domain.checklist import (
    CheckResult,
    Computed,
    Evidence,
    ItemResult,
    Kind,
    Status,
    text_sha256,
)
from peerprep.domain.foreign_json import Limits, Unfit, place
from peerprep.domain.foreign_text import harmless
from peerprep.domain.packs import SharedTake
from peerprep.domain.rubric import Rating
from peerprep.domain.takes import AskedQuestion
from peerprep.domain.transcript import Segment, Transcript, Word
from peerprep.sharing.reading import day, line, listed, within
from peerprep.sharing.rules import require

SCHEMA = "pack-take.schema.json"
LIMITS = Limits(size_bytes=16_000_000, items=1_200_000, text=1_500_000)

_LONGEST_S = 86_400
_LONGEST_WORD = 2000
_LONGEST_SEGMENT = 200_000
# When they were chosen stays at home.
_RATING_TEXTS = tuple(one.name for one in fields(Rating) if one.name != "rated_at")
_MOST_EVIDENCE = 2000  # each may be looked for in the whole text
_VERDICTS = {
    Kind.INCLUDE: (Status.MET, Status.NOT_MET),
    Kind.AVOID: (Status.FLAGGED, Status.CLEAR),
}
_TRANSCRIPT = "properties/transcript/properties"
# A rule at a time would take seconds for an hour's words; `_timed` checks them as the schema says.
LEFT_OUT = (f"{_TRANSCRIPT}/words", f"{_TRANSCRIPT}/segments")


def take_to_json(take: SharedTake) -> dict[str, Any]:
    """Return the document of a take; `take` is what the partner is to see, covered already."""
    question = take.question
    return {
        "take": take.id,
        "question": asdict(question)
        | {"covers": list(question.covers), "follow_ups": list(question.follow_ups)},
        "number": take.number,
        "recorded_at": take.recorded_on.isoformat(),
        "duration": take.duration_s,
        "transcript": take.transcript.to_json() if take.transcript else None,
        "check": _check_json(take.check) if take.check else None,
        "ratings": [_rating_json(rating) for rating in take.ratings] or None,
    }


def take_from_json(document: Any, *, has_sound: bool, made_at: datetime) -> SharedTake:
    """Return the take in a stranger's plain data; raises Unfit."""
    _require_few_sentences(document)  # before each is looked at
    require(document, SCHEMA, LEFT_OUT)
    transcript = _transcript(document["transcript"])
    check = document["check"]
    return SharedTake(
        id=document["take"],
        question=_question(document["question"]),
        number=int(document["number"]),
        recorded_on=day(document, "recorded_at"),
        duration_s=float(document["duration"]),
        has_sound=has_sound,
        transcript=transcript,
        check=_check(check, transcript.text) if check and transcript else None,
        ratings=tuple(_rating(entry, made_at) for entry in document["ratings"] or ()),
    )


def tidied(transcript: Transcript) -> Transcript:
    """Return a transcript as it comes out of a file: texts cleaned, times in their order.

    Done before it is written, too, so that what the maker sees is what the partner sees.
    """
    transcript = cleaned(transcript)
    if not transcript.words:
        return replace(transcript, segments=())
    words = tuple(_in_order(transcript.words))
    return replace(transcript, text=" ".join(word.text for word in words), words=words)


def cleaned(transcript: Transcript) -> Transcript:
    """Return a transcript whose texts are as they come out of a file, at the times they had.

    Done before names are covered: else one might be a name only once something unseen is gone.
    """
    words = (Word(harmless(w.text), w.start, w.end, w.confidence) for w in transcript.words)
    return replace(
        transcript,
        text=harmless(transcript.text),
        words=tuple(words),
        segments=tuple(replace(part, text=harmless(part.text)) for part in transcript.segments),
    )


def _check_json(check: CheckResult) -> dict[str, Any]:
    # Whether help was offered is nobody's but the speaker's.
    return {name: value for name, value in check.to_json().items() if name != "care"}


def _rating_json(rating: Rating) -> dict[str, str]:
    return {name: getattr(rating, name) for name in _RATING_TEXTS}


def _rating(entry: Mapping[str, Any], made_at: datetime) -> Rating:
    return Rating(**{name: entry.get(name, "") for name in _RATING_TEXTS}, rated_at=made_at)


def _question(entry: Mapping[str, Any]) -> AskedQuestion:
    return AskedQuestion(
        key=line(entry, "key"),
        text=entry["text"],
        bank=line(entry, "bank"),
        bank_version=line(entry, "bank_version"),
        category=line(entry, "category"),
        story=entry.get("story", False),
        time_s=int(entry.get("time_s", 0)),
        covers=tuple(entry.get("covers", ())),
        follow_ups=tuple(entry.get("follow_ups", ())),
    )


def _transcript(entry: Mapping[str, Any] | None) -> Transcript | None:
    if entry is None:
        return None
    words = tuple(
        Word(*timed, confidence)
        for timed, confidence in _timed(entry["words"], "words", _LONGEST_WORD, sure=True)
    )
    parts = _timed(entry["segments"], "segments", _LONGEST_SEGMENT, sure=False)
    transcript = tidied(
        Transcript(
            text=entry["text"],
            language=line(entry, "language"),
            duration=float(entry["duration"]),
            speech=entry["speech"],
            model=line(entry, "model"),
            engine=line(entry, "engine"),
            words=words,
            segments=tuple(Segment(*timed) for timed, _ in parts),
        )
    )
    if words and transcript.text != entry["text"]:
        raise Unfit("transcript.words", "do not make up transcript.text")
    return transcript


def _timed(
    entries: Sequence[Any], name: str, longest: int, *, sure: bool
) -> Iterator[tuple[tuple[str, float, float], float]]:
    """Yield words or segments as the schema has them; raises Unfit."""
    numbers = (("start", _LONGEST_S), ("end", _LONGEST_S), *((("confidence", 1),) if sure else ()))
    for at, entry in enumerate(entries):
        where = ("transcript", name, at)
        if not isinstance(entry, dict):
            raise Unfit(place(where), "has to be a group of fields in curly brackets")
        text = entry.get("text")
        if not isinstance(text, str) or len(text) > longest or (sure and not text.strip()):
            raise Unfit(place((*where, "text")), f"has to be a text of up to {longest} characters")
        found = []
        for number, most in numbers:
            value: Any = entry.get(number)
            if type(value) not in (int, float) or not 0 <= value <= most:
                raise Unfit(place((*where, number)), f"has to be a number from 0 to {most}")
            found.append(float(value))
        yield (text, found[0], found[1]), found[2] if sure else 0.0


def _in_order(words: Iterable[Word]) -> Iterator[Word]:
    """Yield words that begin no earlier than the one before and end no earlier than they begin."""
    at = 0.0
    for word in words:
        if word.text.strip():
            at = max(at, word.start)
            same = (at, max(at, word.end)) == (word.start, word.end)
            yield word if same else replace(word, start=at, end=max(at, word.end))


def _require_few_sentences(document: Any) -> None:
    """Count the evidence in a document of which nothing is known yet."""
    count = 0
    for item in listed(within(within(document, "check"), "items")):
        count += len(listed(within(item, "evidence")))
    if count > _MOST_EVIDENCE:
        raise Unfit("check.items", f"have more than {_MOST_EVIDENCE} sentences")


def _check(entry: Mapping[str, Any], text: str) -> CheckResult:
    """Return what was noticed; a sentence that is not in the text is left out."""
    computed = entry.get("computed") or {}
    count = len(text.split())
    hope = computed.get("first_hope_position")
    return CheckResult(
        checklist=line(entry, "checklist"),
        text_sha256=text_sha256(text),
        words=count,
        items=tuple(_item(item, text) for item in entry["items"]),
        computed=Computed(
            words=count,
            ends_on_role_or_hope=computed.get("ends_on_role_or_hope", False),
            first_hope_position=None if hope is None else float(hope),
        ),
        care=False,
    )


def _item(entry: Mapping[str, Any], text: str) -> ItemResult:
    found = (_evidence(one, text) for one in entry["evidence"])
    evidence = tuple(one for one in found if one is not None)
    kind = Kind(entry["kind"])
    seen, unseen = _VERDICTS[kind]
    return ItemResult(entry["id"], kind, seen if evidence else unseen, evidence)


def _evidence(entry: Mapping[str, Any], text: str) -> Evidence | None:
    quote, start, end = entry["quote"], int(entry["start"]), int(entry["end"])
    if not quote:
        return None
    if text[start:end] != quote:
        start = text.find(quote)
        end = start + len(quote)
    if start < 0:
        return None
    return Evidence(start, end, quote, entry["reason"], float(entry["confidence"]))
