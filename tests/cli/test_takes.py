"""history, show, delete and export on takes that the services saved."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from peerprep.domain.transcript import Transcript, Word
from peerprep.paths import AppPaths
from peerprep.profile import Profile
from tests.cli.conftest import Run
from tests.sound_fakes import FakeMicrophone, FakeSpeaker, voice, write_wav

WORDS = "I learned that telling somebody early is a strength. Today I have my own place."


def transcript() -> Transcript:
    words = tuple(
        Word(word, number * 0.5, number * 0.5 + 0.4, 0.9)
        for number, word in enumerate(WORDS.split())
    )
    return Transcript(WORDS, "en", 8.0, True, "tiny.en", "openai-whisper", words)


@pytest.fixture
def take(data_dir: Path) -> Iterator[str]:
    paths = AppPaths(data_dir)
    paths.create()
    with Profile(paths, microphone=FakeMicrophone(), speaker=FakeSpeaker()) as profile:
        bank = profile.banks.built_in()
        question = bank.asked(bank.questions[0])
        session = profile.practice.start([question])
        wav = write_wav(paths.recordings / "made.wav.part", voice(8.0))
        saved = profile.practice.keep_file(session.id, question, wav)
        profile.transcripts.save_and_check(saved.id, transcript())
    return saved.id


def test_history_lists_the_take(run: Run, take: str) -> None:
    (row,) = run("history", "--json").json
    assert row["take"] == take
    assert row["state"] == "transcribed"
    assert row["duration"] == pytest.approx(8.0)
    assert row["question"]["text"] == "Tell me about your lived experience"


def test_history_finds_words(run: Run, take: str) -> None:
    assert len(run("history", "--search", "own place", "--json").json) == 1
    assert run("history", "--search", "100%", "--json").json == []


def test_an_empty_history_says_so_kindly(run: Run) -> None:
    assert run("history").out.startswith("No takes yet.")


def test_show_has_the_promised_shape(run: Run, take: str) -> None:
    shown = run("show", take[:8], "--json").json
    assert shown["take"] == take
    assert set(shown) >= {
        "take", "session", "question", "state", "recorded_at", "duration", "recording",
        "transcript", "check", "delivery",
    }  # fmt: skip
    assert shown["recording"].startswith("recordings/")
    assert shown["transcript"]["words"][0]["text"] == "I"
    assert set(shown["delivery"]) >= {"words", "words_per_minute", "fillers", "pauses"}
    assert shown["recorded_at"].endswith("+00:00")


def test_show_reads_like_a_report(run: Run, take: str) -> None:
    out = run("show", take).out
    assert out.startswith("Tell me about your lived experience\n")
    assert out.index("Your words") < out.index("What came through")


def test_show_has_the_words_as_they_were_corrected(run: Run, take: str, data_dir: Path) -> None:
    paths = AppPaths(data_dir)
    with Profile(paths, microphone=FakeMicrophone(), speaker=FakeSpeaker()) as profile:
        profile.transcripts.correct(take, WORDS.replace("place", "space"))
    shown = run("show", take, "--json").json
    assert shown["transcript"]["words"][-1] == {
        "text": "space.", "start": 7.0, "end": 7.4, "confidence": 1.0,
    }  # fmt: skip
    assert shown["corrected"] is True
    assert "Today I have my own space." in run("show", take).out


@pytest.mark.parametrize("ending", [".txt", ".md", ".json", ".srt", ".vtt"])
def test_export_writes_the_words_in_every_format(
    run: Run, take: str, tmp_path: Path, ending: str
) -> None:
    target = tmp_path / f"answer{ending}"
    assert run("export", take, target).status == 0
    written = target.read_text(encoding="utf-8")
    assert "telling somebody early" in " ".join(written.split())
    if ending == ".json":
        assert json.loads(written)["take"] == take


@pytest.mark.parametrize(
    ("ending", "begins"), [(".pdf", b"%PDF-"), (".docx", b"PK"), (".html", b"<!")]
)
def test_export_writes_documents_for_reading(
    run: Run, take: str, tmp_path: Path, ending: str, begins: bytes
) -> None:
    target = tmp_path / f"answer{ending}"
    assert run("export", take, target, "--session").status == 0
    assert target.read_bytes().startswith(begins)


def test_export_covers_what_is_found_and_what_is_listed(
    run: Run, take: str, data_dir: Path, tmp_path: Path
) -> None:
    with Profile(AppPaths(data_dir), microphone=FakeMicrophone(), speaker=FakeSpeaker()) as profile:
        words = "My counselor Dana Whitfield believed me last spring."
        profile.transcripts.save_and_check(take, replace(transcript(), text=words, words=()))
    target = tmp_path / "answer.txt"
    ran = run("export", take, target, "--redact", "--cover", "last spring")
    assert "My counselor [name] believed me [covered]." in target.read_text(encoding="utf-8")
    assert "The sound itself is not changed." in ran.err
    assert "Covered: Dana Whitfield, last spring" in ran.out
    assert run("export", take, target, "--redact", "--json").json["covered"] == ["Dana Whitfield"]


def test_export_of_data_says_that_notes_are_in_it_and_redacted_it_has_none(
    run: Run, take: str, data_dir: Path, tmp_path: Path
) -> None:
    target = tmp_path / "answer.json"
    assert "notes" not in run("export", take, target).err
    with Profile(AppPaths(data_dir), microphone=FakeMicrophone(), speaker=FakeSpeaker()) as profile:
        profile.margins.set_note(take, "I was ashamed.")
    ran = run("export", take, target)
    assert "The file holds your notes, own ratings and answers, too." in ran.err
    assert json.loads(target.read_text(encoding="utf-8"))["note"] == "I was ashamed."
    for options in (["--redact"], ["--cover", "place"]):
        assert "notes" not in run("export", take, target, *options).err
        assert json.loads(target.read_text(encoding="utf-8"))["note"] == ""


def test_export_says_when_there_is_nothing_to_cover(run: Run, take: str, tmp_path: Path) -> None:
    ran = run("export", take, tmp_path / "answer.txt", "--redact")
    assert ran.err.startswith("No names or places were found")


def test_an_unknown_format_names_the_known_ones(run: Run, take: str, tmp_path: Path) -> None:
    ran = run("export", take, tmp_path / "answer.xyz")
    assert ran.status == 1
    assert ".srt" in ran.err


def test_a_place_that_cannot_be_written_leaves_nothing_half_written(
    run: Run, take: str, tmp_path: Path
) -> None:
    ran = run("export", take, tmp_path / "no-such-folder" / "answer.txt")
    assert ran.status == 1
    assert "could not be written" in ran.err
    assert list(tmp_path.glob("**/*.part")) == []


def test_delete_removes_row_and_sound(run: Run, take: str, data_dir: Path) -> None:
    assert len(list((data_dir / "recordings").glob("*.wav"))) == 1
    assert run("delete", take).status == 0
    assert list((data_dir / "recordings").glob("*.wav")) == []
    assert run("history", "--json").json == []


@pytest.mark.parametrize("command", ["show", "delete"])
def test_an_unknown_take_is_said(run: Run, command: str) -> None:
    ran = run(command, "ffffffff")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.startswith("error: There is no take")


def test_a_damaged_database_is_said_and_left_alone(run: Run, data_dir: Path) -> None:
    data_dir.mkdir()
    database = data_dir / "peerprep.db"
    database.write_bytes(b"not a database at all" * 500)
    before = database.read_bytes()
    ran = run("history")
    assert ran.status == 1
    assert ran.err.startswith("error: ")
    assert database.read_bytes() == before


def test_an_unwritable_folder_is_said(run: Run, data_dir: Path) -> None:
    data_dir.write_text("a file where the folder should be")
    ran = run("history")
    assert (ran.status, ran.err.count("\n")) == (1, 1)
    assert "can’t write" in ran.err


def test_wrong_usage_ends_with_two(run: Run) -> None:
    assert run("export").status == 2
    assert run("sing").status == 2


def test_a_file_below_a_file_cannot_be_written_and_is_said(
    run: Run, take: str, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("taken", encoding="utf-8")
    ran = run("export", take, tmp_path / "file" / "answer.txt")
    assert ran.status == 1
    assert "could not be written" in ran.err


def test_care_comes_before_the_report_with_the_numbers_of_the_country(
    run: Run, take: str, data_dir: Path
) -> None:
    settings = AppPaths(data_dir).settings
    settings.write_text('{"country": "GB"}', encoding="utf-8")
    with Profile(AppPaths(data_dir), microphone=FakeMicrophone(), speaker=FakeSpeaker()) as profile:
        danger = "I want to kill myself tonight."
        profile.transcripts.save_and_check(take, replace(transcript(), text=danger, words=()))
    out = run("show", take).out
    assert out.startswith("Before anything else, how are you right now?")
    assert "116 123" in out
    assert out.index("116 123") < out.index("Your words")
