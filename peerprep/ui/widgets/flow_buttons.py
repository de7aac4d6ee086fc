"""Several buttons in a flow, made from words, looks and deeds."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtWidgets import QPushButton

from peerprep.ui.properties import restyle
from peerprep.ui.widgets.flow import FlowFrame


@dataclass(frozen=True, slots=True)
class FlowButton:
    """One button: `name` becomes `<name>_button`; `looks` are what the style reads."""

    name: str
    words: str
    deed: Callable[[], object]
    looks: Mapping[str, object] = field(default_factory=dict)


def fill_flow(flow: FlowFrame, *wanted: FlowButton) -> list[QPushButton]:
    """Add the buttons at the end of a flow and return them in order."""
    made = []
    for each in wanted:
        button = QPushButton(each.words, flow)
        button.setObjectName(f"{each.name}_button")
        restyle(button, **each.looks)
        button.clicked.connect(lambda _on=False, deed=each.deed: deed())
        flow.flow.addWidget(button)
        made.append(button)
    return made
