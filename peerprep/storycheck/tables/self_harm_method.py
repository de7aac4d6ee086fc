"""Rules of `self_harm_method` (content item), one row each."""

from peerprep.storycheck.rules import Rule

_SUICIDE = (
    r"suicid|kill(?:ed|ing)? (?:my|him|her|them|our)sel|\bend(?:ed|ing)"
    r"? (?:it\b|(?:my|his|her|their) "
    r"(?:own )?life|things)|t(?:ake|ook|aking) (?:my|his|her|their) (?:own )?li(?:fe|ves)|"
    r"\battempt|\b(?:want(?:ed|ing)?|going|ready|meant|plan\w{0,4}|tried|trying) to die|"
    r"(?:not|never|n't) (?:want(?:ing)? to )?(?:wake|be waking|waking) up|"
    r"(?:not|n't|wasn't) plan\w{0,4} (?:on|to) (?:living|live|coming|wak)|on purpose|"
    r"self[- ]harm|hurt(?:ing)? (?:my|him|her|them)sel|didn't want to (?:live|be here|be alive)|"
    r"be dead|say goodbye|do it right"
)
_EATING = (
    r"eating|anorexi|bulimi|calorie|\bate\b|\bfood|\bmeals?\b|restrict|starv|purg|\bthin\b|"
    r"skinny|\bscales?\b|\bweigh|throw(?:ing)? up|laxative"
)

