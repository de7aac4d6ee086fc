"""Every format says the same, shows people's words as they are, and covers what it was told to."""

import json
import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import docx
import pypdf
import pytest
import srt

from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.domain.redaction import Cover, Redaction
from peerprep.domain.takes import Answer, FindingAnswer
from peerprep.profile import Profile
from peerprep.services.documents import COVERED, Material, endings, export, file_name
from peerprep.services.exporting import covers_of
from peerprep.services.rubrics import built_in
from peerprep.storycheck.checker import check, checklist
from tests.full_disk import FullDisk
from tests.reading_back import everything, raw
from tests.ui.take_samples import STORY, add_spoken, add_typed, first_key, spoken

pytestmark = pytest.mark.usefixtures("qapp")  # for the reader of Markdown
SECRETS = ("Dana", "Whitfield", "Lakeside", "Juniper")
HOSTILE = (
    "#set page(fill: red) *bold* $x^2$ <script>alert(1)</script> & @ref \\ // `raw` "
    "[link](http://x) \x07\ufffe\ud800 --> {%s}"
)


@pytest.fixture
def material(profile: Profile) -> Material:
    """A take whose question, words, quotes, decisions and bank all hold a name."""
    found = profile.exports.gather(add_spoken(profile))
    (take,) = found.takes
    question = replace(
        take.question,
        text="What did Dana’s group teach you, Dana Whitfield?",
        bank="Dana Whitfield’s questions",
        key="dana_whitfield.1",
        follow_ups=("And Dana?",),
    )
    quote = "My counselor, Dana Whitfield, was the first one who believed me."
    answer = FindingAnswer("third_party_identity", quote, Answer.PLANNED, "Dana, my counselor")
    text = f"{STORY} The Whitfields live near juniper street; DANA’S sister does too."
    return replace(
        found,
        takes=(
            replace(
                take,
                question=question,
                transcript=spoken(text),
                check=check(text),
                answers=(answer,),
            ),
        ),
    )


@pytest.fixture
def redaction(material: Material) -> Redaction:
    return Redaction((*covers_of(material), Cover("Juniper Street")))


