"""Measurements that compare zuruf with what else is there; no part of the program."""
