"""What PortAudio's refusals mean to the person who wants to speak."""

import errno

from peerprep.domain.errors import EnvironmentProblem, Problem

# PortAudio's numbers (portaudio.h), so that they are known where the library is missing.
_NO_DEVICE = -9996
_BAD_CHANNELS = -9998
_BAD_RATE = -9997
_BAD_FORMAT = -9994
_UNAVAILABLE = -9985
_BAD_COMBINATION = -9993
_HOST = -9999
_INTERNAL_MISSING = {-9988, -9979}  # the stream or host API is no longer there

_BUSY = {-errno.EBUSY, 0x8889000A, 0x8889000A - 2**32, 4}  # ALSA, WASAPI twice, MME
_NOT_ALLOWED = {-errno.EACCES, -errno.EPERM, 0x80070005, 0x80070005 - 2**32}
_GONE = {-errno.ENODEV, -errno.ENOENT, -errno.ENXIO, 0x88890004, 0x88890004 - 2**32, 2}
# ALSA's door to a sound server answers so when the server has no microphone.
_SERVER_HAS_NONE = {-errno.EIO, -errno.ECONNREFUSED, -errno.EPIPE}
_SERVER_DOORS = ("default", "pulse", "pipewire")

_STALE = {Problem.NO_MICROPHONE, Problem.MICROPHONE_WONT_START, Problem.MICROPHONE_RATE}


def microphone_problem(problem: Exception, device: str) -> EnvironmentProblem:
    """Return the person's problem for an exception of sounddevice."""
    return EnvironmentProblem(_microphone_code(problem, device), device=device)


def speaker_problem() -> EnvironmentProblem:
    """Return the problem for an output that does not open."""
    return EnvironmentProblem(Problem.NO_SPEAKER)


def is_rate(problem: Exception) -> bool:
    """Whether another rate or channel count may work."""
    return _number(problem) in (_BAD_RATE, _BAD_CHANNELS, _BAD_FORMAT, _BAD_COMBINATION)


def is_stale(code: Problem) -> bool:
    """Whether a device list from before may be the reason."""
    return code in _STALE


def _microphone_code(problem: Exception, device: str) -> Problem:
    number, host = _number(problem), _host_number(problem)
    if number in (_BAD_RATE, _BAD_CHANNELS, _BAD_FORMAT):
        return Problem.MICROPHONE_RATE
    if number == _UNAVAILABLE or host in _BUSY:
        return Problem.MICROPHONE_BUSY
    if host in _NOT_ALLOWED:
        return Problem.MICROPHONE_NOT_ALLOWED
    if number in (None, _NO_DEVICE) or number in _INTERNAL_MISSING or host in _GONE:
        return Problem.NO_MICROPHONE
    if host in _SERVER_HAS_NONE and device in _SERVER_DOORS:
        return Problem.NO_MICROPHONE
    return Problem.MICROPHONE_WONT_START


def _number(problem: Exception) -> int | None:
    """Return PortAudio's number; sounddevice raises ValueError without one for no device."""
    return problem.args[1] if len(problem.args) > 1 else None


def _host_number(problem: Exception) -> int | None:
    return problem.args[2][1] if len(problem.args) > 2 else None
