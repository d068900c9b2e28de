"""What chats beyond the terminal bring: later versions, pressed buttons, answers in several messages."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "attendance",
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("heard_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("platform"),
    )
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.add_column(sa.Column("pressed_on", sa.String(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("corrects", sa.String(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("wordless", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.add_column(sa.Column("shown", sa.Integer(), nullable=False, server_default="0"))


def downgrade() -> None:
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_column("shown")
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.drop_column("wordless")
        batch_op.drop_column("corrects")
        batch_op.drop_column("pressed_on")
    op.drop_table("attendance")
