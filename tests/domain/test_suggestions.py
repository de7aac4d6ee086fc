import pytest

from peerprep.domain.checklist import (
    Checklist,
    ChecklistItem,
    CheckResult,
    Computed,
    Evidence,
    ItemResult,
    Kind,
    Status,
)
from peerprep.domain.suggestions import considerations, missing_core, shown, strengths
from peerprep.domain.takes import Answer, FindingAnswer


def item(name: str, kind: Kind, rank: str) -> ChecklistItem:
    return ChecklistItem(
        id=name,
        kind=kind,
        tier=rank if kind is Kind.INCLUDE else None,
        severity=rank if kind is Kind.AVOID else None,
        family="content" if kind is Kind.AVOID else None,
        title=name,
        heading=name,
        short=name,
        coaching="Try this.",
        praise="Well told." if kind is Kind.INCLUDE else None,
    )


CHECKLIST = Checklist(
    "1.0",
    (
        item("hope", Kind.INCLUDE, "core"),
        item("lesson", Kind.INCLUDE, "core"),
        item("limits", Kind.INCLUDE, "plus"),
        item("words", Kind.AVOID, "low"),
        item("names", Kind.AVOID, "medium"),
        item("crisis", Kind.AVOID, "high"),
    ),
)


def result(**found: list[int]) -> CheckResult:
    items = []
    for one in CHECKLIST.items:
        starts = found.get(one.id, [])
        include = one.kind is Kind.INCLUDE
        yes, no = (Status.MET, Status.NOT_MET) if include else (Status.FLAGGED, Status.CLEAR)
        evidence = tuple(Evidence(s, s + 5, f"{one.id}{s}", "seen", 0.9) for s in starts)
        items.append(ItemResult(one.id, one.kind, yes if starts else no, evidence))
    return CheckResult("1.0", "", 10, tuple(items), Computed(10, False, None), care=False)


def names(findings: list) -> list[str]:  # type: ignore[type-arg]
    return [finding.evidence.quote for finding in findings]


def test_strengths_come_in_the_order_of_the_text_one_sentence_an_item() -> None:
    assert names(strengths(result(hope=[50, 60], lesson=[10]), CHECKLIST)) == ["lesson10", "hope50"]


def test_the_most_important_consideration_comes_first() -> None:
    found = considerations(result(words=[0], names=[10, 5], crisis=[90]), CHECKLIST)
    assert names(found) == ["crisis90", "names5", "names10", "words0"]


def test_at_most_three_open_ones_are_shown() -> None:
    found = considerations(result(words=[0], names=[5, 10], crisis=[90]), CHECKLIST)
    assert names(shown(found)) == ["crisis90", "names5", "names10"]


@pytest.mark.parametrize(
    ("answer", "visible"),
    [
        (Answer.KEPT, ["crisis90", "names5", "names10", "words0"]),
        (Answer.PLANNED, ["crisis90", "names5", "names10", "words0"]),
        (Answer.WRONG, ["names5", "names10", "words0"]),
    ],
)
def test_the_next_one_comes_when_one_is_decided(answer: Answer, visible: list[str]) -> None:
    decided = [FindingAnswer("crisis", "crisis90", answer)]
    found = considerations(result(words=[0], names=[5, 10], crisis=[90]), CHECKLIST, decided)
    assert names(shown(found)) == visible


def test_a_decision_holds_only_for_its_own_sentence() -> None:
    decided = [FindingAnswer("names", "names5", Answer.WRONG)]
    found = considerations(result(names=[5, 10]), CHECKLIST, decided)
    assert [finding.is_open for finding in found] == [False, True]


def test_only_core_items_are_missed() -> None:
    assert [one.id for one in missing_core(result(hope=[1]), CHECKLIST)] == ["lesson"]
