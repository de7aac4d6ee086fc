"""`peerprep import AUDIO`: a recording made elsewhere becomes a take of a question."""

from argparse import Namespace

from peerprep.cli.finding import finish_take
from peerprep.cli.opening import open_profile
from peerprep.cli.output import note, progress
from peerprep.domain.times import clock


def run(options: Namespace) -> int:
    """Copy the sound, write down, check, save; the file itself is only read."""
    with open_profile(options) as profile:
        bank, question = profile.banks.question(options.question)
        incoming = profile.imports.look(options.audio)
        length = f" of {clock(incoming.length_s)}" if incoming.length_s else ""

        def show(done_s: float) -> None:
            progress(f"Importing {incoming.shown}: {clock(done_s)}{length}")

        try:
            profile.imports.read(incoming, progress=show)
        finally:
            progress("")
        asked = bank.asked(question)
        take = profile.imports.keep(incoming, asked, profile.settings.role)
        note(f"Question: {question.text}")
        note(f"Imported {incoming.shown}, {clock(take.duration_s)}: take {take.id[:8]}")
        if incoming.is_cut_short and incoming.length_s:
            said = clock(incoming.length_s)
            note(f"The file says it is {said} long; what could be read of it is in the take.")
        return finish_take(profile, take.id, as_json=options.json)
