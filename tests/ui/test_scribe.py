"""Words on their way while the take they belong to goes, or the disk takes nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from peerprep.domain.takes import TakeSummary
from peerprep.ui.context import Context
from tests.full_disk import FullDisk
from tests.sound_fakes import FakeMicrophone, FakeSpeaker, voice, write_wav
from tests.ui.session_parts import add_model, opened, questions


@pytest.fixture
def context(tmp_path: Path, qapp: object) -> Iterator[Context]:
    with opened(tmp_path / "profile", FakeMicrophone(), FakeSpeaker()) as made:
        yield made


def typed_take(context: Context) -> TakeSummary:
    asked = questions(context, "lived-experience")
    practice = context.profile.practice
    return practice.type_answer(practice.start(asked).id, asked[0], "I listen before I speak.")


def spoken_take(context: Context, folder: Path) -> TakeSummary:
    asked = questions(context, "lived-experience")
    practice = context.profile.practice
    wav = write_wav(folder / "answer.wav", voice(1.0))
    return practice.keep_file(practice.start(asked).id, asked[0], wav)


def test_a_take_deleted_while_it_is_checked_ends_quietly(context: Context, qtbot: QtBot) -> None:
    take = typed_take(context)
    context.scribe.check_again(take.id)
    context.profile.history.delete(take.id)
    qtbot.wait_until(lambda: context.jobs.running == 0)
    assert context.profile.history.takes() == []


def test_a_take_deleted_while_it_is_written_down_ends_quietly(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    add_model(context)
    take = spoken_take(context, tmp_path)
    context.scribe.write_down(take.id)
    context.profile.history.delete(take.id)
    qtbot.wait_until(lambda: not context.scribe.is_writing(take.id), timeout=20_000)
    assert context.scribe.care_waiting() is None


def test_words_the_disk_does_not_take_are_said_and_can_be_asked_for_again(
    context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    add_model(context)
    take = spoken_take(context, tmp_path)
    context.scribe.write_down(take.id)
    with FullDisk(0), qtbot.wait_signal(context.scribe.failed, timeout=20_000) as told:
        pass
    assert told.args[0] == take.id
    assert not context.scribe.is_writing(take.id)
    with qtbot.wait_signal(context.scribe.ready, timeout=20_000):
        context.scribe.again(take.id)
    assert context.profile.history.take(take.id).transcript is not None
