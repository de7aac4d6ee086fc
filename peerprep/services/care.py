"""The care message: what is said, and the numbers that fit the person's country.

Source of the words: the design guide's care message; of the rule when it shows: checklist rule 9.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from peerprep.resources import resource

HEADING = "Before anything else, how are you right now?"
MESSAGE = (
    "Some of your words sounded like things may be very hard, or unsafe, today. PeerPrep is only "
    "a program and may have misheard. If it is true, you deserve company with it now. "
    "You have done nothing wrong."
)
TRUSTED = "Someone you trust"
TRUSTED_WORDS = "Today is hard. Can you stay on the phone with me?"
TRUSTED_TEXT = f"A friend, a sponsor, family, a peer warmline. You could say: “{TRUSTED_WORDS}”"
DANGER = "In danger this minute"
CLOSING = "Your answer is saved on this computer. PeerPrep has told no one. Suggestions can wait."
DEFAULT_COUNTRY = "US"


@dataclass(frozen=True, slots=True)
class CareNumbers:
    """Whom to call in one country; `line` and `emergency` are numbers to copy."""

    country: str
    name: str
    line: str
    line_title: str
    line_text: str
    emergency: str
    emergency_text: str


@cache
def countries() -> dict[str, CareNumbers]:
    """Return the numbers by two-letter country code, in the order they are offered."""
    data = json.loads(resource("care.json").read_text(encoding="utf-8"))
    return {code: CareNumbers(country=code, **entry) for code, entry in data["countries"].items()}


def care_numbers(country: str = DEFAULT_COUNTRY) -> CareNumbers:
    """Return the numbers of a country; of the United States where it is not known."""
    return countries().get(country) or countries()[DEFAULT_COUNTRY]


def care_lines(country: str = DEFAULT_COUNTRY) -> Iterator[str]:
    """Yield the message as lines of text."""
    numbers = care_numbers(country)
    yield HEADING
    yield MESSAGE
    yield ""
    yield f"{numbers.line_title} {numbers.line_text}"
    yield f"{TRUSTED}. {TRUSTED_TEXT}"
    yield f"{DANGER}. {numbers.emergency_text}"
    yield ""
    yield CLOSING
