"""The two families of expected trouble; each carries a code, never a sentence.

`peerprep.wording` owns the words and the advice for each code. Anything that is not a
`PeerPrepError` is a bug.
"""

from enum import StrEnum


class Problem(StrEnum):
    """What went wrong, as a stable code."""

    # the person's computer
    DISK_FULL = "disk_full"
    FOLDER_UNWRITABLE = "folder_unwritable"
    PROFILE_IN_USE = "profile_in_use"
    NO_SOUND_SYSTEM = "no_sound_system"
    NO_MICROPHONE = "no_microphone"
    MICROPHONE_BUSY = "microphone_busy"
    MICROPHONE_NOT_ALLOWED = "microphone_not_allowed"
    MICROPHONE_WONT_START = "microphone_wont_start"
    MICROPHONE_RATE = "microphone_rate"
    RECORDING_TOO_LONG = "recording_too_long"
    NO_SPEAKER = "no_speaker"
    VOICE_UNAVAILABLE = "voice_unavailable"
    # models
    MODEL_MISSING = "model_missing"
    MODEL_WRONG_HASH = "model_wrong_hash"
    MODEL_UNREADABLE = "model_unreadable"
    MODEL_UNKNOWN = "model_unknown"
    MODEL_INSTALL_BROKEN = "model_install_broken"
    DOWNLOAD_FAILED = "download_failed"
    # transcription
    TRANSCRIBER_CRASHED = "transcriber_crashed"
    TRANSCRIBER_BROKEN = "transcriber_broken"
    # files and data
    FILE_MISSING = "file_missing"
    FILE_UNREADABLE = "file_unreadable"
    AUDIO_UNREADABLE = "audio_unreadable"
    AUDIO_EMPTY = "audio_empty"
    IMPORT_CHANGED = "import_changed"
    IMPORT_NO_ROOM = "import_no_room"
    IMPORT_TOO_LONG = "import_too_long"
    TEXT_NOT_UTF8 = "text_not_utf8"
    RECORDING_MISSING = "recording_missing"
    DATABASE_DAMAGED = "database_damaged"
    DATABASE_FOREIGN = "database_foreign"
    DATABASE_NEWER = "database_newer"
    DATABASE_UNAVAILABLE = "database_unavailable"
    BACKUP_DAMAGED = "backup_damaged"
    SETTINGS_REPLACED = "settings_replaced"
    SETTINGS_SET_ASIDE = "settings_set_aside"
    BANK_INVALID = "bank_invalid"
    QUESTION_UNKNOWN = "question_unknown"
    TAKE_UNKNOWN = "take_unknown"
    TAKE_IN_USE = "take_in_use"
    TAKE_WITHOUT_WORDS = "take_without_words"
    WORDS_EMPTY = "words_empty"
    EXPORT_FORMAT_UNKNOWN = "export_format_unknown"
    EXPORT_FAILED = "export_failed"
    EXPORT_NO_ROOM = "export_no_room"
    CAPTIONS_WITHOUT_TIMES = "captions_without_times"


class PeerPrepError(Exception):
    """Expected trouble: `code` says what, `params` fill the sentence for it."""

    def __init__(self, code: Problem, **params: object) -> None:
        super().__init__(code.value)
        self.code = code
        self.params = params


class EnvironmentProblem(PeerPrepError):  # noqa: N818 - named for what the person meets
    """Something on this computer is in the way, and the person can act on it."""


class InvalidData(PeerPrepError):  # noqa: N818 - named for what the person meets
    """A file from elsewhere is not what it should be."""
