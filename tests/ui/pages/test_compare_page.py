"""Side by side: which two takes, their words and sound, what changed, and all of it by keys."""

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from peerprep.domain.takes import Answer, TakeState
from peerprep.profile import Profile
from peerprep.ui import new_words_finding
from peerprep.ui.context import Context
from peerprep.ui.drawing.underlines import MarkKind
from peerprep.ui.forms import child
from peerprep.ui.jobs import Cancelled
from peerprep.ui.pages.compare_page import ComparePage
from peerprep.ui.theme import theme
from peerprep.ui.widgets.changes_panel import ChangeView
from peerprep.ui.widgets.compare_side import CompareSide
from peerprep.ui.widgets.compared_words import ComparedWords
from peerprep.ui.widgets.pinned_wave import PinnedWave
from peerprep.ui.widgets.strip import Strip
from peerprep.ui.widgets.waveform import Waveform
from tests.full_disk import FullDisk
from tests.sound_fakes import FakeSpeaker
from tests.ui.page_checks import check_page, cut, spoken_name, tab_stops
from tests.ui.pages.opened_pages import opening
from tests.ui.pages.test_take_sound import long_silence
from tests.ui.pictures import settle
from tests.ui.returned import send_back
from tests.ui.take_samples import STORY, WORD_S, add_spoken, add_typed, first_key

Open = Callable[[str], ComparePage]
SHORT = "My mom Rita gave up on me. I joined a Tuesday group and I walk every morning."
LONGER = SHORT + " Today I’ve got my own apartment, and I’ve been working for two years."
DANGER = "I want to kill myself tonight. I have a plan."
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_page(context: Context, qtbot: QtBot) -> Iterator[Open]:
    with opening(lambda: ComparePage(context), qtbot, active=True) as opened:
        yield opened


def sides(page: ComparePage) -> list[CompareSide]:
    return page._sides


def picker(page: ComparePage, name: str) -> QComboBox:
    return child(page, QComboBox, f"{name}_combo")


def picked(page: ComparePage) -> list[str]:
    return [picker(page, name).currentData() for name in ("first", "second")]


def changes(page: ComparePage) -> list[str]:
    return [view.sentence for view in page.findChildren(ChangeView) if view.isVisible()]


def text(page: QWidget, name: str) -> str:
    return child(page, QLabel, name).text()


def press(qtbot: QtBot, page: ComparePage, keys: str) -> None:
    combination = QKeySequence(keys)[0]
    target = page.focusWidget() or page
    qtbot.keyClick(target, combination.key(), combination.keyboardModifiers())


def show_new(page: ComparePage, qtbot: QtBot) -> None:
    press(qtbot, page, "Alt+W")
    qtbot.wait_until(lambda: bool(sides(page)[1].words.accessibleDescription()))


def test_a_take_stands_beside_the_one_before_it(
    context: Context, open_page: Open, said: list[str]
) -> None:
    oldest = add_spoken(context.profile, text=SHORT, days_ago=2, duration_s=2)
    middle = add_spoken(context.profile, text=SHORT, days_ago=1, duration_s=2)
    newest = add_spoken(context.profile, text=LONGER, duration_s=2)
    assert picked(open_page(newest)) == [middle, newest]
    assert said[-1] == "Comparing take 2, yesterday, with take 3, today."
    assert picked(open_page(oldest)) == [oldest, middle]


def test_takes_of_other_questions_are_not_offered(context: Context, open_page: Open) -> None:
    other = context.profile.banks.built_in().questions[1].key
    add_typed(context.profile, other, "Something else.")
    first = add_spoken(context.profile, text=SHORT, days_ago=1, duration_s=2)
    second = add_spoken(context.profile, text=LONGER, duration_s=2)
    page = open_page(second)
    names = picker(page, "first")
    assert [names.itemData(at) for at in range(names.count())] == [first, second]
    assert names.itemText(1) == "Take 2, today"


