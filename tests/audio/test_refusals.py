import pytest

from peerprep.audio.refusals import is_rate, is_stale, microphone_problem
from peerprep.domain.errors import Problem


class Refusal(Exception):  # noqa: N818 - named for what it stands for
    """Has the arguments of sounddevice's PortAudioError."""


def host(number: int) -> Refusal:
    return Refusal("Unanticipated host error", -9999, (0, number, "words"))


@pytest.mark.parametrize(
    ("refusal", "problem"),
    [
        (Refusal("Device unavailable", -9985), Problem.MICROPHONE_BUSY),
        (host(-16), Problem.MICROPHONE_BUSY),
        (host(-2004287478), Problem.MICROPHONE_BUSY),
        (host(-13), Problem.MICROPHONE_NOT_ALLOWED),
        (host(-2147024891), Problem.MICROPHONE_NOT_ALLOWED),
        (host(-19), Problem.NO_MICROPHONE),
        (Refusal("Invalid device", -9996), Problem.NO_MICROPHONE),
        (Refusal("Error querying device -1"), Problem.NO_MICROPHONE),
        (ValueError("No input device matching 'x'"), Problem.NO_MICROPHONE),
        (Refusal("Invalid sample rate", -9997), Problem.MICROPHONE_RATE),
        (Refusal("Invalid number of channels", -9998), Problem.MICROPHONE_RATE),
        (host(-5), Problem.MICROPHONE_WONT_START),
        (Refusal("Internal PortAudio error", -9986), Problem.MICROPHONE_WONT_START),
        (Refusal("Wait timed out", -9987), Problem.MICROPHONE_WONT_START),
    ],
)
def test_each_refusal_has_its_problem(refusal: Exception, problem: Problem) -> None:
    found = microphone_problem(refusal, "Desk microphone")
    assert found.code is problem
    assert found.params == {"device": "Desk microphone"}


def test_a_sound_server_without_a_microphone_is_no_broken_microphone() -> None:
    assert microphone_problem(host(-5), "default").code is Problem.NO_MICROPHONE


def test_only_an_old_list_is_a_reason_to_look_again() -> None:
    assert is_stale(Problem.NO_MICROPHONE)
    assert not is_stale(Problem.MICROPHONE_BUSY)
    assert not is_stale(Problem.NO_SOUND_SYSTEM)


def test_another_rate_is_tried_only_where_it_can_help() -> None:
    assert is_rate(Refusal("Invalid sample rate", -9997))
    assert not is_rate(Refusal("Device unavailable", -9985))
