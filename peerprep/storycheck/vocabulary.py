"""Sets of words that the rule tables share, used in patterns as `<name>`."""

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen"
)

WORDS: dict[str, str] = {
    "number": (
        rf"(?:\d[\d,.]{{0,9}}|(?:a )?couple(?: of)?|(?:a )?few|(?:{_TENS})"
        rf"(?:[- ](?:{_ONES}))?|{_ONES}|"
        r"a hundred|hundreds of|thousands of)(?: hundred| thousand)?(?: and [a-z]{3,8})?"
    ),
    "i": r"\bi(?:'d|'ll|'ve|'m| would| will| could| can|) (?:\w+ ){0,2}?",
    "someone": (
        r"someone(?: else)?|somebody(?: else)?|anyone|anybody|everyone|everybody|people|folks|"
        r"(?:a|the|that|this|another|one|other|each|every|whatever|whoever) (?:\w+ )?(?:person|guy|"
        r"man|woman|lady|kid|mom|mama|mother|dad|father|parent|grandmama|vet|veteran|member|client|"
        r"peer|participant|resident|teen|teenager|girl|boy|fella|family|student|neighbor|marine)|"
        r"the next (?:one|guy|person|kid|mom|vet)|persons|peers|clients|members|participants|"
        r"residents|guests|guys|fellas|men|women|ladies|vets|veterans|parents|"
        r"families|moms|mothers|"
        r"mamas|dads|kids|youth|young people|young person|young ones|teens|teenagers|students|"
        r"these guys|those guys|them|him|her|others|the individual|individuals|\w+ else"
    ),
    "them": (
        r"him|her|them|someone|somebody|anyone|anybody|everyone|everybody|people|folks|clients|"
        r"members|vets|veterans|parents|families|moms|kids|guys|women|men|youth|my (?:guys|clients|"
        r"people|kids|ladies|vets|members|families|moms|parents|folks|peers|youth|friend|brother|"
        r"sister|cousin)|(?:a|the|this|that|one|every|each|another) (?:\w+ )?(?:guy|man|woman|lady|"
        r"kid|mom|mama|mother|dad|father|parent|vet|veteran|member|client|peer|person|participant|"
        r"resident|girl|boy|fella|family|teen)|(?:his|her|their) (?:mom|mother|dad|father|wife|"
        r"husband|brother|sister|parents)|(?:these|those|the|all) (?:guys|vets|kids|moms|parents|"
        r"women|men|folks|people|young people|families|ladies|fellas|boys|girls)"
    ),
    "relation": (
        r"mom|mama|mother|mum|dad|daddy|father|brother|sister|son|daughter|"
        r"cousin|uncle|aunt|auntie|"
        r"grandma|grandmother|grandpa|grandfather|granny|mamaw|papaw|nana|abuela|ex|ex-husband|"
        r"ex-wife|ex-boyfriend|ex-girlfriend|husband|wife|partner|boyfriend|girlfriend|fiance|"
        r"friend|best friend|buddy|boss|manager|supervisor|coworker|counselor|"
        r"therapist|psychiatrist|"
        r"psychologist|doctor|nurse|case manager|caseworker|case worker|social worker|"
        r"probation officer|parole officer|p\.?o\.?|teacher|coach|principal|pastor|neighbor|"
        r"landlord|landlady|stepdad|stepmom|stepfather|stepmother|stepson|stepdaughter|foster mom|"
        r"foster dad|foster mother|foster father|oldest|youngest|middle child|baby|little girl|"
        r"little boy|boy|girl|kid|niece|nephew|grandson|granddaughter|mentor|co-defendant|dealer|"
        r"lawyer|attorney|public defender|dentist|chaplain|mother-in-law|father-in-law|"
        r"brother-in-law|sister-in-law|godmother|twin|half-brother|half-sister|sergeant|roommate"
    ),
    "served": (
        r"\bclients?\b|\bcaseload\b|\bone of (?:my|the|our) (?:\w+ )?(?:people|guys|ladies|moms|"
        r"mothers|dads|kids|vets|members|residents|participants|parents|families|folks|women|men|"
        r"youth|teens|peers|students|fellas|girls|boys)\b|\bmentees?\b|\bsponsee"
        r"s?\b|\b(?:a|the|this|"
        r"that|one) (?:\w+ )?(?:participant|resident)\b|\bi(?:'ve| have|"
        r"'m| am| was|'d been)?(?: been)? "
        r"(?:support(?:ed|ing)?|coach(?:ed|ing)?|mentor(?:ed|ing)?|worked "
        r"with|working with|work with|"
        r"visit(?:ed)?|sat with)\b|\b(?:from|in|at) (?:my|our|the) (?:\w+ )?(?:home ?group|group|"
        r"meetings?|rehab|program|unit|detox|sober house|halfway house|pod|cell ?block|shelter|"
        r"drop-in)\b|\b(?:in|from|at) (?:treatment|rehab|detox|group|prison|jail|lockup|na|aa|"
        r"recovery)\b|\bbunkie\b|\bcell ?(?:mate|ie)\b|\blocked up with\b|"
        r"\b(?:this|there was a|there's "
        r"this|there's a|had a|had this|got this|one) (?:\w+ )?(?:mom|mother|"
        r"dad|guy|lady|woman|kid|"
        r"vet|veteran|girl|boy|man|parent|member|fella|marine|student)\b|"
        r"\bmy sponsor\b|\bhad an? \w+-year-old\b"
    ),
    "month": (
        r"january|february|march|april|may|june|july|august|september|october|november|december"
    ),
    "day": r"monday|tuesday|wednesday|thursday|friday|saturday|sunday",
    "holiday": (
        r"christmas(?: eve)?|thanksgiving|easter|new year's(?: eve)?|fourth of july|halloween|"
        r"veterans day|memorial day|labor day|mother's day|father's day|valentine's day"
    ),
    "drug": (
        r"zoloft|prozac|lexapro|celexa|paxil|wellbutrin|effexor|cymbalta|"
        r"seroquel|abilify|risperdal|"
        r"zyprexa|geodon|latuda|haldol|clozaril|clozapine|invega|lithium|"
        r"depakote|lamictal|tegretol|"
        r"trileptal|xanax|klonopin|ativan|valium|buspar|trazodone|remeron|prazosin|propranolol|"
        r"adderall|ritalin|vyvanse|concerta|strattera|suboxone|subutex|sublocade"
        r"|methadone|vivitrol|"
        r"naltrexone|antabuse|buprenorphine|sertraline|fluoxetine|citalopram|escitalopram|"
        r"quetiapine|aripiprazole|olanzapine|risperidone|lamotrigine|gabapentin|neurontin|"
        r"hydroxyzine|topamax|ambien|lurasidone|bupropion|venlafaxine|duloxetine|ziprasidone|"
        r"vraylar|rexulti|thorazine|cogentin|mirtazapine"
    ),
    "med": (
        r"meds?\b|medications?|medicines?|\bpills?\b|\bdoses?\b|antidepressants?|antipsychotics?|"
        r"mood stabilizers?|\bshots?\b|injections?|prescriptions?|treatment|therapy|<drug>"
    ),
    "substance": (
        r"beers?|vodka|whiskey|tequila|liquor|wine|gin|rum|bourbon|heroin|cocaine|coke|crack|meth|"
        r"dope|weed|pot|marijuana|pills?|percs?|percocets?|oxys?|oxycontin|"
        r"vicodin|xanax|xans|benzos|"
        r"fentanyl|fent|speed|acid|molly|ecstasy|k2|booze|lean|painkillers|pain pills|opiates|"
        r"opioids|alcohol|smack|drugs|crystal|downers|uppers|adderall|malt liquor|moonshine"
    ),
    "diagnosis": (
        r"bipolar|borderline|bpd|adhd|autism|autistic|narcissist(?:ic)?|sociopath|psychopath|"
        r"schizophren\w{1,3}|schizoaffective|psychosis|psychotic|ptsd|ocd|manic|mania|"
        r"personality disorder|major depression|clinical depression|clinically depressed|"
        r"dissociat\w{2,4}|codependent|post-?traumatic|oppositional defiant|delusional|"
        r"attachment disorder|antisocial"
    ),
    "method": (
        r"the steps|twelve[- ]steps?|12[- ]steps?|\baa\b|\bna\b|\bmeetings?\b|\bgod\b|\bjesus\b|"
        r"\bchurch\b|\bthe lord\b|\bmaker\b|\bbible\b|\bprayer\b|\bfaith\b|abstinence|\bsobriety\b|"
        r"\bmeds?\b|medications?|medicine|methadone|suboxone|\btherapy\b|\btreatment\b|\brehab\b|"
        r"harm reduction|needle exchange|\bsponsor\b|cold turkey|\bscripture\b|\bsaved\b"
    ),
    "provider": (
        r"psychiatrists?|doctors?|docs|therapists?|counselors?|staff|nurses?|social workers?|"
        r"case ?workers?|case managers?|cps|the system|hospitals?|program|rehabs?|shelters?|the va|"
        r"judges?|courts?|lawyers?|public defenders?|probation|parole|probation "
        r"officers?|p\.?o\.?s?|"
        r"police|cops?|guards?|c\.?o\.?s|school|teachers?|principals?|agency|agencies|boss|manager|"
        r"family|parents|father|mother|mom|dad|ex|ex-husband|ex-wife|stepdad|stepmom|those people|"
        r"these people|insurance|landlords?|administration|supervisors?|director|clinic|"
        r"department|detox|ward|unit|they"
    ),
    "body": (
        r"throat|neck|head|face|hair|ribs?|stomach|wrists?|ankles?|arms?|"
        r"jaw|chest|back|teeth|mouth|"
        r"eyes?|legs?|skull|nose|hands?|fingers?|lips?|skin|bones?"
    ),
    "weapon": (
        r"knife|gun|pistol|belt|bat|hammer|iron|(?:extension )?cord|bottle|"
        r"pipe|machete|boot|fists?|"
        r"board|shovel|skillet|frying pan|cigarettes?|lighter|hanger|switch|whip|broom(?:stick)?|"
        r"chain|wrench|crowbar|brick|blade|screwdriver|paddle|cable|hose|razor"
    ),
}
