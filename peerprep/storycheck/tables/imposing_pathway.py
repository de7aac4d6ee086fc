"""Rules of `imposing_pathway` (conduct item), one row each."""

from peerprep.storycheck.rules import Rule

RULES: tuple[Rule, ...] = tuple(
    Rule("imposing_pathway", reason, when, also=also, unless=unless, own=own, strength=strength)
    for reason, when, also, unless, own, strength in (
        (
            "names one only way",
            r"\b(?:the )?(?:only|one true|one right|one real) (?:\w+ )?(?:way|"
            r"thing|path|answer|road|cure|one who can|program|treatment|solution)"
            r"\b(?:\W+\w+){0,6}?\W*(?:works?|is|to|out|for|that|who|can|you|"
            r"they|anybody|people)\b",
            (
                r"<method>|recover|sober|better|heal|works?\b|get well|stay well|"
                r"get out|quit|fix|saved",
            ),
            r"for me\b|only way i|thing i|only way (?:\w+ )?(?:i|we) (?:knew|"
            r"know|could)|helped me|kept me|saved me|worked for me|my only|not "
            r"the only|isn't the only|no one right|n't the only|one way (?:out "
            r")?of many|"
            r"there(?:'s| is) no (?:one|single|right)|isn't one|not one|never "
            r"just one|only thing (?:keeping|that kept|i)|is the only thing "
            r"(?:standing|left)|only (?:thing|way) (?:he|she) (?:\w+ )?(?:wanted|"
            r"asked|had|needed|knew)",
            True,
            0.8,
        ),
        (
            "says nobody gets well another way",
            r"\b(?:nobody|no one|you can't|you won't|you'll never|can't nobody|"
            r"isn't nobody|ain't nobody|never (?:seen|met|known)|yet to (?:see|"
            r"meet)|they won't|people (?:can't|don't|won't)|you don't|haven't "
            r"(?:met|seen)|don't know (?:anybody|a soul|anyone))\b(?:\W+\w+)"
            r"{0,8}?\W+(?:gets?|stays?|recovers?|make it|makes it|heals?|better|"
            r"sober|well|do it|did it|changes?|beat|stuck|clean|quit|kick)\b.{0,60}\b"
            r"(?:without|until|unless|didn't|didn't|doesn't|don't|if you|if "
            r"they|till|off)\b",
            (),
            r"for me\b|can't do it for|without (?:support|help|people|somebody|"
            r"someone|hope|being heard|a home|housing|a place)|until (?:they're|"
            r"he's|she's|you're) ready|nobody gets (?:better|well) alone|i couldn't",
            True,
            0.75,
        ),
        (
            "runs down another way",
            r"\b(?:isn't|aren't|'re not|'s not|are not|is not|wasn't|ain't|not)"
            r" (?:really |actually |truly |even )*(?:true |real |any kind of "
            r"|no )?(?:recovery|in recovery|sober|sobriety|real recovery)\b|"
            r"\b(?:that's|it's|that is|that ain't|that isn't) (?:\w+ )?(?:not "
            r"(?:real|recovery)|cheating|a cop-?out|a crutch|nonsense|a joke|"
            r"quitting on)\b|\bjust (?:a )?(?:crutch|band-?aid|substitut\w+|"
            r"switch\w*|swap\w*|trad\w+|replac\w+)\b|\b(?:switch|swap|trad|replac)"
            r"(?:ed|ing|es|e|s|ping|ped) (?:one |drugs|an? )(?:\w+ )?(?:drug|"
            r"addiction|drugs|for|high)?|\blegal (?:heroin|high|dope)\b|\bliquid "
            r"handcuffs\b|\b(?:<method>|talking|groups?|pills|those programs)"
            r"(?:'s| is| are)? (?:\w+ )?"
            r"(?:a waste of (?:time|money)|useless|a crutch|a joke|nonsense|"
            r"garbage|a scam|for (?:weak|the weak|quitters)|poison|don't work|"
            r"doesn't work|never works?|never worked for anybody)\b|\beverything "
            r"else is (?:just|a)\b|\bnever works?\b|\bkeeps? (?:you|people|them)"
            r" sick\b|\b(?:isn't|not) real (?:healing|medicine)\b|\bthat's not "
            r"real\b",
            (
                r"<method>|recover|sober|drug|methadone|suboxone|talk|pills|steps|"
                r"group|program|harm|clinic|medic|they|you",
            ),
            r"for me\b|\bi was(?:n't)? (?:\w+ )?(?:sober|in recovery)|\bi'm "
            r"not\b|(?:he|she) was not sober|not sober yet|didn't work for me|"
            r"when i was|i wasn't|told me|said (?:i|to me)|people (?:say|said|"
            r"told)|they (?:say|said|told)|used to (?:think|say|believe)|some "
            r"people (?:say|think)|i don't (?:care|mind|judge) if|whether or "
            r"not|if (?:someone|somebody|a person)'s not",
            True,
            0.7,
        ),
        (
            "asks everyone to take one way",
            r"\b(?:everybody|everyone|all of them|they all|anybody|anyone|all "
            r"(?:my|these|the) \w+|every (?:\w+ )?(?:one|parent|person|vet|guy|"
            r"kid)|people|parents|they|you|he|she|folks|that child|these (?:kids|"
            r"guys)|addicts)\b(?: \w+){0,5}? (?:has to|have to|need(?:s)? to|"
            r"need(?:s)?|got to|should|must|ought to|better)\b(?:\W+\w+){0,6}?\W+"
            r"(?:<method>|the way i did|like i did|what i did|my way|same way|"
            r"get right with|pray\w*|surrender|hit rock bottom|believe|submit|"
            r"a higher power|abstain|complete abstinence)\b",
            (),
            r"to (?:get|find|wait for|access|afford|pay|take (?:their|his|her)"
            r") (?:\w+ ){0,3}(?:treatment|therapy|medication|meds|medicine)|"
            r"(?:their|his|her|my) (?:own )?(?:sponsor|therapy|church|faith|"
            r"treatment)|if they (?:want|choose)|doesn't|don't have to|nobody "
            r"(?:has|should)|access to|program requires|for me\b|the (?:shelter|"
            r"program) (?:says|rule)|should be able",
            False,
            0.7,
        ),
        (
            "steers people to one's own way",
            r"\bi (?:\w+ ){0,2}?(?:send|sent|take|took|bring|brought|steer\w*|"
            r"push\w*|point\w*|get|sign(?:ed)?|drag\w*|invite|haul\w*|walk\w*|"
            r"start(?:ed)?|put) (?:\w+ )?(?:everybody|everyone|all (?:of )?(?:them|"
            r"my|the|these)|every (?:single )?(?:one|person|guy|kid|vet|parent|"
            r"client|family)|anybody|anyone|each|my (?:\w+ )?(?:clients|kids|"
            r"guys|people|"
            r"ladies|vets|families|moms|youth|members)|them all|them)\b.{0,45}(?:<me"
            r"thod>|youth group|\bservices?\b|\bmass\b|\btemple\b|\bmosque\b"
            r"|revival|\bcelebrate recovery\b|bible study|my group)|\beverybody "
            r"i (?:coach|work with|support|sponsor) (?:goes|"
            r"has to|comes|does|works|gets|reads)\b",
            (),
            r"if they (?:ask|want)|asked (?:me|if)|choose|to (?:a |their |the "
            r")?(?:meeting|appointment)s? (?:they|he|she)|to their (?:own )?|"
            r"who want|church van|a ride|took me|i (?:got|take|took) (?:me|my "
            r"(?:meds|medication))|services? (?:office|desk|desk|window|they|"
            r"for|that)|my supervisor",
            False,
            0.75,
        ),
        (
            "brings prayer or politics to people supported",
            r"\b(?:pray|prays|prayed|praying|preach\w*|witness\w*) (?:\w+ )?(?:with|"
            r"over|to|at|for) (?:all|my (?:\w+ )?(?:clients|kids|people|guys|"
            r"families|ladies|group|vets|moms|youth|members|folks)|them\b|her\b|"
            r"him\b|every|each|people|that (?:boy|girl|man|woman|family)|clients|"
            r"everybody|everyone|the (?:\w+ )?(?:guys|families|kids|ladies|moms|"
            r"group|"
            r"people|clients|vets))|\b(?:open|opened|start|started|begin|close|"
            r"end) (?:\w+ ){0,6}(?:with|in) (?:\w+ ){0,3}(?:prayer|scripture|"
            r"a bible)|\b(?:lead|led) (?:\w+ ){0,4}in prayer|\b(?:talk|talked|"
            r"argu\w+|preach\w*|tell|told|discuss\w*|debate\w*|set them straight)"
            r" (?:\w+ ){0,6}(?:politics|about (?:jesus|god|the lord|the election|"
            r"scripture|who to vote)|the (?:gospel|good news))|"
            r"\bhands on (?:him|her|them)\b|\bread (?:\w+ ){0,3}(?:scripture|"
            r"the bible|bible verses) (?:to|with|at)|\b(?:hand|give|gave|pass)"
            r"(?:ed|ing|s)?(?: out)? (?:\w+ ){0,3}(?:bibles?|tracts|pamphlets "
            r"about)|\bvote\b.{0,30}\b(?:tell|told|make sure|why)",
            (r"\bi(?:'m|'d|'ll|'ve|)\b|\bwe\b",),
            r"own time|asked me|if they ask|at (?:his|her|their) request|when "
            r"(?:he|she|they) asks?|for (?:him|her|them) on my|pray for (?:him|"
            r"her|them|my (?:son|daughter|kids|family|brother|mom))|(?:he|she)"
            r" (?:asked|wanted)|(?:mom|grandma|mother|she|he|they|people) (?:prayed|"
            r"prays)|i pray with my (?:own )?(?:family|kids|wife|husband|sponsor|"
            r"mother)",
            False,
            0.75,
        ),
        (
            "says what people need to believe",
            r"\bgod(?:'s| is) the only|\b(?:need(?:s)?|find|accept|turn (?:to|"
            r"it over to)|give (?:it|their lives?|your life) to|get right with|"
            r"surrender to|come to) (?:\w+ )?(?:jesus|god|the lord|christ|their "
            r"maker|church)\b",
            (
                r"\b(?:they|you|people|everybody|everyone|he|she|them|parents|kids|"
                r"these|folks|who|that child|somebody|anybody)\b",
            ),
            r"\bi (?:had to |needed to |did |just |finally |)?(?:find|found|"
            r"need(?:ed)?|accept(?:ed)?|turn(?:ed)?|give|gave|get|got|surrender(?:ed"
            r")?|came|come)|for me\b|helped me|if (?:that's|they)",
            False,
            0.7,
        ),
        (
            "one's own way as the rule",
            r"\b(?:do|does|did|doing) it (?:the way|how|like) i (?:did|do|got)"
            r"\b|\b(?:the way i did it|what i did) (?:is|was|works)\b|\b(?:my|"
            r"the twelve-step|the 12-step) way or\b|\bno (?:shortcuts|other "
            r"way|exceptions|substitutes)\b|\bif (?:you're|they're|you are|he's|"
            r"she's) (?:still )?(?:on|taking|using) (?:<method>|meds|<drug>)",
            (),
            r"not everybody|don't (?:have|need) to do it|doesn't have to|isn't|"
            r"no other way i (?:knew|could)|question|prescriber|weed",
            True,
            0.65,
        ),
    )
)
