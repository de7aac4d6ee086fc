"""`peerprep share` and `peerprep open`: from one data folder to another and back."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from peerprep.cli import passphrases
from peerprep.domain.review import CommentKind
from peerprep.paths import AppPaths
from peerprep.profile import Profile
from tests.cli.conftest import Run
from tests.sharing.samples import unzipped
from tests.sound_fakes import FakeMicrophone, FakeSpeaker
from tests.ui.take_samples import add_spoken


def opened(folder: Path) -> Profile:
    paths = AppPaths(folder)
    paths.create()
    return Profile(paths, microphone=FakeMicrophone(), speaker=FakeSpeaker())


@pytest.fixture
def take(data_dir: Path) -> Iterator[str]:
    with opened(data_dir) as profile:
        yield add_spoken(profile, duration_s=70.0)


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """The data folder of the partner."""
    return tmp_path / "other"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "jordan.peerprep"


def test_there_and_back(run: Run, take: str, other: Path, file: Path, tmp_path: Path) -> None:
    shared = run(
        "share", take[:8], file, "--redact", "--by", "Jordan", "--for", "Sam", "--noticed",
        "--note", "Thank you.", "--listen-for", "Hope?", "--delete-after", "2027-01-31", "--json",
    )  # fmt: skip
    assert (shared.status, shared.json["locked"]) == (0, False)
    assert shared.json["covered"] == ["Dana Whitfield", "Lakeside Hospital"]
    assert shared.json["still_named"] == []
    (entry,) = shared.json["takes"]
    assert (entry["take"], entry["words"], entry["sound"], entry["check"], entry["covered"]) == (
        take, True, True, True, 2,
    )  # fmt: skip
    assert "silent in the sound" in shared.err
    there = run("open", file, "--data-dir", other, "--json").json
    assert (there["kind"], there["new"], there["pack"]) == ("pack", True, shared.json["pack"])
    assert (there["made_by"], there["delete_after"]) == ("Jordan", "2027-01-31")
    again = run("open", file, "--data-dir", other)
    assert "1 take from Jordan, for Sam: here already, nothing changed." in again.out
    assert "To listen for: “Hope?”" in again.out
    with opened(other) as partner:
        review = partner.reviews.start(there["takes"][0]["received"])
        partner.reviews.add_comment(review.id, 58, CommentKind.STRENGTH, "I could hear\nthe hope.")
        partner.reviews.rate(review.id, "hope", "clear", "At the end.")
        partner.reviews.save_file(review.id, tmp_path / "back.peerprep-review")
    back = run("open", tmp_path / "back.peerprep-review")
    assert (back.status, "“Tell me about your lived experience”: added." in back.out) == (0, True)
    assert "\n  0:58 What worked: I could hear the hope.\n" in back.out
    assert "\n  Hope comes through: Clear. At the end.\n" in back.out
    document = run("open", tmp_path / "back.peerprep-review", "--json").json
    (kept,) = document["reviews"]
    assert (document["kind"], kept["arrival"], kept["take"]) == ("review", "same", take)


def test_what_a_review_is_about_is_said_where_it_is_not_here(
    run: Run, take: str, other: Path, file: Path, data_dir: Path, tmp_path: Path
) -> None:
    with opened(data_dir) as profile:
        second = add_spoken(profile, duration_s=70.0)
    run("share", take, second, file)
    back = tmp_path / "back.peerprep-review"
    run("open", file, "--data-dir", other)
    with opened(other) as partner:
        (pack,) = partner.sharing.packs()
        begun = [partner.reviews.start(one.id).id for one in pack.takes]
        written = partner.reviews.prepare(begun)
        partner.reviews.write(written, back)
    document = json.loads(back.read_bytes())
    back.write_text(json.dumps({**document, "pack": "9" * 32}), encoding="utf-8")
    run("delete", second)
    ran = run("open", back)
    assert "It answers a file that was not made here" in ran.out
    assert ran.err == "1 more review in the file is left out: its take is not here.\n"
    again = run("open", back, "--json").json
    assert (again["left_out"], again["reviews"][0]["made_here"]) == (1, False)


def test_names_that_stay_are_said(run: Run, take: str, file: Path) -> None:
    ran = run("share", take, file)
    assert ran.status == 0
    assert "Dana Whitfield, Lakeside Hospital are still in there." in ran.err
    assert f"Made: {file}. Hand it over yourself; nothing was sent." in ran.out
    assert "Dana" in unzipped(file.read_bytes())["takes/1/take.json"].decode()


def keep_private(data_dir: Path, *private: str) -> None:
    with opened(data_dir) as profile:
        profile.save_settings(replace(profile.settings, private=private))


def test_what_the_person_keeps_private_is_covered_as_in_the_window(
    run: Run, take: str, file: Path, data_dir: Path
) -> None:
    keep_private(data_dir, "Other people’s names", "drop-in center")
    shared = run("share", take, file, "--note", "Marcus helped at the drop-in center.", "--json")
    assert shared.json["covered"] == ["Dana Whitfield", "Marcus", "drop-in center"]
    assert shared.json["still_named"] == ["Lakeside Hospital"]
    inside = b"".join(data for name, data in unzipped(file.read_bytes()).items() if "json" in name)
    assert [words for words in (b"Dana", b"Marcus", b"drop-in") if words in inside] == []
    assert b"Lakeside" in inside
    covered = run("share", take, file, "--redact", "--json").json["covered"]
    assert covered == ["Dana Whitfield", "Lakeside Hospital", "drop-in center"]
    bare = run("share", take, file, "--uncovered", "--cover", "walk", "--json").json
    assert bare["covered"] == ["walk"]
    assert run("share", take, file, "--redact", "--uncovered").status == 2


def test_own_words_are_covered_also_when_they_are_found_as_a_name(
    run: Run, take: str, file: Path
) -> None:
    shared = run("share", take, file, "--cover", "Dana Whitfield", "--json").json
    assert shared["covered"] == ["Dana Whitfield"]
    assert b"Dana" not in unzipped(file.read_bytes())["takes/1/take.json"]
    part = run("share", take, file, "--cover", "Whitfield", "--json").json
    assert "Dana Whitfield" in part["still_named"]  # its first half is


def test_sound_without_words_stays_where_anything_is_private(
    run: Run, file: Path, data_dir: Path
) -> None:
    with opened(data_dir) as profile:
        unread = add_spoken(profile, text=None, duration_s=2.0)
    keep_private(data_dir, "Other people’s names")
    ran = run("share", unread, file)
    assert (ran.status, file.exists()) == (1, False)
    assert "neither words nor sound would go into the file" in ran.err
    assert run("share", unread, file, "--uncovered", "--json").json["takes"][0]["sound"] is True


def test_names_in_own_ratings_are_covered(run: Run, take: str, file: Path, data_dir: Path) -> None:
    with opened(data_dir) as profile:
        profile.margins.rate(take, "hope", "clear", "My friend Priya heard it.")
    shared = run("share", take, file, "--redact", "--ratings", "--json").json
    assert (shared["still_named"], "Priya" in shared["covered"]) == ([], True)
    assert b"Priya" not in unzipped(file.read_bytes())["takes/1/take.json"]


def test_an_export_covers_what_the_person_keeps_private(
    run: Run, take: str, data_dir: Path, tmp_path: Path
) -> None:
    keep_private(data_dir, "My children", "drop-in center")
    target = tmp_path / "take.txt"
    covered = run("export", take, target, "--redact", "--json").json["covered"]
    assert covered[-1] == "drop-in center"
    assert "My children" not in covered
    assert "drop-in center" not in target.read_text(encoding="utf-8")
    run("export", take, target)
    assert "drop-in center" in target.read_text(encoding="utf-8")


def test_what_goes_in_can_be_chosen(run: Run, take: str, file: Path) -> None:
    ran = run("share", take, file, "--no-sound", "--cover", "counselor")
    assert "words, 1 covered, without sound" in ran.out
    assert set(unzipped(file.read_bytes())) == {
        "manifest.json", "rubric.json", "takes/1/take.json",
    }  # fmt: skip


def test_locked_with_a_passphrase_file(
    run: Run, take: str, other: Path, file: Path, tmp_path: Path
) -> None:
    right, wrong = tmp_path / "right.txt", tmp_path / "wrong.txt"
    right.write_text("river otter lantern\n", encoding="utf-8")
    wrong.write_text("river", encoding="utf-8")
    assert run("share", take, file, "--passphrase-file", right, "--json").json["locked"]
    for options, said in (
        ((), "error: This file is locked with a passphrase."),
        (("--passphrase-file", wrong), "error: That passphrase didn’t open the file."),
    ):
        ran = run("open", file, "--data-dir", other, *options)
        assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
        assert ran.err.startswith(said)
    ran = run("open", file, "--data-dir", other, "--passphrase-file", right)
    assert "ready to review" in ran.out


def test_on_a_terminal_it_is_asked_for(
    run: Run, take: str, other: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = iter(["one", "another", "same", "same", "same"])
    monkeypatch.setattr(passphrases, "getpass", lambda words: next(typed))
    monkeypatch.setattr(passphrases.sys.stdin, "isatty", lambda: True, raising=False)
    ran = run("share", take, file, "--json")
    assert (ran.json["locked"], "two different ones" in ran.err) == (True, True)
    assert run("open", file, "--data-dir", other).status == 0
    typed = iter([""])
    assert run("share", take, file, "--json").json["locked"] is False


@pytest.mark.parametrize(
    "content", [b"", b"\n", b"one\ntwo\n", b"x" * 2000, b"\xff\xfe", None], ids=repr
)
def test_what_is_no_passphrase_file_is_one_line(
    run: Run, take: str, file: Path, tmp_path: Path, content: bytes | None
) -> None:
    words = tmp_path / "words.txt"
    if content is not None:
        words.write_bytes(content)
    ran = run("share", take, file, "--passphrase-file", words)
    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert ran.err.startswith("error: ")
    assert not file.exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("share", "nothing", "a.peerprep"), "There is no take “nothing”."),
        (("open", "gone.peerprep"), "There is no file gone.peerprep."),
    ],
)
def test_what_is_not_there_is_one_line(run: Run, arguments: tuple[str, ...], said: str) -> None:
    ran = run(*arguments)
    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert said in ran.err


def test_a_wrong_ending_and_a_wrong_day_are_said(run: Run, take: str, tmp_path: Path) -> None:
    ran = run("share", take, tmp_path / "a.zip")
    assert (ran.status, "ends in .peerprep" in ran.err) == (1, True)
    assert run("share", take, tmp_path / "a.peerprep", "--delete-after", "soon").status == 2
    assert run("share", take).status == 2


def test_a_stranger_s_escape_codes_do_not_reach_the_terminal(
    run: Run, take: str, other: Path, file: Path
) -> None:
    assert (
        run("share", take, file, "--by", "\x1b]0;x\x07Jordan\x1b[31m", "--note", "a\x9bb").status
        == 0
    )
    ran = run("open", file, "--data-dir", other)
    assert "from ]0;xJordan[31m" in ran.out
    assert not [sign for sign in ran.out if sign != "\n" and not sign.isprintable()]
