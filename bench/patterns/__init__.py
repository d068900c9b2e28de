"""Measures the patterns on made-up towns with planted truth: what is found, what is found too much."""
