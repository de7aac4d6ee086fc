"""What a stranger gets who installs PeerPrep: from the checkout, a wheel or a source archive."""

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FORMS = sorted(path.name for path in (ROOT / "resources" / "ui").glob("*.ui"))
READS_EVERYTHING = """
import json, sys
from peerprep.resources import resource
questions = json.loads(resource("questions.json").read_text(encoding="utf-8"))
assert len(questions["questions"]) == 95
schemas = [f"{n}.schema.json" for n in ("question-bank", "rubric", "pack", "pack-take", "review")]
for name in ["checklist.json", "care.json", "rubric.json", *schemas]:
    json.loads(resource(name).read_text(encoding="utf-8"))
assert resource("demo_answer.ogg").read_bytes()[:4] == b"OggS"
for name in ["document.typ", "page.css"]:
    assert resource("documents", name).read_bytes()
for form in sys.argv[1:]:
    assert resource("ui", form).read_bytes().startswith(b"<?xml"), form
print(resource("questions.json"))
"""


def build(*arguments: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", *arguments],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )


def read_installed(place: Path) -> Path:
    """Run the reader from / with only `place` and the libraries on the path."""
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(place)!r})\n"
         + READS_EVERYTHING, *FORMS],
        cwd="/",
        check=False,
        capture_output=True,
        text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return Path(done.stdout.strip())


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build("-t", "wheel", "-d", str(folder))
    return next(folder.glob("*.whl"))


def test_a_wheel_brings_its_resources(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    assert read_installed(tmp_path).is_relative_to(tmp_path)


def test_a_source_archive_builds_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    build("-t", "sdist", "-d", str(tmp_path))
    with tarfile.open(next(tmp_path.glob("*.tar.gz"))) as archive:
        archive.extractall(tmp_path, filter="data")
    (source,) = (path for path in tmp_path.iterdir() if path.is_dir())
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel"],
        cwd=source,
        check=True,
        capture_output=True,
    )
    (rebuilt,) = (source / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as one, zipfile.ZipFile(rebuilt) as other:
        assert sorted(one.namelist()) == sorted(other.namelist())


def test_the_checkout_reads_its_own_resources() -> None:
    assert read_installed(ROOT).is_relative_to(ROOT / "resources")


def test_the_layers_hold() -> None:
    done = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("module", "unwanted"),
    [
        ("peerprep.app", ["torch", "whisper", "onnxruntime", "numba", "av", "sqlalchemy"]),
        ("peerprep.ui.exporting", ["typst", "docx", "lxml", "numpy", "onnxruntime"]),
        ("peerprep.wiring", ["torch", "whisper", "onnxruntime", "numba"]),
        ("peerprep.cli.check", ["PySide6", "torch", "sqlalchemy"]),
        ("peerprep.cli.export", ["PySide6", "torch", "typst", "docx"]),
        ("peerprep.services.sharing", ["PySide6", "av", "numpy", "jsonschema", "pyrage"]),
        ("peerprep.services.reviews", ["PySide6", "av", "numpy", "jsonschema", "pyrage"]),
        ("peerprep.cli.demo", ["PySide6", "torch"]),
        ("peerprep.cli.practice", ["PySide6", "torch"]),
    ],
)
def test_heavy_libraries_are_not_loaded_early(module: str, unwanted: list[str]) -> None:
    code = f"import sys, {module}; print([m for m in {unwanted!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")
