"""The whole review by keys alone, and what a screen reader is told at every step of it."""

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from peerprep.domain.takes import Answer
from peerprep.ui.dialogs.save_file import SaveFile
from peerprep.ui.dialogs.sound_files import SoundFilesDialog
from tests.sound_fakes import FakeMicrophone, FakeSpeaker, voice, write_wav
from tests.ui.review_listening import Listening
from tests.ui.reviewer import Reviewer
from tests.ui.session_parts import opened
from tests.ui.take_samples import STORY, add_spoken

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)

EARLIER = (
    "So, um, I’ve had depression my whole adult life. My mom Rita gave up on me around then. "
    "I started going to a Tuesday group. I’ve got my own apartment now."
)
ADDED = " My friend Marcus Bell drove me there."


class Review(Listening):
    """The whole sitting."""

    folder: Path

    def correct_the_words(self) -> None:
        me = self.me
        me.press("Ctrl+E")
        me.hears("You can change your words now. Esc when you are done.")
        assert me.name == "Your words"
        me.press("Ctrl+F")
        assert me.name == "Search your words"
        me.type("tuesday")
        me.press("Return")
        me.hears("1 of 1. ")
        me.press("Alt+R")
        me.comes_to("Replace with")
        me.type("Monday")
        me.press("Alt+L")
        me.hears("Replaced in 1 place. Ctrl+Z takes it back.")
        assert "a Monday group" in me.text
        me.press("Ctrl+Z")
        assert "a Tuesday group" in me.text
        me.press("Ctrl+End")
        me.type(ADDED)
        me.press("Ctrl+1")  # leaving saves
        me.hears("Practice. ")
        assert self.me.context.profile.transcripts.words_of(self.take_id) == STORY + ADDED
        me.press("Alt+Left")
        me.hears("Tell me about your lived experience.")
        me.press("Ctrl+E", "Ctrl+End")
        me.type(" Well.")
        me.press("Escape")
        me.hears("Looking again…")
        me.hears("Looked again with your changes.")
        assert me.text == STORY + ADDED + " Well."

    def keep_what_was_found_anew(self) -> None:
        me = self.me
        me.go_to("Keep it")
        me.press("Space")
        me.hears("Kept")
        kept = [answer for answer in self.take.answers if answer.answer is Answer.KEPT]
        assert [answer.quote for answer in kept] == [ADDED.strip()]

    def restore_the_words(self) -> None:
        me = self.me
        self.open_menu("R")
        me.hears("What was written down is back.")
        me.hears("Looked again.")
        assert me.text == STORY
        me.press("Ctrl+Z")
        me.hears("Looked again with your changes.")
        assert me.text == STORY + ADDED + " Well."
        self.open_menu("R")
        me.hears("Looked again.")
        assert self.me.context.profile.transcripts.words_of(self.take_id) == STORY

    def look_at_the_facts(self) -> None:
        me = self.me
        fillers = "so 1, um 1, like 1, fillers heard"
        me.go_to(fillers)
        assert me.more == "Enter lists its moments"
        me.press("Return")
        me.hears(f"{fillers}. Counted where the words alone tell.")
        assert me.name == "fillers heard: moments"
        me.press("End")
        assert me.row == "0:27, like: “this one guy, like, just kept saying”"
        me.press("Return")
        me.hears("Playing at ")
        self.now.advance(40.0)
        me.hears("Paused at ")
        me.press("Escape")
        assert me.name == fillers
        me.go_to("120 a minute, words, your pace", key="Shift+Tab")
        me.press("Space")
        assert me.name == "Your pace over time"
        assert me.more.startswith("About 120 words a minute throughout.")
        me.press("Right")
        me.hears("0:07, 120 words a minute")
        me.press("Escape")
        me.go_to("What these facts mean")
        me.press("Space")
        me.hears("Facts, not marks. Written down by Tiny English on this computer;")

    def keep_things_beside_it(self) -> None:
        me = self.me
        me.press("Alt+N")
        me.comes_to("Note to yourself, kept as you type")
        me.type("Breathe first")
        me.qtbot.wait_until(lambda: self.take.note == "Breathe first")
        self.open_menu("F")
        me.hears("Favorite.")
        self.open_menu("T")
        me.hears("Tags of this take. Short labels, with commas between them.")
        assert me.name == "Tags"
        me.type("calm, for Friday")
        me.press("Return")
        assert me.name == "More"
        assert (self.take.favorite, self.take.tags) == (True, ("calm", "for Friday"))
        me.press("Alt+G")
        me.comes_to("My own rating")
        me.qtbot.wait_until(lambda: me.more == "Open")
        me.go_to("Hope comes through: Not yet")
        me.press("Right", "Right")
        assert me.name == "Hope comes through: Clear"
        assert me.more
        me.press("Space")
        assert me.is_checked
        assert [(r.criterion, r.level) for r in self.take.ratings] == [("hope", "clear")]

    def compare(self) -> None:
        me = self.me
        self.open_menu("C")
        me.hears("Comparing take 1, yesterday, with take 2, today.")
        me.press("Ctrl+P")
        me.go_to("Pause take 1")
        me.go_to("Words of take 2")
        me.press("Ctrl+P")
        me.go_to("Pause take 2", key="Shift+Tab")
        me.press("Ctrl+P")
        me.go_to("Sound of take 2")
        me.forget()
        me.press("Home", "Right")
        me.hears("5 seconds")
        me.go_to("What changed")
        assert "Also heard in take 2: " in me.more
        assert "People in your life: 1 in both." in me.more
        me.press("Alt+W")
        me.hears("New words in ")
        me.press("Alt+Left")
        me.hears("Tell me about your lived experience. Take 2")

    def export(self) -> Path:
        me = self.me
        self.open_menu("E")
        me.hears("Export. PeerPrep makes one file. You hand it over yourself. Nothing is sent.")
        assert (me.name, me.is_checked) == ("PDF", True)
        me.press("Right", "Right")
        assert (me.name, me.is_checked) == ("Web page", False)
        me.press("Space")
        assert me.is_checked
        me.go_to("Cover names and places")
        me.press("Space", "Ctrl+Return")
        me.hears("Saved as mine.html. Names and places are covered. The sound is not changed.")
        assert me.name == "More"
        return self.folder / "mine.html"

    def import_a_recording(self) -> None:
        me = self.me
        me.press("Ctrl+2")
        me.go_to("Import a recording")
        me.press("Space")
        me.hears("Which question does it answer? phone.wav, 0:03 long")
        assert me.name == "Questions"
        me.go_to("Search questions", key="Shift+Tab")
        me.type("setback")
        me.press("Return")
        assert "setback" in me.row
        me.press("Return")
        me.hears("Imported phone.wav. Take 1 of “")
        me.go_to("All topics", key="Shift+Tab")
        me.press("Tab")
        assert me.name == "View it"
        me.press("Space")
        me.hears("Your recording is safe. Its words aren’t written down yet.")
        me.press("Ctrl+P")
        me.hears("Playing at 0 seconds.")

    def run(self) -> None:
        """Live through all of it."""
        self.find_the_take()
        self.listen()
        self.seek()
        self.change_how_it_plays()
        self.walk_the_marks()
        self.choose_a_strength()
        self.decide()
        self.correct_the_words()
        self.keep_what_was_found_anew()
        self.restore_the_words()
        self.look_at_the_facts()
        self.keep_things_beside_it()
        self.compare()
        written = self.export().read_text(encoding="utf-8")
        assert "Dana" not in written
        assert "[name]" in written
        self.import_a_recording()


