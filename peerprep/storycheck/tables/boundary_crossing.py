"""Rules of `boundary_crossing` (conduct item), one row each."""

from peerprep.storycheck.rules import Rule

_OWN_KIN = (
    r"\bmy (?:own )?(?:\w+ )?(?:sister|brother|mom|mother|dad|father|"
    r"son|daughter|cousin|wife|husband|aunt|uncle|niece|nephew|grandma|"
    r"kids?|girlfriend|boyfriend|ex|roommate)\b(?! (?:and i|do|does|"
    r"did))"
)
_SERVED = (
    r"<served>|\b(?:him|her|them|he|she|they|these guys|people|folks|"
    r"vets|kids|youth|families|somebody|someone|everybody|moms|guys|"
    r"ladies|members|residents|participants|em)\b"
)

RULES: tuple[Rule, ...] = tuple(
    Rule(
        "boundary_crossing",
        reason,
        when,
        also=also,
        near=near,
        unless=unless,
        own=own,
        strength=strength,
    )
    for reason, when, also, near, unless, own, strength in (
        (
            "gives out a personal number, address or account",
            r"\b(?:g[ai]ve|giving|gives|hand(?:ed|ing)?|pass(?:ed)?|wrote|text(?:ed)"
            r"?|got|get|gets|has|have|had|put|slip(?:ped)?|share[d]?|trade[d]?|"
            r"swap(?:ped)?) (?:\w+ ){0,6}(?:my|our) (?:own )?(?:personal |home "
            r"|cell |private |real |actual )*(?:number|cell ?phone|cell|phone "
            r"number|phone|address|facebook|instagram|"
            r"snapchat|snap|socials|venmo|email)\b|\b(?:personal|private|home)"
            r" (?:cell|number|phone)\b",
            (),
            "",
            r"(?:work|office|agency|program|company) (?:phone|cell|number|line)"
            r"|\b(?:doctor|sponsor|therapist|case ?worker|counselor|she|he|they|"
            r"officer) (?:\w+ )?(?:has|have|had|gave|got) (?:me )?(?:my|his|"
            r"her|their)|(?:not|n't|never|no) (?:\w+ ){0,3}(?:give|giving|share|"
            r"hand|text)|as a sponsor|gave me|no personal",
            False,
            0.8,
        ),
        (
            "no limits on when",
            r"\b24[/ -]?7\b|\btwenty[- ]?four[- ]?(?:seven|hours)\b|\b(?:any "
            r"?time,? )?(?:day or night|night or day|of the day or night)\b|"
            r"\bany hour\b|\ball hours\b|\baround the clock\b|\bwhatever it "
            r"takes\b|\b(?:'d|would|will|'ll) do anything for\b|\b(?:i|i'd|i'll)"
            r" (?:\w+ )?(?:do anything|drop everything|never turn (?:it|my phone)"
            r" off)\b|\balways "
            r"(?:available|on call|there for (?:them|everybody|everyone|my))"
            r"\b|\b(?:call|text) me (?:\w+ )?(?:any ?time|at (?:<number>|three|"
            r"any|midnight)|whenever|in the middle)|\bmy phone(?:'s| is) always "
            r"on\b|\b(?:middle of the night|<number> (?:in the morning|a\.?m\.?)"
            r"|midnight)\b",
            (r"\b(?:i|i'm|i'd|i'll|me|my|i've)\b",),
            _SERVED,
            r"\bsponsors?\b|sponsees?|\bthe rooms\b|crisis line|hotline|988|"
            r"warm ?line|staff(?:ed)? (?:line|24|around)|unit|used to|call(?:ed)"
            r"? (?:988|my (?:sponsor|sister|mom|brother|therapist))|i was (?:up|"
            r"drinking|using|awake|arrested|born|living)|woke|slept|worked (?:nights"
            r"|at)|shift|i (?:called|drove home|walked)|(?:he|she|mom|sponsor|"
            r"friend) (?:\w+ )?(?:answered|would answer|picked up)|my (?:parents|"
            r"mom|"
            r"dad|kids|sister|brother)|they (?:come|came) (?:for|to) me|line|"
            r"do anything for (?:a|the|another) (?:drink|fix|high|hit)|thinking "
            r"about|(?:don't|can't|not|n't) (?:\w+ ){0,3}(?:24|any hour|all "
            r"hours|day or night)",
            False,
            0.75,
        ),
        (
            "promises an outcome",
            r"\b(?:i|we)(?:'ll| will| can|'m going to| could|'d| always|) ?(?:\w+ "
            r")?(?:promis(?:e|ed)|guarantee(?:d)?|swear|swore|make sure|made "
            r"sure|see to it|give my word)\b(?:\W+\w+){0,8}?\W+(?:never|nobody|"
            r"no one|won't|not going to|wouldn't|get (?:better|clean|sober|housed|"
            r"custody|(?:his|her|their|your) (?:kids|job))|be (?:okay|fine|all "
            r"?right|sober|clean|cured)|stays? "
            r"(?:sober|clean|out|alive|safe)|recover|keep (?:their|his|her)|"
            r"back (?:home|together)|make it|gets? (?:through|out|better|clean|"
            r"sober|(?:his|her|their) kids)|ever|work out|is going to (?:be|"
            r"get|make))\b|\bon my watch\b|\bi(?:'ve)? (?:never|haven't) lost "
            r"(?:one|anybody|a single)\b",
            (),
            "",
            r"(?:can't|cannot|don't|won't|wouldn't|never|not|n't) (?:\w+ )?(?:promis"
            r"e|guarantee|make sure)|promise(?:d)? (?:myself|my (?:son|daughter|"
            r"mom|kids|wife|mother|sister|brother)|me\b)|made sure (?:i|that "
            r"i)|make sure (?:i|that i|they (?:know|feel|have|get a|heard)|she "
            r"(?:knows|feels)|he (?:knows|feels)|nobody (?:feels|has to|sits|"
            r"goes through|else)|no one (?:feels|has to|else|sits))|promised "
            r"(?:he|she|they|us)",
            True,
            0.75,
        ),
        (
            "sets out to save people",
            r"\b(?:i(?:'m| am)?(?: \w+){0,5} (?:save|saved|saving|rescue|rescued|"
            r"rescuing)|\bto (?:save|rescue)) (?:them|him|her|people|every|everybody"
            r"|somebody|someone|lives|kids|these|as many|all|young|vets|my (?:people"
            r"|clients|kids|guys))\b|\b(?:i'd |i'll |i would |i will )?(?:take "
            r"a bullet|give (?:them|him|her) the shirt|die) for\b",
            (),
            "",
            r"(?:can't|not|n't|never) (?:\w+ ){0,4}(?:save|rescue|fix)|saved "
            r"me|to save my|save them (?:a seat|a plate|some|time|for)|save "
            r"him (?:a|some|the)|save her (?:a|some|the)|wanted to save (?:my|"
            r"him|her)|used to",
            False,
            0.7,
        ),
        (
            "opens one's own home",
            r"\b(?:stay|stayed|staying|sleep|slept|sleeping|crash\w*|live|lived|"
            r"living|mov(?:e|ed|ing)|come|came|coming|put|took|take|brought|"
            r"bring|had|have|let|invited|set|eat|ate) (?:\w+ ){0,6}(?:at|on|"
            r"in|with|into|to|over to|over at|home to) (?:my|our) (?:own )?(?:house|"
            r"place|couch|home|apartment|spare room|sofa|basement|guest "
            r"room|floor|extra room|spare bedroom|garage|table|back room|kids' "
            r"room|porch)\b|\b(?:take|took|bring|brought) (?:them|him|her|people|"
            r"somebody|one of them|the kid|folks) home (?:with me|for|to)\b"
            r"|\bover for (?:dinner|supper|thanksgivi"
            r"ng|christmas|sunday|a meal|easter)\b|\bmoved? in with me\b",
            (r"\b(?:i|i'd|i've|i'll|me|we|my)\b",),
            _SERVED,
            _OWN_KIN + r"|\b(?:kids|family|friends) (?:came|come|eat)|neighbors?|i (?:stayed|"
            r"slept|lived|moved|was sleeping|was living|sleep|live) |my (?:friend|"
            r"boyfriend)|they (?:took|put|let) me|food on (?:the|my) table|(?:n't|"
            r"never|not|don't) (?:\w+ ){0,3}(?:bring|take|let|have|invite)|came "
            r"to my house to (?:arrest|check)|police|cps|officer|sit (?:with|"
            r"at)",
            False,
            0.7,
        ),
        (
            "uses one's own car",
            r"\b(?:in|with|using) my (?:own )?(?:\w+ )?(?:car|truck|minivan|"
            r"suv|vehicle|jeep)\b|\bmy own (?:car|truck|van|vehicle|gas)\b",
            (
                r"\b(?:drive|drives|drove|pick\w*|took|take|taking|ride|rides|rode|"
                r"gave|give|haul\w*|transport\w*|run|ran|put|throw|threw|before|"
                r"bring|brought|load\w*)\b",
            ),
            _SERVED,
            r"\b(?:sleep\w*|slept|liv\w+|lived|cried|sat|sitting|was|woke|crash\w*|"
            r"died|keep|kept|everything i owned|belongings) (?:\w+ ){0,3}in "
            r"my (?:car|truck)|"
            + _OWN_KIN
            + r"|(?:don't|not|never|n't|can't) (?:\w+ ){0,4}in my|agency|company "
            r"car",
            False,
            0.7,
        ),
        (
            "money, gifts or purchases",
            r"\b(?:i(?:'d|'ll|'ve| would| will| have| had| just| even| always|"
            r" went ahead and| sometimes|) ?(?:\w+ ){0,2}?)(?:lent|loaned|lend|"
            r"loan|gave|give|slip(?:ped)?|spot(?:ted)?|cover(?:ed)?|paid|pay|"
            r"front(?:ed)?|float(?:ed)?|venmo(?:'?d|ed)?|cash ?app(?:ed)?|bought|"
            r"buy|hand(?:ed)?|put up|took out|treat(?:ed)?) (?:\w+ ){0,2}?"
            r"(?:him|her|them|<someone>|his|their|people's|somebody's)(?:'s)"
            r"? (?:\w+ ){0,7}?(?:money|bucks|dollars|cash|rent|bills?|fines?|"
            r"bail|groceries|phone|shoes|boots|coat|cigarettes|smokes|gifts?|"
            r"present|deposit|motel|hotel|gas|lunch|dinner|twenty|fifty|hundred|"
            r"tablet|bike|laptop|car|stroller|diapers|clothes|tv|necklace|fee|"
            r"fees|out of my (?:own )?pocket|\$\d+)\b|\bout of my own pocket\b",
            (),
            "",
            _OWN_KIN + r"|bus pass|gift cards? from|program(?:'s)? (?:fund|money)|agency|"
            r"voucher|donat|closet|(?:don't|not|never|n't|can't|cannot|won't)"
            r" (?:\w+ ){0,4}(?:lend|loan|give|buy|pay|money)|the (?:number|name|"
            r"list|address|form)|office|work phone|gave me|paid (?:me|my)|clothing|"
            r"food bank|pantry|resources",
            False,
            0.75,
        ),
        (
            "takes gifts, goods or favors",
            r"\b(?:he|she|they|one of (?:them|my \w+)|some of them|my (?:clients|"
            r"people|guys|ladies))(?:'s|'ve|'d|'ll| have| has| had| will| would)"
            r"? (?:\w+ )?(?:cut|cuts|done|does|did|fix(?:ed|es)?|mow(?:ed|s)"
            r"?|paint(?:ed|s)?|clean(?:ed|s)?|watch(?:ed|es)?|babysits?|babysat|"
            r"give|gave|gives|bought|buys|made|makes|bring|brings|brought|work(?:ed|"
            r"s)?|sold|sells|paid|pays|bakes?|baked|detail(?:ed|s)?) "
            r"(?:\w+ ){0,2}?(?:my (?:hair|nails|car|truck|lawn|yard|house|kids|"
            r"roof|porch|fence|computer|bathroom|kitchen|dog|brakes)|me (?:\w+ "
            r"){0,4}(?:gift|present|necklace|money|cash|bucks|dollars|watch|"
            r"jacket|dinner|purse|card with|plate|discount|tires))\b|\b(?:swap|"
            r"trade|swapped|traded|exchang\w+) (?:babysit\w*|favors|rides|child "
            r"?care)\b|\b(?:babysit|babysat|watch(?:ed)?) (?:his|her|their) "
            r"(?:kids?|dog|children)\b|"
            r"\bi (?:\w+ )?(?:hired|hire) (?:him|her|them|one of)\b|\b(?:he|"
            r"she|they) works? for me\b|\b(?:sold|sell) (?:him|her|them) my\b",
            (),
            r"<served>|\bclients?\b|one of|lady|vets?|guys|support|group|peer|"
            r"coach",
            r"when i was|as a kid|growing up|my (?:own )?(?:mom|mother|grandma|"
            r"dad|sister|brother|wife|husband|grandmother|daughter|son|sponsor|"
            r"neighbor|doctor|mamaw)|supervisor|barber",
            False,
            0.7,
        ),
        (
            "romance with someone supported",
            r"\b(?:dat(?:ed|ing)|date|hook(?:ed|ing)? up|slept with|sleeping "
            r"with|romantic\w*|flirt\w*|kiss\w*|fell in love|falling in love|"
            r"in love with|crush on|boyfriend now|girlfriend now|moved in together|"
            r"got (?:together|married)|asked (?:him|her) out|(?:been|started)"
            r" seeing (?:each other|him|her))\b",
            (),
            r"<served>|\bclients?\b|coach\w*|\bpeer support|support(?:ing|ed)"
            r" (?:him|her)|\bparticipant|member of|one of the (?:guys|women|"
            r"men)|mentor",
            r"(?:don't|not|never|n't|can't|won't|cannot) (?:\w+ ){0,3}(?:date|"
            r"flirt|hook|kiss|sleep|get involved)|dated (?:a|my)|dating (?:a "
            r"(?:guy|girl|man|woman)|my)|clean date|court date|date of|up to "
            r"date|release date|to date|"
            r"sobriety date|a date (?:for|set|with the)|due date|date clients, "
            r"period|my (?:husband|wife|ex|boyfriend|girlfriend)",
            False,
            0.7,
        ),
        (
            "friendship or social media with people supported",
            r"\b(?:friend(?:ed|s)?|follow(?:ed|s|ing)?|add(?:ed|s)?|message[ds]?|"
            r"dm(?:ed|s)?|tag(?:ged)?|connected|are|chat) (?:\w+ ){0,6}(?:on "
            r"(?:my )?)?(?:facebook|instagram|snapchat|snap|social media|tiktok|"
            r"discord|twitter|insta|whatsapp)\b|\b(?:we|i|they)(?:'re|'ve become|"
            r" became| are| were| have become|'ve gotten to be| got to be|'m|"
            r" am| ended up) (?:\w+ ){0,3}(?:friends|besties|buddies|like (?:a "
            r")?family|like (?:sisters|"
            r"brothers))\b(?! with (?:my|other peers))|\b(?:best|good|close|"
            r"real) friends with (?:\w+ ){0,3}(?:clients|people i|her|him|them|"
            r"one of|members|my clients)|\b(?:treat|think of|love|see) (?:them|"
            r"him|her|my clients|my people) (?:\w+ )?(?:like|as) (?:\w+ )?(?:family|"
            r"my own|a (?:son|daughter|brother|sister)|friends?)\b|\b(?:hang(?:ing)"
            r"?|hung) out (?:with (?:them|him|her|my|clients|people|one of)|"
            r"after|on (?:weekends|my days?)|outside)|\b(?:go|went|going|grab|"
            r"grabbed|get|got|have|had|take|took|meet|met) (?:\w+ ){0,5}(?:drinks|"
            r"a beer|beers|fishing with|to the bar|shopping with|to the movies)"
            r"\b",
            (),
            r"<served>|\bclients?\b|people i (?:support|work)|them\b|mentor",
            _OWN_KIN + r"|(?:don't|not|never|n't|won't|can't|wouldn't) (?:\w+ ){0,3}(?:friend|"
            r"follow|add|accept|be friends|hang|go|drink)|i used to drink|sober "
            r"friends|facebook group|drink(?:ing)? (?:beer|a beer)|when i (?:was|"
            r"drank)|before i got|friends? (?:from|of mine)",
            False,
            0.65,
        ),
        (
            "promises secrecy",
            r"\b(?:never|not going to|won't|wouldn't|n't ever|not) (?:ever )"
            r"?(?:tell|breathe a word to|repeat it to) (?:\w+ )?(?:anyone|anybody|"
            r"a soul|no one|nobody|the (?:team|staff|counselors?|supervisor)"
            r"|(?:his|her|their) (?:mom|parents|po))\b|\bno matter what (?:you|"
            r"they|she|he)(?:'d)? (?:tell|told|say|said)|\bto (?:my|the) grave\b|"
            r"\bi (?:\w+ )?(?:keep|kept) (?:all |everybody's |"
            r"(?:his|her|their) )(?:\w+ )?secrets?\b|\b(?:nobody|no one)(?:'s|"
            r" is|'ll| will) (?:ever )?(?:going to )?(?:know|find out|hear)\b|"
            r"\bour (?:little )?secret\b|\b(?:promise[d]?|swore) (?:\w+ ){0,4}(?:sec"
            r"ret|not to tell|never to tell|wouldn't tell|i'd never tell)\b",
            (r"\bi(?:'d|'ll|'ve|'m|)\b|\bwe\b|\bme\b",),
            "",
            r"unless|except|if (?:somebody|someone|they|he|she|anybody)(?:'s|"
            r" is| are| might| was)|i (?:wouldn't|won't|can't|don't|couldn't|"
            r"never) (?:\w+ )?(?:promise|keep)|haven't told|i never told|i didn't "
            r"tell|i'd never told|told me (?:not )?to|never tell (?:anyone|anybody|"
            r"people|someone) (?:what to|how|to|they)",
            True,
            0.7,
        ),
        (
            "stays beyond what the role allows",
            r"\bi(?:'d|'ll| will| would|) (?:\w+ )?(?:sit|sleep|camp|park|stay|"
            r"drive) (?:\w+ ){0,4}(?:outside|at|by|in front of) (?:his|her|their)"
            r" (?:house|place|door|apartment|home) (?:\w+ ){0,3}(?:days|all "
            r"night|if i|until|till)|\bi (?:never|don't ever|won't ever) (?:say "
            r"no|turn (?:anybody|anyone|them) (?:away|down))\b|\bi(?:'m| am)"
            r" all (?:he|she|they)(?:'s|'ve| have| has) got\b|\bon my (?:day|"
            r"days|nights?) off\b.{0,50}\b(?:him|her|"
            r"them|client|people)\b|\boff "
            r"the (?:books|clock)\b.{0,40}\b(?:him|her|them)",
            (),
            "",
            r"(?:my|our) (?:son|daughter|mother|mom|dad|brother|sister)|stay "
            r"off|phone off|off the clock i'm",
            True,
            0.7,
        ),
    )
)
