"""Include items (4.1 to 4.7): sentences that show what a strong story has."""

from peerprep.storycheck.rules import Rule

_I = r"\b(?:i|i'm|i've|i'd|i'll|me|my|we|we've|we're|our|us)\b"
_NOW = (
    r"\b(?:today|now|these days|nowadays|currently|again|finally|since)"
    r"\b|<number> (?:years?|months?)|\bi've got\b|\bi have\b|\bi'm\b|"
    r"\bi got\b|\bshe's\b|\bhe's\b|\bour\b"
)

ROLE: tuple[Rule, ...] = tuple(
    Rule(
        "role_connection",
        reason,
        when,
        also=also,
        near=near,
        unless=unless,
        own=True,
        strength=strength,
    )
    for reason, when, also, near, unless, strength in (
        (
            "says the experience is why you do this work",
            r"\b(?:that's|that is|this is|it's|it is|which is|that was|what "
            r"i went through is|going through (?:that|it|this) is|all of (?:that|"
            r"it) is) (?:\w+ ){0,3}(?:why|the reason|what (?:makes|made|drives|"
            r"brought|got|keeps|lets|led|pulled|drew|helps)|how come|how i (?:got|"
            r"came|know|can))\b|\bis why i (?:want|do|applied|chose|love|came)"
            r"\b|\bis (?:the reason i|what (?:brought|led|drew) me)\b",
            (
                r"\b(?:work|job|role|peer|position|field|applied|here|doing this|"
                r"coach|support|others|people|someone|somebody|folks|listen\w*|sit|"
                r"patient|<someone>)\b",
            ),
            "",
            r"that's why i (?:got|went|left|used|drank|stopped) |it's why i "
            r"(?:got|went|left)",
            0.85,
        ),
        (
            "joins what you lived to how you support someone",
            r"\b(?:because|since|having|after|from|as somebody who|as someone "
            r"who)\b(?:\W+\w+){0,4}?\W+(?:i've|i|i was|i'd|i'm|been|lived|my "
            r"own|that|it|somebody|someone|nobody|sat|gone|going|growing|living|"
            r"being|losing|what)\b.{3,140}?\b(?:i (?:can|know|try|get|don't|"
            r"want|always|make|won't|make sure|really|am|could|would|have|sit|"
            r"listen|bring|let|just|do|understand|stay|look|ask|see|tell)|i'm|"
            r"i'd|i'll|it (?:helps|lets|makes))\b",
            (
                r"\b<someone>\b|\b(?:others|peers?|this work|this role|this job|"
                r"they|kid|kids)\b",
                r"\bi(?:'ve| was| know what| remember|'d been| had| went| came| "
                r"needed| sat| lived| grew| got|'m)|\bsome(?:body|one) (?:\w+ ){1,3}me\b"
                r"|\bsomebody was\b|\bsomeone was\b|"
                r"\bhaving\b|\bgrowing up\b|\bbeing\b|\bgoing through\b|\bthat\b|"
                r"\bnobody\b|\bliving\b|\blosing\b",
            ),
            "",
            r"because (?:they|she|he|it's|people|i knew how|i could see|i knew "
            r"he|i knew she)|because of (?:covid|the)|\bdrank\b|\bmethod\b",
            0.6,
        ),
        (
            "joins what you lived to how you support someone",
            r"\b(?:i was (?:that|the|somebody|someone|one of|once|by myself|"
            r"alone)|i've been (?:there|on|in|that|through|where|homeless|locked)"
            r"|i know what (?:it's|it is|that's|it feels|that feels)|i know "
            r"how (?:it|that|lonely|hard|scary|bad|scared)|i remember|i needed|"
            r"i (?:got|was) (?:left|told|laughed|treated|lost|handed|scared|"
            r"moved|bounced|passed)|i came (?:home|out)|i went through|i've "
            r"lived|my own (?:son|daughter|kid|"
            r"child|mother|recovery|family|story|experience)|nobody (?:ever "
            r")?(?:looked|asked|told|listened|came|explained|believed|saw|sat)"
            r"|i grew up|i lived|i had (?:to|one|nobody|no)|i slept|"
            r"i'd been|what i (?:went|lived|needed)|growing up|being (?:in|on|"
            r"locked|homeless|a)|sleeping|that's what i needed|if i'd (?:been|"
            r"had)|i wish (?:somebody|someone)|i got so)\b.{2,160}?\b(?:so|and|"
            r"that's|which|is what|i try|makes me|helps me|"
            r"lets me|i can|now)\b.{0,90}",
            (
                r"\b(?:so|and) (?:now |when |if |whenever |what |with |for |that's "
                r")?(?:\w+ ){0,9}?(?:i|i'd|i'll|i'm|i can)\b|\b(?:helps|lets|makes|"
                r"taught) me (?:\w+ ){0,4}(?:with|to|be|sit|hear|see)|\bthat's (?:what|"
                r"why|how)|\bi (?:try|want|can|make sure|don't|always|never|bring|"
                r"know how)",
                r"\b(?:someone|somebody|anybody|anyone|people|folks|others|them|"
                r"they|him|her|mom|mothers?|moms|dads?|parents?|vets?|guys|guy|man|"
                r"woman|lady|kids?|youth|teen|teens|young (?:person|people)|peers?|"
                r"clients?|family|families|person|member|members|residents?|grandmama|"
                r"student|men|women|ladies)\b",
            ),
            "",
            r"\bso (?:they|he|she) (?:put|took|sent|got)|i was (?:that|the) "
            r"(?:bad|sick|drunk)|\bremember (?:the|his|her) (?:blood|smell|taste)"
            r"|i can tell (?:them|him|her)|\bmade (?:him|her|them)|\bkept (?:me|"
            r"us)|what they need to do",
            0.6,
        ),
        (
            "wants to be for someone what another was for you",
            r"\b(?:be|become|do|give|being|doing|pass|offer|hand) (?:\w+ ){0,3}?(?:t"
            r"hat|this|the|what|it|a) (?:\w+ ){0,3}?(?:person|one|somebody|someone|"
            r"lady|guy|man|woman|voice|face|kid|counselor|mentor|peer|hand|door|"
            r"light|thing|same|on|back|forward)?\b.{0,40}\b(?:for|to) (?:someone|"
            r"somebody|the next|another|others|these|a |other|people|anybody|"
            r"some|young|the (?:moms|vets|kids|guys|parents|ones))",
            (_I,),
            r"\b(?:i was|i needed|needed|did for me|was for me|met me|for me|"
            r"i never had|i didn't have|given to me|gave me|saved me|changed "
            r"my life|i had|showed up|that|helped me|library)\b",
            r"my (?:kids|son|daughter)|promise|ended up|lend|tell (?:them|him|"
            r"her) what",
            0.7,
        ),
        (
            "wants to give back what you were given",
            r"\b(?:give|pay|pass|hand|paying|giving|passing) (?:\w+ ){0,3}?(?:back|"
            r"forward|on|along)\b",
            (
                r"\b(?:given|gave|got|did|was|what|that|it|her|him|them)\b.{0,40}\b(?:me"
                r"|i)\b|\b(?:pay|paying) (?:it|her|him|them|that) (?:back|forward)"
                r"\b|\b(?:gave|given|did) (?:\w+ ){0,3}(?:to|for) me\b|another (?:shot|"
                r"chance)",
            ),
            "",
            r"give back to (?:the|my) community|pay (?:him|her|them|it) back "
            r"(?:the|every|in)|pass on (?:that|the|it)|money",
            0.75,
        ),
        (
            "does for others what was done for you",
            r"\b(?:like|the way|same way|what|how|which is how) (?:somebody|"
            r"someone|he|she|they|that \w+|my \w+|people|i wish|folks|nobody|"
            r"the \w+) (?:\w+ ){0,4}?(?:for|with|to|done|did|had done|treated|"
            r"gave|sat|needed) (?:\w+ )?me\b|\bhow i (?:wish|wished) (?:\w+ "
            r")?(?:they|someone|somebody|he|she|i)\b|\b(?:for somebody|for someone|"
            r"for others|for them) what (?:\w+ ){1,4}(?:did|gave|was) (?:for "
            r"|to )?me\b",
            (r"\b<someone>\b|\b(?:others|they|next|folks)\b", _I),
            "",
            r"did to me|treated me like (?:dirt|garbage)",
            0.7,
        ),
        (
            "says you’ve been where they are",
            r"\b(?:i've (?:been|sat|stood|walked|lived|gone)|i have been|i was "
            r"(?:once )?|i know what it's like|been) (?:\w+ ){0,4}?(?:there|"
            r"in (?:that|their|those|his|her|the same) (?:chair|shoes|seat|spot|"
            r"place|boat|room|bed)|where (?:they|he|she|people|somebody)|through "
            r"(?:it|that|this|the same)|on (?:that|the other|both) sides?(?: "
            r"of (?:it|that|the desk))?)\b.{0,120}",
            (
                r"\b(?:relate|connect|understand|help|support|sit|listen|people|"
                r"someone|somebody|them|they|folks|others|vets|kids|parents|moms|"
                r"guys|another|young)\b",
                r"\b(?:because|so|and|when|can|which|that's|since)\b",
            ),
            "",
            r"i've been there (?:two|three|four|five|six|a|since|for) |told "
            r"me|i can tell (?:them|him|her) what",
            0.65,
        ),
        (
            "says people like you need this",
            r"\b(?:can't stand to|don't want|never want|hate to|couldn't bear "
            r"to|make sure|don't leave|not leave|won't leave|wouldn't want|i "
            r"don't want) (?:\w+ ){0,6}?(?:see|leave|let|have|another|anybody|"
            r"nobody|somebody|anyone|someone|any|no)\b.{0,60}\b(?:like i (?:was|"
            r"did|had|felt)|the way i (?:was|did|felt)|alone|what i (?:went|"
            r"did|had)|feel(?:s)? (?:that|like|what))\b",
            (r"\bi (?:was|did|had|went|felt|got)\b|\bmyself\b|once\b",),
            "",
            "",
            0.7,
        ),
        (
            "says the experience taught you how to be with someone",
            r"\b(?:taught|showed|helps|helped|lets|makes|made|gave|trained) "
            r"me (?:\w+ ){0,8}?(?:and i (?:bring|take|use|carry)|(?:to )?(?:be "
            r"patient|sit with|listen to|hear|meet|spot|notice|see|walk with|"
            r"stay with|relate|connect|understand|support) (?:\w+ ){0,2}(?:with "
            r")?(?:people|someone|somebody|others|vets|parents|kids|them|another|"
            r"folks|other|moms|a|guys))\b",
            (),
            r"<someone>|that|being|living|what i",
            r"therapist (?:helped|taught)|training (?:taught|helped)|class taught|"
            r"i didn't choose",
            0.65,
        ),
    )
)

