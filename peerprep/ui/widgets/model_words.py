"""Speech-to-text files as people read them: their names and sizes."""


def model_words(name: str) -> str:
    """Return a checkpoint's name in words: "Base English" for base.en."""
    base, _, language = name.partition(".")
    words = base.replace("-", " ")
    words = words[:1].upper() + words[1:]
    return f"{words} English" if language == "en" else words


def size_words(size_bytes: int) -> str:
    """Return a size: "76 MB", "1.5 GB"."""
    if size_bytes >= 1_000_000_000:
        return f"{size_bytes / 1_000_000_000:.1f} GB"
    return f"{max(1, round(size_bytes / 1_000_000))} MB"
