"""Whisper itself: one stretch of sound in, words with times out.

The only module that imports whisper and torch, and only inside functions: it runs in the child
process. The choices here are measured in docs/decisions/0003-transcribing-in-stretches.md.
"""

import os
import pickle
import warnings
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from peerprep.domain.errors import EnvironmentProblem, InvalidData, Problem
from peerprep.domain.transcript import Word
from peerprep.transcription.doubt import PROMPT, is_doubtful, is_phantom, only_prompt_words
from peerprep.transcription.listening import Heard
from peerprep.transcription.merging import with_lost_words

if TYPE_CHECKING:
    from numpy.typing import NDArray

RATE = 16_000
# what the reader of checkpoints raises at bytes that are none
_NO_CHECKPOINT = (
    pickle.UnpicklingError,
    RuntimeError,
    LookupError,
    AttributeError,
    AssertionError,
    TypeError,
    ValueError,
    EOFError,
)
_HOP = 160  # samples in one of Whisper's frames
_WINDOW_FRAMES = 3_000  # Whisper always looks at 30 s
_TEMPERATURES = (0.2, 0.4, 0.8)
_REST_WORTH_HEARING_S = 2.0
# Half the cores: the steps of a decoder this small cost less than handing them to a second
# thread, and the window and the next recording need a core of their own.
_MOST_THREADS = 4
_MOST_TOKENS = 224  # Whisper's own limit
_TOKENS_PER_S = 12  # nobody speaks faster; a loop ends sooner


@dataclass(frozen=True, slots=True)
class _Attempt:
    """One decoding of a stretch; `end_s` is where Whisper says the words end, if it says."""

    text: str
    tokens: tuple[int, ...]
    confidence: float  # mean log probability of the tokens
    no_speech: float
    end_s: float | None


