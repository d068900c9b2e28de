"""What is said and learnt: the conversation, its commands, what the bot remembers."""
