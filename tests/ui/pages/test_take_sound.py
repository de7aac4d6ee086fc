"""The sound of a take on its page: speed, repeating, pauses, keys, and sound that is not whole."""

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from peerprep.audio import waveform
from peerprep.audio.wav import HEADER_BYTES, header
from peerprep.domain.takes import TakeState
from peerprep.services import sound as sound_service
from peerprep.settings import load
from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.ui.pages.take_page import TakePage
from peerprep.ui.shortcuts import keys_of
from peerprep.ui.widgets.strip import Strip
from peerprep.ui.widgets.waveform import Waveform
from peerprep.ui.widgets.words_view import WordsView
from tests.full_disk import FullDisk
from tests.sound_fakes import FakePlayback, FakeSpeaker, silence, voice, write_wav
from tests.ui.pages.opened_pages import opening
from tests.ui.take_samples import STORY, WORD_S, add_spoken

Open = Callable[[str], TakePage]
CTRL = Qt.KeyboardModifier.ControlModifier
GONE = "The sound is no longer on this computer. Your words are here."


@pytest.fixture
def open_page(context: Context, qtbot: QtBot) -> Iterator[Open]:
    with opening(lambda: TakePage(context), qtbot) as opened:
        yield opened


@pytest.fixture
def now(speaker: FakeSpeaker) -> Callable[[], FakePlayback]:
    return lambda: speaker.played[-1]


