"""Tables that come in from offices and go out to them, one file per format."""
