"""What one would pick instead, each set up as somebody would who knows it well; a file per peer."""
