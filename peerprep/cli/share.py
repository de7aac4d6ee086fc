"""`peerprep share TAKE… FILE`: takes as one file to hand to a partner."""

from argparse import Namespace

from peerprep.cli.opening import open_profile
from peerprep.cli.output import note, progress, say, say_json
from peerprep.cli.passphrases import new_passphrase
from peerprep.domain.redaction import Cover
from peerprep.domain.rubric import Rubric
from peerprep.profile import Profile
from peerprep.services.covering import named_in, offered, unread_stays
from peerprep.services.sharing import Choices, Plan, PlannedTake, SoundStays

_STAYS = {
    SoundStays.NOT_CHOSEN: "without sound",
    SoundStays.NONE: "without sound: there is none on this computer",
    SoundStays.NOT_SILENCED: "without sound: it still has a name in it, so it stays here",
    SoundStays.UNREAD: "without sound: it has no words yet in which names could be found",
}


def run(options: Namespace) -> int:
    """Write the file, whole or not at all, and say exactly what is in it."""
    with open_profile(options) as profile:
        sharing = profile.sharing
        private = () if options.uncovered else profile.settings.private
        covers = _covers(profile, options)
        choices = Choices(
            sound=not options.no_sound,
            words=not options.no_words,
            noticed=options.noticed,
            ratings=options.ratings,
            covers=covers,
            unread_stays=options.redact or unread_stays(private, covers),
            made_by=options.made_by,
            made_for=options.made_for,
            note=options.note,
            listen_for=options.listen_for,
            delete_after=options.delete_after,
            rubric=_rubric(profile, options),
        )
        plan = sharing.plan(options.takes, choices)
        passphrase = None if plan.is_empty else new_passphrase(options)
        try:
            sharing.write(
                plan,
                options.file,
                passphrase,
                progress=lambda share: progress(f"Making the file: {share:.0%}"),
            )
        finally:
            progress("")
        sharing.sent(plan)
    _note_names(plan)
    if options.json:
        say_json(_document(plan, options, covers, is_locked=passphrase is not None))
        return 0
    say(f"Made: {options.file}. Hand it over yourself; nothing was sent.")
    for planned in plan.takes:
        say(f"  {planned.take.question.text} (take {planned.take.number}): {_what(planned)}")
    if covers:
        say(f"Covered: {', '.join(cover.words for cover in covers)}")
    return 0


def _covers(profile: Profile, options: Namespace) -> tuple[Cover, ...]:
    """Return what is covered: as in the window what the person keeps private, unless told not to.

    With --redact everything that was found is covered, too.
    """
    own = tuple(Cover(words) for words in options.cover)
    if options.uncovered:
        return own
    found = (
        *profile.sharing.covers(options.takes, ratings=options.ratings),
        *named_in((options.note, options.listen_for)),
    )
    every = offered(found, profile.settings.private, own)
    return tuple(cover for cover, by_itself in every.items() if by_itself or options.redact)


def _rubric(profile: Profile, options: Namespace) -> Rubric:
    banks = {profile.history.take(take_id).question.bank for take_id in options.takes}
    return profile.fitting_rubric.of_banks(banks)


def _note_names(plan: Plan) -> None:
    if plan.pack.covered and any(take.has_sound for take in plan.pack.takes):
        note("Covered words are silent in the sound, too.")
    if plan.still_named:
        names = ", ".join(cover.words for cover in plan.still_named)
        verb = "is" if len(plan.still_named) == 1 else "are"
        note(f"{names} {verb} still in there. --redact covers what was found, --cover WORDS more.")


def _what(planned: PlannedTake) -> str:
    if planned.is_empty:
        return "left out, since neither words nor sound would go along"
    parts = ["words" if planned.take.transcript else "no words"]
    if planned.covered and planned.take.transcript:
        parts.append(f"{planned.covered} covered")
    if planned.take.check:
        parts.append("what PeerPrep noticed")
    if planned.take.ratings:
        parts.append("your own ratings")
    parts.append(_STAYS[planned.sound_stays] if planned.sound_stays else "sound")
    return ", ".join(parts)


def _document(
    plan: Plan, options: Namespace, covers: tuple[Cover, ...], *, is_locked: bool
) -> dict[str, object]:
    return {
        "pack": plan.pack.id,
        "file": str(options.file),
        "locked": is_locked,
        "covered": [cover.words for cover in covers],
        "still_named": [cover.words for cover in plan.still_named],
        "takes": [
            {
                "take": planned.take.id,
                "included": not planned.is_empty,
                "words": planned.take.transcript is not None,
                "sound": planned.take.has_sound,
                "sound_stays": planned.sound_stays.value if planned.sound_stays else None,
                "check": planned.take.check is not None,
                "ratings": len(planned.take.ratings),
                "covered": planned.covered,
            }
            for planned in plan.takes
        ],
    }
