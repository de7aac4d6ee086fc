import re
import unicodedata
from datetime import UTC, datetime

import pytest

from peerprep.domain.checklist import CheckResult, Computed
from peerprep.domain.foreign_text import UNSEEN, harmless
from peerprep.domain.redaction import Cover, CoverKind, Redaction
from peerprep.domain.takes import AskedQuestion, Take, TakeKind, TakeState
from peerprep.domain.transcript import Segment, Transcript, Word, typed

NAME, PLACE = CoverKind.NAME, CoverKind.PLACE


@pytest.mark.parametrize(
    ("cover", "text", "expected"),
    [
        (Cover("Dana", NAME), "Dana’s car, dana, DANA.", "[name]’s car, [name], [name]."),
        (Cover("Dana", NAME), "Danaher and Jordana stay.", "Danaher and Jordana stay."),
        (Cover("Dana Whitfield", NAME), "Dana  Whitfield, or Whitfield.", "[name], or [name]."),
        (Cover("Dana Whitfield", NAME), "The Whitfields came.", "The [name]s came."),
        (Cover("Will", NAME), "Will said I will. WILL!", "[name] said I will. [name]!"),
        (Cover("Marcus O'Neil", NAME), "marcus o’neil; O’Neil’s", "[name]; [name]’s"),
        (Cover("José", NAME), "José, Jose, " + unicodedata.normalize("NFD", "José"),
         "[name], [name], [name]"),
        (Cover("Jose", NAME), "José, JOSÉ, " + unicodedata.normalize("NFD", "José"),
         "[name], [name], [name]"),
        (Cover("Łukasz", NAME), "Lukasz", "[name]"),
        (Cover("Soren", NAME), "Søren’s", "[name]’s"),
        (Cover("Zoë", NAME), "Zoé zoe, Zora", "[name] [name], Zora"),
        (Cover("민수", NAME), "민수, " + unicodedata.normalize("NFD", "민수"), "[name], [name]"),
        (Cover("O'Neil", NAME), "Oneil, O’Neil", "[name], [name]"),
        (Cover("Dana-Marie", NAME), "Dana Marie, Danamarie", "[name], [name]"),
        (Cover("Lakeside Hospital", PLACE), "At Lakeside. A hospital.", "At [place]. A hospital."),
        (Cover("Green Street Clinic", PLACE), "green tea, Green", "green tea, [place]"),
        (Cover("New York"), "A new day in new york, York.", "A new day in [covered], [covered]."),
        (Cover("Tuesday group"), "My Tuesday group.", "My [covered]."),
        (Cover("D.J."), "With D.J. there", "With [covered]. there"),
        (Cover("a|b(c"), "a|b(c", "[covered]"),
        (Cover(" .,"), "Nothing, changes.", "Nothing, changes."),
        (Cover("name", NAME), "My name is [name].", "My [name] is [[name]]."),
        (Cover("ana_maría"), "key.ana_maría.1", "key.[covered].1"),
        (Cover("Dana", NAME), "Da\xadna, D\u200ba\u2060na, Da\x07na", "[name], [name], [name]"),
        (Cover("דנה", NAME), "אמרתי לדנה, ודנה.", "אמרתי ל[name], ו[name]."),
        (Cover("王芳", NAME), "我和王芳去了。", "我和[name]去了。"),
        (Cover("C++ Bar"), "at C++ Bar.", "at [covered]."),
    ],
)  # fmt: skip
def test_covers(cover: Cover, text: str, expected: str) -> None:
    assert Redaction([cover]).text(text) == expected


@pytest.mark.parametrize(
    ("cover", "text", "expected"),
    [
        (Cover("dana whitfield"), "Dana or dana", "[covered] or [covered]"),
        (Cover("dana whitfield"), "Whitfield’s, whitfield", "[covered]’s, [covered]"),
        (Cover("Dana Whitfield"), "dana whitfield, then dana", "[covered], then [covered]"),
        (Cover("dana whitfield from work"), "Good work, Whitfield.", "Good work, [covered]."),
        (Cover("hope house"), "I hope. Hope House. At Hope.", "I hope. [covered]. At [covered]."),
        (Cover("Hope House"), "hope, hopes, hoped", "hope, hopes, hoped"),
        (Cover("green street clinic"), "green tea, Green, a clinic",
         "green tea, [covered], a clinic"),
        (Cover("my old boss"), "My boss was old.", "My boss was old."),
        (Cover("dana brown"), "Brown hair is brown, dana", "[covered] hair is brown, [covered]"),
        (Cover("Nguyen Thi Lan", NAME), "This is Thi, thi", "This is [name], [name]"),
        (Cover("An Nguyen", NAME), "an answer from An", "an answer from [name]"),
        (Cover("Don", NAME), "I don't know. Don’s don", "I don't know. [name]’s [name]"),
    ],
)  # fmt: skip
def test_each_part_is_covered_and_no_ordinary_word(cover: Cover, text: str, expected: str) -> None:
    assert Redaction([cover]).text(text) == expected