RULES: tuple[Rule, ...] = tuple(
    Rule("self_harm_method", reason, when, unless=unless, also=also, near=near, strength=strength)
    for reason, when, also, unless, near, strength in (
        (
            "how self-injury was done",
            r"\b(?:cut|cutting|carv\w+|slit|slic\w+|burn(?:ed|ing|t)?|scratch\w*|"
            r"bang\w*|"
            r"punch\w*) (?:on )?(?:my ?self|himself|herself|themselves|themself|"
            r"(?:my|her|his|their) (?:own )?(?:\w+ )?"
            r"(?:arms?|wrists?|legs?|thighs?|skin|stomach|hips?|head))\b",
            (),
            r"burn(?:ed|ing|t)? myself out|cut myself (?:off|some|loose|out|"
            r"down|a break)|stop cutting myself "
            r"(?:off|down)|shaving|cooking",
            "",
            0.9,
        ),
        (
            "how self-injury was done",
            r"(?:\b(?:was|were|started|start|been|still|kept|stopped|quit|by|"
            r"of|began|with|"
            r"about|from|is|'s|to|and|into|doing|the) |^)cutting\b(?!-)(?! (?:back|"
            r"down|out|off|in|ties|through|hair|grass|"
            r"class|classes|the|costs|corners|school|it|meat|wood|lawns|him|"
            r"her|them|those|edge|up|loose|board|people|my|"
            r"family|anybody|anyone|toxic|trees|fish|vegetables|short|and (?:drying|styling)))",
            (),
            r"\b(?:barber|salon|lawns?|hair|cut(?:ting)? class)\b",
            "",
            0.75,
        ),
        (
            "where or how often someone hurt themselves",
            r"\b(?:hurt(?:ing)?|harm(?:ing)?|injur\w+) (?:my|her|his|their) "
            r"(?:\w+ )?(?:arms?|wrists?|legs?|thighs?|skin|stomach)\b|\b(?:hurt(?:in"
            r"g)?|harm(?:ing)?) (?:my|her|him|them)"
            r"sel(?:f|ves) (?:every|each|<number> times|in the|with|after)\b",
            (),
            r"hurt my (?:back|knee)",
            "",
            0.8,
        ),
        (
            "how it was done",
            r"\b(?:hang(?:ed|ing)?|hung|shot|shoot(?:ing)?|drown(?:ed|ing)?|"
            r"stabb\w+|gassed|poison\w*|"
            r"suffocat\w+|starv(?:ed|ing)) (?:my ?self|himself|herself|themselves)\b",
            (),
            r"shot (?:myself|himself|herself) in the foot",
            "",
            0.95,
        ),
        (
            "a deliberate overdose",
            r"\b(?:tried|meant|plann\w+|going|wanted|trying|attempt\w*) (?:to|"
            r"at) (?:o\.?d\.?\b|"
            r"overdos\w+)|\boverdos\w+ (?:on purpose|intentionally|deliberately)"
            r"|\b(?:intentional|deliberate)(?:ly)? "
            r"overdos\w+|\b(?:took|used|swallowed|drank|did) (?:\w+ ){1,6}on "
            r"purpose\b|\bon purpose\b.{0,40}"
            r"\b(?:took|used|swallowed|wouldn't wake)|\bsuicide by\b|\b(?:attempt\w*"
            r"|suicide) (?:was )?by (?:overdos|tak|"
            r"hang|gun|drown|jump)",
            (),
            r"not on purpose|wasn't on purpose",
            "",
            0.9,
        ),
        (
            "the means",
            r"\b(?:pills|bottle of|gun|pistol|rifle|shotgun|revolver|rope|noose|"
            r"bed ?sheets?|shoelaces?|train|"
            r"tracks|ledge|cliff|razor\w*|blades?|exhaust|carbon monoxide|trigger|"
            r"antifreeze|bleach|insulin|medicine "
            r"cabinet|whole bottle|plastic bag|hose|garage|car "
            r"running|knife|drown\w*|hang\w*|jump(?:ed|ing)? "
            r"(?:off|from|in front)|overdos\w+|belt|oven|drove (?:\w+ ){0,3}(?:into|off))\b",
            (_SUICIDE,),
            r"by accident|accidental(?:ly)?|stopped taking|took (?:the|his|her)"
            r" (?:\w+ )?(?:gun|pills|knife) "
            r"(?:away|out)|(?:gave|give) (?:\w+ ){0,3}(?:pills|gun) to|train(?:ed|"
            r"ing)|on purpose, i overdosed",
            "",
            0.85,
        ),
        (
            "the place or the means",
            r"\b(?:bridge|overpass|roof(?:top)?|ledge|pier|cliff|tracks|edge|"
            r"balcony|parking "
            r"garage|window|highway|freeway|traffic)\b",
            (
                r"\b(?:jump\w*|step(?:ped)? (?:off|out|in)|let go|end(?:ing)? it|"
                r"thinking about it|going to do it|"
                r"not (?:be )?com(?:e|ing) back|living through|over the rail|climb\w*|"
                r"suicid\w*|kill(?:ing)? myself|end (?:my|his|"
                r"her) life|end things)\b",
            ),
            r"jump(?:ed)? (?:at|on) the|window of",
            "",
            0.85,
        ),
        (
            "the means",
            r"\b(?:gun|pistol|rifle|barrel|knife|blade|razor) (?:\w+ ){0,4}(?:in|"
            r"to|against|at|under|on) my "
            r"(?:own )?(?:mouth|head|chin|throat|temple|wrist\w*|neck|lap)\b|"
            r"\bstepped in front of (?:a|the)\b",
            (),
            r"\b(?:he|she|they|somebody|someone|dad|stepdad|guy) (?:\w+ ){0,2}(?:put"
            r"|held|had|pulled|pointed)",
            "",
            0.85,
        ),
        (
            "the means",
            r"\b(?:pills|gun|pistol|rifle|shotgun|rope|noose|razor blades?|whole "
            r"bottle|bottle of \w+)\b",
            (
                r"\b(?:took|swallowed|loaded|saved|saving|had|held|bought|tied|counted|"
                r"lined|table|closet|drawer|hand)\b",
            ),
            r"(?:gave|give) me|prescri\w+|drink\w*|drank|mix\w*|sell\w*|sold|"
            r"high\b|habit|refill|pharmacy|took my (?:\w+ )?"
            r"pills as|pain pills|a day\b|war|deploy\w*|\bhe (?:had|pulled|held)",
            _SUICIDE,
            0.6,
        ),
        (
            "a note",
            r"\b(?:suicide|goodbye|good-bye) (?:note|letter)s?\b|\b(?:wrote|"
            r"written|left|writing|leave|write) "
            r"(?:\w+ ){0,4}(?:goodbye )?(?:note|letter)s?\b.{0,60}(?:goodbye|"
            r"suicid|end|pistol|gun|pills|die)|"
            r"\b(?:gun|pistol|pills|rope)\b.{0,60}\b(?:note|letter)\b|\b(?:left|"
            r"leave|leaving|found) (?:a|the|his|her) note\b",
            (),
            r"note (?:on|at) (?:her|his|the|their) door|left a note and",
            "",
            0.8,
        ),
        (
            "the place of a death or an attempt",
            r"\b(?:ended|took|end|take|taken) (?:her|his|my|their) (?:own )?li(?:fe|"
            r"ves) "
            r"(?:\w+ ){0,2}(?:in|on|at|from|by|off|with|behind|under) |\b(?:died "
            r"by|attempt\w*|tried|lost \w+ to) "
            r"suicide (?:\w+ ){0,2}(?:in|on|at|from|by|off|with) (?:the|a|an|"
            r"our|my|his|her|their)\b|\btried to (?:kill myself|"
            r"kill (?:him|her)self|end (?:my|his|her) life) (?:in|on|at|from|by|with|behind) ",
            (),
            r"\b(?:in|on|at|by) (?:\w+ )?(?:<day>|<month>|the (?:year|summer|"
            r"fall|spring|winter|same|age|time|"
            r"end|hospital)|high school|college|that|my (?:twenties|teens|thirties)"
            r"|<number>|\d{4})|with (?:me|us|my help)",
            "",
            0.8,
        ),
        (
            "weights, counts or the way of an eating disorder",
            r"\b(?:<number>|a few|under|below) (?:pounds|lbs|calories|"
            r"bites)\b|\bcalories?\b|\bsize (?:zero|double zero|00|0)\b|\bpurg\w+|"
            r"\b(?:throw(?:ing)?|threw) (?:it |them |food "
            r"|everything |all )?(?:it )?(?:back )?up\b|\bmak(?:e|ing) myself "
            r"(?:sick|throw up|vomit)|\blaxatives?\b|\bdiet pills\b|\bfingers? "
            r"down\b"
            r"|\b(?:ate|eating|eat) (?:only |just |maybe )?(?:once|one (?:meal|"
            r"apple)|nothing|half|an? \w+ a day|<number>)\b"
            r"|\b(?:ice cubes|chew\w* and spit\w*|weigh(?:ed|ing)? myself)\b",
            (_EATING,),
            r"withdraw\w*|hangover|drunk|drinking|pregnan\w*|eating (?:once|"
            r"one meal) (?:at|with)",
            "",
            0.8,
        ),
    )
)
