"""Which of PortAudio's many entries are microphones a person would recognize."""

import re
from dataclasses import dataclass

from peerprep.audio.devices import InputDevice

_WINDOWS_CHOICE = ("Windows WASAPI", "Windows DirectSound", "MME")
# ALSA lists its converters and speaker layouts as devices too; `default` reaches what they do.
_ALSA_PLUGINS = re.compile(
    r"^(sysdefault|pulse|pipewire|jack|oss|null|lavrate|samplerate|speexrate|speex|upmix|vdownmix|"
    r"dmix|dsnoop|a52|front|rear|center_lfe|side|surround\d+|iec958|spdif|hdmi|usbstream|modem|"
    r"phoneline)(:.*)?$"
)
_ALSA_PLACE = re.compile(r"\s*\((plug)?hw:\d+,\d+\)$")


@dataclass(frozen=True, slots=True)
class Found:
    """A device as PortAudio lists it; `is_default` is within its host API."""

    index: int
    name: str
    api: str
    inputs: int
    rate: int
    is_default: bool
    is_default_api: bool = True


def choose(found: list[Found], platform: str) -> list[Found]:
    """Return the inputs of one host API, without ALSA's plug-ins, the default one first."""
    inputs = [device for device in found if device.inputs > 0]
    api = _api(inputs, platform)
    inputs = [device for device in inputs if device.api == api]
    named = [device for device in inputs if not _is_plugin(device)]
    return sorted(named or inputs, key=lambda device: not device.is_default)


def microphones(chosen: list[Found]) -> list[tuple[InputDevice, Found]]:
    """Give each device the name and the lasting id that the person's choice is kept by."""
    result: list[tuple[InputDevice, Found]] = []
    seen: dict[str, int] = {}
    for device in chosen:
        name = _ALSA_PLACE.sub("", device.name) if device.api == "ALSA" else device.name
        name = " ".join(name.split())
        seen[name] = seen.get(name, 0) + 1
        if seen[name] > 1:
            name = f"{name} ({seen[name]})"
        row = InputDevice(id=f"{device.api}: {name}", name=name, is_default=device.is_default)
        result.append((row, device))
    return result


def _api(inputs: list[Found], platform: str) -> str | None:
    """Windows lists each microphone once per host API; one of them is enough."""
    present = {device.api for device in inputs}
    if platform == "win32":
        for api in _WINDOWS_CHOICE:
            if api in present:
                return api
    for device in inputs:
        if device.is_default_api:
            return device.api
    return inputs[0].api if inputs else None


def _is_plugin(device: Found) -> bool:
    is_real = device.is_default or device.name == "default"
    return device.api == "ALSA" and not is_real and bool(_ALSA_PLUGINS.match(device.name))
