"""Which rubric an answer is listened to with: that of its question's bank, or the one in use."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace

from peerprep.domain.rubric_json import rubric_from_json, rubric_to_json
from peerprep.profile import Profile
from peerprep.services.rubrics import built_in
from tests.services.test_bank_reading import rubric
from tests.services.test_banks import add, riverside

THEIRS = rubric_from_json(rubric())


def test_a_bank_with_a_rubric_of_its_own_is_listened_to_with_it(profile: Profile) -> None:
    add(profile, riverside(rubric=rubric()))
    add(profile, riverside(id="plain"))
    fitting = profile.fitting_rubric
    assert fitting.of_bank("riverside") == THEIRS
    assert fitting.carried("riverside") == THEIRS
    for bank_id in ("plain", "peerprep-core", "own", "gone"):
        assert fitting.of_bank(bank_id) == built_in()
        assert fitting.carried(bank_id) is None


def test_the_rubric_in_use_can_be_chosen_instead(profile: Profile) -> None:
    add(profile, riverside(rubric=rubric()))
    left_out = replace(profile.settings, bank_rubrics_left_out=("riverside",))
    profile.save_settings(left_out)
    assert profile.fitting_rubric.of_bank("riverside") == built_in()
    assert profile.fitting_rubric.carried("riverside") == THEIRS


def test_a_bank_that_carries_the_rubric_in_use_is_no_choice(profile: Profile) -> None:
    add(profile, riverside(rubric=rubric_to_json(built_in())))
    assert profile.fitting_rubric.carried("riverside") is None
    assert profile.fitting_rubric.of_bank("riverside") == built_in()


def test_answers_to_several_banks_share_a_rubric_only_where_it_fits_all(profile: Profile) -> None:
    add(profile, riverside(rubric=rubric()))
    add(profile, riverside(id="same", rubric=rubric()))
    fitting = profile.fitting_rubric
    assert fitting.of_banks(["riverside", "riverside", "same"]) == THEIRS
    assert fitting.of_banks(["riverside", "peerprep-core"]) == built_in()
    assert fitting.of_banks([]) == built_in()


def test_a_rubric_that_was_damaged_in_the_database_is_none(profile: Profile) -> None:
    add(profile, riverside(rubric=rubric()))
    with closing(sqlite3.connect(profile.paths.database)) as connection, connection:
        (text,) = connection.execute("SELECT document FROM bank").fetchone()
        text = json.dumps(json.loads(text) | {"rubric": {"format": 1}})
        connection.execute("UPDATE bank SET document = ?", (text,))
    profile.banks.refresh()
    assert profile.banks.bank("riverside").rubric == {"format": 1}
    assert profile.fitting_rubric.of_bank("riverside") == built_in()
