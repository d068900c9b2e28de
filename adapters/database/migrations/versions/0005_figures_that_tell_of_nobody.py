"""Voices are forgotten and their number stays; measurements tell whose calls are left; no exact evidence."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

SUGGESTIONS = sa.table("suggestion", sa.column("id", sa.Integer()), sa.column("evidence", sa.JSON()))


def upgrade() -> None:
    with op.batch_alter_table("suggestion", schema=None) as batch_op:
        batch_op.add_column(sa.Column("objections", sa.Integer(), nullable=False, server_default="0"))
    with op.batch_alter_table("measurement", schema=None) as batch_op:
        batch_op.add_column(sa.Column("few_callers", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute(
        "UPDATE suggestion SET objections ="
        " (SELECT count(*) FROM objection WHERE objection.suggestion_id = suggestion.id)"
    )
    _forget_exact_weeks()


def downgrade() -> None:
    with op.batch_alter_table("measurement", schema=None) as batch_op:
        batch_op.drop_column("few_callers")
    with op.batch_alter_table("suggestion", schema=None) as batch_op:
        batch_op.drop_column("objections")


def _forget_exact_weeks() -> None:
    """Nobody can tell any more in which of them enough people called."""
    connection = op.get_bind()
    for number, evidence in connection.execute(sa.select(SUGGESTIONS)).all():
        hidden = {**evidence, "weekly": [None] * len(evidence.get("weekly", ()))}
        connection.execute(SUGGESTIONS.update().where(SUGGESTIONS.c.id == number).values(evidence=hidden))
