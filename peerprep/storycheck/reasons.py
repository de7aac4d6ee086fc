"""What is said of a sentence that was understood by its meaning; `{0}` are the words that spoke."""

REASONS = {
    "role_connection": "joins what you lived through to being there for others: “{0}”",
    "hope_recovery": "says that something got better, or can: “{0}”",
    "lessons_growth": "names something you learned, or a strength: “{0}”",
    "wellness_supports": "names something that helps you stay well: “{0}”",
    "choice_pathways": "leaves the way to the other person: “{0}”",
    "purposeful_disclosure": "shows that you choose what you share: “{0}”",
    "role_limits": "shows where your role ends: “{0}”",
    "graphic_detail": "tells harm in detail: “{0}”",
    "self_harm_method": "tells how or where it was done: “{0}”",
    "substance_war_story": "tells details of using: “{0}”",
    "third_party_identity": "points to one particular person in your life: “{0}”",
    "served_person_confidentiality": "could tell listeners who this person is: “{0}”",
    "unresolved_crisis": "sounds as if it is still going on: “{0}”",
    "advice_fixing": "tells someone what to do, or does it for them: “{0}”",
    "clinical_overreach": "judges or advises as a clinician would: “{0}”",
    "stigmatizing_language": "uses words that many teams have replaced: “{0}”",
    "imposing_pathway": "makes one way the way for others: “{0}”",
    "provider_hostility": "puts people down as a whole: “{0}”",
    "boundary_crossing": "goes past the role: “{0}”",
    "unneeded_private_detail": "gives a private detail an interview does not need: “{0}”",
}
