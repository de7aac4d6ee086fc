"""Export: the sheet that asks, the names it covers, the file, and what is said when it can't be."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from peerprep.audio import waveform
from peerprep.domain.errors import EnvironmentProblem, Problem
from peerprep.ui import exporting
from peerprep.ui.context import Context
from peerprep.ui.dialogs.export_sheet import ExportSheet
from peerprep.ui.dialogs.save_file import SaveFile
from peerprep.ui.exporting import Exporter
from peerprep.ui.widgets.strip import Strip, StripKind
from tests.full_disk import FullDisk
from tests.sound_fakes import voice, write_wav
from tests.ui.page_checks import check_mnemonics, check_names, check_room, check_words, tab_stops
from tests.ui.take_samples import add_spoken, spoken

Asked = list[tuple[str, tuple[tuple[str, str], ...]]]


class Stage:
    """A page with a strip, its exporter, and the place a person would choose."""

    def __init__(self, context: Context, qtbot: QtBot, target: Path) -> None:
        self._qtbot = qtbot
        self.page = QWidget()
        qtbot.add_widget(self.page)
        self.page.resize(1280, 720)
        self.strip = Strip(self.page)
        self.button = QPushButton("M&ore", self.page)
        box = QVBoxLayout(self.page)
        box.addWidget(self.strip)
        box.addWidget(self.button)
        self.page.show()
        qtbot.wait_until(self.page.isActiveWindow)
        self.button.setFocus()
        self.exporter = Exporter(self.page, context, self.strip)
        self.target = target
        self.context = context

    def sheet(self, take_id: str) -> ExportSheet:
        self.exporter.ask(take_id)
        return self.page.findChildren(ExportSheet)[-1]

    def make(self, sheet: ExportSheet) -> None:
        self._qtbot.mouseClick(sheet.make_button, Qt.MouseButton.LeftButton)
        self._qtbot.wait_until(lambda: not self.context.jobs.running)


@pytest.fixture
def asked() -> Asked:
    return []


@pytest.fixture
def stage(
    context: Context,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    asked: Asked,
) -> Stage:
    made = Stage(context, qtbot, tmp_path / "mine.html")

    def ask(
        _page: QWidget,
        _title: str,
        suggested: str,
        kinds: list[tuple[str, str]],
        *,
        then: Callable[[Path], object],
    ) -> None:
        asked.append((suggested, tuple(kinds)))
        then(made.target)

    monkeypatch.setattr(SaveFile, "ask", ask)
    return made


def session_of_two(context: Context) -> str:
    profile = context.profile
    bank = profile.banks.built_in()
    first, second = (bank.asked(question) for question in bank.questions[:2])
    session = profile.practice.start([first, second])
    for question, name in ((first, "Dana"), (second, "Marcus")):
        wav = write_wav(profile.paths.recordings / f"{question.key}.wav.part", voice(2.0))
        take = profile.practice.keep_file(session.id, question, wav)
        words = f"My friend {name} walks with me every morning."
        profile.transcripts.save_and_check(take.id, spoken(words))
    return take.id


def test_file_is_made_in_the_chosen_format(stage: Stage, asked: Asked, qtbot: QtBot) -> None:
    sheet = stage.sheet(add_spoken(stage.context.profile, duration_s=3))
    chip = sheet.format_chips.chip(".html")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    stage.make(sheet)
    assert "Dana Whitfield" in stage.target.read_text(encoding="utf-8")
    assert stage.strip.words() == "Saved as mine.html."
    ((suggested, kinds),) = asked
    assert suggested == "tell-me-about-your-lived-experience-take-1.html"
    assert kinds[0] == ("Web page", ".html")
    assert len(kinds) == 8
    assert stage.button.hasFocus()


def test_found_names_are_listed_and_covered(stage: Stage, qtbot: QtBot) -> None:
    sheet = stage.sheet(add_spoken(stage.context.profile, duration_s=3))
    assert not sheet.words.chips.isVisible()
    sheet.cover_check.click()
    assert sheet.words.chips.isVisible()
    assert sheet.words.options == ("Dana Whitfield", "Lakeside Hospital")
    assert sheet.words.chosen == sheet.words.options
    sheet.words.chips.chip("Lakeside Hospital").click()
    sheet.words.add_button.click()
    qtbot.keyClicks(sheet.words.edit, "Tuesday group")
    stage.make(sheet)  # what is typed counts, with or without Enter
    written = stage.target.read_text(encoding="utf-8")
    assert "Dana" not in written
    assert "Tuesday group" not in written
    assert "Lakeside Hospital" in written
    assert stage.strip.words() == (
        "Saved as mine.html. Names and places are covered. The sound is not changed."
    )


def test_data_says_that_it_holds_notes_and_covered_it_leaves_them_out(
    stage: Stage, said: list[str]
) -> None:
    take_id = add_spoken(stage.context.profile, text="I walk.", duration_s=2)
    stage.context.profile.margins.set_note(take_id, "I was ashamed.")
    stage.target = stage.target.with_suffix(".json")
    sheet = stage.sheet(take_id)
    assert not sheet.margin_label.isVisible()
    sheet.format_chips.chip(".json").click()
    assert sheet.margin_label.isVisible()
    assert sheet.margin_label.text() == "Data holds your notes, own ratings and answers, too."
    assert said[-1] == sheet.margin_label.text()
    check_room(sheet, owner=stage.page)
    stage.make(sheet)
    assert "I was ashamed." in stage.target.read_text(encoding="utf-8")
    more = "It holds your notes, own ratings and answers, too."
    assert stage.strip.words() == f"Saved as mine.json. {more}"
    sheet = stage.sheet(take_id)
    assert said[-1].endswith("Data holds your notes, own ratings and answers, too.")
    sheet.cover_check.click()
    left_out = "Your notes, own ratings and answers are left out."
    assert said[-1] == sheet.margin_label.text() == left_out
    check_words(sheet)
    stage.make(sheet)  # nothing was found to cover, and it is for others all the same
    assert "ashamed" not in stage.target.read_text(encoding="utf-8")
    assert stage.strip.words() == "Saved as mine.json."


def test_data_without_a_note_says_nothing_of_it(stage: Stage) -> None:
    sheet = stage.sheet(add_spoken(stage.context.profile, duration_s=2))
    sheet.format_chips.chip(".json").click()
    assert not sheet.margin_label.isVisible()


def test_nothing_is_covered_unless_asked(stage: Stage) -> None:
    sheet = stage.sheet(add_spoken(stage.context.profile, duration_s=3))
    sheet.cover_check.click()
    sheet.cover_check.click()
    assert not sheet.wish().redaction


def test_no_name_found_is_said(stage: Stage) -> None:
    sheet = stage.sheet(add_spoken(stage.context.profile, text="I walk.", duration_s=2))
    sheet.cover_check.click()
    assert sheet.none_label.isVisible()


def test_whole_session_is_offered_where_there_is_one(stage: Stage, asked: Asked) -> None:
    sheet = stage.sheet(session_of_two(stage.context))
    assert sheet.part.isVisible()
    sheet.cover_check.click()
    assert sheet.words.options == ("Marcus",)
    sheet.words.chips.chip("Marcus").click()
    sheet.part.choose("session")
    assert sheet.words.options == ("Dana", "Marcus")
    assert sheet.words.chosen == ("Dana",)  # what was left uncovered stays so
    stage.make(sheet)
    assert stage.target.read_text(encoding="utf-8").count("<h2") == 2
    assert asked[0][0].startswith("practice-session-")


def test_single_take_has_no_session_to_choose(stage: Stage) -> None:
    sheet = stage.sheet(add_spoken(stage.context.profile, duration_s=2))
    assert not sheet.part.isVisible()


def test_session_is_read_when_it_is_asked_for(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    history = stage.context.profile.history
    whole = history.take
    monkeypatch.setattr(history, "take", lambda take_id: read.append(take_id) or whole(take_id))
    take_id = session_of_two(stage.context)
    read.clear()
    sheet = stage.sheet(take_id)
    assert read == [take_id]
    sheet.part.choose("session")
    assert len(set(read)) == 2


def test_session_that_cannot_be_read_is_said_and_the_take_can_still_be_exported(
    stage: Stage, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(_session_id: str) -> None:
        raise EnvironmentProblem(Problem.DATABASE_UNAVAILABLE, path="peerprep.db")

    sheet = stage.sheet(session_of_two(stage.context))
    monkeypatch.setattr(stage.context.profile.history, "session", locked)
    sheet.part.segment("session").click()
    assert sheet.strip.isVisible()
    assert sheet.strip.kind is StripKind.TROUBLE
    assert said[-1] == sheet.strip.words()
    assert sheet.part.chosen() == "take"
    check_room(sheet, owner=stage.page)
    stage.make(sheet)
    assert "Marcus" in stage.target.read_text(encoding="utf-8")


def test_leaving_makes_nothing(stage: Stage, asked: Asked, qtbot: QtBot) -> None:
    sheet = stage.sheet(add_spoken(stage.context.profile, duration_s=2))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    assert asked == []
    assert stage.button.hasFocus()


def test_keys_alone_make_the_file(stage: Stage, qtbot: QtBot) -> None:
    sheet = stage.sheet(add_spoken(stage.context.profile, duration_s=2))
    assert sheet.format_chips.chip(".pdf").hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert sheet.wish().ending == ".docx"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    assert sheet.cover_check.isChecked()
    qtbot.keyClick(
        QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    qtbot.wait_until(lambda: not stage.context.jobs.running)
    assert stage.target.exists()


def test_read_only_place_is_said_and_left_empty(stage: Stage, tmp_path: Path) -> None:
    stage.target = tmp_path / "no-such-folder" / "mine.html"
    stage.make(stage.sheet(add_spoken(stage.context.profile, duration_s=2)))
    assert stage.strip.kind is StripKind.TROUBLE
    assert "could not be written, and nothing half-written was left" in stage.strip.words()


def test_full_disk_is_said_and_leaves_nothing(stage: Stage, tmp_path: Path) -> None:
    sheet = stage.sheet(add_spoken(stage.context.profile, duration_s=2))
    with FullDisk(100):
        stage.make(sheet)
    assert stage.strip.kind is StripKind.TROUBLE
    assert not stage.target.exists()
    assert list(tmp_path.glob("*.part")) == []


def test_take_without_words_is_said(stage: Stage) -> None:
    sheet = stage.sheet(add_spoken(stage.context.profile, text=None, duration_s=2))
    stage.make(sheet)
    assert stage.strip.words().startswith("This take has no words yet.")


def test_take_that_is_gone_is_said(stage: Stage) -> None:
    stage.exporter.ask("0000")
    assert stage.strip.kind is StripKind.TROUBLE


def test_long_export_shows_its_progress_and_can_be_stopped(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = Event()

    def slow(*arguments: object) -> None:
        on_progress = arguments[-1]
        assert callable(on_progress)
        on_progress(0.4)
        go_on.wait(20)
        on_progress(0.8)
        raise AssertionError("went on although it was stopped")

    monkeypatch.setattr(exporting, "export", slow)
    sheet = stage.sheet(add_spoken(stage.context.profile, duration_s=2))
    qtbot.mouseClick(sheet.make_button, Qt.MouseButton.LeftButton)
    stage.exporter.show_work()
    qtbot.wait_until(lambda: stage.strip.words() == "Making the file, 40 %")
    (cancel,) = stage.strip.buttons()
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    go_on.set()
    qtbot.wait_until(lambda: not stage.context.jobs.running)
    assert stage.strip.words() == "Stopped. No file was made."
    assert not stage.target.exists()


def test_stopped_while_a_long_sound_is_read_leaves_the_folder_as_it_was(
    stage: Stage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    stage.target = folder / "mine.html"
    stage.target.write_bytes(b"the one from yesterday")
    reading, go_on = Event(), Event()
    blocks = waveform._blocks

    def slow(*arguments: object) -> Iterator[object]:
        for block in blocks(*arguments):  # type: ignore[arg-type]
            reading.set()
            go_on.wait(20)
            yield block

    monkeypatch.setattr(waveform, "_blocks", slow)
    sheet = stage.sheet(add_spoken(stage.context.profile, duration_s=40))
    sheet.format_chips.chip(".html").click()
    qtbot.mouseClick(sheet.make_button, Qt.MouseButton.LeftButton)
    qtbot.wait_until(reading.is_set)
    stage.exporter.show_work()
    (cancel,) = stage.strip.buttons()
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    go_on.set()
    qtbot.wait_until(lambda: not stage.context.jobs.running)
    assert stage.strip.words() == "Stopped. No file was made."
    assert [p.name for p in folder.iterdir()] == ["mine.html"]
    assert stage.target.read_bytes() == b"the one from yesterday"


def test_take_deleted_elsewhere_while_the_sheet_is_open_is_still_written(
    stage: Stage, qtbot: QtBot
) -> None:
    take_id = session_of_two(stage.context)
    sheet = stage.sheet(take_id)
    stage.context.profile.history.delete(take_id)
    sheet.part.choose("session")
    sheet.cover_check.click()
    stage.make(sheet)
    assert stage.target.read_text(encoding="utf-8").count("<h2") == 2
    assert stage.strip.kind is StripKind.SAVED


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("🌱" * 50 + ".html", "🌱" * 35 + "…html"),
        ("<b>a<b>&amp;.html", "<b>a<b>&amp;.html"),
        ("a\n\u202eb.html", "ab.html"),
    ],
)
def test_name_of_the_file_stands_plain_and_short_in_the_strip(
    stage: Stage, tmp_path: Path, name: str, shown: str
) -> None:
    stage.target = tmp_path / name
    stage.make(stage.sheet(add_spoken(stage.context.profile, duration_s=2)))
    assert stage.target.exists()
    assert stage.strip.words() == f"Saved as {shown}."


def test_file_made_just_before_the_stop_is_not_denied(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = Event()
    real = exporting.export

    def slow(*arguments: object) -> None:
        real(*arguments)  # type: ignore[arg-type]
        go_on.wait(20)

    monkeypatch.setattr(exporting, "export", slow)
    sheet = stage.sheet(add_spoken(stage.context.profile, duration_s=2))
    qtbot.mouseClick(sheet.make_button, Qt.MouseButton.LeftButton)
    qtbot.wait_until(stage.target.exists)
    stage.exporter.cancel()
    go_on.set()
    qtbot.wait_until(lambda: not stage.context.jobs.running)
    assert stage.strip.words() == "Saved as mine.html."


def test_sheet_is_usable_by_everyone(stage: Stage, said: list[str]) -> None:
    sheet = stage.sheet(session_of_two(stage.context))
    assert said[-1].startswith("Export. PeerPrep makes one file.")
    sheet.cover_check.click()
    check_names(sheet)
    check_mnemonics(sheet)
    check_words(sheet)
    check_room(sheet, owner=stage.page)
    order = [sheet.format_chips.chip(".pdf"), sheet.part.segment("take"), sheet.cover_check]
    order += [sheet.words.chips.chip("Marcus"), sheet.make_button, sheet.leave_button]
    assert [stop for stop in tab_stops(sheet) if stop in order] == order
