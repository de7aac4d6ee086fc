"""From a voice to files for others: heard, put right, checked again, exported, read back.

Every file is read by a program or library that is not PeerPrep's: the words put right are in it,
and a name that was covered is in no text, attribute, metadata, packed member or file name of it.
"""

import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import docx
import pypdf
import pytest

from peerprep.domain.questions import own_question
from peerprep.domain.redaction import Cover, Redaction
from peerprep.domain.takes import Answer, Take
from peerprep.paths import AppPaths
from peerprep.profile import Profile
from peerprep.services.documents import COVERED, Material, endings, export, file_name
from peerprep.services.exporting import covers_of
from peerprep.storycheck.checker import check, checklist
from peerprep.transcription.client import transcribe
from tests.app.conftest import ANSWER
from tests.reading_back import cues, everything, markdown, pdf_headings, raw
from tests.sound_fakes import FakeMicrophone, FakeSpeaker
from tests.whisper_model import Speak

pytestmark = [pytest.mark.whisper, pytest.mark.usefixtures("qapp")]

READABLE = (".pdf", ".docx", ".html", ".txt", ".md")
CAPTIONS = (".srt", ".vtt")
EDIT = "little house on Juniper Street"
ADDED = "My counselor, Dana Whitfield, believed me at Lakeside Hospital."
SECRETS = ("dana", "whitfield", "lakeside", "juniper", "marcus", "little house")


@dataclass(frozen=True)
class Chain:
    """A take from its sound to its files; `before` is what Whisper wrote down."""

    before: Take
    material: Material
    redaction: Redaction
    files: dict[tuple[str, bool], Path]

    @property
    def take(self) -> Take:
        return self.material.takes[0]

    def file(self, ending: str, *, covered: bool = False) -> Path:
        return self.files[ending, covered]

    def data(self, *, covered: bool = False) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.file(".json", covered=covered).read_text("utf-8"))
        return found


@pytest.fixture(scope="module")
def chain(
    tmp_path_factory: pytest.TempPathFactory, bundled_model: Path, speak: Speak
) -> Iterator[Chain]:
    paths = AppPaths(tmp_path_factory.mktemp("profile"))
    paths.create()
    named = tmp_path_factory.mktemp("phone") / "Dana Whitfield, interview.wav"
    sound = Path(shutil.copy(speak(ANSWER), named))
    with Profile(paths, microphone=FakeMicrophone(), speaker=FakeSpeaker()) as profile:
        question = own_question("What did Dana Whitfield ask you?")
        take_id = imported(profile, sound, replace(question, key="dana.1", bank="Dana’s bank"))
        heard = transcribe(profile.transcripts.sound_of(take_id), bundled_model, lambda *_: None)
        before = profile.transcripts.save_and_check(take_id, heard)
        corrected(profile, take_id, heard.text)
        material = profile.exports.gather(take_id)
        redaction = Redaction((*covers_of(material), Cover("little house")))
        folder = tmp_path_factory.mktemp("files")
        files = {}
        for ending in endings():
            for covered in (False, True):
                used = redaction if covered else Redaction()
                target = folder / f"{covered}-{file_name(material, used, ending)}"
                export(material, checklist(), target, used)
                files[ending, covered] = target
        yield Chain(before, material, redaction, files)


def imported(profile: Profile, sound: Path, question: Any) -> str:
    incoming = profile.imports.look(sound)
    profile.imports.read(incoming)
    return profile.imports.keep(incoming, question).id


def corrected(profile: Profile, take_id: str, text: str) -> None:
    """Put words right, look again, and write names into everything kept beside a take."""
    text, count = re.subn("(?i)own apartment", EDIT, text)
    assert count == 1
    take = profile.transcripts.correct(take_id, f"{text} {ADDED}")
    assert take.check is None
    assert take.transcript is not None
    profile.transcripts.save_check(take_id, check(take.transcript.text))
    profile.transcripts.answer(
        take_id, "third_party_identity", ADDED, Answer.PLANNED, "Dana is my counselor."
    )
    profile.margins.set_note(take_id, "Ask Marcus what he heard.")
    profile.margins.set_tags(take_id, ["for Marcus"])
    profile.margins.rate(take_id, "hope", "clear", "Dana Whitfield will hear this.")


def test_names_that_were_said_or_written_are_found(chain: Chain) -> None:
    found = [cover.words for cover in covers_of(chain.material)]
    assert {"Dana Whitfield", "Lakeside Hospital", "Marcus"} <= set(found)
    told = json.dumps(chain.data()).lower()
    assert all(secret in told for secret in SECRETS)  # so that not finding one means something


@pytest.mark.parametrize("ending", endings())
def test_the_edit_is_in_every_file(chain: Chain, ending: str) -> None:
    read = everything(chain.file(ending))
    assert EDIT in read
    assert "Dana Whitfield, believed me" in read
    assert "own apartment" not in read
    assert "own apartment" not in raw(chain.file(ending))


@pytest.mark.parametrize("ending", endings())
def test_a_covered_name_is_in_no_part_of_any_file(chain: Chain, ending: str) -> None:
    path = chain.file(ending, covered=True)
    everywhere = f"{everything(path)} {raw(path)} {path.name}".lower()
    assert [secret for secret in SECRETS if secret in everywhere] == []
    assert "my [covered] on [place]" in everything(path)
    assert "[name], believed me at [place]" in everything(path)
    if ending != ".srt":  # it has no place for a note
        assert COVERED in everything(path)


