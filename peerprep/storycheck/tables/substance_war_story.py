"""Rules of `substance_war_story` (content item), one row each."""

from peerprep.storycheck.rules import Rule

RULES: tuple[Rule, ...] = tuple(
    Rule(
        "substance_war_story", reason, when, unless=unless, also=also, near=near, strength=strength
    )
    for reason, when, also, unless, near, strength in (
        (
            "an amount",
            r"\b(?:<number>|a|an|half an?|another|whole|every) (?:whole |good "
            r"|big )?(?:fifths?|pints?|"
            r"handles?|quarts?|gallons?|cases?|(?:twelve|thirty|six|12|30|6|"
            r"eighteen|18)[- ]?packs?|eight[- ]?balls?|8[- ]?balls?|grams?|"
            r"bundles?|bricks?|bags?|bottles?|ounces?|kilos?|forty|forties|rocks?|"
            r"lines?|hits?|blunts?|joints?|shots?|"
            r"beers?|drinks?|pills?|percs|oxys|tabs|bars|boxes|milligrams|cans?|"
            r"points?|<number> deep)\b",
            (
                r"\b(?:a|per|each|every) (?:day|night|morning|weekend)\b|\bdaily\b|"
                r"\bbefore (?:work|noon|lunch|breakfast|school|"
                r"bed)\b|\bby (?:noon|lunch|nightfall|myself)\b|\bfor breakfast\b|"
                r"\bat a time\b|\bto (?:go to )?sleep\b|"
                r"\bgo(?:ing|ne)? through\b|\bwent through\b|\bdrink\w*\b|\bdrank\b|"
                r"\bsmok\w+|\bsnort\w*|\bshoot\w*|\bof "
                r"<substance>\b",
                r"<substance>\b|\bdrink\w*\b|\bdrank\b|\bus(?:ing|ed)\b|\bdoing\b|"
                r"\bgoing through\b|\bwent through\b|\bsmok\w+|"
                r"\bsnort\w*|\bshoot\w*|\bkill(?:ing|ed)?\b|\bput(?:ting)? away\b|"
                r"\bfifth\b|\bpack\b|\bhabit\b|\bpop\w*",
            ),
            r"\bwater\b|\bcoffee\b|\bsoda\b|\bsobriety\b.{0,20}\bdaily\b|\bgroceries"
            r"\b|\bof (?:food|clothes|chips|trash)|"
            r"trash bags?|prescribed|my doctor|\bone drink\b|not (?:one|a single)"
            r"|without a (?:drink|beer)|first drink",
            "",
            0.85,
        ),
        (
            "an amount",
            r"\b(?:fifth|pint|handle|bottle|twelve-pack|six-pack|case|gram|grams|"
            r"bundle|bag|bags|eight ?ball|ounce)"
            r" (?:of )?<substance>\b|\b(?:fifth|pint|handle|twelve-pack|six-pack|"
            r"grams?|bundles?|eight ?ball) a (?:day|night)\b",
            (),
            r"\bsoda\b|root beer|not a gram",
            "",
            0.85,
        ),
        (
            "what it cost",
            r"\b(?:<number>)(?: or \w+)? ?(?:dollars?|bucks)(?:' worth|'s worth)"
            r"?(?: \w+){0,2} (?:a|per|every|each) "
            r"(?:day|night|week)\b|\$\d+ ?(?:\w+ )?(?:a|per) (?:day|night)|\b(?:doll"
            r"ar|buck)s?[- ]a[- ]day (?:habit|addiction)",
            (),
            r"\b(?:pay|paid|earn\w*|mak(?:e|ing)|made|wage\w*|rent|per diem|"
            r"job|sav(?:e|ing|ed)|allowance|bus|food|"
            r"motel|per hour|salary|child support)\b",
            "",
            0.7,
        ),
        (
            "what it cost",
            r"\b(?:dollars?|bucks|\$\d+|paychecks?|check)\b",
            (
                r"\b(?:on|of|for|worth of) (?:<substance>|it up my)\b|\bdealer\b|"
                r"\bhabit\b|\bup my nose\b|"
                r"(?:dollars|bucks) a (?:pill|bag|gram|pop)\b",
            ),
            r"\bin recovery\b|\bsav(?:e|ed|ing)\b|for alcohol counsel",
            "",
            0.7,
        ),
        (
            "injecting, snorting or equipment",
            r"\b(?:shoot|shooting|shot) (?:\w+ )?(?:up\b|dope|heroin|meth|coke|"
            r"speed|it into|"
            r"drugs|crystal)|\bwas shooting (?:a|<number>|up|my)|\bsnort\w*\b|"
            r"\binject\w*\b|\b(?:iv|i\.v\.|intravenous) "
            r"(?:drug|use|heroin|meth)\w*|\bneedles?\b|\bsyringes?\b|\bmainlin\w+|"
            r"\bslamm(?:ing|ed) (?:dope|meth|it)|"
            r"\bcrack pipe|\bmeth pipe|\bbongs?\b|\bfreebas\w+|\bcook(?:ing|"
            r"ed) (?:meth|dope|it up|up a|crack)|\btied? off\b|\bin(?:to)? my "
            r"veins?\b|\b(?:on|off) (?:the )?(?:tin ?foil|foil)\b|\brail(?:s|"
            r"ed)? of\b|\btrack marks\b|\bnodding (?:off|out)\b|"
            r"\bblow(?:ing)? lines\b|\bcut(?:ting)? lines\b|\bchas(?:ing|ed) the dragon",
            (),
            r"needle (?:exchange|in a hay)|knitting|acupunctur|insulin|vaccin|"
            r"flu shot|injection (?:once|every|from|at the)|"
            r"scared of needles|syringe (?:exchange|service|access)|haystack|"
            r"moved the needle|medication|vivitrol|sublocade|"
            r"my (?:doctor|nurse)|sewing|needlepoint",
            "",
            0.85,
        ),
        (
            "getting or hiding supply",
            r"\b(?:my|the|a|our|his|her) (?:dealer|plug|dope ?man|dope ?boy|"
            r"supplier|hookup)\b|"
            r"\b(?:cop(?:ped|ping)?|scor(?:e|ed|ing)) (?:\w+ ){0,3}(?:dope|heroin|"
            r"drugs|weed|pills|some|it|on the|a bag|meth)\b|"
            r"\bdoctor[- ]shop\w*|\b(?:fak(?:e|ed|ing)|forg(?:e|ed|ing)|stole|"
            r"stealing|rewrote) (?:\w+ ){0,4}(?:prescriptions?|scripts?|"
            r"script pad)\b|\b(?:hid|hide|hiding|hidden|stash\w*|kept|bur(?:y|"
            r"ied)|tap(?:ed|ing)) (?:\w+ ){0,5}(?:bottles?|stash|pills|vodka|"
            r"dope|"
            r"liquor|booze|drugs|weed|heroin|flask|baggies?|supply)\b|\bmy stash\b|"
            r"\b(?:vodka|liquor|whiskey|wine|gin) (?:\w+ ){0,4}in (?:a|my) (?:water "
            r"bottle|coffee|thermos|travel mug|cup|sock|toilet tank)\b|\bwhere "
            r"to (?:get|find|buy|score) (?:it|dope|drugs|pills)|"
            r"\b(?:met|meet|meeting) (?:\w+ ){0,4}(?:dude|guy|man|connect|dealer)"
            r" (?:behind|at|in|on|by|under)\b",
            (),
            r"dealership|card dealer|car dealer|hid(?:e|ing)? (?:it|my|the) "
            r"(?:drinking|using)|kept (?:my|the) (?:pills|"
            r"medication) (?:in|locked)|water bottles?|meeting (?:with )?(?:a|"
            r"the) guy (?:at|in) (?:group|church|the (?:center|va))|"
            r"\bcoffee\b.{0,20}(?:meet|met)",
            "",
            0.7,
        ),
        (
            "selling",
            r"\b(?:sold|sell|selling|slinging|slung|hustl\w+|flip(?:ped|ping)"
            r"?|trapping|mov(?:ed|ing)|deal(?:t|ing)?|pushing|ran|"
            r"running|boost(?:ed|ing)?) (?:\w+ ){0,4}(?:drugs?|dope|weed|pills|"
            r"weight|crack|coke|cocaine|heroin|meth|packs?|product|ounces|"
            r"scripts|percs|razors|bricks|keys|kilos|eight ?balls)\b|\bflip "
            r"(?:it|them|that) for\b|\bbuy it (?:\w+ ){0,5}flip\b|"
            r"\bsold (?:it|them) (?:for|out of)\b.{0,30}\b(?:block|corner|bucks|double)\b",
            (),
            r"moved (?:a|the|to|in|on|from|out|into|past|away)|deal(?:ing)? "
            r"with|running from|dealt with|ran (?:a|the|from)",
            "",
            0.8,
        ),
        (
            "beating a drug test",
            r"\b(?:clean|fake|someone else's|somebody else's|friend's|buddy's|"
            r"borrow\w* (?:\w+ ){0,3}|synthetic|kid's|"
            r"sister's|brother's|roommate's) (?:\w+ )?(?:urine|pee|piss)\b|\b(?:beat"
            r"|beating|pass|passed|passing|fool\w*|trick\w*|cheat\w*|fak(?:e|"
            r"ed|"
            r"ing)|switch\w*|get(?:ting)? (?:past|around)|got (?:past|around)"
            r") (?:\w+ ){0,4}(?:drug |urine |piss )?(?:tests?|screens?|cups?|"
            r"u\.?a\.?s?|"
            r"drops)\b|\bdetox drinks?\b|\bwhizz?inator\b",
            (
                r"\b(?:urine|pee|piss|beat|beating|trick\w*|fool\w*|cheat\w*|fak\w+|"
                r"detox drink|cups?|switch\w*|mine|every|drug|dirty|around|"
                r"past|whizz?inator)\b",
            ),
            r"pass(?:ed|ing)? (?:my|the|a|his|her|that|every) (?:\w+ )?(?:driving|"
            r"road|certification|state|ged|class|math|entrance|"
            r"peer|exam|background|final|citizenship)|cup of|beat (?:it|the "
            r"odds)|no more|never (?:failed|had)",
            "",
            0.8,
        ),
        (
            "mixing substances",
            r"\b(?:mix(?:ed|ing)?|chas(?:e|ed|ing)|combin\w+|wash(?:ed|ing)? "
            r"(?:it|them|those|the \w+|\w+) down|stack\w*|"
            r"speedball\w*|on top of|crush\w*)\b",
            (
                r"<substance>\b.{0,60}(?:with|and|on top|down)\b.{0,30}<substance>\b|"
                r"speedball|hit (?:way )?(?:faster|harder)|<substance>\b.{0,20}"
                r"\bwith\b.{0,20}<substance>",
            ),
            r"mixed (?:feelings|emotions|up)|dangerous to",
            "",
            0.8,
        ),
        (
            "use told as fun",
            r"\b(?:fun(?:ny|niest)?|hilarious|laugh(?:ed|ing)?|legends?|legendary|"
            r"best (?:years|times?|nights?|feeling|thing|days|"
            r"summers?|part(?:y|ies))|crazy (?:fun )?(?:nights|times)|wild (?:nights"
            r"?|times?|ride|days)|amazing|awesome|good times|epic|"
            r"a blast|like flying|invincible|superman|on top of the world|glory "
            r"days|king of|queen of|rock ?stars?|unbeatable|beautiful high|"
            r"the life of the party|kings|never felt (?:so )?(?:good|alive))\b",
            (
                r"\b(?:high|wasted|drunk|hammered|party\w*|partied|buzz(?:ed)?|using|"
                r"stoned|lit|blackout|blacked out|tripping|rolling|"
                r"trashed|plastered|drinking|drank|<substance>|messed up|faded|bender)\b",
            ),
            r"\b(?:thought|used to think)\b.{0,40}\b(?:but|until)|not (?:as "
            r")?fun|wasn't fun|no fun|isn't funny|stopped being fun|without "
            r"(?:drinking|"
            r"using|alcohol|drugs|being)|(?:sober|recovery)\b.{0,60}\b(?:fun|"
            r"laugh|amazing|awesome)|(?:fun|laugh\w*)\b.{0,40}\b(?:sober|"
            r"recovery|again|now)|high school|high (?:hopes|five)",
            "",
            0.75,
        ),
        (
            "the thrill of it",
            r"\bnothing (?:\w+ ){0,5}(?:ever )?(?:felt|feels|came close|compares?|"
            r"beats?|hit)\b|\b(?:that|the|my) first (?:high|hit|drunk|"
            r"rush|taste)\b|\bthe rush (?:of|was|from)\b|\b(?:loved|miss|love|"
            r"chasing) (?:the|that) (?:high|rush|feeling|taste)\b|\bbest (?:i|"
            r"feeling i)(?:'d|'ve|"
            r" have| had)? ever (?:felt|had)\b",
            (
                r"\b(?:high|hit|rush|heroin|dope|using|drink\w*|drunk|<substance>|"
                r"good|needle|first|drugs|feeling)\b",
            ),
            r"\bnothing (?:\w+ ){0,3}(?:helped|worked|changed)|adrenaline|deploy\w*|"
            r"peer|helping|job|first hit me|recovery|sober",
            "",
            0.7,
        ),
    )
)
