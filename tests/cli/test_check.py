import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ANSWER = (
    "I learned that telling somebody early is a strength. "
    "My brother Leonard was the first one I told. "
    "Because of that I know how to sit with a person who is scared."
)


@pytest.fixture
def answer(tmp_path: Path) -> Path:
    file = tmp_path / "answer.txt"
    file.write_text(ANSWER, encoding="utf-8")
    return file


def test_json_lists_all_twenty_items_with_exact_offsets(run: Run, answer: Path) -> None:
    result = run("check", "--json", answer).json
    assert len(result["items"]) == 20
    for item in result["items"]:
        for evidence in item["evidence"]:
            assert ANSWER[evidence["start"] : evidence["end"]] == evidence["quote"]
    by_id = {item["id"]: item for item in result["items"]}
    assert by_id["lessons_growth"]["status"] == "met"
    assert by_id["third_party_identity"]["status"] == "flagged"
    assert result["care"] == {"show": False}


def test_several_files_are_several_lines_in_order(run: Run, answer: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Yes.", encoding="utf-8")
    lines = run("check", "--json", answer, other).out.splitlines()
    assert [json.loads(line)["words"] for line in lines] == [len(ANSWER.split()), 1]


def test_words_put_strengths_before_suggestions(run: Run, answer: Path) -> None:
    out = run("check", answer).out
    assert out.index("What came through") < out.index("Things to consider")
    assert "My brother Leonard" in out


def test_text_can_come_from_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ANSWER.encode())))
    assert run("check", "--json", "-").json["words"] == len(ANSWER.split())


def test_present_danger_brings_care_and_no_coaching(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "now.txt"
    file.write_text("I want to kill myself tonight.", encoding="utf-8")
    out = run("check", file).out
    assert out.startswith("Before anything else, how are you right now?")
    assert "988" in out
    assert "Things to consider" not in out


def test_a_file_that_is_no_text_is_said_and_the_others_go_on(
    run: Run, answer: Path, tmp_path: Path
) -> None:
    noise = tmp_path / "noise.bin"
    noise.write_bytes(b"\xff\xfe\x00\x93")
    ran = run("check", "--json", noise, tmp_path / "none.txt", tmp_path, answer)
    assert ran.status == 1
    assert len(ran.out.splitlines()) == 1
    assert [line.split()[0] for line in ran.err.splitlines()] == ["error:"] * 3


@pytest.mark.parametrize(
    "text", ["", " \n\t", "Yes", "🙂🙂🙂", "\x00\x07\u202eabc", "word " * 3000]
)
def test_odd_texts_are_checked_without_trouble(run: Run, tmp_path: Path, text: str) -> None:
    file = tmp_path / "odd.txt"
    file.write_text(text, encoding="utf-8")
    ran = run("check", "--json", file)
    assert ran.status == 0
    assert len(ran.json["items"]) == 20


def test_care_has_the_numbers_of_the_chosen_country(
    run: Run, data_dir: Path, tmp_path: Path
) -> None:
    data_dir.mkdir()
    (data_dir / "settings.json").write_text('{"country": "GB"}', encoding="utf-8")
    file = tmp_path / "now.txt"
    file.write_text("I want to kill myself tonight.", encoding="utf-8")
    assert "116 123" in run("check", file).out


def test_another_language_is_said_and_not_checked(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "otra.txt"
    told = "Estuve enferma mucho tiempo y ahora voy a un grupo con otras mujeres de mi barrio"
    file.write_text(told, encoding="utf-8")
    assert "does not read like English" in run("check", file).out
    result = run("check", "--json", file).json
    assert result["english"] is False
    assert not any(item["evidence"] for item in result["items"])
