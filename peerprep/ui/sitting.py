"""A session as it goes on: its questions in order, what became of each, and which comes next."""

from collections.abc import Collection
from dataclasses import dataclass

from peerprep.domain.takes import AskedQuestion, Session


@dataclass
class Step:
    """One question of the session; `number` counts the planned ones, a follow-up shares it."""

    question: AskedQuestion
    number: int
    is_follow_up: bool = False
    is_skipped: bool = False
    take_id: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is neither an answer nor a wish to skip."""
        return self.take_id is None and not self.is_skipped


class Sitting:
    """Where a person is in a session; begins at the first question without an answer."""

    def __init__(self, session: Session) -> None:
        self.session = session
        newest = {take.question.key: take.id for take in session.takes}
        self.steps = [
            Step(question, number, take_id=newest.get(question.key))
            for number, question in enumerate(session.questions, 1)
        ]
        self._place = next((n for n, step in enumerate(self.steps) if step.is_open), 0)

    @property
    def current(self) -> Step:
        """The question that is asked now or was answered last."""
        return self.steps[self._place]

    @property
    def total(self) -> int:
        """How many questions the session counts; follow-ups are no more."""
        return max((step.number for step in self.steps), default=0)

    @property
    def following(self) -> Step | None:
        """The next open question after the current one; None when that was the last."""
        return next((step for step in self.steps[self._place + 1 :] if step.is_open), None)

    @property
    def has_open(self) -> bool:
        """Whether any question is still without an answer."""
        return any(step.is_open for step in self.steps)

    @property
    def keys(self) -> Collection[str]:
        """The keys of all questions asked or planned."""
        return {step.question.key for step in self.steps}

    @property
    def take_ids(self) -> list[str]:
        """The newest take of each answered question, in order."""
        return [step.take_id for step in self.steps if step.take_id is not None]

    def go_to(self, step: Step) -> None:
        """Make a step the current one."""
        self._place = self.steps.index(step)

    def skip(self) -> None:
        """Leave the current question without an answer; an earlier take of it stays."""
        self.current.is_skipped = self.current.take_id is None

    def answered(self, take_id: str) -> None:
        """Note the newest take of the current question."""
        self.current.take_id = take_id
        self.current.is_skipped = False

    def unanswered(self, take_id: str) -> None:
        """Forget a take that was deleted."""
        for step in self.steps:
            if step.take_id == take_id:
                step.take_id = None

    def step_of(self, take_id: str) -> Step | None:
        """Return the question that a take answers, None when it is another session's."""
        return next((step for step in self.steps if step.take_id == take_id), None)

    def join(self, question: AskedQuestion, *, is_follow_up: bool = False) -> Step:
        """Return the step of a question somebody chose; asked for the first time it comes last."""
        for step in self.steps:
            if step.question.key == question.key:
                step.is_skipped = False
                return step
        number = max(1, self.total + (0 if is_follow_up else 1))
        self.steps.append(Step(question, number, is_follow_up))
        return self.steps[-1]

    def ask_next(self, question: AskedQuestion, *, is_follow_up: bool) -> None:
        """Put a question right after the current one."""
        number = self.current.number
        if not is_follow_up:
            number += 1
            for step in self.steps[self._place + 1 :]:
                step.number += 1
        self.steps.insert(self._place + 1, Step(question, number, is_follow_up))

    def replace_next(self, question: AskedQuestion) -> None:
        """Ask a question in place of the next planned one, or as one more after the last.

        A follow-up that would come first is left out: it goes on about what stirred up.
        """
        following = self.following
        if following is not None and following.is_follow_up:
            following.is_skipped = True
            following = self.following
        if following is None:
            self.ask_next(question, is_follow_up=False)
        else:
            following.question = question
