"""State item (4.13): a crisis that is happening now or within about a month."""

from peerprep.storycheck.rules import Rule

NOW = (
    r"\bright now\b|\bthis (?:week|weekend|month|morning|past week)\b|"
    r"\blately\b|\bstill\b|\bthese days\b|\b(?:last|past) (?:night|week|"
    r"weekend|few (?:days|weeks|nights))\b|\btonight\b|\btoday\b|"
    r"\byesterday\b|\bon (?:<day>)\b|\b(?:<number>|a few|couple) (?:days?|"
    r"weeks?|nights?) ago\b|\bsince (?:<day>|last|yesterday|(?:my|the)"
    r" [\w' ]{2,30}(?:week|weeks|days) ago)|\bagain\b|\bcurrently\b|"
    r"\bat the moment\b|\banymore\b|\bany more\b|\bevery night\b|\bjust\b|"
    r"\bnow\b"
)
PAST = (
    r"\bthere was a time\b|\bback then\b|\bused to\b|\byears? (?:ago|"
    r"back)\b|\bthat (?:year|summer|winter|spring|fall|time|night|day|"
    r"month)\b|\bwhen i (?:was|got|came|first)\b|\bthose (?:years|days|"
    r"months)\b|\bin (?:high school|college|prison|jail|treatment|\d{4})"
    r"\b|\bat (?:the|that) time\b|\b(?:last|a) year\b|\bi (?:was|wasn't|"
    r"didn't|couldn't|had) |"
    r"\bat my (?:lowest|worst)\b|\bi'd\b|\bwould\b|\b(?:some|most) (?:nights"
    r"|days) i\b.{0,40}ed\b|\bmonths ago\b"
)
_HYPOTHETICAL = (
    r"\bif (?:somebody|someone|a|they|he|she|anyone|anybody|i'm ever|"
    r"i ever|i start|i'm)\b|\b(?:somebody|someone|people|they|he|she|"
    r"you) (?:\w+ )?(?:tells?|says?|said|told)\b|\bnervous\b|\binterview\b.{"
    r"0,20}\bnerv"
)

