"""What `peerprep cohort publish` would put into a folder: a bank, a rubric or an assignment."""

from argparse import Namespace

from peerprep.domain.assignment import CohortAssignment, QuestionRef, new_assignment_id
from peerprep.profile import Profile
from peerprep.services.assignment_files import read_assignment
from peerprep.services.cohort_look import Look
from peerprep.services.cohort_publishing import Publication


def to_publish(profile: Profile, found: Look, options: Namespace) -> Publication:
    """Return what the options name; raises as the service, also for what nobody could answer."""
    cohort = profile.cohort
    if options.assignment is None and options.title is None:
        made = cohort.publishing.rubric if options.rubric else cohort.publishing.bank
        return made(options.id, found)
    assignment = (
        _written(profile, found, options)
        if options.assignment is None
        else read_assignment(options.assignment)
    )
    cohort.publishing.require_known(assignment, found)
    return cohort.publishing.assignment(assignment, found)


def _written(profile: Profile, found: Look, options: Namespace) -> CohortAssignment:
    before = found.assignment(options.changes) if options.changes else None
    return CohortAssignment(
        id=before.id if before else new_assignment_id(options.title),
        version=before.version if before else 1,
        title=" ".join(options.title.split()),
        questions=tuple(dict.fromkeys(_named(profile, key) for key in options.questions)),
        takes=options.takes,
        due=options.due,
        rubric=options.listen_with,
        note=options.note.strip(),
        authors=tuple(options.by),
        extra=before.extra if before else {},
    )


def _named(profile: Profile, key: str) -> QuestionRef:
    pool, question = profile.banks.question(key)
    asked = pool.asked(question)
    return QuestionRef(asked.bank, asked.key_in_bank)
