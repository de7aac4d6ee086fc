"""Keeps the words as they were written down beside those the person corrected."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table; no take is corrected yet."""
    op.create_table(
        "original_transcript",
        sa.Column("take_id", sa.String(length=32), nullable=False),
        sa.Column("transcript", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["take_id"],
            ["take.id"],
            name=op.f("fk_original_transcript_take_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("take_id", name=op.f("pk_original_transcript")),
    )
