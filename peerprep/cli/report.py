"""Readable lines about a check or a take."""

from collections.abc import Iterator

from peerprep.domain.checklist import CheckResult
from peerprep.domain.suggestions import considerations, shown, strengths
from peerprep.services.care import care_lines
from peerprep.storycheck.checker import checklist


def check_lines(result: CheckResult, country: str) -> Iterator[str]:
    """Yield strengths first, then at most three things to consider; care instead of both."""
    if result.care:
        yield from care_lines(country)
        return
    came_through = strengths(result, checklist())
    if came_through:
        yield "What came through"
    for finding in came_through:
        yield f"  {finding.item.heading}"
        yield f"    “{finding.evidence.quote}”"
    all_found = considerations(result, checklist())
    if not all_found:
        yield "Nothing to consider this time."
        return
    at_once = shown(all_found)
    yield "Things to consider, your choice always"
    for finding in at_once:
        yield f"  {finding.item.heading}"
        yield f"    “{finding.evidence.quote}”"
        yield f"    Seen: {finding.evidence.reason}."
        yield f"    {finding.item.coaching}"
    if len(all_found) > len(at_once):
        yield f"  ({len(all_found) - len(at_once)} more wait; --json lists all.)"
