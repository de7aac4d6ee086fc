"""Changes a person makes to a bank; each returns the changed bank."""

import secrets
from collections.abc import Sequence
from dataclasses import replace

from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.foreign_text import harmless
from peerprep.domain.questions import ANY_ROLE, Question, QuestionBank

LONGEST_TEXT = 2000
LONGEST_LINE = 1000
MOST_LINES = 30
MOST_QUESTIONS, MOST_TOPICS, MOST_ROLES = 2000, 100, 50
SHORTEST_S = 5
LONGEST_S = 3600
LONGEST_TITLE = 120
LONGEST_LICENCE = 200
MOST_AUTHORS = 100


def tidied(question: Question) -> Question:
    """Return a question as a bank can keep it: trimmed, one idea a line, within all limits."""
    return replace(
        question,
        text=_cut(question.text, LONGEST_TEXT),
        covers=tidy_lines(question.covers),
        follow_ups=tidy_lines(question.follow_ups),
        roles=question.roles or (ANY_ROLE,),
        time_s=min(LONGEST_S, max(SHORTEST_S, question.time_s)),
    )


def tidy_lines(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the lines that say something, each trimmed."""
    return tuple(line for one in lines if (line := _cut(one, LONGEST_LINE)))[:MOST_LINES]


def described(bank: QuestionBank, title: str, authors: Sequence[str], licence: str) -> QuestionBank:
    """Return a bank that says this about itself; an empty title leaves the one it has."""
    return replace(
        bank,
        title=_cut(title, LONGEST_TITLE) or bank.title,
        authors=tuple(name for one in authors if (name := _cut(one, LONGEST_LINE)))[:MOST_AUTHORS],
        licence=_cut(licence, LONGEST_LICENCE),
    )


def _cut(text: str, most: int) -> str:
    return harmless(text).strip()[:most].strip()


def copy_of(question: Question) -> Question:
    """Return the question under a key of its own."""
    return replace(question, key=f"{question.key[:70].rstrip('-')}-{secrets.token_hex(3)}")


def require_room(bank: QuestionBank) -> None:
    """Raise InvalidData(BANK_FULL) when a bank holds more than could be read back."""
    counts = (len(bank.questions), len(bank.categories), len(bank.roles))
    most = (MOST_QUESTIONS, MOST_TOPICS, MOST_ROLES)
    if any(count > limit for count, limit in zip(counts, most, strict=True)):
        raise InvalidData(
            Problem.BANK_FULL, most=MOST_QUESTIONS, topics=MOST_TOPICS, roles=MOST_ROLES
        )


def place_of(bank: QuestionBank, key: str) -> int:
    """Return where a question stands; raises KeyError."""
    for at, question in enumerate(bank.questions):
        if question.key == key:
            return at
    raise KeyError(key)


def with_question(
    bank: QuestionBank, question: Question, at: int | None = None, *, names_of: QuestionBank
) -> QuestionBank:
    """Put a question in (at the end, or at a place), with topic and roles from another bank."""
    questions = list(bank.questions)
    questions.insert(len(questions) if at is None else at, question)
    return _naming(replace(bank, questions=tuple(questions)), question, names_of)


def with_changed(bank: QuestionBank, question: Question, *, names_of: QuestionBank) -> QuestionBank:
    """Put a question in the place of the one with its key; raises KeyError."""
    questions = list(bank.questions)
    questions[place_of(bank, question.key)] = question
    return _naming(replace(bank, questions=tuple(questions)), question, names_of)


def without(bank: QuestionBank, key: str) -> QuestionBank:
    """Take a question out; raises KeyError."""
    at = place_of(bank, key)
    return replace(bank, questions=(*bank.questions[:at], *bank.questions[at + 1 :]))


def with_moved(bank: QuestionBank, key: str, to: int) -> QuestionBank:
    """Put a question at another place, 0 the first; raises KeyError."""
    questions = list(bank.questions)
    question = questions.pop(place_of(bank, key))
    questions.insert(to, question)
    return replace(bank, questions=tuple(questions))


def _naming(bank: QuestionBank, question: Question, names_of: QuestionBank) -> QuestionBank:
    """Have the bank list the topic and the roles that a question names."""
    topics, roles = bank.categories, bank.roles
    if all(topic.id != question.category for topic in topics):
        topics += tuple(t for t in names_of.categories if t.id == question.category)
    missing = set(question.roles) - {role.id for role in roles}
    roles += tuple(role for role in names_of.roles if role.id in missing)
    return replace(bank, categories=topics, roles=roles)
