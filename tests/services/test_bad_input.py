"""Bad places, names, sounds and words: each is one plain sentence or a whole file, nothing lost."""

import json
import os
import struct
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import srt
import webvtt

from peerprep.audio.wav import HEADER_BYTES, header
from peerprep.domain.errors import EnvironmentProblem, InvalidData, PeerPrepError, Problem
from peerprep.domain.redaction import Redaction
from peerprep.domain.takes import Take
from peerprep.domain.transcript import Transcript, Word
from peerprep.profile import Profile
from peerprep.services.documents import Material, endings, export, file_name
from peerprep.services.exporting import covers_of
from peerprep.storycheck.checker import check, checklist
from peerprep.wording import explain
from tests.full_disk import FullDisk
from tests.reading_back import cues, everything
from tests.sound_fakes import voice, write_wav
from tests.ui.take_samples import STORY, add_spoken, add_typed, first_key

pytestmark = pytest.mark.usefixtures("qapp")  # for the reader of Markdown

CAPTIONS = (".srt", ".vtt")
READABLE = (".pdf", ".docx", ".html", ".txt", ".md")
WITH_PICTURES = (".pdf", ".docx", ".html")
BEFORE = b"the one from yesterday"


class StoppedError(Exception):
    """What a person's Cancel raises inside the writing."""


@pytest.fixture
def material(profile: Profile) -> Material:
    return profile.exports.gather(add_spoken(profile, duration_s=2))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "out"
    made.mkdir()
    (made / "other.txt").write_bytes(BEFORE)
    return made


def said(error: PeerPrepError) -> str:
    """Return a problem's sentence, which stands on one plain line and says what to do."""
    sentence = explain(error)
    assert sentence.isprintable()
    assert "{" not in sentence
    assert sentence.endswith(".")
    return sentence


def contents(folder: Path) -> dict[str, bytes | None]:
    return {p.name: p.read_bytes() if p.is_file() else None for p in folder.iterdir()}


@pytest.mark.parametrize(
    "name",
    [
        "🌱 my answer 🎉.pdf",
        "דנה.pdf",
        "CON.pdf",
        "nul.txt",
        "trailing dot..html",
        "two\nlines.txt",
        "a:b*c?d\"e<f>g|h\\i.docx",
        "%s {path} $HOME.json",
        "-rf.srt",
        "UPPER.PDF",
        "n" * 251 + ".vtt",
    ],
)  # fmt: skip
def test_any_name_the_system_takes_is_written(material: Material, folder: Path, name: str) -> None:
    export(material, checklist(), folder / name)
    assert sorted(contents(folder)) == sorted([name, "other.txt"])
    assert (folder / name).stat().st_size > 500


def read_only(folder: Path) -> Path:
    target = folder / "read-only.txt"
    target.write_bytes(BEFORE)
    target.chmod(0o400)
    return target


def a_folder(folder: Path) -> Path:
    (folder / "folder.pdf").mkdir()
    return folder / "folder.pdf"


def a_loop(folder: Path) -> Path:
    (folder / "loop.txt").symlink_to(folder / "loop.txt")
    return folder / "loop.txt"


PLACES: dict[str, Callable[[Path], Path]] = {
    "a folder": a_folder,
    "a file that may only be read": read_only,
    "a link to itself": a_loop,
    "a folder that vanished": lambda folder: folder / "vanished" / "a.txt",
    "below a file": lambda folder: folder / "other.txt" / "a.txt",
    "a slash in the name": lambda folder: folder / "yes/no? 🎉.txt",
    "a name of 300 letters": lambda folder: folder / ("n" * 300 + ".txt"),
    "a name too long in bytes": lambda folder: folder / ("🎉" * 80 + ".txt"),
    "no name at all": lambda folder: folder / "a\0b.txt",
    "half a letter": lambda folder: folder / "\ud800.txt",
    "a place of the system": lambda _folder: Path("/proc/self/answer.txt"),
    "a name that turns around": lambda folder: folder / "\u202efdp" / "a\nb.txt",
}


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES.keys())
def test_a_place_that_cannot_be_written_is_said_and_left_as_it_was(
    material: Material, folder: Path, place: Callable[[Path], Path]
) -> None:
    target = place(folder)
    before = contents(folder)
    with pytest.raises(EnvironmentProblem) as caught:
        export(material, checklist(), target)
    assert caught.value.code is Problem.EXPORT_FAILED
    assert "nothing half-written was left" in said(caught.value)
    assert contents(folder) == before


def test_a_full_disk_keeps_the_file_that_was_there(material: Material, folder: Path) -> None:
    target = folder / "other.txt"
    with FullDisk(100), pytest.raises(EnvironmentProblem) as caught:
        export(material, checklist(), target)
    assert caught.value.code is Problem.EXPORT_NO_ROOM
    assert said(caught.value).startswith("Your takes are safe. There is no room for ")
    assert contents(folder) == {"other.txt": BEFORE}


