"""The page of a take: words, sound, strengths, suggestions, facts, and care before them."""

import dataclasses
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import event

from peerprep.domain.takes import Answer, TakeState
from peerprep.ui.context import Context
from peerprep.ui.dialogs.confirm import Confirm
from peerprep.ui.durations import clock
from peerprep.ui.forms import child
from peerprep.ui.pages.take_page import TakePage
from peerprep.ui.theme import theme
from peerprep.ui.widgets.facts_row import FactLabel, FactView
from peerprep.ui.widgets.line_chart import LineChart
from peerprep.ui.widgets.moment_list import MomentList
from peerprep.ui.widgets.noted_rows import StrengthRow
from peerprep.ui.widgets.strip import Strip
from peerprep.ui.widgets.suggestion_card import SuggestionCard
from peerprep.ui.widgets.suggestion_cards import SuggestionCards
from peerprep.ui.widgets.waveform import Waveform
from peerprep.ui.widgets.words_view import WordsView
from tests.full_disk import FullDisk
from tests.sound_fakes import FakeSpeaker
from tests.ui.page_checks import check_page, check_tab_order
from tests.ui.pages.opened_pages import opening
from tests.ui.pictures import settle
from tests.ui.session_parts import add_model
from tests.ui.take_samples import STORY, WORD_S, add_spoken, add_typed, first_key, spoken

Open = Callable[[str], TakePage]
DANGER = "I want to kill myself tonight. I have a plan."


@pytest.fixture
def open_page(context: Context, qtbot: QtBot) -> Iterator[Open]:
    with opening(lambda: TakePage(context), qtbot) as opened:
        yield opened


def words(page: TakePage) -> WordsView:
    return child(page, WordsView, "words_view")


def text(page: TakePage, name: str) -> str:
    return child(page, QLabel, name).text()


def seen(page: TakePage, name: str) -> bool:
    return child(page, QWidget, name).isVisible()


def strengths(page: TakePage) -> list[StrengthRow]:
    return [row for row in page.findChildren(StrengthRow) if row.isVisible()]


def cards(page: TakePage) -> list[SuggestionCard]:
    return child(page, SuggestionCards, "suggestion_cards").cards()


def state(page: TakePage) -> str:
    return child(page, Strip, "state_strip").words()


def click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def moment_of(phrase: str) -> float:
    return len(STORY[: STORY.index(phrase)].split()) * WORD_S


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


def test_strength_plays_its_sentence_and_shows_praise(
    context: Context, open_page: Open, qtbot: QtBot, speaker: FakeSpeaker, said: list[str]
) -> None:
    page = open_page(add_spoken(context.profile))
    row = next(r for r in strengths(page) if r.text() == "You showed where life is now")
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert speaker.played[-1].position_s == pytest.approx(moment_of("Today I’ve got"))
    praise = "Your listener hears that things changed. That is hope they can use."
    assert text(page, "praise_label") == praise
    assert said[-1] == praise
    speaker.played[-1].advance(40)
    qtbot.wait_until(lambda: speaker.played[-1].is_stopped)


