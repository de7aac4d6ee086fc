"""Settings > Privacy and keeping: where everything is, a copy, and deleting all of it."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from peerprep.domain.errors import PeerPrepError
from peerprep.ui.context import Context
from peerprep.ui.dialogs.typed_confirm import TypedConfirm
from peerprep.ui.forms import child
from peerprep.ui.keeping import keep
from peerprep.ui.take_words import moment
from peerprep.wording import explain


class PrivacySettings(QObject):
    """Behavior of folder_text_label, folder_button, copy_button, copy_label and delete_button
    in a form.

    Signals:
        told(str): something went as asked.
        trouble(str): it did not; the sentence says what to do.
    """

    told = Signal(str)
    trouble = Signal(str)

    def __init__(self, form: QWidget, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._copy_label = child(form, QLabel, "copy_label")
        folder = child(form, QLabel, "folder_text_label")
        # a path has no spaces to wrap at, so it may break after each part
        folder.setText(str(context.profile.paths.base).replace("/", "/\u200b"))
        self._left: list[str] = []
        self._packs: list[str] = []
        self._trouble = ""
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._delete_next)
        self._delete_button = child(form, QPushButton, "delete_button")
        for name, deed in (
            ("folder_button", self._open_folder),
            ("copy_button", self._copy),
            ("delete_button", self._ask_delete),
        ):
            button = child(form, QPushButton, name)
            button.clicked.connect(lambda _on=False, deed=deed: deed())

    def refresh(self) -> None:
        """Show when the newest copy was made."""
        newest = self._newest_copy()
        if newest is None:
            self._copy_label.setText(self.tr("No copy yet. Recordings are not in the copy."))
            return
        made = datetime.fromtimestamp(newest.stat().st_mtime, UTC)
        words = self.tr("Last copy made {when}. Recordings are not in the copy.")
        self._copy_label.setText(words.format(when=moment(made)))

    def _newest_copy(self) -> Path | None:
        copies = self._context.profile.paths.backups.glob("peerprep-v*.db")
        return max(copies, key=lambda path: path.stat().st_mtime, default=None)

    def _open_folder(self) -> None:
        folder = QUrl.fromLocalFile(str(self._context.profile.paths.base))
        if not QDesktopServices.openUrl(folder):
            self.trouble.emit(self.tr("This computer has no program to show folders."))

    def _copy(self) -> None:
        before = self._newest_copy()
        try:
            self._context.profile.back_up()
        except PeerPrepError as problem:
            self.trouble.emit(explain(problem))
            return
        self.refresh()
        if self._newest_copy() == before:
            self.told.emit(self.tr("Today’s copy is there already. Recordings are not in it."))
        else:
            self.told.emit(self.tr("Copy saved. Recordings are not in it."))

    def _ask_delete(self) -> None:
        takes = len(self._context.profile.history.takes())
        rubrics = len(self._context.profile.rubrics.all()) - 1  # PeerPrep's own stays
        questions = sum(len(bank.questions) for bank in self._context.profile.banks.banks()[1:])
        packs = len(self._context.profile.sharing.packs())
        hand_ins = self._context.profile.hand_ins.count()
        counted = []
        if takes:
            counted.append(self.tr("1 take") if takes == 1 else self.tr("%n takes", "", takes))
        if questions:
            one = questions == 1
            counted.append(self.tr("1 question") if one else self.tr("%n questions", "", questions))
        if rubrics:
            one = rubrics == 1
            counted.append(self.tr("1 rubric") if one else self.tr("%n rubrics", "", rubrics))
        if packs:
            one = packs == 1
            received = self.tr("%n files others gave you", "", packs)
            counted.append(self.tr("1 file somebody gave you") if one else received)
        if hand_ins:
            one = hand_ins == 1
            noted = self.tr("%n notes of what you handed in", "", hand_ins)
            counted.append(self.tr("1 note of what you handed in") if one else noted)
        if not counted:
            self.told.emit(self.tr("There is nothing to delete yet."))
            return
        *before, what = counted
        if before:
            what = self.tr("{several} and {last}").format(several=", ".join(before), last=what)
        words = (
            self.tr("{what} goes for good. Copies you made elsewhere stay. Type delete to go on.")
            if takes + questions + rubrics + packs + hand_ins == 1
            else self.tr(
                "{what} go for good. Copies you made elsewhere stay. Type delete to go on."
            )
        ).format(what=what)
        TypedConfirm.ask(
            self._page,
            self.tr("Delete everything?"),
            words,
            word=self.tr("delete"),
            accept=self.tr("&Delete everything"),
            then=lambda sure: self._delete_all() if sure else None,
        )

    def _delete_all(self) -> None:
        self._left = [take.id for take in self._context.profile.history.takes()]
        self._packs = [pack.id for pack in self._context.profile.sharing.packs()]
        self._trouble = ""
        self._delete_button.setEnabled(False)
        self._timer.start()

    def _delete_next(self) -> None:
        # one at a time, so that the window answers meanwhile
        if self._packs:
            try:
                self._context.profile.sharing.delete(self._packs.pop())
            except PeerPrepError as problem:  # the others still go
                self._trouble = explain(problem)
            return
        if self._left:
            take_id = self._left.pop()
            try:
                self._context.scribe.cancel(take_id)
                self._context.profile.history.delete(take_id)
            except PeerPrepError as problem:  # the others still go
                self._trouble = explain(problem)
            return
        practice = self._context.profile.practice
        while (session := practice.left_off()) is not None:
            practice.leave_off(session.id)
        try:
            self._context.profile.rubrics.delete_all()
            self._context.profile.banks.let_all_go()
            self._context.profile.hand_ins.delete_all()
        except PeerPrepError as problem:
            self._trouble = explain(problem)
        self._context.share_drafts.clear()
        names = {"my_name": "", "cohort_name": "", "cohort_folder": ""}
        cleared = keep(self._context.profile, private=(), private_options=(), rubric="", **names)
        self._end(self._trouble or cleared)

    def _end(self, trouble: str) -> None:
        self._timer.stop()
        self._delete_button.setEnabled(True)
        if trouble:
            self.trouble.emit(trouble)
        else:
            self.told.emit(self.tr("Everything is deleted."))
