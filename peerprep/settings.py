"""What the person chose, in one JSON file that is written whole or not at all."""

import errno
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from peerprep.domain.delivery import LONG_PAUSE_S
from peerprep.domain.errors import EnvironmentProblem, Problem
from peerprep.domain.modes import Mode
from peerprep.whole_file import write_whole

SMALLEST_TEXT = 1.0
LARGEST_TEXT = 2.0
MOST_QUESTIONS = 10
LONGEST_THINK_S = 3600
SHORTEST_PAUSE_S = 0.5
LONGEST_PAUSE_S = 10.0
SLOWEST = 0.5
FASTEST = 2.0


class Appearance(StrEnum):
    """Which colours the window wears."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings with their defaults.

    `think_s` 0 is off and None as long as the person likes; `microphone` None is the default one;
    `model` "" is the one that is installed; `text_size` is 1.0 to 2.0, `play_speed` (of a take's
    sound) 0.5 to 2.0. `private` are the things kept private today, out of `private_options`.
    `pause_s` is the silence that a pause is longer than. `rubric` is the id of the rubric in use,
    "" for PeerPrep's own. `banks_left_out` are the ids of banks whose questions are not offered,
    `bank_rubrics_left_out` of those whose own rubric is not used.
    `live_time` says whether somebody who is asked live sees the time, too.
    `my_name` is how the person signs what they hand over. `cohort_folder` is the folder shared with
    a class, `cohort_name` what its trainer calls the person, and `cohort_leads` whether
    its page shows the trainer's side. `unknown` holds what a newer PeerPrep wrote, and is written
    back.
    """

    role: str = "any"
    topics: tuple[str, ...] = ()
    count: int = 3
    think_s: int | None = 30
    mode: Mode = Mode.PRACTICE
    text_size: float = 1.0
    appearance: Appearance = Appearance.SYSTEM
    plain_questions: bool = False
    less_movement: bool = False
    play_speed: float = 1.0
    skip_silence: bool = False
    private: tuple[str, ...] = ()
    private_options: tuple[str, ...] = ()
    microphone: str | None = None
    microphone_checked: bool = False
    model: str = ""
    country: str = "US"
    first_run_done: bool = False
    pause_s: float = LONG_PAUSE_S
    rubric: str = ""
    banks_left_out: tuple[str, ...] = ()
    bank_rubrics_left_out: tuple[str, ...] = ()
    live_time: bool = False
    cohort_folder: str = ""
    cohort_name: str = ""
    cohort_leads: bool = False
    my_name: str = ""
    unknown: Mapping[str, Any] = field(default_factory=dict)


def load(path: Path) -> tuple[Settings, list[Problem]]:
    """Read settings; bad values become defaults, and one problem says that some did.

    A file that is no settings file is kept beside as `<name>.bad` (SETTINGS_SET_ASIDE). A missing
    file means defaults. Raises EnvironmentProblem(FOLDER_UNWRITABLE, path) when the file is there
    but the system refuses to read it.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings(), []
    except (ValueError, RecursionError):
        data = None
    except OSError as error:
        raise EnvironmentProblem(Problem.FOLDER_UNWRITABLE, path=str(path)) from error
    if not isinstance(data, dict):
        _set_aside(path)
        return Settings(), [Problem.SETTINGS_SET_ASIDE]
    return _from_json(data)


def glance(path: Path) -> Settings:
    """Return settings for a first picture: nothing is raised or set aside, `load` does that."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    return _from_json(data)[0] if isinstance(data, dict) else Settings()


def save(settings: Settings, path: Path) -> None:
    """Write settings in one step: a crash leaves the old file or the new one.

    Raises EnvironmentProblem(FOLDER_UNWRITABLE or DISK_FULL, path); then the old file is unchanged.
    """
    text = json.dumps(_to_json(settings), indent=2, ensure_ascii=False)
    try:
        write_whole(path, f"{text}\n".encode())
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        code = Problem.DISK_FULL if full else Problem.FOLDER_UNWRITABLE
        raise EnvironmentProblem(code, path=str(path.parent)) from error


def _to_json(settings: Settings) -> dict[str, Any]:
    known = {name: getattr(settings, name) for name in _READERS}
    return {**settings.unknown, **known}


def _from_json(data: dict[str, Any]) -> tuple[Settings, list[Problem]]:
    values: dict[str, Any] = {}
    replaced = False
    for name, read in _READERS.items():
        if name in data:
            try:
                values[name] = read(data[name])
            except (TypeError, ValueError):
                replaced = True
    unknown = {name: value for name, value in data.items() if name not in _READERS}
    problems = [Problem.SETTINGS_REPLACED] if replaced else []
    return Settings(**values, unknown=unknown), problems


def _set_aside(path: Path) -> None:
    aside = path.with_name(path.name + ".bad")
    number = 2
    while aside.exists():
        aside = path.with_name(f"{path.name}.bad{number}")
        number += 1
    try:
        path.rename(aside)
    except OSError as error:
        raise EnvironmentProblem(Problem.FOLDER_UNWRITABLE, path=str(path.parent)) from error


# -- one reader for each kind of value; TypeError and ValueError mean the default is used


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError
    return tuple(_text(part) for part in value)


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _whole(least: int, most: int) -> Callable[[object], int]:
    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise TypeError
        if not least <= value <= most:
            raise ValueError
        return value

    return read


def _number(least: float, most: float) -> Callable[[object], float]:
    def read(value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise TypeError
        if not least <= value <= most:
            raise ValueError
        return float(value)

    return read


def _or_none(read: Callable[[object], object]) -> Callable[[object], object]:
    return lambda value: None if value is None else read(value)


_READERS: dict[str, Callable[[Any], object]] = {
    "role": _text,
    "topics": _texts,
    "count": _whole(1, MOST_QUESTIONS),
    "think_s": _or_none(_whole(0, LONGEST_THINK_S)),
    "mode": lambda value: Mode(_text(value)),
    "text_size": _number(SMALLEST_TEXT, LARGEST_TEXT),
    "appearance": lambda value: Appearance(_text(value)),
    "plain_questions": _flag,
    "less_movement": _flag,
    "play_speed": _number(SLOWEST, FASTEST),
    "skip_silence": _flag,
    "private": _texts,
    "private_options": _texts,
    "microphone": _or_none(_text),
    "microphone_checked": _flag,
    "model": _text,
    "country": _text,
    "first_run_done": _flag,
    "pause_s": _number(SHORTEST_PAUSE_S, LONGEST_PAUSE_S),
    "rubric": _text,
    "banks_left_out": _texts,
    "bank_rubrics_left_out": _texts,
    "live_time": _flag,
    "cohort_folder": _text,
    "cohort_name": _text,
    "cohort_leads": _flag,
    "my_name": _text,
}