RULES: tuple[Rule, ...] = tuple(
    Rule("unresolved_crisis", reason, when, also=also, unless=unless, own=True, strength=strength)
    for reason, when, also, unless, strength in (
        (
            "thoughts of dying or self-harm that are close",
            r"\bi(?:'ve been|'m| am| keep|'ve| still|) (?:\w+ ){0,3}(?:think(?:ing)"
            r"?|having thoughts|thoughts) (?:about|of) (?:\w+ )?(?:dying|suicide|"
            r"killing|ending|hurting myself|not (?:being|waking)|cutting)\b|"
            r"\bi (?:\w+ )?(?:want to die|don't want to (?:be here|live|be alive|"
            r"wake up))\b|\b(?:don't|can't) (?:\w+ )?see the point\b|\bbetter "
            r"off without me\b|"
            r"\bi(?:'m| am) (?:\w+ ){0,2}suicidal\b|\bi(?:'m| am) (?:going to|"
            r"about to) (?:kill|hurt) myself\b",
            (),
            PAST + r"|" + _HYPOTHETICAL,
            0.9,
        ),
        (
            "a return to use that is very recent",
            r"\bi (?:\w+ ){0,2}(?:used|drank|relapsed|slipped|got (?:high|drunk|"
            r"loaded|wasted)|picked up|smoked|had a drink)\b(?:\W+\w+){0,6}?\W+(?:la"
            r"st night|yesterday|this (?:week|weekend|morning|month)|last (?:week|"
            r"weekend)|on (?:<day>)|today|(?:<number>|few) (?:days|weeks|nights)"
            r" ago|(?:<day>))\b|\b(?:last night|yesterday|this (?:week|weekend|"
            r"morning)|last (?:week|weekend)|(?:<number>|few) "
            r"(?:days|weeks|nights) ago|on <day>),? i (?:\w+ ){0,3}(?:used|drank|"
            r"relapsed|slipped|got (?:high|drunk)|picked up|smoked)\b|\bi(?:'m|"
            r" am| been|'ve been) (?:\w+ )?(?:using|drinking|getting high|smoking|"
            r"on it) (?:\w+ ){0,2}(?:every|again|a lot|too much|more|heavy|most|"
            r"all)\b|\bcan't (?:seem to )?(?:stop|quit) (?:drinking|using|smoking)"
            r"\b|\bcan't (?:seem to )?(?:stop|quit)$",
            (),
            r"\bused (?:my|the|a|to|it (?:as|for)|that (?:skill|tool))|there "
            r"was a time|years ago|back then|i was drinking|used last month",
            0.85,
        ),
        (
            "not coping now",
            r"\b(?:barely|hardly) (?:holding|hanging|keeping|making|getting|"
            r"functioning|sleeping|surviving|eating)\b|\b(?:i'm|i am|everything(?:'s"
            r"| is)|it's all|life is|things are|my life(?:'s| is)) (?:\w+ ){0,2}(?:f"
            r"alling|coming|going) (?:apart|to pieces|under|down)\b|\bi(?:'m|"
            r" am) (?:\w+ )?(?:losing it|losing my mind|spiral\w+|breaking down|"
            r"drowning|a wreck|not okay|not doing (?:good|well|okay)|"
            r"at the end of my rope|unraveling|done\b|crashing|in crisis)\b|"
            r"\bi (?:\w+ )?can't (?:\w+ )?(?:handle|take (?:it|this|much)|cope|"
            r"do this|function|get out of bed|stop (?:crying|shaking)|hold (?:it|"
            r"on|myself) (?:together|much)|think about anything|go on|keep (?:it "
            r"together|going|doing)|breathe)\b|\bi don't (?:even |really )?know "
            r"(?:how|if) (?:i'm|i|i'll|i can) (?:\w+ )?(?:going to|can|will|"
            r"be able)?\b(?: \w+){0,3} "
            r"(?:make|get through|go on|do|survive|keep)\b|\bdon't (?:think|"
            r"believe) i can (?:\w+ )?(?:do|take|make|handle|go|keep|get through)"
            r"\b|\bi (?:haven't|ain't|have not) (?:slept|eaten|been sleeping|"
            r"left|showered|gotten out)|\bi stopped (?:sleeping|eating)\b|\b(?:been|"
            r"i'm) up every night\b|\bhaving panic "
            r"attacks (?:every|all|again)",
            (),
            r"without crying|talk about (?:this|it)|can't do (?:this|it) (?:alone|"
            r"by myself|without|that part)|(?:alone|by yourself)|can't take "
            r"(?:credit|people|all)|can't handle (?:it|that) (?:myself|alone)"
            r" so|there was a time|back then|years ago|used to|i was|i couldn't|"
            r"handle (?:people|being lied)|i don't know how i (?:got|made|did|"
            r"survived)|so i (?:call|tell|go to|bring)|" + _HYPOTHETICAL,
            0.8,
        ),
        (
            "not safe now",
            r"\b(?:he|she|they|husband|boyfriend|wife|girlfriend|ex|partner|"
            r"guy|man|dad|stepdad|who|i'm staying with|i live with)(?:'s| is|"
            r"'re| are| keeps?| still|) ?(?:\w+ )?(?:hits?|hitting|beats?|beating|"
            r"hurts?|hurting|threaten(?:s|ing)|chokes?|choking|following|stalking)"
            r" me\b|\bnowhere (?:\w+ )?to (?:go|stay|sleep) tonight\b|\b(?:afraid|"
            r"scared) to (?:go home|sleep there|be there)\b|\bi(?:'m| am) not "
            r"safe\b|"
            r"\bdon't feel safe (?:at home|tonight|right now|there|going)\b|"
            r"\b(?:i've got|i have|got) nowhere (?:else )?to (?:go|sleep)\b",
            (),
            r"there was a time|back then|years ago|used to|when i was|that hurts "
            r"me to|" + _HYPOTHETICAL,
            0.85,
        ),
        (
            "a crisis in the family that is open now",
            r"\b(?:missing|disappeared|in the "
            r"icu|arrested|kicked (?:me )?out|evicted|on the run|in jail|gone)"
            r"\b.{0,60}(?:since|last night|this week|yesterday|right now|tonight|"
            r"this morning|today|<number> (?:days|weeks) ago)\b",
            (
                r"\b(?:can't|don't know|haven't|up every night|losing|scared|nobody|"
                r"no idea|falling|breaking|terrified|shaking)\b",
            ),
            r"those years|used to|back then|years ago|" + _HYPOTHETICAL,
            0.75,
        ),
        (
            "asks for help with it now",
            r"\b(?:can|could) you (?:please )?help me\b|\bi need (?:your |some "
            r")?help (?:right now|tonight|today|bad)\b|\bdo you know (?:anyone|"
            r"anybody|somebody|someone|somewhere|a place) (?:who|that|i|where)"
            r"\b.{0,20}\b(?:help|stay|go|sleep)\b|\bi don't (?:really )?know "
            r"(?:what to do|who to (?:call|tell|turn))\b(?! with (?:my|it) hands)"
            r"|\bhaven't told (?:anybody|anyone|a soul)\b",
            (NOW,),
            r"asked (?:him|her|them)|if you|didn't know|" + _HYPOTHETICAL,
            0.65,
        ),
    )
)
