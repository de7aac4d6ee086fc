"""Files locked with a passphrase: there and back, and what is refused before any work."""

import shutil
import subprocess
from pathlib import Path

import pyrage
import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.sharing import sealing
from peerprep.sharing.sealing import lock, require_openable, unlock

WORDS = "river otter lantern seven"
CONTENT = b"anything at all" * 5000


def go_on() -> None:
    pass


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("locked")
    (folder / "plain").write_bytes(CONTENT)
    lock(folder / "plain", folder / "locked", WORDS, go_on)
    return folder / "locked"


def refusal(head: bytes) -> Problem:
    with pytest.raises(InvalidData) as caught:
        require_openable(head)
    return caught.value.code


def header(work: str = "18", stanza: str = "scrypt", version: str = "v1") -> bytes:
    lines = [f"-> {stanza} {'A' * 22} {work}", "B" * 43, f"--- {'C' * 43}", ""]
    return "\n".join([f"age-encryption.org/{version}", *lines]).encode() + bytes(64)


def test_what_was_locked_opens_with_its_passphrase(locked: Path, tmp_path: Path) -> None:
    unlock(locked, tmp_path / "open", WORDS, go_on)
    assert (tmp_path / "open").read_bytes() == CONTENT
    assert pyrage.passphrase.decrypt(locked.read_bytes(), WORDS) == CONTENT


def test_modules_that_lie_where_it_is_started_are_not_loaded(
    locked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pyrage.py").write_text("raise SystemExit(3)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    unlock(locked, tmp_path / "open", WORDS, go_on)
    assert (tmp_path / "open").read_bytes() == CONTENT


def test_another_age_implementation_opens_it_too(locked: Path, tmp_path: Path) -> None:
    age = shutil.which("age")
    if age is None:
        pytest.skip("the age program is not here")
    # `age` asks on a terminal only: `script` is one.
    done = subprocess.run(
        ["script", "-qec", f"{age} -d -o {tmp_path / 'open'} {locked}", "/dev/null"],
        input=WORDS.encode() + b"\n",
        capture_output=True,
        check=False,
    )
    assert (tmp_path / "open").exists(), done.stdout
    assert (tmp_path / "open").read_bytes() == CONTENT


@pytest.mark.parametrize("words", ["river otter lantern  seven", "River otter lantern seven", ""])
def test_another_passphrase_is_said_and_nothing_is_written(
    locked: Path, tmp_path: Path, words: str
) -> None:
    with pytest.raises(InvalidData) as caught:
        unlock(locked, tmp_path / "open", words, go_on)
    assert caught.value.code is Problem.PASSPHRASE_WRONG
    assert list(tmp_path.iterdir()) == []


def test_a_changed_byte_is_damage(locked: Path, tmp_path: Path) -> None:
    data = bytearray(locked.read_bytes())
    data[-100] ^= 1
    (tmp_path / "changed").write_bytes(data)
    with pytest.raises(InvalidData) as caught:
        unlock(tmp_path / "changed", tmp_path / "open", WORDS, go_on)
    assert caught.value.code is Problem.SHARED_DAMAGED
    assert not (tmp_path / "open").exists()


def test_the_same_letters_are_the_same_passphrase(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"x")
    lock(tmp_path / "plain", tmp_path / "locked", "cafe\u0301", go_on)
    unlock(tmp_path / "locked", tmp_path / "open", "café", go_on)
    assert (tmp_path / "open").read_bytes() == b"x"


@pytest.mark.parametrize(
    ("head", "problem"),
    [
        (header("21"), Problem.PASSPHRASE_TOO_SLOW),
        (header("64"), Problem.PASSPHRASE_TOO_SLOW),
        (header("9" * 200), Problem.PASSPHRASE_TOO_SLOW),
        (header("018"), Problem.SHARED_DAMAGED),
        (header("-3"), Problem.SHARED_DAMAGED),
        (header(stanza="X25519"), Problem.LOCKED_OTHERWISE),
        (header(stanza="ssh-ed25519"), Problem.LOCKED_OTHERWISE),
        (header(version="v2"), Problem.LOCKED_OTHERWISE),
        (sealing.ARMOR + b"\nYWdl", Problem.LOCKED_OTHERWISE),
        (header()[:90], Problem.SHARED_DAMAGED),
        (sealing.MAGIC + b"v1\n", Problem.SHARED_DAMAGED),
    ],
)
def test_refused_before_any_work(head: bytes, problem: Problem) -> None:
    assert refusal(head) is problem


@pytest.mark.parametrize("work", ["1", "18", "19", "20"])
def test_usual_work_is_not_refused(work: str) -> None:
    require_openable(header(work))


@given(st.binary(max_size=300) | st.binary(max_size=300).map(lambda data: sealing.MAGIC + data))
def test_any_header_is_fine_or_refused(head: bytes) -> None:
    try:
        require_openable(head)
    except InvalidData as error:
        assert error.code in (
            Problem.LOCKED_OTHERWISE,
            Problem.SHARED_DAMAGED,
            Problem.PASSPHRASE_TOO_SLOW,
        )


@pytest.mark.parametrize("nothing", ["", " ", "\u00a0\n"])
def test_no_passphrase_locks_nothing(tmp_path: Path, nothing: str) -> None:
    (tmp_path / "plain").write_bytes(b"x")
    with pytest.raises(InvalidData) as caught:
        lock(tmp_path / "plain", tmp_path / "locked", nothing, go_on)
    assert caught.value.code is Problem.PASSPHRASE_EMPTY


def test_space_around_a_passphrase_is_none_of_it(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"x")
    lock(tmp_path / "plain", tmp_path / "locked", " river otter\n", go_on)
    unlock(tmp_path / "locked", tmp_path / "opened", "river otter", go_on)
    assert (tmp_path / "opened").read_bytes() == b"x"


def test_giving_up_ends_the_child(tmp_path: Path) -> None:
    class GivenUp(Exception):  # noqa: N818
        pass

    asked = 0

    def give_up() -> None:
        nonlocal asked
        asked += 1
        if asked == 2:
            raise GivenUp

    (tmp_path / "plain").write_bytes(b"x")
    with pytest.raises(GivenUp):
        lock(tmp_path / "plain", tmp_path / "locked", WORDS, give_up)
    assert not (tmp_path / "locked").exists()


def test_a_child_that_would_not_start_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealing.sys, "executable", str(tmp_path / "no-python"))
    (tmp_path / "plain").write_bytes(b"x")
    with pytest.raises(EnvironmentProblem) as caught:
        lock(tmp_path / "plain", tmp_path / "locked", WORDS, go_on)
    assert caught.value.code is Problem.LOCK_UNAVAILABLE
