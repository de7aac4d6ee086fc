"""Rules of `advice_fixing` (conduct item), one row each."""

from peerprep.storycheck.rules import Rule

_LINK = (
    r"\b(?:told|tell|telling|said to) <them> (?:\w+ )?(?:to|that's|it's|"
    r"that is|it was) (?:\w+ )?(?:ask|talk to|call (?:the|his|her|their|"
    r"988|911)|check with|see|bring it|a question|"
    r"for (?:the|his|her|their)|up to|(?:his|her|their) (?:call|choice|"
    r"decision))|to (?:take (?:his|her|their|your) time|call me|come "
    r"(?:by|in|back|see)|let me know|reach out|wait (?:here|there|for "
    r"me))|take it easy"
)
_ASKED = (
    r"\basked me to\b|\b(?:she|he|they) wanted me to\b|\bwith (?:his|"
    r"her|their) (?:permission|okay|ok)\b|\bat (?:his|her|their) request\b|"
    r"\btogether\b|\bif (?:she|he|they) want(?:s|ed)?\b"
)
_STEP = (
    r"(?:leave|quit|stop|cut|delete|get|move|go|call|throw|kick|put|"
    r"sign|take|make|stay|give|break|apply|file|find|grow|man|toughen|"
    r"let|block|drop|divorce|change|keep|lay|press|report|"
    r"forgive|forget|focus|start|stand|tell|do|join|listen|push|be|clean|"
    r"pay|work|learn|show|suck|face|own|sell|come|write|dump|set|cancel|"
    r"save|wake|pull|turn)"
)

