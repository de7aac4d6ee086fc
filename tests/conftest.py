"""Set-up that every test relies on; it runs before any Qt import."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

pytest_plugins = ["tests.virtual_microphone", "tests.profiles", "tests.whisper_model"]
