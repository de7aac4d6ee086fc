"""What a person chose for a file to hand over, kept while the program runs."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from peerprep.domain.redaction import Cover, CoverKind, Redaction
from peerprep.domain.rubric import Rubric
from peerprep.services.passphrases import suggested_passphrase
from peerprep.services.sharing import Choices
from peerprep.settings import Settings
from peerprep.ui.widgets.keeping_private import usual_options


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
            for cover, by_itself in self._options(found, settings).items()
            if self.decided.get(cover.words, by_itself)
        )

    def options(self, found: Iterable[Cover], settings: Settings) -> tuple[Cover, ...]:
        """Return everything that can be covered: found, listed as private, added here."""
        return tuple(self._options(found, settings))

    def choose_covers(
        self,
        shown: Iterable[str],
        chosen: Iterable[str],
        found: Iterable[Cover],
        settings: Settings,
    ) -> None:
        """Note which of the words shown are covered; words that are new here are one's own."""
        by_itself = {
            cover.words: listed for cover, listed in self._options(found, settings).items()
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
            # Who keeps anything private would not hand over names nobody could look for.
            unread_stays=bool(settings.private or self.own),
            made_by=self.made_by,
            made_for=self.made_for,
            note=self.note,
            listen_for=self.listen_for,
            delete_after=self.delete_after,
            rubric=rubric,
        )

    def _options(self, found: Iterable[Cover], settings: Settings) -> dict[Cover, bool]:
        """Return what can be covered and whether it is when nobody decided."""
        names, places, _ = usual = usual_options()
        own = [Cover(words) for words in settings.private if words not in usual]
        listed = Redaction(own)
        kinds = set()
        if names in settings.private:
            kinds.add(CoverKind.NAME)
        if places in settings.private:
            kinds.add(CoverKind.PLACE)
        options: dict[str, tuple[Cover, bool]] = {}
        for cover in found:
            by_itself = cover.kind in kinds or bool(listed.count(cover.words))
            options.setdefault(cover.words, (cover, by_itself))
        for cover in (*own, *self.own):
            options.setdefault(cover.words, (cover, True))
        return dict(options.values())
