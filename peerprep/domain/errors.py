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
    BANK_NEWER = "bank_newer"
    BANK_UNKNOWN = "bank_unknown"
    BANK_BUILT_IN = "bank_built_in"
    BANK_FULL = "bank_full"
    BANK_CHANGED = "bank_changed"
    QUESTION_UNKNOWN = "question_unknown"
    RUBRIC_INVALID = "rubric_invalid"
    RUBRIC_NEWER = "rubric_newer"
    RUBRIC_UNKNOWN = "rubric_unknown"
    RUBRIC_STAYS = "rubric_stays"
    RUBRIC_NOT_SAVED = "rubric_not_saved"
    TAKE_UNKNOWN = "take_unknown"
    TAKE_IN_USE = "take_in_use"
    TAKE_WITHOUT_WORDS = "take_without_words"
    WORDS_EMPTY = "words_empty"
    EXPORT_FORMAT_UNKNOWN = "export_format_unknown"
    EXPORT_FAILED = "export_failed"
    EXPORT_NO_ROOM = "export_no_room"
    CAPTIONS_WITHOUT_TIMES = "captions_without_times"
    # files handed from person to person
    SHARE_NOTHING = "share_nothing"
    SHARE_TOO_LARGE = "share_too_large"
    SHARE_UNFIT = "share_unfit"
    SHARED_UNKNOWN = "shared_unknown"
    SHARED_DAMAGED = "shared_damaged"
    SHARED_UNFIT = "shared_unfit"
    SHARED_UNSAFE = "shared_unsafe"
    SHARED_NEWER = "shared_newer"
    SHARED_TOO_LARGE = "shared_too_large"
    SHARED_NO_ROOM = "shared_no_room"
    SHARED_TWICE = "shared_twice"
    PACK_UNKNOWN = "pack_unknown"
    REVIEW_UNKNOWN = "review_unknown"
    REVIEW_UNMATCHED = "review_unmatched"
    PASSPHRASE_EMPTY = "passphrase_empty"
    PASSPHRASE_NEEDED = "passphrase_needed"
    PASSPHRASE_WRONG = "passphrase_wrong"
    PASSPHRASE_TOO_SLOW = "passphrase_too_slow"
    PASSPHRASE_FILE = "passphrase_file"
    LOCKED_OTHERWISE = "locked_otherwise"
    LOCK_UNAVAILABLE = "lock_unavailable"
    # the folder of a cohort
    COHORT_NOT_CHOSEN = "cohort_not_chosen"
    COHORT_MISSING = "cohort_missing"
    COHORT_UNREADABLE = "cohort_unreadable"
    COHORT_UNWRITABLE = "cohort_unwritable"
    COHORT_LEADS_OUT = "cohort_leads_out"
    COHORT_ARRIVING = "cohort_arriving"
    COHORT_MANY = "cohort_many"
    COHORT_OTHER = "cohort_other"
    COHORT_LATER = "cohort_later"
    COHORT_SAME = "cohort_same"
    COHORT_CHANGED = "cohort_changed"
    ASSIGNMENT_UNKNOWN = "assignment_unknown"
    HAND_IN_OTHER = "hand_in_other"
    HAND_IN_NAMELESS = "hand_in_nameless"


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
