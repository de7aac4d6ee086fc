"""Rule 9: present danger is never missed, past and helped crises stay quiet."""

import csv
from pathlib import Path

import pytest

from peerprep.storycheck.checker import check

PLAIN = Path(__file__).resolve().parents[2] / "training/examples/exam-care-plain.csv"

PRESENT = [
    "I want to die",
    "I’m going to kill myself tonight",
    "I’ve been thinking about ending it lately",
    "he is going to kill me tonight, I have nowhere to go",
    "Honestly I just don't want to live anymore.",
    "im gonna kill my self",
    "so yeah work was fine and then I came home and I dont want to be here anymore",
    "I wanna die",
    "I still think about suicide every day",
    "Everybody would be better off without me",
    "I feel suicidal right now",
    "I used to love this work but now I want to die",
    "I can't go on like this",
    "My boyfriend hit me last night.",
    "I'm so tired and I have a plan to kill myself.",
    "I want to die, I'm dead serious.",
    "I'm dead set on killing myself tonight.",
    "I have a note written for my mother and the pills are ready",
    "My boyfriend hits me and I'm scared to go home",
    "I have the pills right here",
    "I've been having thoughts of suicide again",
    "My son says he is going to kill himself and he's locked in his room",
    "I told my mom I want to die and she hung up",
    "When I was sixteen it was bad and now I'm thinking about killing myself again",
    "i been thinkin about killing myself",
]

PAST_OR_OTHERS = [
    "I wanted to die back then and I got help.",
    "I survived a suicide attempt when I was twenty.",
    "If somebody tells me I want to die, I stay with them and call 988.",
    "There was a time I didn't want to live.",
    "He said he wanted to kill himself so I brought in the crisis team.",
    "I used to think everyone would be better off without me.",
    "I'd ask straight out, are you thinking about killing yourself.",
    "I lost my brother to suicide.",
    "I was suicidal for years and a peer sat with me.",
    "My wife is going to kill me for telling this story.",
    "I'm going to end it there.",
    "I don't want to die anymore, I want to see my kids grow up.",
    "When she says I want to end my life I listen.",
    "My stepdad used to hit me.",
    "I am not suicidal anymore.",
    "I thought, I want to die, and then a nurse came in.",
]


@pytest.mark.parametrize("text", PRESENT)
def test_present_danger_shows_care(text: str) -> None:
    assert check(text).care


@pytest.mark.parametrize("text", PRESENT)
def test_present_danger_is_heard_in_the_middle_of_a_long_answer(text: str) -> None:
    before = "We talked about the shelter for a while. "
    assert check(f"{before * 5}{text}. {before * 5}").care


@pytest.mark.parametrize("text", PAST_OR_OTHERS)
def test_past_and_reported_words_stay_quiet(text: str) -> None:
    assert not check(text).care


def test_care_does_not_wait_for_english() -> None:
    german = "Das war ein langer Winter und wir sind dann alle nach Norden gezogen. "
    assert check(german * 4 + "I want to die.").care


def _plain() -> list[tuple[str, bool]]:
    with PLAIN.open(encoding="utf-8", newline="") as file:
        return [(row["text"], row["labels"] == "danger") for row in csv.DictReader(file)]


@pytest.mark.parametrize(("text", "danger"), _plain())
def test_plain_words_of_danger_are_told_from_past_and_helped_ones(text: str, danger: bool) -> None:
    assert check(text).care is danger
