"""Files that strangers could send, and what each is answered.

`python -m tests.sharing.hostile_cases` prints them as the table of docs/sharing.md.
"""

import json
import os
import sys
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

from peerprep.domain.errors import Problem
from peerprep.wording import sentence
from tests.sharing.hostile import (
    MB,
    WORDS,
    Hostile,
    Make,
    age_header,
    changed_byte,
    data,
    locked,
    long_silence,
    lying,
    manifest,
    manifest_text,
    many_lists,
    member,
    one_hash_wrong,
    other_sound,
    overlapping,
    review,
    sound,
    sounding,
    sparse,
    take,
    takes,
    twice_the_same,
    whole,
    with_bzip2,
    zip64,
    zips,
)
from tests.sharing.samples import OTHER_ID, TAKE_ID, resealed, zipped
from tests.sharing.zips import DEVICE, LINK, Member, raw_zip

UNSAFE, UNFIT, DAMAGED = Problem.SHARED_UNSAFE, Problem.SHARED_UNFIT, Problem.SHARED_DAMAGED
LARGE, UNKNOWN, NEWER = Problem.SHARED_TOO_LARGE, Problem.SHARED_UNKNOWN, Problem.SHARED_NEWER
SLOW, OTHERWISE = Problem.PASSPHRASE_TOO_SLOW, Problem.LOCKED_OTHERWISE
SCRIPT = b"#!/bin/sh\n"
TAKE, SOUND = "takes/1/take.json", b"takes/1/sound.flac"

Cases = Iterable[tuple[str, Make]]


def hostile_files() -> Iterator[Hostile]:
    """Yield them all."""
    for answer, cases in (
        (UNSAFE, _names()),
        (UNSAFE, _bombs()),
        (DAMAGED, _damaged()),
        (UNFIT, _manifests()),
        (UNFIT, _takes()),
        (UNFIT, _sounds()),
        (LARGE, _large()),
        (NEWER, _newer()),
        (UNKNOWN, _no_files()),
    ):
        yield from (Hostile(what, make, answer) for what, make in cases)
    yield Hostile("a member under a zip password", lying(TAKE, flags=1), OTHERWISE)
    yield from _locked()
    yield from _reviews()


def _names() -> Cases:
    for name in (b"../../evil.sh", b"/etc/evil", b"..\\evil.bat", b"C:evil.exe", b"takes/1/../x"):
        yield f"a member called `{name.decode()}`", zips(Member(name, SCRIPT))
    bidi = "takes/1/\u202eflac.exe".encode()
    yield "a member whose name turns its direction", zips(Member(bidi, SCRIPT))
    yield "a member whose name has a NUL in it", zips(Member(b"manifest.json\0.exe", SCRIPT))
    yield "a member called `.hidden`", zips(Member(b".hidden", SCRIPT))
    yield "a symbolic link as sound", zips(Member(SOUND, b"/etc/passwd", mode=LINK))
    yield "a device as sound", zips(Member(SOUND, b"", mode=DEVICE))
    yield "a folder", zips(Member(b"takes/", b""))
    yield "two manifests", data(lambda: twice_the_same("manifest.json"))
    yield "two takes of one name", data(lambda: twice_the_same(TAKE))
    yield "a member the manifest does not list", zips(Member(b"takes/1/evil.sh", SCRIPT))


def _bombs() -> Cases:
    zeros = Member(b"takes/2/take.json", bytes(50 * MB))
    yield "50 MB of zeros in 50 kB", zips(zeros)
    yield "members that share their bytes", data(overlapping)
    many = [Member(b"takes/%d/take.json" % n, b"", method=0) for n in range(20_000)]
    yield "20,000 members", data(lambda: raw_zip(many))
    yield "something hidden between members", zips(Member(b"takes/2/x", b"{}", gap=SCRIPT))
    yield "something hidden behind the last member", zips(behind=bytes(5000))
    yield "what could be sizes behind a member that tells its own", zips(behind=bytes(16))
    yield "another zip before the zip", zips(before=zipped({"a": b""}))
    yield "ten minutes of silence in a take of 5 seconds", sound(long_silence)


