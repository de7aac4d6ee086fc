"""The checklist as data, and the promised JSON form of a check."""

import json

import pytest

from peerprep.domain.checklist import CheckResult, Kind
from peerprep.domain.checklist_data import parse_checklist
from peerprep.resources import resource
from peerprep.storycheck.checker import check

ORDER = [
    "role_connection",
    "hope_recovery",
    "lessons_growth",
    "wellness_supports",
    "choice_pathways",
    "purposeful_disclosure",
    "role_limits",
    "graphic_detail",
    "self_harm_method",
    "substance_war_story",
    "third_party_identity",
    "served_person_confidentiality",
    "unresolved_crisis",
    "advice_fixing",
    "clinical_overreach",
    "stigmatizing_language",
    "imposing_pathway",
    "provider_hostility",
    "boundary_crossing",
    "unneeded_private_detail",
]


def shipped() -> dict:
    return json.loads(resource("checklist.json").read_text(encoding="utf-8"))


def test_shipped_items_keep_the_published_order() -> None:
    assert [item.id for item in parse_checklist(shipped()).items] == ORDER


def test_each_item_has_the_words_of_its_kind() -> None:
    for item in parse_checklist(shipped()).items:
        include = item.kind is Kind.INCLUDE
        assert (item.tier is not None) == include
        assert (item.severity is None) == include
        assert (item.family is None) == include
        assert (item.praise is not None) == include
        assert item.coaching and item.heading and item.short and item.title


def test_words_shown_are_calm_and_typographic() -> None:
    for item in parse_checklist(shipped()).items:
        words = f"{item.heading} {item.short} {item.coaching} {item.praise or ''}"
        assert not set("!'\"*") & set(words)
        assert not {"oops", "error", "failed", "invalid", "must"} & set(words.lower().split())


@pytest.mark.parametrize(
    ("field", "value"),
    [("tier", None), ("tier", "high"), ("severity", "low"), ("praise", None), ("kind", "neither")],
)
def test_a_wrong_field_names_its_place(field: str, value: object) -> None:
    data = shipped()
    data["items"][0][field] = value
    with pytest.raises(ValueError, match=rf"items\[0\]\.{field}|neither"):
        parse_checklist(data)


def test_a_missing_field_is_named() -> None:
    data = shipped()
    del data["items"][3]["coaching"]
    with pytest.raises(ValueError, match=r"items\[3\]: without coaching"):
        parse_checklist(data)


def test_an_id_used_twice_is_refused() -> None:
    data = shipped()
    data["items"][1]["id"] = data["items"][0]["id"]
    with pytest.raises(ValueError, match="used twice"):
        parse_checklist(data)


def test_a_result_survives_its_json_form() -> None:
    result = check("I’ve been clean for two years. I learned that I heal slowly.")
    data = json.loads(json.dumps(result.to_json()))
    assert CheckResult.from_json(data) == result


def test_first_hope_is_the_first_sentence_that_says_where_life_is_now() -> None:
    hope = check(
        "I walk. Today I’ve got my own apartment. I’ve been clean for two years."
    ).first_hope
    assert hope is not None
    assert hope.quote == "Today I’ve got my own apartment."
    assert check("My cousin Walter drove me there.").first_hope is None


def test_json_form_is_the_promised_one() -> None:
    data = check("My cousin Walter drove me there.").to_json()
    assert set(data) == {"checklist", "text_sha256", "words", "items", "computed", "care"}
    assert data["checklist"] == "1.0"
    assert data["words"] == 6
    assert [item["id"] for item in data["items"]] == ORDER
    for item in data["items"]:
        rank = "tier" if item["kind"] == "include" else "severity"
        assert set(item) == {"id", "kind", rank, "status", "evidence"}
    named = data["items"][ORDER.index("third_party_identity")]
    assert named["status"] == "flagged"
    assert set(named["evidence"][0]) == {"start", "end", "quote", "reason", "confidence"}
    assert set(data["computed"]) == {"words", "ends_on_role_or_hope", "first_hope_position"}
    assert data["care"] == {"show": False}
