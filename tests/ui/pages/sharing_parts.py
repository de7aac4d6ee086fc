"""A page with takes to share, and what came out of it."""

import json
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import av
import numpy as np
import pyrage
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from peerprep.ui.context import Context
from peerprep.ui.dialogs.share_sheet import ShareSheet
from peerprep.ui.forms import child
from peerprep.ui.pages.take_page import TakePage
from peerprep.ui.share_draft import ShareDraft
from peerprep.ui.widgets.shared_take import SharedTakeView
from peerprep.ui.widgets.strip import Strip

NAMES, PLACES = "Other people’s names", "Where I was treated"


class Sharing:
    """The page of a take in use; `target` is where the person puts the file."""

    def __init__(self, context: Context, qtbot: QtBot, target: Path) -> None:
        self.context = context
        self.target = target
        self.suggested: list[str] = []
        self._qtbot = qtbot
        self.page = TakePage(context)
        qtbot.add_widget(self.page)
        self.page.resize(1280, 720)
        self.page.show()
        qtbot.wait_until(self.page.isActiveWindow)

    @property
    def strip(self) -> Strip:
        return child(self.page, Strip, "note_strip")

    @property
    def share_button(self) -> QPushButton:
        return child(self.page, QPushButton, "share_button")

    def list_as_private(self, *private: str) -> None:
        settings = self.context.profile.settings
        self.context.profile.save_settings(replace(settings, private=private))

    def open(self, take_id: str) -> ShareSheet:
        self.page.set_subject(take_id)
        self.page.arrive()
        self.share_button.setFocus()
        self._qtbot.mouseClick(self.share_button, Qt.MouseButton.LeftButton)
        return self.sheet()

    def draft(self, *take_ids: str) -> ShareDraft:
        return self.context.share_drafts[take_ids]

    def sheet(self) -> ShareSheet:
        return self.page.findChildren(ShareSheet)[-1]

    def make(self, sheet: ShareSheet) -> None:
        self._qtbot.mouseClick(sheet.make_button, Qt.MouseButton.LeftButton)
        self.settle()

    def settle(self) -> None:
        self._qtbot.wait_until(lambda: not self.context.jobs.running, timeout=20_000)

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        self._qtbot.keyClick(QApplication.focusWidget(), key, held)


class Made:
    """A made file, taken apart by other tools than PeerPrep's."""

    def __init__(self, path: Path, passphrase: str | None = None) -> None:
        data = path.read_bytes()
        self.is_locked = not zipfile.is_zipfile(path)
        if passphrase is not None:
            data = pyrage.passphrase.decrypt(data, passphrase)
        self._archive = zipfile.ZipFile(BytesIO(data))
        self.names = self._archive.namelist()
        self.manifest = self.document("manifest.json")

    def document(self, name: str) -> Any:
        return json.loads(self._archive.read(name))

    def take(self, number: int = 1) -> Any:
        return self.document(f"takes/{number}/take.json")

    def sound(self, number: int = 1) -> np.ndarray:
        data = BytesIO(self._archive.read(f"takes/{number}/sound.flac"))
        with av.open(data) as container:
            frames = [frame.to_ndarray().ravel() for frame in container.decode(audio=0)]
        return np.concatenate(frames)

    def text(self) -> str:
        documents = (name for name in self.names if name.endswith(".json"))
        return " ".join(self._archive.read(name).decode() for name in documents)


def views(sheet: ShareSheet) -> list[SharedTakeView]:
    return sheet.preview.findChildren(SharedTakeView)
