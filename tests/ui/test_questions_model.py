"""The questions of a bank as a list shows them."""

from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from peerprep.profile import Profile
from peerprep.ui.models.questions_model import QuestionsModel


def test_the_chosen_question_stays_chosen_with_details(profile: Profile, qtbot: QtBot) -> None:
    view = QListView()
    qtbot.add_widget(view)
    model = QuestionsModel(view)
    model.show_questions(profile.banks.built_in())
    view.setModel(model)
    view.setCurrentIndex(model.index(2))
    model.show_details(shown=True)
    assert view.currentIndex().row() == 2