HOPE: tuple[Rule, ...] = tuple(
    Rule("hope_recovery", reason, when, also=also, unless=unless, own=True, strength=strength)
    for reason, when, also, unless, strength in (
        (
            "says you are in recovery",
            r"\b(?:in (?:long-term )?recovery (?:for|since|now|almost|over|going|"
            r"about|<number>)|been in recovery|(?:i'm|we're|he's|she's) in recovery|"
            r"<number>(?: and a half)?,? (?:years?|months?) (?:\w+ )?(?:sober|"
            r"in recovery|clean|home|free|out|substance[- ]free|without a (?:drink|"
            r"drug))|(?:sober|clean|dry|off (?:it|drugs|heroin)|substance[- "
            r"]free|home|out|stable|housed) (?:for |since |now |going on |about "
            r"|almost |over )*(?:<number>|\d+|twenty))\b|"
            r"\b(?:been|stayed|i'm) (?:\w+ )?(?:sober|clean|dry|stable|housed|"
            r"well|home|out)\b.{0,25}\b(?:years?|months?|since|now)\b|\b(?:my "
            r"(?:clean|sober|sobriety|recovery) date|i (?:have|got|celebrated)"
            r"|i've got) (?:\w+ ){0,2}(?:<number>|it's going to be) (?:\w+ )"
            r"?(?:years?|months?)\b(?! (?:on (?:probation|parole|paper)|left|"
            r"of (?:probation|parole|experience)|in (?:prison|jail)|until|to)"
            r")|\bclean date\b",
            (),
            r"did <number>|sentence|probation|got out in|<number> years in|want "
            r"to be sober|wasn't|years (?:of )?(?:using|drinking|homeless)|i "
            r"used|i drank|if they|clean test|home (?:group|health)|left home|"
            r"out (?:there|on the street)|got clean,? then|as a peer|been a "
            r"peer",
            0.85,
        ),
        (
            "says what life is like now",
            r"\b(?:my|our|his|her|their) own (?:\w+ )?(?:place|apartment|home|"
            r"house|studio|keys|front door|business|room|car|lease|bed|trailer)"
            r"\b|\b(?:studio|apartment|house|trailer|front door)\b.{0,30}\b(?:mine|"
            r"ours|lock\w*|my name)\b|\bkeys to\b|\bgraduat(?:ed|ing|es)\b|\b(?:degr"
            r"ee|diploma|ged|mortgage|lease|promoted|promotion|nursing school|"
            r"community college|voter|license back)\b|\b(?:back in|finished|"
            r"finishing|started|"
            r"starting|in|at) (?:school|college|the community college|class(?:es)"
            r"?)\b|\b(?:got|have|has|i've got|he's got|she's got|love|kept|holding|"
            r"hold|with) (?:\w+ ){0,2}job\b|\bworking (?:full|part|again|for|"
            r"two|as|at|steady)\b|\b(?:i|we|he|she) (?:\w+ )?(?:own|vote|"
            r"coach|teach|volunteer)\b|\bown(?:s)? a\b|\b(?:custody|my (?:kids|"
            r"daughter|son|children) (?:back|trust|know|call|live|stay|come|"
            r"talk|think|count))\b|\btrust(?:s)? me\b|\bcount on me\b|\bhappy "
            r"(?:one|house|home)\b",
            (_NOW, _I),
            r"hope(?:s)? (?:you|to)|before (?:that|i|it)|been a patient|\b(?:lost|losing|quit|"
            r"fired|evicted|kicked out|couldn't|can't|wouldn't|used to (?:have|"
            r"own)|back when|took)\b|when i was|training|certificat|waiting "
            r"list|i was (?:working|in)\b|i started using|warehouse|(?:apply|"
            r"applied|applying|interview\w*) (?:for|to)|want (?:a|this|the) "
            r"job|this job\b|clients|people i (?:support|work)|i own (?:it|that|"
            r"what)",
            0.7,
        ),
        (
            "says what is better now",
            r"\b(?:today|now|these days|nowadays|again)\b",
            (
                r"\b(?:laugh\w*|sing\w*|sleep\w*|eat\w*|smil\w*|happy|happier|proud|"
                r"peace\w*|calm\w*|joy\w*|better|well|stable|steady|strong|grateful|"
                r"enjoy\w*|paint\w*|driv\w+|danc\w+|good|trust\w*|myself|whole|free|"
                r"living|alive|married|work(?:ing)?|talk(?:ing)?|fish\w*|hopeful|"
                r"doing|present|together|speaking)\b",
                _I + r"|\b(?:he|she|he's|she's|they|son|daughter)\b",
            ),
            r"right now i (?:can't|don't)|(?:not|n't|never|can't|barely|used|"
            r"drank|drinking every|fall\w* apart|struggling|worse|hard right "
            r"now|die|kill|stop)\b|thinking about (?:hurting|ending)|hurt|used "
            r"again|drinking|happened again|do it again|never again|using again|"
            r"again and again|start(?:ed)? (?:using|drinking)|\bif\b.{0,20}again|"
            r"time and again|today is|in your (?:group|agency)|question|i'm "
            r"here today|talk about today|share today|now,? (?:that's|you|the|"
            r"we|where)|by now|back then",
            0.65,
        ),
        (
            "says where it led",
            r"\b(?:like my life|love my life|good (?:days|life|now)|feel(?:s)"
            r"? like (?:myself|home|me|a person)|most (?:mornings|days|nights)"
            r"|whole months|not scared anymore|doing (?:so |really |pretty |"
            r"much )?(?:good|well|better|great)|come(?:s)? (?:a )?long way|glad "
            r"i(?:'m| am)|still here and|whole again|got (?:my|our) (?:life|"
            r"kids|family|son|daughter|license|rights|place) back|wake up (?:and|"
            r"with|glad|happy|every)|dinner again|"
            r"gets? (?:a little )?(?:better|easier)|got (?:so much |a lot |a "
            r"little |much )?(?:better|easier)|getting (?:better|easier|stronger)"
            r"|turned (?:it|things|my life|around)|things (?:did )?(?:change|"
            r"turn)\w*|look forward to|life is (?:good|full|better)|a life (?:i|"
            r"worth)|at peace|laughs? (?:at|more|now|again)|peace (?:now|today)"
            r"|never seen me any other way|went from \w+|healed|thriving|it's "
            r"been <number> years and|has(?:n't| not) (?:had|been in) (?:\w+ "
            r"){0,3}(?:in|since))\b",
            (_I + r"|\b(?:he|she|son|daughter|it|things)\b",),
            r"hope (?:you|it)|didn't get better|never got better|never (?:really "
            r")?(?:worked|got)|wouldn't get|didn't think|if i|if it|when (?:it|"
            r"he|she|they) (?:gets|got)|nobody gets|better off|want(?:ed|s)? "
            r"to get better|to get better|(?:clients|people i|the guys) (?:doing|"
            r"get)|get(?:s|ting)? better at|got better at|went from (?:\w+ )"
            r"?(?:house|home|shelter|couch|job|bad)|most (?:days|nights|mornings)"
            r" i (?:can't|don't|couldn't|was)|waiting",
            0.7,
        ),
        (
            "says change is possible",
            r"\b(?:recovery|change|healing|getting (?:better|well)|it|things|"
            r"people|anybody|anyone|everybody|everyone|folks|families|you|somebody|"
            r"we) (?:really |absolutely |truly |all |actually )?(?:can|do|does|"
            r"is) (?:\w+ )?(?:recover|possible|real|change|get better|get well|"
            r"heal|come back|turn around|happen|make it|rebuild)\b|\bif i (?:can|"
            r"could) (?:do it|make it|get|come|recover)\b|\bthere(?:'s| is) "
            r"(?:always )?hope\b|\b(?:gives|gave|give) me hope\b|\bi (?:do )"
            r"?have hope\b|\b(?:isn't|not) the end of (?:the|your|my|a) (?:story|"
            r"life|road)\b|\bway (?:back|out) (?:from|of)\b",
            (),
            r"hope you|hope to|hope this|can change (?:the|your|my|his|their)"
            r" (?:mind|appointment|meds|number)|only (?:way|if)|until|unless|"
            r"people can change (?:jobs|case)|you can do it if you just",
            0.75,
        ),
        (
            "says someone you love is doing better",
            r"\b(?:he|she|our (?:daughter|son|kid|boy|girl|child|oldest|youngest)"
            r"|my (?:own )?(?:\w+ )?(?:son|daughter|kid|boy|girl|child|oldest|"
            r"youngest|grandson|granddaughter|husband|wife|brother|sister))(?:'s|"
            r",? (?:he|she)(?:'s)?| is| has|) (?:\w+ ){0,5}?(?:doing (?:so |"
            r"really |pretty |much )?(?:good|well|better|great)|back in (?:college|"
            r"school|class)|in (?:college|recovery|nursing|community)|at (?:the "
            r")?(?:community )?college|graduat\w+|living (?:with|on|in)|stable|"
            r"home now|laughs?|got (?:a|his|her) (?:\w+ )?(?:job|place|apartment|"
            r"ged|license|degree)|works? (?:at|for|part|full)|smil\w+|made (?:honor|"
            r"the)|pays? (?:me|rent)|in kindergarten|sings?|a riot|driving)\b",
            (),
            r"(?:he|she) used to|not doing|isn't doing|wasn't|client|i support|"
            r"caseload|group|nurse at|works? at (?:lakeside|the (?:front|agency)"
            r")|used again",
            0.6,
        ),
        (
            "says the hard thing no longer runs your life",
            r"\b(?:don't|doesn't|haven't|hasn't|no longer|not) (?:\w+ ){0,4}?(?:run|"
            r"runs|control|own|define|defines|drank|had a drink|used|needed|"
            r"been back|been hospitalized|had to go back|scare|scared|hide|crossing "
            r"my mind|been in)\b.{0,40}\b(?:anymore|since|years|months|my life|"
            r"me|now)\b|\bwithout that stuff\b|\bcouldn't have (?:pictured|imagined|"
            r"dreamed)\b|\bwould(?:n't| not) have believed\b",
            (_I,),
            r"told me|don't control (?:what|him|her|my (?:son|daughter))",
            0.65,
        ),
    )
)

