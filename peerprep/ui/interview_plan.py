"""What a partner can ask in a live interview, what became of each question, and where it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject

from peerprep.domain.errors import InvalidData
from peerprep.domain.takes import AskedQuestion
from peerprep.profile import Profile
from peerprep.ui.durations import about
from peerprep.ui.session_words import SessionWords
from peerprep.ui.sitting import Sitting, Step


@dataclass(frozen=True, slots=True)
class Offer:
    """One line of the partner's list; `is_kept` when a search does not hide it."""

    question: AskedQuestion
    line: str
    is_open: bool
    is_follow_up: bool = False
    is_kept: bool = False


class Stage(StrEnum):
    """Where an interview is."""

    CHOOSING = "choosing"  # no question is on the other screen
    ASKED = "asked"
    RECORDING = "recording"
    SAVED = "saved"
    AWAY = "away"  # the other window shows something else


@dataclass(frozen=True, slots=True)
class LeadView:
    """What the partner's page shows; `question` is the one on the other screen, empty for none.

    `lists` are those to choose from, as (id, words); `chosen` is the id of the one that is shown.
    """

    stage: Stage
    question: str
    offers: Sequence[Offer]
    lists: Sequence[tuple[str, str]] = ()
    chosen: str = ""


class InterviewPlan(QObject):
    """The questions in order; follow-ups of the one on the screen stand right under it.

    There is a list of the role and topics that were chosen (its id is ""), and one of every bank.
    """

    def __init__(
        self, profile: Profile, words: SessionWords, questions: Sequence[AskedQuestion]
    ) -> None:
        super().__init__()
        self._profile = profile
        self._words = words
        self._picked = list(questions)
        self._questions = self._picked
        self._about: dict[str, str] = {}
        self.chosen = ""

    def lists(self) -> list[tuple[str, str]]:
        """Return the lists to choose from, as (id, words)."""
        banks = [bank for bank in self._profile.banks.banks() if bank.questions]
        every = self.tr("For this role and these topics")
        return [("", every), *((bank.id, bank.title) for bank in banks)]

    def choose(self, list_id: str) -> None:
        """Ask from another list: every question of that bank, in its order."""
        self.chosen = list_id if self._profile.banks.has(list_id) else ""
        if not self.chosen:
            self._questions = self._picked
            return
        bank = self._profile.banks.bank(list_id)
        self._questions = [bank.asked(question) for question in bank.questions]

    def offers(self, sitting: Sitting, shown: Step | None) -> list[Offer]:
        """Return the lines of the list; `shown` is the question on the other screen."""
        steps = {step.question.key: step for step in sitting.steps}
        head = _parent_key(shown.question.key) if shown is not None else ""
        questions = self._questions
        if head in steps and all(question.key != head for question in questions):
            questions = [steps[head].question, *questions]  # it is of another list
        found = []
        for question in questions:
            is_head = question.key == head
            found.append(self._offer(question, steps, shown, is_kept=is_head))
            if is_head:
                found += [
                    self._offer(follow_up, steps, shown, is_follow_up=True, is_kept=True)
                    for follow_up in self._follow_ups(question)
                ]
        return found

    def next_key(self, offers: Sequence[Offer], shown: Step | None) -> str:
        """Return the key to ask after the one shown: the next open question, no follow-up."""
        head = _parent_key(shown.question.key) if shown is not None else ""
        keys = [offer.question.key for offer in offers]
        place = keys.index(head) + 1 if head in keys else 0
        for offer in (*offers[place:], *offers[:place]):
            if offer.is_open and not offer.is_follow_up:
                return offer.question.key
        return head

    def _follow_ups(self, question: AskedQuestion) -> list[AskedQuestion]:
        """Return the follow-ups as questions of their own; none when the bank is gone."""
        found: list[AskedQuestion] = []
        for number in range(1, len(question.follow_ups) + 1):
            try:
                bank, follow_up = self._profile.banks.question(f"{question.key}.follow-up-{number}")
            except InvalidData:
                return found
            found.append(bank.asked(follow_up))
        return found

    def _facts(self, question: AskedQuestion) -> str:
        if question.key not in self._about:
            parts = (self._words.topic(question), about(question.time_s))
            self._about[question.key] = "  ·  ".join(part for part in parts if part)
        return self._about[question.key]

    def _offer(
        self,
        question: AskedQuestion,
        steps: dict[str, Step],
        shown: Step | None,
        *,
        is_follow_up: bool = False,
        is_kept: bool = False,
    ) -> Offer:
        step = steps.get(question.key)
        words = [self.tr("Follow-up")] if is_follow_up else []
        if step is None:
            words += [] if is_follow_up else [self._facts(question)]
        elif step is shown:
            words.append(self.tr("In the other window"))
        if step is not None and step.take_id is not None:
            words.append(self.tr("Answered"))
        elif step is not None and step.is_skipped:
            words.append(self.tr("Skipped"))
        return Offer(question, "  ·  ".join(words), step is None, is_follow_up, is_kept)


def _parent_key(key: str) -> str:
    """Return the key of the question that a follow-up belongs to; any other key as it is."""
    return key.partition(".follow-up-")[0]
