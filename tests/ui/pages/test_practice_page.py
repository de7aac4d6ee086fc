"""The Practice page as a person meets it: first visit, later visits, and what can be missing."""

import subprocess
import sys
from collections import namedtuple
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.modes import Mode
from peerprep.domain.takes import TakeState
from peerprep.services.banks import BankService
from peerprep.services.changes import Subject
from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.ui.pages.practice_page import PracticePage
from peerprep.ui.widgets.card import Card
from peerprep.ui.widgets.flow import ChipGroup
from peerprep.ui.widgets.question_label import QuestionLabel
from peerprep.ui.widgets.segments import SegmentFrame
from peerprep.ui.widgets.strip import Strip
from tests.sound_fakes import FakeMicrophone, FakeSpeaker, voice, write_wav
from tests.ui.page_checks import check_page
from tests.ui.session_parts import add_model, opened, questions

FIRST = "Tell me about your lived experience"
TAB = [
    "start_button",
    "another_button",
    "hear_button",
    "role_combo",
    "count_spin",
    "think_combo",
    "session_button",
    "together_button",
    "check_button",
    "continue_button",
]


def shown(context: Context, qtbot: QtBot) -> PracticePage:
    page = PracticePage(context)
    qtbot.add_widget(page)
    page.resize(1069, 720)
    page.show()
    qtbot.wait_until(page.isActiveWindow)
    page.arrive()
    looking = "Looking"
    label = child(page, QLabel, "microphone_label")
    qtbot.wait_until(lambda: label.text() != looking)
    return page


def strip(page: PracticePage, name: str = "trouble") -> Strip:
    return child(page, Strip, f"{name}_strip")


def press(page: PracticePage, name: str, qtbot: QtBot) -> None:
    qtbot.mouseClick(child(page, QPushButton, name), Qt.MouseButton.LeftButton)


def answered(context: Context, folder: Path, key: str = "lived-experience") -> str:
    """Save a spoken answer of five seconds in a session of two questions."""
    asked = questions(context, "lived-experience", "why-peer-support")
    session = context.profile.practice.start(asked)
    wav = write_wav(folder / "answer.wav", voice(5))
    question = next(question for question in asked if question.key == key)
    return context.profile.practice.keep_file(session.id, question, wav).id


_DIES = """
import os, sys
from pathlib import Path
from peerprep.paths import AppPaths
from peerprep.profile import Profile
from tests.sound_fakes import FakeMicrophone, FakeSpeaker, voice
paths = AppPaths(Path(sys.argv[1]))
paths.create()
microphone = FakeMicrophone()
profile = Profile(paths, microphone=microphone, speaker=FakeSpeaker())
bank = profile.banks.built_in()
session = profile.practice.start([bank.asked(bank.questions[0])])
recording = profile.practice.record(session.id, session.questions[0])
microphone.speak(voice(47))
recording.pump()
os._exit(9)
"""


@pytest.fixture
def after_a_crash(
    tmp_path: Path, qapp: object, microphone: FakeMicrophone, speaker: FakeSpeaker
) -> Iterator[Context]:
    """A profile whose last PeerPrep died after 47 seconds of an answer."""
    folder = tmp_path / "profile"
    root = Path(__file__).parents[3]
    died = subprocess.run([sys.executable, "-c", _DIES, str(folder)], cwd=root, check=False)
    assert died.returncode == 9
    with opened(folder, microphone, speaker) as context:
        yield context


def test_page_keeps_the_house_rules(context: Context, qtbot: QtBot, tmp_path: Path) -> None:
    answered(context, tmp_path, key="lived-experience")
    answered(context, tmp_path, key="why-peer-support")
    page = shown(context, qtbot)
    page._next.refresh("any")
    check_page(page, [name for name in TAB if name != "hear_button"])


def test_the_question_every_guide_names_comes_first(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot)
    assert child(page, QuestionLabel, "question_label").text() == FIRST
    facts = child(page, QLabel, "next_facts_label").text()
    assert facts == "Lived experience  ·  about 2½ minutes"
    assert page.main_control.hasFocus()


def test_first_visit_offers_nothing_of_the_past(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot)
    assert not child(page, QPushButton, "hear_button").isVisible()
    assert not child(page, Card, "left_card").isVisible()


def test_arrival_is_said(context: Context, qtbot: QtBot, said: list[str]) -> None:
    shown(context, qtbot)
    assert f"Practice. Up next: {FIRST}" in said


def test_ctrl_enter_starts_with_the_question(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot)
    with qtbot.wait_signal(context.go.start) as started:
        qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    asked, mode, role, think_s = started.args
    assert [question.text for question in asked] == [FIRST]
    assert (mode, role, think_s) == (Mode.PRACTICE, "any", 30)


