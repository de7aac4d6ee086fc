"""Find names and identifying details (4.11, 4.12) and named places of one's own care (4.20)."""

import re
from collections.abc import Iterator

from peerprep.domain.name_words import ALSO_WORDS, GIVEN_NAMES
from peerprep.storycheck.capitalized import NOT_NAMES, PUBLIC_FIGURES
from peerprep.storycheck.lines import Line, Story
from peerprep.storycheck.rules import Candidate, pattern, seen

_NAME = r"(?P<name>[A-Z][a-zA-Z'\u00c0-\u024f-]{1,20}|(?:[A-Z]\.){2,3})"
_ADJ = r"(?:\w+ ){0,2}?"
_RELATION = r"(?P<relation><relation>)"
# Each row: what the reason says, the pattern; all over the sentence with its capitals.
_NAMED = (
    (
        "after “my {relation}”",
        rf"\b(?i:my|our) (?i:{_ADJ}{_RELATION}),? (?i:(?:named |called )?)"
        rf"{_NAME}\b",
    ),
    (
        "after “{relation}”",
        rf"\b(?i:his|her|their|the|a|this) (?i:{_ADJ}{_RELATION}),? (?i:(?:named "
        rf"|called )?){_NAME}\b",
    ),
    (
        "with a title",
        rf"\b(?:Dr\.?|Doctor|Mr\.?|Mrs\.?|Ms\.?|Miss|Officer|Sergeant|Sgt\.?|"
        rf"Judge|Pastor|Coach|Nurse|Captain|Deacon|Brother|Sister|Aunt|Auntie|"
        rf"Uncle|Cousin|Grandma|Grandpa|Chief|Reverend|Rev\.?|Father) {_NAME}\b",
    ),
    (
        "before “my {relation}”",
        rf"\b{_NAME},? (?i:was|is|who was|who is|who's|he's|she's|he was|"
        rf"she was)?,? ?(?i:my|our) (?i:{_ADJ}{_RELATION})\b",
    ),
    (
        "said as a name",
        rf"\b(?i:(?:name was|name is|name's|named|nicknamed|they call (?:him|"
        rf"her)|went by|goes by)) {_NAME}\b",
    ),
    (
        "of someone you describe",
        rf"\b(?i:(?:this|a|that|one|the|another|older|young|named) (?:\w+ "
        rf")?(?:guy|man|lady|woman|girl|boy|kid|mom|dad|fella|vet|marine|"
        rf"parent|member|client|person|one)),? (?i:(?:named |called )?){_NAME}\b",
    ),
    (
        "of someone you supported",
        rf"\b(?i:one of (?:my|the|our) (?:\w+ )?(?:\w+)(?: i \w+)?),? {_NAME}\b",
    ),
)
_LOOSE = re.compile(
    r"(?<![.!?] )(?<!^)(?<!\w)(?P<name>[A-Z][a-z\u00c0-\u024f]{1,15}|"
    r"(?:[A-Z]\.){2,3})(?:'s)?\b(?! (?:Street|Avenue|County|Hospital|"
    r"High|School|Church|Road|Center|Clinic|Ridge|House|College|University|"
    r"Park|Creek|City|Beach|Anonymous))"
)
_HUMAN = re.compile(
    r"^(?:'s)?,? (?:and (?:i|me)\b|who\b|was\b|is\b|told\b|said\b|says\b|"
    r"called\b|calls\b|came\b|got\b|had\b|has\b|she\b|he\b|used\b|died\b|"
    r"went\b|tried\b|never\b|"
    r"always\b|helped\b|stopped\b|started\b|left\b|lives\b|lost\b|asked\b|"
    r"kept\b|did\b|hears\b|stays\b|from\b|over\b)",
    re.IGNORECASE,
)
_BEFORE_HUMAN = re.compile(
    r"\b(?:with|to|me and|and|by|like|for|from|told|called|call|saw|"
    r"met|know|knew|asked|about|lost|thank|love|is|was|helped|and then)"
    r",? $",
    re.IGNORECASE,
)
_SELF = re.compile(r"\b(?:i'm|i am|my name is|my name's|this is|name is)\b,? $", re.IGNORECASE)
_KIN = r"\b(?:my|our) (?:\w+ ){0,2}?<relation>\b"
_PLACE = re.compile(
    r"\b(?:at|in|on|over in|over at|from|to|for|of|behind|near|by|through|"
    r"inside|did) (?:the )?(?:[Oo]ld )?(?P<place>(?:[A-Z][\w'&.-]+ )"
    r"{0,4}(?:Hospital|Clinic|Center|High|School|Elementary|Middle|College|"
    r"University|Church|Diner|Street|Avenue|Road|"
    r"Boulevard|County|Creek|Ridge|House|Manor|Plant|Mill|Bank|Library|"
    r"Academy|Jail|Prison|Correctional|Penitentiary|Recovery|Behavioral|"
    r"Medical|Institute|Steps|Hills|Springs|Pines|Haven|Harbor|Ranch|"
    r"Store|Market|Hotel|Motel|Farm)\b)"
)
_PROPER = re.compile(
    r"\b(?:at|in|over in|over at|out in|out at|from|near|through|of|"
    r"for|outside|behind|did) (?:the )?(?P<place>[A-Z][a-z'-]+(?: (?:[A-Z][a"
    r"-z'-]+|on)){0,3})"
)
_NAMED_CARE = re.compile(
    r"\b(?:hospital|detox|rehab|treatment|program|locked up|sober (?:house|"
    r"home|living)|months|days|years|weeks|time|inpatient|jail|prison|"
    r"stayed|was|admitted|committed|went|sent|clinic|psych|transferred)"
    r"(?: \w+){0,3} "
    r"(?:at|in|to|through|inside) (?:the )?(?P<place>[A-Z][a-z'-]+(?: [A-Z][a-z'-]+){0,3})"
)
_CARE_SUFFIX = re.compile(
    r"Hospital|Clinic|Center|Jail|Prison|Correctional|Penitentiary|Recovery|"
    r"Behavioral|Medical|Institute|House|Ridge|Hills|Steps|Manor|Haven|"
    r"Harbor|Pines|Springs|Ranch|Children"
)
_WORD = re.compile(r"(?<![\w'])(?P<name>[A-Z][a-z\u00c0-\u024f]+)\b")
_SURNAME = re.compile(r"(?: [A-Z]\.)? (?P<name>[A-Z\u00c0-\u00de][\w'-]+)")
_DETAILS = {
    "an age": r"\b(?:<number>[- ]years?[- ]old|(?:sixteen|seventeen|eighteen|nineteen|"
    r"fifteen|fourteen|thirteen|twenty|thirty|forty|fifty|sixty|seventy)"
    r"(?:[- ]\w+)?,|aged? \d\d|about forty|(?:a|this|the) (?:fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|"
    r"sixty)(?:[- ]\w+)? (?:at|who|from|in|named|kid|guy|vet|girl|boy|"
    r"mom))\b",
    "a job or school": r"\b(?:firefighter|teacher|nurse|cop|deputy|mechanic|waitress|bus "
    r"driver|truck driver|drives (?:a|the)|drove (?:a|the)|works? (?:at|"
    r"for|as|down at|over at|in the)|worked (?:at|for|as|down at|over "
    r"at)|runs the|owns the|manager at|cashier|janitor|quarterback|cheerlead"
    r"er|pastor|electrician|welder|barber|principal|goes to (?:\w+ )"
    r"?high|attends|junior class|senior at|junior at|freshman at|professor|"
    r"dentist|mail carrier|crossing guard|lunch lady|councilman|on the "
    r"(?:football|baseball|basketball) team)\b",
    "a date": r"\b(?:<holiday>|(?:on|last) (?:<month>)(?: (?:\w+))?|<month> (?:first|"
    r"second|third|fourth|fifth|\w+th|\d+\w*))\b",
    "an unusual event": r"\b(?:on the news|in the (?:paper|news)|robbery|shooting|trial|"
    r"court case|pregnant|house fire|car wreck|lost (?:all|both|three|"
    r"twins)|right after (?:his|her|their) wedding|triplets|twins|plane|"
    r"flood|tornado|murder|lottery)\b",
    "a diagnosis": r"\b(?:schizophrenia|schizoaffective|bipolar|borderline|hiv|ptsd|"
    r"hears voices|autism|hepatitis|dissociative|psychosis|ocd|anorexia)"
    r"\b",
}
_ONE_PERSON = (
    r"\b(?:a|an|one|this|that|the|there was a|my) (?:\w+ ){0,3}?(?:mom|"
    r"mother|dad|father|guy|man|woman|lady|kid|girl|boy|vet|veteran|"
    r"marine|client|member|participant|resident|person|parent|teen|teenager|"
    r"fella|student|bunkie|sponsor|sponsee|roommate|cellmate|sixteen-year-ol"
    r"d|\w+-year-old|soldier|grandmother|couple)\b|\bone of my \w+\b|"
    r"\b(?:sixteen|seventeen|fifteen|nineteen)-year-old\b|\ba (?:fourteen|"
    r"fifteen|sixteen|seventeen|eighteen|nineteen)\b"
)
_KNOWN = (
    r"\byou(?:'d| would)? (?:probably |might |may |all |'ll )+know (?:him|"
    r"her|them|who)\b|\byou'd know (?:him|her|the)\b|\byou (?:know|remember)"
    r" (?:him|her),? (?:he|she)\b|\bbet you know (?:him|her)\b"
)
_UNIQUE = re.compile(
    r"\b(?:my|our) (?:\w+ )?(?:<relation>).{0,20}\b(?:fire chief|police "
    r"chief|mayor|sheriff|judge|principal|pastor|coach|superintendent|"
    r"senator|councilman|weatherman)\b.{0,20}\b(?:in|at|of|for) [A-Z]".replace("<relation>", r"\w+")
)
_WORKS = (
    r"\b(?:at|works?|manager|boss|nurse|teacher|hospital|school|diner|"
    r"clinic|lakeside|goes|went|found out|moved|lives|stays|coaches)"
    r"\b"
)


