"""Every parser of strangers' files, what to feed it, and the only ways it may end."""

import io
import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from peerprep.audio import flac
from peerprep.domain.bank_json import bank_to_json
from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.foreign_json import Limits, Unfit, parse
from peerprep.domain.rubric_json import rubric_to_json
from peerprep.services.bank_reading import load_bank, shipped_bank
from peerprep.services.opening import read_shared
from peerprep.services.rubric_files import load_rubric
from peerprep.services.rubrics import built_in
from peerprep.sharing import sealing
from peerprep.sharing.assignment import assignment_from_bytes, assignment_to_bytes
from peerprep.sharing.pack_reading import read_pack
from peerprep.sharing.review_file import review_from_bytes, review_to_bytes
from peerprep.sharing.rubrics import foreign_rubric
from peerprep.sharing.take_json import take_from_json, take_to_json
from peerprep.sharing.zip_reader import ZipReader
from tests.cohort_class import WEEK_3
from tests.fuzz.inputs import spoiled_bytes, spoiled_document
from tests.sharing.hostile import age_header, sounding, whole
from tests.sharing.samples import FILE, NOON, TAKE, manifest_of, resealed, zipped
from tests.sharing.zips import Member, raw_zip

# The sentences for a file that is not as it should be; any other end is a fault of ours.
REFUSALS = frozenset(
    (
        Problem.SHARED_UNKNOWN,
        Problem.SHARED_DAMAGED,
        Problem.SHARED_UNFIT,
        Problem.SHARED_UNSAFE,
        Problem.SHARED_NEWER,
        Problem.SHARED_TOO_LARGE,
        Problem.PASSPHRASE_NEEDED,
        Problem.PASSPHRASE_TOO_SLOW,
        Problem.LOCKED_OTHERWISE,
        Problem.AUDIO_UNREADABLE,
        Problem.AUDIO_EMPTY,
        Problem.BANK_INVALID,
        Problem.BANK_NEWER,
        Problem.RUBRIC_INVALID,
        Problem.RUBRIC_NEWER,
    )
)


@dataclass(frozen=True)
class Parser:
    """One parser: inputs for it, and one call of it."""

    name: str
    inputs: st.SearchStrategy[Any]
    read: Callable[[Any], object]
    examples: int = 60  # in the suite

    def refuses(self, value: Any) -> bool:
        """Feed it and tell whether that was refused; any other trouble is raised."""
        try:
            self.read(value)
        except Unfit:
            return True
        except InvalidData as error:
            if error.code not in REFUSALS:
                raise
            return True
        return False


def parsers() -> list[Parser]:
    zips = [
        zipped(whole()),
        zipped(whole(), 0),
        raw_zip([Member(name.encode(), data, method=0) for name, data in whole().items()]),
    ]
    review = review_to_bytes(FILE)
    rubric = rubric_to_json(built_in())
    assignment = assignment_to_bytes(WEEK_3)
    bank = _bank_of(rubric)
    sounds = zipped(sounding(), 0)
    heads = [age_header("scrypt", "18"), age_header("X25519", ""), sealing.ARMOR]
    return [
        Parser("json", st.binary(max_size=200) | spoiled_bytes([review]), _json),
        Parser("zip", spoiled_bytes(zips) | st.binary(max_size=200), _zip),
        Parser("pack", spoiled_bytes(zips), _pack),
        Parser("manifest", spoiled_document(manifest_of(whole())), _manifest),
        Parser("take", spoiled_document(json.loads(json.dumps(take_to_json(TAKE)))), _take),
        Parser("review", spoiled_bytes([review]), review_from_bytes),
        Parser("review document", spoiled_document(json.loads(review)), _review),
        Parser("rubric", spoiled_document(rubric), _rubric),
        Parser("rubric file", spoiled_bytes([json.dumps(rubric).encode()]), _rubric_file),
        Parser("bank", spoiled_document(bank), _bank),
        Parser("bank file", spoiled_bytes([json.dumps(bank).encode()]), _bank_file),
        Parser("assignment", spoiled_document(json.loads(assignment)), _assignment),
        Parser("assignment file", spoiled_bytes([assignment]), assignment_from_bytes),
        Parser("age header", st.binary(max_size=200) | spoiled_bytes(heads), _head),
        Parser("sound", spoiled_bytes([sounding()["takes/1/sound.flac"]]), _sound, 30),
        Parser("any file", spoiled_bytes([sounds, review, *heads]), _file, 30),
    ]


def run(parser: Parser, examples: int) -> tuple[int, int]:
    """Feed a parser and return how many inputs it took and how many it refused."""
    counts = {True: 0, False: 0}

    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(parser.inputs)
    def feed(value: Any) -> None:
        counts[parser.refuses(value)] += 1

    feed()
    return sum(counts.values()), counts[True]


def _json(data: bytes) -> None:
    parse(data, Limits(size_bytes=100_000, items=5_000))


def _zip(data: bytes) -> None:
    reader = ZipReader(io.BytesIO(data), most_members=50, most_bytes=10**7)
    for name in reader.members:
        for _ in reader.chunks(name):
            pass


def _pack(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        read_pack(io.BytesIO(data), Path(folder), lambda: None)
        assert [path.suffix for path in Path(folder).iterdir()] in ([], [".flac"])


def _manifest(document: Any) -> None:
    changed = {"manifest.json": json.dumps(document).encode()}
    _pack(zipped(whole() | changed))
    if isinstance(document, dict) and "members" in document:
        document.pop("members")  # true ones
        _pack(zipped(resealed(whole() | changed)))


def _take(document: Any) -> None:
    _pack(zipped(resealed(whole() | {"takes/1/take.json": json.dumps(document).encode()})))
    take_from_json(document, has_sound=False, made_at=NOON)


def _review(document: Any) -> None:
    review_from_bytes(json.dumps(document).encode())


def _rubric(document: Any) -> None:
    limits = Limits(size_bytes=500_000, items=5_000)
    foreign_rubric(parse(json.dumps(document).encode(), limits))


def _bank_of(rubric: dict[str, Any]) -> dict[str, Any]:
    some = replace(shipped_bank(), questions=shipped_bank().questions[:4], rubric=rubric)
    document: dict[str, Any] = json.loads(json.dumps(bank_to_json(some)))
    return document


def _rubric_file(data: bytes) -> None:
    load_rubric(data, "rubric.json")


def _bank(document: Any) -> None:
    _bank_file(json.dumps(document).encode())


def _bank_file(data: bytes) -> None:
    bank = load_bank(data, "bank.json")
    # What was read can be written, and is the same when read again.
    assert load_bank(json.dumps(bank_to_json(bank)).encode(), "bank.json") == bank


def _assignment(document: Any) -> None:
    assignment_from_bytes(json.dumps(document).encode())


def _head(data: bytes) -> None:
    sealing.require_openable(data)


def _sound(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a.flac").write_bytes(data)
        seconds = flac.decode(Path(folder, "a.flac"), Path(folder, "a.wav"), 10.0)
        assert 0 < seconds <= 12.1


def _file(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        inside = Path(folder, "inside")
        inside.mkdir()
        Path(folder, "a").write_bytes(data)
        read_shared(Path(folder, "a"), None, inside, lambda: None)
        assert {path.name for path in Path(folder).iterdir()} == {"a", "inside"}
