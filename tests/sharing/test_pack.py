"""Packs: there and back, what others may write, and what the published schemas say of them."""

import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from peerprep.domain.checklist import Status
from peerprep.domain.errors import InvalidData, Problem
from peerprep.domain.foreign_json import Unfit
from peerprep.domain.packs import Pack, SharedTake
from peerprep.domain.rubric import Criterion, Level, Rubric
from peerprep.domain.rubric_json import MAX_RUBRIC_BYTES
from peerprep.domain.transcript import Transcript, Word
from peerprep.resources import resource
from peerprep.services.rubric_files import load_rubric, rubric_bytes
from peerprep.sharing import pack
from peerprep.sharing.pack import require_few_words, require_small, write_pack
from peerprep.sharing.pack_reading import Unpacked, read_pack, require_readable
from peerprep.sharing.take_json import take_from_json, take_to_json, tidied
from tests.sharing.samples import (
    NOON,
    PACK,
    PLAIN,
    TAKE,
    TAKE_ID,
    manifest_of,
    resealed,
    unzipped,
    zipped,
)

SCHEMAS = ("pack.schema.json", "pack-take.schema.json", "review.schema.json")
SOUND = b"fLaC" + bytes(range(256)) * 300


def schema(name: str) -> Any:
    return json.loads(resource(name).read_text(encoding="utf-8"))


def made(what: Pack, folder: Path) -> bytes:
    folder.mkdir(parents=True, exist_ok=True)
    sound = folder / "sound"
    sound.write_bytes(SOUND)
    target = folder / "made.peerprep"
    write_pack(what, {take.id: sound for take in what.takes}, target)
    require_readable(target)
    return target.read_bytes()


def read(data: bytes, folder: Path) -> Unpacked:
    inside = folder / "inside"
    inside.mkdir(parents=True)
    return read_pack(io.BytesIO(data), inside, lambda: None)


def test_a_pack_comes_out_as_it_went_in(tmp_path: Path) -> None:
    unpacked = read(made(PACK, tmp_path), tmp_path)
    ratings = tuple(replace(rating, rated_at=PACK.made_at) for rating in TAKE.ratings)
    take = replace(TAKE, check=unpacked.pack.takes[0].check, ratings=ratings)
    assert unpacked.pack == replace(PACK, takes=(take, PACK.takes[1]))
    assert unpacked.sounds[TAKE_ID].read_bytes() == SOUND
    check = unpacked.pack.takes[0].check
    assert check is not None and TAKE.check is not None
    assert [item.evidence for item in check.items] == [i.evidence for i in TAKE.check.items]
    assert [item.status for item in check.items] == [i.status for i in TAKE.check.items]


def test_the_same_pack_has_the_same_digest_another_has_not(tmp_path: Path) -> None:
    one, again, other = (
        read(made(what, tmp_path / name), tmp_path / name)
        for name, what in (("1", PLAIN), ("2", PLAIN), ("3", replace(PLAIN, note="Else.")))
    )
    assert one.digest == again.digest != other.digest


def test_nothing_but_the_day_says_when(tmp_path: Path) -> None:
    data = made(replace(PACK, made_at=NOON), tmp_path)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {info.external_attr >> 16 for info in archive.infolist()} == {0o100600}
    take = json.loads(unzipped(data)["takes/1/take.json"])
    assert take["recorded_at"] == "2026-11-01"
    assert "care" not in take["check"]
    assert "rated_at" not in take["ratings"][0]


def test_the_schemas_are_ones_and_describe_every_field(tmp_path: Path) -> None:
    for name in SCHEMAS:
        document = schema(name)
        Draft202012Validator.check_schema(document)
        assert all(field["description"] for field in document["properties"].values())
    members = unzipped(made(PACK, tmp_path))
    for name, document in (
        ("pack.schema.json", manifest_of(members)),
        ("pack-take.schema.json", json.loads(members["takes/1/take.json"])),
        ("pack-take.schema.json", json.loads(members["takes/2/take.json"])),
    ):
        assert list(Draft202012Validator(schema(name)).iter_errors(document)) == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_no_pattern_of_a_schema_takes_a_line_end_behind_it(name: str) -> None:
    """Python's `$` stands before a last line end, too: an id names a folder."""
    patterns = set(_patterns(schema(name))) - {r"\S"}
    assert patterns
    assert all(pattern.endswith(r"$(?!\n)") for pattern in patterns)


