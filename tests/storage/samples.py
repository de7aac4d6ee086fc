"""Sessions and takes to store; as a program, writes a database file to keep for later versions.

python -m tests.storage.samples tests/data/schema/v2.db
"""

import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from peerprep.domain.checklist import (
    CheckResult,
    Computed,
    Evidence,
    ItemResult,
    Kind,
    Status,
    text_sha256,
)
from peerprep.domain.modes import Mode
from peerprep.domain.packs import Assignment, Pack, SentTake, SharedTake
from peerprep.domain.questions import Category, Question, QuestionBank
from peerprep.domain.review import Comment, CommentKind, PartnerRating
from peerprep.domain.rubric import Criterion, Level, Rating, Rubric
from peerprep.domain.stored_bank import StoredBank
from peerprep.domain.takes import Answer, AskedQuestion, TakeKind, TakeState
from peerprep.domain.transcript import Segment, Transcript, Word, typed
from peerprep.storage import banks, interview_notes, margins, packs, reviews, sessions
from peerprep.storage.database import Database, sqlite_url

NOON = datetime(2026, 11, 2, 12, 0, 0, 250, tzinfo=UTC)

LIVED = AskedQuestion(
    key="lived_experience_open",
    text="Tell me about your lived experience",
    bank="shipped",
    bank_version="1.0",
    category="lived_experience",
    story=True,
    time_s=120,
    covers=("what helped", "why it matters here"),
    follow_ups=("What helped most?",),
)
WHY = AskedQuestion(
    key="why_peer",
    text="Why are you interested in peer support?",
    bank="shipped",
    bank_version="1.0",
    category="motivation",
    story=False,
    time_s=90,
)

SAID = "I was on the Ärzte ward. Um, it gave me hope."
SPOKEN = Transcript(
    text=SAID,
    language="en",
    duration=4.6,
    speech=True,
    model="tiny.en",
    engine="openai-whisper",
    words=tuple(
        Word(word, round(0.1 + place * 0.4, 2), round(0.3 + place * 0.4, 2), 0.1 + place / 20)
        for place, word in enumerate(SAID.split())
    ),
    segments=(
        Segment("I was on the Ärzte ward.", 0.1, 2.3),
        Segment("Um, it gave me hope.", 2.5, 4.3),
    ),
)

CHECK = CheckResult(
    checklist="1.0",
    text_sha256=text_sha256(SPOKEN.text),
    words=11,
    items=(
        ItemResult(
            id="hope_recovery",
            kind=Kind.INCLUDE,
            status=Status.MET,
            evidence=(Evidence(25, 45, "Um, it gave me hope.", "hope in own words", 0.1 + 0.2),),
            tier="core",
        ),
        ItemResult("role_connection", Kind.INCLUDE, Status.NOT_MET, (), tier="core"),
        ItemResult(
            id="unneeded_private_detail",
            kind=Kind.AVOID,
            status=Status.FLAGGED,
            evidence=(
                Evidence(0, 24, "I was on the Ärzte ward.", "names a ward", 0.91),
                Evidence(25, 45, "Um, it gave me hope.", "for the order", 1.0),
            ),
            severity="medium",
        ),
    ),
    computed=Computed(words=11, ends_on_role_or_hope=True, first_hope_position=1 / 3),
    care=False,
)


RATING = Rating(
    rubric="peer_support_interview",
    rubric_version="1.0",
    criterion="hope",
    level="clear",
    sentence="I said where I am now.",
    rated_at=NOON,
    title="Hope comes through",
    label="Clear",
)


BANK = StoredBank(
    bank=QuestionBank(
        id="riverside",
        version="4",
        title="Riverside’s cohort",
        language="en",
        authors=("Ana",),
        licence="CC0",
        questions=(
            Question(
                key="bus",
                text="Und am Busbahnhof?",
                category="home",
                roles=("any",),
                covers=("Calm",),
                follow_ups=(),
                time_s=60,
                story=False,
                aim_for=(),
                watch_for=(),
                source="",
                extra={"x-level": ["easy", {"n": None}]},
            ),
        ),
        categories=(Category("home", "At home"),),
        rubric={"format": 1},
        extra={"x-room": 3},
    ),
    sent="0" * 64,
    new=frozenset(("bus",)),
)


def add_session(db: Session, *, days: int = 0, questions: tuple[AskedQuestion, ...] = ()) -> str:
    return sessions.add_session(
        db,
        mode=Mode.PRACTICE,
        role="any",
        questions=questions or (LIVED, WHY),
        think_s=None,
        started_at=NOON + timedelta(days=days),
    )


def add_take(
    db: Session,
    session_id: str,
    question: AskedQuestion = LIVED,
    *,
    state: TakeState = TakeState.RECORDING,
    kind: TakeKind = TakeKind.SPOKEN,
    days: float = 0,
    recording: str | None = None,
) -> str:
    return sessions.add_take(
        db,
        session_id=session_id,
        question=question,
        kind=kind,
        state=state,
        recorded_at=NOON + timedelta(days=days),
        recording=recording,
    )


