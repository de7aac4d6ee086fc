import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from peerprep import logs


@pytest.fixture(autouse=True)
def _root_as_before() -> Iterator[None]:
    root = logging.getLogger()
    level, raising = root.level, logging.raiseExceptions
    yield
    root.setLevel(level)
    logging.raiseExceptions = raising


def test_log_goes_to_the_file(tmp_path: Path) -> None:
    log = logs.start(tmp_path, faults=False)
    logging.getLogger("peerprep.test").info("take %s saved, half \ud83d", "a1")
    logging.getLogger("peerprep.test").debug("too fine")
    log.close()
    (line,) = (tmp_path / "peerprep.log").read_text(encoding="utf-8").splitlines()
    assert line.endswith("INFO peerprep.test: take a1 saved, half \\ud83d")


def test_verbose_says_it_on_standard_error_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = logs.start(tmp_path, verbose=True, faults=False)
    logging.getLogger("peerprep.test").debug("fine")
    log.close()
    assert "DEBUG peerprep.test: fine" in capsys.readouterr().err


def test_nothing_is_said_on_standard_error_otherwise(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = logs.start(tmp_path, faults=False)
    logging.getLogger("peerprep.test").error("trouble")
    log.close()
    assert capsys.readouterr().err == ""


def test_files_turn_over_at_a_megabyte(tmp_path: Path) -> None:
    log = logs.start(tmp_path, faults=False)
    for _ in range(8):
        logging.getLogger("peerprep.test").info("x" * (logs.FILE_BYTES - 100))
    log.close()
    sizes = [file.stat().st_size for file in tmp_path.iterdir()]
    assert len(sizes) == 1 + logs.OLD_FILES
    assert max(sizes) <= logs.FILE_BYTES


def test_folder_that_cannot_be_written_to_stops_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = logs.start(tmp_path / "missing")
    logging.getLogger("peerprep.test").warning("trouble")
    assert not log.crashed_before
    log.close()
    assert capsys.readouterr().err == ""


def test_closing_takes_the_handlers_off(tmp_path: Path) -> None:
    before = list(logging.getLogger().handlers)
    log = logs.start(tmp_path, verbose=True, faults=False)
    log.close()
    log.close()
    assert logging.getLogger().handlers == before


_RUN = """
import sys
from pathlib import Path
from peerprep import logs
log = logs.start(Path(sys.argv[1]))
print(log.crashed_before)
if sys.argv[2] == "crash":
    import faulthandler
    faulthandler._sigsegv()
log.close()
"""


def test_native_crash_is_told_at_the_next_start_and_kept(tmp_path: Path) -> None:
    told = [
        subprocess.run(
            [sys.executable, "-c", _RUN, str(tmp_path), how],
            capture_output=True,
            text=True,
            check=False,
            env={"PYTHONUNBUFFERED": "1"},
        )
        for how in ("crash", "end", "end")
    ]
    assert [run.stdout.strip() for run in told] == ["False", "True", "False"]
    assert told[0].returncode < 0
    assert "Segmentation fault" in (tmp_path / "fault-last.log").read_text(encoding="utf-8")
