"""The shape of an answer about a time: where situation, task, action and result can be seen.

Only for questions that ask for one (`asks_for_a_time`). Each sentence is read by its wording alone,
and a part that is said in other words is not seen; so the parts seen are shown with their
sentences, and of the others nothing more is said than that they are not seen here.

* situation: a sentence in the past that sets a time, a place or people ("when I was", "last year",
  "there was a", "I was working at");
* task: what had to be done or was wanted of the person ("my job was to", "I was asked to", "I had
  to tell", "I wanted to make sure");
* action: what "I" or "we" did, as the beginning of a clause ("so I asked her", "we sat down"); not
  what was felt, thought or lived through, not "when I asked", and not "I would ask";
* result: what came of it, in the past or still so ("in the end", "she thanked me", "it turned
  out", "she still comes"), and what was learned from it.

One sentence may show several parts.
"""

import re
from collections.abc import Sequence
from enum import StrEnum

from peerprep.domain.moments import Moment, Piece, moment, opens_clause, word_set, words_between


class Part(StrEnum):
    """A part of an answer about a time, in the order it is mostly told."""

    SITUATION = "situation"
    TASK = "task"
    ACTION = "action"
    RESULT = "result"


_ASKING = (
    r"\b(?:tell (?:us|me) (?:about|of)|(?:give|share|offer)(?: us| me)?|describe(?: to us| for us)?"
    r"|talk(?: to us| to me)? about|think of|recall|remember|walk (?:us|me) through"
    r"|what(?:['’]s| is| was))\s"
)
_EVENT = (
    r"(?:situation|example|instance|occasion|moment|experience|setback|mistake|conflict"
    r"|disagreement|challenge)"
)
_ASKS_TIME = re.compile(rf"{_ASKING}(?:a|one|another|the last|any|some) time\b", re.IGNORECASE)
_ASKS_EVENT = re.compile(
    rf"{_ASKING}(?:a|an|one|another|some|any)\s(?:\w+\s)?{_EVENT}\b(?P<rest>[^.?!]*)",
    re.IGNORECASE,
)
_IMAGINED = re.compile(r"\b(?:would|might|could)\b", re.IGNORECASE)


def asks_for_a_time(question: str) -> bool:
    """Say whether a question asks for a time, a situation or an example that happened.

    "Give an example of something you would not share" asks for one that did not.
    """
    event = _ASKS_EVENT.search(question)
    happened = event is not None and not _IMAGINED.search(event["rest"])
    return bool(_ASKS_TIME.search(question)) or happened


