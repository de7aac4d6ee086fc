"""What is said about a rubric on its page and in its sheet."""

from PySide6.QtCore import QCoreApplication, QLocale

from peerprep.domain.rubric import Rubric

# Those PeerPrep's words are most likely to be in; a rubric's own language joins them.
_LANGUAGES = ("en", "es", "fr", "de", "pt", "it", "nl", "pl", "vi", "zh", "ko", "ru", "ar")


def origin_words(rubric: Rubric, *, version: bool = False) -> str:
    """Return who made a rubric, in which language, under which terms and, on request, version."""
    parts = []
    if rubric.authors:
        parts.append(_tr("Made by {names}.").format(names=", ".join(rubric.authors)))
    if version:
        parts.append(_tr("Version {version}.").format(version=rubric.version))
    parts.append(f"{language_words(rubric.language)}.")
    if rubric.licence:
        parts.append(_tr("Licence: {licence}.").format(licence=rubric.licence.rstrip(".")))
    return " ".join(parts)


def languages(own: str) -> list[tuple[str, str]]:
    """Return languages to choose from as (tag, words); `own` is among them."""
    tags = dict.fromkeys((*_LANGUAGES, own))
    return [(tag, language_words(tag)) for tag in tags]


def language_words(tag: str) -> str:
    """Return the name of a language, with its tag where that says more; the tag where none is."""
    language = QLocale(tag.replace("-", "_")).language()
    if language is QLocale.Language.C:
        return tag
    name = QLocale.languageToString(language)
    return f"{name} ({tag})" if "-" in tag else name


def _tr(text: str) -> str:
    return QCoreApplication.translate("RubricWords", text)