LESSONS: tuple[Rule, ...] = tuple(
    Rule("lessons_growth", reason, when, also=also, unless=unless, own=True, strength=strength)
    for reason, when, also, unless, strength in (
        (
            "names what you learned",
            r"\b(?:i|i've|i'd|we|have|had|also|and|really) (?:\w+ ){0,2}?(?:learn(?:"
            r"ed|t)|realiz(?:ed|e)|realis(?:ed|e)|figured out|discovered|found "
            r"out|came to (?:see|understand|believe|realize|find)|started to "
            r"(?:see|understand|realize)|began to (?:see|understand)|understood|"
            r"finally (?:saw|understood|got)) (?:\w+ ){0,3}?(?:that|how|to|i|"
            r"i'm|i'd|it's|it|my|what|there|when|not|asking|you|being|silence|"
            r"love|people|hope|recovery|about myself|needing|having|"
            r"letting|saying|healing|nobody|help|most|who|where)\b",
            (),
            r"learned (?:a lot|so much|plenty|the \w+ (?:was|were|had))|learned "
            r"(?:motivational|cpr|about the (?:program|job))|in (?:the|my|our)"
            r" (?:\w+ )?(?:training|class|course|certification)|training|found "
            r"out (?:the|they|she|he|that (?:the|she|he|they)|my (?:mom|dad|"
            r"brother|son|husband|wife|sister|daughter)|i was (?:pregnant|positive|"
            r"fired))|(?:she|he|they|mom) (?:\w+ )?(?:found|learned|realized|"
            r"figured)|need to learn|have to learn|got to learn|you just learn|"
            r"when (?:she|he|they) found|learned to (?:drive|cook|read|swim)"
            r"|realized (?:the|i(?:'d| had) (?:forgot|left|lost my)|he|she|they)"
            r"|figured out (?:how to (?:get|score|hide|beat|pass)|where)|learned "
            r"how to (?:hide|score|get|beat|cook|shoot)|i learned (?:it|that)"
            r" (?:from|in) (?:a|the) (?:book|class)|i figured out (?:he|she|"
            r"they)",
            0.85,
        ),
        (
            "says what it taught you",
            r"\b(?:taught|showed|teach(?:es)?|shown|made) me (?:\w+ ){0,2}?(?:that|"
            r"how|to|i|i'm|i've|what|patience|about (?:myself|my)|the (?:value|"
            r"difference|meaning)|there|humility|honest|you|stronger|patient|"
            r"more (?:patient|honest|open|compassionate|humble|careful)|kinder|"
            r"humble|tougher|braver|softer|gentler|resilient|strong|a (?:better|"
            r"stronger|kinder|more)|who i am|not|it's|dignity|compassion|empathy)"
            r"\b|\bgave me (?:\w+ ){0,3}(?:patience|strength|"
            r"backbone|compassion|perspective|empathy|courage|hours to notice)\b",
            (),
            r"\b(?:therapist|sponsor|teacher|counselor|mentor|dad|mom|grandma|"
            r"friend|brother|man|guy|nurse|lady|class|training|program|boss|"
            r"supervisor|coach|he|she|they|bunkie|staff) (?:\w+ ){0,3}?(?:taught|"
            r"showed|made|teaches|gave) me|me how to (?:cook|write|drive|hide|"
            r"shoot|get)|showed me (?:around|the door|how)|to (?:break|do|leave)"
            r" (?:it|up)|taught me to (?:cook|fish|read)|shared",
            0.8,
        ),
        (
            "says what you know now",
            r"\b(?:what|the (?:biggest |main |one |first |hardest )?(?:thing|"
            r"lesson)) i(?:'ve| have|'d|) ?(?:\w+ )?(?:know|get|learned|found|"
            r"came away|figured|took|take|understand|see|discovered|carry|realized|"
            r"earned)\b(?: \w+){0,4} (?:is|was|are)\b|\bi (?:know|see|understand|"
            r"get it) now\b|\b(?:now|today) i (?:know|see|understand|can see|"
            r"realize)\b|\bi know (?:now )?(?:that )?i'm (?:\w+ )?(?:\w+er|stronger|"
            r"tough|strong|patient|worth|more)\b|\bi know (?:now )?that (?:i|"
            r"my|asking|hope|recovery|it|feeling|help)\b",
            (),
            r"what they need|what (?:i|you) see is|\bwhat i know about (?:the|"
            r"this) (?:job|agency|program|county)|i see (?:a|my|people) now",
            0.75,
        ),
        (
            "says what it took to see it",
            r"\bit took (?:me )?.{0,70}?\bto (?:\w+ )?(?:see|learn|figure|understand"
            r"|realize|know|admit|accept|notice|find out)\b|\bi had to (?:\w+ "
            r")?learn (?:\w+ ){0,3}(?:that|how|to)\b|\bthe hard way (?:that|"
            r"how)\b|\bwake-up call (?:that|and i (?:saw|learned|knew))\b|\bit "
            r"(?:hit me|dawned on me|clicked|turned out|turns out) (?:that |"
            r"me )?(?:i|my|i'm|i'd|it|asking|what)\b|\bturns out (?:that )?(?:i|"
            r"i'm|i'd|my|asking|it|the)\b|\bused to (?:feel|think|believe|figure)"
            r"\b.{3,90}\b(?:and|but|now|until)\b.{0,60}\b(?:see|know|learned|"
            r"it's|it wasn't|turns|i'm|realized|isn't|can)\b|\bi'd (?:always "
            r")?(?:thought|been treating|been waiting|been mistaking|confused)"
            r"\b",
            (),
            r"people (?:need|have) to|used to think (?:that )?was face|we need "
            r"to|took me to",
            0.75,
        ),
        (
            "names a strength of your own",
            r"\bi(?:'m| am| was| know i'm| found out i'm| turned out to be|'ve "
            r"become| became| got|'ve gotten) (?:\w+ ){0,3}?(?:resilient|stubborn|"
            r"patient|strong|tough|tougher|stronger|brave|braver|persistent|"
            r"determined|steadiest|calm when|a fighter|a survivor|good at (?:staying"
            r"|listening|sitting|starting)|calmer|more (?:patient|honest|capable|"
            r"careful)|capable|not (?:a bad|broken|weak|lazy|stupid))\b(?! (?:enough"
            r" to|about|with (?:him|her|them)|when it comes))|\bi(?:'ve got|"
            r" have| got|'ve) (?:\w+ ){0,3}(?:backbone|more (?:\w+ )?"
            r"(?:patience|strength|courage|grit|fight)|a lot of (?:patience|"
            r"grit|heart)|grit)\b|\bi didn't know i (?:had|was|could)\b|\bdid "
            r"not know i had\b|\bsomething in me\b|\bi can (?:be|hold|love|sit|"
            r"feel|do|carry|ask|trust) (?:\w+ ){0,9}?(?:and|but) (?:\w+ )?(?:still|"
            r"not|also)\b|\bi found out (?:\w+ )?(?:i|about)\b|\bwhat i found "
            r"(?:out )?(?:about myself |out )?is\b|\bgave myself credit\b|\bmy "
            r"(?:\w+ )?(?:strength|superpower|stubbornness|sensitivity|patience)"
            r" (?:is|was|turned|became)\b|\bi wasn't a bad person\b",
            (),
            r"(?:not|never|n't) (?:\w+ )?(?:strong|tough|brave) enough|i was "
            r"(?:a )?(?:\w+ )?patient (?:on|in|at|there|and|twice)|a patient|"
            r"as a patient|told (?:me|them)|inpatient|outpatient|patient on|"
            r"people say|i'm stubborn about|told i was|called me|strong (?:candidate"
            r"|communicat|background|work|believer|advocate)|team player|caring "
            r"person",
            0.7,
        ),
    )
)

