"""Rules of `graphic_detail` (content item), one row each."""

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
_FIGURATIVE_BLOOD = (
    r"blood (?:pressure|test|work|sugar|type|drive|bank|relati\w+|famil\w+|kin|brother|clot)|"
    r"flesh and blood|(?:my|own|bad|new|by) blood\b|don\w+ blood|blood(?:,)? sweat"
)

RULES: tuple[Rule, ...] = tuple(
    Rule(
        "graphic_detail",
        reason,
        when,
        unless=f"{unless}|{_SUICIDE}" if unless else _SUICIDE,
        also=also,
        near=near,
        strength=strength,
    )
    for reason, when, also, unless, near, strength in (
        (
            "blood in the picture",
            r"\bblood(?:y|ied|ier)?\b|\bbleed(?:ing|s)?\b|\bbled\b",
            (),
            _FIGURATIVE_BLOOD,
            "",
            0.9,
        ),
        (
            "how a body looked",
            r"\b(?:was|turned|were|went|lips|face|all) (?:\w+ )?(?:blue|purple|"
            r"gr[ae]y|"
            r"stiff|ashen)\b|\bfoam(?:ing)?\b|\bbloated\b|\bmaggots?\b|\bcold and\b",
            (
                r"\b(?:found|body|floor|lips|face|mouth|bed|lying|lay|skin|hands|"
                r"breath\w*|dead|died)\b",
            ),
            "",
            "",
            0.85,
        ),
        (
            "wounds or injuries",
            r"\bgash\w*|\bskin (?:split|peel\w*|melt\w*|hang\w*)|\bsplit (?:open|"
            r"my|his|her)"
            r"|\bwelts?\b|\bburned (?:skin|flesh)|\b(?:broke|broken|cracked|"
            r"shattered|busted|fractured) "
            r"(?:\w+ ){0,2}(?:ribs?|jaw|nose|arms?|bones?|teeth|skull|cheekbone|"
            r"wrists?)\b|\bswollen shut"
            r"|\b(?:finger|choke|hand|belt|rope|burn|bite) ?(?:marks?|prints?)"
            r"\b|\bmaggots|\braw and\b"
            r"|\bwere raw\b|\bguts\b|\bbrains?\b (?:on|all|were|hanging)|\bblack "
            r"and blue\b|\bopen wound"
            r"|\bstitches\b|\bbruis(?:es|ed) (?:all|from|on|down|up|in)\b|\bteeth "
            r"(?:knocked|out|on)\b"
            r"|\bscars? (?:on|down|across) (?:my|his|"
            r"her)\b|\bknocked out cold",
            (),
            r"broken (?:heart|home)",
            "",
            0.85,
        ),
        (
            "body parts",
            r"\bpieces of (?:my|him|her|his|them|a|the) ?(?:friend|buddy|body|"
            r"guy|brother|man)?"
            r"|\bbody parts?\b|\bremains\b|\blimbs?\b|\b(?:lost|missing|blown "
            r"off|blew off|took off|without) "
            r"(?:his|her|both|my|an|a) (?:\w+ )?(?:legs?|arms?|hands?|foot|feet|face)\b",
            (),
            r"pieces of (?:me|my (?:life|heart|story|past))",
            "",
            0.8,
        ),
        (
            "an object used as a weapon",
            r"\b(?:hit|hitting|beat|beating|stab\w*|shot|whip\w*|whoop\w*|burn\w*|"
            r"smash\w*|str(?:uck|ike|iking)|swung|swing\w*|slash\w*|cut|came "
            r"at|come at|went after|threw|"
            r"held|put|stuck|crack\w*|pistol-whipped|choke\w*|jab\w*|pok\w+)"
            r" (?:\w+ ){0,6}(?:with|by|to|out on|"
            r"across|on|over|at|in)?(?: \w+){0,3}? ?<weapon>\b",
            (
                r"\b(?:me|us|him|her|them|my (?:mom|mother|brother|sister|<body>)"
                r"|each other|his|our)\b",
            ),
            r"\bhit the\b|\bseat ?belt|\bboard (?:meeting|member|of)|cut (?:the|"
            r"my) (?:cord|grass|hair)"
            r"|bat an eye|\bshots?\b.{0,20}\bbottle|hit the bottle|put (?:down|"
            r"me on)|\bon board\b",
            "",
            0.85,
        ),
        (
            "a blow-by-blow of the act",
            r"\b(?:chok(?:ed|ing|es|e)|strangl\w+|stomp\w+|dragg\w+|drag|slamm\w+|"
            r"slam"
            r"|punch\w*|kick(?:ed|ing|s)|held|hold|holding|pinn\w+|shov\w+|grabb\w+|"
            r"smash\w+|beat|hit|slapp\w+|"
            r"stabb\w+|shot|cracked|yank\w+|carried|bash\w+|stepped on) (?:\w+ "
            r"){1,5}(?:by|in|on|against|down "
            r"by|around|through|into|across)? ?(?:the |my |his |her |our |their )?<body>\b",
            (r"\b(?:he|she|they|him|her|me|us|it|somebody|someone|dad|stepdad|of them)\b",),
            r"\b(?:hit|beat) (?:me|us|him|her)$|on my back (?:about|for)|held "
            r"(?:my|his|her|their|each other's|"
            r"out) (?:\w+ )?hands?|hold(?:ing)? (?:my|his|her|their) hands?|"
            r"hold (?:my|your|his|her) head up|"
            r"shot in the arm|held (?:up )?my head|slap on the wrist|kicked "
            r"(?:out|the)|hit (?:me )?in the face"
            r" that|held me in (?:his|her) arms",
            "",
            0.8,
        ),
        (
            "a beating told blow by blow",
            r"\b(?:beat|hit|kicked|punched|stomped|choked|slapped) (?:me|us|"
            r"him|her|"
            r"my \w+|them) (?:\w+ ){0,4}(?:until|till|unconscious|so (?:hard|"
            r"bad)|with (?:his|her|a|the)|every)\b",
            (),
            r"until i (?:got|called|found)",
            "",
            0.75,
        ),
        (
            "sexual or body detail",
            r"\bnaked\b|\b(?:ripped|tore|pulled|took|cut) (?:off )?(?:my|her|"
            r"his) (?:\w+ )?"
            r"(?:clothes|pants|shirt|underwear|dress)|\bclimbed (?:on top|into "
            r"(?:my|bed))|\bon top of me\b|"
            r"\bforced (?:himself|herself|me to (?:touch|undress|strip))|\binside "
            r"(?:of )?me\b.{0,20}\b(?:he|pain)|"
            r"\btouch(?:ed|ing) (?:me|my|her) (?:\w+ ){0,3}(?:there|down|under|"
            r"between|private\w*|every|at night|"
            r"while|body|legs?|chest)|\braped (?:me|her|him) (?:in|on|while|"
            r"with|every|for|behind|over)\b|"
            r"\bstrip[- ]?search\w*.{0,40}\b(?:bend|cough|cold)",
            (),
            r"buck naked truth|naked eye",
            "",
            0.85,
        ),
        (
            "the smell or sound of the scene",
            r"\b(?:smell(?:ed)?|stench|hear|heard|taste[d]?|see|sound of)\b(?: "
            r"\w+){0,6}? "
            r"(?:burn\w*|flesh|rot\w*|bodies|body|decay\w*|decomp\w*|bone|bones|"
            r"scream\w*|crunch|snap|"
            r"gunshots?|begging|choking|gurgl\w+|sirens)\b",
            (),
            r"\bheard screaming matches",
            "",
            0.75,
        ),
        (
            "screaming in the scene",
            r"\bscreaming\b",
            (
                r"\b(?:blood|fire|floor|knife|gun|pain|mercy|stop|burn\w*|until|"
                r"while he|as he)\b",
            ),
            "",
            "",
            0.7,
        ),
        (
            "the state of a body",
            r"\b(?:the|his|her|their|my \w+'s|a|dead|found (?:my|his|her|the)"
            r") (?:\w+ )?(?:body|"
            r"corpse|bodies)\b|\b(?:dead|died|laid up|lying there) (?:\w+ ){0,4}(?:f"
            r"or )?(?:\w+ )?(?:days|weeks)\b",
            (
                r"\b(?:found|floor|bed|smell\w*|swollen|bloated|cold|decompos\w*|"
                r"bathtub|trailer|door|carried|"
                r"pulled|covered|dragged|bag|lying|lay|hang\w*|twist\w*|limp)\b",
            ),
            r"\b(?:his|her|their|my|the) body (?:was healing|image|language)"
            r"|body (?:language|image|of water|"
            r"shop|count|cam\w*)",
            "",
            0.75,
        ),
        (
            "how a body was found",
            r"\bfound (?:him|her|them|my \w+|our \w+|his|a \w+) (?:\w+ ){0,3}(?:on|"
            r"in|under|"
            r"behind|slumped|face down|not|lying|curled|cold|dead|unresponsive)\b",
            (
                r"\b(?:floor|tub|bathtub|blue|cold|stiff|not breathing|wasn't breathing|"
                r"needle|face down|slumped|"
                r"unresponsive|vomit|gone cold|dead)\b",
            ),
            "",
            "",
            0.8,
        ),
        (
            "body fluids",
            r"\b(?:vomit\w*|puke\w*|urine|feces|pissed (?:myself|himself|herself)"
            r"|pus|soiled|"
            r"(?:lying|lay|sitting|sat|covered) in (?:my|his|her) own)\b",
            (
                r"\b(?:found|floor|lying|covered|beat|hit|chok\w*|lay|laid|body|"
                r"face|mouth|own|restrain\w*|"
                r"tied|strapped|cell)\b",
            ),
            r"urine (?:test|screen|sample)|clean urine|calorie|purg",
            "",
            0.7,
        ),
        (
            "what restraint did to the body",
            r"\b(?:strapped|tied|cuffed|shackled|chained|restrained|hogtied|"
            r"carried|pinned) (?:\w+ ){0,2}(?:me|him|her|us|them|my)\b",
            (
                r"\b(?:wrists?|ankles?|naked|raw|bruis\w*|marks?|for (?:\w+ )?hours|"
                r"bled|cut into|couldn't breathe|"
                r"knees? (?:in|on)|face down)\b",
            ),
            "",
            "",
            0.8,
        ),
        (
            "what a blast did",
            r"\b(?:blast|i\.?e\.?d\.?|explo\w+|mortar|rocket|grenade|bomb|humvee|"
            r"convoy|truck)\b",
            (
                r"\b(?:pieces|legs?|arms?|face|parts|on fire|burning|flesh|head|"
                r"torn|blown|gone from)\b",
            ),
            r"\barm'?s|\bface (?:it|the|my)|in pieces|head(?:ed|ing| of)",
            "",
            0.75,
        ),
        (
            "a burning",
            r"\b(?:set|lit|caught|poured|threw) (?:\w+ ){0,5}(?:on fire|gasoline|"
            r"boiling|lighter fluid|hot "
            r"(?:water|oil|grease|coffee)|bleach)\b",
            (r"\b(?:him|her|me|them|skin|tent|hair|face|us|smell\w*|burn\w*)\b",),
            "",
            "",
            0.7,
        ),
    )
)
