"""What can be covered before takes are given out: one rule for the window and the command line.

A person lists what they keep private in the window (`Settings.private`): words of their own, and
the three that are offered at first, which are kept as they are written here.
"""

from collections.abc import Iterable, Iterator, Sequence

from peerprep.domain.redaction import Cover, CoverKind, Redaction
from peerprep.domain.takes import Take
from peerprep.storycheck.covers import covers_in

NAMES = "Other people’s names"
PLACES = "Where I was treated"
USUAL = (NAMES, PLACES, "My children")  # the last one no program finds


def offered(
    found: Iterable[Cover], private: Sequence[str], own: Iterable[Cover] = ()
) -> dict[Cover, bool]:
    """Return all that can be covered, and whether it is when nobody decides.

    That is what was found, what the person listed as `private`, and the `own` words added now.
    """
    listed = [Cover(words) for words in private if words not in USUAL]
    is_listed = Redaction(listed)
    usual = {NAMES: CoverKind.NAME, PLACES: CoverKind.PLACE}
    kinds = {kind for words, kind in usual.items() if words in private}
    options: dict[str, tuple[Cover, bool]] = {}
    for cover in found:
        by_itself = cover.kind in kinds or bool(is_listed.count(cover.words))
        options.setdefault(cover.words, (cover, by_itself))
    for cover in (*listed, *own):
        kept, _ = options.get(cover.words, (cover, True))
        options[cover.words] = (kept, True)
    return dict(options.values())


def unread_stays(private: Sequence[str], own: Iterable[Cover] = ()) -> bool:
    """Say whether sound without words stays at home when nobody decides.

    Who keeps anything private would not hand over names that nobody could look for.
    """
    return bool(private) or any(True for _ in own)


def said_in(take: Take) -> tuple[Cover, ...]:
    """Return the names and places in the words of a take.

    Words changed a moment ago are not looked at yet: better one place too many.
    """
    if take.transcript is None:
        return ()
    return covers_in(take.transcript.text, take.check, any_place=take.check is None)


def asked_in(take: Take) -> Iterator[str]:
    """Yield what the question of a take says; a bank of one's own may name someone."""
    yield take.question.text
    yield from take.question.follow_ups


def rated_in(take: Take) -> Iterator[str]:
    """Yield the sentences of one's own ratings."""
    return (rating.sentence for rating in take.ratings)


def named_in(texts: Iterable[str]) -> tuple[Cover, ...]:
    """Return the names and places in what was written, each once."""
    return tuple(dict.fromkeys(cover for text in texts for cover in covers_in(text)))
