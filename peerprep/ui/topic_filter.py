"""The combo box that narrows a list to one topic."""

from PySide6.QtWidgets import QComboBox

from peerprep.domain.questions import QuestionBank


def offer_topics(combo: QComboBox, labels: dict[str, str], bank: QuestionBank, every: str) -> None:
    """Offer a bank's topics after `every`, keep what is chosen, note their words in `labels`."""
    found = {topic.id: topic.label for topic in bank.categories}
    if found == labels and combo.count():
        return
    labels.clear()
    labels.update(found)
    chosen = combo.currentData()
    combo.blockSignals(True)
    combo.clear()
    combo.addItem(every, None)
    for key, words in found.items():
        combo.addItem(words, key)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
    combo.blockSignals(False)
