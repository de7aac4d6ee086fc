"""Rules of `unneeded_private_detail` (content item), one row each."""

from peerprep.storycheck.rules import Rule

RULES: tuple[Rule, ...] = tuple(
    Rule("unneeded_private_detail", reason, when, unless=unless, also=also, strength=strength)
    for reason, when, also, unless, strength in (
        (
            "the name of a medication",
            r"\b<drug>\b",
            (r"\b(?:i|i'm|i've|i'd|me|my|we|myself)\b",),
            r"\b(?:told|tell|telling|said|asked) (?:\w+ ){0,3}<them>\b.{0,60}\b(?:of"
            r"f|stop|quit|skip|take|start|try)|\b(?:my|our) (?:<relation>)\b.{0,20}"
            r"\b(?:takes|is on|was on|took)|if you're on|people(?:'s)? (?:\w+ "
            r")?(?:on|recovery)|(?:snort\w*|shoot\w*|sold|selling|buy\w*|bought|"
            r"bars) "
            r"|\bmethadone's\b|one person|someone|some folks",
            0.85,
        ),
        (
            "a dose",
            r"\b<number> ?(?:mg|mgs|milligrams?|mils|cc)\b",
            (r"\b(?:i|i'm|i've|me|my)\b",),
            r"\b(?:shoot\w*|snort\w*|street|dealer|heroin|fentanyl|oxy\w*)\b",
            0.85,
        ),
        (
            "the charge or case",
            r"\b<number> (?:felony |misdemeanor )?counts? of\b|\b(?:convicted|"
            r"charged|arrested|sentenced|locked up|indicted|busted) "
            r"(?:with|of|for|on) (?:\w+ ){0,3}(?:possession|robbery|burglary|"
            r"assault|battery|theft|larceny|fraud|forgery|manslaughter|murder|"
            r"homicide|dui|dwi|"
            r"trafficking|distribution|arson|kidnapping|stalking|grand|embezzlement|"
            r"evading|solicitation|prostitution|shoplifting|weapons?|aggravated|"
            r"armed|"
            r"intent|vehicular|drug court|identity)\b|\bpl(?:ed|ead|eaded) (?:guilty"
            r" |no contest |down )?to\b|\bpossession with intent\b|\baggravated "
            r"(?:assault|"
            r"robbery|battery)\b|\barmed robbery\b|\bmy charges? (?:was|were|"
            r"is)\b|\bgrand (?:theft|larceny)\b|\b(?:case|docket|inmate|booking|"
            r"d\.?o\.?c\.?) "
            r"(?:number|ending|no\b)|\bclass [abcd] felony\b|\b(?:first|second|"
            r"third)[- ]degree\b|\b(?:caught|had|got|have|did) (?:a|an|<number>)"
            r" (?:\w+ )?"
            r"(?:possession|robbery|burglary|assault|dui|dwi|theft|gun|weapons?|"
            r"drug|fraud|trafficking)s?(?: charges?| case| bid)?\b",
            (r"\b(?:i|i'd|i've|i'm|me|my)\b",),
            r"assault(?:ed)? (?:me|survivor|victim)|drug (?:problem|habit|history|"
            r"issue|test|counselor|court team)|"
            r"(?:he|she|they|guy) (?:was|were|got|'s) (?:charged|convicted|arrested)"
            r"|<number> (?:drug|assault) (?:free|survivors)|second-degree burn",
            0.8,
        ),
        (
            "a birth date",
            r"\bi was born (?:on |in )?(?:the )?(?:<month> \w+|\d+/\d+)|\b(?:my "
            r"birthday(?:'s| is)|my date of birth|my d\.?o\.?b\.?)\b|\bmy "
            r"social(?: security)?(?: number)?(?:'s| is| ends)|\bborn <month> "
            r"(?:\w+)",
            (),
            "my birthday is (?:coming|a hard|when)",
            0.85,
        ),
        (
            "an address or number",
            r"\bi (?:stay|live|lived|'m staying|was staying) (?:\w+ ){0,2}(?:at|"
            r"on) (?:\d+|<number>(?: \w+)? )|\b(?:apartment|apt|unit) "
            r"(?:[a-f]|\d+\w?)\b(?!,? (?:day|week|month))|\bmy (?:phone |cell "
            r")?number(?:'s| is) (?:\d|<number>)|\bmy address(?:'s| is)\b",
            (),
            r"at <number> (?:different|places|o'clock|years|months|in)|on <number> "
            r"(?:acres|different)|unit a (?:few|day|week|month)|apartment a "
            r"(?:few|year|month)|"
            r"(?:live|lived|stay\w*) on (?:a )?(?:few|couple|one income)",
            0.75,
        ),
        (
            "a health detail",
            r"\b(?:hysterectomy|miscarr\w+|abortions?|hiv|hepatitis|hep c|std|"
            r"stds|sti|herpes|chlamydia|gonorrhea|syphilis|colostomy|"
            r"crohn's|colitis|ibs|prostate|ovar\w+|uterus|uterine|fibroids?|"
            r"erectile|infertil\w+|ivf|endometriosis|vasectomy|menopaus\w+|my "
            r"periods?|"
            r"viagra|hemorrhoids?|tubes tied|mastectomy|catheter|gastric bypass|"
            r"sexually active|sex life|sex drive|incontinen\w+|c-section)\b",
            (r"\b(?:i|i'm|i've|i'd|me|my)\b",),
            r"\bmy periods? of|(?:told|teach|educat\w+) (?:\w+ ){0,3}(?:about|"
            r"prevent)|(?:<relation>) had",
            0.75,
        ),
    )
)
