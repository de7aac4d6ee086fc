"""The one place with the words for every problem: what is safe, what happened, what to do next.

The window shows `explain(error)` on the page, the command line prints it after `error: `.
"""

from collections.abc import Mapping

from peerprep.domain.errors import PeerPrepError, Problem

_SENTENCES: dict[Problem, str] = {
    Problem.DISK_FULL: (
        "This computer’s disk is full. Your answer up to now is saved. Free some space to go on."
    ),
    Problem.FOLDER_UNWRITABLE: (
        "PeerPrep can’t write in {path}. Nothing was changed. "
        "Choose another folder with --data-dir, or allow writing there."
    ),
    Problem.PROFILE_IN_USE: (
        "PeerPrep is already open with this folder. Use that window, or close it first."
    ),
    Problem.NO_SOUND_SYSTEM: (
        "Sound isn’t set up on this computer. You can type your answers. "
        "On Debian or Ubuntu, sudo apt-get install libportaudio2 brings the missing part."
    ),
    Problem.NO_MICROPHONE: (
        "PeerPrep can’t find a microphone. Plug one in and choose Look again, or type your answers."
    ),
    Problem.MICROPHONE_BUSY: (
        "Another program is using this microphone. Close it, then choose Look again."
    ),
    Problem.MICROPHONE_NOT_ALLOWED: (
        "This computer hasn’t allowed PeerPrep to use the microphone. "
        "Allow it in the computer’s privacy settings, then choose Look again."
    ),
    Problem.MICROPHONE_WONT_START: (
        "This microphone would not start. Unplug it, plug it in again, then choose Look again."
    ),
    Problem.MICROPHONE_RATE: (
        "This microphone speaks at a speed PeerPrep can’t record. "
        "Choose another microphone, or set it to 48000 Hz in the computer’s sound settings."
    ),
    Problem.NO_SPEAKER: "No speaker or headset was found. Plug one in, then play it again.",
    Problem.VOICE_UNAVAILABLE: (
        "The reading voice isn’t available right now. The question is on the screen."
    ),
    Problem.MODEL_MISSING: (
        "Speech to text needs one file that isn’t on this computer yet. Recordings are kept and "
        "can be written down later. Add it in Settings, or with: peerprep model add"
    ),
    Problem.MODEL_WRONG_HASH: (
        "That file isn’t the one PeerPrep knows, so it was not used. Get it again."
    ),
    Problem.MODEL_UNREADABLE: (
        "That file is not a Whisper checkpoint, so it was not used. Choose another file."
    ),
    Problem.MODEL_UNKNOWN: (
        "There is no speech-to-text model called “{name}”. peerprep model list shows them."
    ),
    Problem.MODEL_INSTALL_BROKEN: (
        "Your recordings are safe. The speech-to-text file could not be made ready; try once more, "
        "or choose another file."
    ),
    Problem.DOWNLOAD_FAILED: (
        "The download stopped before it was whole. What came so far is kept; "
        "start it again to go on. {detail}"
    ),
    Problem.TRANSCRIBER_CRASHED: (
        "The recording is safe. Your words couldn’t be written down this time; try again."
    ),
    Problem.TRANSCRIBER_BROKEN: (
        "The recording is safe. Speech to text would not start; peerprep doctor says what "
        "is missing."
    ),
    Problem.RECORDING_TOO_LONG: (
        "This recording has reached the longest length one file can hold. All of it is saved. "
        "Stop here, then start a new take to go on."
    ),
    Problem.SETTINGS_SET_ASIDE: (
        "Your takes are safe. The settings file could not be read, so PeerPrep began with "
        "its usual "
        "settings; the old file is kept beside it."
    ),
    Problem.SETTINGS_REPLACED: (
        "Your takes are safe. Some settings could not be read, so those went back to usual."
    ),
    Problem.BACKUP_DAMAGED: "That copy is damaged, so nothing was changed. Choose an older copy.",
    Problem.FILE_MISSING: "There is no file {path}. Check the name.",
    Problem.FILE_UNREADABLE: "{path} can’t be read. Check that it is yours to open.",
    Problem.AUDIO_UNREADABLE: (
        "{path} is not a sound file PeerPrep can read. It reads wav, flac, ogg, mp3, m4a and webm."
    ),
    Problem.AUDIO_EMPTY: "There is no sound in {path}. Choose another file.",
    Problem.IMPORT_CHANGED: (
        "{path} went away or changed while it was being imported, so nothing of it was kept. "
        "Check that it is whole and still there, then import it again."
    ),
    Problem.IMPORT_NO_ROOM: (
        "Your takes are safe, and {path} is as it was. This computer’s disk has no room for it, "
        "so it was not imported. Free some space, then import it again."
    ),
    Problem.IMPORT_TOO_LONG: (
        "{path} is longer than one recording can be, so it was not imported and is as it was. "
        "Import a shorter part of it."
    ),
    Problem.TEXT_NOT_UTF8: "{path} is not UTF-8 text. Save it as UTF-8 and check it again.",
    Problem.RECORDING_MISSING: (
        "The sound of this take is no longer on this computer. Its words are still here."
    ),
    Problem.DATABASE_DAMAGED: (
        "The list of takes in {path} is damaged, so it was not opened and not changed. Recordings "
        "are safe beside it. Move that file away to begin with an empty list, or put back a copy "
        "from the backups folder."
    ),
    Problem.DATABASE_FOREIGN: (
        "{path} belongs to another program, so it was not opened and not changed. "
        "Choose another folder with --data-dir."
    ),
    Problem.DATABASE_NEWER: (
        "These takes were saved by a newer PeerPrep, so nothing was changed. "
        "Update PeerPrep, then open it again."
    ),
    Problem.DATABASE_UNAVAILABLE: (
        "The list of takes can’t be opened right now ({path}). Nothing was changed. "
        "Close other programs that use it, then try again."
    ),
    Problem.BANK_INVALID: "The question bank {name} was not used: {place} {rule}.",
    Problem.QUESTION_UNKNOWN: (
        "There is no question “{key}”. peerprep bank list --questions shows them."
    ),
    Problem.TAKE_UNKNOWN: "There is no take “{take}”. peerprep history lists them.",
    Problem.TAKE_IN_USE: (
        "Another PeerPrep is recording this take or writing it down, so nothing was deleted. "
        "Let it finish or stop it there, then delete the take."
    ),
    Problem.TAKE_WITHOUT_WORDS: (
        "This take has no words yet. Its recording is safe; write the words down first."
    ),
    Problem.WORDS_EMPTY: (
        "Your earlier words are kept: a take stays with at least one. "
        "To let all of it go, delete the take."
    ),
    Problem.EXPORT_FORMAT_UNKNOWN: (
        "PeerPrep can’t write “{ending}” files. Choose a name that ends in {known}."
    ),
    Problem.EXPORT_FAILED: (
        "{path} could not be written, and nothing half-written was left. Choose another place."
    ),
    Problem.EXPORT_NO_ROOM: (
        "Your takes are safe. There is no room for {path}, so it was not made, and nothing "
        "half-written was left. Free some space, or choose another place."
    ),
    Problem.CAPTIONS_WITHOUT_TIMES: (
        "Your words are safe. Captions need words with times, and here are none. "
        "Choose another format."
    ),
}


class _Blank(dict[str, object]):
    """Fill a placeholder nobody gave a value for with nothing, rather than break the sentence."""

    def __missing__(self, key: str) -> str:
        return ""


def sentence(code: Problem, params: Mapping[str, object] | None = None) -> str:
    """Return the words for a problem code."""
    return _SENTENCES[code].format_map(_Blank(params or {})).strip()


def explain(error: PeerPrepError) -> str:
    """Return the words for an error."""
    return sentence(error.code, error.params)
