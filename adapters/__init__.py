"""The outside world: chats and the database."""
