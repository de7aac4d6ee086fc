"""A choice keeps the words it was made in, since rubrics can change and go."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

_NEW = ("title", "label")
# What there was to choose from until now: the rubric that came with PeerPrep, version 1.0.
_TITLES = {
    "work_connection": "Connects the story to the work",
    "hope": "Hope comes through",
    "privacy": "Keeps private things private",
    "easy_to_follow": "Easy to follow",
}
_LABELS = {"not_yet": "Not yet", "a_start": "A start", "clear": "Clear", "very_clear": "Very clear"}


def upgrade() -> None:
    """Add the words and fill in those of the one rubric."""
    rating = sa.table("self_rating", *(sa.column(n) for n in ("criterion", "level", *_NEW)))
    for name in _NEW:
        column = sa.Column(name, sa.Text(), server_default="", nullable=False)
        op.add_column("self_rating", column)
    op.execute(
        sa.update(rating).values(
            title=sa.case(_TITLES, value=rating.c.criterion, else_=rating.c.criterion),
            label=sa.case(_LABELS, value=rating.c.level, else_=rating.c.level),
        )
    )
