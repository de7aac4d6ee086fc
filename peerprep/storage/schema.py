"""Which shape a database file has, told without importing the migration machinery."""

import re

HEAD = "0009"  # the newest revision in storage/migrations/versions; a test compares them
APPLICATION_ID = 0x50725072  # "PrPr" in the header of a SQLite file that is ours

_NUMBERED = re.compile(r"\d{4}")


def is_known(revision: str) -> bool:
    """Say whether this program knows a revision; numbers beyond `HEAD` are from a newer one."""
    return bool(_NUMBERED.fullmatch(revision)) and "0001" <= revision <= HEAD
