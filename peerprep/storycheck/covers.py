"""Which names and places of a checked text are offered to be covered in a document."""

from collections.abc import Iterator

from peerprep.domain.checklist import CheckResult
from peerprep.domain.redaction import Cover, CoverKind
from peerprep.storycheck.lines import read
from peerprep.storycheck.names import people_in, places_in

_NAMING = ("third_party_identity", "served_person_confidentiality", "unneeded_private_detail")


def covers_in(
    text: str, check: CheckResult | None = None, *, any_place: bool = False
) -> tuple[Cover, ...]:
    """Return the names and places said in a text, in their order, each once.

    In a sentence that the check flagged for a name or a place, every capitalized place counts;
    with `any_place` in all of them.
    """
    flagged = {
        (evidence.start, evidence.end)
        for item in (check.items if check else ())
        if item.id in _NAMING
        for evidence in item.evidence
    }
    return tuple(dict.fromkeys(_covers(text, flagged, any_place=any_place)))


def _covers(text: str, flagged: set[tuple[int, int]], *, any_place: bool) -> Iterator[Cover]:
    for line in read(text).lines:
        people = tuple(people_in(line))
        yield from (Cover(name, CoverKind.NAME) for name in people)
        is_flagged = (line.sentence.start, line.sentence.end) in flagged
        for place in places_in(line, any_kind=is_flagged or any_place):
            if place not in people:
                yield Cover(place, CoverKind.PLACE)
