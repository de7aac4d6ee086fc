"""An open microphone and the sound it delivered that nobody has fetched yet."""

from queue import Empty, SimpleQueue

from peerprep.audio.devices import InputStream, Microphone


class Intake:
    """Opens a microphone (None: the default) and holds its blocks until `take`.

    The sound system's thread only puts blocks into a queue; everything else happens in `take`.
    Raises EnvironmentProblem as `Microphone.open`.
    """

    def __init__(self, microphone: Microphone, device_id: str | None) -> None:
        self._queue: SimpleQueue[bytes | None] = SimpleQueue()
        self._stream: InputStream = microphone.open(
            device_id, self._queue.put, lambda: self._queue.put(None)
        )
        self.rate = self._stream.rate
        self.has_ended = False

    def take(self) -> bytes:
        """Return all 16-bit sound since the last call; sets `has_ended` when it went away."""
        blocks: list[bytes] = []
        while True:
            try:
                block = self._queue.get_nowait()
            except Empty:
                return b"".join(blocks)
            if block is None:
                self.has_ended = True
            else:
                blocks.append(block)

    def close(self) -> None:
        """Close the microphone; what it delivered can still be taken."""
        self._stream.close()
