"""Alembic's entry: runs the migrations on the connection that `adapters.database.schema` hands over."""

from alembic import context

from adapters.database.schema import tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=tables(),
    render_as_batch=True,  # SQLite alters tables by rebuilding them
)
with context.begin_transaction():
    context.run_migrations()