def test_another_question_is_another(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot)
    press(page, "another_button", qtbot)
    assert child(page, QuestionLabel, "question_label").text() == (
        "Why are you interested in peer support?"
    )


def test_a_session_has_what_was_chosen(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot)
    child(page, QSpinBox, "count_spin").setValue(2)
    child(page, QComboBox, "think_combo").setCurrentIndex(3)
    topics = child(page, ChipGroup, "topic_chips")
    topics.set_chosen(["self_care"])
    child(page, SegmentFrame, "mode_segments").choose(Mode.INTERVIEW.value)
    with qtbot.wait_signal(context.go.start) as started:
        press(page, "session_button", qtbot)
    asked, mode, _role, think_s = started.args
    assert [question.category for question in asked] == ["self_care", "self_care"]
    assert (mode, think_s) == (Mode.INTERVIEW, None)


def test_somebody_beside_can_ask_every_question_of_role_and_topics(
    context: Context, qtbot: QtBot
) -> None:
    answered(context, context.profile.paths.base)
    page = shown(context, qtbot)
    child(page, ChipGroup, "topic_chips").set_chosen(["lived_experience"])
    with qtbot.wait_signal(context.go.live) as began:
        press(page, "together_button", qtbot)
    asked, role = began.args
    bank = context.profile.banks.built_in()
    suited = {q.key for q in bank.questions if q.category == "lived_experience" and q.suits(role)}
    assert {question.key for question in asked} == suited
    assert asked[-1].key == "lived-experience"  # it was practiced last


@pytest.mark.parametrize("button", ["session_button", "together_button"])
def test_no_topic_is_said(context: Context, qtbot: QtBot, button: str) -> None:
    page = shown(context, qtbot)
    child(page, ChipGroup, "topic_chips").set_chosen([])
    with qtbot.assert_not_emitted(context.go.start), qtbot.assert_not_emitted(context.go.live):
        press(page, button, qtbot)
    assert strip(page, "note").words() == (
        "Choose at least one topic, or start with the question above."
    )


def test_choices_are_there_the_next_time(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot)
    child(page, QSpinBox, "count_spin").setValue(5)
    role = child(page, QComboBox, "role_combo")
    role.setCurrentIndex(role.findData("recovery_coach"))
    child(page, ChipGroup, "topic_chips").chip("motivation").click()
    again = shown(context, qtbot)
    assert child(again, QSpinBox, "count_spin").value() == 5
    assert child(again, QComboBox, "role_combo").currentText() == "Recovery coach"
    assert child(again, ChipGroup, "topic_chips").chosen() == (
        "lived_experience",
        "boundaries_ethics",
    )


def test_more_topics_are_shown_on_demand(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot)
    topics = child(page, ChipGroup, "topic_chips")
    assert not topics.chip("teamwork_supervision").isVisible()
    press(page, "more_topics_button", qtbot)
    assert topics.chip("teamwork_supervision").isVisible()
    assert topics.chip("challenging_situations").hasFocus()


def test_what_stays_private_is_kept(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot)
    child(page, ChipGroup, "private_chips").chip("My children").click()
    press(page, "add_private_button", qtbot)
    field = child(page, QLineEdit, "private_edit")
    assert field.hasFocus()
    qtbot.keyClicks(field, "The shelter")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert context.profile.settings.private == ("My children", "The shelter")
    assert not field.isVisible()
    assert child(page, QPushButton, "add_private_button").hasFocus()


def test_esc_closes_the_private_field_only(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot)
    press(page, "add_private_button", qtbot)
    field = child(page, QLineEdit, "private_edit")
    qtbot.keyClicks(field, "The sh")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()
    assert "The sh" not in context.profile.settings.private_options


def test_a_practiced_question_can_be_heard(
    context: Context, qtbot: QtBot, tmp_path: Path, speaker: FakeSpeaker
) -> None:
    page = shown(context, qtbot)
    answered(context, tmp_path)
    # the bank's other questions come first now, so go on until it is this one again
    while child(page, QuestionLabel, "question_label").text() != FIRST:
        press(page, "another_button", qtbot)
    assert child(page, QLabel, "last_label").text() == "You last practiced this today."
    press(page, "hear_button", qtbot)
    assert speaker.played[0].duration_s == pytest.approx(5, abs=0.1)
    page.leave()
    assert speaker.played[0].is_stopped


