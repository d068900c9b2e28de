"""How the tables of each version come from those before it."""
