"""Rules of `role_connection` (include item), one row each."""

from peerprep.storycheck.rules import Rule

_I = r"\b(?:i|i'm|i've|i'd|i'll|me|my|we|we've|we're|our|us)\b"

RULES: tuple[Rule, ...] = tuple(
    Rule(
        "role_connection",
        reason,
        when,
        also=also,
        near=near,
        unless=unless,
        own=True,
        strength=strength,
    )
    for reason, when, also, near, unless, strength in (
        (
            "says the experience is why you do this work",
            r"\b(?:that's|that is|this is|it's|it is|which is|that was|what "
            r"i went through is|going through (?:that|it|this) is|all of (?:that|"
            r"it) is) (?:\w+ ){0,3}(?:why|the reason|what (?:makes|made|drives|"
            r"brought|got|keeps|lets|led|pulled|drew|helps)|how come|how i (?:got|"
            r"came|know|can))\b|\bis why i (?:want|do|applied|chose|love|came)"
            r"\b|\bis (?:the reason i|what (?:brought|led|drew) me)\b",
            (
                r"\b(?:work|job|role|peer|position|field|applied|here|doing this|"
                r"coach|support|others|people|someone|somebody|folks|listen\w*|sit|"
                r"patient|<someone>)\b",
            ),
            "",
            r"that's why i (?:got|went|left|used|drank|stopped) |it's why i "
            r"(?:got|went|left)",
            0.85,
        ),
        (
            "joins what you lived to how you support someone",
            r"\b(?:because|since|having|after|from|as somebody who|as someone "
            r"who)\b(?:\W+\w+){0,4}?\W+(?:i've|i|i was|i'd|i'm|been|lived|my "
            r"own|that|it|somebody|someone|nobody|sat|gone|going|growing|living|"
            r"being|losing|what)\b.{3,140}?\b(?:i (?:can|know|try|get|don't|"
            r"want|always|make|won't|make sure|really|am|could|would|have|sit|"
            r"listen|bring|let|just|do|understand|stay|look|ask|see|tell)|i'm|"
            r"i'd|i'll|it (?:helps|lets|makes))\b",
            (
                r"\b<someone>\b|\b(?:others|peers?|this work|this role|this job|"
                r"they|kid|kids)\b",
                r"\bi(?:'ve| was| know what| remember|'d been| had| went| came| "
                r"needed| sat| lived| grew| got|'m)|\bsome(?:body|one) (?:\w+ ){1,3}me\b"
                r"|\bsomebody was\b|\bsomeone was\b|"
                r"\bhaving\b|\bgrowing up\b|\bbeing\b|\bgoing through\b|\bthat\b|"
                r"\bnobody\b|\bliving\b|\blosing\b",
            ),
            "",
            r"because (?:they|she|he|it's|people|i knew how|i could see|i knew "
            r"he|i knew she)|because of (?:covid|the)|\bdrank\b|\bmethod\b",
            0.6,
        ),
        (
            "joins what you lived to how you support someone",
            r"\b(?:i was (?:that|the|somebody|someone|one of|once|by myself|"
            r"alone)|i've been (?:there|on|in|that|through|where|homeless|locked)"
            r"|i know what (?:it's|it is|that's|it feels|that feels)|i know "
            r"how (?:it|that|lonely|hard|scary|bad|scared)|i remember|i needed|"
            r"i (?:got|was) (?:left|told|laughed|treated|lost|handed|scared|"
            r"moved|bounced|passed)|i came (?:home|out)|i went through|i've "
            r"lived|my own (?:son|daughter|kid|"
            r"child|mother|recovery|family|story|experience)|nobody (?:ever "
            r")?(?:looked|asked|told|listened|came|explained|believed|saw|sat)"
            r"|i grew up|i lived|i had (?:to|one|nobody|no)|i slept|"
            r"i'd been|what i (?:went|lived|needed)|growing up|being (?:in|on|"
            r"locked|homeless|a)|sleeping|that's what i needed|if i'd (?:been|"
            r"had)|i wish (?:somebody|someone)|i got so)\b.{2,160}?\b(?:so|and|"
            r"that's|which|is what|i try|makes me|helps me|"
            r"lets me|i can|now)\b.{0,90}",
            (
                r"\b(?:so|and) (?:now |when |if |whenever |what |with |for |that's "
                r")?(?:\w+ ){0,9}?(?:i|i'd|i'll|i'm|i can)\b|\b(?:helps|lets|makes|"
                r"taught) me (?:\w+ ){0,4}(?:with|to|be|sit|hear|see)|\bthat's (?:what|"
                r"why|how)|\bi (?:try|want|can|make sure|don't|always|never|bring|"
                r"know how)",
                r"\b(?:someone|somebody|anybody|anyone|people|folks|others|them|"
                r"they|him|her|mom|mothers?|moms|dads?|parents?|vets?|guys|guy|man|"
                r"woman|lady|kids?|youth|teen|teens|young (?:person|people)|peers?|"
                r"clients?|family|families|person|member|members|residents?|grandmama|"
                r"student|men|women|ladies)\b",
            ),
            "",
            r"\bso (?:they|he|she) (?:put|took|sent|got)|i was (?:that|the) "
            r"(?:bad|sick|drunk)|\bremember (?:the|his|her) (?:blood|smell|taste)"
            r"|i can tell (?:them|him|her)|\bmade (?:him|her|them)|\bkept (?:me|"
            r"us)|what they need to do",
            0.6,
        ),
        (
            "wants to be for someone what another was for you",
            r"\b(?:be|become|do|give|being|doing|pass|offer|hand) (?:\w+ ){0,3}?(?:t"
            r"hat|this|the|what|it|a) (?:\w+ ){0,3}?(?:person|one|somebody|someone|"
            r"lady|guy|man|woman|voice|face|kid|counselor|mentor|peer|hand|door|"
            r"light|thing|same|on|back|forward)?\b.{0,40}\b(?:for|to) (?:someone|"
            r"somebody|the next|another|others|these|a |other|people|anybody|"
            r"some|young|the (?:moms|vets|kids|guys|parents|ones))",
            (_I,),
            r"\b(?:i was|i needed|needed|did for me|was for me|met me|for me|"
            r"i never had|i didn't have|given to me|gave me|saved me|changed "
            r"my life|i had|showed up|that|helped me)\b",
            r"my (?:kids|son|daughter)|promise|ended up|lend|tell (?:them|him|"
            r"her) what",
            0.7,
        ),
        (
            "wants to give back what you were given",
            r"\b(?:give|pay|pass|hand|paying|giving|passing) (?:\w+ ){0,3}?(?:back|"
            r"forward|on|along)\b",
            (
                r"\b(?:given|gave|got|did|was|what|that|it|her|him|them)\b.{0,40}\b(?:me"
                r"|i)\b|\b(?:pay|paying) (?:it|her|him|them|that) (?:back|forward)"
                r"\b|\b(?:gave|given|did) (?:\w+ ){0,3}(?:to|for) me\b|another (?:shot|"
                r"chance)",
            ),
            "",
            r"give back to (?:the|my) community|pay (?:him|her|them|it) back "
            r"(?:the|every|in)|pass on (?:that|the|it)|money",
            0.75,
        ),
        (
            "does for others what was done for you",
            r"\b(?:like|the way|same way|what|how|which is how) (?:somebody|"
            r"someone|he|she|they|that \w+|my \w+|people|i wish|folks|nobody|"
            r"the \w+) (?:\w+ ){0,4}?(?:for|with|to|done|did|had done|treated|"
            r"gave|sat|needed) (?:\w+ )?me\b|\bhow i (?:wish|wished) (?:\w+ "
            r")?(?:they|someone|somebody|he|she|i)\b|\b(?:for somebody|for someone|"
            r"for others|for them) what (?:\w+ ){1,4}(?:did|gave|was) (?:for "
            r"|to )?me\b",
            (r"\b<someone>\b|\b(?:others|they|next|folks)\b", _I),
            "",
            r"did to me|treated me like (?:dirt|garbage)",
            0.7,
        ),
        (
            "says you’ve been where they are",
            r"\b(?:i've (?:been|sat|stood|walked|lived|gone)|i have been|i was "
            r"(?:once )?|i know what it's like|been) (?:\w+ ){0,4}?(?:there|"
            r"in (?:that|their|those|his|her|the same) (?:chair|shoes|seat|spot|"
            r"place|boat|room|bed)|where (?:they|he|she|people|somebody)|through "
            r"(?:it|that|this|the same)|on (?:that|the other|both) sides?(?: "
            r"of (?:it|that|the desk))?)\b.{0,120}",
            (
                r"\b(?:relate|connect|understand|help|support|sit|listen|people|"
                r"someone|somebody|them|they|folks|others|vets|kids|parents|moms|"
                r"guys|another|young)\b",
                r"\b(?:because|so|and|when|can|which|that's|since)\b",
            ),
            "",
            r"i've been there (?:two|three|four|five|six|a|since|for) |told "
            r"me|i can tell (?:them|him|her) what",
            0.65,
        ),
        (
            "says people like you need this",
            r"\b(?:can't stand to|don't want|never want|hate to|couldn't bear "
            r"to|make sure|don't leave|not leave|won't leave|wouldn't want|i "
            r"don't want) (?:\w+ ){0,6}?(?:see|leave|let|have|another|anybody|"
            r"nobody|somebody|anyone|someone|any|no)\b.{0,60}\b(?:like i (?:was|"
            r"did|had|felt)|the way i (?:was|did|felt)|alone|what i (?:went|"
            r"did|had)|feel(?:s)? (?:that|like|what))\b",
            (r"\bi (?:was|did|had|went|felt|got)\b|\bmyself\b|once\b",),
            "",
            "",
            0.7,
        ),
        (
            "says the experience taught you how to be with someone",
            r"\b(?:taught|showed|helps|helped|lets|makes|made|gave|trained) "
            r"me (?:\w+ ){0,8}?(?:and i (?:bring|take|use|carry)|(?:to )?(?:be "
            r"patient|sit with|listen to|hear|meet|spot|notice|see|walk with|"
            r"stay with|relate|connect|understand|support) (?:\w+ ){0,2}(?:with "
            r")?(?:people|someone|somebody|others|vets|parents|kids|them|another|"
            r"folks|other|moms|a|guys))\b",
            (),
            r"<someone>|that|being|living|what i",
            r"therapist (?:helped|taught)|training (?:taught|helped)|class taught|"
            r"i didn't choose",
            0.65,
        ),
    )
)
