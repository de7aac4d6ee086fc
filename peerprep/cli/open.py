"""`peerprep open FILE`: a partner pack becomes ready to review; a review goes to its takes."""

from argparse import Namespace
from collections.abc import Iterator, Sequence

from peerprep.cli.opening import open_profile
from peerprep.cli.output import note, say, say_json
from peerprep.cli.passphrases import known_passphrase
from peerprep.domain.packs import ReceivedPack
from peerprep.domain.review import Review
from peerprep.domain.times import clock
from peerprep.services.documents import COMMENT_KINDS, question_json
from peerprep.services.reviews import Arrival, TakenIn
from peerprep.services.sharing import OpenedPack, SharedKind

_ARRIVALS = {
    Arrival.NEW: "added.",
    Arrival.NEWER: "a later version. It took the place of the earlier one; your replies stay.",
    Arrival.SAME: "here already. Nothing changed.",
    Arrival.OLDER: "an earlier version than the one that is here. Nothing changed.",
}


def run(options: Namespace) -> int:
    """Read it, keep it, and say what is in it."""
    with open_profile(options) as profile:
        is_locked = profile.sharing.kind_of(options.file) is SharedKind.LOCKED
        passphrase = known_passphrase(options, is_locked=is_locked)
        opened = profile.sharing.read(options.file, passphrase)
        if isinstance(opened, OpenedPack):
            here = {pack.id for pack in profile.sharing.packs()}
            pack = profile.sharing.keep(opened)
            is_new = pack.id not in here
            document, lines = _pack_json(pack, is_new=is_new), _pack_lines(pack, is_new=is_new)
        else:
            taken = profile.reviews.keep(opened)
            document = _reviews_json(taken)
            lines = (line for one in taken for line in _review_lines(one))
            _note_left_out(taken[0].left_out)
    if options.json:
        say_json(document)
        return 0
    for line in lines:
        indent = "  " if line.startswith(" ") else ""
        say(indent + " ".join(line.split()))  # a stranger's text may have line ends
    return 0


def _pack_lines(pack: ReceivedPack, *, is_new: bool) -> Iterator[str]:
    count = "1 take" if len(pack.takes) == 1 else f"{len(pack.takes)} takes"
    made_for = f", for {pack.made_for}" if pack.made_for else ""
    state = "ready to review in the window" if is_new else "here already, nothing changed"
    yield f"{count} from {pack.made_by or 'somebody'}{made_for}: {state}."
    if pack.note:
        yield f"“{pack.note}”"
    if pack.listen_for:
        yield f"To listen for: “{pack.listen_for}”"
    if pack.delete_after:
        yield f"To be deleted after {pack.delete_after.isoformat()}."
    if pack.covered:
        yield "Names and places are covered."
    for take in pack.takes:
        length = f" {clock(take.duration_s)}" if take.duration_s else ""
        words = "words" if take.has_words else "no words"
        sound = "sound" if take.has_sound else "shared without sound"
        yield f"  {take.question.text} (take {take.number}):{length} {words}, {sound}"


def _review_lines(taken: TakenIn) -> Iterator[str]:
    review = taken.review
    who = review.reviewer or "somebody"
    yield f"Review by {who} of “{review.question.text}”: {_ARRIVALS[taken.arrival]}"
    if review.other_version:
        yield "The words of this take have changed since it was shared."
    if not taken.is_from_here:
        yield (
            "It answers a file that was not made here, so PeerPrep can’t tell whether the words "
            "have changed since."
        )
    for comment in review.comments:
        at = "" if comment.at_s is None else f"{clock(comment.at_s)} "
        yield f"  {at}{COMMENT_KINDS[comment.kind]}: {comment.text}"
    titles = {criterion.id: criterion.title for criterion in review.rubric.criteria}
    for rating in review.ratings:
        word = review.rubric.label(rating.level)
        yield f"  {titles[rating.criterion]}: {word}. {rating.sentence}"
    if review.keep:
        yield f"  One thing to keep: {review.keep}"


def _pack_json(pack: ReceivedPack, *, is_new: bool) -> dict[str, object]:
    return {
        "kind": "pack",
        "pack": pack.id,
        "new": is_new,
        "made_by": pack.made_by,
        "made_for": pack.made_for,
        "made_at": pack.made_at.isoformat(),
        "note": pack.note,
        "listen_for": pack.listen_for,
        "delete_after": pack.delete_after.isoformat() if pack.delete_after else None,
        "covered": pack.covered,
        "takes": [
            {
                "received": take.id,
                "take": take.take_id,
                "question": question_json(take.question),
                "number": take.number,
                "duration": take.duration_s,
                "words": take.has_words,
                "sound": take.has_sound,
            }
            for take in pack.takes
        ],
    }


def _note_left_out(count: int) -> None:
    if count == 1:
        note("1 more review in the file is left out: its take is not here.")
    elif count:
        note(f"{count} more reviews in the file are left out: their takes are not here.")


def _reviews_json(taken: Sequence[TakenIn]) -> dict[str, object]:
    reviews = [_review_json(one) for one in taken]
    return {"kind": "review", "reviews": reviews, "left_out": taken[0].left_out}


def _review_json(taken: TakenIn) -> dict[str, object]:
    review: Review = taken.review
    return {
        "review": review.id,
        "take": review.take_id,
        "arrival": taken.arrival.value,
        "reviewer": review.reviewer,
        "saved_at": review.saved_at.isoformat() if review.saved_at else None,
        "other_version": review.other_version,
        "made_here": taken.is_from_here,
        "comments": [
            {"at": one.at_s, "kind": one.kind.value, "text": one.text, "quote": one.quote}
            for one in review.comments
        ],
        "ratings": [
            {"criterion": one.criterion, "level": one.level, "sentence": one.sentence}
            for one in review.ratings
        ],
        "keep": review.keep,
    }