@pytest.mark.parametrize("step", ["open", "fsync", "replace"])
def test_ctrl_c_at_any_step_of_the_writing_leaves_nothing(
    material: Material, folder: Path, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_arguments: object, **_more: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os if step == "fsync" else Path, step, interrupt)
    with pytest.raises(KeyboardInterrupt):
        export(material, checklist(), folder / "other.txt")
    monkeypatch.undo()
    assert contents(folder) == {"other.txt": BEFORE}


@pytest.mark.parametrize(
    "question", ["CON", "aux", "nul.", "COM1", "....", "🎉", "\x00", "a" * 400]
)
def test_the_proposed_name_is_one_every_system_takes(
    profile: Profile, material: Material, question: str
) -> None:
    (take,) = material.takes
    take = replace(take, question=replace(take.question, text=question))
    name = file_name(replace(material, takes=(take,)), None, ".pdf")
    assert name.split(".")[0].lower() not in {"con", "aux", "nul", "com1", ""}
    assert name.endswith("take-1.pdf")
    assert len(name.encode()) < 200


def header_says(rate: int) -> bytes:
    data = bytearray(header(16_000, 32_000))
    data[24:32] = struct.pack("<II", rate, 2 * rate & 0xFFFFFFFF)
    return bytes(data) + voice(2.0)


SOUNDS: dict[str, bytes | None] = {
    "missing": None,
    "empty": b"",
    "cut in its header": header(16_000, 32_000)[:30],
    "cut": header(16_000, 32_000) + voice(1.0)[:-1],
    "without a sample": header(16_000, 0),
    "text": b"Dear colleague, " * 90,
    "rate 0": header_says(0),
    "rate 1": header_says(1),
    "the highest rate": header_says(0xFFFFFFFF),
}


@pytest.mark.parametrize("content", SOUNDS.values(), ids=SOUNDS.keys())
@pytest.mark.parametrize("ending", WITH_PICTURES)
def test_a_damaged_sound_costs_its_picture_and_no_word(
    profile: Profile, folder: Path, ending: str, content: bytes | None
) -> None:
    take_id = add_spoken(profile, sound=False)
    sound = profile.paths.recordings / f"{take_id}.wav"
    if content is not None:
        sound.write_bytes(content)
    target = folder / f"take{ending}"
    export(profile.exports.gather(take_id), checklist(), target)
    read = everything(target)
    assert "I walk every morning" in read
    assert "Words a minute" in read
    has_sound = content is not None and len(content) > 30_000 and content == SOUNDS["cut"]
    assert ("The shape of the sound" in read) is has_sound
    assert (sound.read_bytes() if content is not None else None) == content


@pytest.mark.parametrize("ending", [*READABLE, ".json"])
def test_a_take_in_which_nobody_spoke_says_so(profile: Profile, folder: Path, ending: str) -> None:
    target = folder / f"take{ending}"
    export(profile.exports.gather(add_spoken(profile, text="", duration_s=2)), checklist(), target)
    if ending == ".json":
        transcript = json.loads(target.read_text("utf-8"))["transcript"]
        assert (transcript["text"], transcript["speech"]) == ("", False)
    else:
        assert "No speech was heard, so nothing was written." in everything(target)


@pytest.mark.parametrize("ending", CAPTIONS)
@pytest.mark.parametrize("is_typed", [False, True])
def test_captions_of_words_without_times_are_not_made(
    profile: Profile, folder: Path, ending: str, is_typed: bool
) -> None:
    if is_typed:
        take_id = add_typed(profile, first_key(profile), STORY)
    else:
        take_id = add_spoken(profile, text="", duration_s=2)
    before = contents(folder)
    with pytest.raises(InvalidData) as caught:
        export(profile.exports.gather(take_id), checklist(), folder / f"take{ending}")
    assert caught.value.code is Problem.CAPTIONS_WITHOUT_TIMES
    assert said(caught.value).startswith("Your words are safe.")
    assert contents(folder) == before


ODD = ["00:01", "-->", "<i>she</i>", "&", "{\\an8}up", "1", "NOTE", "WEBVTT", "דנה", "😀.", "\x07"]


