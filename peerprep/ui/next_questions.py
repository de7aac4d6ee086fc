"""Questions that join a session while it goes on: follow-ups, and a lighter one."""

import random

from peerprep.domain.errors import InvalidData
from peerprep.domain.modes import Mode
from peerprep.domain.practice import easier, pick_follow_up
from peerprep.profile import Profile
from peerprep.ui.sitting import Sitting


def add_follow_up(profile: Profile, sitting: Sitting, rng: random.Random) -> None:
    """In Interview, put a follow-up of the question just answered next; never one to another."""
    step = sitting.current
    if sitting.session.mode is not Mode.INTERVIEW or step.is_follow_up:
        return
    try:
        bank, question = profile.banks.question(step.question.key)
    except InvalidData:
        return  # its bank was removed meanwhile
    following = pick_follow_up(question, sitting.keys, rng)
    if following is not None:
        sitting.ask_next(bank.asked(following), is_follow_up=True)


def put_easier_next(profile: Profile, sitting: Sitting) -> bool:
    """Ask a lighter question in place of the next one; false when the bank has none."""
    # Of these it is known which are light; a bank from elsewhere may not say.
    bank = profile.banks.built_in()
    practiced = profile.practice.last_practiced()
    found = easier(bank, sitting.session.role, sitting.keys, practiced)
    if found is None:
        return False
    sitting.replace_next(bank.asked(found))
    return True
