"""`peerprep history`: saved takes, newest first."""

from argparse import Namespace

from peerprep.cli.opening import open_profile
from peerprep.cli.output import say, say_json
from peerprep.domain.takes import TakeSummary
from peerprep.domain.times import clock
from peerprep.services.documents import question_json


def run(options: Namespace) -> int:
    """List them."""
    with open_profile(options) as profile:
        takes = profile.history.takes(options.search)
    if options.json:
        say_json([_row(take) for take in takes])
        return 0
    for take in takes:
        when = take.recorded_at.astimezone().strftime("%Y-%m-%d %H:%M")
        length = clock(take.duration_s) if take.duration_s else f"{take.words} words"
        say(f"{take.id[:8]}  {when}  {length:>9}  {take.state.value:<12}  {take.question.text}")
    if not takes:
        say("No takes yet. Your first answer will be here, and only here.")
    return 0


def _row(take: TakeSummary) -> dict[str, object]:
    return {
        "take": take.id,
        "session": take.session_id,
        "question": question_json(take.question),
        "state": take.state.value,
        "recorded_at": take.recorded_at.isoformat(),
        "duration": take.duration_s,
    }
