"""A partner's notes as a service: told, private at first, safe when the disk is full."""

import json
import sqlite3
from contextlib import closing

import pytest

from peerprep.domain.errors import EnvironmentProblem, InvalidData
from peerprep.profile import Profile
from peerprep.services.changes import Subject
from peerprep.services.documents import take_json
from peerprep.storage.backups import list_backups
from tests.full_disk import FullDisk
from tests.ui.take_samples import add_typed, first_key


@pytest.fixture
def take_id(profile: Profile) -> str:
    return add_typed(profile, first_key(profile), "Today I walk every morning.")


def test_every_write_is_told(profile: Profile, take_id: str) -> None:
    told: list[Subject] = []
    profile.changes.subscribe(told.append)
    interview = profile.interview
    note = interview.write(take_id, 0.5, "Walks")
    interview.write(take_id, 9.0, "Walks daily", note.id)
    interview.set_shared(note.id, shared=True)
    interview.delete_private([take_id])
    assert [(n.at_s, n.text) for n in interview.notes([take_id])] == [(0.5, "Walks daily")]
    interview.delete(note.id)
    assert told == [Subject.INTERVIEW_NOTES] * 5
    assert interview.notes([take_id]) == []


def test_a_note_is_private_until_the_partner_shares_it(profile: Profile, take_id: str) -> None:
    note = profile.interview.write(take_id, 0.5, "Walks")
    assert not note.shared
    assert profile.interview.shared_notes(take_id) == []
    profile.interview.set_shared(note.id, shared=True)
    assert [n.text for n in profile.interview.shared_notes(take_id)] == ["Walks"]
    profile.interview.set_shared(note.id, shared=False)
    assert profile.interview.shared_notes(take_id) == []


def test_nothing_that_shows_or_searches_takes_knows_a_note(profile: Profile, take_id: str) -> None:
    profile.interview.write(take_id, 0.5, "Zebra")
    assert "Zebra" not in json.dumps(take_json(profile.history.take(take_id)))
    assert profile.history.takes("zebra") == []


def test_full_disk_leaves_the_words_that_were_kept(profile: Profile, take_id: str) -> None:
    note = profile.interview.write(take_id, 0.5, "Walks")
    with FullDisk(0), pytest.raises(EnvironmentProblem):
        profile.interview.write(take_id, 0.5, "Something else", note.id)
    assert [n.text for n in profile.interview.notes([take_id])] == ["Walks"]


def test_deleting_a_take_deletes_its_notes(profile: Profile, take_id: str) -> None:
    note = profile.interview.write(take_id, 0.5, "Walks")
    profile.history.delete(take_id)
    assert profile.interview.notes([take_id]) == []
    with pytest.raises(InvalidData):
        profile.interview.write(take_id, 0.5, "Walks on", note.id)


def test_a_deleted_note_is_in_no_copy_made_since(profile: Profile, take_id: str) -> None:
    kept, gone, emptied = (profile.interview.write(take_id, at, "Walks") for at in (1.0, 2.0, 3.0))
    profile.interview.set_shared(kept.id, shared=True)
    profile.back_up()
    profile.interview.delete(emptied.id)
    profile.interview.delete_private([take_id])
    (backup,) = list_backups(profile.paths.backups)
    with closing(sqlite3.connect(backup.path)) as connection:
        found = [row[0] for row in connection.execute("SELECT id FROM interview_note")]
    assert found == [kept.id]
    assert gone.id.encode() not in backup.path.read_bytes()


def test_a_deleted_note_is_in_no_log_of_writes(profile: Profile, take_id: str) -> None:
    note = profile.interview.write(take_id, 0.5, "Whispers of zanzibar")
    log = profile.paths.database.with_name(f"{profile.paths.database.name}-wal")
    assert b"zanzibar" in log.read_bytes()
    profile.interview.delete(note.id)
    assert b"zanzibar" not in log.read_bytes() + profile.paths.database.read_bytes()
