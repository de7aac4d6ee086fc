"""Where to go next: pages emit, the main window obeys."""

from PySide6.QtCore import QObject, Signal


class Navigator(QObject):
    """Signals that ask for another page.

    Signals:
        place(str): one of "practice", "takes", "partner", "questions", "settings".
        microphone_check(bool): the microphone check; true when it comes before a first take.
        start(object, object, str, object): questions (list[AskedQuestion]), Mode, role and
            seconds to think (None: as long as the person likes) of a new session.
        live(object, str): questions (list[AskedQuestion]) that somebody beside the person can ask,
            and the role.
        resume(str): go on with the session of this id.
        open_take(str): the page of a take.
        compare(str): a take side by side with another take of its question.
        review(str): the page on which a received take is reviewed.
        settings_section(str): a section of Settings.
        rubrics(): what to listen for in an answer.
        take_break(): the break page, over whatever is shown.
        care(str): the care page for a take, before anything else.
        support_numbers(): the care page without a take.
        close_for_today(): save and close the window.
        first_run_done(): leave the first run.
        back(): the page before this one.
    """

    place = Signal(str)
    microphone_check = Signal(bool)
    start = Signal(object, object, str, object)
    live = Signal(object, str)
    resume = Signal(str)
    open_take = Signal(str)
    compare = Signal(str)
    review = Signal(str)
    settings_section = Signal(str)
    rubrics = Signal()
    take_break = Signal()
    care = Signal(str)
    support_numbers = Signal()
    close_for_today = Signal()
    first_run_done = Signal()
    back = Signal()