class WhisperEngine:
    """A checkpoint file in memory, ready to hear stretches of up to 30 s.

    `model` is the checkpoint's own name, such as `tiny.en`. Raises
    EnvironmentProblem(MODEL_MISSING), InvalidData(MODEL_UNREADABLE), both with `path`.
    """

    name = "openai-whisper"

    def __init__(self, path: Path, model: str) -> None:
        # Threads that spin while they wait make everything three times slower as soon as another
        # program is busy; read when torch is first imported.
        os.environ.setdefault("OMP_WAIT_POLICY", "passive")
        import torch

        torch.set_num_threads(max(1, min(_MOST_THREADS, (os.cpu_count() or 1) // 2)))
        self.model = model
        self._whisper = load_checkpoint(path, model)
        self._options: dict[str, Any] = {"fp16": False}
        self._tokenizer("en")

    def warm_up(self) -> None:
        """Run every kernel once, so that the first answer is not the slow one."""
        features = self._features(np.zeros(RATE, np.float32))
        self._decode(features, "en", None, length_s=0.0)
        tokens = self._tokenizer("en").encode(" So, um, ready.")
        self._times(features, tuple(tokens), "en", RATE // _HOP, 1.0)

    def hear(self, sound: "NDArray[np.float32]", language: str | None = None) -> Heard:
        """Return the words of one stretch, 16 kHz mono, times in seconds from its start.

        The language is found out when it is not given; English-only checkpoints hear English.
        """
        features = self._features(sound)
        language = language or self._language(features)
        length_s = len(sound) / RATE
        attempt = self._best(features, language, length_s)
        if attempt is None:
            return Heard((), language)
        words = self._times(features, attempt.tokens, language, len(sound) // _HOP, length_s)
        end_s = attempt.end_s or (words[-1].end if words else length_s)
        if words and end_s > 1.0 and length_s - end_s > _REST_WORTH_HEARING_S:
            rest = self.hear(sound[int(end_s * RATE) :], language)  # Whisper stopped too early
            words += tuple(_later(word, end_s) for word in rest.words)
        return Heard(words, language)

    def _features(self, sound: "NDArray[np.float32]") -> Any:
        import torch
        import whisper

        mel = whisper.log_mel_spectrogram(sound, self._whisper.dims.n_mels)
        mel = whisper.pad_or_trim(mel, _WINDOW_FRAMES)
        with torch.no_grad():
            return self._whisper.encoder(mel.unsqueeze(0))[0]

    def _language(self, features: Any) -> str:
        if not self._whisper.is_multilingual:
            return "en"
        _, probabilities = self._whisper.detect_language(features)
        return str(max(probabilities, key=probabilities.get))

    def _best(self, features: Any, language: str, length_s: float) -> _Attempt | None:
        """Read twice, verbatim and plainly, and put both together; None when nobody spoke."""
        plain = self._decode(features, language, None, length_s)
        if language != "en":
            attempts = [plain]
        else:
            verbatim = self._decode(features, language, PROMPT, length_s)
            if self._doubted(verbatim, length_s) and self._nobody(plain):
                return None
            attempts = [verbatim, plain]
        believed = [one for one in attempts if not self._doubted(one, length_s)]
        if len(believed) > 1:
            return self._merged(believed[0], believed[1], language, length_s)
        return believed[0] if believed else self._freer(features, language, length_s, attempts)

    def _merged(
        self, verbatim: _Attempt, plain: _Attempt, language: str, length_s: float
    ) -> _Attempt:
        text = with_lost_words(verbatim.text, plain.text)
        if text == " ".join(verbatim.text.split()) or is_doubtful(text, length_s):
            return verbatim
        tokens = tuple(self._tokenizer(language).encode(" " + text))
        end_s = max(verbatim.end_s or length_s, plain.end_s or length_s)
        return replace(verbatim, text=text, tokens=tokens, end_s=end_s)

    def _freer(
        self, features: Any, language: str, length_s: float, attempts: list[_Attempt]
    ) -> _Attempt | None:
        """Try again with more and more freedom; the surest reading when none is believed."""
        import torch

        if self._nobody(attempts[-1]):
            return None
        torch.manual_seed(0)  # the same sound gives the same words every time
        for temperature in _TEMPERATURES:
            attempt = self._decode(features, language, None, length_s, temperature=temperature)
            if not self._doubted(attempt, length_s):
                return attempt
            attempts.append(attempt)
        return max(attempts, key=lambda one: (not is_doubtful(one.text, length_s), one.confidence))

    def _doubted(self, attempt: _Attempt, length_s: float) -> bool:
        return (
            attempt.confidence < -1.0
            or is_doubtful(attempt.text, length_s)
            or is_phantom(attempt.text)
            or only_prompt_words(attempt.text)
        )

    def _nobody(self, plain: _Attempt) -> bool:
        if not plain.text or (plain.no_speech > 0.6 and plain.confidence < -1.0):
            return True
        return is_phantom(plain.text) and (plain.no_speech > 0.2 or plain.confidence < -0.6)

    def _decode(
        self, features: Any, language: str, prompt: str | None, length_s: float, **options: Any
    ) -> _Attempt:
        import whisper

        result = whisper.decode(
            self._whisper,
            features,
            whisper.DecodingOptions(
                language=language,
                prompt=prompt,
                sample_len=min(_MOST_TOKENS, 30 + int(_TOKENS_PER_S * length_s)),
                **self._options,
                **options,
            ),
        )
        tokenizer = self._tokenizer(language)
        times = [t for t in result.tokens if t >= tokenizer.timestamp_begin]
        end_s = (times[-1] - tokenizer.timestamp_begin) * 0.02 if times else None
        return _Attempt(
            text=result.text.strip(),
            tokens=tuple(t for t in result.tokens if t < tokenizer.eot),
            confidence=result.avg_logprob,
            no_speech=result.no_speech_prob,
            end_s=end_s or None,
        )

    def _tokenizer(self, language: str) -> Any:
        from whisper.tokenizer import get_tokenizer

        with warnings.catch_warnings():
            # WORKAROUND openai-whisper 20250625: it leaves its vocabulary file open.
            warnings.simplefilter("ignore", ResourceWarning)
            return get_tokenizer(
                self._whisper.is_multilingual,
                num_languages=self._whisper.num_languages,
                language=language,
                task="transcribe",
            )

    def _times(
        self, features: Any, tokens: tuple[int, ...], language: str, frames: int, length_s: float
    ) -> tuple[Word, ...]:
        from whisper.timing import add_word_timestamps

        segment = {"seek": 0, "start": 0.0, "end": length_s, "tokens": list(tokens), "words": []}
        add_word_timestamps(
            segments=[segment],
            model=_HeardModel(self._whisper),
            tokenizer=self._tokenizer(language),
            mel=features,
            num_frames=min(frames, _WINDOW_FRAMES),
            last_speech_timestamp=0.0,
        )
        return _joined(segment["words"], length_s)  # type: ignore[arg-type]


class _HeardModel:
    """Lets Whisper's alignment use features already computed, instead of encoding again."""

    def __init__(self, whisper_model: Any) -> None:
        self._model = whisper_model

    def __getattr__(self, name: str) -> Any:
        return getattr(self._model, name)

    def __call__(self, features: Any, tokens: Any) -> Any:
        return self._model.logits(tokens, features)


def load_checkpoint(path: Path, model: str) -> Any:
    """Return the Whisper model of a checkpoint file, refusing any code a pickle may carry.

    Raises EnvironmentProblem(MODEL_MISSING), InvalidData(MODEL_UNREADABLE), both with `path`.
    """
    import torch
    import whisper

    if not path.is_file():
        raise EnvironmentProblem(Problem.MODEL_MISSING, path=str(path))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            checkpoint = torch.load(path, map_location="cpu", weights_only=True)
        loaded = whisper.Whisper(whisper.ModelDimensions(**checkpoint["dims"]))
        loaded.load_state_dict(checkpoint["model_state_dict"])
    except _NO_CHECKPOINT as why:
        raise InvalidData(Problem.MODEL_UNREADABLE, path=str(path)) from why
    heads = whisper._ALIGNMENT_HEADS.get(model)
    if heads is not None:
        loaded.set_alignment_heads(heads)
    return loaded.eval()


def _later(word: Word, seconds: float) -> Word:
    return Word(word.text, word.start + seconds, word.end + seconds, word.confidence)


def _joined(found: list[dict[str, Any]], length_s: float) -> tuple[Word, ...]:
    """Put pieces that Whisper split at a hyphen together again; keep times in order."""
    words: list[Word] = []
    for one in found:
        text, last = one["word"], words[-1] if words else None
        end = min(max(float(one["end"]), last.end if last else 0.0), length_s)
        confidence = float(one["probability"])
        if last and text and not text[0].isspace():
            least = min(last.confidence, confidence)
            words[-1] = Word(last.text + text.rstrip(), last.start, end, least)
        elif text.strip():
            start = min(max(float(one["start"]), last.end if last else 0.0), end)
            words.append(Word(text.strip(), start, end, confidence))
    return tuple(words)
