"""Rules of `hope_recovery` (include item), one row each."""

from peerprep.storycheck.rules import Rule

_I = r"\b(?:i|i'm|i've|i'd|i'll|me|my|we|we've|we're|our|us)\b"
_NOW = (
    r"\b(?:today|now|these days|nowadays|currently|again|finally|since)"
    r"\b|<number> (?:years?|months?)|\bi've got\b|\bi have\b|\bi'm\b|"
    r"\bi got\b|\bshe's\b|\bhe's\b|\bour\b"
)

RULES: tuple[Rule, ...] = tuple(
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
            r"|doing (?:so |really |pretty |"
            r"much )?(?:good|well|better|great)|come(?:s)? (?:a )?long way|glad "
            r"i(?:'m| am)|still here and|whole again|got (?:my|our) (?:life|"
            r"kids|family|son|daughter|license|rights|place) back|wake up (?:and|"
            r"with|glad|happy|every)|dinner again|"
            r"gets? (?:a little )?(?:better|easier)|got (?:so much |a lot |a "
            r"little |much )?(?:better|easier)|getting (?:better|easier|stronger)"
            r"|turned (?:it|things|my life|around)|things (?:did )?(?:change|"
            r"turn)\w*|look forward to|life is (?:good|full|better)|a life (?:i|"
            r"worth)|at peace|laughs? (?:at|more|now|again)|peace (?:now|today)"
            r"|went from \w+|healed|thriving|it's "
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
            r"the)|pays? (?:me|rent)|sings?|driving)\b",
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
            r"been back|been hospitalized|had to go back|scare|scared|hide|been "
            r"in)\b.{0,40}\b(?:anymore|since|years|months|my life|"
            r"me|now)\b|\bcouldn't have (?:pictured|imagined|"
            r"dreamed)\b|\bwould(?:n't| not) have believed\b",
            (_I,),
            r"told me|don't control (?:what|him|her|my (?:son|daughter))",
            0.65,
        ),
    )
)
