"""Context rules of section 2: negation, habits given up, words reported, names kept safe."""

from peerprep.storycheck.lines import Story
from peerprep.storycheck.rules import Candidate, seen

_NOT = (
    r"\b(?:never|not|no longer|don't|doesn't|didn't|wouldn't|won't|can't|cannot|couldn't|isn't|"
    r"wasn't|shouldn't|instead of|rather than|without|quit|stopped|avoid|try not|refuse[d]? to|"
    r"careful not|hate when|nobody should)\b(?:(?! but | so |, and |; )[^.;]){0,24}$"
)
_INNER_NOT = (
    r"\b(?:i(?:'d|'ll| would| will| could|)? (?:\w+ )?(?:never|not)\b|"
    r"i (?:don't|wouldn't|won't|can't|"
    r"couldn't|didn't|cannot)\b)"
)
_ASKED_OF_OTHERS = r"\bwhat if|\bsome (?:people|peers|helpers|folks) (?:think|try|will)\b"
_ONCE = (
    r"\bused to\b|\bearly on\b|\bback then\b|\bmy first (?:year|month|"
    r"job|week)|\bin the beginning\b|"
    r"\bat first\b|\bwhen i (?:first )?started\b|\bi thought (?:being|helping|my job)"
)
_DROPPED = (
    r"\blearned\b|\binstead\b|\banymore\b|\bany more\b|\bstopped\b|\bi don't (?:do|work|say|use)\b|"
    r"\bthat's over\b|\bnow i\b|\bthese days i\b|\bi quit\b|\bcaught myself\b|\bknow better\b|"
    r"\bmistake\b|\bi was wrong\b|\bgrew out\b|\bnot how i\b|\bbacked off\b"
)
_DROPPED_FLATLY = (
    r"\b(?:i|and i|we) (?:\w+ )?(?:stopped doing|learned (?:to|not|that)|don't (?:do|work|say) "
    r"(?:that|it|this)(?: \w+)? (?:anymore|any more|now))\b|\bthat was (?:a mistake|wrong)\b"
)
_REJECTED = (
    r"\b(?:called|calling|call|labell?ed|named|nicknamed) (?:me|us|him|her|them|people like)\b|"
    r"\b(?:was|were|been|got|getting|being) (?:called|labell?ed)\b|\bthe word\b|\bthat word\b|"
    r"\b(?:don't|didn't|won't|wouldn't|never|quit|stopped|try not to|"
    r"used to) (?:\w+ )?(?:say|call|use|"
    r"saying|calling|using)\b|\bhate (?:when|it when|that)\b|\binstead of (?:saying|calling)\b|"
    r"\bstigma\b|\b(?:i'm|i am|we're|they're|he's|she's|you're) not (?:just )?(?:an? |some )|"
    r"\bmore than (?:a|an|just)\b|\bsee (?:me|us) as\b|\btold (?:me "
    r")?i was\b|\btreated (?:me )?like\b|"
    r"\bpeople (?:say|think|assume)\b|\bused to think\b|\bnot (?:a|an) "
)
_PERMISSION = (
    r"\b(?:says?|said|told me|is|'s|are|was) (?:\w+ ){0,3}(?:okay|ok|fine|all right|alright|good) "
    r"(?:with|for|if|to)\b.{0,30}\b(?:share|sharing|say|saying|tell|telling|using|this|name)|"
    r"\b(?:i|me) can (?:say|share|tell|use)\b|\bpermission\b|\bdoesn't mind (?:me|if)\b|"
    r"\bwants? me to (?:share|tell|use|say)\b|\bokay to share\b|\bokay with me\b"
)
_CHANGED = (
    r"\b(?:chang(?:ed|ing)|made up|making up|blend(?:ed|ing)|mixed up)"
    r" (?:\w+ ){0,4}(?:names?|details?|"
    r"this up|things|up)\b|\bchanging this\b|\bnot (?:his|her|their)"
    r" real name\b|\bnot the real name\b|"
    r"\b(?:i'll|i will|let's|we'll|i'm going to|let me|i'm) (?:just "
    r")?(?:call|calling) (?:him|her|them)\b|"
    r"\blet's say\b|\bfake name\b|\bfrom different people\b"
)
_SUPPORT = (
    r"\bsponsor\b|\btherapist\b|\bcounselor\b|\bgroup\b|\bplan\b|\b988\b|"
    r"\bcrisis line\b|\bdoctor\b|"
    r"\btreatment\b|\btools\b|\bholding me up\b|\bhelping me\b|\bmeetings?\b|\bsupervisor\b|"
    r"\bfeeding me\b|\bmy (?:sister|brother|friend|wife|husband|aunt|"
    r"mom)\b.{0,40}\b(?:helping|with me|"
    r"knows|checks|stays)\b"
)
_NO_SUPPORT = (
    r"\b(?:haven't|didn't|don't|can't|no|without|stopped|quit|nobody|not) (?:\w+ ){0,4}(?:sponsor|"
    r"therapist|counselor|group|plan|doctor|treatment|meetings?|tools|anybody|anyone)\b|"
    r"\b(?:never|doesn't|won't) (?:call|answer|pick)"
)


def negated(candidate: Candidate, story: Story) -> bool:
    """Say whether a conduct is denied or asked of others rather than done."""
    plain = story.lines[candidate.line].plain
    if seen(_ASKED_OF_OTHERS, plain):
        return True
    return not candidate.own and bool(
        seen(_NOT, plain[max(0, candidate.start - 60) : candidate.start])
        or seen(_INNER_NOT, plain[candidate.start : candidate.end])
    )


def given_up(candidate: Candidate, story: Story) -> bool:
    """Say whether a conduct is given up in the same or the next sentence."""
    plain = story.lines[candidate.line].plain
    if seen(_ONCE, plain) and seen(_DROPPED, plain):
        return True
    after = story.after(candidate.line)
    return bool((seen(_ONCE, plain) and seen(_DROPPED, after)) or seen(_DROPPED_FLATLY, after))


def reported(candidate: Candidate, story: Story) -> bool:
    """Say whether a word is reported in order to reject it, not used as one's own."""
    plain = story.lines[candidate.line].plain
    return bool(seen(_REJECTED, plain[max(0, candidate.start - 60) : candidate.start + 12]))


def protected(candidate: Candidate, story: Story) -> bool:
    """Say whether a name is said to be changed or shared with permission."""
    plain = story.lines[candidate.line].plain
    nearby = f"{story.before(candidate.line, 1)} | {plain} | {story.after(candidate.line)}"
    return bool(seen(_PERMISSION, nearby) or seen(_CHANGED, nearby))


def supported(candidate: Candidate, story: Story) -> bool:
    """Say whether support or a plan is named with a crisis, or right after it."""
    plain = f"{story.lines[candidate.line].plain} | {story.after(candidate.line)}"
    return bool(seen(_SUPPORT, plain)) and not seen(_NO_SUPPORT, plain)
