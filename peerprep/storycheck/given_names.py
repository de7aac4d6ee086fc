"""Words that tell names of people from other capitalized words."""


def word_set(text: str) -> frozenset[str]:
    """Return the words of a block of text."""
    return frozenset(text.split())


GIVEN_NAMES = word_set(
    """
    aaron abby adam adrian ahmed aisha alan albert alejandro alex alexis ali alice alicia
    alison alvin amanda amber amy ana andre andrea andrew andy angel angela angelo anita ann
    anna anne anthony antonio april arthur ashley barbara becky ben benjamin bernard beth
    betty beverly bill billy bob bobby bonnie brad brandon brandy brenda brian brianna
    brittany bruce bryan caleb calvin cameron candace carl carla carlos carmen carol caroline
    carrie cassandra catherine cathy cecilia cedric chad charlene charles charlie chelsea
    cheryl chris christian christina christine christopher cindy claire clara clarence claudia
    clayton cody colin connie corey courtney craig crystal curtis cynthia daisy dale damon dan
    dana daniel danielle danny darius darlene darnell darrell daryl dave david dawn dean
    deandre debbie deborah debra dee delia denise dennis derek derrick desiree devin devon
    diana diane diego dolores dominic don donald donna donnie doris dorothy doug douglas dre
    duane dustin dwayne earl ed eddie eduardo edward edwin eileen elaine elena eli elijah
    elizabeth ella ellen emily emma eric erica erik erin ernest esther ethan eugene eva evan
    evelyn felicia felix fernando florence frances francis frank fred freddie gabriel gail
    gary gene george gerald gina glenn gloria gordon greg gregory guadalupe gwen hannah harold
    harry heather hector heidi helen henry herman holly howard hugo ian imani irene isaac
    isabel isaiah ivan jack jackie jacob jacqueline jaime jake jamal james jamie jan jane
    janet janice jared jasmine jason javier jay jean jeff jeffrey jen jenna jennifer jenny
    jeremy jerome jerry jesse jessica jesus jill jim jimmy jo joan joann joanne joaquin jodi
    joe joel john johnny jon jonathan jordan jorge jose joseph josh joshua joy joyce juan
    juanita judith judy julia julian julie june justin kaitlyn kara karen karl kate katherine
    kathleen kathy katie kayla keisha keith kelly kelsey ken kendra kenneth kenny kevin kim
    kimberly kirk kristen kristin kristina kurt kyle lakisha lamar lance larry latasha latoya
    laura lauren laurie lawrence leah lee lena leo leon leonard leroy leslie lester lewis liam
    lillian linda lindsay lisa logan lois lonnie lora loretta lori lorraine louis louise lucas
    lucia lucy luis luke lupe luther lydia lynn mackenzie madison malik manuel marc marcia
    marco marcos marcus margaret maria mariah marie marilyn mario marisol marissa marjorie
    mark marlene marquis marsha marshall martha martin marvin mary mason mateo matt matthew
    maureen maurice max maya megan melanie melissa melvin mercedes meredith michael michele
    michelle miguel mike mildred milton miranda misty mitchell mohammed molly monica monique
    morgan muhammad myra nadia nancy naomi natalie natasha nate nathan nathaniel neil nellie
    nicholas nick nicole nina noah nora norma norman oliver olivia omar oscar otis owen pablo
    pam pamela patricia patrick patty paul paula pauline pedro peggy penny percy perry pete
    peter phil philip phillip phyllis priscilla rachel rafael ralph ramirez ramon randall
    randy raul ray raymond rebecca reggie regina reginald rene renee rhonda ricardo richard
    rick ricky rita rob robert roberta roberto robin rochelle rodney roger roland ron ronald
    ronnie rosa rosalie rosemary ross roxanne roy ruben ruby russell ruth ryan sabrina sal
    sally salvador sam samantha samuel sandra sandy sara sarah scott sean selena sergio seth
    shane shanice shannon sharon shaun shawn sheila shelby shelly sherman sherry shirley
    sidney simon sofia sonia sonya sophia sophie spencer stacey stacy stan stanley stella
    stephanie stephen steve steven stuart sue summer susan suzanne sylvester sylvia tamara
    tammy tanya tara tasha tatiana taylor ted teresa terrance terrell terrence terri terry
    thelma theodore theresa thomas tiffany tim timothy tina toby todd tom tommy toni tony
    tonya tracey traci tracy travis trent trevor trey tricia trina tyler tyrell tyrone valerie
    vanessa vernon veronica vicki vickie victor victoria vincent viola virginia vivian wade
    walter wanda warren wayne wendell wendy wesley whitney willie wilma xavier yesenia yolanda
    yvette yvonne zach zachary zoe
    """
)

NOT_NAMES = word_set(
    """
    aa adhd afghanistan african air alabama alaska alcoholics allah alzheimer's america
    american americans and angeles anonymous antonio april arizona arkansas army asian atlanta
    august auntie austin baltimore baptist bible black boston buddha buddhist bunco but
    california carolina catholic cbt celebrate cherokee chicago christ christian christmas
    cincinnati cleveland coast colonel colorado columbus connecticut covid cps dad daddy
    dakota dallas dbt december delaware denver detroit dhs diego doc doctor dr dt dts dui east
    easter emdr english er eve facebook february florida force francisco french friday ged
    georgia god google grandma grandpa guard halloween hampshire hawaii hep hispanic hmong
    holy houston hud i i'd i'll i'm i've icu idaho iep illinois indian indiana instagram iowa
    iraq island jacksonville january jersey jesus jewish july june kansas kentucky kuwait
    lakota latina latino lieutenant lord los louisiana lyft ma'am maine maker mama mamaw march
    marine marines maryland massachusetts may mba mcdonald's medicaid medicare memorial
    memphis methodist mexican mexico mia miami michigan milwaukee minnesota mississippi
    missouri mom momma monday montana mormon mr mrs ms muslim na nami nana narcan narcotics
    nashville national native navajo navy nba nebraska netflix nevada new nfl no north
    november now oakland ocd october oh ohio okay oklahoma oregon orleans papa pennsylvania
    pentecostal philadelphia phoenix pittsburgh playstation portland pow prayer ptsd recovery
    rhode sacramento san saturday savior seattle section security september  sir smart
    snap snapchat so social south spanglish spanish spirit ssdi ssi stop sunday tampa
    tennessee texas thanksgiving then thursday tiktok tuesday tv uber uk us usa utah va vegas
    vermont veterans vietnam virginia walmart washington wednesday well west white wisconsin
    wrap wyoming xbox yeah year yes york zoom
    """
)

PUBLIC_FIGURES = word_set(
    """
    angelou beyonce biden brene brené deegan eminem gandhi lebron lincoln mandela obama oprah
    trump tupac
    """
)
