"""Plain cases of every item are found, near misses stay quiet."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peerprep.storycheck.checker import check, checklist


def found(text: str) -> set[str]:
    """Return the ids of items with evidence."""
    return {item.id for item in check(text).items if item.evidence}


SHOWS = [
    (
        "role_connection",
        "That year on the street is why I want to work with people who have no home.",
    ),
    (
        "role_connection",
        "Because somebody waited for me, I know how to wait for a person who is scared.",
    ),
    ("role_connection", "I want to be for the next guy what my peer was for me."),
    ("hope_recovery", "I've been in recovery for three years now."),
    ("hope_recovery", "Today I have my own apartment and I sleep through the night."),
    ("hope_recovery", "I believe people can recover."),
    ("lessons_growth", "I learned that resting is not giving up."),
    ("lessons_growth", "Losing that job taught me how to ask for help."),
    ("lessons_growth", "It took me years to see that I was grieving."),
    ("wellness_supports", "I go to a meeting every Monday."),
    ("wellness_supports", "I swim before work to clear my head."),
    ("wellness_supports", "I call my sponsor when it gets heavy."),
    ("choice_pathways", "There are many roads to recovery."),
    ("choice_pathways", "I let her pick the goal."),
    ("choice_pathways", "What worked for me may not work for somebody else."),
    ("purposeful_disclosure", "I’ll spare you the rest of that winter."),
    ("purposeful_disclosure", "I only share my story if it helps the person."),
    ("role_limits", "I'm not a doctor, so I help them find one."),
    ("role_limits", "I would take it to my supervisor that afternoon."),
    ("role_limits", "I don't lend money to people I support."),
    ("graphic_detail", "There was blood on the stairs and my uncle kept shouting."),
    ("graphic_detail", "He hit me with a belt."),
    ("self_harm_method", "I was cutting my arms that fall."),
    ("self_harm_method", "He hanged himself the next spring."),
    ("substance_war_story", "I drank a pint of gin a day."),
    ("substance_war_story", "I was snorting whatever I could find."),
    ("third_party_identity", "My cousin Walter drove me there."),
    ("third_party_identity", "Doctor Okafor believed me."),
    ("served_person_confidentiality", "One of my clients, Denise, lost her kids that week."),
    ("served_person_confidentiality", "You probably know him, he was in my group."),
    ("unresolved_crisis", "I'm barely holding on right now."),
    ("unresolved_crisis", "I drank again last night and I can't stop."),
    ("advice_fixing", "I told him to quit that job."),
    ("advice_fixing", "I convinced her to move out."),
    ("clinical_overreach", "I told her to stop taking her meds."),
    ("clinical_overreach", "I could tell he was bipolar."),
    ("stigmatizing_language", "He died a junkie."),
    ("stigmatizing_language", "My aunt committed suicide."),
    ("stigmatizing_language", "I got clean in May."),
    ("stigmatizing_language", "Addicts lie about everything."),
    ("imposing_pathway", "The only way out is the twelve steps."),
    ("imposing_pathway", "I pray with all my clients."),
    ("provider_hostility", "My caseworker was useless."),
    ("provider_hostility", "That clinic only cares about money."),
    ("boundary_crossing", "I gave her my personal number."),
    ("boundary_crossing", "I lent him fifty dollars."),
    ("unneeded_private_detail", "I take forty milligrams of Prozac."),
    ("unneeded_private_detail", "I was charged with armed robbery."),
]


@pytest.mark.parametrize(("item", "text"), SHOWS)
def test_a_plain_case_is_found(item: str, text: str) -> None:
    assert item in found(text)


NEAR_MISSES = [
    ("role_connection", "I love helping people."),
    ("hope_recovery", "I hope you will pick me for this job."),
    ("hope_recovery", "They released me from the hospital on a Sunday."),
    ("lessons_growth", "I learned a lot back there."),
    ("wellness_supports", "I practice self-care."),
    ("choice_pathways", "I chose to go to treatment."),
    ("purposeful_disclosure", "Long story short, we moved away."),
    ("role_limits", "My therapist helped me a great deal."),
    ("graphic_detail", "I was assaulted and it changed my life."),
    ("graphic_detail", "The nurse took my blood pressure."),
    ("self_harm_method", "I survived a suicide attempt."),
    ("self_harm_method", "They were cutting class."),
    ("substance_war_story", "I drank every day for nine years."),
    ("third_party_identity", "My counselor believed me."),
    ("third_party_identity", "My sister, I’ll call her Nell, drove me."),
    ("third_party_identity", "My son Walter says it’s okay to share this."),
    ("third_party_identity", "I grew up in Ohio and I prayed to God."),
    ("served_person_confidentiality", "Someone I supported was scared about court."),
    ("unresolved_crisis", "There was a time I couldn't cope."),
    (
        "unresolved_crisis",
        "I drank last week, I told my sponsor that night and I'm back on my plan.",
    ),
    ("advice_fixing", "I asked him what he wanted to do next."),
    ("advice_fixing", "I'd never tell her to leave him."),
    ("advice_fixing", "I used to tell people what to do, and I learned to ask instead."),
    ("clinical_overreach", "I was diagnosed with bipolar disorder."),
    ("clinical_overreach", "I told her to ask her doctor about the medication."),
    ("stigmatizing_language", "They called me a junkie and I believed it."),
    ("stigmatizing_language", "I'm a recovering alcoholic."),
    ("stigmatizing_language", "I clean the kitchen on Sundays."),
    ("stigmatizing_language", "It was a crazy busy month."),
    ("imposing_pathway", "The steps saved my life."),
    ("provider_hostility", "My doctor didn't listen to me."),
    ("provider_hostility", "The system is broken."),
    ("boundary_crossing", "I gave her the office number."),
    ("boundary_crossing", "I would never lend him fifty dollars."),
    ("unneeded_private_detail", "I take medication and I did five years."),
]


@pytest.mark.parametrize(("item", "text"), NEAR_MISSES)
def test_a_near_miss_stays_quiet(item: str, text: str) -> None:
    assert item not in found(text)


def test_a_habit_given_up_in_the_next_sentence_is_no_finding() -> None:
    told = "When I started out I told a mother to leave her husband."
    assert "advice_fixing" in found(told)
    assert "advice_fixing" not in found(told + " I learned to ask instead.")


def test_support_in_the_next_sentence_settles_a_crisis() -> None:
    crisis = "Right now I can't sleep and I can't stop crying."
    assert "unresolved_crisis" in found(crisis + " The bus was late.")
    assert "unresolved_crisis" not in found(crisis + " My sponsor and my group are helping me.")


def test_medication_advice_counts_once() -> None:
    ids = found("I told him to stop taking his medication.")
    assert "clinical_overreach" in ids
    assert "advice_fixing" not in ids


def test_a_name_from_a_group_is_about_confidentiality() -> None:
    ids = found("This guy Walter from my home group drank again.")
    assert "served_person_confidentiality" in ids
    assert "third_party_identity" not in ids


def test_the_reason_says_what_was_seen() -> None:
    result = {item.id: item for item in check("My son Walter was nine.").items}
    assert result["third_party_identity"].evidence[0].reason == "a name after “my son”"


def test_other_languages_have_no_findings() -> None:
    assert (
        found("Ich war lange krank und heute geht es mir gut, meine Schwester Maria half mir.")
        == set()
    )


@pytest.mark.parametrize("text", ["", " ", "\x00\x07", "😀😀", "word", "...", "\ud800", "’“”"])
def test_odd_text_has_all_items_and_no_finding(text: str) -> None:
    result = check(text)
    assert len(result.items) == len(checklist().items) == 20
    assert not any(item.evidence for item in result.items)
    assert not result.care


PIECES = [
    "my son Walter",
    "I told him to leave",
    "Dr. Okafor",
    "J.T.",
    "and then I",
    "so he",
    "a.m.",
    "...",
    "…",
    "!?",
    "“quoted”",
    "I want to die",
    "clean",
    "😀",
    "\n\n",
    "\t",
    "İ",
    "ß",
    "um,",
    "I learned that",
    ".",
    ",",
    "because",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=40))
def test_evidence_stands_exactly_where_it_says(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for item in check(text).items:
        for one in item.evidence:
            assert text[one.start : one.end] == one.quote
            assert one.quote.strip() == one.quote
            assert 0 < one.confidence <= 1


def test_time_grows_with_the_text_and_no_faster() -> None:
    check("Warm up the patterns.")

    def took(count: int) -> float:
        started = time.perf_counter()
        check("i was told to go and him her they word " * count)
        return time.perf_counter() - started

    small = min(took(60) for _ in range(3))
    assert took(600) < small * 40


def test_facts_tell_where_hope_is_heard() -> None:
    result = check(
        "It was a long winter. We moved. The bus was late. I've been in recovery for two years."
    )
    assert result.computed.first_hope_position == 1.0
    assert result.computed.ends_on_role_or_hope
    assert result.computed.words == result.words
    assert check("It was a long winter.").computed.first_hope_position is None


# Plain sentences the rules want found and the check misses: each is to be won back.
MISSED = [
    ("third_party_identity", "My counselor, Diana, was the first person who listened."),
    ("served_person_confidentiality", "One of my clients, Denise, lost her keys."),
    ("advice_fixing", "Early on I told her to leave him."),
    ("unresolved_crisis", "I'm barely holding on right now. The bus was late."),
]


@pytest.mark.xfail(reason="known misses of the trained model (docs/decisions/0007)")
@pytest.mark.parametrize(("item", "text"), MISSED)
def test_a_plain_case_still_missed(item: str, text: str) -> None:
    assert item in found(text)
