"""What an update changes, and what it leaves of a person's own words."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from peerprep.domain.bank_changes import compare, join
from peerprep.domain.questions import Category, Question, QuestionBank, Role


def question(key: str, text: str = "", **fields: object) -> Question:
    made = Question(
        key=key,
        text=text or f"Question {key}?",
        category="home",
        roles=("any",),
        covers=(),
        follow_ups=(),
        time_s=60,
        story=False,
        aim_for=(),
        watch_for=(),
        source="",
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def bank(*questions: Question | str, version: str = "1", **fields: object) -> QuestionBank:
    made = QuestionBank(
        id="riverside",
        version=version,
        title="Riverside",
        language="en",
        authors=(),
        licence="",
        questions=tuple(question(q) if isinstance(q, str) else q for q in questions),
        categories=(Category("home", "At home"),),
        roles=(Role("coach", "Coach"),),
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def keys(found: QuestionBank | tuple[Question, ...]) -> str:
    questions = found.questions if isinstance(found, QuestionBank) else found
    return "".join(question.key for question in questions)


def test_added_removed_reworded_changed_and_moved_are_told_apart() -> None:
    before = bank(*"abcdef")
    after = bank("f", "a", question("b", "In other words?"), question("c", story=True), "e", "x")
    changes = compare(before, after)
    assert keys(changes.added) == "x"
    assert keys(changes.removed) == "d"
    assert [change.after.key for change in changes.reworded] == ["b"]
    assert [change.after.key for change in changes.changed] == ["b", "c"]
    assert keys(changes.moved) == "f"
    assert changes.same == 3
    assert not changes.is_empty
    assert compare(before, before).is_empty


def test_an_update_of_an_untouched_bank_is_the_incoming_one() -> None:
    came, incoming = bank(*"abc"), bank("c", question("a", "New?"), "x", version="2")
    joined = join(came, came, incoming)
    assert joined.bank == incoming
    assert joined.set_aside == ()


def test_what_only_the_person_changed_stays() -> None:
    came = bank(*"abc")
    mine = bank("a", question("b", "In my words?"), "own", "c")
    incoming = bank("a", "b", question("c", "Theirs?"), "x", version="2")
    joined = join(mine, came, incoming)
    assert keys(joined.bank).replace("own", "o") == "aboc" + "x"
    assert joined.bank.find("b") == question("b", "In my words?")
    assert joined.bank.find("c") == question("c", "Theirs?")
    assert joined.bank.version == "2"
    assert joined.set_aside == ()


def test_where_both_changed_a_question_the_persons_words_are_set_aside() -> None:
    came = bank(*"ab")
    mine = bank(question("a", "Mine?"), question("b", "Mine too?"))
    incoming = bank(question("a", "Theirs?"))
    joined = join(mine, came, incoming)
    assert keys(joined.bank) == "a"
    assert joined.bank.find("a") == question("a", "Theirs?")
    assert [q.text for q in joined.set_aside] == ["Mine?", "Mine too?"]


def test_both_changed_alike_is_no_conflict() -> None:
    came, same = bank("a"), bank(question("a", "Better?"))
    assert join(same, came, same).set_aside == ()


def test_a_bank_made_here_loses_nothing_to_a_file_of_the_same_id() -> None:
    mine = bank("a", question("b", "Mine?"))
    joined = join(mine, None, bank(question("b", "Older?"), "c"))
    assert set(keys(joined.bank)) == set("abc")
    assert [q.text for q in joined.set_aside] == ["Mine?"]


def test_an_order_of_the_persons_own_stays_until_the_bank_has_a_new_one() -> None:
    came, mine = bank(*"abc"), bank(*"cba")
    assert keys(join(mine, came, bank(*"abxc", version="2")).bank) == "cbxa"
    assert keys(join(mine, came, bank(*"bacx", version="2")).bank) == "bacx"


def test_a_new_title_of_the_persons_own_stays() -> None:
    came = bank("a")
    mine = replace(came, title="Spring")
    assert join(mine, came, bank("a", version="2")).bank.title == "Spring"
    renamed = bank("a", version="2", title="Riverside spring")
    assert join(mine, came, renamed).bank.title == "Riverside spring"


def test_authors_and_terms_of_the_persons_own_stay() -> None:
    came = bank("a", authors=("Trainer",), licence="CC0")
    mine = replace(came, authors=("Trainer", "Me"), licence="ours")
    joined = join(mine, came, replace(came, version="2")).bank
    assert (joined.authors, joined.licence) == (("Trainer", "Me"), "ours")
    newer = replace(came, version="2", authors=("Trainers",))
    joined = join(mine, came, newer).bank
    assert (joined.authors, joined.licence) == (("Trainers",), "ours")


def test_what_the_person_deleted_stays_out_until_it_is_another_question() -> None:
    came, mine = bank(*"abcd"), bank("a", "c")
    incoming = bank("d", "a", question("b", "In other words?"), "c", version="2")
    joined = join(mine, came, incoming)
    assert keys(joined.bank) == "abc"
    assert joined.bank.find("b") == question("b", "In other words?")
    assert keys(joined.stay_out) == "d"
    again = join(joined.bank, incoming, replace(incoming, version="3"))
    assert keys(again.bank) == "abc"
    assert keys(again.stay_out) == "d"


def test_topics_and_roles_of_kept_questions_stay_listed() -> None:
    came = bank("a")
    own = question("own", category="mine", roles=("lead",))
    mine = bank(
        "a",
        own,
        categories=(Category("home", "At home"), Category("mine", "Mine")),
        roles=(Role("coach", "Coach"), Role("lead", "Lead")),
    )
    joined = join(mine, came, bank("a", version="2"))
    assert [topic.id for topic in joined.bank.categories] == ["home", "mine"]
    assert [role.id for role in joined.bank.roles] == ["coach", "lead"]


def any_bank(version: str) -> st.SearchStrategy[QuestionBank]:
    questions = st.lists(
        st.builds(
            question, st.sampled_from("abcdefg"), st.sampled_from(["One?", "Two?", "Three?"])
        ),
        unique_by=lambda entry: entry.key,
        max_size=7,
    )
    return questions.map(lambda found: bank(*found, version=version))


@given(any_bank("1"), st.none() | any_bank("1"), any_bank("2"))
def test_no_join_loses_words_that_a_person_wrote(
    mine: QuestionBank, came: QuestionBank | None, incoming: QuestionBank
) -> None:
    joined = join(mine, came, incoming)
    known = {(q.key, q.text) for q in (came.questions if came else ())}
    written = {(q.key, q.text) for q in mine.questions} - known
    kept = {(q.key, q.text) for q in (*joined.bank.questions, *joined.set_aside)}
    assert written <= kept
    here = {q.key for q in joined.bank.questions}
    out = {q.key for q in joined.stay_out}
    assert {q.key for q in incoming.questions} <= here | out
    assert not out & ({q.key for q in mine.questions} | here)
    found = [q.key for q in joined.bank.questions]
    assert len(found) == len(set(found))


@given(any_bank("1"), any_bank("2"))
def test_moved_questions_explain_the_order_and_no_fewer_do(
    before: QuestionBank, after: QuestionBank
) -> None:
    changes = compare(before, after)
    moved = {question.key for question in changes.moved}
    orders = [
        [q.key for q in one.questions if other.find(q.key) and q.key not in moved]
        for one, other in ((before, after), (after, before))
    ]
    assert orders[0] == orders[1]
