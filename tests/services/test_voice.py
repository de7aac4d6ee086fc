"""Questions read aloud: spoken once, kept, and never in the way when the voice is missing."""

import sys
from pathlib import Path

import pytest

from peerprep.domain.errors import EnvironmentProblem, Problem
from peerprep.paths import AppPaths
from peerprep.services.voice import VoiceService

TEXT = "What does recovery mean to you?"


@pytest.fixture
def paths(tmp_path: Path) -> AppPaths:
    return AppPaths(tmp_path / "profile")


def python(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


def test_a_text_is_spoken_once_and_then_known(paths: AppPaths) -> None:
    voice = VoiceService(paths)
    assert voice.cached(TEXT) is None
    sound = voice.speak_now(TEXT)
    assert sound.stat().st_size > 20_000
    assert voice.cached(TEXT) == sound
    mute = VoiceService(paths, python("raise SystemExit(1)"))
    assert mute.speak_now(TEXT) == sound


def test_the_command_says_where_the_sound_will_be(paths: AppPaths) -> None:
    command = VoiceService(paths, ("speak",)).command("Where you’re now")
    assert command.argv == ("speak", str(command.target))
    assert command.stdin.decode() == "Where you’re now"
    assert command.target.parent == paths.voice
    assert command.target.parent.is_dir()


def test_the_file_name_does_not_tell_the_text(paths: AppPaths) -> None:
    name = VoiceService(paths).command(TEXT).target.name
    assert "recovery" not in name
    assert name != VoiceService(paths).command("Another text").target.name


def test_a_broken_character_still_gives_a_command(paths: AppPaths) -> None:
    assert VoiceService(paths).command("a \ud800 b").stdin == b"a ? b"


@pytest.mark.parametrize(
    "command",
    [
        ("/nowhere/at/all",),
        python("raise SystemExit(1)"),
        python("pass"),
        python("import sys; open(sys.argv[1], 'wb').write(b'RIFF')"),
    ],
)
def test_a_voice_that_does_not_speak_is_one_problem(
    command: tuple[str, ...], paths: AppPaths
) -> None:
    with pytest.raises(EnvironmentProblem) as caught:
        VoiceService(paths, command).speak_now(TEXT)
    assert caught.value.code is Problem.VOICE_UNAVAILABLE


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    paths = AppPaths(tmp_path / "file")
    with pytest.raises(EnvironmentProblem) as caught:
        VoiceService(paths).speak_now(TEXT)
    assert caught.value.code is Problem.FOLDER_UNWRITABLE
    assert caught.value.params == {"path": str(paths.voice)}


def test_a_frozen_program_calls_itself(paths: AppPaths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert VoiceService(paths).command(TEXT).argv[:2] == (sys.executable, "--voice-worker")
