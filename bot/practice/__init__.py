"""The slow loop: what was noted, what recurs, what is suggested, what it changed."""