def click(qtbot: QtBot, page: TakePage, name: str) -> QPushButton:
    button = child(page, QPushButton, name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    return button


def choose(page: TakePage, words: str) -> QAction:
    menu = page._sound.controls.make_menu()
    action = next(action for action in menu.actions() if action.text() == words)
    action.trigger()
    menu.deleteLater()
    return action


def press(qtbot: QtBot, page: TakePage, key: Qt.Key, widget: str = "words_view") -> None:
    qtbot.wait_exposed(page)
    page.activateWindow()
    qtbot.wait_until(page.isActiveWindow)
    target = child(page, QWidget, widget)
    target.setFocus()
    qtbot.keyClick(target, key, CTRL)


def moment_of(phrase: str) -> float:
    return len(STORY[: STORY.index(phrase)].split()) * WORD_S


def test_a_speed_is_chosen_shown_said_and_remembered(
    context: Context,
    open_page: Open,
    qtbot: QtBot,
    said: list[str],
    now: Callable[[], FakePlayback],
) -> None:
    take_id = add_spoken(context.profile, duration_s=20)
    page = open_page(take_id)
    choose(page, "1.5×")
    assert child(page, QPushButton, "speed_button").text() == "1.5×"
    assert said[-1] == "Speed 1.5."
    click(qtbot, page, "play_button")
    assert now().route.speed == 1.5
    assert load(context.profile.paths.settings)[0].play_speed == 1.5
    again = open_page(take_id)
    assert child(again, QPushButton, "speed_button").text() == "1.5×"


def test_keys_play_slower_and_faster_and_are_listed(
    context: Context, open_page: Open, qtbot: QtBot, now: Callable[[], FakePlayback]
) -> None:
    page = open_page(add_spoken(context.profile))
    press(qtbot, page, Qt.Key.Key_P)
    now().advance(3.0)
    press(qtbot, page, Qt.Key.Key_Up)
    now().advance(4.0)
    assert now().position_s == pytest.approx(8.0, abs=0.01)
    assert len(page._sound.player._sound._speaker.played) == 1  # type: ignore[attr-defined]
    for _ in range(9):
        press(qtbot, page, Qt.Key.Key_Down)
    assert page._sound.player.speed == 0.5
    listed = {key.words: key.keys for key in keys_of(page)}
    assert {
        "Play or pause",
        "Play slower",
        "Play faster",
        "Say the time",
        "In the sound: 5 seconds back or on",
        "In the sound: a sentence back or on",
        "In the sound: to its beginning or end",
    } <= set(listed)


def test_the_word_lit_is_the_word_said_at_any_speed(
    context: Context, open_page: Open, qtbot: QtBot, now: Callable[[], FakePlayback]
) -> None:
    page = open_page(add_spoken(context.profile))
    choose(page, "2×")
    click(qtbot, page, "play_button")
    now().advance(6.1)
    view = child(page, WordsView, "words_view")
    qtbot.wait_until(lambda: view._lit == int(12.2 / WORD_S))


def test_a_word_chosen_while_it_plays_is_heard_without_a_new_start(
    context: Context, open_page: Open, qtbot: QtBot, speaker: FakeSpeaker
) -> None:
    page = open_page(add_spoken(context.profile))
    click(qtbot, page, "play_button")
    child(page, WordsView, "words_view").word_activated.emit(60)
    assert len(speaker.played) == 1
    assert speaker.played[0].position_s == 60 * WORD_S
    assert child(page, QLabel, "time_label").text() == "0:30"


def test_the_sentence_that_is_heard_is_repeated_until_asked_again(
    context: Context,
    open_page: Open,
    qtbot: QtBot,
    said: list[str],
    now: Callable[[], FakePlayback],
) -> None:
    page = open_page(add_spoken(context.profile))
    start_s, end_s = moment_of("I joined a Tuesday"), moment_of("I was at Lakeside")
    page._sound.player.play(start_s + 2.0)
    repeat = click(qtbot, page, "repeat_button")
    assert repeat.isChecked()
    assert said[-1] == "Repeating this sentence."
    for _ in range(30):
        now().advance(1.0)
        assert start_s - 0.01 <= now().position_s <= end_s
    qtbot.wait_until(lambda: start_s <= page._sound.player.position_s <= end_s)
    click(qtbot, page, "repeat_button")
    now().advance(20.0)
    assert now().position_s > end_s
    assert not repeat.isChecked()


def test_at_rest_the_chosen_sentence_is_repeated(
    context: Context, open_page: Open, qtbot: QtBot, now: Callable[[], FakePlayback]
) -> None:
    page = open_page(add_spoken(context.profile))
    view = child(page, WordsView, "words_view")
    mark = next(mark for mark in view.marks if mark.words.startswith("Suggestion 2"))
    view.mark_activated.emit(mark.id)
    click(qtbot, page, "repeat_button")
    start_s = moment_of("I was at Lakeside")
    assert now().position_s == start_s
    now().advance(40.0)
    assert start_s <= now().position_s <= moment_of("What I learned")


def test_going_to_another_sentence_repeats_that_one(
    context: Context, open_page: Open, qtbot: QtBot, now: Callable[[], FakePlayback]
) -> None:
    page = open_page(add_spoken(context.profile))
    click(qtbot, page, "repeat_button")
    wave = child(page, Waveform, "sound_wave")
    qtbot.keyClick(wave, Qt.Key.Key_Right, CTRL)
    now().advance(60.0)
    assert moment_of("There was a") <= now().position_s <= moment_of("My counselor")
    assert child(page, QPushButton, "repeat_button").isChecked()


def test_without_times_nothing_can_be_repeated(context: Context, open_page: Open) -> None:
    page = open_page(add_spoken(context.profile, text=None, duration_s=4))
    assert not child(page, QPushButton, "repeat_button").isEnabled()


def with_pauses(context: Context, text: str | None) -> str:
    """Save ten words, one every five seconds, each a second long."""
    take_id = add_spoken(context.profile, text=text, duration_s=50, word_s=5.0)
    sound = b"".join(voice(1.0) + silence(4.0) for _ in range(10))
    write_wav(context.profile.paths.recordings / f"{take_id}.wav", sound)
    return take_id


def test_a_sentence_that_is_repeated_and_gone_with_its_times_is_repeated_no_more(
    context: Context, open_page: Open, qtbot: QtBot, now: Callable[[], FakePlayback]
) -> None:
    take_id = add_spoken(context.profile)
    page = open_page(take_id)
    click(qtbot, page, "repeat_button")
    context.profile.transcripts.type_words(take_id, "I walk every morning.")
    assert not child(page, QPushButton, "repeat_button").isChecked()
    page._sound.player.play(2.0)
    assert now().route.loop is None


def test_long_pauses_between_words_are_jumped_when_asked(
    context: Context,
    open_page: Open,
    qtbot: QtBot,
    said: list[str],
    now: Callable[[], FakePlayback],
) -> None:
    take_id = add_spoken(context.profile, text="One two three.", duration_s=60, word_s=20.0)
    page = open_page(take_id)
    click(qtbot, page, "play_button")
    now().advance(18.0)
    assert now().position_s == pytest.approx(18.0)
    now().seek(0.0)
    choose(page, "&Skip silence")
    assert said[-1] == "Long pauses are skipped."
    assert load(context.profile.paths.settings)[0].skip_silence
    now().advance(17.0)
    assert now().position_s == pytest.approx(20.0 + 0.4, abs=0.02)  # 16.0 + 0.3 to 20.0 - 0.3
    choose(page, "&Skip silence")
    assert now().route.skips == ()
    assert not load(context.profile.paths.settings)[0].skip_silence


def test_without_words_quiet_is_jumped_by_its_level(
    context: Context, open_page: Open, qtbot: QtBot, now: Callable[[], FakePlayback]
) -> None:
    page = open_page(with_pauses(context, None))
    choose(page, "&Skip silence")
    qtbot.wait_until(lambda: len(page._sound.player._skips) == 10)
    click(qtbot, page, "play_button")
    now().advance(8.5)
    assert now().position_s > 40.0


def test_a_stretch_that_was_asked_for_is_heard_with_its_pauses(
    context: Context, open_page: Open, now: Callable[[], FakePlayback]
) -> None:
    take_id = add_spoken(context.profile, text="One two three.", duration_s=60, word_s=20.0)
    page = open_page(take_id)
    choose(page, "&Skip silence")
    page._sound.player.play(15.0, 21.0)
    now().advance(3.0)
    assert now().position_s == pytest.approx(18.0)


def test_a_setting_that_cannot_be_kept_holds_and_is_told(context: Context, open_page: Open) -> None:
    page = open_page(add_spoken(context.profile, duration_s=4))
    with FullDisk(0):
        choose(page, "2×")
    assert page._sound.player.speed == 2.0
    assert child(page, QWidget, "note_strip").isVisible()


def test_the_state_is_said_when_it_changes_and_the_time_when_asked(
    context: Context,
    open_page: Open,
    qtbot: QtBot,
    said: list[str],
    now: Callable[[], FakePlayback],
) -> None:
    page = open_page(add_spoken(context.profile))
    said.clear()
    click(qtbot, page, "play_button")
    assert said == ["Playing at 0 seconds."]
    for _ in range(5):
        now().advance(3.6)
        qtbot.wait_until(lambda: page._sound.player.position_s == now().position_s)
    wave = child(page, Waveform, "sound_wave")
    assert wave.value_in_words() == "0 seconds of 1 minute 18 seconds"
    click(qtbot, page, "play_button")
    assert said == ["Playing at 0 seconds.", "Paused at 18 seconds."]
    assert wave.value_in_words() == "18 seconds of 1 minute 18 seconds"
    press(qtbot, page, Qt.Key.Key_J)
    assert said[-1] == "18 seconds of 1 minute 18 seconds, paused, speed 1."
    choose(page, "0.75×")
    click(qtbot, page, "play_button")
    assert said[-1] == "Playing at 18 seconds, speed 0.75."


def test_leaving_says_nothing_of_the_sound(
    context: Context, open_page: Open, qtbot: QtBot, said: list[str]
) -> None:
    page = open_page(add_spoken(context.profile, duration_s=4))
    click(qtbot, page, "play_button")
    said.clear()
    page.leave()
    assert said == []


@pytest.mark.parametrize(
    "content",
    [b"", b"RIFF", header(16_000, 16_000), b"Dear colleague, " * 9],
    ids=["empty", "cut in its header", "no sample", "no sound file"],
)
def test_sound_that_is_not_there_any_more_leaves_the_words(
    context: Context, open_page: Open, qtbot: QtBot, speaker: FakeSpeaker, content: bytes
) -> None:
    take_id = add_spoken(context.profile)
    (context.profile.paths.recordings / f"{take_id}.wav").write_bytes(content)
    page = open_page(take_id)
    assert child(page, QLabel, "no_sound_label").text() == GONE
    assert child(page, QLabel, "no_sound_label").isVisible()
    assert not child(page, QWidget, "sound_card").isVisible()
    view = child(page, WordsView, "words_view")
    assert view.toPlainText() == STORY
    view.word_activated.emit(6)
    press(qtbot, page, Qt.Key.Key_P)
    assert speaker.played == []


@pytest.mark.parametrize("state", [None, TakeState.FAILED])
@pytest.mark.parametrize("content", [None, b"", b"Dear colleague, " * 9, header(1, 9)])
def test_nothing_is_promised_where_sound_and_words_are_gone(
    context: Context, open_page: Open, content: bytes | None, state: TakeState | None
) -> None:
    take_id = add_spoken(context.profile, text=None, sound=False, state=state)
    if content is not None:
        (context.profile.paths.recordings / f"{take_id}.wav").write_bytes(content)
    page = open_page(take_id)
    label = child(page, QLabel, "no_sound_label")
    assert label.text() == "The sound is no longer on this computer."
    strip = child(page, Strip, "state_strip")
    assert strip.words() == (
        "Without its sound, the words of this take can’t be written down. You can type them."
    )
    assert [button.text() for button in strip.buttons()] == ["T&ype them"]


def test_a_recording_cut_short_plays_what_is_left_and_says_how_much(
    context: Context, open_page: Open, qtbot: QtBot, now: Callable[[], FakePlayback]
) -> None:
    take_id = add_spoken(context.profile)
    path = context.profile.paths.recordings / f"{take_id}.wav"
    with path.open("r+b") as file:
        file.truncate(HEADER_BYTES + 30 * 32_000)
    page = open_page(take_id)
    label = child(page, QLabel, "no_sound_label")
    assert label.text() == "Only the first 30 seconds of the sound are left."
    assert label.isVisible()
    assert child(page, QLabel, "length_label").text() == "of 0:30"
    click(qtbot, page, "play_button")
    now().advance(40.0)
    qtbot.wait_until(lambda: not page._sound.player.is_playing)
    assert page._sound.player.position_s == pytest.approx(30.0)


def test_three_hours_of_sound_are_read_beside_the_window(
    context: Context,
    open_page: Open,
    qtbot: QtBot,
    now: Callable[[], FakePlayback],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    take_id = add_spoken(context.profile, duration_s=10)
    path = long_silence(context.profile.paths.recordings / f"{take_id}.wav", 3 * 3600)
    read_in: list[int] = []
    blocks = waveform._blocks

    def noted(*args: object) -> Iterator[object]:
        for block in blocks(*args):  # type: ignore[arg-type]
            read_in.append(threading.get_ident())
            yield block

    monkeypatch.setattr(waveform, "_blocks", noted)
    page = open_page(take_id)
    assert child(page, QLabel, "length_label").text() == "of 3:00:00"
    wave = child(page, Waveform, "sound_wave")
    wave.setFocus()
    qtbot.keyClick(wave, Qt.Key.Key_End)
    qtbot.keyClick(wave, Qt.Key.Key_Left)
    assert child(page, QLabel, "time_label").text() == "2:59:55"
    monkeypatch.setattr("tests.sound_fakes.read_samples", lambda _path: b"")
    click(qtbot, page, "play_button")
    now().advance(2.0)
    assert now().position_s == pytest.approx(3 * 3600 - 3)
    qtbot.wait_until(lambda: bool(wave._peaks), timeout=60_000)
    assert len(wave._peaks) == 480
    assert read_in
    assert threading.get_ident() not in read_in
    assert path.stat().st_size > 300_000_000


def long_silence(path: Path, seconds: int) -> Path:
    """Write a WAV file of silence that takes no room on the disk."""
    with path.open("wb") as file:
        file.write(header(16_000, seconds * 16_000))
        file.truncate(HEADER_BYTES + seconds * 32_000)
    return path


def test_leaving_ends_the_reading_of_a_long_sound(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    take_id = add_spoken(context.profile, duration_s=10)
    long_silence(context.profile.paths.recordings / f"{take_id}.wav", 3 * 3600)
    page = open_page(take_id)
    job = page._sound._picture.reading
    assert job is not None
    with qtbot.wait_signal(job.cancelled):
        page.leave()
    assert child(page, Waveform, "sound_wave")._peaks == ()


def test_a_sound_is_read_once_for_its_picture(
    context: Context, open_page: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_id = add_spoken(context.profile, duration_s=4)
    read = []

    def noted(path: Path, *more: object) -> list[float]:
        read.append(path)
        return waveform.peaks(path, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(sound_service, "peaks", noted)
    for _ in range(2):
        page = open_page(take_id)
        wave = child(page, Waveform, "sound_wave")
        qtbot.wait_until(lambda wave=wave: bool(wave._peaks))
    assert len(read) == 1
    path = context.profile.paths.recordings / f"{take_id}.wav"
    os.utime(path, ns=(1, 1))  # another file of the same name
    page = open_page(take_id)
    qtbot.wait_until(lambda: bool(child(page, Waveform, "sound_wave")._peaks))
    assert len(read) == 2
