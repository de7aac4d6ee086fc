"""What people hand each other: takes of others, and reviews given and received."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_ID = 32


def upgrade() -> None:
    """Make the tables; nothing that is there changes."""
    _sent_take()
    _received_pack()
    _received_take()
    _review()
    _review_comment()
    _review_rating()


def _sent_take() -> None:
    op.create_table(
        "sent_take",
        sa.Column("pack_id", sa.String(_ID), nullable=False),
        sa.Column("take_id", sa.String(_ID), nullable=False),
        sa.Column("text_sha256", sa.String(64), nullable=False),
        sa.Column("sent_at", sa.DateTime(), nullable=False),
        sa.Column("made_for", sa.Text(), nullable=False),
        _cascade("sent_take", "take_id", "take"),
        sa.PrimaryKeyConstraint("pack_id", "take_id", name=op.f("pk_sent_take")),
    )
    op.create_index(op.f("ix_sent_take_take_id"), "sent_take", ["take_id"])


def _received_pack() -> None:
    op.create_table(
        "received_pack",
        sa.Column("id", sa.String(_ID), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("made_for", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("listen_for", sa.Text(), nullable=False),
        sa.Column("delete_after", sa.Date(), nullable=True),
        sa.Column("covered", sa.Boolean(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.DateTime(), nullable=False),
        sa.Column("rubric", sa.JSON(), nullable=True),
        sa.Column("assignment", sa.String(200), nullable=True),
        sa.Column("assignment_version", sa.String(50), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_received_pack")),
    )
    for column in ("opened_at", "assignment"):
        op.create_index(op.f(f"ix_received_pack_{column}"), "received_pack", [column])


def _received_take() -> None:
    op.create_table(
        "received_take",
        sa.Column("id", sa.String(_ID), nullable=False),
        sa.Column("pack_id", sa.String(_ID), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("take_id", sa.String(_ID), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("recorded_on", sa.Date(), nullable=False),
        sa.Column("duration_s", sa.Double(), nullable=False),
        sa.Column("recording", sa.Text(), nullable=True),
        sa.Column("has_words", sa.Boolean(), nullable=False),
        sa.Column("transcript", sa.JSON(), nullable=True),
        sa.Column("noticed", sa.JSON(), nullable=True),
        sa.Column("ratings", sa.JSON(), nullable=False),
        sa.Column("question_key", sa.String(200), nullable=False),
        sa.Column("question_text", sa.Text(), nullable=False),
        sa.Column("bank", sa.String(200), nullable=False),
        sa.Column("bank_version", sa.String(50), nullable=False),
        sa.Column("category", sa.String(100), nullable=False),
        sa.Column("is_story", sa.Boolean(), nullable=False),
        sa.Column("time_s", sa.Integer(), nullable=False),
        sa.Column("covers", sa.JSON(), nullable=False),
        sa.Column("follow_ups", sa.JSON(), nullable=False),
        sa.CheckConstraint("number >= 1", name=op.f("ck_received_take_number_positive")),
        sa.CheckConstraint("duration_s >= 0", name=op.f("ck_received_take_duration_positive")),
        _cascade("received_take", "pack_id", "received_pack"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_received_take")),
        sa.UniqueConstraint("pack_id", "position", name=op.f("uq_received_take_pack_id_position")),
        sa.UniqueConstraint("pack_id", "take_id", name=op.f("uq_received_take_pack_id_take_id")),
    )
    op.create_index(op.f("ix_received_take_question_key"), "received_take", ["question_key"])


def _review() -> None:
    op.create_table(
        "review",
        sa.Column("id", sa.String(_ID), nullable=False),
        sa.Column("travel_id", sa.String(_ID), nullable=False),
        sa.Column("received_take_id", sa.String(_ID), nullable=True),
        sa.Column("take_id", sa.String(_ID), nullable=True),
        sa.Column("pack_id", sa.String(_ID), nullable=False),
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("started_at", sa.DateTime(), nullable=False),
        sa.Column("saved_at", sa.DateTime(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("rubric", sa.JSON(), nullable=False),
        sa.Column("keep", sa.Text(), nullable=False),
        sa.Column("listened", sa.Boolean(), nullable=False),
        sa.Column("other_version", sa.Boolean(), nullable=False),
        sa.CheckConstraint(
            "(received_take_id IS NULL) <> (take_id IS NULL)", name=op.f("ck_review_of_one_take")
        ),
        sa.CheckConstraint("revision >= 0", name=op.f("ck_review_revision_positive")),
        _cascade("review", "received_take_id", "received_take"),
        _cascade("review", "take_id", "take"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review")),
        sa.UniqueConstraint("received_take_id", name=op.f("uq_review_received_take_id")),
        sa.UniqueConstraint("take_id", "travel_id", name=op.f("uq_review_take_id_travel_id")),
    )


def _review_comment() -> None:
    kinds = ("strength", "question", "suggestion", "boundary")
    kind = sa.Enum(*kinds, name="kind", native_enum=False, create_constraint=True, length=16)
    op.create_table(
        "review_comment",
        sa.Column("review_id", sa.String(_ID), nullable=False),
        sa.Column("id", sa.String(_ID), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("at_s", sa.Double(), nullable=True),
        sa.Column("kind", kind, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.Column("todo", sa.Boolean(), nullable=False),
        sa.Column("done", sa.Boolean(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.CheckConstraint("at_s >= 0", name=op.f("ck_review_comment_at_positive")),
        _cascade("review_comment", "review_id", "review"),
        sa.PrimaryKeyConstraint("review_id", "id", name=op.f("pk_review_comment")),
    )


def _review_rating() -> None:
    op.create_table(
        "review_rating",
        sa.Column("review_id", sa.String(_ID), nullable=False),
        sa.Column("criterion", sa.String(100), nullable=False),
        sa.Column("level", sa.String(100), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        _cascade("review_rating", "review_id", "review"),
        sa.PrimaryKeyConstraint("review_id", "criterion", name=op.f("pk_review_rating")),
    )


def _cascade(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}")
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=name, ondelete="CASCADE")
