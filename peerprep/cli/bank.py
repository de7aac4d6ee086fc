"""`peerprep bank list`, `check FILE`, `add FILE`, `export BANK FILE` and `remove BANK`."""

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from peerprep.cli.opening import open_profile
from peerprep.cli.output import note, say, say_json
from peerprep.domain.questions import Question, QuestionBank
from peerprep.profile import Profile
from peerprep.services.bank_exchange import IncomingBank
from peerprep.services.bank_reading import check_bank


def run(options: Namespace) -> int:
    """Do what the action says."""
    if options.action == "check":
        return _check(options)
    with open_profile(options) as profile:
        return int(_ACTIONS[options.action](profile, options))


def _list(profile: Profile, options: Namespace) -> int:
    banks = profile.banks
    if banks.problem is not None:
        if not banks.banks()[0].questions:
            raise banks.problem
        note(f"One bank can’t be read: {banks.problem.params.get('name', '')}")
    if options.json:
        say_json([_bank_json(profile, bank) for bank in banks.banks()])
        return 0
    for bank in banks.banks():
        say(f"{bank.id} {bank.version}  {bank.title}: {_count(len(bank.questions))}")
        if options.questions:
            for question in bank.questions:
                say(f"  {bank.names.prefix + question.key:<28} {question.text}")
    return 0


def _bank_json(profile: Profile, bank: QuestionBank) -> dict[str, Any]:
    built_in = profile.banks.is_built_in(bank.id)
    return {
        "id": bank.id,
        "version": bank.version,
        "title": bank.title,
        "language": bank.language,
        "authors": list(bank.authors),
        "licence": bank.licence,
        "built_in": built_in,
        "made_here": not built_in and profile.banks.stored(bank.id).came is None,
        "has_rubric": bank.rubric is not None,
        "questions": [
            {
                "key": question.key,
                "text": question.text,
                "category": question.category,
                # what --question takes when two banks use one key
                "full_key": bank.names.prefix + question.key,
            }
            for question in bank.questions
        ],
    }


def _check(options: Namespace) -> int:
    bank = check_bank(options.file)
    if options.json:
        say_json({"ok": True} | asdict(bank))
        return 0
    say(f"{options.file} is right.")
    say(f"{bank.title}, version {bank.version}: {_count(bank.questions)}")
    for label, count in bank.by_category:
        say(f"  {label}: {count}")
    return 0


def _add(profile: Profile, options: Namespace) -> int:
    incoming = profile.bank_exchange.look(options.file)
    added = not options.look and not incoming.does_nothing
    if added:
        profile.bank_exchange.add(incoming)
    if options.json:
        say_json(_incoming_json(incoming, added=added))
        return 0
    for line in _incoming_lines(incoming):
        say(line)
    if added:
        done = "Updated" if incoming.installed is not None else "Added"
        say(f"{done}: {incoming.bank.title}, version {incoming.bank.version} ({incoming.bank.id})")
    else:
        say("Nothing was changed.")
    return 0


def _incoming_lines(incoming: IncomingBank) -> Iterator[str]:
    changes = incoming.changes
    yield (
        f"{_count(len(incoming.bank.questions))}: {len(changes.added)} new, "
        f"{len(changes.changed)} changed, {incoming.same} you already have."
    )
    if incoming.installed is not None and incoming.is_older:
        yield f"You have version {incoming.installed.version}; this is {incoming.bank.version}."
    for change in changes.changed:
        yield f"  changed  {change.before.text}"
        if change.is_reworded:
            yield f"       to  {change.after.text}"
    yield from (f"  new      {question.text}" for question in changes.added[:20])
    if len(changes.added) > 20:
        yield f"  and {len(changes.added) - 20} more new ones"
    yield from (f"  removed  {question.text}" for question in changes.removed)
    yield from (f"  moved    {question.text}" for question in changes.moved)
    for twin in incoming.twins:
        how = "the same as" if twin.is_same else "nearly the same as"
        yield f"  {twin.question.text}\n    is {how} one in {twin.bank.title}: {twin.other.text}"
    if incoming.set_aside:
        yield f"Your own wording of {len(incoming.set_aside)} goes to My own."
    if incoming.stay_out:
        yield f"What you deleted stays out ({len(incoming.stay_out)})."


def _incoming_json(incoming: IncomingBank, *, added: bool) -> dict[str, Any]:
    changes = incoming.changes
    return {
        "id": incoming.bank.id,
        "title": incoming.bank.title,
        "version": incoming.bank.version,
        "was_version": None if incoming.installed is None else incoming.installed.version,
        "questions": len(incoming.bank.questions),
        "added": added,
        "new": _keys(changes.added),
        "changed": [
            {"key": c.after.key, "before": c.before.text, "after": c.after.text}
            for c in changes.changed
        ],
        "same": incoming.same,
        "removed": _keys(changes.removed),
        "moved": _keys(changes.moved),
        "kept_in_my_own": _keys(incoming.set_aside),
        "stays_out": _keys(incoming.stay_out),
        "alike": [
            {
                "key": twin.question.key,
                "bank": twin.bank.id,
                "other": twin.other.key,
                "same": twin.is_same,
            }
            for twin in incoming.twins
        ],
    }


def _export(profile: Profile, options: Namespace) -> int:
    bank = profile.bank_exchange.export(options.bank, options.file)
    if options.json:
        about = {"id": bank.id, "version": bank.version, "questions": len(bank.questions)}
        say_json(about | {"file": str(options.file)})
    else:
        say(f"Written: {options.file} ({bank.title}, version {bank.version})")
    return 0


def _remove(profile: Profile, options: Namespace) -> int:
    bank = profile.bank_editing.delete_bank(options.bank).stored.bank
    if options.json:
        say_json({"removed": bank.id, "version": bank.version, "questions": len(bank.questions)})
    else:
        say(f"Removed: {bank.title}. Takes of its questions stay.")
    return 0


def _keys(questions: tuple[Question, ...]) -> list[str]:
    return [question.key for question in questions]


def _count(number: int) -> str:
    return "1 question" if number == 1 else f"{number} questions"


_ACTIONS = {"list": _list, "add": _add, "export": _export, "remove": _remove}
