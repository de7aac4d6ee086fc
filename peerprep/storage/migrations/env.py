"""Runs revisions on the connection and in the transaction that `upgrade` was called with."""

from alembic import context

from peerprep.storage import sharing_tables  # noqa: F401 - its tables belong to the shape, too
from peerprep.storage.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=False,  # the caller's transaction holds all revisions together
)
context.run_migrations()
