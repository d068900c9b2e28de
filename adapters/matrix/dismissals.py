"""Faults that no patience heals, and the key of what there is to do about each."""

from adapters.matrix.session.faults import (
    AlreadyRunning,
    BrokenFile,
    DeviceTaken,
    ForeignIdentity,
    LoggedOut,
    MatrixFault,
    NeedsPassword,
    OldKeys,
    OtherAccount,
    WrongPassword,
    WrongRecoveryKey,
)

KEYS: dict[type[MatrixFault], str] = {
    LoggedOut: "matrix-token-dead",
    WrongPassword: "matrix-wrong-password",
    AlreadyRunning: "matrix-locked",
    ForeignIdentity: "matrix-foreign-identity",
    OtherAccount: "matrix-other-account",
    DeviceTaken: "matrix-device-taken",
    NeedsPassword: "matrix-needs-password",
    OldKeys: "matrix-old-keys",
    BrokenFile: "matrix-broken-file",
    WrongRecoveryKey: "matrix-wrong-recovery-key",
}


def reason_of(fault: MatrixFault) -> str:
    """Empty for what may pass."""
    return KEYS.get(type(fault), "")
