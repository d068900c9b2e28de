"""Client data in a message is recognised here before anything of the message is stored."""
