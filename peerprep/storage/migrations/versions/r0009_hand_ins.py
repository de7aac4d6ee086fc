"""What a person handed in to a class: which takes, when, and as which file."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

_ID = 32


def upgrade() -> None:
    """Make the tables; nothing that is there changes."""
    op.create_table(
        "hand_in",
        sa.Column("pack_id", sa.String(_ID), nullable=False),
        sa.Column("assignment", sa.String(80), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("folder", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("handed_at", sa.DateTime(), nullable=False),
        sa.CheckConstraint("size >= 0", name=op.f("ck_hand_in_size_positive")),
        sa.PrimaryKeyConstraint("pack_id", name=op.f("pk_hand_in")),
    )
    op.create_index(op.f("ix_hand_in_assignment"), "hand_in", ["assignment"])
    op.create_table(
        "hand_in_take",
        sa.Column("pack_id", sa.String(_ID), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("take_id", sa.String(_ID), nullable=True),
        sa.Column("question_text", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.CheckConstraint("number >= 1", name=op.f("ck_hand_in_take_number_positive")),
        sa.ForeignKeyConstraint(
            ["pack_id"],
            ["hand_in.pack_id"],
            name=op.f("fk_hand_in_take_pack_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["take_id"], ["take.id"], name=op.f("fk_hand_in_take_take_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("pack_id", "position", name=op.f("pk_hand_in_take")),
    )
    op.create_index(op.f("ix_hand_in_take_take_id"), "hand_in_take", ["take_id"])
