"""Rules of `wellness_supports` (include item), one row each."""

from peerprep.storycheck.rules import Rule

_I = r"\b(?:i|i'm|i've|i'd|i'll|me|my|we|we've|we're|our|us)\b"
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
    r"clear|straight|quiet)|to (?:stay|keep) (?:well|steady|"
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
    r"wouldn't be here without|how i come down|got me through|i come back to"
)

RULES: tuple[Rule, ...] = tuple(
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
            r"meditating|breathe|breathing|lift|knit|knitting|crochet|sew"
            r"|stretch|bike|biking|ride|dance|cook|cooking|bake|baking|read|"
            r"reading|play|sing|"
            r"yoga|work out|exercise|drum|quilt|camp|woodwork|"
            r"sit|sitting|work on|listen to|tai chi|smudge|bead)"
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
                r"counselor|chaplain|dogs?|cat|faith|church|temple|group|"
                r"meetings?|medication|medicine|meds|garden|music|playlist|plan|"
                r"wrap|walk\w*|mornings?|dinner|ladies|coffee|outreach "
                r"worker|drop-in center|center|program|porch|garage|truck|"
                r"guitar|bible|coach|mentor|neighbor|aunt|uncle|cousin|routine|job|"
                r"call|river|gym|bike|"
                r"art|poetry|drum|language|elders?|nurse|teacher|librarian|worker|"
                r"lady|community|kids|daughter|son|step|steps|pastor|clinic|peer|"
                r"doctor|team|moms|family|worker|person|thing|shower|list|notebook|"
                r"journal|card|class|choir|horse|horses|hymn|prayer|lunch|tools?)"
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
