"""The one door to the story check: `check(text)`.

Text -> lines -> candidates of the rule tables and of names -> context rules -> routing ->
findings. Another source of candidates can join before the context rules.
"""

import json
from collections import defaultdict
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
    text_sha256,
)
from peerprep.domain.checklist_data import parse_checklist
from peerprep.resources import resource
from peerprep.storycheck import context, facts, names
from peerprep.storycheck.care import needs_care
from peerprep.storycheck.language import looks_english
from peerprep.storycheck.lines import Line, Story, read
from peerprep.storycheck.routing import settle
from peerprep.storycheck.rules import Candidate, candidates
from peerprep.storycheck.tables import conduct, content, include, state, wording

_RULES = include.RULES + content.RULES + wording.RULES + conduct.RULES + state.RULES
_NAME_ITEMS = ("third_party_identity", "served_person_confidentiality")


@lru_cache(maxsize=1)
def checklist() -> Checklist:
    """Return the shipped checklist, read once."""
    return parse_checklist(json.loads(resource("checklist.json").read_text(encoding="utf-8")))


def check(text: str) -> CheckResult:
    """Check one answer against all 20 items; any text is fine, also an empty one."""
    story = read(text)
    by_item = _findings(story) if looks_english(story) else {}
    words = facts.count_words(text)
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
        care=needs_care(story),
    )


def _findings(story: Story) -> dict[str, list[Candidate]]:
    by_line: dict[int, list[Candidate]] = defaultdict(list)
    for candidate in chain(candidates(_RULES, story), names.candidates(story)):
        if _stands(candidate, story):
            by_line[candidate.line].append(candidate)
    by_item: dict[str, list[Candidate]] = defaultdict(list)
    for line in sorted(by_line):
        for candidate in settle(by_line[line]):
            by_item[candidate.item].append(candidate)
    return by_item


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
