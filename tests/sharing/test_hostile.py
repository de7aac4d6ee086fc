"""Every file a stranger could send is answered in one sentence, and leaves nothing behind."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from peerprep.__main__ import main
from peerprep.domain.errors import Problem
from peerprep.paths import AppPaths
from peerprep.profile import Profile
from peerprep.services.sharing import Choices
from peerprep.wording import sentence
from tests.sharing.hostile import Hostile, whole
from tests.sharing.hostile_cases import hostile_files, table
from tests.sharing.samples import resealed, zipped
from tests.sound_fakes import FakeMicrophone, FakeSpeaker
from tests.storage.samples import SPOKEN
from tests.ui.take_samples import add_spoken

FILES = list(hostile_files())
DOCS = Path(__file__).parents[2] / "docs" / "sharing.md"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Profile]:
    """A profile with a take and a pack in it, which all of this leaves as they are."""
    paths = AppPaths(tmp_path_factory.mktemp("home") / "profile")
    paths.create()
    with Profile(paths, microphone=FakeMicrophone(), speaker=FakeSpeaker()) as profile:
        take_id = add_spoken(profile, duration_s=70.0)
        target = paths.base.parent / "own.peerprep"
        profile.sharing.make(profile.sharing.plan([take_id], Choices()), target)
        profile.sharing.open_pack(target)
        yield profile


def everything(profile: Profile) -> object:
    """Return what is in the profile, and what lies beside it."""
    beside = profile.paths.base.parent
    files = {
        path: path.stat().st_size
        for path in beside.rglob("*")
        if path.is_file() and not path.name.startswith("peerprep.db") and "logs" not in path.parts
    }
    return profile.history.takes(), profile.sharing.packs(), profile.reviews.returned(), files


def test_there_are_many_and_each_is_another() -> None:
    assert len(FILES) >= 40
    assert len({one.what for one in FILES}) == len(FILES)


@pytest.mark.parametrize("one", FILES, ids=lambda one: one.what)
def test_answered_in_one_sentence_and_nothing_left(
    one: Hostile, home: Profile, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = tmp_path / "given"
    given.mkdir()
    one.make(given / one.name)
    words = tmp_path / "words"
    words.write_text(one.passphrase or "unused", encoding="utf-8")
    options = ["--passphrase-file", str(words)] if one.passphrase else []
    before = everything(home)
    status = main(["--data-dir", str(home.paths.base), "open", str(given / one.name), *options])
    said = capsys.readouterr()
    assert (status, said.out, said.err.count("\n")) == (1, "", 1), said.err
    assert said.err.startswith("error: ")
    assert _says(one.answer, said.err), said.err
    assert everything(home) == before
    assert [path.name for path in given.iterdir()] == [one.name]


def _says(problem: Problem, said: str) -> bool:
    """Tell whether this is the sentence of a problem, whatever fills it."""
    gaps = dict.fromkeys(("path", "place", "rule", "what", "most"), "\x00")
    parts = sentence(problem, gaps).split("\x00")
    return all(" ".join(part.split()) in said for part in parts)


EVIL = "<script>alert(1)</script><b>a\u202eb</b>\x1b[31m\x00\ud800\u2028\ufeff"
CLEAN = "<script>alert(1)</script><b>ab</b>[31m\n"


def evil(value: Any, name: str = "") -> Any:
    """Return a document with something evil in every text that may be any."""
    if isinstance(value, dict):
        return {field: evil(one, field) for field, one in value.items()}
    if isinstance(value, list):
        return [evil(one, name) for one in value]
    fixed = ("kind", "format", "id", "take", "folder", "status", "recorded_at", "made_at",
             "delete_after", "name", "sha256", "language", "quote")  # fmt: skip
    return value + EVIL if isinstance(value, str) and name not in fixed else value


def texts(value: Any) -> Iterator[str]:
    """Yield every text in plain data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for one in value.values() if isinstance(value, dict) else value:
            yield from texts(one)


def test_every_text_of_a_stranger_is_safe_to_show(home: Profile, tmp_path: Path) -> None:
    members = whole()
    take = json.loads(members["takes/1/take.json"])
    take |= {"transcript": None, "check": None}  # their words are a test of their own
    members = members | {"takes/1/take.json": json.dumps(evil(take)).encode()}
    changed = {"id": "7" * 32} | evil({"made_by": "Jordan", "note": "Hi", "listen_for": "x"})
    file = tmp_path / "evil.peerprep"
    file.write_bytes(zipped(resealed(members, **changed)))
    pack = home.sharing.open_pack(file)
    received = home.sharing.received_take(pack.takes[0].id)
    home.sharing.delete(pack.id)
    assert (pack.note, pack.made_by) == (f"Hi{CLEAN}", f"Jordan{CLEAN.strip()}")
    assert received.question.text.endswith(CLEAN)
    assert received.ratings[0].sentence.endswith(CLEAN)
    found = [text for value in (pack, received) for text in texts(asdict(value))]
    assert len(found) > 20
    assert all(sign.isprintable() or sign == "\n" for text in found for sign in text)


def test_words_with_hidden_signs_lose_only_those(home: Profile, tmp_path: Path) -> None:
    members = whole()
    take = json.loads(members["takes/1/take.json"])
    for word in take["transcript"]["words"]:
        word["text"] = f"\u202e{word['text']}\u200b"
    take["transcript"]["text"] = " ".join(word["text"] for word in take["transcript"]["words"])
    members = members | {"takes/1/take.json": json.dumps(take).encode()}
    file = tmp_path / "words.peerprep"
    file.write_bytes(zipped(resealed(members, id="8" * 32)))
    pack = home.sharing.open_pack(file)
    received = home.sharing.received_take(pack.takes[0].id)
    home.sharing.delete(pack.id)
    assert received.transcript is not None and received.check is not None
    assert received.transcript.text == SPOKEN.text
    quotes = [one.quote for item in received.check.items for one in item.evidence]
    assert "Um, it gave me hope." in quotes


def test_the_table_in_the_documentation_is_this_one() -> None:
    assert table() in DOCS.read_text(encoding="utf-8")
