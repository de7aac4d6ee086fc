"""`peerprep demo`: one whole practice session on a bundled spoken answer, without a microphone."""

from argparse import Namespace

from peerprep.cli.finding import finish_take
from peerprep.cli.opening import open_profile
from peerprep.cli.output import note, say
from peerprep.domain.errors import InvalidData, Problem
from peerprep.resources import resource
from peerprep.services.importing import as_wav

QUESTION = "Tell me about your lived experience"
ANSWER = "demo_answer.ogg"


def run(options: Namespace) -> int:
    """Ask, take the bundled answer for the recording, write down, check, save, report."""
    with open_profile(options) as profile:
        bank = profile.banks.built_in()
        question = next((q for q in bank.questions if q.text == QUESTION), None)
        if question is None:
            raise profile.banks.problem or InvalidData(Problem.QUESTION_UNKNOWN, key=QUESTION)
        note(f"Question: {question.text}")
        session = profile.practice.start([bank.asked(question)], role=profile.settings.role)
        wav = as_wav(resource(ANSWER), profile.paths.recordings)
        take = profile.practice.keep_file(session.id, bank.asked(question), wav)
        note("Recorded from a bundled answer. Writing down the words…")
        status = finish_take(profile, take.id, as_json=options.json)
        if not options.json:
            say()
            say(f"Saved in {profile.paths.base} as take {take.id[:8]}.")
            say("make run shows it in My takes.")
        return status
