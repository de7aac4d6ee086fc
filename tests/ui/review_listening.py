"""The first chapters of a review by keys: find a take, hear it, read what was noted, decide."""

import pytest
from PySide6.QtWidgets import QLabel

from peerprep.domain.takes import Answer, Take
from peerprep.ui.forms import child
from tests.sound_fakes import FakePlayback, FakeSpeaker
from tests.ui.reviewer import Reviewer
from tests.ui.take_samples import STORY, WORD_S

NAMED = "My counselor, Dana Whitfield, was the first one who believed me."
ABOUT_NAMES = "What PeerPrep heard: a name after “my counselor”."
LENGTH = "1 minute 18 seconds"


def moment_of(phrase: str) -> float:
    return len(STORY[: STORY.index(phrase)].split()) * WORD_S


class Listening:
    """Chapters of one sitting; each goes on where the one before ended."""

    def __init__(self, me: Reviewer, speaker: FakeSpeaker, take_id: str) -> None:
        self.me = me
        self.speaker = speaker
        self.take_id = take_id

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
