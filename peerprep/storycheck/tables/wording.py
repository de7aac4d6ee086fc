"""Wording items (4.16, 4.18): flagged when the speaker uses the words as their own."""

from peerprep.storycheck.rules import Rule

_OTHER = (
    r"\b(?:she|he|they|it|people|everybody|everyone|who|that (?:guy|lady|girl|woman|man|kid)|"
    r"(?:my|our|his|her|the) (?:\w+ )?(?:<relation>|family|guys?|lady|"
    r"woman|man|kids?|people|family|one|client))"
)
_BE = (
    r"(?:'s|'re| is| was| were| are| be| been| being| acts?| acted| "
    r"acting| went| goes| seemed| gets| got| looked| sounded| drove)"
)
_SELF = (
    r"\b(?:i'm|i am|i was|i'd been|i've been|me as|as|myself|call me|"
    r"we're|we are|us) (?:just |still |really |only |always |proud to "
    r"be )?(?:an? |the )?(?:\w+ ){0,2}?"
)

STIGMA: tuple[Rule, ...] = tuple(
    Rule("stigmatizing_language", reason, when, unless=unless, strength=strength)
    for reason, when, unless, strength in (
        # List A: about anyone, the speaker included.
        (
            "uses the word “{0}”",
            r"\b(?:junk(?:ie|y)s?|crack ?heads?|tweakers?|dope ?(?:fiend|head)"
            r"s?|drugg(?:ie|y)s?|winos?|psychos?|"
            r"schizos?|lunatics?|nut ?(?:case|job|bag|house)s?|nutters?|retard(?:ed|"
            r"s)?)\b",
            r"tweakers? (?:the|my) (?:resume|plan)|psycho-?education",
            0.95,
        ),
        (
            "uses the word “{0}” about a person",
            r"\b(?:a|the|that|this|old|town|some|no|another|stupid|angry|mean|"
            r"just|of|them|those|these|falling-down|like a) "
            r"drunks?\b(?! (?:driv|tank|dial|text|person|man|dad|guy|woman|on|"
            r"and disorderly|most|all|every|by|when|again|tests?|mom|father|"
            r"husband|night|"
            r"brother|uncle|stupor|with))|\bdrunks\b|\b(?:a|an|the|old|no|some|"
            r"two|lazy|of|like) bums?\b(?! (?:knee|leg|hip|deal|rap|shoulder|"
            r"ankle|"
            r"ticket|check))|\bbums\b",
            r"i was a drunk (?:mess|driver)|bum a (?:ride|smoke)",
            0.85,
        ),
        (
            "says “clean” for time in recovery",
            r"\b(?:been|stay(?:ed|ing|s)?|got|getting|gets?|was|am|i'm|still|"
            r"is|are|she's|he's|they're|gone|go|going|years?|"
            r"months?|days?|weeks?|be|being|became|remain\w*|keep\w* (?:me|him|"
            r"her|them)|kept (?:me|him|her)|help\w* (?:\w+ )?(?:get|stay)) "
            r"(?:\w+ ){0,1}?(?:completely |totally |finally |all )?clean\b(?! "
            r"(?:the|up|house|houses|out|kitchen|rooms?|clothes|break|slate|"
            r"water|sheets|my|"
            r"your|his|her|off|offices|teeth|cut|bill|shirt|bed|place|for (?:a "
            r"living|work)|socks|plate|air|hands|one|needles|and (?:quiet|tidy|"
            r"safe|warm|neat|bright|dry)))|\bclean "
            r"(?:and sober|time|date|day|living|for (?:\w+ ){0,3}(?:years?|months?|"
            r"days?|weeks?)|since|now\b|<number> (?:years?|months?|days?))|\bclean "
            r"(?:test|"
            r"drop|screen|urine|u\.?a\.?|pee|drug test)s?\b|\b(?:years|months|days) clean\b",
            r"keep(?:ing)? (?:it|the \w+|my \w+|things) clean|came clean (?:about|"
            r"to|with)|come clean (?:about|to|with)|(?:i|we|to|would|must|had "
            r"to) clean (?:the|my|"
            r"up|house|his|her|their|your|a)|room (?:is|was) clean|kitchen (?:is|"
            r"was)|clean bill of health|is (?:quiet|warm|safe) and clean",
            0.9,
        ),
        (
            "says “dirty” about a test or a person",
            r"\bdirty (?:\w+ )?(?:tests?|drops?|screens?|urines?|u\.?a\.?s?|"
            r"pee|needles?|samples?|cups?)\b|\b(?:drop(?:ped|ping)?|"
            r"test(?:ed|ing)?|came (?:back|up)|come (?:back|up)|pee(?:d|ing)"
            r"?|piss(?:ed|ing)?|popped) dirty\b",
            "",
            0.9,
        ),
        (
            "uses the word “abuse” for substance use",
            r"\b(?:substance|drug|alcohol|polysubstance|opioid|prescription|"
            r"pill|heroin|meth)s?(?: and (?:alcohol|drug|substance))?"
            r"[- ]abus(?:e|er|ers|ing)\b|\babus(?:e|ed|ing) (?:drugs|alcohol|"
            r"substances|heroin|pills|opioids|meth|cocaine|prescription|my (?:meds|"
            r"prescription))\b|\baddict and "
            r"abuser",
            r"substance abuse and mental health services|institute on (?:drug|"
            r"alcohol) abuse|drug abuse resistance|substance abuse (?:services|"
            r"counselor|"
            r"bureau|program|center) (?:administration|office|division)",
            0.9,
        ),
        (
            "says “committed suicide”",
            r"\bcommit(?:s|ted|ting)? suicide\b",
            r"\bdon't say committ?ed|never say commit|not committed",
            0.95,
        ),
        (
            "calls an attempt successful or failed",
            r"\b(?:successful|failed|unsuccessful|botched) (?:\w+ )?(?:suicide "
            r")?attempts?\b|\bsuccessfully (?:killed|completed)|\bfailed suicide",
            r"attempts? (?:to (?:get|find|quit|stop|pass|call|reach|apply|enter)"
            r"|at (?:treatment|school|rehab|college|sobriety|recovery))",
            0.85,
        ),
        (
            "uses the words “{0}”",
            r"\bthe mentally ill\b|\bthe homeless\b(?! (?:shelter|services|program|"
            r"coalition|outreach|man|woman|guy|vet|people|person|camp|folks|"
            r"community|population|"
            r"count|court|youth|kid|famil|liaison|vets|men|women|students?|guys|"
            r"team|veteran|system|response|unit))|\bfrequent flyers?\b|\blow[- "
            r"]functioning\b|\battention[- ]see(?:k(?:ing|"
            r"ers?))\b|\bjust (?:want(?:s|ed)?|looking for|doing it for) attention\b",
            r"frequent flyer (?:miles|program)",
            0.9,
        ),
        # List B: about other people or groups only.
        (
            "uses the word “{0}” for other people",
            r"\b(?:addicts?|alcoholics?|felons?|ex-?cons?|ex-convicts?|convicts|"
            r"inmates?|offenders?|ex-offenders?)\b(?! anonymous| in recovery "
            r"anonymous| drink| "
            r"beverage| cider)",
            _SELF + r"(?:addicts?|alcoholics?|felons?|ex-?con|inmate|offender)|(?:alcoholics"
            r"|narcotics|cocaine|gamblers) anonymous|non-?alcoholic|we addicts|"
            r"us addicts|"
            r"adult child(?:ren)? of|inmate number|department of|friendly for|"
            r"felon-friendly|hire felons act",
            0.8,
        ),
        (
            "calls someone by a diagnosis",
            r"\ba schizophrenic\b|\b(?:a|the|some|those|total|these) (?:borderlines?"
            r"|bipolars?|schizophrenics?|psychotics?)\b(?! (?:disorder|personality|"
            r"episode|break|illness|"
            r"symptoms?|diagnosis|depression|support|spectrum|patient|mom|label|"
            r"thing|medication|person))|"
            + _OTHER
            + r"(?:'s|'re| is| was| were| are| seemed| acts?| acted) (?:\w+ ){0,2}(?:s"
            r"chizophrenic|bipolar|borderline|"
            r"psychotic|manic-depressive|anorexic|bulimic|autistic)\b(?! (?:disorder"
            r"|personality|episode|support|group))",
            r"\b(?:i'm|i was|i am) (?:a )?(?:\w+ )?(?:schizophrenic|bipolar|"
            r"borderline|psychotic)|diagnosed (?:as|with)|told (?:me|us) (?:\w+ "
            r")?(?:she|he)|doctor said|said (?:she|he) (?:is|was)",
            0.85,
        ),
        (
            "uses “{0}” about someone",
            _OTHER + _BE + r" (?:\w+ ){0,2}(?:crazy|nuts|insane|mental|cuckoo|batty|unhinged|"
            r"loony)\b(?! (?:busy|about|health|how|good|hard|expensive|fast|"
            r"strong|long|"
            r"hours|late|schedule|illness|hospital|ward|talented|smart|week|day))",
            r"\b(?:it|that|this|things|schedule|week|work|place|traffic|line|"
            r"hours|spring|summer|waitlist)(?:'s| is| was| were| got| gets)? "
            r"(?:\w+ )?(?:crazy|nuts|insane)|(?:made|make|making|driv\w+|drove)"
            r" me|"
            r"i(?:'m| was| felt| thought i was| am)? (?:\w+ )?(?:going |feeling "
            r")?(?:crazy|nuts|insane)|mental health",
            0.75,
        ),
        (
            "uses “{0}” about a person",
            r"\bcrazy (?:person|people|lady|guy|woman|man|mother|ex|kids?|ones?|"
            r"dad|mom|girl|boy|folks|uncle|aunt|brother|sister|neighbor|"
            r"homeless|"
            r"old|client|clients|behavior|patients?|vets?|family|roommate|boyfriend|"
            r"girlfriend)\b|\bthe crazies\b|\bmental (?:cases?|patients?)\b|"
            r"\bpsych(?:o)? cases?\b|\binsane (?:person|people|woman|"
            r"man|guy|lady)\b|\bwackos?\b|\bloon(?:y|ies)\b",
            r"\bcrazy (?:kids?|family) (?:schedule|road)",
            0.8,
        ),
    )
)