def _damaged() -> Cases:
    yield "a member that says it has 2 GB", lying(TAKE, size=2**31, packed_size=2**31)
    yield "more in a member than the directory says", lying(TAKE, size=10)
    yield "less in a member than the directory says", lying(TAKE, size=9999)
    yield "two headers that disagree", lying(TAKE, local_name=b"evil.sh")
    yield "a wrong checksum", lying(TAKE, crc=1)
    yield "a wrong SHA-256", data(one_hash_wrong)
    yield "a directory of more entries than it says", zips(count=1)
    yield "something after the zip", zips(after=SCRIPT)
    yield "half of a file", data(lambda: zipped(whole())[:700])
    yield "a zip of nothing", data(lambda: zipped({}))
    yield "a zip without a manifest", data(lambda: zipped({"a.txt": b"x"}))
    alone = {"manifest.json": whole()["manifest.json"]}
    yield "a member that is listed and not there", data(lambda: zipped(alone))
    yield "a take that is another than the manifest says", take("take", value=OTHER_ID)


def _manifests() -> Cases:
    yield "a member packed as bzip2", data(with_bzip2)
    yield "a zip of the Zip64 kind", data(zip64)
    yield "a manifest of 50,000 brackets", manifest_text("[" * 50_000)
    yield "20 groups inside each other", manifest(note=_deep(20))
    yield "a manifest that is HTML", manifest_text("<html>")
    yield "a manifest that is a list", manifest_text("[]")
    yield "a manifest in UTF-16", manifest_text("{}".encode("utf-16"))
    yield "the same field twice", manifest_text('{"id": 1, "id": 2}')
    yield "NaN for a number", manifest_text('{"format": NaN}')
    yield "a number of 5,000 digits", manifest_text('{"a": %s}' % ("9" * 5000))
    yield "a list where a text belongs", manifest(made_by=["Jordan"])
    yield "an id that is a path", manifest(id="../../../etc")
    yield "an id with a line end", manifest(id="a" * 32 + "\n")
    yield "a folder that is a path", manifest(takes=takes((TAKE_ID, "../..")))
    both = takes((TAKE_ID, "takes/1"), (OTHER_ID, "takes/1"))
    yield "two takes in one folder", manifest(takes=both)
    twice = takes((TAKE_ID, "takes/1"), (TAKE_ID, "takes/2"))
    yield "one take twice", manifest(takes=twice)
    yield "51 takes", manifest(takes=takes((TAKE_ID, "takes/1")) * 51)
    yield "the 31st of February", manifest(delete_after="2027-02-31")
    yield "the last day there is", manifest(delete_after="9999-12-31")
    yield "another kind of file", manifest(kind="peerprep-bank")
    yield "format 0", manifest(format=0)
    yield "a rubric that is a text", member("rubric.json", b'"rubric"')


def _takes() -> Cases:
    words = ("transcript", "words")
    yield "700,000 lists for words", take(*words, value=many_lists())
    yield "words that are not those of the text", take("transcript", "text", value="Else.")
    yield "a word at -1 second", take(*words, 0, "start", value=-1)
    yield "a word at second 10 to the 300th", take(*words, 0, "end", value=1e300)
    yield "a word that is a list", take(*words, 0, value=[])
    yield "true where a number belongs", take("number", value=True)
    yield "a length of 10 to the 308th seconds", take("duration", value=1e308)
    yield "a verdict that is a grade", take("check", "items", 0, "status", value="A+")


def _sounds() -> Cases:
    yield "a page of HTML as sound", sound(lambda: b"<script>alert(1)</script>")
    yield "an MP3 as sound", sound(lambda: other_sound("a.mp3", "libmp3lame"))
    yield "the head of a FLAC file and nothing else", sound(lambda: b"fLaC" + bytes(400))
    yield "a FLAC file that breaks off", sound(lambda: sounding()["takes/1/sound.flac"][:200])
    yield "no byte of sound", sound(lambda: b"")


