"""Takes handed from one real profile to another by file, for the pages that review them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from peerprep.domain.packs import ReceivedPack
from peerprep.ui.context import Context
from peerprep.ui.pages.review_page import ReviewPage
from tests.sharing.handing import CHOICES
from tests.sound_fakes import FakeMicrophone, FakeSpeaker
from tests.ui.reviewer import Reviewer
from tests.ui.session_parts import opened
from tests.ui.take_samples import STORY, WORD_S, add_spoken


def moment_of(phrase: str) -> float:
    """Return when a phrase of the sample story begins, in seconds."""
    return len(STORY[: STORY.index(phrase)].split()) * WORD_S


@contextmanager
def jordan(folder: Path) -> Iterator[Context]:
    """The profile of somebody who hands takes over."""
    with opened(folder, FakeMicrophone(), FakeSpeaker()) as context:
        yield context


def handed(
    home: Context, target: Path, passphrase: str | None = None, *, takes: int = 1, **choices: object
) -> Path:
    """Write a pack of so many takes and return its file."""
    texts = (STORY, "I like to listen. It matters to me.", "Because I was heard once.")
    ids = [
        add_spoken(home.profile, text=text, duration_s=len(text.split()) * WORD_S)
        for text in texts[:takes]
    ]
    rubric = home.profile.rubrics.in_use()
    home.profile.margins.rate(ids[0], "hope", "a_start", "", rubric=rubric)
    wanted = replace(CHOICES, **choices)  # type: ignore[arg-type]
    home.profile.sharing.make(home.profile.sharing.plan(ids, wanted), target, passphrase)
    return target


def given(context: Context, file: Path, passphrase: str | None = None) -> ReceivedPack:
    """Open a pack in another profile."""
    return context.profile.sharing.open_pack(file, passphrase)


def heard_until(me: Reviewer, moment_s: float) -> None:
    """Wait until a take under review was heard up to a moment, in seconds."""
    page = me.window.shown()
    assert isinstance(page, ReviewPage)
    me.qtbot.wait_until(lambda: (page._voice.position_s or 0.0) > moment_s)
