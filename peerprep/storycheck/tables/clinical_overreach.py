"""Rules of `clinical_overreach` (conduct item), one row each."""

from peerprep.storycheck.rules import Rule

RULES: tuple[Rule, ...] = tuple(
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
