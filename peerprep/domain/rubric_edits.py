"""Changing a rubric: every function returns another one, texts clean and never too long."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import replace

from peerprep.domain.foreign_text import one_line
from peerprep.domain.rubric import Criterion, Level, Rubric
from peerprep.domain.rubric_json import (
    ABOUT_MOST,
    AUTHORS_MOST,
    CRITERIA,
    DESCRIPTION_MOST,
    LABEL_MOST,
    LEVELS,
    LICENCE_MOST,
    TITLE_MOST,
)


def copy_of(rubric: Rubric, title: str, untitled: str) -> Rubric:
    """Return a rubric of one's own with the same words; whoever wrote them stays named."""
    copy = replace(rubric, id=f"own-{secrets.token_hex(6)}", version="1")
    return with_title(copy, title, untitled)


def with_title(rubric: Rubric, title: str, untitled: str) -> Rubric:
    """Rename a rubric; what is emptied is called `untitled`."""
    return replace(rubric, title=_cut(title, TITLE_MOST) or untitled)


def with_origin(rubric: Rubric, *, authors: str, licence: str, language: str) -> Rubric:
    """Say who wrote a rubric (names with commas between them), under which terms, in what."""
    names = [name for part in authors.split(",") if (name := _cut(part, TITLE_MOST))]
    return replace(
        rubric,
        authors=tuple(names[:AUTHORS_MOST]),
        licence=_cut(licence, LICENCE_MOST),
        language=language,
    )


def with_label(rubric: Rubric, level_id: str, label: str, untitled: str) -> Rubric:
    """Change the word of a level."""
    label = _cut(label, LABEL_MOST) or untitled
    levels = (replace(x, label=label) if x.id == level_id else x for x in rubric.levels)
    return replace(rubric, levels=tuple(levels))


def can_add_level(rubric: Rubric) -> bool:
    """Say whether one more word to choose is allowed."""
    return len(rubric.levels) < LEVELS[1]


def can_drop_level(rubric: Rubric) -> bool:
    """Say whether one word less is allowed."""
    return len(rubric.levels) > LEVELS[0]


def with_level_after(rubric: Rubric, level_id: str, label: str) -> tuple[Rubric, str]:
    """Add a word after another, described by nothing yet; returns its id too.

    The id was never there before: choices made with earlier words keep theirs.
    """
    added = Level(f"own-{secrets.token_hex(4)}", label)
    at = [level.id for level in rubric.levels].index(level_id) + 1
    levels = (*rubric.levels[:at], added, *rubric.levels[at:])
    return replace(rubric, levels=levels), added.id


def without_level(rubric: Rubric, level_id: str) -> Rubric:
    """Take a word away, and what it sounds like in every criterion."""
    levels = tuple(level for level in rubric.levels if level.id != level_id)
    criteria = (
        replace(x, levels={key: words for key, words in x.levels.items() if key != level_id})
        for x in rubric.criteria
    )
    return replace(rubric, levels=levels, criteria=tuple(criteria))


def with_criterion_title(rubric: Rubric, criterion_id: str, title: str, untitled: str) -> Rubric:
    """Rename a criterion; what is emptied is called `untitled`."""
    title = _cut(title, TITLE_MOST) or untitled
    return _changed(rubric, criterion_id, lambda criterion: replace(criterion, title=title))


def with_about_own(rubric: Rubric, criterion_id: str, words: str) -> Rubric:
    """Change what a criterion says to the person whose answer it is."""
    words = _cut(words, ABOUT_MOST)
    return _changed(rubric, criterion_id, lambda criterion: replace(criterion, about_own=words))


def with_about_other(rubric: Rubric, criterion_id: str, words: str) -> Rubric:
    """Change what a criterion says to somebody who listens."""
    words = _cut(words, ABOUT_MOST)
    return _changed(rubric, criterion_id, lambda criterion: replace(criterion, about_other=words))


def with_description(rubric: Rubric, criterion_id: str, level_id: str, words: str) -> Rubric:
    """Change what a level of a criterion sounds like."""
    words = _cut(words, DESCRIPTION_MOST)

    def describe(criterion: Criterion) -> Criterion:
        return replace(criterion, levels={**criterion.levels, level_id: words})

    return _changed(rubric, criterion_id, describe)


def can_grow(rubric: Rubric) -> bool:
    """Say whether one more criterion is allowed."""
    return len(rubric.criteria) < CRITERIA[1]


def can_shrink(rubric: Rubric) -> bool:
    """Say whether one criterion less is allowed."""
    return len(rubric.criteria) > CRITERIA[0]


def with_one_more(rubric: Rubric, title: str) -> tuple[Rubric, str]:
    """Add a criterion at the end, described by nothing yet; returns its id too.

    The id was never there before: choices of earlier criteria keep theirs.
    """
    added = Criterion(f"own-{secrets.token_hex(4)}", title, "", "", {})
    return replace(rubric, criteria=(*rubric.criteria, added)), added.id


def without(rubric: Rubric, criterion_id: str) -> Rubric:
    """Take a criterion away."""
    left = tuple(criterion for criterion in rubric.criteria if criterion.id != criterion_id)
    return replace(rubric, criteria=left)


def moved(rubric: Rubric, criterion_id: str, by: int) -> Rubric:
    """Move a criterion up (negative) or down; it stops at the ends."""
    order = list(rubric.criteria)
    at = _place(order, criterion_id)
    criterion = order.pop(at)
    order.insert(min(max(at + by, 0), len(order)), criterion)
    return replace(rubric, criteria=tuple(order))


def _place(criteria: Sequence[Criterion], criterion_id: str) -> int:
    return next(at for at, criterion in enumerate(criteria) if criterion.id == criterion_id)


def _changed(rubric: Rubric, criterion_id: str, change: Callable[[Criterion], Criterion]) -> Rubric:
    criteria = (change(x) if x.id == criterion_id else x for x in rubric.criteria)
    return replace(rubric, criteria=tuple(criteria))


def _cut(text: str, most: int) -> str:
    return one_line(text)[:most].rstrip()
