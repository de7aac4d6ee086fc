"""The safety override (rule 9): words about current suicidal thoughts or danger.

Missing such words is worse than showing the page once too often; past and helped crises, and
what someone else might say in an invented scene, stay quiet.
"""

from collections.abc import Sequence

from peerprep.storycheck.lines import Story
from peerprep.storycheck.meaning import Reading
from peerprep.storycheck.rules import seen
from peerprep.storycheck.weights import weights

_I_AM = r"\bi(?:'m| am|'ve been| have been| been| keep| feel|'m feeling)(?: \w+){0,3}?"
_NOW = (
    r"right now|tonight|today|lately|this (?:week|morning|month)|these "
    r"days|any ?more|again|still|every (?:day|night)|now\b|yesterday|"
    r"last night"
)
_DIE = (
    r"die|dye|be dead|kill myself|end (?:it(?: all)?|my life|things)"
    r"|in my life$|disappear for good|not (?:be (?:here|alive|around)"
    r"|wake up|exist)|hurt myself|cut myself|go to sleep and (?:not|"
    r"never) wake"
)
_DANGER_NOW = (
    rf"\bi (?:\w+ ){{0,2}}?(?:want|need|plan|intend|wish i could|would "
    rf"rather|'d rather|am ready|am planning|'m planning|have decided|"
    rf"decided|just want)(?: to)? (?:just )?(?:{_DIE})",
    rf"\bi'(?:m|ve|d) (?:\w+ ){{0,3}}?(?:ready|planning|about|decided|"
    rf"rather|thinking i'll|wanting|trying) (?:to )?(?:{_DIE})",
    r"\bi wish i (?:was|were) (?:dead|not here|never born)\b",
    r"\bi(?:'m| am|) (?:\w+ )?(?:going to|about to|gon) (?:\w+ )?(?:kill|"
    r"hurt|shoot|hang|cut|drown|harm) my ?sel[fl]\b",
    r"\bi(?:'m| am|) (?:\w+ )?(?:going to|about to) (?:end (?:it(?: "
    r"all|$| tonight| today| now|\.)|my life)|take my (?:own )?life|"
    r"do it tonight|jump off|swallow|take all)",
    r"\bi(?:'ll| will|'d| might|'m just going to) (?:\w+ )?(?:kill myself|"
    r"end my life|take my own life|end it all)\b",
    rf"{_I_AM} (?:think\w*|thoughts|having thoughts|dream\w*|fantasiz\w*)"
    rf" (?:\w+ ){{0,3}}?(?:about|of|on) (?:\w+ ){{0,2}}?(?:suicide|dying|"
    rf"killing my ?self|ending (?:it|my life|things|everything)|hurting "
    rf"myself|taking my (?:own )?life|not (?:being|waking)|being dead|"
    rf"death|cutting|self[- ]harm)",
    r"\bi (?:still |can't stop |keep |always |do )?(?:think|have thoughts|"
    r"am having thoughts|thinking) (?:about|of) (?:suicide|killing myself|"
    r"ending (?:it|my life)|dying|hurting myself|taking my own life)"
    r"\b",
    r"\bi(?:'m| am| feel|'ve been feeling|'ve been|'m feeling) (?:(?!not\b|"
    r"never\b|no longer\b|n't)\w+ ){0,3}?suicidal\b",
    r"\bi (?:really |just |honestly )?don't (?:\w+ )?want to (?:live|"
    r"be alive|wake up|exist|go on|keep living|live like this|be on "
    r"this earth)\b",
    r"\bi (?:really |just )?don't (?:\w+ )?want to be here (?:any ?more|tomorrow|tonight|at all)\b",
    r"\bi (?:just )?can't (?:go on|keep going|live)(?: like this| any ?more| another day|$|\.)",
    r"\b(?:there's|i have|i've got|i see|there is) (?:no (?:reason|point)"
    r"|nothing(?: left)?) (?:to|in|left to)? ?(?:live|living|going on|"
    r"go on|keep going|be here)",
    r"\b(?:i )?(?:don't|can't) (?:\w+ )?see (?:the|a|any) (?:point|reason)"
    r"(?: (?:any ?more|of (?:living|going on|being)|in (?:living|going "
    r"on)|to (?:live|go on))|\.|$)",
    r"\b(?:would|'d|will|are|is|be) (?:all |just )?be(?:tter)?(?: better)"
    r"? off (?:dead|without me|if i (?:was|were) (?:dead|gone))",
    r"\bi (?:have|'ve got|got) (?:a |my |the )?(?:\w+ )?(?:plan|pills|"
    r"gun|rope|note) (?:\w+ ){0,4}?(?:to (?:die|kill|end|do it)|ready|"
    r"saved up|in my hand|next to me|right here|written)\b",
    r"\bi (?:just )?(?:took|swallowed) (?:\w+ ){0,3}(?:pills|too (?:many|"
    r"much)|the whole bottle)\b.{0,30}(?:just now|tonight|today|this "
    r"morning|an hour|minutes)|\bi think i'm overdosing\b|\bi just (?:took|"
    r"swallowed) (?:\w+ ){0,3}(?:pills|the bottle|too much)\b",
    rf"\bi(?:'m| am|'ve been| keep) (?:\w+ )?(?:cutting|hurting|burning|"
    rf"harming) my(?:self| arms?| legs?| wrists?)\b|\bi (?:cut|burned|"
    rf"hurt|harmed) myself (?:again )?(?:{_NOW})",
    r"\b(?:tried|attempted) (?:to kill myself|to end (?:my life|it)|"
    r"suicide) (?:last night|yesterday|today|this (?:week|morning)|(?:<numbe"
    r"r>|a few|couple) days ago)\b|\bmy attempt (?:last night|yesterday|"
    r"this week)",
    r"\b(?:he|she|they|(?:my|the) (?:\w+ )?(?:husband|boyfriend|wife|"
    r"girlfriend|ex|partner|dad|father|stepdad|mom|brother|guy|man|landlord|"
    r"roommate|dealer|son|uncle)|somebody|someone)(?:'s| is|'ll| will|"
    r"'re| are| says he's| said he's|) (?:\w+ )?(?:going to|will|trying "
    r"to|threatening to|wants to|kill) ?(?:\w+ )?(?:kill|hurt|shoot|"
    r"stab|beat|murder) (?:me|us)\b",
    r"\bgoing to (?:kill|shoot|stab|murder) (?:me|us)\b.{0,60}\b(?:tonight|"
    r"today|right now|nowhere|when i get home|if i (?:go|leave))",
    r"\b(?:he|she|husband|boyfriend|wife|girlfriend|ex|partner|guy|man|"
    r"dad|stepdad|i'm staying with|i live with|who)(?:'s| is| keeps|"
    r" still|) ?(?:hits?|hitting|beats?|beating|chokes?|choking|hurts|"
    r"hurting|stalking|stabbed) me\b(?! (?:at|to|by|up|for|with)\b)",
    r"\bi(?:'m| am) (?:\w+ )?(?:not safe|in danger|scared (?:he|she|"
    r"they)(?:'ll|'s| will| is)|afraid (?:he|she|they)(?:'ll|'s| will|"
    r" is)|afraid for my life|scared for my life)\b|\b(?:i )?don't feel "
    r"safe (?:at home|tonight|right now|here|there|going home)\b|\bnowhere "
    r"safe to (?:go|sleep|stay)\b|\bscared to go home\b|\bafraid to "
    r"go home\b",
    r"\bmy (?:\w+ )?(?:son|daughter|wife|husband|brother|sister|mom|"
    r"dad|kid|child|friend|partner)(?:'s| is| says (?:he|she|they)(?:'s|"
    r"'re| is| are)) (?:\w+ ){0,3}?(?:going "
    r"to|trying to|threatening to|talking about|saying) (?:\w+ ){0,4}?(?:kil"
    r"l(?:ing)?|hurt(?:ing)?|end(?:ing)?) (?:him|her|them|it|his life|"
    r"her life)",
    rf"\bi(?:'m| am) going to (?:kill|shoot|stab) (?:him|her|them|somebody|"
    rf"someone|everybody|everyone)\b.{{0,40}}(?:{_NOW})",
)
# What stands right before the words and makes them past, someone else's, or denied.
_BEFORE = (
    r"(?:\b(?:if|when|whenever|suppose|say|imagine|and|because|maybe)"
    r" )?\b(?:somebody|someone|he|she|they|a (?:\w+ )?\w+|the (?:\w+ "
    r")?\w+|anyone|anybody|people|person|client|clients|you|folks|members?|"
    r"peers?|kids?|vets?|who)(?:'s|'d| would| might|) (?:\w+ )?(?:says?|"
    r"said|saying|tells?|told|telling|"
    r"texts?|texted|goes|whispers|shares?)(?: (?:me|us|you|them|staff)"
    r")?(?: (?:that|like|things like|something like))?[,:]? ?[\"']?(?:\w+,? "
    r"){0,2}$"
    r"|\b(?:i|i'd) (?:thought|used to (?:think|say|feel|tell myself)"
    r"|remember (?:thinking|saying|feeling)|would (?:think|say)|kept "
    r"thinking|was (?:like|thinking|saying)|felt like|believed)(?: that)"
    r"?(?: like)?[,:]? ?[\"']?(?:\w+,? ){0,2}$"
    r"|\b(?:i'd|i would) (?:think|say|tell myself|lie there thinking)"
    r"[,:]? ?[\"']?$|\b(?:never|don't|didn't|not|no longer|wasn't|used "
    r"to) (?:\w+ )?$|\b(?:ask|asked|asking)\b[^.]{0,25}$"
)
_PAST = (
    r"\bused to\b|\bthere was a time\b|\bback then\b|\b(?:years|months)"
    r" ago\b|\bat (?:the|that) time\b|\bwhen i was (?:a (?:kid|teen\w*|"
    r"child)|in|at|<number>|younger|\w+teen)\b|\bthat (?:year|summer|"
    r"winter|fall|spring|night)\b|\bin (?:high school|college|my (?:teens|"
    r"twenties|thirties))\b|\bin the past\b|\bthought (?:\w+ ){0,4}(?:would|"
    r"they'd)\b"
)
_SOFT_PAST = (
    r"\bi(?:'ve had| have had|'d been| had been| was| thought| felt)\b",
    r"\b(?:he|she|they|dad|stepdad|father|mother|ex|husband|boyfriend)"
    r" (?:hits?|beats?|chokes?) me\b",
    r"better off|suicidal|see (?:the|a|any) (?:point|reason)",
)
_IDIOM = (
    r"going to (?:kill|murder) me (?:for|if (?:she|he|they) (?:hear|"
    r"know|find)|when (?:she|he|they) (?:hear|see|find))|(?:want|ready)"
    r" to die (?:of|from) (?:embarrass|laugh)|going to hurt me to say|"
    r"nervous\b.{0,20}\bdie\b|i'm going to (?:shoot|hurt) (?:for|hoops|"
    r"my)|end (?:it|things) (?:there|here|with (?:him|her|my)|on (?:a|"
    r"that)|by|now,? thank)|keep going (?:back|over)"
)


