"""Banks for tests of the window."""

import json
from pathlib import Path
from typing import Any

from peerprep.services.bank_reading import load_bank
from peerprep.ui.context import Context

ENTRY = {"category": "home", "roles": ["any"], "time_s": 90, "story": False}


def riverside(**changed: Any) -> dict[str, Any]:
    """Return a bank of four questions."""
    texts = {
        "bus": "Someone tells you something private at a bus stop. What do you do?",
        "phone": "A person asks for your phone number. What do you do?",
        "team": "Tell us about a time you worked well with a supervisor",
        "rest": "How do you rest after a heavy week?",
    }
    return {
        "format": 1,
        "id": "riverside",
        "version": "3",
        "title": "Riverside spring cohort",
        "language": "en",
        "categories": [{"id": "home", "label": "At home"}, {"id": "work", "label": "At work"}],
        "roles": [{"id": "coach", "label": "Coach"}, {"id": "youth", "label": "Youth"}],
        "questions": [{"key": key, "text": text, **ENTRY} for key, text in texts.items()],
        **changed,
    }


def add(context: Context, document: dict[str, Any]) -> None:
    """Add a bank to the profile."""
    exchange = context.profile.bank_exchange
    exchange.add(exchange.look_at(load_bank(json.dumps(document).encode(), "x.json")))


def write(folder: Path, document: object, name: str = "bank.json") -> Path:
    """Write a bank file and return it."""
    path = folder / name
    path.write_text(json.dumps(document), encoding="utf-8")
    return path