def test_comments_of_partners_stand_over_the_sound_and_in_the_words(
    context: Context,
    partner: Profile,
    tmp_path: Path,
    open_page: Open,
    qtbot: QtBot,
    speaker: FakeSpeaker,
    said: list[str],
) -> None:
    add_spoken(context.profile, days_ago=1, duration_s=70.0)
    take = add_spoken(context.profile, duration_s=70.0)
    page = open_page(take)
    second = sides(page)[1]
    wave = child(second, PinnedWave, "sound_wave")
    assert wave.pins == ()
    for who in ("Sam", "Kim"):
        context.profile.reviews.take_in(send_back(context.profile, partner, take, tmp_path, who))
    labels = ["S1", "K2", "S3", "K4", "S5", "K6"]
    assert [pin.label for pin in wave.pins] == labels
    assert "Comments: S1: 0:14, K2: 0:14" in wave.accessibleDescription()
    marks = [mark for mark in second.words.marks if mark.kind is MarkKind.COMMENT]
    assert [f"{mark.letter}{mark.number}" for mark in marks] == labels
    assert child(sides(page)[0], PinnedWave, "sound_wave").pins == ()
    note = child(second, QLabel, "mark_label")
    assert not note.isVisible()
    second.words.setFocus()
    press(qtbot, page, "Ctrl+G")
    assert said[-1].startswith("Comment 1 of 6 from Sam, what worked. Keeping the details")
    assert note.text() == said[-1]
    assert note.isVisible()
    x = round(wave.width() * 58.0 / 70.0)
    qtbot.mouseClick(wave, Qt.MouseButton.LeftButton, pos=QPoint(x, 8))
    assert note.text().startswith("Comment 5 of 6 from Sam, an idea.")
    assert len(speaker.played) == 1
    for review in context.profile.reviews.reviews_of(take):
        context.profile.reviews.delete(review.id)
    assert (wave.pins, note.isVisible()) == ((), False)
    check_page(page, [])


def test_comments_wait_where_suggestions_wait(
    context: Context, partner: Profile, tmp_path: Path, open_page: Open
) -> None:
    add_spoken(context.profile, text=SHORT, days_ago=1, duration_s=2)
    take = add_spoken(context.profile, text=DANGER, duration_s=70.0)
    context.profile.reviews.take_in(send_back(context.profile, partner, take, tmp_path))
    page = open_page(take)
    assert sides(page)[1].words.marks == ()
    assert child(sides(page)[1], PinnedWave, "sound_wave").pins == ()


