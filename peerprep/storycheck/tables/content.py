"""Content items (4.8 to 4.10, 4.20): the words themselves count, whatever the framing.

Names and identifying details (4.11, 4.12) need capitals and are found by `names`.
"""

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
_FIGURATIVE_BLOOD = (
    r"blood (?:pressure|test|work|sugar|type|drive|bank|relati\w+|famil\w+|kin|brother|clot)|"
    r"flesh and blood|(?:my|own|bad|new|by) blood\b|don\w+ blood|blood(?:,)? sweat"
)

GRAPHIC: tuple[Rule, ...] = tuple(
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
            r"|\bthe shape of it on my\b|\bscars? (?:on|down|across) (?:my|his|"
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
            r"gunshots?|begging|choking|gurgl\w+|sirens|clear from the road)\b",
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

SELF_HARM: tuple[Rule, ...] = tuple(
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
            r"cabinet|backpack full|whole bottle|plastic bag|hose|garage|car "
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

WAR_STORY: tuple[Rule, ...] = tuple(
    Rule(
        "substance_war_story", reason, when, unless=unless, also=also, near=near, strength=strength
    )
    for reason, when, also, unless, near, strength in (
        (
            "an amount",
            r"\b(?:<number>|a|an|half an?|another|whole|every) (?:whole |good "
            r"|big )?(?:fifths?|pints?|"
            r"handles?|quarts?|gallons?|cases?|(?:twelve|thirty|six|12|30|6|"
            r"eighteen|18)[- ]?packs?|eight[- ]?balls?|8[- ]?balls?|grams?|"
            r"bundles?|bricks?|bags?|bottles?|ounces?|kilos?|forty|forties|rocks?|"
            r"lines?|hits?|blunts?|joints?|shots?|"
            r"beers?|drinks?|pills?|percs|oxys|tabs|bars|boxes|milligrams|cans?|"
            r"points?|<number> deep)\b",
            (
                r"\b(?:a|per|each|every) (?:day|night|morning|weekend)\b|\bdaily\b|"
                r"\bbefore (?:work|noon|lunch|breakfast|school|"
                r"bed)\b|\bby (?:noon|lunch|nightfall|myself)\b|\bfor breakfast\b|"
                r"\bat a time\b|\bto (?:go to )?sleep\b|"
                r"\bgo(?:ing|ne)? through\b|\bwent through\b|\bdrink\w*\b|\bdrank\b|"
                r"\bsmok\w+|\bsnort\w*|\bshoot\w*|\bof "
                r"<substance>\b",
                r"<substance>\b|\bdrink\w*\b|\bdrank\b|\bus(?:ing|ed)\b|\bdoing\b|"
                r"\bgoing through\b|\bwent through\b|\bsmok\w+|"
                r"\bsnort\w*|\bshoot\w*|\bkill(?:ing|ed)?\b|\bput(?:ting)? away\b|"
                r"\bfifth\b|\bpack\b|\bhabit\b|\bpop\w*",
            ),
            r"\bwater\b|\bcoffee\b|\bsoda\b|\bsobriety\b.{0,20}\bdaily\b|\bgroceries"
            r"\b|\bof (?:food|clothes|chips|trash)|"
            r"trash bags?|prescribed|my doctor|\bone drink\b|not (?:one|a single)"
            r"|without a (?:drink|beer)|first drink",
            "",
            0.85,
        ),
        (
            "an amount",
            r"\b(?:fifth|pint|handle|bottle|twelve-pack|six-pack|case|gram|grams|"
            r"bundle|bag|bags|eight ?ball|ounce)"
            r" (?:of )?<substance>\b|\b(?:fifth|pint|handle|twelve-pack|six-pack|"
            r"grams?|bundles?|eight ?ball) a (?:day|night)\b",
            (),
            r"\bsoda\b|root beer|not a gram",
            "",
            0.85,
        ),
        (
            "what it cost",
            r"\b(?:<number>)(?: or \w+)? ?(?:dollars?|bucks)(?:' worth|'s worth)"
            r"?(?: \w+){0,2} (?:a|per|every|each) "
            r"(?:day|night|week)\b|\$\d+ ?(?:\w+ )?(?:a|per) (?:day|night)|\b(?:doll"
            r"ar|buck)s?[- ]a[- ]day (?:habit|addiction)",
            (),
            r"\b(?:pay|paid|earn\w*|mak(?:e|ing)|made|wage\w*|rent|per diem|"
            r"job|sav(?:e|ing|ed)|allowance|bus|food|"
            r"motel|per hour|salary|child support)\b",
            "",
            0.7,
        ),
        (
            "what it cost",
            r"\b(?:dollars?|bucks|\$\d+|paychecks?|check)\b",
            (
                r"\b(?:on|of|for|worth of) (?:<substance>|it up my)\b|\bdealer\b|"
                r"\bhabit\b|\bin his pocket\b|\bup my nose\b|"
                r"(?:dollars|bucks) a (?:pill|bag|gram|pop)\b",
            ),
            r"\bin recovery\b|\bsav(?:e|ed|ing)\b|for alcohol counsel",
            "",
            0.7,
        ),
        (
            "injecting, snorting or equipment",
            r"\b(?:shoot|shooting|shot) (?:\w+ )?(?:up\b|dope|heroin|meth|coke|"
            r"speed|it into|"
            r"drugs|crystal)|\bwas shooting (?:a|<number>|up|my)|\bsnort\w*\b|"
            r"\binject\w*\b|\b(?:iv|i\.v\.|intravenous) "
            r"(?:drug|use|heroin|meth)\w*|\bneedles?\b|\bsyringes?\b|\bmainlin\w+|"
            r"\bslamm(?:ing|ed) (?:dope|meth|it)|"
            r"\bcrack pipe|\bmeth pipe|\bbongs?\b|\bfreebas\w+|\bcook(?:ing|"
            r"ed) (?:meth|dope|it up|up a|crack)|\btied? off\b|\bin(?:to)? my "
            r"veins?\b|\b(?:on|off) (?:the )?(?:tin ?foil|foil)\b|\brail(?:s|"
            r"ed)? of\b|\btrack marks\b|\bnodding (?:off|out)\b|"
            r"\bblow(?:ing)? lines\b|\bcut(?:ting)? lines\b|\bchas(?:ing|ed) the dragon",
            (),
            r"needle (?:exchange|in a hay)|knitting|acupunctur|insulin|vaccin|"
            r"flu shot|injection (?:once|every|from|at the)|"
            r"scared of needles|syringe (?:exchange|service|access)|haystack|"
            r"moved the needle|medication|vivitrol|sublocade|"
            r"my (?:doctor|nurse)|sewing|needlepoint",
            "",
            0.85,
        ),
        (
            "getting or hiding supply",
            r"\b(?:my|the|a|our|his|her) (?:dealer|plug|dope ?man|dope ?boy|"
            r"supplier|hookup)\b|"
            r"\b(?:cop(?:ped|ping)?|scor(?:e|ed|ing)) (?:\w+ ){0,3}(?:dope|heroin|"
            r"drugs|weed|pills|some|it|on the|a bag|meth)\b|"
            r"\bdoctor[- ]shop\w*|\b(?:fak(?:e|ed|ing)|forg(?:e|ed|ing)|stole|"
            r"stealing|rewrote) (?:\w+ ){0,4}(?:prescriptions?|scripts?|"
            r"script pad)\b|\b(?:hid|hide|hiding|hidden|stash\w*|kept|bur(?:y|"
            r"ied)|tap(?:ed|ing)) (?:\w+ ){0,5}(?:bottles?|stash|pills|vodka|"
            r"dope|"
            r"liquor|booze|drugs|weed|heroin|flask|baggies?|supply)\b|\bmy stash\b|"
            r"\b(?:vodka|liquor|whiskey|wine|gin) (?:\w+ ){0,4}in (?:a|my) (?:water "
            r"bottle|coffee|thermos|travel mug|cup|sock|toilet tank)\b|\bwhere "
            r"to (?:get|find|buy|score) (?:it|dope|drugs|pills)|"
            r"\b(?:met|meet|meeting) (?:\w+ ){0,4}(?:dude|guy|man|connect|dealer)"
            r" (?:behind|at|in|on|by|under)\b",
            (),
            r"dealership|card dealer|car dealer|hid(?:e|ing)? (?:it|my|the) "
            r"(?:drinking|using)|kept (?:my|the) (?:pills|"
            r"medication) (?:in|locked)|water bottles?|meeting (?:with )?(?:a|"
            r"the) guy (?:at|in) (?:group|church|the (?:center|va))|"
            r"\bcoffee\b.{0,20}(?:meet|met)",
            "",
            0.7,
        ),
        (
            "selling",
            r"\b(?:sold|sell|selling|slinging|slung|hustl\w+|flip(?:ped|ping)"
            r"?|trapping|mov(?:ed|ing)|deal(?:t|ing)?|pushing|ran|"
            r"running|boost(?:ed|ing)?) (?:\w+ ){0,4}(?:drugs?|dope|weed|pills|"
            r"weight|crack|coke|cocaine|heroin|meth|packs?|product|ounces|"
            r"scripts|percs|razors|bricks|keys|kilos|eight ?balls)\b|\bflip "
            r"(?:it|them|that) for\b|\bbuy it (?:\w+ ){0,5}flip\b|"
            r"\bsold (?:it|them) (?:for|out of)\b.{0,30}\b(?:block|corner|bucks|double)\b",
            (),
            r"moved (?:a|the|to|in|on|from|out|into|past|away)|deal(?:ing)? "
            r"with|running from|dealt with|ran (?:a|the|from)",
            "",
            0.8,
        ),
        (
            "beating a drug test",
            r"\b(?:clean|fake|someone else's|somebody else's|friend's|buddy's|"
            r"borrow\w* (?:\w+ ){0,3}|synthetic|kid's|"
            r"sister's|brother's|roommate's) (?:\w+ )?(?:urine|pee|piss)\b|\b(?:beat"
            r"|beating|pass|passed|passing|fool\w*|trick\w*|cheat\w*|fak(?:e|"
            r"ed|"
            r"ing)|switch\w*|get(?:ting)? (?:past|around)|got (?:past|around)"
            r") (?:\w+ ){0,4}(?:drug |urine |piss )?(?:tests?|screens?|cups?|"
            r"u\.?a\.?s?|"
            r"drops)\b|\bdetox drinks?\b|\bwhizz?inator\b",
            (
                r"\b(?:urine|pee|piss|beat|beating|trick\w*|fool\w*|cheat\w*|fak\w+|"
                r"detox drink|cups?|switch\w*|mine|every|drug|dirty|around|"
                r"past|whizz?inator)\b",
            ),
            r"pass(?:ed|ing)? (?:my|the|a|his|her|that|every) (?:\w+ )?(?:driving|"
            r"road|certification|state|ged|class|math|entrance|"
            r"peer|exam|background|final|citizenship)|cup of|beat (?:it|the "
            r"odds)|no more|never (?:failed|had)",
            "",
            0.8,
        ),
        (
            "mixing substances",
            r"\b(?:mix(?:ed|ing)?|chas(?:e|ed|ing)|combin\w+|wash(?:ed|ing)? "
            r"(?:it|them|those|the \w+|\w+) down|stack\w*|"
            r"speedball\w*|on top of|crush\w*)\b",
            (
                r"<substance>\b.{0,60}(?:with|and|on top|down)\b.{0,30}<substance>\b|"
                r"speedball|hit (?:way )?(?:faster|harder)|<substance>\b.{0,20}"
                r"\bwith\b.{0,20}<substance>",
            ),
            r"mixed (?:feelings|emotions|up)|dangerous to",
            "",
            0.8,
        ),
        (
            "use told as fun",
            r"\b(?:fun(?:ny|niest)?|hilarious|laugh(?:ed|ing)?|legends?|legendary|"
            r"best (?:years|times?|nights?|feeling|thing|days|"
            r"summers?|part(?:y|ies))|crazy (?:fun )?(?:nights|times)|wild (?:nights"
            r"?|times?|ride|days)|amazing|awesome|good times|epic|"
            r"a blast|like flying|invincible|superman|on top of the world|glory "
            r"days|king of|queen of|rock ?stars?|unbeatable|beautiful high|"
            r"the life of the party|kings|never felt (?:so )?(?:good|alive))\b",
            (
                r"\b(?:high|wasted|drunk|hammered|party\w*|partied|buzz(?:ed)?|using|"
                r"stoned|lit|blackout|blacked out|tripping|rolling|"
                r"trashed|plastered|drinking|drank|<substance>|messed up|faded|bender)\b",
            ),
            r"\b(?:thought|used to think)\b.{0,40}\b(?:but|until)|not (?:as "
            r")?fun|wasn't fun|no fun|isn't funny|stopped being fun|without "
            r"(?:drinking|"
            r"using|alcohol|drugs|being)|(?:sober|recovery)\b.{0,60}\b(?:fun|"
            r"laugh|amazing|awesome)|(?:fun|laugh\w*)\b.{0,40}\b(?:sober|"
            r"recovery|again|now)|high school|high (?:hopes|five)",
            "",
            0.75,
        ),
        (
            "the thrill of it",
            r"\bnothing (?:\w+ ){0,5}(?:ever )?(?:felt|feels|came close|compares?|"
            r"beats?|hit)\b|\b(?:that|the|my) first (?:high|hit|drunk|"
            r"rush|taste)\b|\bthe rush (?:of|was|from)\b|\b(?:loved|miss|love|"
            r"chasing) (?:the|that) (?:high|rush|feeling|taste)\b|\bbest (?:i|"
            r"feeling i)(?:'d|'ve|"
            r" have| had)? ever (?:felt|had)\b",
            (
                r"\b(?:high|hit|rush|heroin|dope|using|drink\w*|drunk|<substance>|"
                r"good|needle|first|drugs|feeling)\b",
            ),
            r"\bnothing (?:\w+ ){0,3}(?:helped|worked|changed)|adrenaline|deploy\w*|"
            r"peer|helping|job|first hit me|recovery|sober",
            "",
            0.7,
        ),
    )
)

PRIVATE: tuple[Rule, ...] = tuple(
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

RULES: tuple[Rule, ...] = GRAPHIC + SELF_HARM + WAR_STORY + PRIVATE
