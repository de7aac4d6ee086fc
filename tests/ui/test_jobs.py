"""A job tells exactly one outcome, on the GUI thread."""

from collections.abc import Iterator
from threading import Event, get_ident
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from peerprep.ui.jobs import CancelToken, Job, JobRunner, Progress


@pytest.fixture
def runner(qapp: object) -> Iterator[JobRunner]:
    made = JobRunner()
    yield made
    assert made.cancel_all()
    assert made.running == 0, "a job outlived its test"


def _outcomes(job: Job) -> list[tuple[str, Any]]:
    told: list[tuple[str, Any]] = []
    job.succeeded.connect(lambda value: told.append(("succeeded", value)))
    job.failed.connect(lambda why: told.append(("failed", type(why))))
    job.cancelled.connect(lambda: told.append(("cancelled", None)))
    job.finished.connect(lambda: told.append(("finished", get_ident())))
    return told


def test_result_arrives_on_the_gui_thread(runner: JobRunner, qtbot: QtBot) -> None:
    def work(_token: CancelToken, _progress: Progress) -> int:
        return get_ident()

    with qtbot.wait_signal(runner.idle):
        told = _outcomes(runner.start(work))
    assert [name for name, _ in told] == ["succeeded", "finished"]
    assert told[0][1] != get_ident() == told[1][1]


def test_exception_is_an_outcome(runner: JobRunner, qtbot: QtBot) -> None:
    def work(_token: CancelToken, _progress: Progress) -> None:
        raise ValueError("no")

    with qtbot.wait_signal(runner.idle):
        told = _outcomes(runner.start(work))
    assert told[0] == ("failed", ValueError)
    assert [name for name, _ in told] == ["failed", "finished"]


@pytest.mark.parametrize("ends", ["returns", "checks", "raises"])
def test_cancelled_work_tells_only_that(runner: JobRunner, qtbot: QtBot, ends: str) -> None:
    started, go_on = Event(), Event()

    def work(token: CancelToken, _progress: Progress) -> str:
        started.set()
        go_on.wait(10)
        if ends == "checks":
            token.check()
        if ends == "raises":
            raise ValueError("no")
        return "done"

    job = runner.start(work)
    told = _outcomes(job)
    assert started.wait(10)
    with qtbot.wait_signal(runner.idle):
        job.cancel()
        go_on.set()
    assert [name for name, _ in told] == ["cancelled", "finished"]


def test_progress_comes_before_the_result(runner: JobRunner, qtbot: QtBot) -> None:
    def work(_token: CancelToken, progress: Progress) -> None:
        for share in (0.25, 0.5, 1.0):
            progress(share)

    shares: list[float] = []
    with qtbot.wait_signal(runner.idle):
        job = runner.start(work)
        job.progressed.connect(shares.append)
        job.succeeded.connect(lambda _value: shares.append(-1))
    assert shares == [0.25, 0.5, 1.0, -1]


def test_work_that_hangs_apart_keeps_no_thread_of_the_pool_and_not_the_end(qtbot: QtBot) -> None:
    runner = JobRunner(max_threads=1)
    begun, answered = Event(), Event()

    def hung(_token: CancelToken, _progress: Progress) -> None:
        begun.set()
        answered.wait(30)

    first = runner.start(hung, apart=True)
    assert begun.wait(10)
    second = runner.start(hung, apart=True)
    told = _outcomes(second)
    second.cancel()  # has not begun, and need not wait for the drive
    qtbot.wait_until(lambda: [name for name, _ in told] == ["cancelled", "finished"])
    with qtbot.wait_signal(runner.start(lambda _token, _progress: None).succeeded):
        pass
    assert not runner.cancel_all(wait_ms=50)
    assert not first.is_done
    answered.set()
    qtbot.wait_until(lambda: runner.running == 0)
    assert runner.cancel_all()