@pytest.mark.parametrize("ending", READABLE)
def test_findings_are_those_of_the_corrected_words(chain: Chain, ending: str) -> None:
    read = everything(chain.file(ending))
    (item,) = (item for item in checklist().items if item.id == "third_party_identity")
    assert item.heading in read
    assert item.coaching in read
    assert "Next time: Dana is my counselor." in read
    assert "You corrected these words" in read


def test_facts_follow_the_edit_and_words_left_alone_keep_their_times(chain: Chain) -> None:
    said = chain.before.transcript
    assert said is not None
    data = chain.data()
    words = {(word["text"], word["start"], word["end"]) for word in data["transcript"]["words"]}
    kept = [word for word in said.words if "apartment" not in word.text.lower()]
    assert all((w.text, w.start, w.end) in words for w in kept if w.text.lower() != "own")
    assert data["delivery"]["words"] == len(data["transcript"]["text"].split())
    assert data["delivery"]["words"] > len(said.text.split())
    assert data["corrected"] is True


def test_covered_facts_and_findings_are_the_same_but_for_the_words(chain: Chain) -> None:
    plain, covered = chain.data(), chain.data(covered=True)
    assert covered["covered"] == COVERED
    assert covered["imported_from"] is None
    for one, other in zip(plain["check"]["items"], covered["check"]["items"], strict=True):
        assert one["status"] == other["status"]
        times = [[evidence["time"] for evidence in item["evidence"]] for item in (one, other)]
        assert times[0] == times[1]
    assert plain["delivery"]["fillers"] == covered["delivery"]["fillers"]
    assert (plain["take"], plain["duration"]) == (covered["take"], covered["duration"])


@pytest.mark.parametrize("covered", [False, True])
@pytest.mark.parametrize("ending", CAPTIONS)
def test_captions_play_in_order_within_the_sound(chain: Chain, ending: str, covered: bool) -> None:
    found = cues(chain.file(ending, covered=covered))
    assert len(found) > 4
    moments = [moment for start, end, _ in found for moment in (start, end)]
    assert moments == sorted(moments)
    assert all(end > start for start, end, _ in found)
    assert moments[-1] < chain.take.duration_s + 5  # what was added stands after the last word
    assert all(len(line) <= 42 for _, _, words in found for line in words.splitlines())


@pytest.mark.parametrize("covered", [False, True])
def test_markdown_has_headings_and_quotes_hold_the_persons_words_only(
    chain: Chain, covered: bool
) -> None:
    document = markdown(chain.file(".md", covered=covered))
    levels, quotes = [], []
    block = document.begin()
    while block.isValid():
        levels.append((block.blockFormat().headingLevel(), block.text()))
        if block.blockFormat().leftMargin():
            quotes.append(block.text())
        block = block.next()
    assert [level for level, _ in levels if level] == [1, 2, 2, 2, 2]
    assert quotes
    said = chain.data(covered=covered)["transcript"]["text"]
    assert all(quote in said for quote in quotes)


@pytest.mark.parametrize("covered", [False, True])
def test_word_file_tells_nothing_of_its_own(chain: Chain, covered: bool) -> None:
    path = chain.file(".docx", covered=covered)
    document = docx.Document(str(path))
    about = document.core_properties
    name = "[name]" if covered else "Dana Whitfield"
    assert about.title == f"What did {name} ask you?"
    told = (about.author, about.last_modified_by, about.comments, about.keywords, about.subject)
    assert told == ("",) * 5
    headings = [p.style.name for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert headings == ["Heading 1", *["Heading 2"] * 4]
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert not [name for name in archive.namelist() if "comments" in name.lower()]


@pytest.mark.parametrize("covered", [False, True])
def test_pdf_is_tagged_from_its_title_to_its_pictures(chain: Chain, covered: bool) -> None:
    path = chain.file(".pdf", covered=covered)
    reader = pypdf.PdfReader(path)
    root = reader.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert "/Author" not in reader.metadata
    parts = list(tags(root["/StructTreeRoot"]))
    kinds = [str(part["/S"]) for part in parts]
    assert [kind for kind in kinds if re.fullmatch("/H[1-6]", kind)] == ["/H1", *["/H2"] * 4]
    assert {"/P", "/Quote", "/L", "/LI", "/LBody", "/Figure"} <= set(kinds)
    (picture,) = (part for part in parts if part["/S"] == "/Figure")
    assert picture["/Alt"].startswith("The shape of the sound, 0:1")
    assert pdf_headings(path)[1:4] == [
        "Your words", "What came through", "Things to consider, your choice always",
    ]  # fmt: skip
    for page in reader.pages:
        assert untagged(page) == []


def tags(part: Any) -> Iterator[Any]:
    """Yield the parts of a PDF as a screen reader walks them."""
    inner = part.get("/K", [])
    for one in inner if isinstance(inner, list) else [inner]:
        found = one.get_object()
        if isinstance(found, dict) and "/S" in found:
            yield found
            yield from tags(found)


def untagged(page: Any) -> list[str]:
    """Return what a page draws outside of any tag: text, lines, areas and pictures."""
    painted = {b"Tj", b"TJ", b"'", b'"', b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"Do"}
    depth, found = 0, []
    for _, sign in page.get_contents().operations:
        depth += (sign in (b"BDC", b"BMC")) - (sign == b"EMC")
        if sign in painted and not depth:
            found.append(sign.decode())
    return found


def test_files_are_named_for_their_question_without_the_name(chain: Chain) -> None:
    assert chain.file(".pdf").name == "False-what-did-dana-whitfield-ask-you-take-1.pdf"
    assert chain.file(".pdf", covered=True).name == "True-what-did-name-ask-you-take-1.pdf"
