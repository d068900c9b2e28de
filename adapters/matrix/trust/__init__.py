"""Why others can trust the device: its signed identity, emoji to compare, the recovery key."""