def candidates(story: Story) -> Iterator[Candidate]:
    """Yield the name and detail findings of a story, routed to whom they concern."""
    for index, line in enumerate(story.lines):
        named = _named(line)
        if named is not None:
            reason, strength = named
            yield _candidate(_whose(story, index), index, f"a name {reason}", strength)
            continue
        served = _points_at_served(story, index)
        if served:
            yield _candidate("served_person_confidentiality", index, served, 0.8)
        elif _relation_at_place(story, index):
            yield _candidate(
                "third_party_identity", index, "a person in your life with a named place", 0.75
            )
        if _own_care(line):
            yield _candidate(
                "unneeded_private_detail",
                index,
                "the name of a place you were treated or held",
                0.75,
            )


def people_in(line: Line) -> Iterator[str]:
    """Yield every name of a person in a sentence, with the names that follow it."""
    for _, source in _NAMED:
        for match in pattern(source).finditer(line.cased):
            if _is_name(match["name"], sure=True):
                yield _with_surname(line.cased, match)
    for match in _WORD.finditer(line.cased):
        name = match["name"].lower()
        if name in NOT_NAMES or name not in GIVEN_NAMES | ALSO_WORDS:
            continue
        if match.start() or name not in ALSO_WORDS:  # "Will you come?" names nobody
            yield _with_surname(line.cased, match)


