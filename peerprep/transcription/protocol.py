"""What the window and the transcription child say to each other: one JSON document a line.

A take is opened, fed as often as one likes while its recording grows, and finished; the child
reads the recording's file itself, so no sound goes over the pipe. Cancelling is not a request:
the child is killed and a new one started.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, ClassVar

from peerprep.domain.transcript import Transcript, Word


@dataclass(frozen=True, slots=True)
class Load:
    """Load the checkpoint file `path`, known as `model`, and warm it up."""

    kind: ClassVar[str] = "load"
    path: str
    model: str


@dataclass(frozen=True, slots=True)
class Open:
    """Begin a take; a take of that name that was open is forgotten."""

    kind: ClassVar[str] = "open"
    take: str


@dataclass(frozen=True, slots=True)
class Feed:
    """Listen to what the growing 16-bit mono WAV holds by now, at most up to `until_s`."""

    kind: ClassVar[str] = "feed"
    take: str
    path: str
    until_s: float | None = None


@dataclass(frozen=True, slots=True)
class Finish:
    """Listen to the rest of the file, of any supported format, and give the transcript."""

    kind: ClassVar[str] = "finish"
    take: str
    path: str


@dataclass(frozen=True, slots=True)
class Drop:
    """Forget a take that was opened and is not wanted any more."""

    kind: ClassVar[str] = "drop"
    take: str


@dataclass(frozen=True, slots=True)
class Ready:
    """The checkpoint is loaded and warm."""

    kind: ClassVar[str] = "ready"
    model: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of a take was listened to; `total_s` is None when the file does not say."""

    kind: ClassVar[str] = "progress"
    take: str
    done_s: float
    total_s: float | None


@dataclass(frozen=True, slots=True)
class HeardStretch:
    """The words of one more stretch, times in seconds from the start of the take."""

    kind: ClassVar[str] = "stretch"
    take: str
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """The whole transcript of a take, which is closed now."""

    kind: ClassVar[str] = "done"
    take: str
    transcript: Transcript


@dataclass(frozen=True, slots=True)
class Failed:
    """A take (or, with None, the model) could not be dealt with; `code` is a `Problem`."""

    kind: ClassVar[str] = "failed"
    take: str | None
    code: str
    params: dict[str, Any]


Request = Load | Open | Feed | Finish | Drop
Reply = Ready | Progress | HeardStretch | Done | Failed

_REQUESTS = {form.kind: form for form in (Load, Open, Feed, Finish, Drop)}
_REPLIES = {form.kind: form for form in (Ready, Progress, HeardStretch, Done, Failed)}


class UnknownLineError(ValueError):
    """A line that is no message of this protocol."""


def encode(message: Request | Reply) -> bytes:
    """Return a message as one line of UTF-8, newline included."""
    fields = asdict(message)
    if isinstance(message, Done):
        fields["transcript"] = message.transcript.to_json()
    return json.dumps({"kind": message.kind} | fields, ensure_ascii=False).encode() + b"\n"


def decode_request(line: bytes) -> Request:
    """Read a request; raises UnknownLineError for anything else."""
    return _decode(line, _REQUESTS)  # type: ignore[no-any-return]


def decode_reply(line: bytes) -> Reply:
    """Read a reply; raises UnknownLineError for anything else."""
    return _decode(line, _REPLIES)  # type: ignore[no-any-return]


def _decode(line: bytes, forms: Mapping[str, Any]) -> Any:
    try:
        fields = json.loads(line)
        form = forms[fields.pop("kind")]
        if form is Done:
            fields["transcript"] = Transcript.from_json(fields["transcript"])
        if form is HeardStretch:
            fields["words"] = tuple(Word(**word) for word in fields["words"])
        return form(**fields)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as cause:
        raise UnknownLineError(len(line)) from cause
