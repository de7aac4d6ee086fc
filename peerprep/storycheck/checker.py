"""The one door to the story check: `check(text)`.

Text -> sentences -> what each means (a small encoder) and what its wording shows (rules with
their context) -> both weighed together, item by item -> routing -> findings.
"""

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from peerprep.domain.checklist import (
    Checklist,
    ChecklistItem,
    CheckResult,
    Evidence,
    ItemResult,
    Kind,
    Status,
    count_words,
    text_sha256,
)
from peerprep.domain.checklist_data import parse_checklist
from peerprep.domain.language import reads_english
from peerprep.resources import resource
from peerprep.storycheck import context, facts, names
from peerprep.storycheck.care import needs_care
from peerprep.storycheck.lines import Line, Story, read
from peerprep.storycheck.meaning import Reading, read_meaning
from peerprep.storycheck.reasons import REASONS
from peerprep.storycheck.routing import settle
from peerprep.storycheck.rules import Candidate, candidates
from peerprep.storycheck.tables import conduct, content, include, state, wording
from peerprep.storycheck.weights import weights

_RULES = include.RULES + content.RULES + wording.RULES + conduct.RULES + state.RULES
_NAME_ITEMS = ("third_party_identity", "served_person_confidentiality")


@lru_cache(maxsize=1)
def checklist() -> Checklist:
    """Return the shipped checklist, read once."""
    return parse_checklist(json.loads(resource("checklist.json").read_text(encoding="utf-8")))


def check(text: str) -> CheckResult:
    """Check one answer against all 20 items; any text is fine, also an empty one.

    A text in another language has no findings; `reads_english` tells it apart from a clear one.
    """
    story = read(text)
    readings = read_meaning([line.sentence.text for line in story.lines])
    by_item = _findings(story, readings) if reads_english(text) else {}
    words = count_words(text)
    return CheckResult(
        checklist=checklist().version,
        text_sha256=text_sha256(text),
        words=words,
        items=tuple(_result(item, by_item.get(item.id, []), story) for item in checklist().items),
        computed=facts.compute(
            words,
            len(story.lines),
            {item: [found.line for found in lines] for item, lines in by_item.items()},
        ),
        care=needs_care(story, readings),
    )


def _findings(story: Story, readings: Sequence[Reading]) -> dict[str, list[Candidate]]:
    signs = signs_in(story)
    by_item: dict[str, list[Candidate]] = defaultdict(list)
    for index, reading in enumerate(readings):
        found = (
            _weighed(item.id, index, reading, signs.get((index, item.id)), story)
            for item in checklist().items
        )
        for candidate in settle([one for one in found if one is not None]):
            by_item[candidate.item].append(candidate)
    return by_item


def signs_in(story: Story) -> dict[tuple[int, str], Candidate]:
    """Return the strongest sign in the wording of each sentence for each item."""
    signs: dict[tuple[int, str], Candidate] = {}
    for candidate in chain(candidates(_RULES, story), names.candidates(story)):
        place = (candidate.line, candidate.item)
        known = signs.get(place)
        if (known is None or candidate.strength > known.strength) and _stands(candidate, story):
            signs[place] = candidate
    return signs


def _weighed(
    item: str, line: int, reading: Reading, sign: Candidate | None, story: Story
) -> Candidate | None:
    """Return a finding where meaning and wording together speak for it."""
    confidence = weights()[item].confidence(reading.scores[item], sign)
    if confidence < weights()[item].from_confidence:
        return None
    if sign is not None:
        return replace(sign, strength=confidence)
    start, end = reading.phrase(item)
    words = story.lines[line].sentence.text[start:end].strip(" ,.;:")
    return Candidate(item, line, start, end, REASONS[item].format(words), confidence)


def _stands(candidate: Candidate, story: Story) -> bool:
    match checklist()[candidate.item].family:
        case "conduct":
            return not (context.negated(candidate, story) or context.given_up(candidate, story))
        case "wording":
            return not context.reported(candidate, story)
        case "state":
            return not context.supported(candidate, story)
        case "content":
            return candidate.item not in _NAME_ITEMS or not context.protected(candidate, story)
    return True


def _result(item: ChecklistItem, found: list[Candidate], story: Story) -> ItemResult:
    if item.kind is Kind.INCLUDE:
        status = Status.MET if found else Status.NOT_MET
    else:
        status = Status.FLAGGED if found else Status.CLEAR
    return ItemResult(
        id=item.id,
        kind=item.kind,
        status=status,
        evidence=tuple(_evidence(story.lines[one.line], one) for one in found),
        tier=item.tier,
        severity=item.severity,
    )


def _evidence(line: Line, candidate: Candidate) -> Evidence:
    return Evidence(
        start=line.sentence.start,
        end=line.sentence.end,
        quote=line.sentence.text,
        reason=candidate.reason,
        confidence=round(candidate.strength, 2),
    )