def test_leaving_ends_the_reading_of_long_sounds_and_coming_back_takes_it_up(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    ids = [add_spoken(context.profile, text=SHORT, days_ago=d, duration_s=2) for d in (1, 0)]
    short = {one: context.profile.transcripts.sound_of(one).read_bytes() for one in ids}
    for one in ids:
        long_silence(context.profile.paths.recordings / f"{one}.wav", 3 * 3600)
    page = open_page(ids[1])
    jobs = [side._picture.reading for side in sides(page)]
    with qtbot.wait_signals([job.cancelled for job in jobs if job is not None]):
        page.leave()
    for one, data in short.items():
        (context.profile.paths.recordings / f"{one}.wav").write_bytes(data)
    page.arrive()
    for side in sides(page):
        qtbot.wait_until(lambda side=side: bool(child(side, Waveform, "sound_wave")._peaks))


def test_another_take_is_picked_by_keys(
    context: Context, open_page: Open, qtbot: QtBot, said: list[str]
) -> None:
    ids = [add_spoken(context.profile, text=SHORT, days_ago=d, duration_s=2) for d in (2, 1, 0)]
    page = open_page(ids[2])
    press(qtbot, page, "Alt+F")
    assert page.focusWidget() is picker(page, "first")
    press(qtbot, page, "Up")
    assert picked(page) == [ids[0], ids[2]]
    assert text(sides(page)[0], "take_label") == "Take 1"
    assert said[-1].endswith("with take 3, today.")
    assert page.focusWidget() is picker(page, "first")


def test_the_same_take_never_stands_on_both_sides(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    ids = [add_spoken(context.profile, text=SHORT, days_ago=d, duration_s=2) for d in (1, 0)]
    page = open_page(ids[1])
    press(qtbot, page, "Alt+S")
    press(qtbot, page, "Up")
    assert picked(page) == [ids[1], ids[0]]
    assert [side.take.id for side in sides(page) if side.take] == [ids[1], ids[0]]


def test_one_take_leads_to_practice(
    context: Context, open_page: Open, qtbot: QtBot, said: list[str]
) -> None:
    page = open_page(add_spoken(context.profile, text=SHORT, duration_s=2))
    words = "There is one take of this question. Practice it again to compare."
    assert text(page, "one_label") == words
    assert said[-1] == words
    assert not picker(page, "first").isVisible()
    assert page.focusWidget() is page.main_control
    with qtbot.wait_signal(context.go.start) as went:
        press(qtbot, page, "Ctrl+Return")
    assert went.args[0][0].key == first_key(context.profile)
    check_page(page, ["again_button", "back_button"])


def test_words_that_are_missing_are_said(context: Context, open_page: Open) -> None:
    add_spoken(context.profile, text=SHORT, days_ago=1, duration_s=2)
    cases = (
        (None, TakeState.TRANSCRIBING, "This take’s words are still being written down."),
        (None, TakeState.FAILED, "Your words couldn’t be written down. The recording is safe."),
        (None, None, "Your recording is safe. Its words aren’t written down yet."),
        ("", None, "No speech was heard, so nothing was written."),
    )
    for words, state, sentence in cases:
        page = open_page(add_spoken(context.profile, text=words, state=state, duration_s=2))
        side = sides(page)[1]
        assert text(side, "state_label") == sentence
        rule, state = (child(side, QWidget, name) for name in ("words_rule", "state_label"))
        assert state.y() - rule.y() < theme().px(20)  # it stands where the words would begin
        assert not side.words.isVisible()
        assert not child(page, QPushButton, "new_words_button").isVisible()


def test_words_come_when_they_are_written(context: Context, open_page: Open) -> None:
    add_spoken(context.profile, text=SHORT, days_ago=1, duration_s=2)
    take_id = add_spoken(context.profile, text=None, duration_s=2)
    page = open_page(take_id)
    context.profile.transcripts.type_words(take_id, LONGER)
    assert sides(page)[1].words.toPlainText() == LONGER


def test_what_changed_in_findings_and_facts(context: Context, open_page: Open) -> None:
    add_spoken(context.profile, text=SHORT, days_ago=1, duration_s=62)
    page = open_page(add_spoken(context.profile, text=LONGER.replace("Rita ", ""), duration_s=78))
    said = changes(page)
    assert "Also heard in take 2: where life is now." in said
    assert "Heard in both: what keeps you well." in said
    assert "People in your life: 1, then 0." in said
    assert "Length: 1:02, then 1:18." in said
    assert "Fillers heard: 0 in both." in said
    about = "Take 1, then take 2. No better or worse, just different."
    assert text(page, "changes_about_label") == about
    flow = child(page, QWidget, "changes_flow")
    assert flow.accessibleDescription() == " ".join(said)


def test_pauses_are_those_of_the_settings(context: Context, open_page: Open) -> None:
    profile = context.profile
    add_spoken(profile, text=SHORT, days_ago=1, duration_s=2, word_s=4.0)
    page = open_page(add_spoken(profile, text=SHORT, duration_s=2, word_s=8.0))
    assert "Pauses longer than 2 seconds: 0 in both." in changes(page)
    profile.save_settings(dataclasses.replace(profile.settings, pause_s=0.5))
    page.leave()
    page.arrive()
    assert f"Pauses longer than 0.5 seconds: {len(SHORT.split()) - 1} in both." in changes(page)


def test_the_other_way_round_it_is_gone(context: Context, open_page: Open, qtbot: QtBot) -> None:
    add_spoken(context.profile, text=LONGER, days_ago=1, duration_s=2)
    page = open_page(add_spoken(context.profile, text=SHORT, duration_s=2))
    assert "Heard in take 1 only: where life is now." in changes(page)


def test_a_suggestion_that_does_not_fit_is_not_counted(context: Context, open_page: Open) -> None:
    add_spoken(context.profile, text=SHORT, days_ago=1, duration_s=2)
    second = add_spoken(context.profile, text=SHORT, duration_s=2)
    page = open_page(second)
    assert "People in your life: 1 in both." in changes(page)
    quote = "My mom Rita gave up on me."
    context.profile.transcripts.answer(second, "third_party_identity", quote, Answer.WRONG)
    assert "People in your life: 1, then 0." in changes(page)


def test_coaching_on_words_that_raised_care_waits(context: Context, open_page: Open) -> None:
    add_spoken(context.profile, text=STORY, days_ago=1, duration_s=2)
    page = open_page(add_spoken(context.profile, text=DANGER, duration_s=2))
    assert sides(page)[1].words.marks == ()
    assert sides(page)[0].words.marks
    assert text(page, "changes_note_label") == "Suggestions for take 2 wait on its own page."
    assert not [words for words in changes(page) if "eard in" in words]


def test_new_words_stand_behind_a_bar_and_are_called_new(
    context: Context, open_page: Open, qtbot: QtBot, said: list[str]
) -> None:
    add_spoken(context.profile, text=SHORT, days_ago=1, duration_s=2)
    page = open_page(add_spoken(context.profile, text=LONGER, duration_s=2))
    first, second = (side.words for side in sides(page))
    before = second.grab().toImage()
    show_new(page, qtbot)
    assert said[-1] == "New words in 1 place."
    assert second.accessibleDescription() == "New words in 1 place."
    assert first.accessibleDescription() == ""
    assert second.grab().toImage() != before
    assert second.toPlainText() == LONGER
    second.setFocus()
    cursor = second.textCursor()
    cursor.setPosition(len(SHORT) - 3)
    second.setTextCursor(cursor)
    heard = len(said)
    for _ in range(3):
        qtbot.keyClick(second, Qt.Key.Key_Right, CONTROL)
    assert said[heard:] == ["new"]
    press(qtbot, page, "Alt+W")
    qtbot.wait_until(lambda: second.accessibleDescription() == "")
    assert child(page, QPushButton, "new_words_button").text() == "Show ne&w words"


def test_new_words_follow_another_take(context: Context, open_page: Open, qtbot: QtBot) -> None:
    ids = [
        add_spoken(context.profile, text=words, days_ago=3 - at, duration_s=2)
        for at, words in enumerate((LONGER, SHORT, LONGER))
    ]
    page = open_page(ids[2])
    show_new(page, qtbot)
    press(qtbot, page, "Alt+F")
    press(qtbot, page, "Up")
    qtbot.wait_until(lambda: not sides(page)[1].words.accessibleDescription())
    assert picked(page) == [ids[0], ids[2]]


def test_new_words_are_found_once_and_not_for_a_page_that_is_left(
    context: Context, open_page: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    go_on, gone = Event(), Event()

    def slow(_before: str, after: str, check: Callable[[], None]) -> tuple[tuple[int, int], ...]:
        asked.append(after)
        go_on.wait(20)
        try:
            check()
        except Cancelled:
            gone.set()
            raise
        return ((0, len(after)),)

    monkeypatch.setattr(new_words_finding, "new_words", slow)
    first = add_spoken(context.profile, text=SHORT, days_ago=1, duration_s=2)
    page = open_page(add_spoken(context.profile, text=LONGER, duration_s=2))
    press(qtbot, page, "Alt+W")
    qtbot.wait_until(lambda: bool(asked))
    for note in ("one", "two"):
        context.profile.margins.set_note(first, note)
    assert asked == [LONGER]
    page.leave()
    go_on.set()
    qtbot.wait_until(lambda: not context.jobs.running)
    assert gone.is_set()
    assert sides(page)[1].words.accessibleDescription() == ""
    page.arrive()
    qtbot.wait_until(lambda: bool(sides(page)[1].words.accessibleDescription()))
    qtbot.wait_until(lambda: not context.jobs.running)
    context.profile.margins.set_note(first, "three")
    assert context.jobs.running == 0
    assert asked == [LONGER, LONGER]


def test_ctrl_p_plays_the_side_with_the_keyboard(
    context: Context, open_page: Open, qtbot: QtBot, speaker: FakeSpeaker
) -> None:
    add_spoken(context.profile, text=SHORT, days_ago=1, duration_s=3)
    page = open_page(add_spoken(context.profile, text=LONGER, duration_s=4))
    left, right = sides(page)
    press(qtbot, page, "Ctrl+P")
    assert left.player.is_playing
    assert child(left, QPushButton, "play_button").accessibleName() == "Pause take 1"
    right.words.setFocus()
    press(qtbot, page, "Ctrl+P")
    assert (left.player.is_playing, right.player.is_playing) == (False, True)
    child(page, QPushButton, "new_words_button").setFocus()
    press(qtbot, page, "Ctrl+P")
    assert not right.player.is_playing
    press(qtbot, page, "Ctrl+P")
    assert right.player.is_playing
    page.leave()
    assert not right.player.is_playing
    assert speaker.played[-1].is_stopped


def test_enter_on_a_word_plays_from_there_and_lights_it(
    context: Context, open_page: Open, qtbot: QtBot, speaker: FakeSpeaker
) -> None:
    add_spoken(context.profile, text=SHORT, days_ago=1, duration_s=20)
    page = open_page(add_spoken(context.profile, text=LONGER, duration_s=20))
    words = sides(page)[1].words
    words.setFocus()
    cursor = words.textCursor()
    cursor.setPosition(LONGER.index("Tuesday") + 1)
    words.setTextCursor(cursor)
    qtbot.keyClick(words, Qt.Key.Key_Return)
    index = len(LONGER[: LONGER.index("Tuesday")].split())
    assert speaker.played[-1].position_s == pytest.approx(index * WORD_S)
    assert words.extraSelections()[0].cursor.selectedText() == "Tuesday"


def test_favorite_is_made_and_taken_back_by_keys(
    context: Context, open_page: Open, qtbot: QtBot, said: list[str]
) -> None:
    add_spoken(context.profile, text=SHORT, days_ago=1, duration_s=2)
    take_id = add_spoken(context.profile, text=LONGER, duration_s=2)
    page = open_page(take_id)
    button = child(sides(page)[1], QPushButton, "favorite_button")
    assert (button.text(), button.accessibleName()) == ("Make favorite", "Make take 2 favorite")
    button.setFocus()
    press(qtbot, page, "Space")
    assert context.profile.history.take(take_id).favorite
    assert (button.text(), button.accessibleName()) == ("Favorite", "Take 2 is a favorite")
    assert said[-1] == "Favorite."
    assert page.focusWidget() is button
    press(qtbot, page, "Space")
    assert not context.profile.history.take(take_id).favorite


def test_a_favorite_the_disk_does_not_take_is_said(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    add_spoken(context.profile, text=SHORT, days_ago=1, duration_s=2)
    page = open_page(add_spoken(context.profile, text=LONGER, duration_s=2))
    button = child(sides(page)[1], QPushButton, "favorite_button")
    button.setFocus()
    with FullDisk(0):
        press(qtbot, page, "Space")
    assert child(page, Strip, "note_strip").isVisible()
    assert button.text() == "Make favorite"


def test_typed_takes_and_lost_sound(context: Context, open_page: Open) -> None:
    add_typed(context.profile, first_key(context.profile), SHORT, days_ago=1)
    page = open_page(add_spoken(context.profile, text=LONGER, sound=False, duration_s=2))
    left, right = sides(page)
    assert "Length" not in " ".join(changes(page))
    assert not child(left, QWidget, "sound_row").isVisible()
    assert not child(left, QWidget, "no_sound_label").isVisible()
    assert child(right, QWidget, "no_sound_label").isVisible()
    assert "Words: 17, then 30." in changes(page)


def test_a_take_deleted_meanwhile_makes_room_for_another(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    ids = [add_spoken(context.profile, text=SHORT, days_ago=d, duration_s=2) for d in (2, 1, 0)]
    page = open_page(ids[2])
    context.profile.history.delete(ids[1])
    assert picked(page) == [ids[0], ids[2]]
    context.profile.history.delete(ids[0])
    assert child(page, QWidget, "one_card").isVisible()
    with qtbot.wait_signal(context.go.place) as went:
        context.profile.history.delete(ids[2])
    assert went.args == ["takes"]


def test_a_take_that_is_gone_leads_to_my_takes(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    with qtbot.wait_signal(context.go.place) as went:
        open_page("none")
    assert went.args == ["takes"]


def test_tab_goes_as_it_is_written_down(context: Context, open_page: Open) -> None:
    add_spoken(context.profile, text=SHORT, days_ago=1, duration_s=2)
    page = open_page(add_spoken(context.profile, text=LONGER, duration_s=2))
    check_page(page)
    # on Linux, Qt calls a combo box by what is picked in it
    assert [stop.accessibleName() or spoken_name(stop) for stop in tab_stops(page)] == [
        "First take",
        "Second take",
        "Play take 1",
        "Sound of take 1",
        "Make take 1 favorite",
        "Words of take 1",
        "Play take 2",
        "Sound of take 2",
        "Make take 2 favorite",
        "Words of take 2",
        "What changed",
        "Show new words",
        "My takes",
    ]


def test_wide_windows_have_what_changed_between_the_words(
    context: Context, open_page: Open
) -> None:
    add_spoken(context.profile, text=SHORT, days_ago=1, duration_s=2)
    page = open_page(add_spoken(context.profile, text=LONGER, duration_s=2))
    card, (left, right) = child(page, QWidget, "changes_card"), sides(page)
    assert card.y() > right.y()
    page.resize(1920, 1080)
    settle()
    assert left.x() < card.x() < right.x()
    assert left.width() == pytest.approx(right.width(), abs=1)
    assert left.width() > 2 * card.width()
    assert cut(page) == []
    page.resize(1280, 720)
    settle()
    assert card.y() > right.y()


def test_new_words_are_read_line_by_line(qtbot: QtBot, said: list[str]) -> None:
    view = ComparedWords()
    qtbot.add_widget(view)
    view.set_words("I was new here.\nI walk. I cook.\nNothing.\nAll of this came later.")
    view.set_new([(2, 9), (16, 22), (24, 30), (41, 64)])
    assert view.accessibleDescription() == "New words in 4 places."
    view.show()
    view.setFocus()
    qtbot.wait_until(view.hasFocus)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert said == ["New: “was new”", "New: “I walk”, “I cook”", "new"]


def test_bars_fit_words_outside_the_basic_plane(qtbot: QtBot) -> None:
    view = ComparedWords()
    qtbot.add_widget(view)
    words = "one 😀 two three"
    view.set_words(words, [(0, 3), (4, 5), (6, 9), (10, 15)])
    view.set_new([(6, 9)])
    assert view.accessibleDescription() == "New words in 1 place."
    (span,) = view._new
    cursor = view.textCursor()
    cursor.setPosition(span[0])
    cursor.setPosition(span[1], cursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "two"
