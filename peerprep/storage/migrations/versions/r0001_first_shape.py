"""The first shape: sessions, takes, words, checks and what the person decided."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make all tables."""
    _session()
    _session_question()
    _take()
    _check_result()
    _finding_answer()
    _transcript()
    _check_item()
    _finding()


def _session() -> None:
    op.create_table(
        "session",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column(
            "mode",
            sa.Enum(
                "practice",
                "interview",
                name="mode",
                native_enum=False,
                create_constraint=True,
                length=16,
            ),
            nullable=False,
        ),
        sa.Column("role", sa.String(length=100), nullable=False),
        sa.Column("started_at", sa.DateTime(), nullable=False),
        sa.Column("think_s", sa.Integer(), nullable=True),
        sa.Column("is_closed", sa.Boolean(), nullable=False),
        sa.CheckConstraint("think_s >= 0", name=op.f("ck_session_think_s_positive")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session")),
    )
    op.create_index(op.f("ix_session_started_at"), "session", ["started_at"], unique=False)


def _session_question() -> None:
    op.create_table(
        "session_question",
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("question_key", sa.String(length=200), nullable=False),
        sa.Column("question_text", sa.Text(), nullable=False),
        sa.Column("bank", sa.String(length=200), nullable=False),
        sa.Column("bank_version", sa.String(length=50), nullable=False),
        sa.Column("category", sa.String(length=100), nullable=False),
        sa.Column("is_story", sa.Boolean(), nullable=False),
        sa.Column("time_s", sa.Integer(), nullable=False),
        sa.Column("covers", sa.JSON(), nullable=False),
        sa.Column("follow_ups", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["session.id"],
            name=op.f("fk_session_question_session_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("session_id", "position", name=op.f("pk_session_question")),
    )
    op.create_index(
        op.f("ix_session_question_question_key"), "session_question", ["question_key"], unique=False
    )


def _take() -> None:
    op.create_table(
        "take",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "spoken", "typed", name="kind", native_enum=False, create_constraint=True, length=16
            ),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum(
                "recording",
                "recorded",
                "transcribing",
                "transcribed",
                "failed",
                "recovered",
                "discarded",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=16,
            ),
            nullable=False,
        ),
        sa.Column("recorded_at", sa.DateTime(), nullable=False),
        sa.Column("duration_s", sa.Double(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("recovered", sa.Boolean(), nullable=False),
        sa.Column("recording", sa.Text(), nullable=True),
        sa.Column("failure", sa.String(length=100), nullable=True),
        sa.Column("question_folded", sa.Text(), nullable=False),
        sa.Column("question_key", sa.String(length=200), nullable=False),
        sa.Column("question_text", sa.Text(), nullable=False),
        sa.Column("bank", sa.String(length=200), nullable=False),
        sa.Column("bank_version", sa.String(length=50), nullable=False),
        sa.Column("category", sa.String(length=100), nullable=False),
        sa.Column("is_story", sa.Boolean(), nullable=False),
        sa.Column("time_s", sa.Integer(), nullable=False),
        sa.Column("covers", sa.JSON(), nullable=False),
        sa.Column("follow_ups", sa.JSON(), nullable=False),
        sa.CheckConstraint("duration_s >= 0", name=op.f("ck_take_duration_positive")),
        sa.CheckConstraint("number >= 1", name=op.f("ck_take_number_positive")),
        sa.ForeignKeyConstraint(
            ["session_id"], ["session.id"], name=op.f("fk_take_session_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_take")),
        sa.UniqueConstraint("question_key", "number", name=op.f("uq_take_question_key_number")),
        sa.UniqueConstraint("recording", name=op.f("uq_take_recording")),
    )
    op.create_index(op.f("ix_take_question_key"), "take", ["question_key"], unique=False)
    op.create_index(op.f("ix_take_recorded_at"), "take", ["recorded_at"], unique=False)
    op.create_index(op.f("ix_take_session_id"), "take", ["session_id"], unique=False)
    op.create_index(op.f("ix_take_state"), "take", ["state"], unique=False)


def _check_result() -> None:
    op.create_table(
        "check_result",
        sa.Column("take_id", sa.String(length=32), nullable=False),
        sa.Column("checklist", sa.String(length=20), nullable=False),
        sa.Column("text_sha256", sa.String(length=64), nullable=False),
        sa.Column("words", sa.Integer(), nullable=False),
        sa.Column("computed_words", sa.Integer(), nullable=False),
        sa.Column("ends_on_role_or_hope", sa.Boolean(), nullable=False),
        sa.Column("first_hope_position", sa.Double(), nullable=True),
        sa.Column("care", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["take_id"], ["take.id"], name=op.f("fk_check_result_take_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("take_id", name=op.f("pk_check_result")),
    )


def _finding_answer() -> None:
    op.create_table(
        "finding_answer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("take_id", sa.String(length=32), nullable=False),
        sa.Column("item", sa.String(length=100), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column(
            "answer",
            sa.Enum(
                "planned",
                "kept",
                "wrong",
                name="answer",
                native_enum=False,
                create_constraint=True,
                length=16,
            ),
            nullable=False,
        ),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("line_folded", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["take_id"], ["take.id"], name=op.f("fk_finding_answer_take_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finding_answer")),
        sa.UniqueConstraint(
            "take_id", "item", "quote", name=op.f("uq_finding_answer_take_id_item_quote")
        ),
    )


def _transcript() -> None:
    op.create_table(
        "transcript",
        sa.Column("take_id", sa.String(length=32), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.Column("word_count", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=20), nullable=False),
        sa.Column("duration_s", sa.Double(), nullable=False),
        sa.Column("speech", sa.Boolean(), nullable=False),
        sa.Column("model", sa.String(length=200), nullable=False),
        sa.Column("engine", sa.String(length=100), nullable=False),
        sa.Column("words", sa.JSON(), nullable=False),
        sa.Column("segments", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["take_id"], ["take.id"], name=op.f("fk_transcript_take_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("take_id", name=op.f("pk_transcript")),
    )


def _check_item() -> None:
    op.create_table(
        "check_item",
        sa.Column("take_id", sa.String(length=32), nullable=False),
        sa.Column("item", sa.String(length=100), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "include",
                "avoid",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=16,
            ),
            nullable=False,
        ),
        sa.Column(
            "status",
            sa.Enum(
                "met",
                "not_met",
                "flagged",
                "clear",
                name="status",
                native_enum=False,
                create_constraint=True,
                length=16,
            ),
            nullable=False,
        ),
        sa.Column("tier", sa.String(length=20), nullable=True),
        sa.Column("severity", sa.String(length=20), nullable=True),
        sa.ForeignKeyConstraint(
            ["take_id"],
            ["check_result.take_id"],
            name=op.f("fk_check_item_take_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("take_id", "item", name=op.f("pk_check_item")),
    )


def _finding() -> None:
    op.create_table(
        "finding",
        sa.Column("take_id", sa.String(length=32), nullable=False),
        sa.Column("item", sa.String(length=100), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.CheckConstraint(
            '"start" >= 0 AND "end" >= "start"', name=op.f("ck_finding_span_ordered")
        ),
        sa.ForeignKeyConstraint(
            ["take_id", "item"],
            ["check_item.take_id", "check_item.item"],
            name=op.f("fk_finding_take_id_item"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("take_id", "item", "position", name=op.f("pk_finding")),
    )
