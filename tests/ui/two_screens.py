"""Opens a live interview on two screens and prints where the windows are; a program of its own.

python -m tests.ui.two_screens FOLDER, with QT_QPA_PLATFORM=offscreen:configfile=FILE
"""

import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QWidget

from peerprep.ui.context import Context
from peerprep.ui.forms import child
from peerprep.ui.partner_window import PartnerWindow
from peerprep.ui.style import dress
from tests.sound_fakes import FakeMicrophone, FakeSpeaker
from tests.ui.session_parts import opened


def places(context: Context) -> dict[str, object]:
    own = QWidget()
    own.resize(800, 600)
    own.show()
    partner = PartnerWindow(context, lambda: None)
    partner.open_beside(own)
    screen, other = own.screen(), partner.screen()
    line = child(partner.leading, QLabel, "screen_line_label")
    return {
        "same": screen is other,
        "inside": other.availableGeometry().contains(partner.geometry()),
        "line": line.isVisible(),
    }


application = QApplication(sys.argv[:1])
dress(application)
with opened(Path(sys.argv[1]), FakeMicrophone(), FakeSpeaker()) as opened_context:
    sys.stdout.write(json.dumps(places(opened_context)))
