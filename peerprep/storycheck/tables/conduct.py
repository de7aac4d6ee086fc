"""Conduct items (4.14, 4.15, 4.17, 4.19): what the speaker did, does or would do to others."""

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

ADVICE: tuple[Rule, ...] = tuple(
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

CLINICAL: tuple[Rule, ...] = tuple(
    Rule("clinical_overreach", reason, when, also=also, near=near, unless=unless, strength=strength)
    for reason, when, also, near, unless, strength in (
        (
            "tells someone what to do about medication or treatment",
            r"\b(?:told|tell|telling|said|say|convinc\w+|persuad\w+|want(?:ed)"
            r"?|got|advis\w+|suggest\w*|recommend\w*|encourag\w+|help\w*|talked|"
            r"warn\w*|need(?:s)?|asked|push\w*) (?:\w+ ){0,8}?(?:to |should "
            r"|to just |needs to |you |had to )?(?:\w+ )?(?:stop|quit|"
            r"skip|get(?:ting)? off|come off|came off|coming off|go(?:ing)? "
            r"off|cut(?:ting)?|start|try(?:ing)?|taper\w*|double|halve|go(?:ing)"
            r"? without|throw|flush|switch|change|lower|raise|wean\w*|take|taking|"
            r"share|off|up|drop|ease|save|half)\b",
            (r"<med>",),
            "",
            r"\b(?:doctors?|nurse|they|psychiatrist|prescriber|judge|hospital|"
            r"staff|he|she|mom|dad) (?:\w+ )?(?:told|said|wanted|got|put|convinced|"
            r"suggested|say|tell|tells) (?:me|us)|told me|wanted me|convinced "
            r"me|talked me|pushed me|help(?:s|ed)? me|i (?:just |really )?(?:wanted|"
            r"want|needed|need) to (?:get|stop|start|take|"
            r"go|come|try|quit|change|cut)|ask (?:his|her|their|the)|question "
            r"for|talk to (?:his|her|their|the|a)|call (?:his|her|their|the)"
            r"|go(?:es)? to the nurse|shot at|physical therapy|take (?:a )?shots?|"
            r"i needed|encouraged me",
            0.75,
        ),
        (
            "advises against a treatment",
            r"\b(?:i(?:'d| would)? (?:just |quietly |simply )*(?:not take|skip|"
            r"stop taking|quit taking|come off|flush)|(?:wouldn't|would not|"
            r"never) take (?:it|those|that|them)|try (?:it |going |doing it "
            r")?without|go without|you don't need (?:that|those|them|it|all)"
            r")\b",
            (
                r"\b(?:if i were|i (?:tell|told|said|say)|if it (?:were|was) me|"
                r"people|her|him|them)\b",
            ),
            r"<med>|\bdose|taking it|prescri|\bmeds?\b",
            r"told me|i decided|my own",
            0.75,
        ),
        (
            "names someone's diagnosis",
            r"\b(?:i (?:could|can) (?:just |already )?tell|i (?:just |already "
            r"|immediately |right away |pretty much |always )?(?:knew|know|figured|"
            r"said|says|told|think|thought|diagnosed|saw|'d say|recognized|spotted|"
            r"called it)|it (?:was|is) (?:\w+ )?(?:obvious|clear|plain)|clearly|"
            r"obviously|you (?:could|can) (?:just )?tell|"
            r"definitely|textbook|for sure|classic|no doubt|anybody could see|"
            r"it's (?:plainly|obviously)|that's)\b(?:\W+\w+){0,14}?\W+<diagnosis>\b",
            (
                r"\b(?:she|he|they|him|her|them|that's|that boy|that girl|his|kid|"
                r"guy|woman|man|client|daughter|son|boyfriend|mom)\b",
            ),
            "",
            r"\bdiagnosed with\b|doctors? (?:said|told|diagnosed|thought)|they "
            r"(?:said|told|diagnosed|thought)|i (?:was|'m|am|have|had|knew i|"
            r"know i)\b(?: \w+){0,4} <diagnosis>|\b(?:i'm|i was|my|i have) (?:own "
            r")?<diagnosis>|told me (?:i|she|he)|ask(?:ed)?",
            0.8,
        ),
        (
            "names someone's diagnosis",
            r"<diagnosis>\W+(?:\w+\W+){0,4}?(?:for sure|clearly|obviously|textbook|"
            r"no question|if i ever saw|i could tell|i can tell|seen enough|"
            r"written all over|that's (?:exactly )?what)\b",
            (),
            "",
            r"\bi (?:have|was|am)\b|\bi'm\b|diagnosed (?:me|with)",
            0.8,
        ),
        (
            "names someone's diagnosis",
            r"\b(?:(?:she|he|they)(?:'s| is| was|'re| were| clearly| definitely|"
            r" obviously)(?: \w+){0,3}|(?:his|her|my|their) \w+(?:'s| is| was)"
            r" (?:\w+ ){0,2}?)(?: ?an?| total| textbook| complete| classic| "
            r"full-blown)+ (?:narcissist|sociopath|psychopath|borderline|codependent"
            r"|manic-depressive)\b|\b(?:she|he) (?:clearly|obviously|definitely)"
            r" "
            r"(?:had|has|have) <diagnosis>|\bi diagnosed\b|\bmy diagnosis (?:of|"
            r"was|is)\b|\bit (?:was|wasn't|'s) (?:never|really|not) (?:depression|"
            r"anxiety|<diagnosis>),? (?:it|but)",
            (),
            "",
            r"i was diagnosed|diagnosed me|i (?:got|was)",
            0.8,
        ),
        (
            "claims clinical work",
            r"\bi (?:\w+ ){0,2}?(?:do|did|provide|provided|gave|give|offer|run|"
            r"ran|practice|lead|use) (?:\w+ ){0,3}?(?:therapy|counseling|emdr|"
            r"c\.?b\.?t\.?|d\.?b\.?t\.?|psychotherapy|trauma (?:work|processing)"
            r"|exposure work|hypnosis|clinical work|interventions?)\b|\bi(?:'m|"
            r" am)? (?:basically |kind of |pretty much |really |practically "
            r")+(?:\w+ )?(?:their|a|his|her) "
            r"(?:therapist|counselor|doctor|psychiatrist|shrink)|\bi(?:'m| am)"
            r" (?:like |more (?:of )?)?(?:their|her|his) (?:therapist|counselor)",
            (),
            "",
            r"physical therapy|(?:my|own|in|to|own) therapy|went to therapy|"
            r"not (?:a|their|here|there)|n't (?:do|provide|give|offer|run|practice)"
            r"|don't|drop-in|peer counseling|therapy dog|did (?:\w+ )?therapy "
            r"(?:myself|for (?:a|my|years))|therapy (?:helped|for myself|every|"
            r"once|twice|weekly)|did (?:\w+ )?(?:therapy|counseling) (?:too|"
            r"and|every|with a|once|twice|after|at|through)|d\.?b\.?t\.? (?:skills|"
            r"group)|own counseling",
            0.75,
        ),
        (
            "claims clinical work",
            r"\bi(?:'d| would| will|'ll| can| could| always| have|'ve|) ?(?:\w+ "
            r"){0,2}?(?:assess(?:ed)?|diagnos(?:e|ed)|treat(?:ed)?|evaluat(?:e|"
            r"ed)|detox(?:ed)?|medicat(?:e|ed)|analyz(?:e|ed)|psychoanalyz\w+)"
            r" (?:<them>|for|whether|(?:his|her|their) (?:trauma|depression|"
            r"symptoms|risk|mental))\b|\bi (?:\w+ )?(?:did|do|do my own|ran|"
            r"run) (?:an? |my own |a quick |the )?(?:\w+ )?"
            r"(?:assessment|evaluation|risk assessment|screening)s?\b|\b(?:process|"
            r"processed|processing|work|worked|walk|walked|dig|go|went|talk)"
            r" (?:\w+ ){0,3}(?:through|into|up|back into|over)? ?(?:his|her|"
            r"their|the) (?:\w+ )?(?:trauma|childhood)\b|\bi (?:\w+ )?decid(?:e|"
            r"ed) (?:\w+ ){0,5}(?:suicidal|at risk|a risk|safe|hospital)|\b(?:wasn't"
            r"|isn't|not) really (?:suicidal|at risk)\b|\bi (?:\w+ ){0,3}"
            r"(?:get|got|walk\w*|nurse\w*|help\w*) (?:him|her|them) (?:through|"
            r"to) (?:the )?detox\w* (?:at|in|on|on my|myself)|\bhelp (?:\w+ "
            r")?(?:process|heal) (?:their|his|her) trauma",
            (),
            "",
            r"treat(?:ed)? (?:\w+ ){0,3}(?:like|as|the same|with|right|how|good|"
            r"well|better|fair|equal|differently|to)|\bform\b|paperwork|intake|"
            r"i was assessed|assessed me|(?:don't|not|never|can't|n't) (?:\w+ "
            r")?(?:assess|diagnose|treat|decide|evaluate)|asked (?:me )?",
            0.75,
        ),
        (
            "shares medication",
            r"\b(?:gave|give|giving|slip(?:ped)?|shared|lent|offered|sneak|handed)"
            r" (?:\w+ ){0,3}(?:one|two|some|a few|half) of my (?:\w+ )?(?:pills|"
            r"meds|medication|<drug>)\b",
            (),
            "",
            "",
            0.85,
        ),
    )
)

PATHWAY: tuple[Rule, ...] = tuple(
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
            r"thod>|youth group|\bpew\b|\bservices?\b|\bmass\b|\btemple\b|\bmosque\b"
            r"|revival|\bcelebrate recovery\b|bible study|my group)|\bin the "
            r"pew\b|\beverybody i (?:coach|work with|support|sponsor) (?:goes|"
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

BOUNDARY: tuple[Rule, ...] = tuple(
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
            r"somebody|one of them|the kid|folks) home (?:with me|for|to)\b|"
            r"\b(?:are|is|was|were) at mine\b|\bover for (?:dinner|supper|thanksgivi"
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
            r"them|client|people)\b|\bi left my own (?:kids|family)\b|\boff "
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

RULES: tuple[Rule, ...] = ADVICE + CLINICAL + PATHWAY + BOUNDARY