_TIMES = word_set("day night morning afternoon evening week time moment point")
_JOINING = _TIMES | word_set(
    "and but so then or well um uh first next finally eventually instead together"
)
# "the day I called", "every time I asked": a clause of time, no deed of its own
_WHEN = word_set("the every each first last any")
_BETWEEN = word_set(
    "just then also finally first immediately calmly quietly gently simply always only actually "
    "really still eventually slowly soon quickly both never even"
)
# what is felt, thought or lived through is no deed
_STATES = word_set(
    """
    needed wanted lived liked loved hated used seemed realized realised learned noticed struggled
    suffered relapsed slipped experienced remembered believed hoped worried feared missed cried
    died happened wished enjoyed preferred expected wondered doubted assumed supposed owned tried
    belonged looked appeared recognized recognised dreaded regretted recovered survived failed
    overdosed attempted smoked injected detoxed passed panicked received turned graduated disliked
    appreciated valued trusted respected admired
    """
)
_DEEDS = word_set(
    """
    told said sat went took made gave wrote found brought kept spoke let drew held met chose ran
    began stood drove built taught led spent sent showed paid read put left set bought
    """
)
_NOT_ED = word_set("need indeed speed red bed feed seed shed wed bleed breed ed")
_RESTRAINED = word_set(
    "argue push judge interrupt rush lecture say try answer force tell pressure fix react leave "
    "make give share lend take"
)
_WAS = (
    r"(?:was|were|had|did|came|went|got|told|said|started|used|lived|worked|became|found|lost|met|"
    r"kept|left|took|felt|ran|(?!need|indeed|speed)[a-z]{2,}ed|wasn't|weren't|hadn't|didn't|couldn't)"
)
_SETTING = re.compile(
    r"\b(?:when i (?:was|were|first|worked|lived|got|started|came)|when we (?:were|had)"
    r"|back (?:in|when|then)|at (?:the|that) time|at my (?:last|old|first|previous)"
    r"|(?:last|this past) (?:year|month|week|summer|winter|spring|fall|autumn|night|\w+day)"
    r"|(?:years?|months?|weeks?|days?|while) ago|one (?:day|night|morning|afternoon|evening|time)"
    r"|there was (?:a|an|this|one)\b(?! lot)|there were|in (?:19|20)\d\d|used to (?:work|live)"
    r"|(?:i|we) (?:was|were) (?:working|volunteering|running|leading|living|staying|helping|on|at|"
    r"in|part of)|my (?:first|second|last) (?:week|day|month|year|job|shift)"
    r"|a (?:woman|man|guy|person|young \w+) (?:i|who|in"
    r"|at|from|named)|someone i (?:was|supported|worked)|during (?:my|the|a))\b"
)
_PAST = re.compile(rf"\b{_WAS}\b")
_TO_DO = (
    r"(?:tell|say|find|decide|set|make|keep|talk|ask|explain|choose|figure|let|call|get them|"
    r"get her|get him|help|learn how|be honest|be clear|own|step|stay|speak|work|fix|do|lead|run|"
    r"plan|write|draw|support|show|give|understand|respect|protect|sort|cover|respond|handle|"
    r"bring|check|listen)"
)
_ASKED_OF = re.compile(
    r"\b(?:my (?:job|role|task|part|responsibility|goal|aim) (?:was|there was|became)"
    r"|the (?:goal|task|job) was to"
    r"|(?:i|we) (?:was|were) (?:asked|supposed|expected|meant) to"
    r"|(?:i|we) (?:was|were) (?:responsible for|in charge of|the one who had to)"
    rf"|(?:i|we)(?: knew (?:i|we))? (?:had|needed) to {_TO_DO}"
    rf"|(?:i|we) wanted (?:to {_TO_DO}|(?:her|him|them|people) to)"
    r"|it was (?:up to me|my turn to|my job to|on me to)"
    r"|(?:she|he|they) (?:(?:needed|wanted|asked) (?:me|us|someone|somebody) to\b"
    r"|needed (?:someone|somebody|help)\b))"
)
_CAME_OF_IT = re.compile(
    r"\b(?:in the end(?! of)|as a result(?! of)|(?:ended up|turned out)"
    r"|from then on|since then|by the end,? (?:she|he|they|we)\b"
    r"|(?:she|he|they|people|everyone|somebody) (?:thanked|came back|started coming|opened up|"
    r"calmed down|got (?:housing|a job|an apartment|better|into|her|his|their)|told me later|"
    r"agreed|apologized|apologised|understood|respected|kept coming|found a)"
    r"|(?:she|he|they) (?:still|now) \w+|to this day|it (?:worked|helped|changed|paid off|"
    r"made a difference|brought)|that led to|things (?:got|went|were) (?:better|easier|"
    r"smoother|well)|we (?:still|found a way|got along|came up|agreed)"
    r"|(?:i|we) (?:learned|realized|realised) (?:that|to|from)|what i learned"
    r"|(?:it|that) (?:taught|showed) me|(?:what )?i took from (?:it|that)|my supervisor said)\b"
)
_FUTURE = re.compile(r"\b(?:would|will|could|might|should|hope to|going to|i'd|i'll|we'd|we'll)\b")


def shape(
    words: Sequence[Piece], sentences: Sequence[tuple[int, int]]
) -> dict[Part, tuple[Moment, ...]]:
    """Return each part with the sentences of an English answer it can be seen in.

    `sentences` are offsets (start, end) in the text the words are of.
    """
    seen: dict[Part, list[Moment]] = {part: [] for part in Part}
    spans = [(word.start, word.end) for word in words]
    for start, end in sentences:
        inside = words_between(spans, start, end)
        for part in _parts([words[at] for at in inside]):
            seen[part].append(moment(part.value, words, inside[0], inside[-1]))
    return {part: tuple(moments) for part, moments in seen.items()}


def _parts(words: Sequence[Piece]) -> list[Part]:
    said = " ".join(word.plain for word in words if word.plain)
    happened = bool(_PAST.search(said))
    is_future = bool(_FUTURE.search(said)) and not happened
    parts = []
    if happened and _SETTING.search(said):
        parts.append(Part.SITUATION)
    if _ASKED_OF.search(said):
        parts.append(Part.TASK)
    if any(_acts(words, at) for at in range(len(words))):
        parts.append(Part.ACTION)
    if not is_future and _CAME_OF_IT.search(said):
        parts.append(Part.RESULT)
    return parts


def _acts(words: Sequence[Piece], index: int) -> bool:
    """Say whether "I" or "we" at an index begins a clause and does something in the past."""
    if words[index].plain not in ("i", "we") or not opens_clause(words, index, _JOINING):
        return False
    before = [word.plain for word in words[max(0, index - 2) : index]]
    if len(before) == 2 and before[0] in _WHEN and before[1] in _TIMES:
        return False
    at = index + 1
    while at < len(words) and words[at].plain in _BETWEEN:
        at += 1
    if at >= len(words):
        return False
    verb = words[at].plain
    if verb in ("didn't", "did") and at + 1 < len(words):
        later = [word.plain for word in words[at + 1 : at + 3]]
        negated = later if verb == "didn't" else later[1:] if later[0] == "not" else []
        return bool(negated) and negated[0] in _RESTRAINED
    is_past = verb.endswith("ed") and len(verb) > 3 and verb not in _NOT_ED
    return verb in _DEEDS or (is_past and verb not in _STATES)
