"""Small pictures of a take, drawn as SVG: its sound and its pace, each also in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from peerprep.audio.waveform import evened
from peerprep.domain.delivery import Pause
from peerprep.domain.pace import PacePoint, described
from peerprep.domain.times import clock
from peerprep.services.facts import pace_words

PEAKS = 160
_WIDTH, _HEIGHT = 640, 72
_PAUSES_NAMED = 5


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing with what it shows in words; `svg` takes its color from `color` at its root."""

    title: str
    alt: str
    svg: str


def picture_of_sound(
    peaks: Sequence[float], duration_s: float, pauses: Sequence[Pause]
) -> Picture | None:
    """Return the shape of a sound of so many seconds, its long pauses named; None without sound."""
    if not peaks or max(peaks) <= 0:
        return None
    step = _WIDTH / len(peaks)
    bars = []
    for at, peak in enumerate(evened(peaks)):
        height = max(2.0, _HEIGHT * peak)
        bars.append(_bar(at * step, (_HEIGHT - height) / 2, step * 0.6, height))
    alt = f"The shape of the sound, {clock(duration_s)} long"
    if pauses:
        named = ", ".join(clock(pause.start) for pause in pauses[:_PAUSES_NAMED])
        named += ", …" if len(pauses) > _PAUSES_NAMED else ""
        alt += f"; pauses longer than 2 seconds at {named}"
    return Picture("Sound", f"{alt}.", _svg(bars))


def picture_of_pace(points: Sequence[PacePoint], whole: float | None) -> Picture | None:
    """Return words a minute at the points of an answer; None where there is too little to draw.

    `whole` is the pace of the whole answer.
    """
    found = described(tuple(points))
    if found is None or whole is None:
        return None
    width, highest = _WIDTH / len(points), max(found.high, 1)
    bars = [_bar(0, _HEIGHT - 1, _WIDTH, 1)]
    for at, point in enumerate(points):
        height = (_HEIGHT - 2) * point.words_per_minute / highest
        bars.append(_bar(at * width, _HEIGHT - 1 - height, width * 0.8, height))
    place = points[0].place
    alt = (
        f"Words a minute, {round((place.end_s or 0) - (place.start_s or 0))} seconds at a time: "
        f"{pace_words(found) or f'{found.low} throughout'}, {round(whole)} over the whole answer."
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
