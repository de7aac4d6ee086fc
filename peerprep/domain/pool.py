"""The questions of several banks as one: keys kept apart, topics and roles brought together."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from peerprep.domain.questions import (
    ANY_ROLE,
    NO_QUESTIONS,
    Category,
    NamesHere,
    Question,
    QuestionBank,
    Role,
)
from peerprep.domain.takes import AskedQuestion

_LABEL_MOST = 40  # characters of a topic on a chip
_FOLLOW_UP = ".follow-up-"


@dataclass(frozen=True, slots=True)
class QuestionPool(QuestionBank):
    """A bank made of banks; its questions are asked as those of the bank each came from."""

    origins: Mapping[str, QuestionBank] = field(default_factory=dict, compare=False)

    def asked(self, question: Question) -> AskedQuestion:
        """Return the question (or follow-up) as it is kept with a take."""
        bank = self.origins[question.key.partition(_FOLLOW_UP)[0]]
        found = bank.find(question.key.removeprefix(bank.names.prefix))
        if found is None:
            raise KeyError(question.key)
        return bank.asked(found)


def names_here(bank: QuestionBank, built_in: QuestionBank) -> NamesHere:
    """Return what the names of an added bank are called beside PeerPrep's own.

    A topic or role that PeerPrep's bank has too, by id or in the same words, is that one; another
    is called after its words, so that two banks that say the same mean the same.
    """
    return NamesHere(
        prefix=f"{bank.id}/",
        topics=_called(bank.categories, built_in.categories, "topic"),
        roles=_called(bank.roles, built_in.roles, "role"),
    )


def pool_of(banks: Sequence[QuestionBank]) -> QuestionPool:
    """Return the questions of these banks in their order."""
    topics: dict[str, Category] = {}
    roles: dict[str, Role] = {}
    questions: list[Question] = []
    origins: dict[str, QuestionBank] = {}
    for bank in banks:
        names = bank.names
        used = {question.category for question in bank.questions}
        for topic in bank.categories:
            if topic.id in used:
                known = names.topics.get(topic.id, topic.id)
                topics.setdefault(known, replace(topic, id=known, label=_short(topic.label)))
        for role in bank.roles:
            known = names.roles.get(role.id, role.id)
            roles.setdefault(known, replace(role, id=known, label=_short(role.label)))
        for question in bank.questions:
            pooled = replace(
                question,
                key=names.prefix + question.key,
                category=names.topics.get(question.category, question.category),
                roles=tuple(names.roles.get(role, role) for role in question.roles),
            )
            questions.append(pooled)
            origins[pooled.key] = bank
    return QuestionPool(
        id=NO_QUESTIONS.id,
        version="",
        title="",
        language=banks[0].language if banks else NO_QUESTIONS.language,
        authors=(),
        licence="",
        questions=tuple(questions),
        categories=tuple(topics.values()),
        roles=tuple(roles.values()),
        origins=origins,
    )


def _called(
    listed: Collection[Category | Role], known: Collection[Category | Role], kind: str
) -> dict[str, str]:
    ids = {entry.id for entry in known}
    by_words = {_folded(entry.label): entry.id for entry in known}
    called = {}
    for entry in listed:
        words = _folded(entry.label)
        if entry.id != ANY_ROLE:
            own = entry.id if entry.id in ids else f"{kind}.{words}"
            called[entry.id] = by_words.get(words, own)
    return called


def _folded(label: str) -> str:
    return " ".join(label.casefold().split())


def _short(label: str) -> str:
    return label if len(label) <= _LABEL_MOST else label[: _LABEL_MOST - 1].rstrip() + "…"
