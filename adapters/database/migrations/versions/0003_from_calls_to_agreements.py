"""What search and patterns learn: last questions, proposals, demand, suggestions, agreements and digests."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "last_question",
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("sender", sa.String(), nullable=False),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("platform", "sender", "room"),
    )
    with op.batch_alter_table("last_question", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_last_question_until"), ["until"], unique=False)

    op.create_table(
        "week_digest",
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("week"),
    )
    op.create_table(
        "week_of_calls",
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("caller_days", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("week"),
    )
    op.create_table(
        "weekly_salt",
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("salt", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("week"),
    )
    op.create_table(
        "measurement",
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("weeks", sa.Integer(), nullable=False),
        sa.Column("before_calls", sa.Integer(), nullable=False),
        sa.Column("before_days", sa.Integer(), nullable=False),
        sa.Column("after_calls", sa.Integer(), nullable=False),
        sa.Column("after_days", sa.Integer(), nullable=False),
        sa.Column("measured_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreement.id"],
        ),
        sa.PrimaryKeyConstraint("agreement_id", "weeks"),
    )
    op.create_table(
        "need",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organization.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("need", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_need_week"), ["week"], unique=False)

    op.create_table(
        "suggestion",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("organizations", sa.JSON(), nullable=False),
        sa.Column("topic_id", sa.Integer(), nullable=True),
        sa.Column("wording", sa.String(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=True),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "SEEN",
                "PROPOSED",
                "ACCEPTED",
                "IN_FORCE",
                "SETTLED",
                "PUT_OFF",
                "DECLINED",
                name="suggestionstate",
                native_enum=False,
                length=20,
            ),
            nullable=False,
        ),
        sa.Column("seen_on", sa.Date(), nullable=False),
        sa.Column("proposed_on", sa.Date(), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("rests_until", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("agreement_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["agreement_id"],
            ["agreement.id"],
        ),
        sa.ForeignKeyConstraint(
            ["topic_id"],
            ["topic.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("suggestion", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_suggestion_state"), ["state"], unique=False)

    op.create_table(
        "synonym_proposal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("term", sa.String(), nullable=False),
        sa.Column("expansion", sa.String(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum("OPEN", "ACCEPTED", "DECLINED", name="proposalstate", native_enum=False, length=20),
            nullable=False,
        ),
        sa.Column("proposed_on", sa.Date(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organization.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("term", "expansion"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "agreement_draft",
        sa.Column("suggestion_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("pace", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("review_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["suggestion_id"],
            ["suggestion.id"],
        ),
        sa.PrimaryKeyConstraint("suggestion_id"),
    )
    op.create_table(
        "entry_demand",
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("responsibility_id", sa.Integer(), nullable=False),
        sa.Column("organization_id", sa.Integer(), nullable=False),
        sa.Column("questions", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["responsibility_id"],
            ["responsibility.id"],
        ),
        sa.PrimaryKeyConstraint("week", "responsibility_id", "organization_id"),
    )
    op.create_table(
        "objection",
        sa.Column("suggestion_id", sa.Integer(), nullable=False),
        sa.Column("voice", sa.String(), nullable=False),
        sa.Column("said_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["suggestion_id"],
            ["suggestion.id"],
        ),
        sa.PrimaryKeyConstraint("suggestion_id", "voice"),
    )
    with op.batch_alter_table("agreement", schema=None) as batch_op:
        batch_op.add_column(sa.Column("review_on", sa.Date(), nullable=True))

    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.add_column(sa.Column("room", sa.String(), nullable=False, server_default=""))
        batch_op.add_column(
            sa.Column("wants_digest", sa.Boolean(), nullable=False, server_default=sa.false())
        )

    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.add_column(sa.Column("due_at", sa.DateTime(timezone=True), nullable=True))

    with op.batch_alter_table("unansweredquestion", schema=None) as batch_op:
        batch_op.add_column(sa.Column("asker", sa.String(), nullable=False, server_default=""))
        batch_op.create_index(batch_op.f("ix_unansweredquestion_week"), ["week"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("unansweredquestion", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_unansweredquestion_week"))
        batch_op.drop_column("asker")

    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_column("due_at")

    with op.batch_alter_table("member", schema=None) as batch_op:
        batch_op.drop_column("wants_digest")
        batch_op.drop_column("room")

    with op.batch_alter_table("agreement", schema=None) as batch_op:
        batch_op.drop_column("review_on")

    op.drop_table("objection")
    op.drop_table("entry_demand")
    op.drop_table("agreement_draft")
    op.drop_table("synonym_proposal")
    with op.batch_alter_table("suggestion", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_suggestion_state"))

    op.drop_table("suggestion")
    with op.batch_alter_table("need", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_need_week"))

    op.drop_table("need")
    op.drop_table("measurement")
    op.drop_table("weekly_salt")
    op.drop_table("week_of_calls")
    op.drop_table("week_digest")
    with op.batch_alter_table("last_question", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_last_question_until"))

    op.drop_table("last_question")
