"""The made-up town Lennebrück as tables: what the demo shows and an office can copy."""
