"""A class of invented learners who handed in, for tests and for the benchmark."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from peerprep.domain.assignment import CohortAssignment, QuestionRef
from peerprep.domain.file_names import dashed
from peerprep.domain.packs import Pack, SharedTake
from peerprep.sharing import sealing
from peerprep.sharing.assignment import assignment_to_bytes
from peerprep.sharing.pack import write_pack
from tests.storage.samples import LIVED, SPOKEN, WHY

FIRST = (
    *("Ana", "Ben", "Cruz", "Dina", "Eli", "Fay", "Gus", "Hana", "Ivo", "Jo"),
    *("Kim", "Lev", "Mia", "Noor", "Oda", "Pia", "Quin", "Rae", "Sol", "Tess"),
)
LAST = ("Alder", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Juniper", "Linden", "Maple", "Oak")
DUE = date(2027, 3, 12)
WEEK_3 = CohortAssignment(
    id="week-3-hope",
    version=1,
    title="Week 3: hope and boundaries",
    questions=(QuestionRef(LIVED.bank, LIVED.key), QuestionRef(WHY.bank, WHY.key)),
    takes=2,
    due=DUE,
    note="Take your time.",
    authors=("Dana",),
)


def write_assignment(
    folder: Path, assignment: CohortAssignment = WEEK_3, name: str = "week3.json"
) -> Path:
    """Put an assignment into a cohort folder as its trainer would."""
    path = folder / "assignments" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(assignment_to_bytes(assignment))
    return path


def fill(
    folder: Path, learners: int, takes: int, *, sound_bytes: int = 2_000, packs_each: int = 1
) -> list[Path]:
    """Have learners hand in; `takes` in each pack, with bytes in place of sound."""
    chance = random.Random(7)
    hand_in = folder / "hand-in" / WEEK_3.id
    hand_in.mkdir(parents=True, exist_ok=True)
    sound = folder / "sound.flac"
    sound.write_bytes(chance.randbytes(sound_bytes))
    made = []
    for at in range(learners):
        name = f"{FIRST[at % len(FIRST)]} {LAST[at % len(LAST)]}{'' if at < 20 else f' {at}'}"
        for number in range(packs_each):
            pack = _pack(name, takes, chance)
            made.append(hand_in / f"{name.replace(' ', '-')}-{number}-{pack.id[:8]}.peerprep")
            write_pack(pack, {take.id: sound for take in pack.takes}, made[-1])
    sound.unlink()
    return made


def hand_in_words(folder: Path, name: str, passphrase: str = "") -> Path:
    """Have one learner hand in two takes without sound."""
    hand_in = folder / "hand-in" / WEEK_3.id
    hand_in.mkdir(parents=True, exist_ok=True)
    pack = _pack(name, 2, random.Random(name))
    pack = replace(pack, takes=tuple(replace(take, has_sound=False) for take in pack.takes))
    target = hand_in / f"{dashed(name)}-{pack.id[:8]}.peerprep"
    plain = folder / "plain" if passphrase else target
    write_pack(pack, {}, plain)
    if passphrase:
        sealing.lock(plain, target, passphrase, lambda: None)
        plain.unlink()
    return target


def _pack(name: str, takes: int, chance: random.Random) -> Pack:
    made_at = datetime(2027, 3, 8, 18, tzinfo=UTC) + timedelta(hours=chance.randrange(150))
    return Pack(
        id=f"{chance.getrandbits(128):032x}",
        made_at=made_at,
        made_by=name,
        made_for="",
        note="",
        listen_for="",
        delete_after=None,
        covered=True,
        takes=tuple(
            SharedTake(
                id=f"{chance.getrandbits(128):032x}",
                question=replace(LIVED if at % 2 else WHY),
                number=at + 1,
                recorded_on=made_at.date(),
                duration_s=60.0 + chance.randrange(90),
                has_sound=True,
                transcript=SPOKEN,
            )
            for at in range(takes)
        ),
        assignment=WEEK_3.named,
    )
