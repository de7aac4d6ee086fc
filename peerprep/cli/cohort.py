"""`peerprep cohort list`, `publish`, `hand-in` and `overview`, on the folder of a class."""

from argparse import Namespace
from pathlib import Path
from typing import Any

from peerprep.cli.cohort_publishing import to_publish
from peerprep.cli.opening import open_profile
from peerprep.cli.output import note, say, say_json
from peerprep.cli.passphrases import new_passphrase
from peerprep.domain.assignment import CohortAssignment
from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.redaction import Cover
from peerprep.profile import Profile
from peerprep.services.cohort import is_news
from peerprep.services.cohort_look import HandIn, Look
from peerprep.services.cohort_overview import export_overview
from peerprep.services.covering import offered
from peerprep.services.sharing import Choices


def run(options: Namespace) -> int:
    """Do what the action names."""
    with open_profile(options) as profile:
        root = _folder(profile, options)
        return int(_ACTIONS[options.action](profile, root, options))


def _list(profile: Profile, root: Path, options: Namespace) -> int:
    found = _look(profile, root)
    offers = profile.cohort.bank_offers(found)
    rubrics = profile.cohort.rubric_offers(found)
    handed = {
        one.content.id: profile.cohort.hand_ins(root, one.content, _go_on).rows
        for one in found.assignments
    }
    if options.json:
        say_json(
            {
                "folder": str(root),
                "banks": [
                    {"id": o.bank.id, "version": o.bank.version, "new": is_news(o)} for o in offers
                ],
                "rubrics": [
                    {"id": o.rubric.id, "version": o.rubric.version, "new": is_news(o)}
                    for o in rubrics
                ],
                "assignments": [
                    _assignment_json(one.content)
                    | {"handed_in": [_row_json(one.content, row) for row in handed[one.content.id]]}
                    for one in found.assignments
                ],
                "not_used": [one.name for one in found.not_used],
            }
        )
        return 0
    for offer in offers:
        say(f"bank    {offer.bank.id} {offer.bank.version}  {offer.bank.title}{_new(offer)}")
    for rubric in rubrics:
        title = rubric.rubric.title
        say(f"rubric  {rubric.rubric.id} {rubric.rubric.version}  {title}{_new(rubric)}")
    for one in found.assignments:
        assignment = one.content
        due = f", by {assignment.due.isoformat()}" if assignment.due else ""
        say(f"assignment  {assignment.id} {assignment.version}  {assignment.title}{due}")
        for row in handed[assignment.id]:
            say(f"  {row.name}: {_facts(assignment, row)}")
    return 0


def _publish(profile: Profile, root: Path, options: Namespace) -> int:
    publication = to_publish(profile, _look(profile, root), options)
    path = profile.cohort.publish(root, publication, _go_on)
    if options.json:
        say_json({"file": str(path), "id": publication.id, "version": publication.version})
    else:
        say(f"Published: {publication.title}, version {publication.version} ({path.name})")
    return 0


def _hand_in(profile: Profile, root: Path, options: Namespace) -> int:
    found = _look(profile, root)
    assignment = found.assignment(options.assignment)
    profile.cohort.require_answers(assignment, options.takes)
    covers: tuple[Cover, ...] = ()
    if not options.uncovered:
        covers = tuple(offered(profile.sharing.covers(options.takes), profile.settings.private))
    choices = Choices(
        sound=not options.without_sound,
        covers=covers,
        unread_stays=not options.uncovered,
        made_by=options.name,
    )
    plan = profile.cohort.plan(assignment, options.takes, choices, found)
    passphrase = None if plan.is_empty else new_passphrase(options)
    path: Path | None = None
    profile.cohort.notes.begin(root, assignment.title, plan)
    try:
        path = profile.cohort.hand_in(root, plan, passphrase, _go_on)
    finally:
        profile.cohort.notes.end(plan, path)
    if options.json:
        say_json(
            {
                "file": str(path),
                "takes": [take.id for take in plan.pack.takes],
                "locked": passphrase is not None,
            }
        )
        return 0
    say(f"Handed in: {path.name}, {_takes(len(plan.pack.takes))}. They stay here as well.")
    if covers:
        say(f"Covered: {', '.join(cover.words for cover in covers)}")
    return 0


def _overview(profile: Profile, root: Path, options: Namespace) -> int:
    assignment = _look(profile, root).assignment(options.assignment)
    found = profile.cohort.hand_ins(root, assignment, _go_on)
    for left_out in found.not_used:
        note(f"Left out: {left_out.name}")
    opened = profile.cohort.opened(found)
    export_overview(root, found, options.file, _go_on, opened=opened)
    if options.json:
        say_json({"file": str(options.file), "handed_in": len(found.rows)})
    else:
        say(f"Written: {options.file}")
    return 0


def _folder(profile: Profile, options: Namespace) -> Path:
    named = options.folder or profile.settings.cohort_folder
    if not named:
        raise InvalidData(Problem.COHORT_NOT_CHOSEN)
    return Path(named)


def _look(profile: Profile, root: Path) -> Look:
    found = profile.cohort.look(root, _go_on)
    for left_out in found.not_used:
        note(f"Left out: {left_out.name}")
    return found


def _go_on() -> None:
    """Never stop: Ctrl-C ends a command anywhere."""


def _assignment_json(assignment: CohortAssignment) -> dict[str, Any]:
    return {
        "id": assignment.id,
        "version": assignment.version,
        "title": assignment.title,
        "due": assignment.due.isoformat() if assignment.due else None,
        "takes": assignment.takes,
        "questions": [{"bank": one.bank, "key": one.key} for one in assignment.questions],
    }


def _row_json(assignment: CohortAssignment, row: HandIn) -> dict[str, Any]:
    return {
        "name": row.name,
        "file": row.path.name,
        "locked": row.is_locked,
        "takes": None if row.is_locked else row.takes,
        "handed_in_at": row.made_at.isoformat(),
        "days_after_due": assignment.days_after(row.made_at) if assignment.due else None,
    }


def _facts(assignment: CohortAssignment, row: HandIn) -> str:
    takes = "locked" if row.is_locked else _takes(row.takes)
    after = assignment.days_after(row.made_at)
    late = f", {after} {'day' if after == 1 else 'days'} after the due date" if after else ""
    return f"{takes}, {row.made_at.astimezone():%Y-%m-%d %H:%M}{late}"


def _takes(count: int) -> str:
    return "1 take" if count == 1 else f"{count} takes"


def _new(offer: Any) -> str:
    return " (new)" if is_news(offer) else ""


_ACTIONS = {"list": _list, "publish": _publish, "hand-in": _hand_in, "overview": _overview}
