"""Passphrases to tell a partner: a few plain words, chosen by chance."""

import secrets
from functools import cache

from peerprep.resources import resource
from peerprep.sharing.sealing import tidied

__all__ = ["suggested_passphrase", "tidied"]

WORDS = 4  # 40 bits; behind a lock that takes a second a try, that is plenty


def suggested_passphrase() -> str:
    """Return words with spaces between them, easy to say on the phone and to type."""
    return " ".join(secrets.choice(_words()) for _ in range(WORDS))


@cache
def _words() -> tuple[str, ...]:
    return tuple(resource("passphrase_words.txt").read_text(encoding="utf-8").split())