@pytest.mark.parametrize("ending", endings())
def test_every_format_holds_the_words(material: Material, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"take{ending}"
    export(material, checklist(), target)
    read = everything(target)
    for said in ("Dana Whitfield", "walk every morning", "Lakeside Hospital"):
        assert said in read
    assert "Whitfield" in raw(target)  # so that not finding it below means something
    assert list(tmp_path.glob("*.part")) == []


@pytest.mark.parametrize("ending", endings())
def test_notes_and_own_ratings_are_in_data_alone(
    profile: Profile, tmp_path: Path, ending: str
) -> None:
    take_id = add_spoken(profile, duration_s=2)
    assert not profile.exports.gather(take_id).has_margin
    criterion = built_in().criteria[0]
    profile.margins.set_note(take_id, "I was ashamed.")
    profile.margins.rate(take_id, criterion.id, built_in().levels[0].id, "My voice was shaky.")
    material = profile.exports.gather(take_id)
    assert material.has_margin
    target = tmp_path / f"take{ending}"
    export(material, checklist(), target)
    for private in ("ashamed", "shaky"):
        assert (private in everything(target)) == (ending == ".json")
    export(material.without_margin(), checklist(), target)
    assert "ashamed" not in everything(target)
    assert "shaky" not in everything(target)


@pytest.mark.parametrize("whole_session", [False, True])
@pytest.mark.parametrize("ending", endings())
def test_a_covered_name_is_nowhere(
    profile: Profile,
    material: Material,
    redaction: Redaction,
    tmp_path: Path,
    ending: str,
    whole_session: bool,
) -> None:
    if whole_session:
        session = profile.history.session(material.takes[0].session_id)
        material = replace(material, session=session)
    target = tmp_path / f"take{ending}"
    export(material, checklist(), target, redaction)
    read = everything(target)
    for secret in SECRETS:
        assert secret.lower() not in read.lower()
        assert secret.lower() not in raw(target).lower()
    assert "[name]" in read
    assert "[place]" in read
    assert "[covered]" in read
    if ending != ".srt":  # it has no place for a note
        assert COVERED in read


@pytest.mark.parametrize("ending", [".html", ".docx", ".pdf", ".md"])
def test_words_are_never_read_as_markup(profile: Profile, tmp_path: Path, ending: str) -> None:
    material = profile.exports.gather(add_typed(profile, first_key(profile), "Hello there."))
    (take,) = material.takes
    assert take.transcript is not None
    transcript = replace(take.transcript, text=HOSTILE)
    question = replace(take.question, text=HOSTILE)
    material = replace(material, takes=(replace(take, question=question, transcript=transcript),))
    target = tmp_path / f"take{ending}"
    export(material, checklist(), target)
    read = everything(target)
    kept = "#set page(fill: red) *bold* $x^2$ <script>alert(1)</script> & @ref \\ // `raw`"
    assert kept in read
    if ending == ".html":
        assert "<script" not in target.read_text(encoding="utf-8")


@pytest.mark.parametrize("ending", endings())
def test_a_strangers_long_question_is_letters_in_every_format(
    material: Material, tmp_path: Path, ending: str
) -> None:
    words = f"{HOSTILE}\n# Two lines, ![x](http://x) {'W' * 300}"
    (take,) = material.takes
    asked = replace(take, question=replace(take.question, text=words))
    path = tmp_path / f"take{ending}"
    export(replace(material, takes=(asked,)), checklist(), path)
    if ending == ".md":
        heading = path.read_text(encoding="utf-8").split("\n")[0]
        assert "\\<script>" in heading
        assert "![x]\\(http://x)" in heading
    assert path.stat().st_size > 0


@pytest.mark.parametrize("words", ["你好，世界", "مرحبا 😀", "Привет, José", ""])
@pytest.mark.parametrize("ending", [".html", ".docx", ".pdf"])
def test_every_writing_is_kept(profile: Profile, tmp_path: Path, ending: str, words: str) -> None:
    material = profile.exports.gather(add_typed(profile, first_key(profile), f"{words} ok."))
    target = tmp_path / f"take{ending}"
    export(material, checklist(), target)
    assert "ok." in everything(target)
    if ending != ".pdf":
        assert words in everything(target)


def test_html_is_one_file_in_a_language_with_ordered_headings(
    material: Material, tmp_path: Path
) -> None:
    target = tmp_path / "take.html"
    export(material, checklist(), target)
    page = target.read_text(encoding="utf-8")
    assert '<html lang="en">' in page
    assert not re.findall(r"""(?:src|href)=|url\(|@import""", page)
    assert "default-src 'none'" in page
    assert "prefers-color-scheme: dark" in page
    levels = [int(level) for level in re.findall(r"<h(\d)", page)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    assert page.count('<svg role="img" aria-label="') == 2


def test_docx_has_heading_styles_alt_texts_and_no_user(material: Material, tmp_path: Path) -> None:
    target = tmp_path / "take.docx"
    export(material, checklist(), target)
    document = docx.Document(str(target))
    styles = [p.style.name for p in document.paragraphs if p.style and p.text]
    assert styles[0] == "Heading 1"
    assert "Heading 2" in styles
    assert [s._inline.docPr.get("descr") for s in document.inline_shapes] == [
        "The shape of the sound, 1:18 long.",
        "Words a minute, 15 seconds at a time: 120 throughout, 120 over the whole answer.",
    ]
    about = document.core_properties
    assert (about.author, about.last_modified_by, about.comments) == ("", "", "")


def test_pdf_is_tagged_and_promises_to_be_accessible(material: Material, tmp_path: Path) -> None:
    target = tmp_path / "take.pdf"
    export(material, checklist(), target)
    reader = pypdf.PdfReader(target)
    root = reader.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert "/Author" not in (reader.metadata or {})
    assert b"<pdfuaid:part>1<" in raw(target).encode("latin-1")
    assert "The shape of the sound, 1:18 long." in everything(target)


def test_the_facts_of_a_covered_take_hold_no_name_and_stay_the_same_else(
    material: Material, redaction: Redaction, tmp_path: Path
) -> None:
    plain, covered = tmp_path / "plain.json", tmp_path / "covered.json"
    export(material, checklist(), plain)
    export(material, checklist(), covered, redaction)
    before, after = (json.loads(path.read_text("utf-8")) for path in (plain, covered))
    for fact in ("fillers", "pauses", "suggested", "shape"):
        assert before["delivery"][fact] == after["delivery"][fact]
    assert "Whitfield" not in json.dumps(after["delivery"])
    assert before["check"]["text_sha256"] != after["check"]["text_sha256"]
    text = after["transcript"]["text"]
    assert " ".join(word["text"] for word in after["transcript"]["words"]) == text
    for item in after["check"]["items"]:
        for evidence in item["evidence"]:
            assert text[evidence["start"] : evidence["end"]] == evidence["quote"]


def test_the_facts_of_a_covered_document_are_those_of_what_was_said(
    material: Material, tmp_path: Path
) -> None:
    (take,) = material.takes
    question = replace(take.question, text="What keeps you well?")
    said = "I asked Dana Whitfield, um, to stay with me in the garden, and she did it for me. " * 4
    take = replace(take, question=question, transcript=spoken(said.strip()), check=None)
    material = replace(material, takes=(take,))

    def facts(name: str, redaction: Redaction | None) -> list[str]:
        export(material, checklist(), tmp_path / name, redaction)
        lines = (tmp_path / name).read_text("utf-8").splitlines()
        return [line for line in lines if line.startswith("  - ")]

    before = facts("plain.txt", None)
    after = facts("covered.txt", Redaction([Cover("Dana Whitfield")]))
    assert before[-1] == "  - words said most: asked 4, dana 4, whitfield 4, stay 4, garden 4"
    assert after == [*before[:-1], "  - words said most: asked 4, stay 4, garden 4"]


def test_the_picture_of_the_pace_says_what_the_facts_say(
    material: Material, tmp_path: Path
) -> None:
    (take,) = material.takes
    slower = spoken(f"{STORY} {STORY}", word_s=0.7)
    words = (*spoken(STORY).words, *slower.words[len(slower.words) // 2 :])
    transcript = replace(slower, text=" ".join(w.text for w in words), words=words)
    material = replace(material, takes=(replace(take, transcript=transcript),))
    export(material, checklist(), tmp_path / "take.html")
    read = everything(tmp_path / "take.html")
    ranges = set(re.findall(r"between (\d+) and (\d+)", read))
    assert len(ranges) == 1
    assert len(re.findall(r"between \d+ and \d+", read)) >= 2


def test_a_session_holds_its_takes_one_after_another(profile: Profile, tmp_path: Path) -> None:
    take_id = add_spoken(profile, text="I walk every morning.", duration_s=5)
    whole = profile.exports.gather(take_id, whole_session=True)
    (take,) = whole.takes
    second = replace(take, id="second", number=2)
    material = replace(whole, takes=(take, second))
    target = tmp_path / "session.html"
    export(material, checklist(), target)
    assert target.read_text("utf-8").count("<h2") == 2
    captions = tmp_path / "session.srt"
    export(material, checklist(), captions)
    starts = [one.start.total_seconds() for one in srt.parse(captions.read_text("utf-8"))]
    assert starts == [0.0, 2.0]


def test_a_take_without_words_is_said(profile: Profile, tmp_path: Path) -> None:
    material = profile.exports.gather(add_spoken(profile, text=None, duration_s=1))
    with pytest.raises(InvalidData) as raised:
        export(material, checklist(), tmp_path / "take.pdf")
    assert raised.value.code is Problem.TAKE_WITHOUT_WORDS
    assert list(tmp_path.glob("take*")) == []


@pytest.mark.parametrize("ending", endings())
def test_a_full_disk_leaves_no_half_of_a_file(
    material: Material, tmp_path: Path, ending: str
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    with FullDisk(100), pytest.raises(EnvironmentProblem) as raised:
        export(material, checklist(), folder / f"take{ending}")
    assert raised.value.code is Problem.EXPORT_NO_ROOM
    assert list(folder.iterdir()) == []


def test_a_file_that_was_there_stays_when_the_writing_ends_early(
    material: Material, tmp_path: Path
) -> None:
    def stop(share: float) -> None:
        if share == 1.0:
            raise KeyboardInterrupt

    target = tmp_path / "take.pdf"
    target.write_bytes(b"the one from yesterday")
    with pytest.raises(KeyboardInterrupt):
        export(material, checklist(), target, None, stop)
    assert target.read_bytes() == b"the one from yesterday"
    assert list(tmp_path.glob("*.part")) == []


def test_a_missing_sound_costs_its_picture_only(profile: Profile, tmp_path: Path) -> None:
    take_id = add_spoken(profile)
    material = profile.exports.gather(take_id)
    material.sounds[take_id].unlink()
    export(material, checklist(), tmp_path / "take.html")
    assert (tmp_path / "take.html").read_text("utf-8").count("<svg ") == 1


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What’s a/b\\c: hope? 🎉", "whats-a-b-c-hope-take-1.pdf"),
        ("¿Qué te ayuda?", "qué-te-ayuda-take-1.pdf"),
        ("🎉🎉", "take-1.pdf"),
        ("../../etc/passwd", "etc-passwd-take-1.pdf"),
        ("What did Dana say?", "what-did-name-say-take-1.pdf"),
        ("word " * 40, "word-word-word-word-word-word-word-word-take-1.pdf"),
    ],
)
def test_the_proposed_name_is_safe(profile: Profile, question: str, expected: str) -> None:
    material = profile.exports.gather(add_spoken(profile, duration_s=1, sound=False))
    (take,) = material.takes
    take = replace(take, question=replace(take.question, text=question))
    name = file_name(replace(material, takes=(take,)), Redaction([Cover("Dana")]), ".pdf")
    assert name.replace("covered", "name") == expected


def test_formats_load_their_libraries_only_when_written() -> None:
    code = (
        "import sys, peerprep.services.documents;"
        "print([m for m in ('typst', 'docx', 'lxml', 'PySide6') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def test_pictures_are_real_images(material: Material, tmp_path: Path) -> None:
    export(material, checklist(), tmp_path / "take.docx")
    with zipfile.ZipFile(tmp_path / "take.docx") as archive:
        images = [archive.read(n) for n in archive.namelist() if n.startswith("word/media/")]
    assert [image[:4] for image in images] == [b"\x89PNG", b"\x89PNG"]
    assert all(len(image) > 500 for image in images)
