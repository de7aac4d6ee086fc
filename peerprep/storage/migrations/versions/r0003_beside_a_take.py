"""What a person keeps beside a take: a note, tags, favorite, and their own rating."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the tables; nothing that is there changes."""
    _take_margin()
    _take_tag()
    _self_rating()


def _take_margin() -> None:
    op.create_table(
        "take_margin",
        sa.Column("take_id", sa.String(length=32), nullable=False),
        sa.Column("favorite", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("note_folded", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["take_id"], ["take.id"], name=op.f("fk_take_margin_take_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("take_id", name=op.f("pk_take_margin")),
    )


def _take_tag() -> None:
    op.create_table(
        "take_tag",
        sa.Column("take_id", sa.String(length=32), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["take_id"], ["take.id"], name=op.f("fk_take_tag_take_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("take_id", "folded", name=op.f("pk_take_tag")),
    )


def _self_rating() -> None:
    op.create_table(
        "self_rating",
        sa.Column("take_id", sa.String(length=32), nullable=False),
        sa.Column("rubric", sa.String(length=100), nullable=False),
        sa.Column("criterion", sa.String(length=100), nullable=False),
        sa.Column("rubric_version", sa.String(length=50), nullable=False),
        sa.Column("level", sa.String(length=100), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("sentence_folded", sa.Text(), nullable=False),
        sa.Column("rated_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["take_id"], ["take.id"], name=op.f("fk_self_rating_take_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("take_id", "rubric", "criterion", name=op.f("pk_self_rating")),
    )
