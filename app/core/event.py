"""A list of callables told when something happened, without Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Event(Generic[T]):
    """Handlers run in the thread that emits, in the order they connected."""

    __slots__ = ("_handlers",)

    def __init__(self) -> None:
        self._handlers: list[Callable[[T], object]] = []

    def connect(self, handler: Callable[[T], object]) -> Callable[[], None]:
        """Add a handler; the returned callable removes it again (calling it twice is harmless)."""
        self._handlers.append(handler)

        def disconnect() -> None:
            if handler in self._handlers:
                self._handlers.remove(handler)

        return disconnect

    def emit(self, value: T) -> None:
        for handler in tuple(self._handlers):
            handler(value)
