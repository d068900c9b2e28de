"""End-to-end encryption: the keys of the own device, of the others, and of the rooms."""
