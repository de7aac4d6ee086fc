"""The whole review by keys alone, and what a screen reader is told at every step of it."""

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from peerprep.domain.takes import Answer, Take
from peerprep.ui.dialogs.save_file import SaveFile
from peerprep.ui.dialogs.sound_files import SoundFilesDialog
from peerprep.ui.forms import child
from tests.sound_fakes import FakeMicrophone, FakePlayback, FakeSpeaker, voice, write_wav
from tests.ui.reviewer import Reviewer
from tests.ui.session_parts import opened
from tests.ui.take_samples import STORY, WORD_S, add_spoken

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)

EARLIER = (
    "So, um, I’ve had depression my whole adult life. My mom Rita gave up on me around then. "
    "I started going to a Tuesday group. I’ve got my own apartment now."
)
ADDED = " My friend Marcus Bell drove me there."
NAMED = "My counselor, Dana Whitfield, was the first one who believed me."
ABOUT_NAMES = "What PeerPrep heard: a name after “my counselor”."
LENGTH = "1 minute 18 seconds"


def moment_of(phrase: str) -> float:
    return len(STORY[: STORY.index(phrase)].split()) * WORD_S


class Review:
    """One long sitting, chapter by chapter; each goes on where the one before ended."""

    def __init__(self, me: Reviewer, speaker: FakeSpeaker, take_id: str, folder: Path) -> None:
        self.me = me
        self.speaker = speaker
        self.take_id = take_id
        self.folder = folder

    @property
    def take(self) -> Take:
        return self.me.context.profile.history.take(self.take_id)

    @property
    def now(self) -> FakePlayback:
        return self.speaker.played[-1]

    def open_menu(self, letter: str) -> None:
        """Choose an entry of More."""
        self.me.go_to("More")
        self.me.press("Space")
        self.me.choose(letter)

    def find_the_take(self) -> None:
        me = self.me
        me.press("Ctrl+2")
        me.hears("My takes. 3 takes since ")
        assert me.name == "Takes"
        me.press("Ctrl+F")
        assert me.name == "Search words, notes and comments"
        me.type("dana")
        me.press("Return")
        me.hears("1 take found.")
        me.go_to("Takes")
        told = "Tell me about your lived experience, Lived experience, take 2, "
        assert me.row == f"{told}{LENGTH}, Today"
        me.press("Return")
        me.hears("Tell me about your lived experience. Take 2  ·  today, ")
        assert me.window.windowTitle() == "Tell me about your lived experience · PeerPrep"
        assert me.name == "Play"

    def listen(self) -> None:
        me = self.me
        me.press("Ctrl+P")
        me.hears("Playing at 0 seconds.")
        assert me.name == "Pause"
        self.now.advance(3.0)
        time = child(me.window.shown(), QLabel, "time_label")
        me.qtbot.wait_until(lambda: time.text() == "0:03")
        me.press("Ctrl+J")
        me.hears(f"3 seconds of {LENGTH}, playing, speed 1.")
        me.press("Ctrl+P")
        me.hears("Paused at 3 seconds.")
        assert me.name == "Play"

    def seek(self) -> None:
        me = self.me
        me.press("Tab")
        assert (me.name, me.more) == ("Sound", f"3 seconds of {LENGTH}")
        me.press("Right")
        me.hears("8 seconds")
        assert me.more == f"8 seconds of {LENGTH}"
        me.press("Ctrl+Right")
        me.hears(f"{int(moment_of('My counselor'))} seconds")
        me.press("Ctrl+Left")
        me.hears(f"{int(moment_of('There was a'))} seconds")
        me.press("Left")
        me.hears("0 seconds")
        me.press("End")
        me.hears(LENGTH)
        me.press("Home")
        me.hears("0 seconds")
        me.press("Ctrl+P")
        me.hears("Playing at 0 seconds.")
        me.press("Right")
        me.silent()  # the voice itself says where it is
        me.press("Ctrl+P")
        me.hears("Paused at 5 seconds.")

    def change_how_it_plays(self) -> None:
        me = self.me
        me.press("Ctrl+Up")
        me.hears("Speed 1.25.")
        me.go_to("Speed")
        assert me.more == "1.25×"
        me.press("Space", "Up", "Return")  # a step slower in the menu
        me.hears("Speed 1.")
        assert (me.name, me.more) == ("Speed", "1×")
        me.go_to("Repeat sentence")
        me.press("Space")
        me.hears("Repeating this sentence.")
        assert me.is_checked
        for _ in range(30):
            self.now.advance(1.0)
            assert self.now.position_s <= moment_of("My counselor") + 0.5
        me.press("Space")
        me.hears("No longer repeating.")
        assert not me.is_checked
        me.press("Ctrl+P")
        me.hears("Paused at ")

    def walk_the_marks(self) -> None:
        me = self.me
        told = []
        me.press("Ctrl+G")
        while not told or told[-1] != me.last:
            told.append(me.last)
            me.press("Ctrl+G")
            if me.last == told[0]:
                break
        assert len(told) == 8
        (named,) = (words for words in told if NAMED in words)
        seconds = int(moment_of(NAMED))
        assert named == f"Suggestion 1 of 2: names someone in your life. {NAMED} 0:{seconds:02}."
        strengths = [words for words in told if words.startswith("Strength ")]
        assert sorted(words.split(":")[0] for words in strengths) == [
            f"Strength {number} of 6" for number in range(1, 7)
        ]
        me.press("Ctrl+Shift+G")
        assert me.last == told[-1]

    def choose_a_strength(self) -> None:
        me = self.me
        me.go_to("You showed where life is now")
        start_s = moment_of("Today I’ve got")
        assert me.name == f"You showed where life is now, 0:{int(start_s)}"
        assert me.more.startswith("“Today I’ve got my own apartment, and I’ve been working for two")
        assert "What PeerPrep heard: " in me.more
        me.press("Return")
        me.hears("Your listener hears that things changed. That is hope they can use.")
        assert self.now.position_s == pytest.approx(start_s, abs=0.3)
        self.now.advance(40.0)
        me.hears("Paused at ")
        me.press("Tab")
        assert me.name.startswith("You connected it to the work")

    def decide(self) -> None:
        me = self.me
        me.go_to("Suggestion 1 of 2: Names someone in your life")
        assert me.more.startswith(f"Open. “{NAMED}” {ABOUT_NAMES} The people in your story")
        me.go_to("Plan a change")
        me.press("Space")
        assert me.name == "Next time I’ll say…"
        me.type("my counselor")
        me.press("Return")
        me.hears("Planned for the next time.")
        assert me.name.startswith("Suggestion 2 of 2: A private detail")
        assert me.more.startswith("Open. “I was at Lakeside Hospital")
        me.go_to("Doesn’t fit")
        me.press("Space")
        me.hears("Thanks. PeerPrep won’t show this one again.")
        assert me.name == "Suggestion 1 of 1: Names someone in your life. Planned"
        me.press("Space")
        me.hears(f"“{NAMED}” {ABOUT_NAMES} The people in your story")
        decided = {answer.answer: answer.line for answer in self.take.answers}
        assert decided == {Answer.PLANNED: "my counselor", Answer.WRONG: ""}

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
        assert me.name == "Open it"
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
        yield Review(me, speaker, take_id, tmp_path)
        me.window.finish_recording()
        qtbot.wait_until(lambda: context.jobs.running == 0)


@pytest.mark.usefixtures("dialogs")
def test_the_whole_review_by_keys(review: Review) -> None:
    review.run()
