"""Rules of `lessons_growth` (include item), one row each."""

from peerprep.storycheck.rules import Rule

RULES: tuple[Rule, ...] = tuple(
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
            r"backbone|compassion|perspective|empathy|courage)\b",
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
            r"determined|a fighter|a survivor|good at (?:staying"
            r"|listening|sitting|starting)|calmer|more (?:patient|honest|capable|"
            r"careful)|capable|not (?:a bad|broken|weak|lazy|stupid))\b(?! (?:enough"
            r" to|about|with (?:him|her|them)|when it comes))|\bi(?:'ve got|"
            r" have| got|'ve) (?:\w+ ){0,3}(?:backbone|more (?:\w+ )?"
            r"(?:patience|strength|courage|grit|fight)|a lot of (?:patience|"
            r"grit|heart)|grit)\b|\bi didn't know i (?:had|was|could)\b|\bsomething "
            r"in me\b|\bi can (?:be|hold|love|sit|"
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
