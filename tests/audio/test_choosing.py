from peerprep.audio.choosing import Found, choose, microphones


def alsa(index: int, name: str, inputs: int = 2, *, is_default: bool = False) -> Found:
    return Found(index, name, "ALSA", inputs, 44_100, is_default)


LAPTOP = [
    alsa(0, "HDA Intel PCH: ALC257 Analog (hw:0,0)"),
    alsa(1, "HDA Intel PCH: HDMI 0 (hw:0,3)", inputs=0),
    alsa(2, "sysdefault", inputs=128),
    alsa(3, "Blue  Snowball: USB Audio (hw:2,0)"),
    alsa(4, "samplerate", inputs=128),
    alsa(5, "surround51", inputs=2),
    alsa(6, "pulse", inputs=32),
    alsa(7, "default", inputs=32, is_default=True),
    Found(8, "/dev/dsp", "OSS", 2, 44_100, True, is_default_api=False),
]


def test_a_linux_list_shows_the_default_and_the_real_ones() -> None:
    shown = microphones(choose(LAPTOP, "linux"))
    assert [(row.name, row.is_default, found.index) for row, found in shown] == [
        ("default", True, 7),
        ("HDA Intel PCH: ALC257 Analog", False, 0),
        ("Blue Snowball: USB Audio", False, 3),
    ]


def test_an_id_outlives_another_place_on_the_bus() -> None:
    moved = [alsa(1, "Blue  Snowball: USB Audio (hw:5,0)"), alsa(0, "default", is_default=True)]
    ids = {row.name: row.id for row, _ in microphones(choose(LAPTOP, "linux"))}
    again = {row.name: row.id for row, _ in microphones(choose(moved, "linux"))}
    assert ids["Blue Snowball: USB Audio"] == again["Blue Snowball: USB Audio"]


def test_two_of_the_same_kind_can_be_told_apart() -> None:
    twins = [alsa(0, "USB Audio (hw:1,0)"), alsa(1, "USB Audio (hw:2,0)")]
    rows = [row for row, _ in microphones(choose(twins, "linux"))]
    assert [row.name for row in rows] == ["USB Audio", "USB Audio (2)"]
    assert len({row.id for row in rows}) == 2


def test_windows_shows_each_microphone_once() -> None:
    found = [
        Found(0, "Microphone (Realtek(R) Audio", "MME", 2, 44_100, True),
        Found(1, "Microphone (Realtek(R) Audio)", "Windows DirectSound", 2, 44_100, True, False),
        Found(2, "Headset (Jabra)", "Windows WASAPI", 1, 16_000, False, False),
        Found(3, "Microphone (Realtek(R) Audio)", "Windows WASAPI", 2, 48_000, True, False),
        Found(4, "Microphone (Realtek HD)", "Windows WDM-KS", 2, 48_000, True, False),
    ]
    shown = microphones(choose(found, "win32"))
    assert [found.index for _, found in shown] == [3, 2]


def test_plug_ins_are_better_than_nothing() -> None:
    assert [found.index for found in choose([alsa(0, "pulse")], "linux")] == [0]


def test_no_input_is_no_microphone() -> None:
    assert choose([alsa(0, "HDMI (hw:0,3)", inputs=0)], "linux") == []
    assert choose([], "darwin") == []
