"""When not to believe what Whisper wrote: loops, lost words, and phrases of its own invention."""

import re
import zlib
from collections.abc import Sequence

from peerprep.domain.delivery import JOINING, is_sound
from peerprep.domain.moments import plain
from peerprep.domain.transcript import Word

# Measured with Tiny English on twelve answers in two voices, each once as it is and once in noise
# (4,300 words): 39 % of the words that were written down wrong lie below, and 1.5 % of the right
# ones; nearly every second word below is wrong. At 0.5 a quarter of the wrong ones is found.
UNSURE_BELOW = 0.6

# Asks for a verbatim text: Whisper then writes fillers down instead of smoothing them away.
PROMPT = "Um, so, uh, like, I mean, you know, hmm."

_PROMPT_WORDS = frozenset(re.findall(r"[a-z]+", PROMPT.lower()))
_MOST_COMPRESSION = 2.4  # Whisper's own limit for text that repeats itself
_LEAST_WORDS_PER_S = 0.6  # speech with pauses is at 2 to 3; lost sentences go far below
_MOST_WORDS_PER_S = 7.0
_LEAST_LENGTH_S = 3.0  # shorter stretches may hold a single word
_LOOP = re.compile(r"(\b[\w’']+(?:\W+[\w’']+){0,7})(?:\W+\1\b){4,}", re.IGNORECASE)
_PHANTOM = re.compile(
    r"^\W*(?:"
    r"you|bye|thanks?(?: you)?(?: so much| very much)?"
    r"|(?:thanks|thank you)(?: so much| very much)? for (?:watching|listening)\b.*"
    r"|(?:please )?(?:like and )?subscribe\b.*"
    r"|subtitles by\b.*|i[’']ll see you (?:in the )?next (?:time|video)"
    r")\W*$",
    re.IGNORECASE,
)


def is_doubtful(text: str, length_s: float) -> bool:
    """Tell whether a text repeats itself, or has far too few or many words for its length."""
    data = text.encode()
    if data and len(data) / len(zlib.compress(data)) > _MOST_COMPRESSION:
        return True
    if _LOOP.search(text):
        return True
    rate = len(text.split()) / max(length_s, 1.0)
    return rate > _MOST_WORDS_PER_S or (length_s >= _LEAST_LENGTH_S and rate < _LEAST_WORDS_PER_S)


def is_phantom(text: str) -> bool:
    """Tell whether a text is nothing but what Whisper likes to write where nobody speaks."""
    return bool(_PHANTOM.match(text))


def only_prompt_words(text: str) -> bool:
    """Tell whether a text could be no more than an echo of the prompt."""
    return all(word in _PROMPT_WORDS for word in re.findall(r"[a-z]+", text.lower()))


def unsure_words(words: Sequence[Word]) -> list[int]:
    """Return the indexes of the words that were hard to hear, as far as Whisper knows.

    Sounds ("um") and joining words ("and") are left out: Whisper is unsure of four in ten, since
    a sentence may as well begin anew or go on without them, and hears nineteen in twenty of these
    right. A word the person typed has a confidence of 1, so it is never among them.
    """
    return [at for at, word in enumerate(words) if word.confidence < UNSURE_BELOW and _tells(word)]


def _tells(word: Word) -> bool:
    """Say whether Whisper's confidence in a word tells how well it was heard."""
    return plain(word.text) not in JOINING and not is_sound(word.text)
