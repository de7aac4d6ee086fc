"""A review that came back, on the page of its take: seen, heard, answered, taken on."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from peerprep.domain.review import Review
from peerprep.profile import Profile
from peerprep.ui.context import Context
from peerprep.ui.dialogs.confirm import Confirm
from peerprep.ui.drawing.underlines import MarkKind
from peerprep.ui.forms import child
from peerprep.ui.main_window import MainWindow
from peerprep.ui.pages.take_page import TakePage
from peerprep.ui.theme import theme
from peerprep.ui.widgets.comment_list import CommentList
from peerprep.ui.widgets.moment_list import MomentList
from peerprep.ui.widgets.partner_card import PartnerCard
from peerprep.ui.widgets.pinned_wave import PinnedWave
from peerprep.ui.widgets.rating_card import RatingCard
from peerprep.ui.widgets.strip import Strip
from peerprep.ui.widgets.words_view import WordsView
from tests.full_disk import FullDisk
from tests.sharing.handing import CHOICES, hand_over
from tests.sound_fakes import FakeSpeaker
from tests.ui.page_checks import check_page, cut, sideways
from tests.ui.pictures import settle
from tests.ui.returned import COMMENTS, hand_out, send_back
from tests.ui.take_samples import STORY, add_spoken, add_typed, first_key

Open = Callable[[str], TakePage]


@pytest.fixture
def take(context: Context) -> str:
    return add_spoken(context.profile, duration_s=70.0)


@pytest.fixture
def sent(context: Context, partner: Profile, take: str, tmp_path: Path) -> Path:
    """A review of the take by Sam, on its way back."""
    return send_back(context.profile, partner, take, tmp_path)


@pytest.fixture
def review(context: Context, sent: Path) -> Review:
    return context.profile.reviews.take_in(sent)[0].review


@pytest.fixture
def open_page(context: Context, qtbot: QtBot) -> Iterator[Open]:
    pages = []

    def opened(take_id: str) -> TakePage:
        page = TakePage(context)
        qtbot.add_widget(page)
        page.resize(1280, 720)
        page.show()
        page.set_subject(take_id)
        page.arrive()
        pages.append(page)
        return page

    yield opened
    for page in pages:
        page.leave()


def card(page: TakePage) -> PartnerCard:
    return child(page, PartnerCard, "partner_card")


def comments(page: TakePage) -> CommentList:
    return card(page).comments


def words(page: TakePage) -> WordsView:
    return child(page, WordsView, "words_view")


def wave(page: TakePage) -> PinnedWave:
    return child(page, PinnedWave, "sound_wave")


def save(partner: Profile, review_id: str, target: Path) -> Path:
    partner.reviews.save_file(review_id, target)
    return target


def labels(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def test_without_a_review_nothing_speaks_of_one(take: str, open_page: Open) -> None:
    page = open_page(take)
    assert not card(page).isVisible()
    assert wave(page).pins == ()
    assert MarkKind.COMMENT not in {mark.kind for mark in words(page).marks}
    fold = child(page, QPushButton, "rating_button")
    assert fold.text() == "My own ratin&g"


def test_comments_stand_in_the_words_over_the_sound_and_in_a_list(
    take: str, review: Review, open_page: Open
) -> None:
    page = open_page(take)
    assert [(pin.label, pin.at_s) for pin in wave(page).pins] == [
        ("1", 14.5), ("2", 30.0), ("3", 58.0),
    ]  # fmt: skip
    places = "Comments: 1: 0:14, 2: 0:30, 3: 0:58"
    assert wave(page).accessibleDescription() == f"0 seconds of 1 minute 10 seconds. {places}"
    wave(page).set_position(5.0)  # what is said along with the moment stays
    assert wave(page).accessibleDescription() == f"5 seconds of 1 minute 10 seconds. {places}"
    marks = [mark for mark in words(page).marks if mark.kind is MarkKind.COMMENT]
    assert [mark.number for mark in marks] == [1, 2, 3]
    assert STORY[marks[1].start : marks[1].end].startswith("I joined a Tuesday group")
    rows = comments(page).rows()
    assert [row.remark.comment.text for row in rows] == [words for _, _, words in COMMENTS]
    assert rows[1].accessibleName() == (
        "Comment 2 of 3 from Sam, a question. What is it about the Tuesday group that helps? 0:30."
    )
    assert {"From Sam", "One thing to keep", "Waiting for her."} <= set(labels(card(page)))
    assert not card(page).chips.isVisible()


def test_enter_plays_from_the_words_of_a_comment(
    take: str, review: Review, open_page: Open, qtbot: QtBot, speaker: FakeSpeaker, said: list[str]
) -> None:
    page = open_page(take)
    rows = comments(page).rows()
    rows[0].setFocus()
    qtbot.keyClick(rows[0], Qt.Key.Key_Down)
    assert page.focusWidget() is rows[1]
    qtbot.keyClick(rows[1], Qt.Key.Key_Return)
    quote = "I joined a Tuesday group"
    begins_s = len(STORY[: STORY.index(quote)].split()) * 0.5
    assert len(speaker.played) == 1
    assert wave(page).position_s == pytest.approx(begins_s, abs=0.2)
    assert words(page).chosen_mark == rows[1].remark.id
    assert rows[1].remark.spoken in said
    assert comments(page).answer_edit.isVisible()


def test_ctrl_g_walks_comments_among_the_other_marks(
    take: str, review: Review, open_page: Open, qtbot: QtBot, said: list[str]
) -> None:
    page = open_page(take)
    words(page).setFocus()
    words(page).choose_mark("")
    control = Qt.KeyboardModifier.ControlModifier
    for _ in words(page).marks:
        qtbot.keyClick(words(page), Qt.Key.Key_G, control)
    heard = [sentence for sentence in said if sentence.startswith(("Comment", "Strength", "Sugg"))]
    assert heard == [mark.words for mark in words(page).marks]
    assert len([sentence for sentence in heard if sentence.startswith("Comment")]) == 3


def test_a_bubble_over_the_sound_opens_its_comment(
    take: str, review: Review, open_page: Open, qtbot: QtBot, speaker: FakeSpeaker
) -> None:
    page = open_page(take)
    x = round(wave(page).width() * 58.0 / 70.0)
    qtbot.mouseClick(wave(page), Qt.MouseButton.LeftButton, pos=QPoint(x, 8))
    assert comments(page).opened() == comments(page).rows()[2].remark.id
    assert len(speaker.played) == 1


def test_another_mark_closes_the_comment(take: str, review: Review, open_page: Open) -> None:
    page = open_page(take)
    comments(page).rows()[0].click()
    finding = next(mark for mark in words(page).marks if mark.kind is not MarkKind.COMMENT)
    words(page).mark_activated.emit(finding.id)
    assert comments(page).opened() == ""
    assert not comments(page).answer_edit.isVisible()


@pytest.mark.parametrize("width_px", [1290, 1272, 1160])
def test_nothing_goes_sideways_in_the_window(
    context: Context, take: str, review: Review, qtbot: QtBot, width_px: int
) -> None:
    settings = replace(context.profile.settings, first_run_done=True)
    context.profile.save_settings(settings)
    window = MainWindow(theme())
    qtbot.add_widget(window)
    window.resize(width_px, 680)
    window.show()
    window.attach(context)
    context.go.open_take.emit(take)
    settle()
    page = window.shown()
    assert isinstance(page, TakePage)
    comments(page).rows()[0].click()
    settle()
    comments(page).controls()[-1].setFocus()
    settle()
    assert not sideways(page)
    assert not cut(page)
    window.close()


def test_an_answer_is_kept_as_it_is_typed(
    context: Context, take: str, review: Review, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(take)
    comments(page).rows()[1].click()
    edit = comments(page).answer_edit
    edit.setFocus()
    qtbot.keyClicks(edit, "They know me there ")  # the space is not kept, and stays in the field
    service = context.profile.reviews
    qtbot.wait_until(lambda: service.review(review.id).comments[1].reply == "They know me there")
    assert page.focusWidget() is edit
    qtbot.keyClicks(edit, "now")
    page.leave()
    assert service.review(review.id).comments[1].reply == "They know me there now"
    assert "You: They know me there now" in comments(page).rows()[1].accessibleName()


def test_an_answer_a_full_disk_did_not_take_is_kept_later(
    context: Context, take: str, review: Review, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(take)
    rows = comments(page).rows()
    rows[0].click()
    qtbot.keyClicks(comments(page).answer_edit, "Thank you")
    with FullDisk(0):
        rows[1].click()
    assert child(page, Strip, "note_strip").isVisible()
    assert context.profile.reviews.review(review.id).comments[0].reply == ""
    rows[0].click()
    assert comments(page).answer_edit.toPlainText() == "Thank you"
    qtbot.keyClicks(comments(page).answer_edit, " Sam")
    page.leave()
    assert context.profile.reviews.review(review.id).comments[0].reply == "Thank you Sam"


def test_answers_wait_for_room_when_the_page_is_left(
    context: Context, take: str, review: Review, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(take)
    other = add_typed(context.profile, first_key(context.profile), "Something else.")
    rows = comments(page).rows()
    with FullDisk(0):
        rows[0].click()
        qtbot.keyClicks(comments(page).answer_edit, "Thank you")
        rows[1].click()
        qtbot.keyClicks(comments(page).answer_edit, "The people")
        page.keep_written()  # as before the window closes
        assert page.holds_unsaved
        page.leave()
        page.set_subject(other)
        page.arrive()
        assert page.holds_unsaved
    page.keep_written()
    assert not page.holds_unsaved
    kept = context.profile.reviews.review(review.id).comments
    assert [one.reply for one in kept[:2]] == ["Thank you", "The people"]


def test_an_answer_goes_with_its_review(
    context: Context, take: str, review: Review, open_page: Open, qtbot: QtBot
) -> None:
    page = open_page(take)
    comments(page).rows()[0].click()
    qtbot.keyClicks(comments(page).answer_edit, "Thank you")
    with FullDisk(0):
        page.keep_written()
    context.profile.reviews.delete(review.id)
    page.keep_written()
    assert not page.holds_unsaved


def test_a_comment_is_taken_on_and_ticked_off(
    context: Context, take: str, review: Review, open_page: Open, said: list[str]
) -> None:
    page = open_page(take)
    comments(page).rows()[2].click()
    assert not comments(page).done_check.isVisible()
    comments(page).next_check.click()
    (todo,) = context.profile.reviews.todos()
    assert todo.comment.text == COMMENTS[2][2]
    assert said[-1] == "Taken on for the next time."
    assert comments(page).rows()[2].remark.state == "Next time"
    comments(page).done_check.click()
    assert context.profile.reviews.todos() == []
    assert (said[-1], comments(page).rows()[2].remark.state) == ("Done.", "Done")


def test_what_could_not_be_taken_on_is_shown_as_it_was(
    context: Context, take: str, review: Review, open_page: Open, said: list[str]
) -> None:
    page = open_page(take)
    comments(page).rows()[2].click()
    with FullDisk(0):
        comments(page).next_check.click()
    assert not comments(page).next_check.isChecked()
    assert child(page, Strip, "note_strip").isVisible()
    assert "Taken on for the next time." not in said


def test_ratings_stand_in_the_same_rows(
    context: Context, take: str, review: Review, open_page: Open
) -> None:
    context.profile.margins.rate(take, "hope", "a_start")
    page = open_page(take)
    fold = child(page, QPushButton, "rating_button")
    assert fold.text() == "My own ratin&g, and your partners’"
    fold.click()
    shown = labels(child(page, RatingCard, "rating_card"))
    assert "You: A start. Sam: Very clear. “At the end.”" in shown
    assert "Sam: Clear." in shown


def test_choices_in_another_rubric_stand_under_the_rows(
    context: Context, take: str, review: Review, open_page: Open
) -> None:
    rubrics = context.profile.rubrics
    copy = rubrics.copy(rubrics.in_use().id, "Ours")
    context.profile.save_settings(replace(context.profile.settings, rubric=copy.id))
    page = open_page(take)
    child(page, QPushButton, "rating_button").click()
    shown = labels(child(page, RatingCard, "rating_card"))
    assert "Sam, Hope comes through: Very clear. “At the end.”" in shown


def test_several_partners_are_shown_together_or_alone(
    context: Context, partner: Profile, take: str, review: Review, tmp_path: Path, open_page: Open
) -> None:
    context.profile.reviews.take_in(send_back(context.profile, partner, take, tmp_path, "Kim"))
    page = open_page(take)
    assert "From your partners" in labels(card(page))
    assert [row.remark.who for row in comments(page).rows()] == ["Sam", "Kim"] * 3
    # whose each bubble is can be told without a color, over the sound and in the words
    labels_of = ["S1", "K2", "S3", "K4", "S5", "K6"]
    assert [pin.label for pin in wave(page).pins] == labels_of
    marks = [mark for mark in words(page).marks if mark.kind is MarkKind.COMMENT]
    assert [f"{mark.letter}{mark.number}" for mark in marks] == labels_of
    kim = next(one for one in context.profile.reviews.reviews_of(take) if one.reviewer == "Kim")
    card(page).chips.chip(kim.id).click()
    assert [row.remark.who for row in comments(page).rows()] == ["Kim"] * 3
    assert [pin.label for pin in wave(page).pins] == ["1", "2", "3"]
    card(page).chips.chip("").click()
    assert len(comments(page).rows()) == 6


def test_no_two_partners_have_the_same_letter(
    context: Context, partner: Profile, take: str, review: Review, tmp_path: Path, open_page: Open
) -> None:
    for who in ("Sara", "Sam Lee", ""):
        choices = replace(CHOICES, made_for=who)
        pack = hand_over(context.profile, take, tmp_path / f"for-{who}.peerprep", choices)
        begun = partner.reviews.start(partner.sharing.open_pack(pack).takes[0].id).id
        partner.reviews.add_comment(begun, 60.0, COMMENTS[0][1], "Good.")
        context.profile.reviews.take_in(
            save(partner, begun, tmp_path / f"from-{who}.peerprep-review")
        )
    page = open_page(take)
    assert [pin.label for pin in wave(page).pins] == ["S1", "S2", "S3", "A4", "M5", "Y6"]


def delete(page: TakePage) -> Confirm:
    """Ask for the shown review to go; returns the sheet that asks."""
    child(page, QPushButton, "delete_review_button").click()
    (sheet,) = page.window().findChildren(Confirm)
    return sheet


def test_a_review_is_deleted_and_comes_back_with_its_file(
    context: Context, take: str, sent: Path, review: Review, open_page: Open, said: list[str]
) -> None:
    reviews = context.profile.reviews
    reviews.reply(review.id, review.comments[0].id, "Thank you.")
    reviews.set_todo(review.id, review.comments[2].id, todo=True)
    page = open_page(take)
    sheet = delete(page)
    assert "Delete Sam’s review?" in said[-1]
    sheet.keep_button.click()
    assert len(reviews.reviews_of(take)) == 1
    settle()
    delete(page).accept_button.click()
    assert said[-1] == "Deleted."
    assert (reviews.reviews_of(take), reviews.todos()) == ([], [])
    assert not card(page).isVisible()
    assert wave(page).pins == ()
    assert MarkKind.COMMENT not in {mark.kind for mark in words(page).marks}
    assert child(page, QPushButton, "rating_button").text() == "My own ratin&g"
    assert page.focusWidget() is words(page)
    reviews.take_in(sent)
    assert [row.remark.comment.text for row in comments(page).rows()] == [
        text for _, _, text in COMMENTS
    ]
    assert all(not row.remark.comment.reply for row in comments(page).rows())


def test_of_several_reviews_the_one_that_is_shown_alone_is_deleted(
    context: Context, partner: Profile, take: str, review: Review, tmp_path: Path, open_page: Open
) -> None:
    for who in ("Kim", "Alex"):
        context.profile.reviews.take_in(send_back(context.profile, partner, take, tmp_path, who))
    page = open_page(take)
    button = child(page, QPushButton, "delete_review_button")
    assert not button.isVisible()  # whose would it be
    kim = next(one for one in context.profile.reviews.reviews_of(take) if one.reviewer == "Kim")
    card(page).chips.chip(kim.id).click()
    assert button.accessibleName() == "Delete the review from Kim"
    comments(page).rows()[0].click()
    comments(page).answer_edit.insertPlainText("Thank")
    delete(page).accept_button.click()
    assert {row.remark.who for row in comments(page).rows()} == {"Sam", "Alex"}
    assert page.focusWidget() is card(page).chips.chip("")
    assert not button.isVisible()


def test_a_review_that_can_t_be_deleted_stays_and_says_why(
    context: Context, take: str, review: Review, open_page: Open
) -> None:
    page = open_page(take)
    sheet = delete(page)
    with FullDisk(0):
        sheet.accept_button.click()
    assert child(page, Strip, "note_strip").isVisible()
    assert len(comments(page).rows()) == 3
    assert len(context.profile.reviews.reviews_of(take)) == 1


def test_many_comments_are_shown_bit_by_bit(
    context: Context, partner: Profile, take: str, tmp_path: Path, open_page: Open
) -> None:
    begun = hand_out(context.profile, partner, take, tmp_path, "Sam")
    for at in range(70):
        partner.reviews.add_comment(begun, float(at), COMMENTS[0][1], f"Comment {at}")
    partner.reviews.save_file(begun, tmp_path / "many.peerprep-review")
    context.profile.reviews.take_in(tmp_path / "many.peerprep-review")
    page = open_page(take)
    more = child(page, QPushButton, "more_comments_button")
    assert (len(comments(page).rows()), more.text()) == (60, "Show more comments (10)")
    assert comments(page).rows()[0].remark.spoken.startswith("Comment 1 of 70 from Sam")
    more.click()
    assert len(comments(page).rows()) == len(wave(page).pins) == 70
    assert page.focusWidget() is comments(page).rows()[60]
    assert not more.isVisible()


def test_an_earlier_version_of_the_words_is_said(
    context: Context, partner: Profile, take: str, sent: Path, open_page: Open
) -> None:
    context.profile.transcripts.correct(take, STORY.replace("a Tuesday group", "a weekly group"))
    context.profile.reviews.take_in(sent)
    page = open_page(take)
    words_of = "Sam heard an earlier version of these words. Comments stand where they fit."
    assert words_of in labels(card(page))
    assert len(comments(page).rows()) == 3


def test_a_review_that_comes_while_the_page_is_open_is_shown(
    context: Context, take: str, sent: Path, open_page: Open
) -> None:
    page = open_page(take)
    context.profile.reviews.take_in(sent)
    assert card(page).isVisible()
    assert len(comments(page).rows()) == 3


def test_shared_notes_are_listed_and_play(
    context: Context, take: str, open_page: Open, qtbot: QtBot, speaker: FakeSpeaker
) -> None:
    interview = context.profile.interview
    interview.write(take, 3.0, "Private")
    note = interview.write(take, 22.0, "You paused, and it landed")
    interview.set_shared(note.id, shared=True)
    page = open_page(take)
    listed = child(page, MomentList, "shared_notes_list")
    assert [row.spoken for row in listed.rows()] == ["0:22, You paused, and it landed"]
    assert not comments(page).isVisible()
    qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert wave(page).position_s == pytest.approx(22.0, abs=0.2)


def test_a_typed_answer_lists_comments_without_places(
    context: Context, partner: Profile, tmp_path: Path, open_page: Open
) -> None:
    profile = context.profile
    take = add_typed(profile, first_key(profile), STORY)
    begun = hand_out(profile, partner, take, tmp_path, "Sam")
    partner.reviews.add_comment(begun, None, COMMENTS[0][1], "Good.", "a Tuesday group")
    partner.reviews.add_comment(begun, None, COMMENTS[0][1], "Kind.")
    partner.reviews.save_file(begun, tmp_path / "typed.peerprep-review")
    profile.reviews.take_in(tmp_path / "typed.peerprep-review")
    page = open_page(take)
    assert [row.remark.comment.text for row in comments(page).rows()] == ["Good.", "Kind."]
    marks = [mark for mark in words(page).marks if mark.kind is MarkKind.COMMENT]
    assert [STORY[mark.start : mark.end] for mark in marks] == ["a Tuesday group"]
    comments(page).rows()[1].click()
    assert comments(page).opened()


def test_comments_wait_where_suggestions_wait(
    context: Context, partner: Profile, tmp_path: Path, open_page: Open
) -> None:
    danger = "I want to kill myself tonight. I have a plan."
    take = add_spoken(context.profile, text=danger, duration_s=70.0)
    context.profile.reviews.take_in(send_back(context.profile, partner, take, tmp_path))
    page = open_page(take)
    page.arrive()  # from the care page
    assert not card(page).isVisible()
    assert wave(page).pins == ()


def test_the_page_with_a_review_passes_the_page_checks(
    take: str, review: Review, open_page: Open, context: Context, partner: Profile, tmp_path: Path
) -> None:
    context.profile.reviews.take_in(send_back(context.profile, partner, take, tmp_path, "Kim"))
    page = open_page(take)
    comments(page).rows()[0].click()
    comments(page).next_check.click()
    settle()
    QApplication.processEvents()
    order = ["answer_edit", "next_check", "done_check", "note_button", "rating_button"]
    check_page(page, ["comment_1_row", *order])


def test_what_a_stranger_wrote_is_shown_as_plain_text(
    context: Context, partner: Profile, take: str, tmp_path: Path, open_page: Open
) -> None:
    words_of = "<b>1</b> & <script>alert(1)</script>\n%n {who}"
    begun = hand_out(context.profile, partner, take, tmp_path, "Sam")
    partner.reviews.set_reviewer(begun, "<i>Sam</i> & {who}")
    partner.reviews.set_keep(begun, words_of)
    comment = partner.reviews.add_comment(begun, 3.0, COMMENTS[0][1], words_of)
    partner.reviews.save_file(begun, tmp_path / "odd.peerprep-review")
    context.profile.reviews.take_in(tmp_path / "odd.peerprep-review")
    page = open_page(take)
    (row,) = comments(page).rows()
    assert row.remark.comment.text == comment.text == words_of
    assert words_of in row.accessibleName()
    assert {"From <i>Sam</i> & {who}", " ".join(words_of.split())} <= set(labels(card(page)))
    plain = [label for label in card(page).findChildren(QLabel) if label.isVisible()]
    assert all(label.textFormat() is not Qt.TextFormat.RichText for label in plain)
