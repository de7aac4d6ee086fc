import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, text

from peerprep.domain.takes import TakeState
from peerprep.domain.transcript import typed
from peerprep.storage import (
    banks,
    hand_ins,
    history,
    interview_notes,
    packs,
    reviews,
    schema,
    sqlite,
    upgrade,
)
from peerprep.storage import database as database_module
from peerprep.storage.backups import list_backups
from peerprep.storage.database import Database, sqlite_url
from peerprep.storage.tables import Base
from tests.storage.samples import (
    BANK,
    CHECK,
    COMMENT,
    LIVED,
    NOON,
    RATED,
    RATING,
    RECEIVED,
    SPOKEN,
    handed_in,
)

RELEASED = Path(__file__).parents[1] / "data" / "schema"
LATEST = RELEASED / f"v{int(schema.HEAD)}.db"


def test_head_is_the_newest_script() -> None:
    scripts = ScriptDirectory.from_config(upgrade.configuration())
    assert scripts.get_heads() == [schema.HEAD]
    numbers = [script.revision for script in scripts.walk_revisions()]
    assert numbers == sorted(numbers, reverse=True)
    assert all(schema.is_known(number) for number in numbers)


def test_migrated_empty_file_has_the_shape_of_the_tables(empty_database: Path) -> None:
    engine = create_engine(sqlite_url(empty_database))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []
    engine.dispose()


def test_migrated_file_has_the_checks_of_the_tables(empty_database: Path, tmp_path: Path) -> None:
    # Alembic does not compare checks, so the statements that made the tables are; SQLite puts an
    # added column on the line of the last one.
    made = {}
    fresh = create_engine(sqlite_url(tmp_path / "fresh.db"))
    Base.metadata.create_all(fresh)
    for name, engine in (("fresh", fresh), ("moved", create_engine(sqlite_url(empty_database)))):
        with engine.connect() as connection:
            rows = connection.execute(
                text("SELECT name, sql FROM sqlite_master WHERE name != 'alembic_version'")
            )
            made[name] = {
                row.name: sorted(part.strip(" ,)") for part in re.split(r",\s+|\n\s*", row.sql))
                for row in rows
                if row.sql and row.name != "alembic_version"
            }
        engine.dispose()
    assert made["moved"] == made["fresh"]


# Came out together with 0009: no profile stopped there.
NEVER_ALONE = {"0005", "0006", "0007", "0008"}


def test_every_released_version_has_a_file() -> None:
    scripts = ScriptDirectory.from_config(upgrade.configuration()).walk_revisions()
    released = {script.revision for script in scripts} - NEVER_ALONE
    files = {file.name for file in RELEASED.glob("v*.db")}
    assert files == {f"v{int(revision)}.db" for revision in released}


