"""SQLite in one file, or PostgreSQL where several processes share a directory."""
