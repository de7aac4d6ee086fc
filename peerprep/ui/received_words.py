"""How packs and reviews are put into words: whose, which questions, when, and what is asked."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from peerprep.domain.packs import ReceivedPack
from peerprep.domain.questions import typographic
from peerprep.domain.review import Review
from peerprep.services.reviews import TakenIn
from peerprep.ui.days import day_in_full, on_day
from peerprep.ui.widgets.entry_list import Entry

_CONTEXT = "received_words"
_LONGEST_NAME = 60


def speaker_of(pack: ReceivedPack) -> str:
    """Return the name of who made a pack, "the speaker" where none was given."""
    return shortened(pack.made_by) or _tr("the speaker")


def shortened(name: str) -> str:
    """Return a stranger's name on one line, cut where it is long."""
    name = " ".join(name.split())
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"


def page_title(pack: ReceivedPack) -> str:
    """Return "Reviewing Jordan’s take"."""
    name = shortened(pack.made_by)
    return _tr("Reviewing {name}’s take").format(name=name) if name else _tr("Reviewing a take")


def due_words(pack: ReceivedPack, today: date) -> str:
    """Return what the speaker asks about deleting; empty where nothing is asked."""
    if pack.delete_after is None:
        return ""
    words = (
        _tr("The day {name} asked for has come: delete it after {day}.")
        if pack.is_due(today)
        else _tr("{name} asks you to delete it after {day}.")
    )
    name = shortened(pack.made_by) or _tr("The speaker")
    return words.format(name=name, day=day_in_full(pack.delete_after))


def pack_entry(pack: ReceivedPack, given: Sequence[Review], today: date) -> Entry:
    """Return a pack as a row: who, when, what was asked, how far the review is."""
    questions = list(dict.fromkeys(typographic(take.question.text) for take in pack.takes))
    count = len(pack.takes)
    takes = _tr("1 take") if count == 1 else _tr("{n} takes").format(n=count)
    opened = _tr("opened {day}").format(day=on_day(pack.opened_at))
    name = shortened(pack.made_by)
    notes = [_progress([one for one in given if one.pack_id == pack.id]), due_words(pack, today)]
    return Entry(
        id=pack.id,
        strong=name or _tr("No name given"),
        second=f"{takes}, {opened}",
        text="\n".join(questions) if len(questions) <= 3 else _more(questions),
        note=" ".join(note for note in notes if note),
        icon="audio-lines" if any(take.has_sound for take in pack.takes) else "file-text",
    )


def own_entry(review: Review) -> Entry:
    """Return a review of one's own take as a row: from whom, when, of what."""
    when = review.saved_at or review.started_at
    count = len(review.comments)
    comments = _tr("1 comment") if count == 1 else _tr("{n} comments").format(n=count)
    return Entry(
        id=review.id,
        strong=shortened(review.reviewer) or _tr("No name given"),
        second=f"{comments}, {on_day(when)}",
        text=typographic(review.question.text),
        icon="messages-square",
    )


def notes_on(taken: Sequence[TakenIn]) -> str:
    """Return what else there is to say of a file of reviews; empty where all is as it should be."""
    notes = []
    if not all(one.is_from_here for one in taken):
        notes.append(
            _tr(
                "It answers a file that was not made here, so PeerPrep can’t tell whether your "
                "words have changed since."
            )
        )
    left_out = taken[0].left_out if taken else 0
    if left_out == 1:
        notes.append(_tr("1 more review in the file is left out: its take is not here."))
    elif left_out:
        words = _tr("{n} more reviews in the file are left out: their takes are not here.")
        notes.append(words.format(n=left_out))
    return " ".join(notes)


def _more(questions: Sequence[str]) -> str:
    more = _tr("and {n} more questions").format(n=len(questions) - 2)
    return "\n".join((*questions[:2], more))


def _progress(given: Sequence[Review]) -> str:
    if not given:
        return _tr("Not listened to yet.")
    saved = [one.saved_at for one in given if one.saved_at is not None]
    if saved:
        return _tr("Your review was saved {day}.").format(day=on_day(max(saved)))
    count = sum(len(one.comments) for one in given)
    if not count:
        return _tr("Begun.")
    return _tr("1 comment so far.") if count == 1 else _tr("{n} comments so far.").format(n=count)


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
