"""What a person is shown of a check: strengths first, then at most three things to consider.

Source: checklist section 8 (praise first, at most three at a time, high severity first, always
the candidate's choice).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from peerprep.domain.checklist import Checklist, ChecklistItem, CheckResult, Evidence, Kind, Status
from peerprep.domain.takes import Answer, FindingAnswer

AT_MOST = 3
_RANK = {"high": 0, "medium": 1, "low": 2}


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence that shows one item, with what the person decided about it."""

    item: ChecklistItem
    evidence: Evidence
    answer: FindingAnswer | None = None

    @property
    def is_open(self) -> bool:
        """Whether the person has not decided yet."""
        return self.answer is None


def strengths(result: CheckResult, checklist: Checklist) -> list[Finding]:
    """Return the first sentence of each include item that was met, in the order of the text."""
    found = [
        Finding(checklist[item.id], item.evidence[0])
        for item in result.items
        if item.kind is Kind.INCLUDE and item.evidence
    ]
    return sorted(found, key=lambda finding: finding.evidence.start)


def considerations(
    result: CheckResult, checklist: Checklist, answers: Iterable[FindingAnswer] = ()
) -> list[Finding]:
    """Return every flagged sentence, highest severity first, then in the order of the text."""
    decided = {(answer.item, answer.quote): answer for answer in answers}
    found = [
        Finding(checklist[item.id], evidence, decided.get((item.id, evidence.quote)))
        for item in result.items
        if item.kind is Kind.AVOID
        for evidence in item.evidence
    ]
    return sorted(found, key=lambda f: (_RANK[f.item.severity or "low"], f.evidence.start))


def shown(findings: Iterable[Finding]) -> list[Finding]:
    """Return what is on the page at once: at most three open ones, and those folded by a choice.

    A finding the person called wrong is not shown again; `dismissed` counts those.
    """
    shown_now: list[Finding] = []
    open_ones = 0
    for finding in findings:
        if finding.answer is not None:
            if finding.answer.answer is not Answer.WRONG:
                shown_now.append(finding)
        elif open_ones < AT_MOST:
            shown_now.append(finding)
            open_ones += 1
    return shown_now


def dismissed(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings of which the person said that they don't fit."""
    return [f for f in findings if f.answer is not None and f.answer.answer is Answer.WRONG]


def missing_core(result: CheckResult, checklist: Checklist) -> Iterator[ChecklistItem]:
    """Yield the core include items a story did not show, in checklist order."""
    for item in result.items:
        if item.status is Status.NOT_MET and checklist[item.id].tier == "core":
            yield checklist[item.id]
