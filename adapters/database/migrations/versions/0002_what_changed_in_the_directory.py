"""Rows of the directory know when they changed, so that an index takes in only those."""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("directoryversion", schema=None) as batch_op:
        batch_op.alter_column("number", existing_type=sa.Integer(), type_=sa.BigInteger())
    with op.batch_alter_table("responsibility", schema=None) as batch_op:
        batch_op.add_column(sa.Column("changed_in", sa.BigInteger(), nullable=False, server_default="0"))
        batch_op.create_index(batch_op.f("ix_responsibility_changed_in"), ["changed_in"], unique=False)
    # From here on no two databases are at the same version.
    version = sa.table("directoryversion", sa.column("number", sa.BigInteger))
    op.execute(version.update().values(number=version.c.number + 1 + secrets.randbelow(1 << 24)))


def downgrade() -> None:
    with op.batch_alter_table("responsibility", schema=None, recreate="never") as batch_op:
        batch_op.drop_index(batch_op.f("ix_responsibility_changed_in"))
        batch_op.drop_column("changed_in")
    with op.batch_alter_table("directoryversion", schema=None) as batch_op:
        batch_op.alter_column("number", existing_type=sa.BigInteger(), type_=sa.Integer())