RULES: tuple[Rule, ...] = tuple(
    Rule("advice_fixing", reason, when, also=also, unless=unless, strength=strength)
    for reason, when, also, unless, strength in (
        (
            "tells someone what to do",
            r"\b(?:told|tell|telling|ordered|instructed) <them> (?:\w+ ){0,3}?(?:to "
            r"(?:just |go |go ahead and )?"
            + _STEP
            + r"|(?:that )?(?:she|he|they|you|it's time)(?:'d| had|'ve| have)? "
            r"(?:\w+ )?(?:had to|has to|have to|need(?:s|ed)? "
            r"to|should|better|got to|ought to|needs)|what to do|(?:exactly "
            r"|straight up )?what (?:they|he|she|you) (?:need|should|ought|have|"
            r"had|has))\b",
            (),
            _LINK
            + r"|"
            + _ASKED
            + r"|(?:my|our) (?:own )?(?:son|daughter|kids?) (?:to )?(?:do|finish|"
            r"clean)|told (?:him|her|them) (?:i|we)\b.{0,30}have to (?:share|"
            r"report|tell)|to (?:give|let) (?:me|us) know|safe|the truth|"
            r"they told|she told|he told|people told|to stay with (?:me|us)|"
            r"to keep (?:it|going|coming)",
            0.75,
        ),
        (
            "tells someone what to do",
            r"\b(?:told|tell|telling|say|says|said|like) (?:\w+ ){0,4}?(?:the "
            r"same thing|straight up|flat out|straight)?,? ?(?:\w+,? ){0,2}\"?(?:you"
            r"|y'all) (?:just |really |are going to )?(?:need(?:s)? to|have "
            r"to|got to|had better|better|should|ought to|"
            r"must|need|go back|put|leave|quit|don't)\b",
            (r"\bi(?:'d|'ll| would| always| just|'m| was| finally| told| said| say| tell|)\b",),
            _LINK + r"|(?:they|she|he|somebody|people|mom|dad|counselor|judge|sponsor|"
            r"doctor|everybody) (?:\w+ )?(?:told|tell|tells|said|says|say)|told "
            r"me|you don't have to|don't need to|you just (?:learn|take)|(?:said|"
            r"tell|told) (?:to )?myself",
            0.75,
        ),
        (
            "tells someone what happens next",
            r"\bi (?:just |finally |always |'d |)?(?:said|says|say|was like|"
            r"go|went),? (?:\w+,? ){0,3}\"?(?:you're (?:going to|not going|done|"
            r"leaving|moving|calling|getting)|you are (?:going|not|calling|leaving|"
            r"pressing|getting|done|moving)|(?:he|she|it) "
            r"goes or|don't you|pack your|get (?:your|up|out|rid)|put (?:him|"
            r"her|your)|leave (?:him|her|them)|quit|dump|kick|go (?:home|back|"
            r"apologize)|call (?:him|her|your)|that man|that boy)\b",
            (),
            _ASKED + r"|call your (?:doctor|prescriber)",
            0.75,
        ),
        (
            "decides for someone",
            r"\b(?:i|we|i'd|i'll|i've) (?:\w+ ){0,2}?(?:made|make|making) <them> "
            r"(?:\w+ )?(?:break|leave|go|quit|call|apply|sign|throw|move|get|"
            r"stop|give|delete|promise|cut|pack|do|write|tell|admit|apologize|"
            r"take|turn|come|block|end|pour|hand|say|cancel|fill)\b",
            (),
            r"made (?:me|us)\b|made them (?:feel|laugh|smile)",
            0.8,
        ),
        (
            "talks someone into it",
            r"\bi(?:'d|'ll|'ve| had|) (?:\w+ ){0,2}?(?:convinc(?:ed?|ing)|persuad(?:"
            r"ed?|ing)|pressur(?:ed?|ing)|talked|guilted|forced|pushed|got|argued|"
            r"strong-armed|begged|nagged) <them> (?:\w+ )?(?:to|into|out of|"
            r"in to|until|till)\b(?! (?:know|the (?:hospital|clinic|er|"
            r"appointment|food|bus)|talking|laugh|smile|trust|open))",
            (),
            r"got (?:him|her|them) (?:in)?to (?:the|a|his|her|their|safe|detox|"
            r"treatment|housing|someone|988|an? )|talked (?:him|her|them) through|" + _ASKED,
            0.75,
        ),
        (
            "says what people need to do",
            r"\b(?:what (?:these|those|they|he|she|the|most|people|a lot of)"
            r"(?: \w+){0,3} need(?:s)?(?: to do)? is|(?:these|those|the|most|"
            r"our|young) (?:guys|vets|kids|people|parents|folks|women|men|moms|"
            r"youth|families|clients)(?: \w+){0,2} (?:need to|have to|got to|"
            r"should|ought "
            r"to|better|just need)|(?:people|folks|parents|vets|kids|they|everybody|"
            r"everyone|somebody|addicts) (?:just |really |all )?(?:need to|have "
            r"to|got to|should|ought to|had better|better)) (?:just |really "
            r"|learn to |go |stop )?(?:" + _STEP + r"|\w+ing|is|up)\b",
            (),
            r"\b(?:they|people|folks|families|parents|kids) (?:just )?(?:shouldn't|"
            r"don't|should(?:n't)? (?:be (?:able|treated|heard|the one)|get "
            r"to|have (?:a|to|the|more)|not have|know|feel|hear))|have to (?:be "
            r"(?:ready|heard|treated|the)|go through|wait|live|deal|decide|choose|"
            r"find their|come "
            r"(?:to|from)|make (?:their|that))|should (?:get|have|know|be|find)"
            r"|need to (?:be (?:heard|seen|safe|listened|asked|the|able|believed)"
            r"|feel|hear|know|find their|find (?:it|out)|make their own|talk|"
            r"eat|come back|take (?:a|their) (?:break|time)|go at)|what they "
            r"(?:need|have) to (?:decide|say)|they have to (?:tell|say|be|get|"
            r"go|find|make|take|do)|you have to|method"
            r"|<method>",
            0.6,
        ),
        (
            "acts for someone without their say",
            r"\bi(?:'d|'ll| would| will|'ve| had| just| went ahead and| go ahead "
            r"and| go on and| always| finally| went and| even| got on the phone "
            r"and|) ?(?:\w+ ){0,2}?(?:call(?:ed)?|email(?:ed)?|phone(?:d)?|text(?:ed"
            r")?|went to|talk(?:ed)? to|fill(?:ed)? out|signed|sign|pack(?:ed)"
            r"?|set "
            r"up|schedul(?:e|ed)|wrote|write|cancel(?:ed|led)?|appl(?:y|ied)"
            r"|mail(?:ed)?|handl(?:e|ed)|took care|take care|fix(?:ed)?|sort(?:ed)"
            r"?|straighten(?:ed)?|work(?:ed)?|made|got|did|do|enroll(?:ed)?|"
            r"found) (?:\w+ ){0,9}?(?:for (?:him|her|them)\b|before (?:she|he|"
            r"they)(?:'d)? (?:\w+ )?(?:asked|ask|"
            r"knew|wanted|could|said)|without (?:asking|telling|her|his|their)"
            r"|so (?:she|he|they) (?:didn't|don't|wouldn't|won't) have to|myself\b|"
            r"behind (?:her|his|their) back|(?:and )?(?:handled|worked) it(?: "
            r"all)?(?: out)?\b)",
            (r"\b(?:him|her|his|their|them|she|he|they)\b",),
            _ASKED + r"|\bi (?:\w+ )?(?:found|got|did|made|fixed) (?:it|something|a way)"
            r"? ?(?:out )?(?:for )?myself|wait(?:ed)? for (?:him|her|them)|care "
            r"of myself|myself (?:to|a|that|in|up|from|out|first|when|if|what|"
            r"why|because|as|the)|told myself|kill(?:ed|ing)? myself|by "
            r"myself|work on myself|made (?:a|an) (?:sandwich|coffee|plate)|"
            r"made myself|do (?:it|that|things) for (?:them|him|her)|check (?:in "
            r")?(?:for|with)|pray",
            0.7,
        ),
        (
            "sets out to fix it",
            r"\b(?:set|straighten(?:ed)?|sort(?:ed)?|fix(?:ed)?|fixing|whip(?:ped)"
            r"?|get|got|put) (?:him|her|them|people|everybody|these guys|that "
            r"boy|that girl|folks|somebody) (?:\w+ )?(?:straight|out|into shape|"
            r"in line|right|in check|in (?:his|her|their) place)\b|\blaid down "
            r"the law\b|\bi (?:did |had to "
            r"|always |really |)?(?:get|got|stay|stayed) on (?:him|her|them)"
            r" (?:about|to|till|until)\b|\bi (?:know|knew) (?:exactly )?what(?:'s|"
            r" is| was) (?:best|good|right) for (?:him|her|them|people)\b|\bfix "
            r"(?:people|them|him|her|everything|it) for\b|\bi'm a (?:natural "
            r")?fixer\b|\bi (?:\w+ )?(?:give|gave) (?:\w+ ){0,3}(?:good |real "
            r"|honest |"
            r"some |plenty of |lots of )?advice\b|\bi (?:\w+ )?lectur\w+\b|\bi "
            r"put my foot down\b|\btell (?:it|them) like it is\b|\bi (?:won't|"
            r"don't|wouldn't) let (?:him|her|them) (?:quit|leave|go|give|see|"
            r"skip|make)\b",
            (),
            r"not (?:here|there) to fix|give (?:me )?advice|advice (?:i got|"
            r"he gave)|gave me",
            0.7,
        ),
    )
)
