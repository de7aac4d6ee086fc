"""What a partner notes while somebody answers, each at its moment in the take."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make the table; nothing that is there changes."""
    op.create_table(
        "interview_note",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("take_id", sa.String(length=32), nullable=False),
        sa.Column("at_s", sa.Double(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("shared", sa.Boolean(), nullable=False),
        sa.Column("written_at", sa.DateTime(), nullable=False),
        sa.CheckConstraint("at_s >= 0", name=op.f("ck_interview_note_at_s_positive")),
        sa.ForeignKeyConstraint(
            ["take_id"], ["take.id"], name=op.f("fk_interview_note_take_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interview_note")),
    )
    op.create_index(op.f("ix_interview_note_take_id"), "interview_note", ["take_id"])