_HELPS = (
    r"keep(?:s|ing)? (?:me|my|us)|kept (?:me|us|my)|settle(?:s|d)? (?:me|"
    r"my)|calm(?:s|ed)? (?:me|my)|ground(?:s|ed|ing)?\b|got (?:me|us)"
    r" (?:through|level|eating|well|here|back|sober|up)|gets me (?:through|"
    r"out|up)|carried (?:me|us)|holds? (?:me|us) (?:up|together|down|"
    r"steady)|held (?:me|us) (?:up|together)|holding me up|help(?:s|"
    r"ed)? (?:me|us)\b|saved (?:me|my life|us)|turned (?:it|things) "
    r"around|"
    r"that's (?:\w+ )?(?:my|how i|what i do)|it's (?:\w+ )?(?:my|how "
    r"i|what keeps)|fed me|feeding me|brought me back|my reset|my sanity|"
    r"clear(?:s)? (?:my|it) (?:head|mind|out)|out of my head|head (?:right|"
    r"clear|straight|quiet)|stuck\b|to (?:stay|keep) (?:well|steady|"
    r"sane|sober|grounded|calm|level|balanced)|i sleep|when (?:it|things|"
    r"i'm|i|life|my) (?:\w+ )?(?:get|gets|heavy|loud|rough|bad|hard|"
    r"start|feel|anxious|stressed|is)|before (?:shift|work|anything|"
    r"i|bed|a)|"
    r"after (?:work|a (?:hard|heavy|rough|long|tough)|shift)|every (?:mornin"
    r"g|night|day|week|other|sunday|<day>|evening|month)|most (?:mornings|"
    r"days|nights)|<day>s\b|<day> (?:night|morning)|<number> (?:times|"
    r"nights|days|mornings|minutes|miles) (?:a week|a day|before|every)"
    r"?|once a (?:week|month)|each (?:morning|night|day|week)|in the "
    r"mornings?|at five|wouldn't be here without|don't carry it home|"
    r"how i come down|wind down|works for me|i lean on|got me through|"
    r"get straight|between the two|that's where i"
)

