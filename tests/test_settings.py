import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerprep.domain.errors import EnvironmentProblem, Problem
from peerprep.domain.modes import Mode
from peerprep.settings import Appearance, Settings, glance, load, save

CHOSEN = Settings(
    role="youth_peer",
    topics=("motivation", "boundaries"),
    count=5,
    think_s=None,
    mode=Mode.INTERVIEW,
    text_size=1.5,
    pause_s=3.5,
    appearance=Appearance.DARK,
    plain_questions=True,
    less_movement=True,
    play_speed=1.75,
    skip_silence=True,
    private=("My diagnosis",),
    private_options=("My diagnosis", "Größe"),
    microphone="usb",
    microphone_checked=True,
    model="base",
    country="CA",
    first_run_done=True,
)


def _write(path: Path, data: object) -> None:
    path.write_text(json.dumps(data), encoding="utf-8")


def test_missing_file_means_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "settings.json") == (Settings(), [])


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    save(CHOSEN, path)
    assert load(path) == (CHOSEN, [])
    assert list(tmp_path.iterdir()) == [path]


def test_keys_of_a_newer_version_are_written_back(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    _write(path, {"count": 4, "later": {"deep": [1]}})
    settings, problems = load(path)
    assert problems == []
    save(settings, path)
    assert json.loads(path.read_text())["later"] == {"deep": [1]}
    assert load(path)[0].count == 4


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("role", 3),
        ("topics", "motivation"),
        ("topics", [1]),
        ("count", 0),
        ("count", 11),
        ("count", True),
        ("count", 2.5),
        ("think_s", -1),
        ("think_s", "30"),
        ("mode", "exam"),
        ("mode", []),
        ("pause_s", 0.1),
        ("pause_s", "2"),
        ("text_size", 0.5),
        ("text_size", 2.1),
        ("text_size", True),
        ("text_size", float("nan")),
        ("play_speed", 0.25),
        ("play_speed", 2.5),
        ("skip_silence", 1),
        ("appearance", "pink"),
        ("plain_questions", 1),
        ("microphone", 7),
        ("country", None),
    ],
)
def test_bad_value_becomes_the_default_and_the_rest_stays(
    tmp_path: Path, name: str, value: Any
) -> None:
    path = tmp_path / "settings.json"
    _write(path, {"model": "base", "first_run_done": "yes", name: value})
    assert load(path) == (Settings(model="base"), [Problem.SETTINGS_REPLACED])


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[1]", b"null", b"[" * 100_000])
def test_file_that_is_none_is_kept_aside(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    for _ in range(2):
        path.write_bytes(content)
        assert load(path) == (Settings(), [Problem.SETTINGS_SET_ASIDE])
    assert not path.exists()
    kept = sorted(tmp_path.iterdir())
    assert [file.name for file in kept] == ["settings.json.bad", "settings.json.bad2"]
    assert [file.read_bytes() for file in kept] == [content, content]


def test_settings_that_cannot_be_read_or_written_are_told(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.mkdir()
    with pytest.raises(EnvironmentProblem) as caught:
        load(path)
    assert caught.value.code is Problem.FOLDER_UNWRITABLE
    with pytest.raises(EnvironmentProblem) as caught:
        save(CHOSEN, path)
    assert caught.value.code is Problem.FOLDER_UNWRITABLE
    assert [file.name for file in tmp_path.iterdir()] == ["settings.json"]


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from(["count", "text_size", "mode", "topics", "x"]), _JSON))
def test_any_json_object_loads_and_then_saves_and_loads_the_same(
    tmp_path_factory: pytest.TempPathFactory, data: dict[str, Any]
) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    _write(path, data)
    settings, _ = load(path)
    save(settings, path)
    again, problems = load(path)
    assert problems == []
    assert repr(again) == repr(settings)


@pytest.mark.parametrize("content", [b"", b"\xff", b"[1]", b"{"])
def test_a_glance_leaves_a_file_that_is_none_for_the_opening_to_tell(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    assert glance(path) == Settings()
    assert path.read_bytes() == content
    assert load(path)[1] == [Problem.SETTINGS_SET_ASIDE]


def test_a_glance_sees_what_was_chosen(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    assert glance(path) == Settings()
    save(Settings(text_size=1.5, country="GB"), path)
    assert glance(path) == Settings(text_size=1.5, country="GB")
