"""Alembic scripts; a released revision is never edited."""