def test_one_suggestion_is_open_and_opening_another_folds_it(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(add_spoken(context.profile))
    assert text(page, "consider_title_label") == "Two things to consider"
    first, second = cards(page)
    assert (first.is_open, second.is_open) == (True, False)
    second.head.setFocus()
    qtbot.keyClick(second.head, Qt.Key.Key_Return)
    assert (first.is_open, second.is_open) == (False, True)


def test_kept_suggestion_folds_and_the_next_opens(
    context: Context, open_page: Open, qtbot: QtBot, said: list[str]
) -> None:
    take_id = add_spoken(context.profile)
    page = open_page(take_id)
    click(qtbot, cards(page)[0].keep_button)
    first, second = cards(page)
    assert (first.head.time, first.is_open, second.is_open) == ("Kept", False, True)
    assert said[-1] == "Kept"
    assert page.focusWidget() is second.head
    assert context.profile.history.take(take_id).answers[0].answer is Answer.KEPT
    assert text(page, "consider_title_label") == "One thing to consider"


def test_planned_change_keeps_its_line_for_the_next_time(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(add_spoken(context.profile))
    card = cards(page)[0]
    click(qtbot, card.plan_button)
    assert page.focusWidget() is card.line_edit
    assert card.line_edit.accessibleName() == "Next time I’ll say…"
    qtbot.keyClicks(card.line_edit, "my counselor")
    qtbot.keyClick(card.line_edit, Qt.Key.Key_Return)
    key = first_key(context.profile)
    assert context.profile.transcripts.planned_lines(key) == ["my counselor"]
    assert cards(page)[0].head.time == "Planned"


def test_suggestion_that_does_not_fit_is_gone(
    context: Context, open_page: Open, qtbot: QtBot, said: list[str]
) -> None:
    take_id = add_spoken(context.profile)
    page = open_page(take_id)
    click(qtbot, cards(page)[0].wrong_button)
    assert [card.noted.finding.item.id for card in cards(page)] == ["unneeded_private_detail"]
    assert said[-1] == "Thanks. PeerPrep won’t show this one again."
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "Thanks. PeerPrep won’t show this one again." in shown
    assert len(words(page).marks) == len(strengths(page)) + 1
    again = open_page(take_id)
    assert len(cards(again)) == 1
    shown = [label.text() for label in again.findChildren(QLabel) if label.isVisible()]
    assert "You said that one suggestion didn’t fit." in shown


def test_words_in_another_language_are_kept_and_not_checked(
    context: Context, open_page: Open
) -> None:
    told = "Estuve enferma mucho tiempo y ahora voy a un grupo con otras mujeres de mi barrio"
    page = open_page(add_spoken(context.profile, text=told))
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert any(words.startswith("These words don’t read like English") for words in shown)
    assert "Nothing to consider this time." not in shown
    assert not seen(page, "praise_card")


def test_nothing_to_consider_is_said(context: Context, open_page: Open) -> None:
    page = open_page(add_spoken(context.profile, text="Today I walk every morning.", duration_s=4))
    assert text(page, "consider_title_label") == "Nothing to consider this time."


def test_short_answer_offers_a_line_to_try(context: Context, open_page: Open) -> None:
    page = open_page(add_spoken(context.profile, text="It was a long time ago.", duration_s=4))
    assert text(page, "through_label").startswith("A short answer. One line to try: “Because of")


def test_facts_are_counted_and_explained(context: Context, open_page: Open, qtbot: QtBot) -> None:
    page = open_page(add_spoken(context.profile, duration_s=78))
    figures = [fact.accessibleName() for fact in facts(page)]
    assert figures[0] == "1:18, length, 2:30 suggested"
    assert "so 1, um 1, like 1, fillers heard" in figures
    click(qtbot, child(page, QPushButton, "facts_button"))
    assert text(page, "facts_label") == (
        "Facts, not marks. Written down by Tiny English on this computer; short words such as "
        "“um” can be missed."
    )


def facts(page: TakePage) -> list[FactView | FactLabel]:
    found = [*page.findChildren(FactView), *page.findChildren(FactLabel)]
    shown = [fact for fact in found if fact.isVisible()]
    return sorted(shown, key=lambda fact: (fact.y(), fact.x()))


def open_fact(page: TakePage, qtbot: QtBot, name: str) -> MomentList:
    fact = child(page, FactView, f"{name}_fact")
    fact.setFocus()
    qtbot.keyClick(fact, Qt.Key.Key_Return)
    return child(page, MomentList, "moment_list")


def test_fact_lists_its_moments_and_each_plays_its_place(
    context: Context, open_page: Open, qtbot: QtBot, speaker: FakeSpeaker, said: list[str]
) -> None:
    page = open_page(add_spoken(context.profile, duration_s=78))
    moments = open_fact(page, qtbot, "fillers")
    assert page.focusWidget() is moments
    assert said[-1] == (
        "so 1, um 1, like 1, fillers heard. Counted where the words alone tell. Speech to text "
        "can miss short words such as “um”. 3 lines."
    )
    assert [row.spoken for row in moments.rows()][1] == "0:00, um: “So, um, I’ve lived with”"
    assert not speaker.played
    qtbot.keyClick(moments, Qt.Key.Key_End)
    qtbot.keyClick(moments, Qt.Key.Key_Return)
    like = moment_of("like, just")
    assert speaker.played[-1].position_s == pytest.approx(like - 1)
    assert words(page).chosen_words == "like,"
    speaker.played[-1].advance(40)
    qtbot.wait_until(lambda: speaker.played[-1].is_stopped)


def test_screen_reader_reads_the_moments(context: Context, open_page: Open, qtbot: QtBot) -> None:
    moments = open_fact(open_page(add_spoken(context.profile)), qtbot, "fillers")
    interface = QAccessible.queryAccessibleInterface(moments)
    assert interface.text(QAccessible.Text.Name) == "fillers heard: moments"
    row = interface.child(2)
    assert row.text(QAccessible.Text.Name) == moments.rows()[2].spoken


def test_escape_closes_the_moments_and_goes_back_to_their_fact(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(add_spoken(context.profile))
    moments = open_fact(page, qtbot, "fillers")
    qtbot.keyClick(moments, Qt.Key.Key_Escape)
    assert not moments.isVisible()
    fact = child(page, FactView, "fillers_fact")
    assert page.focusWidget() is fact
    assert not fact.isChecked()


def test_one_fact_is_open_at_a_time_and_closes_as_it_opened(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(add_spoken(context.profile))
    moments = open_fact(page, qtbot, "fillers")
    open_fact(page, qtbot, "length")
    assert [row.text for row in moments.rows()] == [
        "First words: “So, um, I’ve lived with depression”",
        "Last words: “well might look nothing like mine.”",
    ]
    assert not child(page, FactView, "fillers_fact").isChecked()
    open_fact(page, qtbot, "length")
    assert not moments.isVisible()


def test_pace_over_time_is_a_chart_a_sentence_and_a_table(
    context: Context, open_page: Open, qtbot: QtBot, speaker: FakeSpeaker
) -> None:
    page = open_page(add_spoken(context.profile))
    moments = open_fact(page, qtbot, "pace")
    chart = child(page, LineChart, "pace_chart")
    assert page.focusWidget() is chart
    assert chart.accessibleName() == "Your pace over time"
    sentence = "About 120 words a minute throughout. Each point is 15 seconds, pauses included."
    assert chart.value_in_words() == sentence
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.value_in_words() == "0:12, 120 words a minute"
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert page.focusWidget() is moments
    assert moments.currentIndex().row() == 1
    qtbot.keyClick(moments, Qt.Key.Key_Return)
    assert speaker.played[-1].position_s == pytest.approx(5.0)


def test_pauses_follow_the_settings(context: Context, open_page: Open) -> None:
    profile = context.profile
    profile.save_settings(dataclasses.replace(profile.settings, pause_s=1.0))
    page = open_page(add_spoken(profile))
    pauses = child(page, FactLabel, "pauses_fact")
    assert pauses.accessibleName() == "0 pauses, longer than 1 second"


def test_tab_visits_a_fact_without_moments_and_it_is_read(
    context: Context, open_page: Open
) -> None:
    page = open_page(add_spoken(context.profile))
    check_tab_order(page, ["length_fact", "pace_fact", "fillers_fact", "pauses_fact"])
    interface = QAccessible.queryAccessibleInterface(child(page, FactLabel, "pauses_fact"))
    assert interface.role() is QAccessible.Role.StaticText
    assert interface.text(QAccessible.Text.Name) == "0 pauses, longer than 2 seconds"
    assert interface.text(QAccessible.Text.Description).startswith("Silences between two words.")
    page = open_page(add_typed(context.profile, first_key(context.profile), STORY))
    check_tab_order(page, ["words_fact"])


TIME = (
    "This was last spring, when I was volunteering. Maybe the garden was why she came, I think it "
    "was the garden. So I asked her about the garden. In the end she led the group."
)


def test_answer_about_a_time_shows_its_parts_and_says_no_more_of_the_others(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(add_spoken(context.profile, "kept-a-boundary", TIME))
    names = [fact.accessibleName() for fact in facts(page)]
    assert "maybe 1, I think 1, softening words" in names
    assert "garden 3, words said most" in names
    assert "situation, action, result, parts of a story, seen here" in names
    moments = open_fact(page, qtbot, "shape")
    assert [row.text for row in moments.rows()] == [
        "Situation: “This was last spring, when I was volunteering.”",
        "Task: not seen here",
        "Action: “So I asked her about the garden.”",
        "Result: “In the end she led the group.”",
    ]
    moments.go_to(2)
    qtbot.keyClick(moments, Qt.Key.Key_Space)
    assert words(page).chosen_words == "So I asked her about the garden."
    moments.go_to(1)
    qtbot.keyClick(moments, Qt.Key.Key_Return)
    assert words(page).chosen_words == "So I asked her about the garden."


def test_first_hope_leads_to_its_sentence(
    context: Context, open_page: Open, qtbot: QtBot, speaker: FakeSpeaker
) -> None:
    page = open_page(add_spoken(context.profile))
    time = clock(moment_of("Today I’ve"))
    hope = child(page, FactView, "hope_fact")
    assert hope.accessibleName() == f"{time}, where life is now, first heard"
    moments = open_fact(page, qtbot, "hope")
    qtbot.keyClick(moments, Qt.Key.Key_Return)
    assert words(page).chosen_words.startswith("Today I’ve got my own apartment,")
    assert speaker.played[-1].position_s == pytest.approx(moment_of("Today I’ve"))


def test_typed_answer_has_facts_with_places_and_no_times(
    context: Context, open_page: Open, qtbot: QtBot, speaker: FakeSpeaker
) -> None:
    page = open_page(add_typed(context.profile, "kept-a-boundary", TIME))
    moments = open_fact(page, qtbot, "repeats")
    assert {row.time for row in moments.rows()} == {""}
    qtbot.keyClick(moments, Qt.Key.Key_Return)
    assert words(page).chosen_words == "garden"
    assert not speaker.played


def test_facts_that_read_the_words_wait_with_the_suggestions(
    context: Context, open_page: Open
) -> None:
    said = f"Maybe tonight. Today I’ve got my own apartment. {DANGER}"
    take_id = add_spoken(context.profile, "kept-a-boundary", said)
    assert context.profile.history.take(take_id).check.care  # type: ignore[union-attr]
    page = open_page(take_id)
    page.arrive()  # the person went on
    keys = {fact.fact.key for fact in facts(page)}
    assert keys == {"length", "pace", "fillers", "pauses"}


def test_open_moments_are_usable_by_everyone(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(add_spoken(context.profile, "kept-a-boundary", f"{TIME} {TIME}"))
    open_fact(page, qtbot, "pace")
    check_page(page, ["pace_fact", "shape_fact", "facts_button", "pace_chart", "moment_list"])


def test_missing_sound_leaves_the_words(context: Context, open_page: Open) -> None:
    page = open_page(add_spoken(context.profile, sound=False))
    assert not seen(page, "sound_card")
    assert text(page, "no_sound_label").startswith("The sound is no longer on this computer.")
    assert seen(page, "words_view")


def test_typed_answer_has_no_sound_and_no_times(context: Context, open_page: Open) -> None:
    page = open_page(add_typed(context.profile, first_key(context.profile), STORY))
    assert not seen(page, "sound_card")
    assert not seen(page, "no_sound_label")
    assert {row.time for row in strengths(page)} == {""}
    assert "typed" in text(page, "meta_label")


def test_no_speech_is_said(context: Context, open_page: Open) -> None:
    page = open_page(add_spoken(context.profile, text="", duration_s=3))
    assert state(page) == ("No speech was heard, so nothing was written. The recording is kept.")
    assert not seen(page, "consider_part")


def test_failed_words_can_be_tried_again(context: Context, open_page: Open, qtbot: QtBot) -> None:
    take_id = add_spoken(
        context.profile,
        text=None,
        state=TakeState.FAILED,
        failure="transcriber_crashed",
        duration_s=3,
    )
    add_model(context)
    page = open_page(take_id)
    assert state(page) == "Your words couldn’t be written down. The recording is safe."
    with qtbot.wait_signal(context.scribe.ready, timeout=20_000):
        click(qtbot, child(page, Strip, "state_strip").buttons()[0])
        context.scribe.progressed.emit(take_id, 0.5, 8.0)
        expected = "Your words are on their way, about 8 seconds left. You can listen now."
        assert state(page) == expected
    assert state(page) == ("No speech was heard, so nothing was written. The recording is kept.")


def test_words_that_arrive_are_shown_and_said(
    context: Context, open_page: Open, said: list[str]
) -> None:
    take_id = add_spoken(context.profile, text=None, duration_s=3)
    page = open_page(take_id)
    assert state(page) == "Your recording is safe. Its words aren’t written down yet."
    context.profile.transcripts.save_and_check(take_id, spoken(STORY))
    context.scribe.ready.emit(take_id)
    assert words(page).toPlainText() == STORY
    assert strengths(page)
    assert said[-1] == "Your words are ready."


def test_words_can_be_typed_instead(context: Context, open_page: Open, qtbot: QtBot) -> None:
    take_id = add_spoken(
        context.profile, text=None, state=TakeState.FAILED, failure="x", duration_s=3
    )
    page = open_page(take_id)
    click(qtbot, child(page, Strip, "state_strip").buttons()[1])
    edit = child(page, QPlainTextEdit, "type_edit")
    assert page.focusWidget() is edit
    qtbot.keyClicks(edit, "Today I walk every morning.")
    with qtbot.wait_signal(context.scribe.ready):
        click(qtbot, child(page, QPushButton, "type_button"))
    assert words(page).toPlainText() == "Today I walk every morning."
    assert context.profile.history.take(take_id).check is not None


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


def test_leaving_keeps_a_line_that_was_begun(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(add_spoken(context.profile))
    click(qtbot, cards(page)[0].plan_button)
    qtbot.keyClicks(cards(page)[0].line_edit, "my counselor")
    page.leave()
    assert context.profile.transcripts.planned_lines(first_key(context.profile)) == ["my counselor"]


def test_a_line_a_full_disk_did_not_take_is_kept_later(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    take_id, key = add_spoken(context.profile), first_key(context.profile)
    other = add_typed(context.profile, key, "I listen.")
    page = open_page(take_id)
    click(qtbot, cards(page)[0].plan_button)
    qtbot.keyClicks(cards(page)[0].line_edit, "my counselor")
    assert page.holds_unsaved
    with FullDisk(0):
        page.leave()
        page.set_subject(other)
        page.arrive()
        assert page.holds_unsaved
        page.leave()
        page.set_subject(take_id)
        page.arrive()
        assert cards(page)[0].line_edit.text() == "my counselor"
        assert cards(page)[0].line_edit.isVisible()
        page.leave()
        page.set_subject(other)
        page.arrive()
    page.keep_written()
    assert not page.holds_unsaved
    assert context.profile.transcripts.planned_lines(key) == ["my counselor"]


def test_a_line_that_was_decided_on_is_not_planned_after_all(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    take_id = add_spoken(context.profile)
    page = open_page(take_id)
    click(qtbot, cards(page)[0].plan_button)
    qtbot.keyClicks(cards(page)[0].line_edit, "my counselor")
    click(qtbot, cards(page)[0].wrong_button)
    assert not page.holds_unsaved
    page.leave()
    assert [a.answer for a in context.profile.history.take(take_id).answers] == [Answer.WRONG]


def test_leaving_keeps_words_that_were_typed(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    take_id = add_spoken(
        context.profile, text=None, state=TakeState.FAILED, failure="x", duration_s=3
    )
    page = open_page(take_id)
    click(qtbot, child(page, Strip, "state_strip").buttons()[1])
    qtbot.keyClicks(child(page, QPlainTextEdit, "type_edit"), "Today I walk every morning.")
    page.leave()
    assert context.profile.transcripts.words_of(take_id) == "Today I walk every morning."


def test_words_the_disk_does_not_take_stay_in_their_field(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(add_spoken(context.profile, text=None, state=TakeState.FAILED, duration_s=3))
    click(qtbot, child(page, Strip, "state_strip").buttons()[1])
    edit = child(page, QPlainTextEdit, "type_edit")
    qtbot.keyClicks(edit, "Today I walk every morning.")
    with FullDisk(0):
        click(qtbot, child(page, QPushButton, "type_button"))
    assert child(page, Strip, "note_strip").isVisible()
    assert edit.toPlainText() == "Today I walk every morning."
    assert page.holds_unsaved


def test_typed_words_a_full_disk_did_not_take_are_kept_later(
    context: Context, open_page: Open, qtbot: QtBot
) -> None:
    take_id = add_spoken(context.profile, text=None, state=TakeState.FAILED, duration_s=3)
    other = add_spoken(context.profile, text=None, state=TakeState.FAILED, duration_s=3)
    page = open_page(take_id)
    click(qtbot, child(page, Strip, "state_strip").buttons()[1])
    edit = child(page, QPlainTextEdit, "type_edit")
    qtbot.keyClicks(edit, "Today I walk every morning.")
    with FullDisk(0):
        for shown in (other, take_id):
            page.leave()
            page.set_subject(shown)
            page.arrive()
            assert bool(edit.toPlainText()) is (shown == take_id)
        page.leave()
        page.set_subject(other)
        page.arrive()
        assert page.holds_unsaved
    with qtbot.wait_signal(context.scribe.ready):
        page.keep_written()
    assert not page.holds_unsaved
    assert context.profile.transcripts.words_of(take_id) == "Today I walk every morning."
    assert context.profile.history.take(other).transcript is None


def test_large_text_leaves_room_for_the_words(context: Context, open_page: Open) -> None:
    page = open_page(add_spoken(context.profile))
    theme().choose(text_size=2.0)
    settle()
    scroll = child(page, QScrollArea, "scroll")
    scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    assert words(page).visibleRegion().boundingRect().height() >= 0.7 * page.height()
