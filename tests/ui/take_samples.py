"""Saved takes for the pages: spoken ones with sound, words and a real check; typed ones."""

from collections.abc import Collection
from datetime import UTC, datetime, timedelta

from peerprep.domain.checklist import CheckResult
from peerprep.domain.modes import Mode
from peerprep.domain.takes import AskedQuestion, TakeKind, TakeState
from peerprep.domain.transcript import Transcript, Word, typed
from peerprep.profile import Profile
from peerprep.storage import sessions
from peerprep.storage.database import Database, sqlite_url
from peerprep.storycheck.checker import check
from tests.sound_fakes import voice, write_wav

STORY = (
    "So, um, I’ve lived with depression since my early twenties. There was a stretch where I "
    "couldn’t work and I lost my place, and I keep the details of that year for myself. My "
    "counselor, Dana Whitfield, was the first one who believed me. She pointed me to the drop-in "
    "center, where this one guy, like, just kept saying hi. I joined a Tuesday group and I walk "
    "every morning, and that’s what keeps me steady. I was at Lakeside Hospital for three weeks "
    "that spring. What I learned is that I do better when I tell somebody early. Today I’ve got my "
    "own apartment, and I’ve been working for two years. Because somebody was patient with me, I "
    "know how to sit with a person who isn’t ready. And their way of getting well might look "
    "nothing like mine."
)
WORD_S = 0.5


def spoken(
    text: str, model: str = "tiny.en", word_s: float = WORD_S, unsure: Collection[int] = ()
) -> Transcript:
    """Return a transcript with one word every half second, or as often as said.

    `unsure` are the indexes of words that were hard to hear.
    """
    words = tuple(
        Word(word, at * word_s, (at + 0.8) * word_s, 0.2 if at in unsure else 0.9)
        for at, word in enumerate(text.split())
    )
    return Transcript(
        text=text,
        language="en",
        duration=len(words) * word_s,
        speech=bool(words),
        model=model,
        engine="openai-whisper",
        words=words,
    )


def asked(profile: Profile, key: str) -> AskedQuestion:
    """Return a shipped question as it is asked."""
    bank, question = profile.banks.question(key)
    return bank.asked(question)


def first_key(profile: Profile) -> str:
    """Return the key of the first shipped question."""
    return profile.banks.built_in().questions[0].key


def add_spoken(
    profile: Profile,
    key: str = "",
    text: str | None = STORY,
    *,
    days_ago: float = 0,
    duration_s: float = 78.0,
    state: TakeState | None = None,
    failure: str | None = None,
    result: CheckResult | None = None,
    sound: bool = True,
    word_s: float = WORD_S,
    unsure: Collection[int] = (),
) -> str:
    """Save a spoken take; `text` None has no words yet. Returns its id."""
    question = asked(profile, key or first_key(profile))
    moment = datetime.now(UTC) - timedelta(days=days_ago)
    database = Database.open(sqlite_url(profile.paths.database))
    try:
        with database.transaction() as db:
            session = sessions.add_session(
                db,
                mode=Mode.PRACTICE,
                role="any",
                questions=(question,),
                think_s=0,
                started_at=moment,
            )
            take_id = sessions.add_take(
                db,
                session_id=session,
                question=question,
                kind=TakeKind.SPOKEN,
                state=TakeState.RECORDING,
                recorded_at=moment,
                recording=None,
            )
            sessions.finish_recording(
                db,
                take_id,
                duration_s=duration_s,
                recording=f"recordings/{take_id}.wav",
                state=TakeState.RECORDED,
            )
            if text is not None:
                sessions.save_transcript(db, take_id, spoken(text, word_s=word_s, unsure=unsure))
                if text:
                    sessions.save_check(db, take_id, result or check(text))
            if state is not None:
                sessions.set_state(db, take_id, state, failure)
    finally:
        database.close()
    if sound:
        write_wav(profile.paths.recordings / f"{take_id}.wav", voice(duration_s))
    return take_id


def add_typed(profile: Profile, key: str, text: str, *, days_ago: float = 0) -> str:
    """Save a typed take and return its id."""
    question = asked(profile, key)
    moment = datetime.now(UTC) - timedelta(days=days_ago)
    database = Database.open(sqlite_url(profile.paths.database))
    try:
        with database.transaction() as db:
            session = sessions.add_session(
                db,
                mode=Mode.PRACTICE,
                role="any",
                questions=(question,),
                think_s=0,
                started_at=moment,
            )
            take_id = sessions.add_take(
                db,
                session_id=session,
                question=question,
                kind=TakeKind.TYPED,
                state=TakeState.TRANSCRIBED,
                recorded_at=moment,
                recording=None,
            )
            sessions.save_transcript(db, take_id, typed(text))
            sessions.save_check(db, take_id, check(text))
    finally:
        database.close()
    return take_id
