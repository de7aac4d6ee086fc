"""Interview questions and the banks they come in."""

from dataclasses import dataclass

from peerprep.domain.takes import AskedQuestion


@dataclass(frozen=True, slots=True)
class Question:
    """One question: `time_s` is a suggestion, `aim_for` and `watch_for` name checklist items.

    `roles` is ("any",) or a tuple of role ids; `story` says whether it usually draws a
    lived-experience story.
    """

    key: str
    text: str
    category: str
    roles: tuple[str, ...]
    covers: tuple[str, ...]
    follow_ups: tuple[str, ...]
    time_s: int
    story: bool
    aim_for: tuple[str, ...]
    watch_for: tuple[str, ...]
    source: str

    def suits(self, role: str) -> bool:
        """Say whether the question is asked for a role; `"any"` and unsure suit all of them."""
        return role in ("any", "") or "any" in self.roles or role in self.roles


@dataclass(frozen=True, slots=True)
class QuestionBank:
    """A set of questions that travels as one JSON file."""

    id: str
    version: str
    title: str
    language: str
    authors: tuple[str, ...]
    licence: str
    questions: tuple[Question, ...]

    def asked(self, question: Question) -> AskedQuestion:
        """Return the question as it is kept with a take."""
        return AskedQuestion(
            key=question.key,
            text=question.text,
            bank=self.id,
            bank_version=self.version,
            category=question.category,
            story=question.story,
            time_s=question.time_s,
            covers=question.covers,
            follow_ups=question.follow_ups,
        )
