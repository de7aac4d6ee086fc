"""What every page is given: the open profile and the helpers of the window."""

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal

from peerprep.profile import Profile
from peerprep.services.changes import Changes
from peerprep.ui.importer import Importer
from peerprep.ui.jobs import JobRunner
from peerprep.ui.model_installer import ModelInstaller
from peerprep.ui.navigator import Navigator
from peerprep.ui.reader import QuestionReader
from peerprep.ui.scribe import Scribe
from peerprep.ui.share_draft import ShareDraft
from peerprep.ui.theme import Theme


class ChangeRelay(QObject):
    """Turns a service's "this was written" into a signal.

    Signals:
        changed(object): the Subject that was written.
    """

    changed = Signal(object)

    def __init__(self, changes: Changes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        changes.subscribe(self.changed.emit)


@dataclass
class Context:
    """One per window; `app.build` makes it."""

    profile: Profile
    theme: Theme
    jobs: JobRunner
    scribe: Scribe
    importer: Importer
    reader: QuestionReader
    installer: ModelInstaller
    changes: ChangeRelay
    go: Navigator = field(default_factory=Navigator)
    share_drafts: dict[tuple[str, ...], ShareDraft] = field(default_factory=dict)  # by takes
