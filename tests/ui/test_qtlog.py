"""What Qt says goes to the log under its own name."""

import logging

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning

from peerprep.ui.qtlog import log_qt_messages


@pytest.mark.no_qt_log
def test_messages_of_qt_are_logged(caplog: pytest.LogCaptureFixture) -> None:
    log_qt_messages()
    try:
        with caplog.at_level(logging.DEBUG, logger="qt"):
            qWarning("the font has no such letter")
    finally:
        qInstallMessageHandler(None)
    (record,) = caplog.records
    assert (record.name, record.levelno) == ("qt", logging.WARNING)
    assert "the font has no such letter" in record.getMessage()
