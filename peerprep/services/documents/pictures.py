"""Small pictures of a take, drawn as SVG: its sound and its pace, each also in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from peerprep.domain.delivery import Delivery
from peerprep.domain.times import clock
from peerprep.domain.transcript import Transcript

PEAKS = 160
_WIDTH, _HEIGHT = 640, 72
_SOFTEST = 0.03  # a voice fainter than this is not drawn as loud as others
_STEPS_S = (5, 10, 15, 30, 60, 120, 300, 600)
_MOST_BARS = 40
_LEAST_BARS = 3
_PAUSES_NAMED = 5


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing with what it shows in words; `svg` takes its color from `color` at its root."""

    title: str
    alt: str
    svg: str


def picture_of_sound(
    peaks: Sequence[float], duration_s: float, delivery: Delivery | None
) -> Picture | None:
    """Return the shape of the sound; None without sound."""
    if not peaks or max(peaks) <= 0:
        return None
    # A soft voice is drawn as large as a strong one: loudness is no fact of this page.
    loudest = max(max(peaks), _SOFTEST)
    step = _WIDTH / len(peaks)
    bars = []
    for at, peak in enumerate(peaks):
        height = max(2.0, _HEIGHT * peak / loudest)
        bars.append(_bar(at * step, (_HEIGHT - height) / 2, step * 0.6, height))
    alt = f"The shape of the sound, {clock(duration_s)} long"
    pauses = [clock(pause.start) for pause in delivery.pauses] if delivery else []
    if pauses:
        named = ", ".join(pauses[:_PAUSES_NAMED]) + (", …" if len(pauses) > _PAUSES_NAMED else "")
        alt += f"; pauses longer than 2 seconds at {named}"
    return Picture("Sound", f"{alt}.", _svg(bars))


def picture_of_pace(transcript: Transcript | None, delivery: Delivery | None) -> Picture | None:
    """Return words a minute, step by step; None where there is too little to draw."""
    if transcript is None or delivery is None or delivery.words_per_minute is None:
        return None
    first = min(word.start for word in transcript.words)
    last = max(word.end for word in transcript.words)
    fitting = (step for step in _STEPS_S if (last - first) / step <= _MOST_BARS)
    step_s = next(fitting, (last - first) / _MOST_BARS)
    # What is left at the end belongs to the last whole step: few words in little time mislead.
    count = int((last - first) / step_s)
    if count < _LEAST_BARS:
        return None
    words = [0] * count
    for word in transcript.words:
        words[min(int((word.start - first) / step_s), count - 1)] += len(word.text.split())
    lengths = [step_s] * (count - 1) + [last - first - step_s * (count - 1)]
    paces = [round(n * 60 / length) for n, length in zip(words, lengths, strict=True)]
    width, highest = _WIDTH / count, max(*paces, 1)
    bars = [_bar(0, _HEIGHT - 1, _WIDTH, 1)]
    for at, pace in enumerate(paces):
        height = (_HEIGHT - 2) * pace / highest
        bars.append(_bar(at * width, _HEIGHT - 1 - height, width * 0.8, height))
    alt = (
        f"Words a minute in steps of {round(step_s)} seconds: between {min(paces)} and "
        f"{max(paces)}, {round(delivery.words_per_minute)} over the whole answer."
    )
    return Picture("Pace", alt, _svg(bars))


def _bar(x: float, y: float, width: float, height: float) -> str:
    round_by = min(1.5, width / 2, height / 2)
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" '
        f'rx="{round_by:.1f}"/>'
    )


def _svg(shapes: Sequence[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        f'color="#1B6865"><g fill="currentColor">{"".join(shapes)}</g></svg>'
    )
