"""A problem that is answered as it stands."""

from __future__ import annotations

from app.errors import AppError
from app.protocol.problem import Problem


class Troubled(AppError):
    """Carries a finished problem to the one place that answers."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.title, problem.detail)
        self.problem = problem