@pytest.mark.parametrize(
    ("cover", "text", "expected"),
    [
        (Cover("Dana’s"), "Dana, Dana’s", "[covered], [covered]’s"),
        (Cover("dana whitfield's"), "Dana Whitfield, Whitfields", "[covered], [covered]s"),
        (Cover("Dana’s Diner"), "At Dana's Diner", "At [covered]"),
        (Cover("the Whitfields"), "Mike Whitfield, a whitfield", "Mike [covered], a whitfield"),
        (Cover("Whitfields’"), "The Whitfields’ car", "The [covered]’ car"),
        (Cover("Dana-Marie", NAME), "Dana, Marie, dana-marie", "[name], [name], [name]"),
        (Cover("dana whitfield-jones"), "Ms. Jones, Whitfield", "Ms. [covered], [covered]"),
        (Cover("Mary Ann", NAME), "Maryann, Mary-Ann", "[name], [name]"),
        (Cover("josé garcía"), "Jose and GARCIA", "[covered] and [covered]"),
        (Cover("émile dupont"), "Emile, Émile’s, E\u0301mile", "[covered], [covered]’s, [covered]"),
        (Cover("mcdonald clinic"), "McDonald", "[covered]"),
        (Cover("D.J."), "DJ, D.J., D. J.", "[covered], [covered]., [covered]."),
        (Cover("Marcus O’Neil", NAME), "O Neil", "[name]"),
        (Cover("김 민수", NAME), "민수", "[name]"),
        (Cover("Christopher Hospital", PLACE), "Christopher Hospital", "[place]"),
        (Cover("-"), "One - two.", "One - two."),
    ],
)  # fmt: skip
def test_a_cover_is_found_however_it_is_listed(cover: Cover, text: str, expected: str) -> None:
    assert Redaction([cover]).text(text) == expected


def test_nothing_unseen_that_travelling_takes_out_hides_a_name() -> None:
    every = re.findall(f"[{UNSEEN}]", "".join(map(chr, range(0x110000))))
    hidden = [f"Da{sign}na" for sign in every]
    assert {harmless(text) for text in hidden} <= {"Dana", "Da\nna"}
    assert set(map(Redaction([Cover("Dana", NAME)]).text, hidden)) == {"[name]"}


def test_a_check_counts_the_covered_words() -> None:
    """Else the number of words in a name could be read off."""
    shown = Redaction([Cover("Mary Ann Whitfield", NAME)]).take(
        Take(
            id="1",
            session_id="2",
            question=AskedQuestion("q", "Why?", "bank", "1", "about", False, 60),
            kind=TakeKind.TYPED,
            number=1,
            recovered=False,
            words=7,
            has_recording=False,
            state=TakeState.TRANSCRIBED,
            recorded_at=datetime(2026, 11, 2, tzinfo=UTC),
            duration_s=0.0,
            transcript=typed("My friend Mary Ann Whitfield helped me."),
            check=CheckResult("1.0", "0" * 64, 7, (), Computed(7, False, None), care=False),
        )
    )
    assert shown.check is not None
    assert (shown.check.words, shown.check.computed.words) == (5, 5)


def test_nothing_to_cover_is_false_and_changes_nothing() -> None:
    assert not Redaction()
    assert not Redaction([Cover("  ")])
    assert Redaction().text("Dana") == "Dana"


def test_a_name_over_two_words_becomes_one_with_their_time() -> None:
    said = ["I", "saw", "Dana", "Whit,", "there"]
    words = tuple(Word(word, i, i + 0.5, 0.9 - i / 10) for i, word in enumerate(said))
    transcript = Transcript("I saw Dana Whit, there", "en", 5, True, "m", "e", words)
    covered = Redaction([Cover("Dana Whit", NAME)]).transcript(transcript)
    assert [word.text for word in covered.words] == ["I", "saw", "[name],", "there"]
    assert (covered.words[2].start, covered.words[2].end) == (2, 3.5)
    assert covered.words[2].confidence == pytest.approx(0.6)
    assert covered.text == "I saw [name], there"


def test_a_name_over_two_segments_is_in_neither() -> None:
    said = [("at the blue", 0, 2), ("house, and the blue house", 2, 5), ("again", 5, 6)]
    segments = tuple(Segment(*one) for one in said)
    text = " ".join(segment.text for segment in segments)
    transcript = Transcript(text, "en", 6, True, "m", "e", segments=segments)
    covered = Redaction([Cover("blue house")]).transcript(transcript)
    assert [part.text for part in covered.segments] == [
        "at the [covered]", ", and the [covered]", "again",
    ]  # fmt: skip
    assert [part.start for part in covered.segments] == [0, 2, 5]
