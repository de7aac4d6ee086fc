"""Takes that were made elsewhere say from which file they were imported."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the name of the file; takes made here have none."""
    op.add_column("take", sa.Column("imported_from", sa.Text(), nullable=True))