def _patterns(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        if isinstance(part.get("pattern"), str):
            yield part["pattern"]
        part = list(part.values())
    for inner in part if isinstance(part, list) else ():
        yield from _patterns(inner)


def test_sizes_that_follow_the_data_and_stored_members_are_read(tmp_path: Path) -> None:
    members = unzipped(made(PLAIN, tmp_path))

    class Stream(io.RawIOBase):  # a zip written to a pipe can't go back to its headers
        def __init__(self) -> None:
            self.data = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, data: Any) -> int:
            self.data += data
            return len(data)

    stream = Stream()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    assert read(bytes(stream.data), tmp_path / "1").pack.note == PLAIN.note
    assert read(zipped(members, zipfile.ZIP_STORED), tmp_path / "2").pack.note == PLAIN.note


def test_fields_it_does_not_know_are_ignored(tmp_path: Path) -> None:
    members = unzipped(made(PLAIN, tmp_path))
    sunny = zipped(resealed(members, mood="sunny"))
    assert read(sunny, tmp_path / "1").pack == read(zipped(members), tmp_path / "2").pack


def test_a_text_no_reader_would_take_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(InvalidData) as caught:
        made(replace(PLAIN, note="x" * 5001), tmp_path)
    assert (caught.value.code, caught.value.params["place"]) == (Problem.SHARE_UNFIT, "note")


@pytest.mark.parametrize("letters", ["ї" * 200, "".join(map(chr, range(0x4E00, 0x4E00 + 200)))])
def test_the_largest_rubric_of_ones_own_goes_along(letters: str, tmp_path: Path) -> None:
    """However repetitive: a member of little in much would be refused."""
    levels = tuple(Level(f"l{at}", letters[:30]) for at in range(7))
    described = {level.id: letters * 5 for level in levels}
    criteria = tuple(
        Criterion(f"c{at}", letters[:120], letters, letters, described) for at in range(30)
    )
    rubric = Rubric("own", "1", "uk", "Own", levels, criteria, extra={"more": "x" * 100_000})
    assert 450_000 < len(rubric_bytes(rubric)) < MAX_RUBRIC_BYTES
    assert load_rubric(rubric_bytes(rubric), "own.json") == rubric
    assert read(made(replace(PLAIN, rubric=rubric), tmp_path), tmp_path).pack.rubric == rubric


def test_a_document_that_repeats_itself_is_not_taken_for_a_bomb(tmp_path: Path) -> None:
    said = Transcript("no " * 100_000 + "no", "en", 0, True, "m", "typed")
    take = replace(PLAIN.takes[0], transcript=said, check=None)
    back = read(made(replace(PLAIN, takes=(take,)), tmp_path), tmp_path)
    assert back.pack.takes[0].transcript == said


