"""`peerprep bank list` and `bank check FILE`."""

from argparse import Namespace
from dataclasses import asdict

from peerprep.cli.output import say, say_json
from peerprep.services.banks import BankService, check_bank


def run(options: Namespace) -> int:
    """List the banks in use, or say whether a file is a right one."""
    return _list(options) if options.action == "list" else _check(options)


def _list(options: Namespace) -> int:
    service = BankService()
    if service.problem is not None:
        raise service.problem
    if options.json:
        say_json(
            [
                {
                    "id": bank.id,
                    "version": bank.version,
                    "title": bank.title,
                    "language": bank.language,
                    "questions": [
                        {"key": q.key, "text": q.text, "category": q.category}
                        for q in bank.questions
                    ],
                }
                for bank in service.banks()
            ]
        )
        return 0
    for bank in service.banks():
        say(f"{bank.id} {bank.version}  {bank.title}: {len(bank.questions)} questions")
        if options.questions:
            for question in bank.questions:
                say(f"  {question.key:<28} {question.text}")
    return 0


def _check(options: Namespace) -> int:
    bank = check_bank(options.file)
    if options.json:
        say_json({"ok": True} | asdict(bank))
        return 0
    say(f"{options.file} is right.")
    say(f"{bank.title}, version {bank.version}: {bank.questions} questions")
    for label, count in bank.by_category:
        say(f"  {label}: {count}")
    return 0