def places_in(line: Line, *, any_kind: bool) -> Iterator[str]:
    """Yield every named place in a sentence; of any kind, or such as are a house or a street."""
    for source in (_PLACE, _PROPER, _NAMED_CARE) if any_kind else (_PLACE,):
        for match in source.finditer(line.cased):
            if _proper(match["place"]):
                yield match["place"]


def _with_surname(cased: str, match: re.Match[str]) -> str:
    name = match["name"].removesuffix("'s")
    if name != match["name"]:
        return name
    rest = cased[match.end("name") :]
    while following := _SURNAME.match(rest):
        if following["name"].lower() in NOT_NAMES:
            break
        name += following[0].removesuffix("'s")
        rest = rest[following.end() :]
    return name


def _candidate(item: str, line: int, reason: str, strength: float) -> Candidate:
    return Candidate(item, line, 0, 0, reason, strength)


def _named(line: Line) -> tuple[str, float] | None:
    for reason, source in _NAMED:
        for match in pattern(source).finditer(line.cased):
            if _is_name(match["name"], sure=True):
                relation = match.groupdict().get("relation") or ""
                return reason.replace("{relation}", relation.lower()), 0.92
    for match in _LOOSE.finditer(line.cased):
        if _is_person(line.cased, match):
            return "of a person", 0.7
    return None


