"""The one place with the words for every problem: what is safe, what happened, what to do next.

The window shows `explain(error)` on the page, the command line prints it after `error: `.
"""

from collections.abc import Mapping

from peerprep.domain.errors import PeerPrepError, Problem
from peerprep.sound_wording import SOUND_SENTENCES

_SENTENCES: dict[Problem, str] = {
    **SOUND_SENTENCES,
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
    Problem.BANK_NEWER: (
        "{name} was made by a newer PeerPrep, so nothing was added. "
        "Update PeerPrep, then add it again."
    ),
    Problem.BANK_UNKNOWN: (
        "There is no question bank “{bank}”, so nothing was changed. peerprep bank list shows them."
    ),
    Problem.BANK_BUILT_IN: (
        "“{bank}” is the name of the questions that come with PeerPrep, so nothing was changed. "
        "Copy a question to your own to change it, or give a file another id."
    ),
    Problem.BANK_FULL: (
        "Your questions are safe. A bank has room for {most} of them, {topics} topics and "
        "{roles} roles, so nothing was added. Put some into another bank."
    ),
    Problem.BANK_CHANGED: (
        "The bank changed meanwhile, so nothing was added. Look at what is in the file once more."
    ),
    Problem.QUESTION_UNKNOWN: (
        "There is no question “{key}”. peerprep bank list --questions shows them."
    ),
    Problem.RUBRIC_INVALID: "The rubric {name} was not used: {place} {rule}.",
    Problem.RUBRIC_NEWER: (
        "The rubric {name} was made by a newer PeerPrep, so nothing of it was used. "
        "Update PeerPrep, then open it again."
    ),
    Problem.RUBRIC_UNKNOWN: "There is no rubric “{rubric}”. peerprep rubric list shows them.",
    Problem.RUBRIC_STAYS: (
        "The rubric “{rubric}” comes with PeerPrep and stays as it is. "
        "Make a copy of it to change the copy."
    ),
    Problem.RUBRIC_NOT_SAVED: (
        "The rubric couldn’t be written in {path}, so what was saved there stays as it is. "
        "Free some space or allow writing there, then go on."
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
    Problem.SHARE_NOTHING: (
        "There is nothing to hand over yet: neither words nor sound would go into the file. "
        "Choose at least one of them."
    ),
    Problem.SHARE_TOO_LARGE: (
        "This is more than one file to hand over holds ({most}), so none was made. "
        "Choose fewer takes, or leave the sound out."
    ),
    Problem.SHARE_UNFIT: (
        "No file was made: in it, {place} {rule}. Make that shorter, then try again."
    ),
    Problem.SHARED_UNKNOWN: (
        "{path} is not a file that PeerPrep hands over, so nothing was opened. "
        "It opens .peerprep and .peerprep-review files."
    ),
    Problem.SHARED_DAMAGED: (
        "This file is damaged or was changed on the way. Nothing was opened. Ask for it again."
    ),
    Problem.SHARED_UNFIT: (
        "This file is not written as PeerPrep’s are: {place} {rule}. Nothing was opened. "
        "Ask for it again."
    ),
    Problem.SHARED_UNSAFE: (
        "This file {what}, which no file made by PeerPrep does. Nothing of it was opened. "
        "Ask the person who gave it to you."
    ),
    Problem.SHARED_NEWER: "This file was made by a newer PeerPrep. Update, then open it again.",
    Problem.SHARED_TOO_LARGE: (
        "This file holds more than PeerPrep opens ({most}). Nothing was opened. "
        "Ask for fewer takes, or for one without sound."
    ),
    Problem.SHARED_NO_ROOM: (
        "What you have is safe, and nothing was opened: this computer’s disk has no room for it. "
        "Free some space, then open it again."
    ),
    Problem.SHARED_TWICE: (
        "Another file that says it is this one was opened before, and was left as it is. "
        "Delete that one first if this is the right one."
    ),
    Problem.PACK_UNKNOWN: "This shared take is no longer on this computer. Open its file again.",
    Problem.REVIEW_UNKNOWN: "This review is no longer on this computer. Open its file again.",
    Problem.REVIEW_UNMATCHED: (
        "This review is about a take that is not on this computer, so nothing was added. "
        "Open it where the take is."
    ),
    Problem.PASSPHRASE_EMPTY: (
        "An empty passphrase locks nothing, so no file was made. Type one, or leave the lock off."
    ),
    Problem.PASSPHRASE_NEEDED: (
        "This file is locked with a passphrase. Ask for it, then open the file with it "
        "(on the command line: --passphrase-file)."
    ),
    Problem.PASSPHRASE_WRONG: (
        "That passphrase didn’t open the file. Check spaces and capital letters."
    ),
    Problem.PASSPHRASE_TOO_SLOW: (
        "This file’s lock was made to take far longer than a passphrase needs, so it was not "
        "tried. Ask for it again, locked by PeerPrep."
    ),
    Problem.PASSPHRASE_FILE: (
        "{path} holds no passphrase: one line of UTF-8 text, at most {most} bytes, is needed."
    ),
    Problem.LOCKED_OTHERWISE: (
        "This file is locked in a way PeerPrep doesn’t open: it opens age files with a passphrase. "
        "Ask for one that PeerPrep locked."
    ),
    Problem.LOCK_UNAVAILABLE: (
        "Nothing was lost. The part of PeerPrep that locks and opens files would not start; "
        "peerprep doctor says what is missing."
    ),
    Problem.COHORT_NOT_CHOSEN: (
        "There is no folder of a class yet. Choose it in the window, or name it with --folder."
    ),
    Problem.COHORT_MISSING: (
        "What you have is safe. The folder {path} isn’t there right now. "
        "Plug in the stick or connect the drive, then look again."
    ),
    Problem.COHORT_UNREADABLE: (
        "What you have is safe. PeerPrep can’t look into the folder {path}. "
        "Ask whoever shares it to let you read it, then look again."
    ),
    Problem.COHORT_UNWRITABLE: (
        "What you have is safe, and nothing was put into the folder: PeerPrep can’t write in "
        "{path}, or there is no room. Ask whoever shares it to let you write there."
    ),
    Problem.COHORT_LEADS_OUT: (
        "{path} leads out of the folder, so PeerPrep did not follow it. "
        "Ask whoever shares the folder."
    ),
    Problem.COHORT_ARRIVING: (
        "{path} is not whole yet, so it was not opened. It may still be on its way; "
        "look again later, or ask for it again."
    ),
    Problem.COHORT_MANY: (
        "There is more in {path} than PeerPrep looks at ({most}). The rest was left out. "
        "Move what is done to another folder."
    ),
    Problem.COHORT_OTHER: (
        "{path} answers another assignment, so it is not in this list. "
        "Ask the person to hand it in again."
    ),
    Problem.COHORT_LATER: (
        "Nothing was published: “{title}”, version {version}, is in the folder already and is not "
        "older than yours. Look again, and take that one over first."
    ),
    Problem.COHORT_SAME: (
        "“{title}”, version {version}, is in the folder already, just as you have it. "
        "Nothing was changed."
    ),
    Problem.COHORT_CHANGED: (
        "Nothing was published: {path} changed in the folder meanwhile. Look again, then publish."
    ),
    Problem.ASSIGNMENT_UNKNOWN: (
        "There is no assignment “{assignment}” in this folder. peerprep cohort list shows them."
    ),
    Problem.HAND_IN_OTHER: (
        "Nothing was handed in: take {number} of “{question}” answers no question of “{title}”. "
        "Leave it out, or choose the assignment it is for."
    ),
    Problem.HAND_IN_NAMELESS: (
        "Nothing was handed in yet. Type the name the trainer knows you by, then hand in."
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
