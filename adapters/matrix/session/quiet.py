"""Keeps libraries from logging: nio's warnings hold whole events, peewee's lines hold what is stored."""

import logging

LIBRARIES = ("nio", "peewee", "peewee.pool")


def silence_libraries() -> None:
    for name in LIBRARIES:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
