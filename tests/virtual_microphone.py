"""A real microphone for machines that have none: a PulseAudio null sink heard through PortAudio.

`pytest_plugins = ["tests.virtual_microphone"]` in the top conftest brings the fixture
`virtual_microphone`. It starts a sound server of its own and ends nothing else.
"""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

ALSA_DEFAULTS = Path("/usr/share/alsa/alsa.conf")
_ALSA_THROUGH_PULSE = "pcm.!default { type pulse }\nctl.!default { type pulse }\n"
_START_MOST_S = 20.0


class VirtualMicrophone:
    """One device, "default": what `say` plays into it is what PortAudio records."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        socket = folder / "pulse.socket"
        asoundrc = folder / "asoundrc"
        asoundrc.write_text(_ALSA_THROUGH_PULSE)
        client = folder / "client.conf"
        client.write_text("autospawn = no\n")
        # For this process and for every program a test starts.
        self.environment = {
            "PULSE_SERVER": f"unix:{socket}",
            "PULSE_CLIENTCONFIG": str(client),
            "PULSE_COOKIE": str(folder / "cookie"),
            "ALSA_CONFIG_PATH": f"{ALSA_DEFAULTS}:{asoundrc}",
        }
        self._log = (folder / "pulse.log").open("wb")
        self._server = subprocess.Popen(
            [
                "pulseaudio",
                "-n",
                "--daemonize=no",
                "--use-pid-file=no",
                "--exit-idle-time=-1",
                "--disable-shm=yes",
                "-L",
                f"module-native-protocol-unix socket={socket} auth-anonymous=1",
            ],
            stdout=self._log,
            stderr=self._log,
            env=os.environ
            | self.environment
            | {
                "HOME": str(folder),
                "XDG_RUNTIME_DIR": str(folder),
                "PULSE_RUNTIME_PATH": str(folder),
                "PULSE_STATE_PATH": str(folder),
            },
        )
        self._keeping_awake: subprocess.Popen[bytes] | None = None
        self._modules: list[str] = []
        self._speaking: list[subprocess.Popen[bytes]] = []
        self._await_server()

    def say(self, wav: Path, *, wait: bool = True) -> "subprocess.Popen[bytes]":
        """Play a WAV file into the microphone, to its end unless `wait` is False."""
        speaking = subprocess.Popen(
            ["paplay", "--device=mouth", str(wav)], env=os.environ | self.environment
        )
        self._speaking.append(speaking)
        if wait and speaking.wait(timeout=600):
            raise RuntimeError("paplay could not play into the virtual microphone")
        return speaking

    def unplug(self) -> None:
        """Take the microphone away; open streams end. Nothing when there is none."""
        self._sleep()
        for module in reversed(self._modules):
            self._pactl("unload-module", module)
        self._modules = []

    def plug(self) -> None:
        """Bring the microphone back. Nothing when it is there."""
        if self._modules:
            return
        self._modules = [
            self._pactl("load-module", "module-null-sink", "sink_name=mouth", "rate=48000"),
            self._pactl(
                "load-module", "module-remap-source", "master=mouth.monitor", "source_name=mic"
            ),
        ]
        self._pactl("set-default-source", "mic")
        self._pactl("set-default-sink", "mouth")
        # A null sink nobody listens to delivers its first sound up to two seconds late, which no
        # real microphone does; a listener with little patience keeps it awake.
        self._keeping_awake = self._listen(subprocess.DEVNULL)
        first = self._listen(subprocess.PIPE)
        assert first.stdout is not None
        first.stdout.read(4096)
        first.terminate()
        first.communicate()

    def close(self) -> None:
        """End what this object started."""
        self._sleep()
        for process in (*self._speaking, self._server):
            if process.poll() is None:
                process.terminate()
            process.wait(timeout=20)
        self._log.close()

    def _listen(self, to: int) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(
            ["parec", "--device=mic", "--latency-msec=20", "--raw"],
            stdout=to,
            stderr=subprocess.DEVNULL,
            env=os.environ | self.environment,
        )

    def _sleep(self) -> None:
        if self._keeping_awake is not None:
            self._keeping_awake.terminate()
            self._keeping_awake.wait(timeout=20)
            self._keeping_awake = None

    def _await_server(self) -> None:
        deadline = time.monotonic() + _START_MOST_S
        while True:
            try:
                self._pactl("info")
            except subprocess.CalledProcessError:
                if self._server.poll() is not None or time.monotonic() > deadline:
                    raise RuntimeError((self.folder / "pulse.log").read_text()) from None
                time.sleep(0.05)
            else:
                return

    def _pactl(self, *arguments: str) -> str:
        return subprocess.run(
            ["pactl", *arguments],
            check=True,
            capture_output=True,
            text=True,
            timeout=30,
            env=os.environ | self.environment,
        ).stdout.strip()


@pytest.fixture(scope="session")
def _sound_server() -> Iterator[VirtualMicrophone]:
    # A socket's path has to be short, so not below pytest's own folders.
    folder = Path(tempfile.mkdtemp(prefix="peerprep-"))
    microphone = VirtualMicrophone(folder)
    before = {name: os.environ.get(name) for name in microphone.environment}
    os.environ.update(microphone.environment)
    try:
        yield microphone
    finally:
        microphone.close()
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def virtual_microphone(_sound_server: VirtualMicrophone) -> VirtualMicrophone:
    """A plugged-in virtual microphone; its environment is set for this process too."""
    _sound_server.plug()
    return _sound_server
