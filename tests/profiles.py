"""A real profile in a temporary folder, with fakes only where the sound hardware would be."""

import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from peerprep.paths import AppPaths
from tests.sound_fakes import FakeMicrophone, FakeSpeaker

if TYPE_CHECKING:
    from peerprep.profile import Profile


@pytest.fixture
def microphone() -> FakeMicrophone:
    return FakeMicrophone()


@pytest.fixture
def speaker() -> FakeSpeaker:
    return FakeSpeaker()


@pytest.fixture
def paths(tmp_path: Path) -> AppPaths:
    paths = AppPaths(tmp_path / "profile")
    paths.create()
    return paths


@pytest.fixture
def profile(
    paths: AppPaths, microphone: FakeMicrophone, speaker: FakeSpeaker
) -> "Iterator[Profile]":
    # Loaded here: most tests need no profile, and it brings the database with it.
    profile = importlib.import_module("peerprep.profile")
    with profile.Profile(paths, microphone=microphone, speaker=speaker) as opened:
        yield opened


@pytest.fixture
def partner(tmp_path: Path) -> "Iterator[Profile]":
    """A second profile: of somebody who listens."""
    profile = importlib.import_module("peerprep.profile")
    paths = AppPaths(tmp_path / "partner")
    paths.create()
    with profile.Profile(paths, microphone=FakeMicrophone(), speaker=FakeSpeaker()) as opened:
        yield opened


@pytest.fixture
def shared_take(profile: "Profile") -> str:
    """A spoken take of the first profile, with two names in it; its id."""
    samples = importlib.import_module("tests.ui.take_samples")
    return str(samples.add_spoken(profile, duration_s=70.0))
