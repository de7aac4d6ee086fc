"""Rules of `purposeful_disclosure` (include item), one row each."""

from peerprep.storycheck.rules import Rule

_I = r"\b(?:i|i'm|i've|i'd|i'll|me|my|we|we've|we're|our|us)\b"
_STORY = (
    r"\b(?:my|own) (?:own )?(?:\w+ )?(?:story|stories|experience|stuff|"
    r"past|history|recovery|life|case|business|part|attempt|diagnosis|"
    r"details?|piece)\b"
)

RULES: tuple[Rule, ...] = tuple(
    Rule(
        "purposeful_disclosure", reason, when, also=also, unless=unless, own=True, strength=strength
    )
    for reason, when, also, unless, strength in (
        (
            "keeps a part private on purpose",
            r"\bspare you\b|\b(?:skip|skipping) (?:over|past|that|the (?:details|"
            r"rest|part)|all)\b|\bleav(?:e|ing) (?:\w+ ){0,3}?(?:it there|it "
            r"at that|that (?:part|there|out|alone|for)|the rest|some of|parts?|"
            r"the details|the hard|out the|most of (?:it|that))\b|\b(?:keep|"
            r"keeping|kept) (?:\w+ ){0,6}?(?:private|to myself|for myself|closed|"
            r"mine|with me|out of (?:it|this|the room)|off the table|between "
            r"me)\b|\b(?:won't|not going to|don't (?:need to )?|rather not|don't "
            r"have to|"
            r"am not going to|choose not to|prefer not to|no need to|i try not "
            r"to) (?:go into|get into|go through|share|talk about|tell you|say "
            r"(?:more|much)|dwell|describe|give you|walk you through)\b|\b(?:details"
            r"|that part|that chapter|the rest|parts of (?:that|it)|some of "
            r"(?:it|that)|that one|that piece|the worst of it)(?:'s| is| are|"
            r" stays?| stay|,)? (?:\w+ )?(?:private|mine|closed|for me|my business|"
            r"with me|stays?|at home|home|between|i keep|i hold|belongs? to)"
            r"\b|\bnot what (?:this|today|you|it)(?:'s| is|) ?(?:\w+ )?(?:for|"
            r"about|need|here)\b|\bi (?:just |will just |'ll just )?(?:hold|"
            r"held) "
            r"(?:\w+ ){0,3}back\b|\bi'll (?:just )?(?:say|share|tell you) (?:\w+ "
            r")?(?:that|this|the (?:part|piece)|what's|only)\b|\bchoos(?:e|ing)"
            r" to (?:keep|leave|hold|share|not)\b|\b(?:that's|that is) (?:all|"
            r"as (?:far|much) as) i(?:'ll| will|'m going to| want to| need to|"
            r") ?(?:\w+ )?(?:say|share|go|tell)\b",
            (_I,),
            r"what (?:they|she|he|you|a vet|people|somebody) (?:tell|tells|told|"
            r"say|says|said)|(?:his|her|their) (?:secrets?|private)|between "
            r"us|keep (?:his|her|their|it) secret|my (?:son|daughter|kid|child)"
            r"'s (?:records|school)|can't talk about|don't (?:really )?like "
            r"(?:talking|to talk)|(?:them|him|her|people|youth|kids|client) "
            r"(?:\w+ )?private|leave the rest of (?:my|the) (?:family|day)|keep "
            r"(?:him|her|them) (?:with me|home|out)|never tell|kept (?:him|her|"
            r"them)|leave (?:him|her|it alone)|skip (?:the|a) (?:evening|dose|"
            r"meeting|line)|not going to share (?:my|a|the) "
            r"(?:number|cell)|promise|haven't told|keep what|what i keep private and",
            0.75,
        ),
        (
            "says how or when you share your story",
            _STORY,
            (
                r"\b(?:share|sharing|tell|telling|told|bring|brought|use|using|talk|"
                r"mention|offer|open|give|say|pick|choose|decide|disclos\w+|drop|"
                r"story)\b",
                r"\b(?:only (?:if|when|the|share|bring|what|part|tell|use)|if (?:it|"
                r"they|it's|he|she|somebody)|ask(?:ing)? (?:\w+ ){0,3}(?:first|if|"
                r"before)|first\b|short|brief|a (?:small|little|tiny|minute|sentence|"
                r"piece|bit|sliver|line)|one (?:thing|piece|part|sentence)|piece|"
                r"the parts?|parts? (?:of|that|about)|which parts?|what parts?|back "
                r"to (?:them|him|her|the|what)|not because|for (?:them|their|his|"
                r"her|the person)|on purpose|purpose|helps?|useful|fits?|relevant|"
                r"matches|before i|to connect|decide|choose|careful|sparingly|"
                r"not about me|not mine to|who (?:it's|this is) for|when it|in front "
                r"of me|enough (?:to|so)|needs? (?:it|to hear)|not his|not theirs|"
                r"isn't (?:his|hers|about))\b",
            ),
            r"long story short|open book|my sponsor shared|shared (?:his|her|"
            r"their) story|help (?:him|her|them|people) (?:tell|share)|tell "
            r"(?:his|her|their) (?:own )?stor(?:y|ies)|when i told my story "
            r"at|past (?:few|week|month)|my past (?:job|position|employer)|all "
            r"the time|ask me anything|part of my (?:recovery|job|story that)"
            r"|\bi told (?:him|her) (?:he|she|to)|back to (?:school|life|my "
            r"life)|helps me (?:heal|stay)|ruined my life|saved my life|changed "
            r"my life|(?:my|own) (?:\w+ )?recovery (?:is|was|first|started|began)",
            0.65,
        ),
        (
            "asks or checks before sharing",
            r"\bi(?:'d|'ll| always| would| will|) (?:\w+ )?(?:ask|check|see)"
            r" (?:\w+ ){0,5}?(?:if|whether|before|first|permission)\b.{0,50}\b(?:sha"
            r"re|sharing|hear|hearing|something from|from my|tell)\b|\b(?:before|"
            r"when|if) i (?:share|tell|open my mouth|bring up|disclose|say anything|"
            r"say something|walk in)\b.{0,80}\b(?:ask|check|decide|know|who|"
            r"why|why i|whose|for|help)\b|\bwho(?:'s| is) (?:this|it|that) (?:really"
            r" )?for\b|\bif it's for (?:me|them|him|her)\b|\bask (?:them )?if "
            r"it(?:'d| would)? (?:help|be okay|be ok)\b|\bwhat (?:\w+ )?parts? "
            r"(?:of|to)\b.{0,30}\b(?:share|tell|keep|okay)",
            (_I,),
            r"asked (?:me|if) (?:i|he|she|they) (?:could )?share|(?:their|his|"
            r"her) (?:story|information|number)|before i tell (?:him|her|them)"
            r" (?:to|what)|share (?:a|the) (?:room|ride|meal|number)",
            0.7,
        ),
        (
            "keeps it short and turns back to the person",
            r"\b(?:turn|turned|bring|brought|hand|handed|give|goes?|pass|put|"
            r"get|steer|take|swing|point|come|flip|toss)(?:ed|s|ing)? (?:it|"
            r"that|the (?:talk|conversation|focus|attention|light))?(?: \w+)"
            r"{0,2} back (?:to|on|over to|around to) (?:them|him|her|the person|"
            r"what|where|that|their|you|the other|whatever)\b|\bhanded (?:it "
            r")?right back\b|\bkeep (?:it|mine|that|my part) (?:\w+ )?(?:short|"
            r"brief|to a|small|simple|under|general|light)\b|\bthen i (?:stop|"
            r"hush|ask|get quiet|shut up|listen|zip)\b|\b(?:share|tell|say|give)"
            r" "
            r"(?:\w+ ){0,2}(?:just |only )?(?:a|the|one|that) (?:\w+ )?(?:little|"
            r"small|piece|part|bit|tiny|sentence|minute|line|"
            r"sliver)\b|\bi (?:only "
            r"|just )+(?:share|tell|say|talk about|bring up|mention|disclose|"
            r"told)\b.{0,60}\b(?:if|when|what|part|piece|the|enough|helps?|useful)"
            r"\b|\bi('ll)? (?:pick|choose) (?:\w+ )?(?:one|the) (?:thing|piece|"
            r"part|bit)\b|\bi (?:share|tell|told|say|said) (?:\w+ )?(?:my part|"
            r"the part|enough|just enough|what's useful|my child|my side)\b|"
            r"\bi tell (?:families|people|folks|them|vets|parents) (?:my|a) "
            r"part\b",
            (r"\b(?:i|i'd|i'm|i'll|i've|me|my)\b",),
            r"give (?:it|that) back to (?:the )?(?:community|others|me)|(?:brought|"
            r"came|got|bring) (?:it |him |her |them )?back to (?:life|work|school|"
            r"me)|tell (?:them|him|her) a little (?:about the (?:program|agency)"
            r"|what)|(?:story|stories) (?:of|about) (?:him|her|them)|keep (?:it|"
            r"the visit) short because|got me|they (?:turn|bring|hand)|part "
            r"(?:time|of the (?:job|team))|gave (?:him|her|them)|take (?:it|"
            r"that) back to (?:my|the) (?:supervisor|team)",
            0.65,
        ),
    )
)
