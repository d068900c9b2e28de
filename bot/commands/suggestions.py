"""`vorschläge`: what is put to those who decide, and what is being drafted."""

from bot.command import Command, nothing
from bot.models import Role
from bot.suggestion_replies import listing

COMMAND = Command("suggestions", Role.STAFF, listing, takes=nothing, is_aside=nothing)