@pytest.mark.parametrize("ending", CAPTIONS)
def test_captions_of_odd_words_are_read_by_others_as_they_were_said(
    material: Material, folder: Path, ending: str
) -> None:
    words = tuple(Word(text, at * 2.0, at * 2.0 + 0.0, 0.9) for at, text in enumerate(ODD))
    spoken = Transcript(" ".join(ODD), "en", 22.0, True, "tiny.en", "openai-whisper", words)
    take = replace(material.takes[0], transcript=spoken)
    target = folder / f"take{ending}"
    export(replace(material, takes=(take,)), checklist(), target)
    if ending == ".srt":
        read = [one.content for one in srt.parse(target.read_text("utf-8"))]
        assert [read, [text for _, _, text in cues(target)]] == [ODD[:-1]] * 2
    else:
        escaped = [one.raw_text for one in webvtt.read(str(target))]
        assert escaped == [text for _, _, text in cues(target)]
        plain = [t.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") for t in escaped]
        assert plain == ODD[:-1]


def long_take(profile: Profile, hours: int) -> Take:
    """Add a take of hours whose sound takes no room on the disk."""
    text = " ".join([STORY] * (hours * 50))
    take_id = add_spoken(profile, text=text, sound=False, result=check(STORY), word_s=0.5)
    sound = profile.paths.recordings / f"{take_id}.wav"
    with sound.open("wb") as file:
        file.write(header(16_000, hours * 3600 * 16_000))
        file.truncate(HEADER_BYTES + hours * 3600 * 32_000)
    return profile.history.take(take_id)


def test_three_hours_are_exported_in_every_format_and_can_be_stopped(
    profile: Profile, folder: Path
) -> None:
    take = long_take(profile, 3)
    assert take.transcript is not None
    whole = profile.exports.gather(take.id)
    for ending in endings():
        export(whole, checklist(), folder / f"take{ending}", Redaction(covers_of(whole)))
    for ending in (".txt", ".srt"):
        count = everything(folder / f"take{ending}").count("I walk every morning")
        assert count >= 150
    last = cues(folder / "take.vtt")[-1]
    assert last[1] == pytest.approx(take.transcript.words[-1].end, abs=0.5)
    before = contents(folder)
    asked: list[float] = []

    def stop(share: float) -> None:
        asked.append(share)
        if len(asked) == 5:
            raise StoppedError

    for ending in WITH_PICTURES:
        asked.clear()
        with pytest.raises(StoppedError):
            export(whole, checklist(), folder / f"take{ending}", None, stop)
        assert max(asked) < 0.8  # while the sound was read, not after it
    assert contents(folder) == before


@pytest.mark.parametrize("ending", WITH_PICTURES)
def test_a_take_deleted_meanwhile_is_still_one_whole_file(
    profile: Profile, folder: Path, ending: str
) -> None:
    take_id = add_spoken(profile, duration_s=2)
    material = profile.exports.gather(take_id)
    target = folder / f"take{ending}"

    def delete(_share: float) -> None:
        if profile.history.takes():
            profile.history.delete(take_id)

    export(material, checklist(), target, None, delete)
    assert "I walk every morning" in everything(target)
    assert sorted(contents(folder)) == ["other.txt", target.name]
    with pytest.raises(InvalidData) as caught:
        profile.exports.gather(take_id, whole_session=True)
    assert caught.value.code is Problem.TAKE_UNKNOWN


def test_a_session_goes_on_without_a_take_that_was_deleted_meanwhile(
    profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    bank = profile.banks.built_in()
    questions = [bank.asked(question) for question in bank.questions[:2]]
    session = profile.practice.start(questions)
    ids = []
    for question in questions:
        wav = write_wav(profile.paths.recordings / f"{question.key}.wav.part", voice(1.0))
        ids.append(profile.practice.keep_file(session.id, question, wav).id)
    found = profile.history.session(session.id)
    profile.history.delete(ids[1])
    monkeypatch.setattr(profile.history, "session", lambda _id: found)
    material = profile.exports.gather(ids[0], whole_session=True)
    assert [take.id for take in material.takes] == [ids[0]]


def test_words_changed_a_moment_ago_are_looked_at_for_the_file(
    profile: Profile, folder: Path
) -> None:
    take_id = add_spoken(profile, duration_s=2)
    profile.transcripts.correct(take_id, f"{STORY} I was at Greenfields for a year.")
    material = profile.exports.gather(take_id)
    assert material.takes[0].check is None
    assert "Greenfields" in [cover.words for cover in covers_of(material)]
    export(material, checklist(), folder / "take.txt")
    assert "What came through" in everything(folder / "take.txt")


def test_a_name_outside_utf_8_is_written_and_said(material: Material, folder: Path) -> None:
    target = folder / os.fsdecode(b"caf\xe9.txt")
    export(material, checklist(), target)
    assert target.exists()
    (folder / "gone").mkdir()
    with pytest.raises(EnvironmentProblem) as caught:
        export(material, checklist(), folder / os.fsdecode(b"caf\xe9") / "a.txt")
    assert "caf\N{REPLACEMENT CHARACTER}" in said(caught.value)