@pytest.fixture
def dialogs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's own windows, answered at once."""
    sound = write_wav(tmp_path / "phone.wav", voice(3.0))

    def save(
        _page: QWidget, _title: str, _name: str, _kinds: object, *, then: Callable[[Path], object]
    ) -> None:
        then(tmp_path / "mine.html")

    def choose(_page: QWidget, *, then: Callable[[Sequence[Path]], object]) -> None:
        then([sound])

    monkeypatch.setattr(SaveFile, "ask", save)
    monkeypatch.setattr(SoundFilesDialog, "ask", choose)


@pytest.fixture
def review(tmp_path: Path, qtbot: QtBot, said: list[str]) -> Iterator[Review]:
    speaker = FakeSpeaker()
    with opened(tmp_path / "profile", FakeMicrophone(), speaker) as context:
        profile = context.profile
        profile.save_settings(
            dataclasses.replace(profile.settings, first_run_done=True, microphone_checked=True)
        )
        add_spoken(profile, text=EARLIER, days_ago=1, duration_s=20)
        add_spoken(profile, "kept-a-boundary", "We talked.", days_ago=1, duration_s=2)
        take_id = add_spoken(profile)
        me = Reviewer(context, qtbot, said)
        sitting = Review(me, speaker, take_id)
        sitting.folder = tmp_path
        yield sitting
        me.window.finish_recording()
        qtbot.wait_until(lambda: context.jobs.running == 0)


@pytest.mark.usefixtures("dialogs")
def test_the_whole_review_by_keys(review: Review) -> None:
    review.run()