@pytest.mark.parametrize("released", sorted(RELEASED.glob("v*.db")), ids=lambda file: file.name)
def test_file_of_a_released_version_opens_and_keeps_its_rows(
    released: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "peerprep.db"
    shutil.copyfile(released, copy)
    database = Database.open(sqlite_url(copy), backups=tmp_path)
    with database.transaction() as db:
        written, spoken = (history.get_take(db, take.id) for take in history.list_takes(db))
        original = history.original_words(db, written.id)
        received = packs.list_packs(db)
        shared = [packs.get_received(db, take.id) for pack in received for take in pack.takes]
        begun, back = reviews.given(db), reviews.returned(db)
        sent = packs.sent_of(db, spoken.id)
        noted = interview_notes.list_notes(db, [spoken.id])
        kept_banks, problems = banks.list_banks(db)
        handed = hand_ins.list_hand_ins(db)
    database.close()
    assert (spoken.question, spoken.transcript, spoken.check) == (LIVED, SPOKEN, CHECK)
    assert (spoken.recorded_at, spoken.state) == (NOON, TakeState.TRANSCRIBED)
    assert len(spoken.answers) == 1
    assert written.transcript == typed("I want to give back.")
    # Corrections are kept since v2.
    assert original == (typed("I want to give bag.") if released.stem != "v1" else None)
    assert written.corrected is (original is not None)
    assert not spoken.corrected
    if released.name >= "v3.db":
        assert (spoken.favorite, spoken.tags) == (True, ("calm", "For Friday"))
        assert (spoken.note, spoken.ratings) == ("Slower at the end’s turn.", (RATING,))
    assert (kept_banks, problems) == ([BANK] if released.name >= "v6.db" else [], [])
    if released.name >= "v7.db":
        assert [(note.at_s, note.shared) for note in noted] == [(1.25, True), (3.5, False)]
    if released.name < "v5.db":
        assert (received, begun, back, sent) == ([], [], [], [])
        return
    assert [(pack.id, pack.made_by) for pack in received] == [(RECEIVED.id, RECEIVED.made_by)]
    assert [(take.transcript, take.check) for take in shared] == [(SPOKEN, CHECK), (None, None)]
    for review in (*begun, *back):
        assert (review.comments, review.ratings) == ((COMMENT,), (RATED,))
    assert (begun[0].received_take_id, back[0].take_id) == (shared[0].id, spoken.id)
    assert [one.made_for for one in sent] == ["Sam"]
    assert handed == ([handed_in(spoken.id)] if released.name >= "v9.db" else [])


NEXT_NUMBER = f"{int(schema.HEAD) + 1:04}"
NEXT = '''"""A later shape."""
import sqlalchemy as sa
from alembic import op
revision = "{next}"
down_revision = "{head}"
def upgrade() -> None:
    with op.batch_alter_table("take") as table:
        table.add_column(sa.Column("mood", sa.Text()))
    {last}
'''


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Migration scripts with one more revision than there is."""
    scripts = tmp_path / "scripts"
    shutil.copytree(upgrade.SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    run = upgrade.upgrade
    monkeypatch.setattr(upgrade, "upgrade", lambda connection: run(connection, scripts))
    monkeypatch.setattr(database_module, "HEAD", NEXT_NUMBER)
    return scripts / "versions" / f"r{NEXT_NUMBER}_next.py"


def write_next(later: Path, last: str) -> None:
    later.write_text(NEXT.format(last=last, next=NEXT_NUMBER, head=schema.HEAD))


def test_migration_keeps_rows_and_makes_a_snapshot_first(later: Path, tmp_path: Path) -> None:
    write_next(later, "pass")
    copy = tmp_path / "peerprep.db"
    shutil.copyfile(LATEST, copy)
    database = Database.open(sqlite_url(copy), backups=tmp_path)
    with database.transaction() as db:
        assert db.scalar(text("SELECT version_num FROM alembic_version")) == NEXT_NUMBER
        assert db.scalar(text("SELECT count(mood) FROM take")) == 0
        # A rebuilt table takes no child along.
        assert len(history.list_takes(db, "hope")) == 1
        assert db.scalar(text("PRAGMA foreign_keys")) == 1
    database.close()
    (backup,) = list_backups(tmp_path)
    assert (backup.schema, backup.before_update) == (schema.HEAD, True)
    assert backup.made_at <= datetime.now(UTC)


@pytest.mark.parametrize(
    "last",
    [
        "raise RuntimeError('half way')",
        'op.execute("DELETE FROM session")',  # leaves takes that point at nothing
    ],
)
def test_migration_that_goes_wrong_changes_nothing(later: Path, tmp_path: Path, last: str) -> None:
    write_next(later, last)
    copy = tmp_path / "peerprep.db"
    shutil.copyfile(LATEST, copy)
    with pytest.raises(Exception, match=r"half way|points at nothing"):
        Database.open(sqlite_url(copy), backups=tmp_path)
    engine = create_engine(sqlite_url(copy))
    sqlite.prepare(engine)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == schema.HEAD
        columns = connection.execute(text("PRAGMA table_info(take)")).all()
        assert "mood" not in [column.name for column in columns]
        assert connection.scalar(text("SELECT count(*) FROM session")) == 1
    engine.dispose()
