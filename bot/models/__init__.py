"""What the bot remembers: mail, members, calls, questions, suggestions."""

from bot.models.calls import Call, Channel, Duration, Outcome, WeekOfCalls
from bot.models.columns import NEVER_REUSED, Moment
from bot.models.jobs import JobRun
from bot.models.mail import Attendance, Expectation, Incoming, LastQuestion, Outgoing
from bot.models.members import Invitation, Member, Role
from bot.models.questions import (
    EntryDemand,
    Need,
    ProposalState,
    SynonymProposal,
    UnansweredQuestion,
    WeeklySalt,
)
from bot.models.suggestions import (
    AgreementDraft,
    Measurement,
    Objection,
    Suggestion,
    SuggestionState,
    WeekDigest,
)

__all__ = [
    "NEVER_REUSED",
    "AgreementDraft",
    "Attendance",
    "Call",
    "Channel",
    "Duration",
    "EntryDemand",
    "Expectation",
    "Incoming",
    "Invitation",
    "JobRun",
    "LastQuestion",
    "Measurement",
    "Member",
    "Moment",
    "Need",
    "Objection",
    "Outcome",
    "Outgoing",
    "ProposalState",
    "Role",
    "Suggestion",
    "SuggestionState",
    "SynonymProposal",
    "UnansweredQuestion",
    "WeekDigest",
    "WeekOfCalls",
    "WeeklySalt",
]
