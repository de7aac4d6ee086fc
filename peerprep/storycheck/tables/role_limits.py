"""Rules of `role_limits` (include item), one row each."""

from peerprep.storycheck.rules import Rule

_I = r"\b(?:i|i'm|i've|i'd|i'll|me|my|we|we've|we're|our|us)\b"

RULES: tuple[Rule, ...] = tuple(
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
            r"someone) (?:with|else's) (?:a license|job)|"
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
            r"clients|people)|do that,? (?:but|and)|do everything)"
            r"\b|\bi can't,? "
            r"(?:and|but) (?:we|i|here)\b|\btold (?:him|her|them) (?:no|i can't|"
            r"i couldn't)\b",
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
            r"\b|\b(?:know|show) (?:them )?which office\b",
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
            r"call (?:me )?(?:any|day)|personal cell|was on shift|"
            r"before shift|someone hurt|i wasn't safe|policy (?:views|maker)"
            r"|not safe",
            0.65,
        ),
    )
)