# Words that deny the danger or give it to an invented scene; they outweigh a meaning that is not
# sure, and nothing else: "but" after them takes them back.
_DENIED = (
    r"\b(?:not|never|no longer|isn't|wasn't) (?:\w+ )?suicidal\b(?!.* but )|"
    r"\bdon't want to die\b(?!.* but )|"
    r"\b(?:when|if|whenever) (?:she|he|they|somebody|someone|anybody|anyone|people|(?:a|the) \w+) "
    r"(?:says?|tells?|said)\b|\bi'd ask\b|\bare you (?:thinking|feeling|having|safe)\b|"
    r"\bask me (?:if|do|whether)\b|\bdead (?:serious|tired|last|wrong|honest)\b"
)
_SURE = 0.75


def needs_care(story: Story, readings: Sequence[Reading]) -> bool:
    """Say whether words suggest present danger, so that care comes before any coaching."""
    return any(
        _means_danger(line.plain, reading) or _line_needs_care(line.plain)
        for line, reading in zip(story.lines, readings, strict=True)
    )


def _means_danger(plain: str, reading: Reading) -> bool:
    danger = weights()["danger"]
    confidence = danger.confidence(reading.scores["danger"], None)
    if confidence < _SURE and (seen(_DENIED, plain) or seen(_IDIOM, plain)):
        return False
    return confidence >= danger.from_confidence


def _line_needs_care(plain: str) -> bool:
    if seen(_IDIOM, plain):
        return False
    return any(_is_current(plain, source) for source in _DANGER_NOW)


def _is_current(plain: str, source: str) -> bool:
    match = seen(source, plain)
    if match is None or seen(_BEFORE, plain[max(0, match.start() - 80) : match.start()]):
        return False
    past = seen(_PAST, plain)
    soft = any(seen(mild, match[0]) for mild in _SOFT_PAST)
    return not (past and (soft or past[0] == "used to") and not seen(_NOW, plain))