HOSTILITY: tuple[Rule, ...] = tuple(
    Rule("provider_hostility", reason, when, also=also, unless=unless, strength=strength)
    for reason, when, also, unless, strength in (
        (
            "an insult: “{0}”",
            r"\b(?:idiots?|morons?|quacks?|crooks?|imbeciles?|pill[- ]pushers?|"
            r"monsters?|scum(?:bags?)?|liars?|clowns?|jerks?|snakes?|vultures|"
            r"leeches|parasites|"
            r"a\w*holes?|dirtbags?|sadists?|hypocrites|garbage (?:people|person|"
            r"human)|trash (?:people|human)|con artists?|bullies|witch(?:es)"
            r"?|devils?|pigs?|tyrants?|racket|losers?|lowlifes?|deadbeats?)\b",
            (
                r"\b(?:<provider>|he|she|they|them|those|these|him|her|people|place|"
                r"guy|woman|lady|bunch)\b",
            ),
            r"\b(?:i was|i'm|i felt like|myself|called me|calling me) (?:such "
            r")?(?:an? )?(?:\w+ )?(?:idiot|moron|monster|liar|jerk|loser|clown|"
            r"deadbeat)|class clown|garbage (?:bag|truck|can|collect)|guinea "
            r"pig|"
            r"(?:not|isn't|wasn't|aren't|weren't|n't) (?:all |really |a |an "
            r"|some |the )*(?:monsters?|idiots?|villains?|liars?|devil)|made "
            r"me out|felt like (?:a|an)|my (?:own )?(?:\w+ )?monsters?|"
            r"addiction (?:is|was)|disease (?:is|was)",
            0.85,
        ),
        (
            "contempt: “{0}”",
            r"\b(?:is|was|are|were|'s|'re|such|been|total|totally|completely|"
            r"absolutely|just|pretty|a bunch of|bunch of) (?:\w+ )?(?:useless|"
            r"worthless|a joke|garbage|trash|pathetic|incompetent|evil|stupid|"
            r"dumb|"
            r"corrupt|heartless|lazy|clueless|a scam|a waste of (?:space|time|"
            r"money|skin|breath)|crooked|good[- ]for[- ]nothing|brain-?dead|"
            r"a disgrace|soulless|hateful|a circus|vile)\b",
            (r"\b(?:<provider>|place|program|people|clinic|facility)\b",),
            r"\bi(?:'m| was| felt| am)? (?:\w+ ){0,3}(?:useless|worthless|stupid|"
            r"dumb|lazy|a joke|pathetic|garbage|trash)|felt (?:\w+ )?(?:useless|"
            r"stupid|worthless|dumb)|(?:called|told|made) me|(?:was|is|am) not "
            r"(?:stupid|lazy|useless)|"
            r"n't (?:stupid|lazy|useless|worthless)|therapy(?:'s| is)|meetings "
            r"are|no joke|not a joke|system is broken",
            0.75,
        ),
        (
            "“the worst” about people or an agency",
            r"\bthe (?:absolute |literal |very )?worst (?:human|person|people|"
            r"kind of|staff|doctor|nurse|counselor|caseworker|boss|program|agency|"
            r"hospital|place|therapist|"
            r"teacher|judge|mother|father|parent|excuse for|run)\w*\b|\b(?:they|"
            r"he|she|staff|people|those \w+|<provider>)(?:'re| are| were|'s|"
            r" is| was) (?:just )?the worst\b",
            (),
            r"worst (?:part|thing|day|moment|night|year|pain|time|experience|"
            r"of (?:it|my|the))|worst place i(?:'d| had|'ve)? (?:ever )?been|"
            r"worst enemy",
            0.8,
        ),
        (
            "a sweeping claim about motives",
            r"\b(?:only|just|all they) (?:ever )?(?:care[ds]?|want(?:s|ed)?|"
            r"in it|there|out|did it) (?:\w+ )?(?:about|for|is|was|to) (?:\w+ "
            r"){0,5}(?:money|check|checks|paychecks?|insurance|numbers|themselves|"
            r"profit|billing|beds|hours|control|power|look good|watch you fail|"
            r"fail)\b|\ball (?:they|he|she) (?:\w+ )?(?:want|wants|wanted|care|"
            r"cares|cared about|care about|see|saw)(?:ed)? (?:is|was|about)?\b.{0,25"
            r"}\b(?:money|check|insurance|"
            r"control|power|profit|paycheck|numbers|dollar|dollars)|\b(?:in "
            r"it|there) for the (?:money|paycheck|check)\b|\b(?:don't|doesn't|"
            r"didn't|never|couldn't|could) (?:give|care|gave|cared) (?:a |two "
            r"|one )?(?:damn|crap|hoot|less|rip|rat\w*|"
            r"cents|bit|lick|about (?:any(?:body|one)?|us|you|me|the (?:kids|"
            r"people|patients)|people|these))\b|\bwant(?:s|ed)? (?:you|us|me|"
            r"to see (?:you|us|me)) (?:to )?(?:fail|die|dead|locked up|back "
            r"in)|\b(?:enjoy|love|like|get off on)"
            r"(?:s|ed)? (?:watching|seeing|making) (?:you|us|people|kids|me)"
            r" (?:suffer|fail|cry|beg|squirm)",
            (r"\b(?:<provider>|they|he|she|those|these|nobody there|people)\b",),
            r"didn't care about (?:me|myself|my own|anything)? ?(?:anymore)?$|"
            r"\bi (?:\w+ )?(?:didn't|don't|couldn't|never|did not) (?:really "
            r")?(?:care|give|gave|cared)|i only cared|all i|i just wanted|it "
            r"felt like|felt like",
            0.8,
        ),
        (
            "says all of them are alike",
            r"\b(?:all|every (?:single )?(?:one|last one) of|every|none of|most "
            r"of|all of) (?:(?:the|those|these|them|my) ?)?(?:<provider>|doctors|"
            r"cops|p\.?o\.?'?s)?\b(?: \w+){0,3} (?:lie|lies|are liars|are the "
            r"same|"
            r"are crooks|are corrupt|are quacks|are idiots|don't care|doesn't "
            r"care|care about|hate|hates|only|could care|want you|are in it|"
            r"are out to|is a|are a)\b",
            (r"\b(?:<provider>|they|them)\b",),
            r"all (?:the )?families|parents (?:only )?want (?:what's|the)|every "
            r"parent|they all (?:have|want) (?:what|to)|all kids|most of the "
            r"(?:guys|people)",
            0.65,
        ),
        (
            "contempt for what they know or do",
            r"\b(?:<provider>|they|people|he|she) (?:\w+ ){0,2}(?:wouldn't know|"
            r"don't know|doesn't know|didn't know|couldn't find|can't find|couldn't "
            r"run|couldn't tell) (?:a |an |their |his |her |the |anything about|"
            r"squat|jack)"
            r"\b.{0,50}\b(?:if|thing|first thing|hand|hole|butt|elbow|squat|"
            r"jack|from a|anything)\b",
            (),
            r"\bwhat to (?:do|say)|\bhow to\b|the answer|my name",
            0.75,
        ),
        (
            "puts all the blame on someone",
            r"\b(?:all|totally|completely|entirely|100 percent|a hundred percent)"
            r" (?:\w+ )?(?:his|her|their|my \w+(?:'s)?|the \w+(?:'s|s')?|that "
            r"\w+(?:'s)?) (?:\w+(?:'s) )?fault\b|\b(?:it's|it is|it was|that's|"
            r"that was) (?:all )?(?:his|her|their|my \w+'s|"
            r"the \w+'s|because of (?:him|her|them)) (?:\w+ )?(?:fault)\b|\bi "
            r"blame (?:him|her|them|the \w+|my \w+|that \w+)\b.{0,20}\b(?:for|"
            r"all|every|entire)|\b(?:ruined|destroyed|wrecked|took) my (?:whole "
            r"|entire )?(?:life|childhood|family)\b|\bis the (?:only |whole "
            r"|sole )?reason (?:i|my \w+) (?:lost|went back|relapsed|ended up|"
            r"got|is|am|was)\b|\bif it (?:wasn't|weren't) for (?:him|her|them|"
            r"my \w+|that \w+|those \w+),? (?:i|my \w+|none)",
            (),
            r"not (?:all )?(?:his|her|their)|n't (?:all )?(?:his|her|their|my)"
            r"|used to blame|i don't blame|(?:drinking|addiction|drugs|alcohol|"
            r"it|using|illness|disease|depression|i) (?:\w+ )?(?:ruined|destroyed|"
            r"wrecked|took)|i thought it was|(?:wouldn't|might not) be "
            r"here|saved",
            0.75,
        ),
    )
)

RULES: tuple[Rule, ...] = STIGMA + HOSTILITY