def test_an_unfinished_session_can_be_continued(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    answered(context, tmp_path)
    page = shown(context, qtbot)
    assert child(page, QLabel, "left_label").text() == "Today, 1 of 2 answered"
    left = context.profile.practice.left_off()
    assert left is not None
    with qtbot.wait_signal(context.go.resume, check_params_cb=lambda found: found == left.id):
        press(page, "continue_button", qtbot)


def test_no_microphone_is_said_with_what_to_do(
    context: Context, qtbot: QtBot, microphone: FakeMicrophone
) -> None:
    add_model(context)
    microphone.unplug()
    page = shown(context, qtbot)
    assert strip(page).words() == (
        "No microphone yet. Plug one in and choose Check, or type your answers."
    )


def test_no_sound_system_is_said(
    context: Context, qtbot: QtBot, microphone: FakeMicrophone
) -> None:
    microphone.refusal = Problem.NO_SOUND_SYSTEM
    page = shown(context, qtbot)
    assert strip(page).words() == (
        "Sound isn’t set up on this computer. You can type your answers."
    )


def test_missing_speech_file_can_be_added(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot)
    assert strip(page).words() == (
        "Speech to text needs one file. Record now; your words can be written down later."
    )
    with qtbot.wait_signal(context.go.settings_section):
        qtbot.mouseClick(strip(page).buttons()[0], Qt.MouseButton.LeftButton)


def test_a_file_that_comes_clears_the_strip(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot)
    add_model(context)
    context.profile.changes.tell(Subject.MODELS)
    assert not strip(page).isVisible()
    assert child(page, QLabel, "words_label").text() == "Ready, works without internet"


def test_trouble_is_said_once(context: Context, qtbot: QtBot, said: list[str]) -> None:
    shown(context, qtbot)
    assert len([words for words in said if words.startswith("Speech to text needs")]) == 1


def test_a_file_that_could_not_be_made_ready_is_said(context: Context, qtbot: QtBot) -> None:
    page = shown(context, qtbot)
    context.installer.failed.emit("That file isn’t the one PeerPrep knows, so it was not used.")
    assert strip(page, "note").words().startswith("That file isn’t the one")


def test_little_space_is_said(
    context: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(
        "peerprep.storage.recordings.shutil.disk_usage",
        lambda _folder: usage(10**9, 10**9, 610 * 32_000),
    )
    page = shown(context, qtbot)
    assert strip(page).words() == "Space is low: room for about 10 minutes."


def test_recovered_answer_is_offered_and_kept(
    after_a_crash: Context, qtbot: QtBot, speaker: FakeSpeaker
) -> None:
    page = shown(after_a_crash, qtbot)
    offer = strip(page, "recovered")
    assert offer.words() == (
        "PeerPrep closed while you were answering today. 47 seconds were kept."
    )
    listen, keep, let_go = offer.buttons()
    assert [b.text() for b in (listen, keep, let_go)] == ["&Listen", "K&eep it", "Let it &go"]
    qtbot.mouseClick(listen, Qt.MouseButton.LeftButton)
    assert speaker.played[0].duration_s == pytest.approx(47, abs=1)
    qtbot.mouseClick(keep, Qt.MouseButton.LeftButton)
    assert not offer.isVisible()
    assert [take.state for take in after_a_crash.profile.history.takes()] == [TakeState.RECORDED]
    assert page.main_control.hasFocus()


def test_recovered_answer_can_be_let_go(after_a_crash: Context, qtbot: QtBot) -> None:
    page = shown(after_a_crash, qtbot)
    qtbot.mouseClick(strip(page, "recovered").buttons()[2], Qt.MouseButton.LeftButton)
    assert not strip(page, "recovered").isVisible()
    assert after_a_crash.profile.history.takes() == []


def test_offer_of_a_recovered_answer_keeps_the_house_rules(
    after_a_crash: Context, qtbot: QtBot
) -> None:
    check_page(shown(after_a_crash, qtbot))


def test_broken_bank_is_one_sentence(context: Context, qtbot: QtBot, tmp_path: Path) -> None:
    broken = tmp_path / "questions.json"
    broken.write_text('{"format": 1', encoding="utf-8")
    context.profile.banks = BankService(shipped=broken)
    assert isinstance(context.profile.banks.problem, InvalidData)
    page = shown(context, qtbot)
    assert "questions.json was not used" in strip(page, "note").words()
    assert not child(page, Card, "next_card").isVisible()


@pytest.mark.parametrize("answer", [1, 2])
def test_a_recovered_answer_deleted_meanwhile_is_offered_no_more(
    after_a_crash: Context, qtbot: QtBot, answer: int
) -> None:
    page = shown(after_a_crash, qtbot)
    history = after_a_crash.profile.history
    history.delete(history.takes()[0].id)
    qtbot.mouseClick(strip(page, "recovered").buttons()[answer], Qt.MouseButton.LeftButton)
    assert not strip(page, "recovered").isVisible()
