"""What runs by itself, and when it last did."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from bot.models.columns import Moment


class JobRun(SQLModel, table=True):
    """The last time a job came to its end."""

    __tablename__ = "job_run"

    job: str = Field(primary_key=True)
    ran_at: datetime = Field(sa_type=Moment)
