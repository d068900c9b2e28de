"""Measures the chats: how long the bot takes to answer, beside bots that only echo."""
