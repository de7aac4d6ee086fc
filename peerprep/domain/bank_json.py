"""Question banks to and from their JSON form; `services.banks` checks a file beforehand."""

from collections.abc import Callable, Mapping
from typing import Any

from peerprep.domain.questions import Category, Question, QuestionBank, Role

BANK_FORMAT = 1

_ABOUT = ("id", "version", "title", "language", "authors", "licence")
_BANK_FIELDS = frozenset(("format", *_ABOUT, "categories", "roles", "questions", "rubric"))
_CATEGORY_FIELDS = frozenset(("id", "label", "suggested"))
_ROLE_FIELDS = frozenset(("id", "label"))
_LISTS = ("covers", "follow_ups", "aim_for", "watch_for")
_QUESTION_FIELDS = frozenset(
    ("key", "text", "category", "roles", "time_s", "story", "source", "note", *_LISTS)
)


def bank_from_json(data: Mapping[str, Any]) -> QuestionBank:
    """Build a bank from a document that fits the schema; fields it does not know are kept."""
    return QuestionBank(
        id=data["id"],
        version=data["version"],
        title=data["title"],
        language=data["language"],
        authors=tuple(data.get("authors", ())),
        licence=data.get("licence", ""),
        questions=tuple(_question(entry) for entry in data["questions"]),
        categories=tuple(
            Category(
                id=entry["id"],
                label=entry["label"],
                suggested=entry.get("suggested", True),
                extra=_others(entry, _CATEGORY_FIELDS),
            )
            for entry in data["categories"]
        ),
        roles=tuple(
            Role(id=entry["id"], label=entry["label"], extra=_others(entry, _ROLE_FIELDS))
            for entry in data.get("roles", ())
        ),
        rubric=data.get("rubric"),
        extra=_others(data, _BANK_FIELDS),
    )


def bank_to_json(bank: QuestionBank) -> dict[str, Any]:
    """Return the document of a bank, with the unknown fields it came with."""
    rubric = {} if bank.rubric is None else {"rubric": bank.rubric}
    return {
        "format": BANK_FORMAT,
        "id": bank.id,
        "version": bank.version,
        "title": bank.title,
        "language": bank.language,
        "authors": list(bank.authors),
        "licence": bank.licence,
        "categories": [_category_json(category) for category in bank.categories],
        "roles": [{"id": role.id, "label": role.label, **role.extra} for role in bank.roles],
        "questions": [_question_json(question) for question in bank.questions],
        **rubric,
        **bank.extra,
    }


def _question(data: Mapping[str, Any]) -> Question:
    lists = {name: tuple(data.get(name, ())) for name in _LISTS}
    return Question(
        key=data["key"],
        text=data["text"],
        category=data["category"],
        roles=tuple(data["roles"]),
        time_s=int(data["time_s"]),  # the schema takes 90.0 for a whole number too
        story=data["story"],
        source=data.get("source", ""),
        note=data.get("note", ""),
        extra=_others(data, _QUESTION_FIELDS),
        **lists,
    )


def _question_json(question: Question) -> dict[str, Any]:
    note = {"note": question.note} if question.note else {}
    return {
        "key": question.key,
        "text": question.text,
        "category": question.category,
        "roles": list(question.roles),
        "covers": list(question.covers),
        "follow_ups": list(question.follow_ups),
        "time_s": question.time_s,
        "story": question.story,
        "aim_for": list(question.aim_for),
        "watch_for": list(question.watch_for),
        "source": question.source,
        **note,
        **question.extra,
    }


def _category_json(category: Category) -> dict[str, Any]:
    suggested = {} if category.suggested else {"suggested": False}
    return {"id": category.id, "label": category.label, **suggested, **category.extra}


def _others(data: Mapping[str, Any], known: frozenset[str]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if name not in known}


def with_texts(data: Mapping[str, Any], change: Callable[[str], str]) -> dict[str, Any]:
    """Return a document that fits the schema with each text PeerPrep shows changed.

    Ids, keys and fields that PeerPrep does not know stay as they are.
    """
    return {
        **data,
        **_texts(data, ("version", "title", "licence", "authors", "rubric"), change),
        "categories": [entry | _texts(entry, ("label",), change) for entry in data["categories"]],
        "roles": [entry | _texts(entry, ("label",), change) for entry in data.get("roles", ())],
        "questions": [
            entry | _texts(entry, ("text", "covers", "follow_ups", "source", "note"), change)
            for entry in data["questions"]
        ],
    }


def _texts(
    entry: Mapping[str, Any], names: tuple[str, ...], change: Callable[[str], str]
) -> dict[str, Any]:
    return {name: _changed(entry[name], change) for name in names if name in entry}


def _changed(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [_changed(entry, change) for entry in value]
    if isinstance(value, dict):
        return {name: _changed(entry, change) for name, entry in value.items()}
    return value
