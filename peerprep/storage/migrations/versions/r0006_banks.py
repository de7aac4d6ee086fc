"""Question banks that a person made or added, beside PeerPrep's own."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the table; nothing that is there changes."""
    op.create_table(
        "bank",
        sa.Column("id", sa.String(length=80), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("document", sa.JSON(), nullable=False),
        sa.Column("came", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("sent", sa.String(length=64), nullable=True),
        sa.Column("new_keys", sa.JSON(), nullable=False),
        sa.Column("changed_keys", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bank")),
    )
