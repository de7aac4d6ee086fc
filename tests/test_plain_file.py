"""Files from others are plain files, however they are swapped while they are opened."""

import os
import stat
from pathlib import Path

import pytest

from peerprep.domain.errors import EnvironmentProblem, Problem
from peerprep.plain_file import NotPlainError, open_plain, read_plain
from peerprep.services.rubric_files import read_rubric

pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")


def test_no_more_is_read_than_a_reader_may_hold(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    assert read_plain(tmp_path / "a", 5) == b"12345"
    assert read_plain(tmp_path / "a", 3) == b"1234"


@pytest.mark.parametrize("follow_links", [True, False])
@pytest.mark.parametrize(
    ("name", "problem"),
    [("none", FileNotFoundError), ("", NotPlainError), ("a\0b", OSError), ("x" * 999, OSError)],
)
def test_what_is_no_file_is_refused(
    tmp_path: Path, name: str, problem: type[Exception], follow_links: bool
) -> None:
    with pytest.raises(problem):
        open_plain(tmp_path / name, follow_links=follow_links)


def test_a_link_is_followed_only_where_that_is_wished(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert read_plain(tmp_path / "link", 9) == b"1"
    with pytest.raises(NotPlainError):
        open_plain(tmp_path / "link", follow_links=False)
    (tmp_path / "round").symlink_to(tmp_path / "round")
    with pytest.raises(NotPlainError):
        open_plain(tmp_path / "round")


@pipes
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.json"
    os.mkfifo(pipe)
    with pytest.raises(EnvironmentProblem) as caught:
        read_rubric(pipe)
    assert caught.value.code is Problem.FILE_UNREADABLE


@pipes
@pytest.mark.parametrize("follow_links", [True, False])
def test_a_pipe_put_in_place_of_a_file_while_it_is_opened_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, follow_links: bool
) -> None:
    path = tmp_path / "pack.peerprep"
    really = Path.stat

    def swapped(self: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        path.write_bytes(b"PK")
        found = really(self, follow_symlinks=follow_symlinks)
        path.unlink()
        os.mkfifo(path)
        return found

    with monkeypatch.context() as patch:
        patch.setattr(Path, "stat", swapped)
        with pytest.raises(NotPlainError):
            open_plain(path, follow_links=follow_links)
    assert stat.S_ISFIFO(path.stat().st_mode)


def test_a_device_is_no_file_to_open() -> None:
    with pytest.raises(NotPlainError):
        open_plain(Path(os.devnull))
    with pytest.raises(EnvironmentProblem):
        read_plain(Path(os.devnull), 10)
