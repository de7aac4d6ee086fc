"""Speech and the offline checkpoint, for every test in this folder."""

from tests.whisper_model import bundled_model, speak

__all__ = ["bundled_model", "speak"]