def fill(db: Session) -> tuple[str, str]:
    """Store a spoken, checked and answered take, and a typed and corrected one; their ids."""
    session_id = add_session(db)
    spoken = add_take(db, session_id)
    sessions.finish_recording(
        db,
        spoken,
        duration_s=4.625,
        recording=f"recordings/{spoken}.wav",
        state=TakeState.RECORDED,
    )
    sessions.save_transcript(db, spoken, SPOKEN)
    sessions.save_check(db, spoken, CHECK)
    sessions.answer_finding(
        db,
        spoken,
        "unneeded_private_detail",
        "I was on the Ärzte ward.",
        Answer.PLANNED,
        "I’ll say “a hospital”.",
    )
    written = add_take(
        db, session_id, WHY, kind=TakeKind.TYPED, state=TakeState.TRANSCRIBED, days=0.01
    )
    misspelled = typed("I want to give bag.")
    sessions.save_transcript(db, written, misspelled)
    sessions.save_correction(db, written, typed("I want to give back."), misspelled)
    return spoken, written


def fill_margin(db: Session, take_id: str) -> None:
    """Write a note, tags, favorite and a rating beside a take."""
    margins.set_note(db, take_id, "Slower at the end’s turn.")
    margins.set_tags(db, take_id, ["For Friday", "calm"])
    margins.set_favorite(db, take_id, favorite=True)
    margins.rate(db, take_id, RATING)


# Without microseconds and with ids that a file may carry.
RECEIVED = Pack(
    id="a" * 32,
    made_at=NOON.replace(microsecond=0),
    made_by="Jordan",
    made_for="Sam",
    note="Thank you.",
    listen_for="Does my hope come through?",
    delete_after=date(2027, 1, 31),
    covered=True,
    takes=(
        SharedTake("1" * 32, LIVED, 3, date(2026, 11, 1), 4.6, True, SPOKEN, CHECK, (RATING,)),
        SharedTake("2" * 32, WHY, 1, date(2026, 11, 2), 0.0, has_sound=False),
    ),
    assignment=Assignment("week-3", "1"),
)
COMMENT = Comment("c" * 32, 1.5, CommentKind.STRENGTH, "I could hear the hope.", "gave me hope")
RATED = PartnerRating("hope", "clear", "At the end.")
RUBRIC = Rubric(
    id="peer_support_interview",
    version="1.0",
    language="en",
    title="What comes across",
    levels=(Level("a_start", "A start"), Level("clear", "Clear")),
    criteria=(Criterion("hope", "Hope", "Yours", "Theirs", {"a_start": "Some", "clear": "Much"}),),
)


def fill_shared(db: Session, take_id: str) -> tuple[str, str]:
    """Begin a review of a pack, get one back of a take handed over; their ids."""
    name = f"received/{RECEIVED.id}/{'1' * 32}.wav"
    packs.add_pack(
        db,
        RECEIVED,
        digest="0" * 64,
        recordings={"1" * 32: name},
        file_name="jordan.peerprep",
        opened_at=NOON,
    )
    received = packs.get_pack(db, RECEIVED.id).takes[0].id
    given = reviews.start(db, received, RECEIVED.id, RUBRIC, "Sam", NOON)
    reviews.put_comment(db, given, COMMENT)
    reviews.rate(db, given, RATED)
    packs.add_sent(db, [SentTake("e" * 32, take_id, "Sam", NOON)], {take_id: "0" * 64})
    returned = reviews.add_returned(
        db,
        take_id=take_id,
        travel_id="f" * 32,
        pack_id="e" * 32,
        rubric=RUBRIC,
        reviewer="Sam",
        saved_at=NOON,
        revision=1,
        keep="The last line.",
        now=NOON,
    )
    reviews.put_returned(db, returned, [COMMENT], [RATED])
    return given, returned


def fill_notes(db: Session, take_id: str) -> None:
    """Write a partner's notes on a take, the later one first; the first in time is shared."""
    for note_id, at_s, words in (
        ("b" * 32, 3.5, "Slower here."),
        ("a" * 32, 1.25, "“Hope” lands."),
    ):
        interview_notes.write_note(db, note_id, take_id, at_s=at_s, text=words, written_at=NOON)
    interview_notes.set_shared(db, "a" * 32, shared=True)


def write(path: Path) -> None:
    database = Database.open(sqlite_url(path))
    with database.transaction() as db:
        spoken, _ = fill(db)
        fill_margin(db, spoken)
        fill_shared(db, spoken)
        fill_notes(db, spoken)
        banks.put_bank(db, BANK)
    database.close()


if __name__ == "__main__":
    write(Path(sys.argv[1]))
