"""What a person chose for a file to hand over, kept while the program runs."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from peerprep.domain.redaction import Cover
from peerprep.domain.rubric import Rubric
from peerprep.services.covering import offered, unread_stays
from peerprep.services.passphrases import suggested_passphrase
from peerprep.services.sharing import Choices
from peerprep.settings import Settings


@dataclass
class ShareDraft:
    """The choices of one share sheet.

    `decided` says by its words whether a name or place is covered; those not in it are covered
    when the person listed them as private, else they are asked about.
    """

    sound: bool = True
    words: bool = True
    noticed: bool = False
    ratings: bool = True
    made_by: str = ""
    made_for: str = ""
    listen_for: str = ""
    note: str = ""
    delete_after: date | None = None
    locked: bool = True
    passphrase: str = field(default_factory=suggested_passphrase)
    own: list[Cover] = field(default_factory=list)
    decided: dict[str, bool] = field(default_factory=dict)

    def covers(self, found: Iterable[Cover], settings: Settings) -> tuple[Cover, ...]:
        """Return what is covered, out of what was found in the takes and what the person listed."""
        return tuple(
            cover
            for cover, by_itself in offered(found, settings.private, self.own).items()
            if self.decided.get(cover.words, by_itself)
        )

    def options(self, found: Iterable[Cover], settings: Settings) -> tuple[Cover, ...]:
        """Return everything that can be covered: found, listed as private, added here."""
        return tuple(offered(found, settings.private, self.own))

    def choose_covers(
        self,
        shown: Iterable[str],
        chosen: Iterable[str],
        found: Iterable[Cover],
        settings: Settings,
    ) -> None:
        """Note which of the words shown are covered; words that are new here are one's own."""
        by_itself = {
            cover.words: listed
            for cover, listed in offered(found, settings.private, self.own).items()
        }
        wanted = set(chosen)
        for words in shown:
            if words not in by_itself:
                self.own.append(Cover(words))
            before = self.decided.get(words, by_itself.get(words, True))
            if before != (words in wanted):
                self.decided[words] = words in wanted

    def choices(self, found: Iterable[Cover], settings: Settings, rubric: Rubric | None) -> Choices:
        """Return all of it for the plan."""
        return Choices(
            sound=self.sound,
            words=self.words,
            noticed=self.noticed,
            ratings=self.ratings,
            covers=self.covers(found, settings),
            unread_stays=unread_stays(settings.private, self.own),
            made_by=self.made_by,
            made_for=self.made_for,
            note=self.note,
            listen_for=self.listen_for,
            delete_after=self.delete_after,
            rubric=rubric,
        )
