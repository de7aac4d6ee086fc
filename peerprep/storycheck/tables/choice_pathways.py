"""Rules of `choice_pathways` (include item), one row each."""

from peerprep.storycheck.rules import Rule

RULES: tuple[Rule, ...] = tuple(
    Rule("choice_pathways", reason, when, also=also, unless=unless, own=True, strength=strength)
    for reason, when, also, unless, strength in (
        (
            "says what worked for you may not be for others",
            r"\b(?:worked|works|work|right|helped|good|fit|sure about something)"
            r" for me\b.{0,80}\b(?:might|may|not|doesn't|isn't|won't|someone "
            r"else|somebody else|others|everybody|everyone|still)\b|\b(?:might|"
            r"may|could|will|would) (?:not )?(?:\w+ )?(?:look|be) (?:nothing "
            r"like|different from|a whole different|not a copy|theirs|nothing)"
            r"\b|\bnot (?:a copy of|like|the same as) mine\b|\bnot (?:everybody|"
            r"everyone)(?:'s)?\b.{0,30}\b(?:road|path|way|thing|answer|recovery|"
            r"cup)\b|\b(?:isn't|not|wasn't) (?:right |the answer |"
            r"the way |going to be |going to work )?for (?:everyone|everybody)"
            r"\b|\b(?:my|mine) (?:way|road|path|program|recovery)\b.{0,40}\b(?:theirs"
            r"|yours|his|hers|their own|somebody else's)\b|\b(?:a whole different|"
            r"another|their own|a different) (?:road|way|path|route)\b",
            (),
            r"wasn't right for me$|my way or|worked for me,? so they|not for "
            r"everybody who|nobody|have to do it",
            0.75,
        ),
        (
            "leaves room for many ways",
            r"\b(?:many|different|lots of|all kinds of|all sorts of|more than "
            r"one|a lot of|a hundred|a million|whole lot of|as many|several|"
            r"multiple|plenty of|so many|every kind of) (?:\w+ )?(?:paths?|pathways?"
            r"|ways?|roads?|routes?|doors?|recover(?:y|ies))\b|\b(?:no|isn't|"
            r"not|never|ain't) (?:just |only )?(?:a |any )?(?:one|single|right|"
            r"wrong|one right|only one) (?:\w+ )?(?:path|way|road|answer|size|"
            r"recipe)\b|\b(?:recovery|healing|wellness|it|everybody's (?:recovery|"
            r"path|road)|everyone's (?:recovery|path|road)|that|getting (?:well|"
            r"better)) "
            r"(?:\w+ )?(?:looks?|is) (?:\w+ )?(?:different|its own)\b|\bboth "
            r"of (?:those|them) (?:can be|are|is)\b|\ba real way\b|\bevery family "
            r"(?:finds|has|goes)\b|\bfinds? (?:its|their|his|her) own (?:way|"
            r"path)\b|\bsome (?:\w+ ){1,3}(?:want|use|need|like|go|do)\b.{2,60}\bsom"
            r"e (?:\w+ ){0,2}(?:want|use|need|like|go|do)\b",
            (),
            r"lots of programs|different (?:backgrounds|people)|in (?:so )?many "
            r"ways,? (?:i|it|that)|helped me in|different way of (?:paying|scoring)"
            r"|(?:hid|hide|score|use|used) (?:\w+ )?(?:a lot of|many|different)"
            r" ways|many ways i|i tried|the only|no one way to (?:get|score)",
            0.7,
        ),
        (
            "says the choice is theirs",
            r"\b(?:their|his|her|its|the person's|that person's|that parent's|"
            r"your|the family's|everybody's|everyone's|people's) own (?:\w+ "
            r")?(?:paths?|way|road|pace|goals?|choices?|decisions?|recovery|"
            r"terms|journey|answers?|plan|ways)\b|\b(?:their|his|her|hers|theirs|"
            r"the person's|that (?:person|parent)'s|the family's|the parent's)"
            r" (?:\w+ )?(?:call|choice|choices|decisions?|say|goals?|lead|terms|"
            r"pick|pace|path|road|way|journey|timeline|vote)\b|\bup to (?:them|"
            r"him|her|the (?:person|parent|family|individual|vet|youth))\b|\bin "
            r"charge of "
            r"(?:their|his|her)\b|\b(?:is|are|going to be|that's|was) theirs\b|"
            r"\btheirs to\b|\bget(?:s)? (?:the say|to (?:decide|"
            r"choose|pick|say|find|figure|call|lead))\b",
            (
                r"\b(?:i|i'd|i'm|i'll|my|we|me|our|it's|it|that's|recovery|person|"
                r"people|family|families|parent|they|she|he|theirs|you)\b",
            ),
            r"in (?:his|her|their) way|on (?:his|her|their) way|out of the way|"
            r"(?:his|her|their) way of (?:showing|saying|punishing)|my (?:mom|"
            r"dad|ex|sister|mother|father|husband)(?:'s)?\b.{0,30}(?:decision|"
            r"choice|call)|(?:return|got|took|missed|answer|answered|phone|gave "
            r"me|make|made) (?:\w+ )?(?:his|her|their) call|it's their fault|"
            r"(?:bad|poor|terrible) (?:choices?|decisions?)|supposed to|their "
            r"goal (?:was|is) (?:to (?:bill|make))|in the way|isn't (?:his|her|"
            r"their) call|he didn't get to (?:decide|choose)",
            0.65,
        ),
        (
            "lets the other person choose",
            r"\b(?:let|lets|letting) (?:them|him|her|the (?:person|parent|family|"
            r"youth|vet)|people|that parent|folks|each person|somebody) (?:\w+ "
            r")?(?:pick|choose|decide|lead|set|drive|tell me|figure|go at|find|"
            r"name|be the|take the lead|run|steer|define|say|land)\b|\b(?:they|"
            r"he|she|the (?:person|parent|family|youth|member)|you|people|folks|"
            r"whoever) (?:\w+ )?(?:decides?|decided|chooses?|chose|picks?|picked|"
            r"leads?|sets?|drives?|gets? to|calls?) (?:\w+ )?(?:the (?:goals?|"
            r"pace|agenda|way|shots|lead|plan|direction|say|place|next)|(?:what|"
            r"which|whether|when|how|where|if|not to|decide|choose|"
            r"pick|figure|find|say|for (?:themselves|himself|herself)))|\b(?:follow|"
            r"followed|following|take|took) (?:their|her|his|that \w+'s|the "
            r"(?:person|parent|family|youth)'s) (?:lead|cue)\b|\b(?:lay|laid|"
            r"give|gave|offer|offered|put|show|go over|went over) (?:\w+ ){0,4}(?:op"
            r"tions|choices)\b|\bwhichever (?:\w+ )?(?:he|she|they|one)\b|\bwhatever"
            r" (?:they|he|she) (?:choose|chooses|pick|picks|decide|decides|want|"
            r"wants|says)\b|\bask(?:ed|s|ing)? (?:\w+ )?(?:what|which|where|"
            r"how) (?:\w+ ){0,6}?(?:he|she|they|that parent|person) (?:\w+ )"
            r"?"
            r"(?:want(?:s|ed)?|would like|did want|hoped|felt|thought would "
            r"help|'d like)\b|\bwhat (?:matters|mattered) (?:\w+ )?to (?:them|"
            r"him|her)\b|\brespect(?:ed)? (?:it|that|his|her|their)(?: \w+)? "
            r"?(?:and|choice|decision|even|no|call)?\b|\bwhat (?:\w+ ){0,4}looks "
            r"like (?:for|to) (?:her|him|them|you)\b|\bperson (?:choose|decide|"
            r"lead)s?\b|\bnot (?:my|mine) to (?:pick|choose|decide)\b",
            (r"\b(?:i|i'd|i'm|i'll|my|we|me|our|they|you|whichever)\b",),
            r"i (?:made|convinced|told)|(?:judge|court|cps|they) (?:\w+ )?decide[ds]"
            r"? (?:to|that|i|whether)|let them (?:know|walk)|(?:he|she|they)"
            r" decided (?:to|that|i)|(?:he|she) (?:picked|chose) (?:me|up)|called "
            r"(?:\w+ )?if|asked (?:me|for)|set(?:s)? (?:me|off)|(?:don't|not|"
            r"n't|never) (?:let|give)",
            0.7,
        ),
    )
)