_KEEPS = (
    r"\bkeep(?:s|ing)? (?:me|my|us)|\bkept (?:me|us|my)|settle(?:s|d)? (?:me|my)|"
    r"calm(?:s|ed)? (?:me|my)|grounds? me|got (?:me|us) (?:through|level|eating|well|sober)|"
    r"gets me (?:through|out|up)|carried (?:me|us)|holds? (?:me|us) (?:up|together|steady)|"
    r"held (?:me|us) (?:up|together)|holding me up|help(?:s|ed)? (?:me|us)\b|"
    r"saved (?:me|my life|us)|turned (?:it|things) around|\bfed me|feeding me|brought me back|"
    r"my reset|my sanity|clears? my (?:head|mind)|out of my head|what (?:got|gets) (?:me|us)|"
    r"wouldn't be here without|how i come down|got me through|what stuck\b|i come back to"
)

WELLNESS: tuple[Rule, ...] = tuple(
    Rule("wellness_supports", reason, when, also=also, unless=unless, own=True, strength=strength)
    for reason, when, also, unless, strength in (
        (
            "names a group or place you go to",
            r"\bi (?:still |also |always |just |usually |now |even |started "
            r"|kept |keep )*(?:go|went|get|make it|going|showing up|show up|"
            r"hit|attend|sit)(?: back)? (?:to |in |at |on )?(?:\w+ ){0,4}?(?:meeting"
            r"s?|groups?|therapy|church|temple|mosque|mass|counseling|the gym|"
            r"\baa\b|\bna\b|circle|sweat lodge|synagogue|drop-in|clubhouse|yoga|"
            r"al-anon|support group|ceremony|bible study|choir|smart recovery)"
            r"\b|\b(?:my|our|a|that|this|the|an|online) (?:\w+ ){0,3}(?:group|"
            r"home group|meetings?|circle|"
            r"clubhouse|bible study|choir|drop-in center|aa|na)\b",
            (
                r"\bi(?:'ve|'m|'d|)\b|\bme\b|\bus\b",
                _HELPS + r"|\bi (?:still |also |always |started |kept )*(?:go|went|attend|"
                r"make|hit|show)\b|\bi(?:'ve)? (?:have|got|joined|found|called?|"
                r"ended up)\b",
            ),
            r"\bone of my|i (?:run|lead|facilitate|led|taught|teach|started|"
            r"open|hold|host)\b|in my group|from my (?:home )?group|(?:clients?|"
            r"people|them|him|her|anybody|everybody|guys) (?:\w+ )?to (?:my|"
            r"a|the|aa|church)|every one of my groups|my groups|(?:told|tell|"
            r"send|take|bring) (?:\w+ )?(?:him|her|them|people|everybody)|school "
            r"meetings|treatment team|team meeting|staff meeting|reentry|offers|"
            r"led by|waiting list|group home|groups of|met (?:him|her|in)|i "
            r"had to go|judge|this guy|"
            r"group tonight|went to (?:the )?(?:er|court)|i coached?",
            0.75,
        ),
        (
            "names someone you lean on",
            r"\bi(?:'ve| also| still| always| would|'d|) ?(?:\w+ )?(?:see|saw|"
            r"talk(?:ed)? (?:to|with)|talk|have|had|got|found|call|called|text|"
            r"lean(?:ed)? on|check(?:ed)? in with|meet with|told|tell|walk with|"
            r"visit|sit with|cry with|work with) (?:\w+ ){0,4}?(?:therapist|"
            r"counselor|sponsor|psychiatrist|recovery coach|mentor|sister|brother|"
            r"mom|mother|best friend|friends?|aunt|wife|husband|partner|chaplain|"
            r"elder|pastor|grandma|grandmother|another mom|moms|uncle|"
            r"cousin|neighbor|people i (?:call|text|can)|therapy|counseling|"
            r"girls|crew|rabbi|imam|priest|doctor|peer|somebody|doctor)\b",
            (
                _HELPS + r"|\b(?:therapist|counselor|sponsor|therapy|counseling|psychiatrist)"
                r"\b|\bi can (?:call|cry|tell|text|be)|\bi call\b|\bwho knows?\b",
            ),
            r"(?:clients?|people i support|as a sponsor|i'm a sponsor|sponsees)"
            r"|(?:told|tell) (?:my|the|a|his|her) (?:\w+ )?(?:counselor|therapist|"
            r"doctor|mom|sister|brother|neighbor) (?:to|he|she|that|she|off|"
            r"about (?:him|her|his|their))|not a therapist|my (?:therapist|counselor"
            r"|psychiatrist) (?:was|quit|left|told|said|is (?:a|an|the))|see "
            r"a lot|his (?:mom|counselor|doctor|sponsor|sister)|her (?:mom|counselor"
            r"|doctor|sponsor|sister|husband)|their (?:mom|doctor|therapist|"
            r"counselor)|help them|refer|connect (?:them|him|her)|stopped|used "
            r"to call|call (?:their|his|her)|"
            r"a lady who|there's a|school counselor|public defender|had a (?:doctor|"
            r"counselor|therapist) who|i (?:lost|had) (?:a |my )?(?:husband|"
            r"wife|mother|sister|brother|friend)s? (?:who|to|and)|got (?:my|"
            r"a) (?:sister|brother|mom|wife) ",
            0.65,
        ),
        (
            "names something you do to stay well",
            r"\bi(?:'ll|'ve| also| still| always| just| try to| go|'m|'d| get "
            r"up and| would| keep| love to| like to| started| can|) ?(?:\w+ "
            r"){0,2}?(?:walk|walking|run|running|hike|hiking|box|boxing|surf|"
            r"swim|swimming|fish|fishing|garden|gardening|journal|journaling|"
            r"write|writing|draw|drawing|paint|painting|pray|praying|meditate|"
            r"meditating|breathe|breathing|lift|knit|knitting|crochet|sew|skateboard"
            r"|stretch|bike|biking|ride|dance|cook|cooking|bake|baking|read|"
            r"reading|play|sing|"
            r"yoga|work out|exercise|keep bees|bees|drum|quilt|camp|woodwork|"
            r"sit|sitting|work on|listen to|water aerobics|tai chi|smudge|bead)"
            r"\b",
            (_HELPS,),
            r"\bi (?:read|write|pray|sit|work|play|sing|cook) (?:with|for|to|"
            r"over) (?:him|her|them|clients|people|all|my (?:clients|guys|kids|"
            r"families)|everybody|the families|that)|\bi(?:'d| would|'ll) sit "
            r"(?:with|down|outside)|sit with (?:him|her|them|somebody|someone|"
            r"a|people|folks|parents|another|vets)|(?:write|wrote|writing) (?:it|"
            r"them|that) (?:up|down)|write up|(?:i|we) (?:walk|run) (?:them|"
            r"him|her|people)|work on (?:it|that|them|him|their|the case|commission)"
            r"|run (?:a|the|my) (?:group|shop|business)|"
            r"read the (?:file|chart|room)|sit (?:\w+ )?outside his|drove|writing "
            r"the note|writing grants|played? (?:semi|ball|him|her)|i lift (?:them|"
            r"him|her)|breathe (?:a )?word|walk(?:ed|ing)? (?:out|away|into|"
            r"on|in)\b|sitting in (?:jail|a cell|class)|my people|listen to "
            r"(?:them|him|her|people|what)|box(?:es)? of|i don't (?:write|pray|"
            r"walk|run)",
            0.7,
        ),
        (
            "says what keeps you well",
            _KEEPS,
            (
                r"\b(?:my|a|an|the|that|those|this|her|his|our) (?:\w+ ){0,4}?(?:sister|"
                r"brother|mom|mother|grandma|wife|husband|friends?|sponsor|therapist|"
                r"counselor|chaplain|dogs?|cat|bird dog|faith|church|temple|group|"
                r"meetings?|medication|medicine|meds|garden|music|playlist|plan|"
                r"wrap|walk\w*|mornings?|dinner|ladies|casseroles|coffee|outreach "
                r"worker|drop-in center|center|program|porch|engines|garage|truck|"
                r"guitar|bible|coach|mentor|neighbor|aunt|uncle|cousin|routine|job|"
                r"call|river|gym|bike|"
                r"art|poetry|drum|language|elders?|nurse|teacher|librarian|worker|"
                r"lady|community|kids|daughter|son|step|steps|pastor|clinic|peer|"
                r"doctor|team|moms|family|worker|person|thing|shower|list|notebook|"
                r"journal|card|class|choir|horse|horses|bees|hymn|prayer|lunch|tools?)"
                r"\b|\bna\b|\baa\b|\byoga\b|\bprayer\b|\bmedication\b|\bmeditation\b|"
                r"\btherapy\b|\bmusic\b|\bjournal\w*\b|\bwalking\b|\bexercise\b|"
                r"\bmy tools\b|\bgardening\b|\bfishing\b|\bsurf\w*|\bskateboard\w*|"
                r"\brunning\b|\bhiking\b|\bart\b",
                _I,
            ),
            r"help(?:s|ed)? me (?:understand|see|figure|with the|relate|connect|"
            r"support|be patient|do this|know how|sit|find|get (?:a job|housing|"
            r"into|my)|fill)|support system|what (?:they|he|she) said|help (?:him|"
            r"her|them|people|others)|stay positive|good attitude|self-care|"
            r"keep my (?:hours|work|job|phone|boundaries|own kids|apartment|"
            r"mouth)|keeps? (?:my|me) (?:hours|doing this|here|busy|up at)|doing "
            r"this|saved my life\b.{0,10}\band\b.{0,10}\bnarcan|a stranger|my "
            r"sponsor shared|overdos|before (?:i|a|anything) "
            r"(?:share|speak|open|walk|tell)|when i(?:'m)? (?:was|got|came)|"
            r"that's my (?:word|job|role|mom|son|daughter|point|story|plan for|"
            r"fault)|that's how i (?:got|ended|lost|met|know|see|found)|it's "
            r"my|that's what i do for|kept (?:my|me) (?:in|from (?:getting|my)"
            r"|awake|locked|down)|when it gets (?:too|past)|when it (?:was|is)"
            r"|keeps? my (?:guard|distance)|clients?|help me (?:out|here|get "
            r"this)",
            0.6,
        ),
        (
            "names a plan or a tool you use",
            r"\b(?:my|a|the|this|written|wrap|wellness|safety|relapse prevention|"
            r"crisis) (?:\w+ )?(?:wrap|wellness plan|safety plan|recovery plan|"
            r"crisis plan|relapse prevention plan|warning signs|playlist|breathing "
            r"(?:thing|exercise|app)|grounding (?:thing|exercise|technique|tool)"
            r"|coping (?:skills?|card|plan)|gratitude list|sleep routine|morning "
            r"routine|plan with my)\b|\b(?:coping skills?|grounding|breathing|"
            r"my tools|warning signs)\b.{0,50}\b(?:i use|i do|help|keep|with "
            r"my|when)\b|\bi use (?:\w+ ){0,4}(?:it|tools|skills|"
            r"breathing|grounding|that|plan|dbt)\b|\bi've got (?:tools|a (?:groundin"
            r"g|breathing|plan))\b|\bi take (?:my )?(?:medication|meds|medicine)"
            r"\b|\b(?:rely|relied|lean|leaned) on my (?:\w+ )?(?:faith|medication|"
            r"sister|sponsor|group|family|friends?|tools|plan)\b|\bmy (?:faith|"
            r"medication|medicine|meds) (?:\w+ ){0,4}(?:help|helps|keep|keeps|"
            r"carr\w+|is part)",
            (_I,),
            r"taught (?:a|the)|(?:his|her|their) (?:wrap|wellness|safety|plan)"
            r"|help (?:him|her|them|people) (?:\w+ )?(?:write|make|do|build)"
            r"|teach|facilitat|wellness group|train(?:ed|ing) (?:in|on)|use "
            r"my story|write (?:a|their)|offer|they put me",
            0.75,
        ),
    )
)

