"""What a readable document says about one take."""

from collections.abc import Sequence
from dataclasses import replace

from peerprep.domain.checklist import Checklist
from peerprep.domain.language import reads_english
from peerprep.domain.redaction import Redaction
from peerprep.domain.review import Review
from peerprep.domain.suggestions import Finding, considerations, dismissed, shown, strengths
from peerprep.domain.takes import Take
from peerprep.domain.times import clock
from peerprep.services.documents.pictures import Picture, picture_of_pace, picture_of_sound
from peerprep.services.documents.reviews import review_heading, review_lines
from peerprep.services.facts import Facts, facts_of, sentences


class Report:
    """The sections of a readable report on one take.

    `peaks` are the heights of its sound, 0 to 1; `reviews` what partners said of it. What
    `redaction` covers is covered everywhere in it. Facts are measured before, so they stay true.
    """

    def __init__(
        self,
        take: Take,
        checklist: Checklist,
        *,
        redaction: Redaction | None = None,
        peaks: Sequence[float] = (),
        reviews: Sequence[Review] = (),
    ) -> None:
        said = take
        self._peaks = peaks
        self._reviews = reviews
        self._redaction = redaction or Redaction()
        self._is_english = take.transcript is None or reads_english(take.transcript.text)
        self.take = take = redaction.take(take) if redaction else take
        self._facts = _facts(said, take)
        self.strengths: list[Finding] = []
        self.considerations: list[Finding] = []
        self.dismissed = 0
        if take.check:
            self.strengths = strengths(take.check, checklist)
            flagged = considerations(take.check, checklist, take.answers)
            self.considerations = shown(flagged)
            self.dismissed = len(dismissed(flagged))

    def notes(self) -> list[str]:
        """Return what else is to be said: corrections, a language it can't read, dismissals."""
        notes = []
        if self.take.corrected:
            notes.append("You corrected these words; what was written down first is kept, too.")
        if self.take.check and not self._is_english:
            notes.append("These words don’t read like English, so they were not checked.")
        if self.dismissed:
            count = "one suggestion" if self.dismissed == 1 else f"{self.dismissed} suggestions"
            notes.append(f"You said that {count} didn’t fit.")
        return notes

    def reviews(self) -> list[tuple[str, tuple[str, ...]]]:
        """Return what each partner said: a heading, and lines."""
        cover = self._redaction
        return [(review_heading(one, cover), review_lines(one, cover)) for one in self._reviews]

    def pictures(self) -> list[Picture]:
        """Return the pictures there is something to draw for."""
        facts = self._facts
        pauses = facts.delivery.pauses if facts else ()
        sound = picture_of_sound(self._peaks, self.take.duration_s, pauses)
        pace = picture_of_pace(facts.pace, facts.delivery.words_per_minute) if facts else None
        return [picture for picture in (sound, pace) if picture is not None]

    def facts(self) -> list[str]:
        """Return plain facts about the delivery, one a line."""
        return sentences(self._facts, self.take.duration_s) if self._facts else []

    def moment(self, finding: Finding) -> str:
        """Return when a finding's sentence was said, as 0:18, or nothing for typed answers."""
        transcript = self.take.transcript
        time = transcript.time_at(finding.evidence.start) if transcript else None
        return "" if time is None else clock(time)


def _facts(said: Take, covered: Take) -> Facts | None:
    """Return the facts of what was said; a name said often is not among the words said most."""
    facts, after = facts_of(said), None if covered is said else facts_of(covered)
    return facts if facts is None or after is None else replace(facts, repeats=after.repeats)
