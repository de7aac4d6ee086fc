"""`peerprep practice`: answer one question out loud, in a terminal."""

import select
import sys
import time
from argparse import Namespace

from peerprep.cli.finding import finish_take
from peerprep.cli.opening import open_profile
from peerprep.cli.output import note, progress
from peerprep.domain.errors import EnvironmentProblem, Problem
from peerprep.domain.practice import next_question
from peerprep.domain.questions import Question, QuestionBank
from peerprep.domain.times import clock
from peerprep.profile import Profile
from peerprep.services.recording import Recording
from peerprep.wording import sentence

_PUMP_S = 0.05


def run(options: Namespace) -> int:
    """Ask, record until Enter or N seconds, write down, check, save."""
    with open_profile(options) as profile:
        for take in profile.recovered:
            note(
                f"PeerPrep closed while you were answering. {clock(take.duration_s)} were kept: "
                f"peerprep show {take.id[:8]}"
            )
        bank, question = _choose(profile, options.question)
        asked = bank.asked(question)
        device = _device(profile, options.device)
        session = profile.practice.start([asked], role=profile.settings.role)
        note(question.text)
        for point in question.covers:
            note(f"  - {point}")
        try:
            recording = profile.practice.record(session.id, asked, device)
        except EnvironmentProblem:
            profile.practice.leave_off(session.id)  # the window need not offer to go on with it
            raise
        try:
            listen(recording, options.seconds)
        finally:
            take = recording.finish()
            progress("")
            note(f"Saved on this computer, {clock(take.duration_s)}: take {take.id[:8]}")
            if recording.unsaved_s:
                note(f"The disk was full: the last {recording.unsaved_s:.0f} s are not in it.")
        return finish_take(profile, take.id, as_json=options.json)


def _choose(profile: Profile, key: str | None) -> tuple[QuestionBank, Question]:
    if key is not None:
        return profile.banks.question(key)
    bank = profile.banks.pool(profile.settings.banks_left_out)
    question = next_question(bank, profile.settings.role, profile.practice.last_practiced())
    if question is None:
        raise profile.banks.problem or EnvironmentProblem(Problem.QUESTION_UNKNOWN, key="")
    return bank, question


def _device(profile: Profile, name: str | None) -> str | None:
    if name is None:
        return profile.settings.microphone or None
    for device in profile.sound.microphones():
        if name in (device.id, device.name) or name.lower() in device.name.lower():
            return device.id
    raise EnvironmentProblem(Problem.NO_MICROPHONE)


def listen(recording: Recording, seconds: float | None) -> None:
    """Pump until Enter, the time asked for, or nothing more can be kept."""
    watch_keys = seconds is None or sys.stdin.isatty()
    note("Recording. Press Enter to stop." if watch_keys else f"Recording for {seconds:g} seconds.")
    told: Problem | None = None
    while True:
        recording.pump()
        progress(f"{clock(recording.elapsed_s)}  {'|' * round(recording.level.fraction * 20)}")
        if recording.interruption is not None and recording.interruption is not told:
            told = recording.interruption
            note(_interrupted(recording))
        said_s = recording.elapsed_s + recording.unsaved_s
        if not recording.is_recording or (seconds is not None and said_s >= seconds):
            break
        if watch_keys and _enter_pressed():
            break
        time.sleep(_PUMP_S)
    recording.request_stop()
    while recording.is_stopping or (recording.unsaved_s and _asked_for_room(recording)):
        recording.pump()
        time.sleep(_PUMP_S)


def _asked_for_room(recording: Recording) -> bool:
    """Ask a person who watches to make room for what is still in memory; else don't wait."""
    progress(f"No room for the last {recording.unsaved_s:.0f} s yet. Ctrl-C goes on without them.")
    return sys.stdin.isatty() and sys.stderr.isatty()


def _interrupted(recording: Recording) -> str:
    if recording.interruption is Problem.NO_MICROPHONE:
        said = clock(recording.elapsed_s)
        return f"The microphone was unplugged. What you said so far, {said}, is saved."
    return sentence(recording.interruption) if recording.interruption else ""


if sys.platform == "win32":
    import msvcrt

    def _enter_pressed() -> bool:
        return msvcrt.kbhit() and msvcrt.getwch() in "\r\n"

else:

    def _enter_pressed() -> bool:
        ready, _, _ = select.select([sys.stdin], [], [], 0)
        if ready:
            sys.stdin.readline()
        return bool(ready)
