"""The program `zuruf`: what an administrator types in the shell."""
