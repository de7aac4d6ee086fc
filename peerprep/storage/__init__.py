"""SQLAlchemy and files; nothing else knows SQL."""
