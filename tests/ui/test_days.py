"""Days as people say them."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from peerprep.ui.days import day, day_in_list, on_day, time_of_day

# noon, so that the day is the same wherever the test runs
NOW = datetime(2026, 10, 14, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("days_ago", "inside", "listed", "alone"),
    [
        (0, "today", "today", "Today"),
        (1, "yesterday", "yesterday", "Yesterday"),
        (3, "on Sunday", "Sunday", "Sunday"),
        (7, "on October 7", "October 7", "October 7"),
        (400, "on September 9, 2025", "September 9, 2025", "September 9, 2025"),
    ],
)
def test_days(qapp: QApplication, days_ago: int, inside: str, listed: str, alone: str) -> None:
    when = NOW - timedelta(days=days_ago)
    assert on_day(when, NOW) == inside
    assert day_in_list(when, NOW) == listed
    assert day(when, NOW) == alone


def test_a_clock_that_went_back_is_today(qapp: QApplication) -> None:
    assert day(NOW + timedelta(days=2), NOW) == "Today"


def test_time_is_that_of_a_clock_on_the_wall(qapp: QApplication) -> None:
    assert time_of_day(datetime(2026, 10, 14, 14, 7).astimezone()) == "2:07 pm"
