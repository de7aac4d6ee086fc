"""The words of `wording` for microphone, speaker, voice, and speech to text."""

from peerprep.domain.errors import Problem

SOUND_SENTENCES: dict[Problem, str] = {
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
}
