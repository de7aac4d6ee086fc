"""The page of a take: words, sound, care before suggestions, news, and what everyone can use."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import event

from peerprep.domain.takes import TakeState
from peerprep.ui.context import Context
from peerprep.ui.dialogs.confirm import Confirm
from peerprep.ui.forms import child
from peerprep.ui.pages.take_page import TakePage
from peerprep.ui.widgets.strip import Strip
from peerprep.ui.widgets.waveform import Waveform
from tests.sound_fakes import FakeSpeaker
from tests.ui.page_checks import check_page
from tests.ui.pages.opened_pages import opening
from tests.ui.pages.take_looks import DANGER, Open, cards, click, moment_of, seen, text, words
from tests.ui.take_samples import STORY, WORD_S, add_spoken, first_key, spoken


@pytest.fixture
def open_page(context: Context, qtbot: QtBot) -> Iterator[Open]:
    with opening(lambda: TakePage(context), qtbot) as opened:
        yield opened


def test_header_names_question_take_and_place(context: Context, open_page: Open) -> None:
    page = open_page(add_spoken(context.profile, duration_s=5))
    assert text(page, "question_label") == "Tell me about your lived experience"
    assert text(page, "meta_label").startswith("Take 1  ·  today, ")
    assert text(page, "meta_label").endswith("saved on this computer")


def test_words_carry_the_marks_of_the_check(context: Context, open_page: Open) -> None:
    page = open_page(add_spoken(context.profile))
    assert words(page).toPlainText() == STORY
    heard = [mark.words for mark in words(page).marks]
    quote = "My counselor, Dana Whitfield, was the first one who believed me."
    time = int(moment_of(quote))
    expected = f"Suggestion 1 of 2: names someone in your life. {quote} 0:{time:02}."
    assert expected in heard


def test_ctrl_g_walks_the_marks_and_says_them(
    context: Context, open_page: Open, qtbot: QtBot, said: list[str]
) -> None:
    page = open_page(add_spoken(context.profile))
    control = Qt.KeyboardModifier.ControlModifier
    words(page).choose_mark("")
    qtbot.keyClick(words(page), Qt.Key.Key_G, control)
    assert said[-1] == words(page).marks[0].words
    back = control | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(words(page), Qt.Key.Key_G, back)
    assert said[-1] == words(page).marks[-1].words


def test_play_key_plays_and_rests(
    context: Context, open_page: Open, qtbot: QtBot, speaker: FakeSpeaker
) -> None:
    page = open_page(add_spoken(context.profile, duration_s=10))
    play = child(page, QPushButton, "play_button")
    click(qtbot, play)
    assert play.accessibleName() == "Pause"
    speaker.played[-1].advance(4.2)
    qtbot.wait_until(lambda: text(page, "time_label") == "0:04")
    click(qtbot, play)
    assert speaker.played[-1].is_stopped
    click(qtbot, play)
    assert speaker.played[-1].position_s == pytest.approx(4.2)


def test_word_is_heard_from_where_it_was_said(
    context: Context, open_page: Open, speaker: FakeSpeaker
) -> None:
    page = open_page(add_spoken(context.profile))
    words(page).word_activated.emit(6)
    assert speaker.played[-1].position_s == pytest.approx(6 * WORD_S)


def test_click_in_the_sound_moves_the_voice(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(add_spoken(context.profile, duration_s=78))
    wave = child(page, Waveform, "sound_wave")
    wave.setFocus()
    qtbot.keyClick(wave, Qt.Key.Key_Right)
    assert text(page, "time_label") == "0:05"
    qtbot.keyClick(wave, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    sentence = int(moment_of("There was a stretch"))
    assert text(page, "time_label") == f"0:{max(5, sentence):02}" or sentence < 6


def test_care_comes_before_the_page_and_coaching_waits(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    take_id = add_spoken(context.profile, text=DANGER, duration_s=4)
    assert context.profile.history.take(take_id).check.care  # type: ignore[union-attr]
    with qtbot.wait_signal(context.go.care) as went:
        page = open_page(take_id)
    assert went.args == [take_id]
    page.arrive()  # the person went on
    assert seen(page, "words_view")
    assert seen(page, "waiting_card")
    assert not seen(page, "consider_part")
    assert words(page).marks == ()
    assert child(page, Waveform, "sound_wave")._marks == ()
    show = next(b for b in page.findChildren(QPushButton) if b.text() == "Show s&uggestions")
    click(qtbot, show)
    assert not seen(page, "waiting_card")
    assert seen(page, "consider_part")
    assert child(page, Waveform, "sound_wave")._marks


def read_words(context: Context, deed: Callable[[], object]) -> int:
    """Return how often the words of a take are read by something the person does."""
    asked: list[str] = []
    engine = context.profile._database._engine

    def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        asked.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    deed()
    event.remove(engine, "before_cursor_execute", note)
    assert asked
    return len([statement for statement in asked if "segments" in statement])


def test_news_and_what_is_kept_beside_a_take_do_not_read_its_words(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    profile = context.profile
    take_id = add_spoken(profile)
    other = add_spoken(profile, text=None, duration_s=2)
    page = open_page(take_id)
    note = child(page, QPlainTextEdit, "note_edit")
    transcript = page._shown.review.transcript  # type: ignore[union-attr]

    def write() -> None:
        note.setPlainText("Breathe")
        page._beside.margin.keep()

    deeds: tuple[Callable[[], object], ...] = (
        write,
        lambda: profile.transcripts.again(other),
        lambda: click(qtbot, cards(page)[0].keep_button),
        lambda: profile.transcripts.save_check(take_id, profile.transcripts.check(STORY)),
    )
    assert read_words(context, lambda: profile.history.take(take_id)) == 1
    assert [read_words(context, deed) for deed in deeds] == [0, 0, 0, 0]
    assert page._shown.review.transcript is transcript  # type: ignore[union-attr]
    assert profile.history.take(take_id).note == "Breathe"
    assert cards(page)[0].head.time == "Kept"


def test_news_of_other_words_shows_them(context: Context, open_page: Open) -> None:
    take_id = add_spoken(context.profile)
    page = open_page(take_id)
    context.profile.transcripts.save(take_id, spoken("I walk every morning."))
    assert words(page).toPlainText() == "I walk every morning."


def test_practice_again_asks_the_same_question(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(add_spoken(context.profile, duration_s=3))
    with qtbot.wait_signal(context.go.start) as went:
        click(qtbot, child(page, QPushButton, "again_button"))
    assert [question.key for question in went.args[0]] == [first_key(context.profile)]


def test_deleting_leads_back_to_my_takes(
    context: Context, open_page: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_page(add_spoken(context.profile, duration_s=3))
    monkeypatch.setattr(Confirm, "ask", lambda *_args, then, **_more: then(True))
    delete = next(a for a in page.menu.make().actions() if a.text() == "&Delete")
    with qtbot.wait_signal(context.go.place) as went:
        delete.trigger()
    assert went.args == ["takes"]
    assert context.profile.history.takes() == []


def test_take_that_is_gone_leads_to_my_takes(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    with qtbot.wait_signal(context.go.place) as went:
        open_page("0000")
    assert went.args == ["takes"]


def test_news_that_the_take_is_gone_leads_to_my_takes(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    take_id = add_spoken(context.profile, duration_s=3)
    open_page(take_id)
    with qtbot.wait_signal(context.go.place) as went:
        context.profile.history.delete(take_id)
    assert went.args == ["takes"]


def test_leaving_stops_the_sound(
    context: Context, open_page: Open, qtbot: QtBot, speaker: FakeSpeaker
) -> None:
    page = open_page(add_spoken(context.profile, duration_s=5))
    click(qtbot, child(page, QPushButton, "play_button"))
    page.leave()
    assert speaker.played[-1].is_stopped


def test_page_is_usable_by_everyone(context: Context, open_page: Open) -> None:
    page = open_page(add_spoken(context.profile, duration_s=20))
    order = [
        "play_button",
        "sound_wave",
        "speed_button",
        "repeat_button",
        "words_view",
        "strength_1_row",
        "suggestion_1_head",
        "facts_button",
        "back_button",
        "again_button",
        "share_button",
        "more_button",
    ]
    check_page(page, order)


def test_page_without_words_is_usable_by_everyone(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(
        add_spoken(context.profile, text=None, state=TakeState.FAILED, failure="x", duration_s=3)
    )
    click(qtbot, child(page, Strip, "state_strip").buttons()[1])
    check_page(
        page,
        ["play_button", "sound_wave", "speed_button", "type_edit", "type_button", "back_button"],
    )


def test_one_column_shows_one_part_at_a_time(context: Context, open_page: Open) -> None:
    page = open_page(add_spoken(context.profile, duration_s=20))
    page.resize(900, 700)
    assert seen(page, "words_view")
    assert not seen(page, "through_part")
    segments = page._parts.segments
    segments.choose("consider")
    assert seen(page, "consider_part")
    assert not seen(page, "words_view")
    assert child(page, QLineEdit, "plan_edit") is not None