CHOICE: tuple[Rule, ...] = tuple(
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
            r"\btheirs to\b|\bwe did his\b|\bget(?:s)? (?:the say|to (?:decide|"
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

_STORY = (
    r"\b(?:my|own) (?:own )?(?:\w+ )?(?:story|stories|experience|stuff|"
    r"past|history|recovery|life|case|business|part|attempt|diagnosis|"
    r"details?|piece)\b"
)
DISCLOSURE: tuple[Rule, ...] = tuple(
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
            r") ?(?:\w+ )?(?:say|share|go|tell)\b|\bthe whole speech\b",
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
            r"small|piece|part|bit|tiny|sentence|minute|line|thirty seconds|"
            r"sliver)\b|\bgive (?:them|him|her) thirty seconds\b|\bi (?:only "
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

LIMITS: tuple[Rule, ...] = tuple(
    Rule("role_limits", reason, when, also=also, unless=unless, own=True, strength=strength)
    for reason, when, also, unless, strength in (
        (
            "says what you are not",
            r"\bi(?:'m| am) not (?:\w+ ){0,3}?(?:a|an|the|their|anybody's|your|"
            r"his|her|here to be|there to) (?:\w+ )?(?:therapist|doctor|counselor|"
            r"clinician|nurse|case manager|sponsor|lawyer|attorney|cop|police|"
            r"social worker|psychiatrist|prescriber|treat|diagnose|fix|pharmacist|"
            r"probation officer|parole officer|boss|parent|savior|judge|treat "
            r"anybody)\b|\bnot (?:my|a peer's|mine) (?:\w+ )?(?:place|role|call|"
            r"lane|department|scope|license|job)\b|\b(?:outside|beyond|past|"
            r"out of|within|above|over) (?:of )?(?:my|the|what|our|a peer's)"
            r" "
            r"(?:\w+ )?(?:role|scope|lane|training|license|i can (?:do|help|"
            r"handle)|pay ?grade|limits)\b|\b(?:past me|over my head|more than "
            r"(?:i|a peer) can (?:help|handle|do)|goes past what i)\b|\bstay "
            r"in my lane\b|\bmy role (?:stops|ends|is not|isn't|is to|doesn't)"
            r"\b|\bpeers? (?:don't|doesn't|can't|aren't) (?:\w+ )?(?:diagnose|"
            r"treat|prescribe|therap|clinic|give|replace)|\bthat's (?:somebody|"
            r"someone) (?:with|else's) (?:a license|job)|\ba different hat\b|"
            r"\bwith a license\b",
            (r"\b(?:i|i'm|i'd|my|me|it|it's|that's|peers?|if|she|he)\b",),
            r"not my (?:job|place) to (?:judge|complain)$|over my head,? (?:but|"
            r"and)? ?i (?:was|felt)|not my (?:child|fault|best)|talking over "
            r"my head|i'm not a (?:people|morning|big)|within my|a roof over "
            r"my head|at work it's",
            0.75,
        ),
        (
            "names a boundary you keep",
            r"\b(?:don't|can't|couldn't|wouldn't|not going to|won't|do not|cannot|"
            r"never|not allowed to|ain't) (?:\w+ )?(?:diagnose|treat (?:anybody|"
            r"anyone|people's|it)|prescribe|give (?:\w+ )?(?:legal|medical|advice|"
            r"money|rides|out|my (?:number|cell|personal)|him my|her my|them "
            r"my)|advise|lend|loan|promise|assess|date|friend (?:anybody|nobody|"
            r"anyone|clients|people|them|him|her)|accept (?:gifts|money|friend)"
            r"|take (?:gifts|money)|sign (?:that|off)|keep (?:that|it) (?:a "
            r")?secret|be (?:their|his|her) (?:friend|sponsor|therapist)|carry "
            r"that "
            r"alone|carry it alone|decide if|tell (?:them|people|anybody|someone|"
            r"her|him|folks) (?:what to (?:take|do)|whether|to (?:stop|start|"
            r"change))|drink with|hang out with|give (?:people|folks|clients|"
            r"them|him|her|anybody|nobody) (?:my|money|cash|rides)|do (?:therapy|"
            r"that part|trauma)|answer (?:my|the|it|texts|calls)|text (?:them|"
            r"clients|people)|do that,? (?:but|and)|reach me after|do everything)"
            r"\b|\bcash don't leave\b|\bcan('t)? reach me after\b|\bi can't,? "
            r"(?:and|but) (?:we|i|here)\b|\btold (?:him|her|them) (?:no|i can't|"
            r"i couldn't)\b|\bstay(?:s)? at working\b",
            (_I + r"|\bnobody i\b",),
            r"i couldn't (?:promise|keep) (?:my|a job)|couldn't (?:give|accept)"
            r" (?:my kids|it)|(?:she|he|they|doctor|mom) (?:\w+ )?(?:wouldn't|"
            r"don't|couldn't|didn't|won't)|can't promise (?:i won't|you)|don't "
            r"promise myself|i never date|never give up|don't treat (?:them|"
            r"people|anybody) (?:like|any)|don't answer (?:to|for)|i'd never "
            r"tell anybody|never tell (?:anybody|anyone|a soul)|not going to "
            r"promise you i|couldn't decide|didn't",
            0.7,
        ),
        (
            "brings in a supervisor or the team",
            r"\b(?:supervisors?|supervision|my lead|my director|the team|treatment "
            r"team|my team|on-call|on call|clinicians?|nurse|crisis (?:team|"
            r"line|worker|unit)|mobile crisis|988|911|program manager|my manager|"
            r"clinical (?:lead|director|staff|team)|prescriber|case manager|"
            r"crisis counselor|warm ?line|hotline|safeguarding|care team|social "
            r"worker|therapist|counselor|doctor|lawyer|public defender|psychiatrist)"
            r"\b",
            (
                r"\b(?:i|i'd|i'll|we|we'd|let's) (?:\w+ ){0,3}?(?:take|took|bring|"
                r"brought|tell|told|call|called|loop|looped|get|got|go|went|talk|"
                r"talked|check|checked|debrief|debriefed|consult|consulted|report|"
                r"reported|flag|flagged|hand|handed|pass|passed|connect|connected|"
                r"refer|referred|run|ran|document|write|use|reach|ask|asked|involve|"
                r"include|say|bring in|sit|link|linked|walk|page|paged|offer|help|"
                r"stay|let|leave|text)\b|\b(?:knows? (?:about it|that|if)|that goes "
                r"to|it goes|goes to|goes in|that's (?:a question )?(?:for|his|her|"
                r"their|the)|that's "
                r"(?:a )?(?:nurse|doctor|lawyer|clinician)|question for|belongs "
                r"to|warm hand-?off|back to my|looped? in|hears about|gets (?:told|"
                r"a call))\b",
            ),
            r"\b(?:my|our|a|his|her) (?:own )?(?:\w+ )?(?:therapist|counselor|"
            r"doctor|psychiatrist|nurse|case manager|social worker|lawyer) (?:helped"
            r"|told|said|was|gave|put|got|is|and|who|taught|knows|once|every|"
            r"showed)|hired me|brought me on|trained me|works? (?:\w+ )?with "
            r"(?:a|the) team|team player|i (?:see|saw|have|had|got|talk to|call|"
            r"met|found) (?:a|my|an) (?:\w+ )?(?:therapist|counselor|psychiatrist|"
            r"sponsor|nurse)|i called (?:the )?(?:crisis )?(?:line|988|911|hotline)"
            r" (?:instead|that|and they|one)|when i (?:was|called)|i told my "
            r"(?:doctor|therapist|counselor)|"
            r"psychiatrist,? doctor|(?:no|without|not) (?:a )?supervis|i (?:told|"
            r"tell) (?:her|him|them) (?:mom )?to (?:get off|skip|stop)|sponsor "
            r"that|i thought about|i told (?:my|the) (?:lawyer|judge)|put on|"
            r"i went to the (?:doctor|counselor)|my (?:own )?(?:therapist|counselor|"
            r"doctor)\b|school counselor|called 911 (?:on|and they|for me)|recovery "
            r"coach",
            0.7,
        ),
        (
            "hands it to the right person",
            r"\b(?:connect|refer|link|hook|walk|get|help (?:them|him|her|people|"
            r"somebody|someone) (?:\w+ )?(?:connect|find|get to)) (?:\w+ ){0,3}?(?:t"
            r"hem|him|her|people|somebody|someone|folks|a person)? ?(?:up )?(?:with|"
            r"to|over to|in touch with) (?:\w+ ){0,3}(?:therapist|clinician|"
            r"counselor|doctor|nurse|crisis|988|legal aid|lawyer|prescriber|"
            r"someone who|somebody who|somebody with|someone with|specialist|"
            r"professional|detox|the right|case manager|resources? outside|services|"
            r"one)\b|\bwarm hand-?off\b|\b(?:call|text|dial) 988\b|\bthat's "
            r"(?:a question )?for (?:the|his|her|"
            r"their|your|a) (?:\w+ )?(?:doctor|prescriber|lawyer|nurse|psychiatrist|"
            r"clinician|therapist|attorney|pharmacist|public defender)\b|\bthat's "
            r"(?:the|his|her|their) (?:doctor|lawyer|prescriber|nurse|therapist|"
            r"psychiatrist|attorney)(?:'s)?\b|\b(?:leave|left|leaving) (?:that|"
            r"it|those|medication|the \w+) (?:\w+ )?(?:to|for|with) (?:the|a|"
            r"his|her|their) (?:\w+ )?(?:doctor|clinician|nurse|prescriber|team|"
            r"therapist|lawyer|psychiatrist|professionals?)|\bbring(?:ing)? "
            r"in (?:the|my|a) (?:team|supervisor|clinician|crisis|nurse|somebody)"
            r"\b|\b(?:know|show) (?:them )?which office\b|\bi hush\b",
            (),
            r"referred (?:me|us)|connected (?:me|us)|(?:va|school|they|she|he|"
            r"program) (?:\w+ )?(?:connected|referred|linked)|i texted 988|when "
            r"i called",
            0.75,
        ),
        (
            "keeps hours, a work line or confidentiality with its limits",
            r"\b(?:work|agency|office|program|staffed|on-call|company) (?:phone|"
            r"line|number|cell|hours)\b|\b(?:set|my|posted|regular|work) hours\b|"
            r"\bafter (?:five|six|hours|my shift)\b|\bon (?:my )?shift\b|\boff "
            r"the clock\b|\bwhen i(?:'m| am) on (?:shift|duty|the clock)\b|\b(?:exce"
            r"pt|unless|the (?:two|one|few) times|if (?:somebody|someone|he|"
            r"she|they|anybody)(?: \w+){0,3} (?:hurt|danger|safe|harm))\b.{0,80}\b(?"
            r":hurt|danger|safe|harm|risk|kill|abuse)\b|\b(?:have|need|required|"
            r"had) to (?:report|share|tell my (?:supervisor|lead|team))\b|"
            r"\bmandated report\w*\b|\bwrite (?:it|that) up\b|\bgoes in the "
            r"note\b|\b(?:we have|per|it's|there's|agency|by) (?:\w+ )?policy\b|"
            r"\bcode of ethics\b",
            (r"\b(?:i|i'd|i've|i'm|i'll|my|we|our|me|us|what)\b",),
            r"i worked (?:the )?night|cut my hours|extra hours|long hours|reduced "
            r"my hours|worked after hours|my hours (?:got|were)|i got off shift|"
            r"call (?:me )?(?:any|day)|personal cell|skateboard|was on shift|"
            r"before shift|someone hurt|i wasn't safe|policy (?:views|maker)"
            r"|not safe",
            0.65,
        ),
    )
)

RULES: tuple[Rule, ...] = ROLE + HOPE + LESSONS + WELLNESS + CHOICE + DISCLOSURE + LIMITS