def _is_name(word: str, *, sure: bool = False) -> bool:
    plain = word.lower().removesuffix("'s")
    if plain in PUBLIC_FIGURES or plain.startswith("i'"):
        return False
    if plain in NOT_NAMES:
        return False
    return sure or plain in GIVEN_NAMES or "." in word


def _is_person(cased: str, match: re.Match[str]) -> bool:
    word, before, after = match["name"], cased[: match.start()], cased[match.end() :]
    if _SELF.search(before) or re.match(r" [A-Z][a-z]+ (?:Street|County|High)", after):
        return False
    if not _is_name(word, sure=False):
        return False
    if re.search(r"\b(?:in|at|near|St\.?|Saint|Mount|Fort|San|dear) $", before):
        return False
    return bool(_HUMAN.match(after) or _BEFORE_HUMAN.search(before) or word.lower() in GIVEN_NAMES)


def _whose(story: Story, index: int) -> str:
    plain = story.lines[index].plain
    if seen(r"<served>", plain) and not seen(
        r"\bmy (?:own )?(?:\w+ )?(?:son|daughter|mom|mother|dad|ex|ex-\w+|"
        r"husband|wife|brother|sister|cousin|aunt|uncle|oldest|youngest|"
        r"boss|psychiatrist|therapist|doctor|counselor|teacher|friend|buddy)"
        r"\b",
        plain,
    ):
        return "served_person_confidentiality"
    return "third_party_identity"


def _points_at_served(story: Story, index: int) -> str:
    line = story.lines[index]
    context = f"{line.plain} {story.before(index)}"
    if seen(_KNOWN, line.plain):
        return "says the listener may know the person"
    if (
        not seen(_ONE_PERSON, line.plain)
        or not seen(r"<served>", context)
        or seen(r"\bi'm an?\b", line.plain)
    ):
        return ""
    details = [name for name, source in _DETAILS.items() if seen(source, line.plain)]
    if any(_proper(match["place"]) for match in _PROPER.finditer(line.cased)) or seen(
        r"\b(?:number nine|the number \w+) bus\b|\b(?:behind|down by|over "
        r"by|near) the (?:\w+ )?(?:library|plant|mill|river|church|school|"
        r"station)\b",
        line.plain,
    ):
        details.append("a place")
    return f"{details[0]} and {details[1]} of one person" if len(details) >= 2 else ""


def _proper(place: str) -> bool:
    first = place.split()[0].lower()
    return first not in NOT_NAMES and first not in PUBLIC_FIGURES


def _relation_at_place(story: Story, index: int) -> bool:
    line = story.lines[index]
    if _UNIQUE.search(line.cased):
        return True
    place = _PLACE.search(line.cased)
    if place is None or not _proper(place["place"]):
        return False
    kin = seen(_KIN, line.plain)
    return bool(kin and seen(_WORKS, line.plain)) or bool(
        not seen(r"\bi (?:was|did|went|stayed)\b|\bme\b", line.plain)
        and seen(_KIN, story.before(index, 1))
        and seen(r"\bwe\b|\bhe\b|\bshe\b|\bthey\b", line.plain)
    )


def _own_care(line: Line) -> bool:
    if not seen(r"\b(?:i|i'd|i've|me|my)\b", line.plain) or seen(_KIN, line.plain):
        return False
    place = _PLACE.search(line.cased)
    if place is not None and _CARE_SUFFIX.search(place["place"]) and _proper(place["place"]):
        return not seen(
            r"\b(?:work|worked|volunteer|applied|job|shift|training|client)\b", line.plain
        )
    if seen(r"\bthe va (?:hospital|clinic|medical center) in\b", line.plain):
        return True
    named = _NAMED_CARE.search(line.cased)
    return (
        named is not None
        and _proper(named["place"])
        and bool(
            seen(
                r"\b(?:detox|rehab|treatment|hospital|locked up|sober|inpatient|"
                r"jail|prison|psych|did <number>)\b",
                line.plain,
            )
        )
    )
