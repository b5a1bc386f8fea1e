"""The errors a person may see: what happened, what is safe, what to do."""

from __future__ import annotations


class AppError(Exception):
    """An expected failure. `title` is one short sentence; `message` says what is safe and what to do."""

    def __init__(self, title: str, message: str = "") -> None:
        super().__init__(f"{title} {message}".strip())
        self.title = title
        self.message = message


class InputError(AppError):
    """What the person entered or chose does not fit; shown beside the field."""


class FormatError(AppError):
    """A file is not what it should be; names the file and the place."""


class OfflineError(AppError):
    """The network or the other end cannot be reached; retried by itself."""


class BlockedError(AppError):
    """Nothing moves on until a person does something (unlock, sign in, update)."""


class SealedError(BlockedError):
    """The workspace is encrypted: its passphrase has to be asked for."""


class WipedError(FormatError):
    """The file of an item is not here any more and will not come again, as its project asks."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The file of “{name}” was wiped, as the project asks.",
            "Nothing needs it any more. Your labels, what you signed, decisions and rewards are kept.",
        )


class EncryptionWantedError(BlockedError):
    """A project may only be kept in an encrypted workspace."""


class NetworkDriveError(BlockedError):
    """The folder lies on a drive of the network: the person has to want that."""


class RejectedError(AppError):
    """The other end understood and refused; retrying the same will not help."""


class StoreError(AppError):
    """The local database or disk failed; says whether data is safe."""


class Cancelled(AppError):
    """The person asked to stop; never shown."""

    def __init__(self) -> None:
        super().__init__("Cancelled.")
