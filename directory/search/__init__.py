"""From a question as people write it to the rows of the directory that answer it."""