def _large() -> Cases:
    noise = os.urandom(1000) * 100
    names = [b"takes/%d/sound.flac" % n for n in range(1, 51)]
    big = [Member(name, noise, size=10**9 // 40) for name in names]
    yield "50 members that say they have 1.2 GB", data(lambda: raw_zip(big))
    spaces = {"manifest.json": b" " * 100 * MB}
    yield "a manifest of 100 MB", data(lambda: zipped(spaces, zipfile.ZIP_STORED))
    brackets = whole() | {TAKE: b"[" * 20 * MB}
    yield "a take of 20 MB", data(lambda: zipped(resealed(brackets), zipfile.ZIP_STORED))
    yield "a note of a million letters", manifest(note="a" * MB)
    yield "sound that says it lasts a day", data(_sound_of_a_day)


def _newer() -> Cases:
    yield "a format from the future", manifest(format=2, takes=None)
    yield "a rubric from the future", member("rubric.json", b'{"format": 99}')


def _no_files() -> Cases:
    yield "an empty file", data(lambda: b"")
    yield "a PDF", data(lambda: b"%PDF-1.7\n")
    yield "a program", data(lambda: b"\x7fELF" + bytes(100))
    yield "a script before a zip", zips(before=SCRIPT)
    yield "a folder called so", lambda path: path.mkdir()
    if sys.platform != "win32":
        yield "a named pipe", os.mkfifo
        yield "a link to /dev/zero", lambda path: path.symlink_to("/dev/zero")


def _locked() -> Iterator[Hostile]:
    plain = zipped(whole())
    for what, make, answer in (
        ("a lock of 2 to the 21st work", lambda: age_header("scrypt", "21"), SLOW),
        ("a lock of 2 to the 64th work", lambda: age_header("scrypt", "64"), SLOW),
        ("a lock whose work has 300 digits", lambda: age_header("scrypt", "9" * 300), SLOW),
        ("a lock for a key", lambda: age_header("X25519", ""), OTHERWISE),
        ("a lock in letters", lambda: b"-----BEGIN AGE ENCRYPTED FILE-----\nYW\n", OTHERWISE),
        ("half of a lock", lambda: age_header("scrypt", "18")[:80], DAMAGED),
        ("a locked pack with a changed byte", lambda: changed_byte(locked(plain)), DAMAGED),
        ("a PDF under a lock", lambda: locked(b"%PDF-1.7"), UNKNOWN),
        ("a lock inside a lock", lambda: locked(age_header("scrypt", "60")), OTHERWISE),
    ):
        yield Hostile(what, data(make), answer, WORDS)
    pack = data(lambda: locked(plain))
    yield Hostile("a locked pack, no passphrase", pack, Problem.PASSPHRASE_NEEDED)
    yield Hostile("a locked pack, another passphrase", pack, Problem.PASSPHRASE_WRONG, "otter")
    head = age_header("scrypt", "18")
    huge = sparse(head, 400 * MB)
    yield Hostile("a locked file of 400 MB", huge, LARGE, WORDS)


def _reviews() -> Iterator[Hostile]:
    comment, rating = ("reviews", 0, "comments", 0), ("reviews", 0, "ratings", 0)
    other = "c" * 32
    for what, make, answer in (
        ("a review of 100 MB", sparse(b"{", 100 * MB), LARGE),
        ("a review of 300,000 brackets", data(lambda: b'{"a":' + b"[" * 300_000), UNFIT),
        ("a review from the future", review("format", value=7), NEWER),
        ("a comment that is a list", review(*comment, "text", value=[]), UNFIT),
        ("a comment at a moment in letters", review(*comment, "at", value="0:58"), UNFIT),
        ("3,000 comments", review("reviews", 0, "comments", value=[{}] * 3000), UNFIT),
        ("two comments of one id", review("reviews", 0, "comments", 1, "id", value=other), UNFIT),
        ("a level the rubric lacks", review(*rating, "level", value="10/10"), UNFIT),
        ("a rubric without levels", review("reviews", 0, "rubric", "levels", value=[]), UNFIT),
        ("a review of the year 1", review("saved_at", value="0001-01-01T00:00:00Z"), UNFIT),
        ("a review of a take that is not here", review("keep", value=""), Problem.REVIEW_UNMATCHED),
    ):
        yield Hostile(what, make, answer, name="file.peerprep-review")


def _deep(levels: int) -> Any:
    return {"a": _deep(levels - 1)} if levels else 1


def _sound_of_a_day() -> bytes:
    document = json.loads(sounding()[TAKE]) | {"duration": 86_400}
    return zipped(resealed(sounding() | {TAKE: json.dumps(document).encode()}))


def table() -> str:
    """Return the tables of docs/sharing.md: what came and its answer, and the answers in words."""
    cases = list(hostile_files())
    rows = [f"| {one.what} | `{one.answer.value}` |" for one in cases]
    gaps = dict.fromkeys(("path", "place", "rule", "what", "most"), "…")
    answers = dict.fromkeys(one.answer for one in cases)
    words = [f"| `{answer.value}` | {sentence(answer, gaps)} |" for answer in answers]
    first = ["| what came | what was answered |", "| --- | --- |", *rows, ""]
    return "\n".join([*first, "| code | sentence |", "| --- | --- |", *words, ""])


if __name__ == "__main__":
    sys.stdout.write(table())