def test_words_are_counted_over_all_takes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else fifty takes would make one file of ten million."""
    other = replace(PLAIN.takes[0], id="3" * 32)
    data = made(replace(PLAIN, takes=(*PLAIN.takes, other)), tmp_path)
    sizes = [len(part) for name, part in unzipped(data).items() if name.endswith("take.json")]
    in_one = count_of(PLAIN.takes[0])
    for name, most, told in (
        ("MOST_WORDS", 2 * in_one - 1, f"{2 * in_one - 1:,} words"),
        ("MOST_WORD_BYTES", sum(sizes) - 1, "0 MB of words"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(pack, name, most)
            with pytest.raises(InvalidData) as caught:
                read(data, tmp_path / name)
            assert (caught.value.code, caught.value.params) == (
                Problem.SHARED_TOO_LARGE,
                {"most": told},
            )
            with pytest.raises(InvalidData) as caught:
                made(replace(PLAIN, takes=(*PLAIN.takes, other)), tmp_path / f"{name} made")
            assert caught.value.code is Problem.SHARE_TOO_LARGE
            patch.setattr(pack, name, most + 1)
            assert len(read(data, tmp_path / f"{name} fits").pack.takes) == 2


def test_twenty_takes_of_an_hour_are_not_too_many_words(tmp_path: Path) -> None:
    words = tuple(Word("something", at * 0.4, at * 0.4 + 0.31, 0.9123) for at in range(9000))
    said = Transcript(" ".join(["something"] * 9000), "en", 3600, True, "m", "e", words)
    hour = replace(PLAIN.takes[0], transcript=said, check=None)
    require_few_words([hour] * 20, Problem.SHARE_TOO_LARGE)
    document = unzipped(made(replace(PLAIN, takes=(hour,)), tmp_path))["takes/1/take.json"]
    require_small([len(document)] * 20, Problem.SHARE_TOO_LARGE)


def count_of(take: SharedTake) -> int:
    assert take.transcript is not None
    return len(take.transcript.words) + len(take.transcript.segments)


def test_a_sentence_is_found_again_where_its_place_is_wrong() -> None:
    document = take_to_json(TAKE)
    (hope,) = [item for item in document["check"]["items"] if item["id"] == "hope_recovery"]
    quote = hope["evidence"][0]["quote"]
    hope["evidence"][0] |= {"start": 3, "end": 9}
    hope["evidence"].append(hope["evidence"][0] | {"quote": "never said"})
    check = take_from_json(document, has_sound=False, made_at=NOON).check
    assert check is not None
    found = next(item for item in check.items if item.id == "hope_recovery")
    assert [one.quote for one in found.evidence] == [quote]
    hope["evidence"] = []
    check = take_from_json(document, has_sound=False, made_at=NOON).check
    assert check is not None
    assert next(i for i in check.items if i.id == "hope_recovery").status is Status.NOT_MET


def test_sentences_are_counted_before_each_is_looked_at() -> None:
    document = take_to_json(TAKE)
    items = document["check"]["items"]
    for item in items[:2]:
        item["evidence"] = [{}] * 1500
    with pytest.raises(Unfit) as caught:
        take_from_json(document, has_sound=False, made_at=NOON)
    assert (caught.value.place, caught.value.rule) == (
        "check.items",
        "have more than 2000 sentences",
    )


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_counts_a_list_before_its_entries(name: str) -> None:
    """The rules are tried in the order they are written in."""
    assert list(_uncounted(schema(name))) == []


def _uncounted(part: Any) -> Iterator[Any]:
    if isinstance(part, dict):
        rules = [rule for rule in part if rule != "minItems"]
        if part.get("type") == "array" and rules[:2] != ["type", "maxItems"]:
            yield part
        part = list(part.values())
    for inner in part if isinstance(part, list) else ():
        yield from _uncounted(inner)


def test_words_out_of_order_get_times_in_order() -> None:
    words = (Word("a", 2, 1, 1), Word("\u202e", 3, 3, 1), Word("b", 1, 5, 1))
    transcript = tidied(Transcript("a \u202e b", "en", 5, True, "m", "e", words))
    assert transcript.text == "a b"
    assert [(w.text, w.start, w.end) for w in transcript.words] == [("a", 2, 2), ("b", 2, 5)]


_value = st.none() | st.booleans() | st.integers(-2, 10**6) | st.floats(0, 2) | st.text(max_size=5)
_word = st.fixed_dictionaries(
    {},
    optional={"text": _value, "start": _value, "end": _value, "confidence": _value},
)


@settings(max_examples=200)
@given(st.lists(_word | _value, max_size=3) | _value, st.lists(_word | _value, max_size=2))
def test_words_are_checked_as_the_published_schema_says(words: Any, segments: Any) -> None:
    document = take_to_json(TAKE) | {"check": None}
    document["transcript"] = document["transcript"] | {"words": words, "segments": segments}
    fits = Draft202012Validator(schema("pack-take.schema.json")).is_valid(document)
    try:
        take_from_json(document, has_sound=False, made_at=NOON)
    except Unfit as fault:
        # The one thing a schema can't say.
        assert not fits or fault.rule == "do not make up transcript.text"
    else:
        assert fits
