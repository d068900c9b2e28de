"""Who is responsible for what in a town. Knows nothing of the bot."""
