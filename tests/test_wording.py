import pytest

from peerprep.domain.errors import EnvironmentProblem, Problem
from peerprep.wording import explain, sentence

# Words the house never says to a person (design guide, section 9).
NEVER = ("!", "please", "oops", "error", "failed", "invalid", "must", "exception", "traceback")


@pytest.mark.parametrize("code", list(Problem))
def test_every_problem_has_words_that_are_calm(code: Problem) -> None:
    said = sentence(code, {})
    assert said.endswith((".", ":")) or "peerprep " in said
    assert not [word for word in NEVER if word in said.lower().split() or word == "!" in said]


def test_parameters_fill_the_sentence() -> None:
    error = EnvironmentProblem(Problem.FILE_MISSING, path="answer.wav")
    assert "answer.wav" in explain(error)
